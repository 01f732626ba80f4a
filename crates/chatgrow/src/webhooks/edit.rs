//! Adding, changing and removing addresses, and giving them a new secret.

use jiff::Timestamp;
use serde_json::json;
use url::Url;

use super::form::{self, NewWebhook, UpdateWebhook};
use super::model::{DeliveryStatus, MOST, OVERLAP, WebhookStatus};
use super::plan::replan_attempt;
use super::signature::new_secret;
use super::store::EndpointRow;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::WebhookId;

/// Adds an address; gives its secret with it.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: &NewWebhook,
) -> Result<(EndpointRow, String), Problem> {
    let now = app.clock.now();
    let mut faults = Faults::default();
    let mut row = EndpointRow {
        id: WebhookId::new(now),
        url: form::url(&app.outbound, &new.url, &mut faults),
        description: form::description(&new.description, &mut faults),
        kinds: form::kinds(new.kinds.as_deref(), &mut faults).list(),
        status: WebhookStatus::Enabled,
        off_reason: None,
        secret: Vec::new(),
        old_secret: None,
        old_until: None,
        failures: 0,
        failing_since: None,
        quiet_until: None,
        version: 1,
        created_at: now.as_millisecond(),
    };
    faults.finish()?;
    let secret = new_secret();
    row.secret = seal(app, scope, &row, "secret", &secret)?;
    let mut tx = app.db.write(scope).await?;
    if tx.webhooks().await?.len() >= MOST {
        return Err(Problem::conflict("too_many_webhooks"));
    }
    tx.insert_webhook(&row).await?;
    let change = change(Kind::WebhookAdded, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok((row, secret))
}

/// Changes an address, lets it rest or switches it on again.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: WebhookId,
    form: UpdateWebhook,
) -> Result<EndpointRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_webhook(id).await?.ok_or(Problem::NotFound)?;
    if row.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut faults = Faults::default();
    if let Some(url) = form.url {
        row.url = form::url(&app.outbound, &url, &mut faults);
    }
    if let Some(description) = form.description {
        row.description = form::description(&description, &mut faults);
    }
    if let Some(kinds) = form.kinds {
        row.kinds = form::kinds(kinds.as_deref(), &mut faults).list();
    }
    faults.finish()?;
    match form.is_enabled {
        Some(true) if row.status != WebhookStatus::Enabled => {
            (row.status, row.off_reason) = (WebhookStatus::Enabled, None);
            row.recover();
            resume(&mut tx, now, id).await?;
        }
        Some(false) => (row.status, row.off_reason) = (WebhookStatus::Paused, None),
        _ => {}
    }
    row.version += 1;
    tx.update_webhook(&row, now).await?;
    let change = change(Kind::WebhookUpdated, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(row)
}

/// Plans everything that waits for this address for now.
async fn resume(tx: &mut Tx, now: Timestamp, id: WebhookId) -> sqlx::Result<()> {
    let waiting = tx
        .webhook_deliveries_since(id, DeliveryStatus::Pending, Timestamp::UNIX_EPOCH, i64::MAX)
        .await?;
    for row in waiting {
        replan_attempt(tx, now, &row, now).await?;
    }
    Ok(())
}

/// Takes an address out of use for good, with what it was told.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: WebhookId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.webhook(id).await?.ok_or(Problem::NotFound)?;
    tx.remove_webhook(id, now).await?;
    let change = change(Kind::WebhookRemoved, &row);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// Gives an address a new secret. The one before it signs too for a day, so that nothing is refused meanwhile.
pub(super) async fn rotate(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: WebhookId,
) -> Result<(EndpointRow, String), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_webhook(id).await?.ok_or(Problem::NotFound)?;
    // One that does not open any more cannot sign either.
    let place = row.place(scope.business(), "secret");
    let old = app.vault.open(&place, &row.secret).ok();
    row.old_secret = match &old {
        Some(old) => Some(seal(app, scope, &row, "old_secret", old.expose())?),
        None => None,
    };
    let until = now.checked_add(OVERLAP).unwrap_or(Timestamp::MAX);
    row.old_until = old.is_some().then(|| until.as_millisecond());
    let secret = new_secret();
    row.secret = seal(app, scope, &row, "secret", &secret)?;
    row.version += 1;
    tx.update_webhook(&row, now).await?;
    let change = change(Kind::WebhookSecretRotated, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok((row, secret))
}

fn seal(
    app: &App,
    scope: Scope,
    row: &EndpointRow,
    column: &'static str,
    secret: &str,
) -> Result<Vec<u8>, Problem> {
    let place = row.place(scope.business(), column);
    app.vault.seal(&place, secret).map_err(Problem::internal)
}

/// What the journal tells of an address: its host, because the rest of an address may be a secret.
pub(super) fn change(kind: Kind, row: &EndpointRow) -> Change {
    let host = Url::parse(&row.url)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned));
    Change {
        kind,
        subject: Subject::Webhook(row.id),
        customer: None,
        data: json!({ "host": host, "description": row.description, "status": row.status,
            "offReason": row.off_reason }),
    }
}
