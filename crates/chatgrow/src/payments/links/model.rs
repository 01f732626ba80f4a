//! What is true of a payment link. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentLinkId, RegistrationId};
use crate::platform::money::Money;

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = PaymentLinkStatus)]
pub enum LinkStatus {
    /// It can be paid.
    Open,
    /// Its money came in.
    Paid,
    /// The team takes it back.
    Cancelled,
    /// It was not paid in time.
    Expired,
}

impl LinkStatus {
    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paid => "paid",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }
}

/// What somebody is asked to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentLink {
    /// Its id.
    pub id: PaymentLinkId,
    /// Who is asked.
    pub customer_id: CustomerId,
    /// The visit that is paid for.
    pub appointment_id: Option<AppointmentId>,
    /// The registration that is paid for.
    pub registration_id: Option<RegistrationId>,
    /// The hold that becomes a visit of the same id once this is paid.
    pub hold_id: Option<Uuid>,
    /// What is booked then (JSON).
    pub booking: Option<String>,
    /// What it is for.
    pub description: String,
    /// How much, above zero.
    pub amount: Money,
    /// In how many monthly parts it may be paid at most; 1 for one payment.
    pub max_installments: i64,
    /// Whether the payer's card is kept for later, at the gateway.
    pub save_card: bool,
    /// Where it stands; see [`PaymentLink::is_open`].
    pub status: LinkStatus,
    /// Until when it can be paid.
    pub expires_at: Timestamp,
    /// The payer's language.
    pub lang: Lang,
    /// How often it was sent as a message.
    pub sent: i64,
    /// Counts its changes.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl PaymentLink {
    /// Whether it can be paid at `now`.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.status_at(now) == LinkStatus::Open
    }

    /// Where it stands at `now`: one that has expired counts as such before the job has come by.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> LinkStatus {
        if self.status == LinkStatus::Open && self.expires_at <= now {
            LinkStatus::Expired
        } else {
            self.status
        }
    }
}
