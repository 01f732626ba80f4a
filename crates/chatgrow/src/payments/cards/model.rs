//! What is true of charges of saved cards. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a charge of a saved card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = CardChargeStatus)]
pub(super) enum Status {
    /// The gateway is to be asked.
    Asked,
    /// The gateway is being asked.
    Sent,
    /// The answer was lost: nobody knows whether the card was charged.
    Unknown,
    /// The card was charged.
    Paid,
    /// The card was not charged.
    Declined,
}

impl Status {
    /// Whether it is not known yet how it ends.
    pub(super) const fn is_under_way(self) -> bool {
        matches!(self, Self::Asked | Self::Sent | Self::Unknown)
    }
}
