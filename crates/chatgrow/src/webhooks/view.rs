//! Webhooks and deliveries as their owner sees them, without secrets.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::delivery_store::DeliveryRow;
use super::model::{DeliveryError, DeliveryStatus, Kinds, OffReason, WebhookStatus};
use super::store::EndpointRow;
use crate::platform::ids::{WebhookDeliveryId, WebhookId};

/// An address that is told of changes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Webhook {
    id: WebhookId,
    url: String,
    description: String,
    /// The kinds of change it is told of; null for every kind.
    kinds: Option<Vec<String>>,
    status: WebhookStatus,
    /// Why it is left alone; null while it is not.
    off_reason: Option<OffReason>,
    /// Since when it takes nothing; null while it does.
    failing_since: Option<Timestamp>,
    /// Until when the secret before the last one signs too.
    old_secret_until: Option<Timestamp>,
    version: i64,
    created_at: Timestamp,
}

impl Webhook {
    /// The address as it stands at `now`.
    pub(super) fn of(row: EndpointRow, now: Timestamp) -> Self {
        let old_until = row.old_until.map(instant).filter(|until| *until > now);
        Self {
            kinds: match row.kinds() {
                Kinds::All => None,
                Kinds::Some(names) => Some(names),
            },
            id: row.id,
            url: row.url,
            description: row.description,
            status: row.status,
            off_reason: row.off_reason,
            failing_since: row.failing_since.map(instant),
            old_secret_until: old_until,
            version: row.version,
            created_at: instant(row.created_at),
        }
    }
}

/// An address with its new secret, which is told this once.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct WebhookWithSecret {
    #[serde(flatten)]
    pub(super) webhook: Webhook,
    /// What signatures are checked with: `whsec_` and base64 (Standard Webhooks). It cannot be shown again.
    pub(super) secret: String,
}

/// A change, told or to be told to an address.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct WebhookDelivery {
    /// The `webhook-id` it is sent under.
    id: WebhookDeliveryId,
    webhook_id: WebhookId,
    /// The change's number in the change feed; null for a trial.
    seq: Option<i64>,
    /// What happened, or `ping` for a trial.
    kind: String,
    status: DeliveryStatus,
    /// Attempts so far.
    attempts: i64,
    /// When it is tried next; null when it has ended.
    next_at: Option<Timestamp>,
    /// When it was last tried. What follows is of that attempt.
    attempted_at: Option<Timestamp>,
    /// How long it took, in milliseconds.
    duration_ms: Option<i64>,
    /// The status that the address answered.
    response_status: Option<i64>,
    /// The first kilobyte of its answer.
    response_body: Option<String>,
    /// Why it was not taken.
    error: Option<DeliveryError>,
    created_at: Timestamp,
}

impl From<DeliveryRow> for WebhookDelivery {
    fn from(row: DeliveryRow) -> Self {
        Self {
            id: row.id,
            webhook_id: row.endpoint_id,
            seq: row.seq,
            kind: row.kind,
            status: row.status,
            attempts: row.attempts,
            next_at: row.next_at.map(instant),
            attempted_at: row.attempted_at.map(instant),
            duration_ms: row.duration_ms,
            response_status: row.response_status,
            response_body: row.response_body,
            error: row.error,
            created_at: instant(row.created_at),
        }
    }
}

/// How much is sent again.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Replayed {
    /// Deliveries that are sent again. A thousand at most: ask again for the rest.
    pub(super) count: usize,
}

fn instant(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}
