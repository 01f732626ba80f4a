//! Saving own words, and going back to the product's.

use jiff::Timestamp;
use serde_json::json;

use super::form::SaveWording;
use super::store::WordingRow;
use super::variable::{Channel, offered};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages::model::Template;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;

/// The message that words are for.
pub(super) type Of = (Template, Channel, Lang);

/// Stores own words: what is sent from now on says them.
pub(super) async fn save(
    app: &App,
    scope: Scope,
    actor: &Actor,
    of: Of,
    form: &SaveWording,
) -> Result<WordingRow, Problem> {
    let (template, channel, lang) = worded(of)?;
    let words = form.checked(template, channel)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.wording(template, channel, lang).await?;
    let version = before.map_or(0, |before| before.version);
    if form.version != version || !tx.set_wording(of, &words, version, now).await? {
        return Err(Problem::conflict("stale_version"));
    }
    let after = tx.wording(template, channel, lang).await?;
    let after = after.ok_or(Problem::NotFound)?;
    record(&mut tx, now, actor, Kind::WordingUpdated, of).await?;
    tx.commit().await?;
    Ok(after)
}

/// Goes back to the product's sentences.
pub(super) async fn remove(app: &App, scope: Scope, actor: &Actor, of: Of) -> Result<(), Problem> {
    let (template, channel, lang) = worded(of)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if !tx.delete_wording(template, channel, lang).await? {
        return Err(Problem::NotFound);
    }
    record(&mut tx, now, actor, Kind::WordingRemoved, of).await?;
    Ok(tx.commit().await?)
}

/// A message that has words of its own.
pub(super) fn worded(of: Of) -> Result<Of, Problem> {
    if offered(of.0).is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(of)
}

async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    (template, channel, lang): Of,
) -> sqlx::Result<()> {
    let change = Change {
        kind,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({ "template": template, "channel": channel, "lang": lang }),
    };
    journal::record(tx, now, actor, change).await.map(drop)
}
