//! Recording what came of an attempt, and planning the next.

use jiff::{SignedDuration, Timestamp};

use super::answer::Outcome;
use super::delivery_store::DeliveryRow;
use super::edit::change;
use super::model::{
    DeliveryError, DeliveryStatus, GIVE_UP_AFTER, KEEP, OffReason, WebhookStatus, pause, quiet,
};
use super::plan::plan_attempt;
use super::store::EndpointRow;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::WebhookId;
use crate::platform::random;

/// Records one attempt, unless another one was recorded in its place.
pub(super) async fn attempt(
    app: &App,
    scope: Scope,
    before: &DeliveryRow,
    outcome: Outcome,
) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, before).await? else {
        return Ok(());
    };
    let (error, asked) = (outcome.error, outcome.asked);
    note(&mut row, now, outcome);
    row.tries += 1;
    let pause = match error {
        None | Some(DeliveryError::Gone) => None,
        Some(_) => pause(row.tries, asked, random::up_to),
    };
    row.status = match (error, pause) {
        (None, _) => DeliveryStatus::Delivered,
        (Some(_), Some(_)) => DeliveryStatus::Pending,
        (Some(_), None) => DeliveryStatus::Failed,
    };
    let due = pause.map(|pause| now.checked_add(pause).unwrap_or(Timestamp::MAX));
    row.next_at = due.map(Timestamp::as_millisecond);
    tx.update_webhook_delivery(&row).await?;
    if let Some(due) = due {
        plan_attempt(&mut tx, now, &row, due).await?;
    }
    if let Some(endpoint) = tx.hold_webhook(row.endpoint_id).await? {
        note_health(&mut tx, now, endpoint, error).await?;
    }
    tx.commit().await?;
    forget_old(app, scope, row.endpoint_id, now).await;
    Ok(())
}

/// Ends a delivery that is not to be sent.
pub(super) async fn give_up(
    app: &App,
    scope: Scope,
    before: &DeliveryRow,
    error: DeliveryError,
) -> sqlx::Result<()> {
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, before).await? else {
        return Ok(());
    };
    (row.status, row.next_at, row.error) = (DeliveryStatus::Failed, None, Some(error));
    tx.update_webhook_delivery(&row).await?;
    tx.commit().await
}

/// The delivery, held, while the attempt after `before` is still to be recorded.
async fn held(tx: &mut Tx, before: &DeliveryRow) -> sqlx::Result<Option<DeliveryRow>> {
    let row = tx.hold_webhook_delivery(before.id).await?;
    Ok(row.filter(|row| row.status == DeliveryStatus::Pending && row.attempts == before.attempts))
}

fn note(row: &mut DeliveryRow, now: Timestamp, outcome: Outcome) {
    row.attempts += 1;
    row.attempted_at = Some(now.as_millisecond());
    row.duration_ms = Some(i64::try_from(outcome.took.as_millis()).unwrap_or(i64::MAX));
    row.response_status = outcome.status.map(i64::from);
    row.response_body = outcome.body;
    row.error = outcome.error;
}

/// Notes how the address is doing, and leaves it alone when it says so or took nothing for days.
async fn note_health(
    tx: &mut Tx,
    now: Timestamp,
    mut endpoint: EndpointRow,
    error: Option<DeliveryError>,
) -> sqlx::Result<()> {
    let Some(error) = error else {
        let was_well = endpoint.failures == 0 && endpoint.quiet_until.is_none();
        if was_well {
            return Ok(());
        }
        endpoint.recover();
        return tx.update_webhook(&endpoint, now).await;
    };
    endpoint.failures += 1;
    let since = *endpoint.failing_since.get_or_insert(now.as_millisecond());
    endpoint.quiet_until = quiet(endpoint.failures)
        .map(|quiet| now.checked_add(quiet).unwrap_or(Timestamp::MAX))
        .map(Timestamp::as_millisecond);
    let since = Timestamp::from_millisecond(since).unwrap_or(now);
    let reason = match error {
        DeliveryError::Gone => Some(OffReason::Gone),
        _ if lasts_too_long(since, now) => Some(OffReason::Failing),
        _ => None,
    };
    let Some(reason) = reason.filter(|_| endpoint.status == WebhookStatus::Enabled) else {
        return tx.update_webhook(&endpoint, now).await;
    };
    (endpoint.status, endpoint.off_reason) = (WebhookStatus::Off, Some(reason));
    endpoint.version += 1;
    tx.update_webhook(&endpoint, now).await?;
    let change = change(Kind::WebhookSwitchedOff, &endpoint);
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}

fn lasts_too_long(since: Timestamp, now: Timestamp) -> bool {
    let lasts: SignedDuration = now.duration_since(since);
    lasts >= GIVE_UP_AFTER
}

/// Forgets what ended long ago. Tidiness: it is tried again at the next attempt.
async fn forget_old(app: &App, scope: Scope, endpoint: WebhookId, now: Timestamp) {
    let before = now.checked_sub(KEEP).unwrap_or(Timestamp::MIN);
    let forgotten = async {
        let mut tx = app.db.write(scope).await?;
        tx.forget_webhook_deliveries(endpoint, before).await?;
        tx.commit().await
    };
    if let Err(error) = forgotten.await {
        tracing::warn!(%error, "old deliveries of a webhook could not be deleted");
    }
}
