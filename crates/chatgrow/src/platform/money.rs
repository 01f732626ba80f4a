//! Amounts as the API speaks of them: whole minor units (agorot) with their currency.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An ISO 4217 currency that a business can price in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "UPPERCASE")]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// New Israeli shekel.
    Ils,
    /// United States dollar.
    Usd,
    /// Euro.
    Eur,
}

/// An amount of money. `amount` is in minor units: 12000 is ₪120.00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units (agorot, cents), at most 10^12.
    #[schema(minimum = 0, maximum = 1_000_000_000_000_i64)]
    pub amount: i64,
    /// The currency of `amount`.
    pub currency: Currency,
}

/// The largest amount taken in: ten thousand million in major units.
pub const MAX_AMOUNT: i64 = 1_000_000_000_000;

impl Money {
    /// `amount` minor units of `currency`.
    #[must_use]
    pub fn new(amount: i64, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// Whether the amount is one a price or payment may have: from 0 to [`MAX_AMOUNT`].
    #[must_use]
    pub fn is_chargeable(self) -> bool {
        (0..=MAX_AMOUNT).contains(&self.amount)
    }
}

/// A sum that may be below zero. `amount` is in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct SignedMoney {
    /// Minor units (agorot, cents).
    pub amount: i64,
    /// The currency of `amount`.
    pub currency: Currency,
}
