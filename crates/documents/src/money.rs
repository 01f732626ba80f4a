//! Amounts of money: whole minor units and a currency, never a fraction and never a float.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A currency that documents may be written in. All three have 100 minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// New Israeli shekel, counted in agorot.
    Ils,
    /// United States dollar, counted in cents.
    Usd,
    /// Euro, counted in cents.
    Eur,
}

impl Currency {
    /// The ISO 4217 code, for example `ILS`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ils => "ILS",
            Self::Usd => "USD",
            Self::Eur => "EUR",
        }
    }

    /// The sign printed before an amount, for example `₪`.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Ils => "₪",
            Self::Usd => "$",
            Self::Eur => "€",
        }
    }
}

/// Why an amount could not be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The result does not fit an `i64` of minor units.
    #[error("the amount is too large")]
    Overflow,
    /// Amounts of two currencies were put together.
    #[error("{0:?} and {1:?} cannot be added")]
    CurrencyMismatch(Currency, Currency),
}

/// An amount in minor units (agorot, cents) of one currency.
///
/// `Display` prints the exact amount: `₪1,234.50`, and `-₪0.05` below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// An amount of `minor` units: `Money::new(123_450, Currency::Ils)` is ₪1,234.50.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The amount in minor units; negative below zero.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency the amount is counted in.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The sum of two amounts.
    ///
    /// # Errors
    /// [`MoneyError`] when the currencies differ or the sum does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        self.with_minor(self.minor.checked_add(other.minor))
    }

    /// This amount less `other`.
    ///
    /// # Errors
    /// [`MoneyError`] when the currencies differ or the difference does not fit.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        self.with_minor(self.minor.checked_sub(other.minor))
    }

    /// This amount `times` over.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when the product does not fit.
    pub fn checked_mul(self, times: i64) -> Result<Self, MoneyError> {
        self.with_minor(self.minor.checked_mul(times))
    }

    /// The sum of `amounts`; zero of `currency` when there are none.
    ///
    /// # Errors
    /// [`MoneyError`] when an amount is of another currency or the sum does not fit.
    pub fn sum(
        currency: Currency,
        amounts: impl IntoIterator<Item = Self>,
    ) -> Result<Self, MoneyError> {
        amounts
            .into_iter()
            .try_fold(Self::new(0, currency), Self::checked_add)
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(MoneyError::CurrencyMismatch(self.currency, other.currency))
    }

    fn with_minor(self, minor: Option<i64>) -> Result<Self, MoneyError> {
        let minor = minor.ok_or(MoneyError::Overflow)?;
        Ok(Self { minor, ..self })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minor = self.minor.unsigned_abs();
        let whole = (minor / 100).to_string();
        if self.minor < 0 {
            f.write_str("-")?;
        }
        f.write_str(self.currency.sign())?;
        for (index, digit) in whole.char_indices() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ".{:02}", minor % 100)
    }
}

/// `numerator / denominator`, halves rounded away from zero as Israeli documents round.
/// `denominator` is above zero.
pub(crate) fn divide_half_up(numerator: i128, denominator: i128) -> i128 {
    let half = denominator / 2 + denominator % 2;
    let quotient = numerator / denominator;
    if (numerator % denominator).abs() >= half {
        return quotient + numerator.signum();
    }
    quotient
}
