//! Sending again what was sent or failed, and trials.

use jiff::Timestamp;

use super::delivery_store::DeliveryRow;
use super::model::{DeliveryStatus, PING, WebhookStatus};
use super::plan::{new_delivery, plan_attempt, replan_attempt};
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{WebhookDeliveryId, WebhookId};

/// Deliveries that are planned again at once.
const BATCH: i64 = 1000;

/// Plans a delivery again under its old id, from the first pause on; one that waits is sent now.
pub(super) async fn one(
    app: &App,
    scope: Scope,
    id: WebhookDeliveryId,
) -> Result<DeliveryRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_webhook_delivery(id).await?;
    let mut row = row.ok_or(Problem::NotFound)?;
    must_be_enabled(&mut tx, row.endpoint_id).await?;
    again(&mut tx, now, &mut row).await?;
    tx.end_webhook_quiet(row.endpoint_id).await?;
    tx.commit().await?;
    Ok(row)
}

/// Plans what failed since then again; gives how much that is.
pub(super) async fn failed_since(
    app: &App,
    scope: Scope,
    endpoint: WebhookId,
    since: Timestamp,
) -> Result<usize, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    must_be_enabled(&mut tx, endpoint).await?;
    let failed = tx
        .webhook_deliveries_since(endpoint, DeliveryStatus::Failed, since, BATCH)
        .await?;
    let mut count = 0;
    for row in failed {
        let held = tx.hold_webhook_delivery(row.id).await?;
        if let Some(mut row) = held.filter(|row| row.status == DeliveryStatus::Failed) {
            again(&mut tx, now, &mut row).await?;
            count += 1;
        }
    }
    tx.end_webhook_quiet(endpoint).await?;
    tx.commit().await?;
    Ok(count)
}

/// Plans a trial: a delivery of no change.
pub(super) async fn ping(
    app: &App,
    scope: Scope,
    endpoint: WebhookId,
) -> Result<DeliveryRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    must_be_enabled(&mut tx, endpoint).await?;
    let row = new_delivery(now, endpoint, None, PING);
    tx.insert_webhook_delivery(&row).await?;
    plan_attempt(&mut tx, now, &row, now).await?;
    tx.end_webhook_quiet(endpoint).await?;
    tx.commit().await?;
    Ok(row)
}

async fn again(tx: &mut Tx, now: Timestamp, row: &mut DeliveryRow) -> sqlx::Result<()> {
    row.status = DeliveryStatus::Pending;
    row.tries = 0;
    row.next_at = Some(now.as_millisecond());
    tx.update_webhook_delivery(row).await?;
    replan_attempt(tx, now, row, now).await
}

async fn must_be_enabled(tx: &mut Tx, id: WebhookId) -> Result<(), Problem> {
    match tx.webhook(id).await?.ok_or(Problem::NotFound)?.status {
        WebhookStatus::Enabled => Ok(()),
        WebhookStatus::Paused | WebhookStatus::Off => Err(Problem::conflict("webhook_not_enabled")),
    }
}
