//! A customer's timeline, and notes written on it.

use serde_json::json;

use crate::app::App;
use crate::journal::{self, Actor, Change, Entry, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;
use crate::platform::paging::Page;

/// A page of what happened with a customer, newest first.
pub(super) async fn timeline(
    app: &App,
    scope: Scope,
    id: CustomerId,
    before: Option<i64>,
    size: i64,
) -> Result<Page<Entry>, Problem> {
    let mut tx = app.db.read(scope).await?;
    tx.customer(id).await?.ok_or(Problem::NotFound)?;
    Ok(journal::timeline(&mut tx, id, before, size).await?)
}

/// Writes a note on the timeline.
pub(super) async fn note(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerId,
    text: &str,
) -> Result<Entry, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if !tx.hold_customer(id).await? {
        return Err(Problem::NotFound);
    }
    let change = Change {
        kind: Kind::CustomerNoted,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "text": text }),
    };
    let seq = journal::record(&mut tx, now, actor, change).await?;
    let entries = journal::changes_after(&mut tx, seq - 1, 1).await?;
    tx.commit().await?;
    entries.into_iter().next().ok_or(Problem::NotFound)
}
