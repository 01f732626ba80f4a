//! Turning signing on and off.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::keys::make;
use super::store::Switch;
use crate::accounts;
use crate::app::App;
use crate::invoices::settings::recorded;
use crate::journal::{self, Actor};
use crate::platform::db::Scope;
use crate::platform::http::Problem;

/// Whether documents are signed from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = SwitchSigning)]
pub(super) struct SwitchForm {
    is_on: bool,
    /// The day on which the assessing officer was told by registered mail (bookkeeping instruction 18B(b)); needed
    /// to turn it on, kept when absent.
    notified_on: Option<Date>,
}

/// Turns signing on, with a key made for the business if it has none, or off. What was issued stays as it is.
pub(super) async fn switch(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: SwitchForm,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    journal::queue(&mut tx).await?;
    let before = tx.signing_switch().await?;
    let notified_on = form.notified_on.or(before.notified_on);
    let today = now.to_zoned(accounts::business(&mut tx).await?.zone).date();
    if notified_on.is_some_and(|day| day > today) {
        return Err(Problem::invalid("/notifiedOn", "in_future"));
    }
    if form.is_on && notified_on.is_none() {
        return Err(Problem::invalid("/notifiedOn", "missing"));
    }
    let since = form.is_on.then(|| before.since.unwrap_or(now));
    let after = Switch { since, notified_on };
    if after == before {
        return Ok(());
    }
    tx.put_signing_switch(after, now).await?;
    let data = json!({ "changed": ["signing"], "isOn": form.is_on, "notifiedOn": notified_on });
    recorded(&mut tx, now, actor, data).await?;
    if form.is_on && tx.current_signing_key().await?.is_none() {
        make(&mut tx, &app.vault, now, actor).await?;
    }
    Ok(tx.commit().await?)
}
