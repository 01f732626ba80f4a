//! Planning what an address is told, in the transaction of the change.

use jiff::Timestamp;

use super::delivery_store::DeliveryRow;
use super::model::{DeliveryStatus, Kinds};
use crate::jobs::{self, Work};
use crate::journal::Kind;
use crate::platform::db::Tx;
use crate::platform::ids::{WebhookDeliveryId, WebhookId};

/// The addresses that are to be told of a change of each of these kinds. Asked before the changes take their numbers,
/// so that those are held as shortly as can be.
///
/// # Errors
/// The driver's.
pub async fn told_of(tx: &mut Tx, kinds: &[Kind]) -> sqlx::Result<Vec<Vec<WebhookId>>> {
    let enabled = tx.enabled_webhooks().await?;
    let wants = |of: &(WebhookId, String), kind: Kind| Kinds::read(&of.1).include(kind);
    let told_of = |kind: &Kind| {
        let told = enabled.iter().filter(|endpoint| wants(endpoint, *kind));
        told.map(|(id, _)| *id).collect()
    };
    Ok(kinds.iter().map(told_of).collect())
}

/// Plans that `told` are told of the change with this number.
///
/// # Errors
/// The driver's.
pub async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    told: &[WebhookId],
    (seq, kind): (i64, Kind),
) -> sqlx::Result<()> {
    for endpoint in told {
        let row = new_delivery(now, *endpoint, Some(seq), kind.name());
        tx.insert_webhook_delivery(&row).await?;
        plan_attempt(tx, now, &row, now).await?;
    }
    Ok(())
}

/// A delivery before its first attempt.
pub(super) fn new_delivery(
    now: Timestamp,
    endpoint: WebhookId,
    seq: Option<i64>,
    kind: &str,
) -> DeliveryRow {
    DeliveryRow {
        id: WebhookDeliveryId::new(now),
        endpoint_id: endpoint,
        seq,
        kind: kind.to_owned(),
        status: DeliveryStatus::Pending,
        attempts: 0,
        tries: 0,
        next_at: Some(now.as_millisecond()),
        attempted_at: None,
        duration_ms: None,
        response_status: None,
        response_body: None,
        error: None,
        created_at: now.as_millisecond(),
    }
}

/// Plans the next attempt of a delivery for `due`. Each attempt is a job
/// of its own, by its number: of two that run at once, one counts.
pub(super) async fn plan_attempt(
    tx: &mut Tx,
    now: Timestamp,
    row: &DeliveryRow,
    due: Timestamp,
) -> sqlx::Result<()> {
    let business = tx.business();
    let key = job_key(row.id, row.attempts);
    let work = Work::DeliverWebhook {
        delivery: row.id,
        attempt: row.attempts,
    };
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}

/// As [`plan_attempt`], for one that may have been planned before.
pub(super) async fn replan_attempt(
    tx: &mut Tx,
    now: Timestamp,
    row: &DeliveryRow,
    due: Timestamp,
) -> sqlx::Result<()> {
    plan_attempt(tx, now, row, due).await?;
    jobs::replan(tx, &job_key(row.id, row.attempts), due).await
}

fn job_key(id: WebhookDeliveryId, attempt: i64) -> String {
    format!("webhook:{id}:{attempt}")
}
