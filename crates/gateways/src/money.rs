//! Amounts of money: whole minor units above zero and a currency, read and written without a float.

use std::fmt;

/// A currency a gateway may take. All have 100 minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Currency {
    /// New Israeli shekel, counted in agorot.
    Ils,
    /// United States dollar, counted in cents.
    Usd,
    /// Euro, counted in cents.
    Eur,
    /// Pound sterling, counted in pence.
    Gbp,
}

impl Currency {
    /// Every currency.
    pub const ALL: [Self; 4] = [Self::Ils, Self::Usd, Self::Eur, Self::Gbp];

    /// The ISO 4217 code, for example `ILS`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ils => "ILS",
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
        }
    }

    /// The currency of an ISO 4217 code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|currency| currency.code() == code)
    }

    /// The number that Cardcom and Tranzila's page and reports use: 1 and 2 of old, ISO 4217 otherwise.
    pub(crate) const fn number(self) -> u16 {
        match self {
            Self::Ils => 1,
            Self::Usd => 2,
            Self::Eur => 978,
            Self::Gbp => 826,
        }
    }

    /// The currency of such a number.
    pub(crate) fn of_number(number: i64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|currency| i64::from(currency.number()) == number)
    }
}

/// Why something is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Zero or less.
    #[error("the amount must be above zero")]
    NotPositive,
    /// More than [`Money::MAX_MINOR`].
    #[error("the amount is too large")]
    TooLarge,
    /// Not written as digits with at most one point.
    #[error("this is not an amount")]
    NotANumber,
    /// A part of a minor unit.
    #[error("the amount has parts of a minor unit")]
    Fraction,
}

/// An amount above zero in minor units (agorot, cents) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// The largest amount: ten thousand million in major units.
    pub const MAX_MINOR: i64 = 1_000_000_000_000;

    /// `minor` units of `currency`.
    ///
    /// # Errors
    /// [`MoneyError`] for zero, less, or more than [`Money::MAX_MINOR`].
    pub const fn new(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor <= 0 {
            return Err(MoneyError::NotPositive);
        }
        if minor > Self::MAX_MINOR {
            return Err(MoneyError::TooLarge);
        }
        Ok(Self { minor, currency })
    }

    /// The amount in minor units, above zero.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The amount in major units with two decimals, as gateways are told it: `234.80`.
    #[must_use]
    pub fn decimal(self) -> String {
        format!("{}.{:02}", self.minor / 100, self.minor % 100)
    }

    /// Reads an amount in major units: `234.8`, `234.80` and `234` with spaces around. No sign, no exponent,
    /// no thousands separators; further decimals only when they are zeros.
    ///
    /// # Errors
    /// [`MoneyError`] for anything else.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        let text = text.trim();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            return Err(MoneyError::NotANumber);
        }
        let cents = fraction.trim_end_matches('0');
        if cents.len() > 2 {
            return Err(MoneyError::Fraction);
        }
        let whole: i64 = whole.parse().map_err(|_| MoneyError::TooLarge)?;
        let cents: i64 = format!("{cents:0<2}")
            .parse()
            .map_err(|_| MoneyError::NotANumber)?;
        let minor = whole
            .checked_mul(100)
            .and_then(|minor| minor.checked_add(cents))
            .ok_or(MoneyError::TooLarge)?;
        Self::new(minor, currency)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency.code())
    }
}
