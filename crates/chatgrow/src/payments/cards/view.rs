//! Saved cards and their charges as the team sees them.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::Status;
use super::store::{CardChargeRow, CardRow};
use crate::payments::accounts::Provider;
use crate::platform::ids::{AppointmentId, CardChargeId, PaymentId, SavedCardId};
use crate::platform::money::Money;

/// A card that a customer let the business keep.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SavedCard {
    id: SavedCardId,
    provider: Provider,
    brand: Option<String>,
    last_four: Option<String>,
    /// 1 to 12.
    expires_month: Option<i64>,
    expires_year: Option<i64>,
    /// What the customer agreed to, word for word.
    consent: String,
    consented_at: Timestamp,
    created_at: Timestamp,
}

/// A charge of a saved card.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CardCharge {
    id: CardChargeId,
    card_id: SavedCardId,
    status: Status,
    amount: Money,
    installments: i64,
    reason: String,
    appointment_id: Option<AppointmentId>,
    /// What the gateway said; may be empty.
    note: String,
    /// The payment, once the card was charged.
    payment_id: Option<PaymentId>,
    created_at: Timestamp,
}

fn instant(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}

impl From<CardRow> for SavedCard {
    fn from(row: CardRow) -> Self {
        Self {
            id: row.id,
            provider: row.provider,
            brand: row.brand,
            last_four: row.last_four,
            expires_month: row.expires_month,
            expires_year: row.expires_year,
            consent: row.consent,
            consented_at: instant(row.consented_at),
            created_at: instant(row.created_at),
        }
    }
}

impl From<CardChargeRow> for CardCharge {
    fn from(row: CardChargeRow) -> Self {
        Self {
            amount: row.money(),
            id: row.id,
            card_id: row.card_id,
            status: row.status,
            installments: row.installments,
            reason: row.reason,
            appointment_id: row.appointment_id,
            note: row.note,
            payment_id: row.payment_id,
            created_at: instant(row.created_at),
        }
    }
}
