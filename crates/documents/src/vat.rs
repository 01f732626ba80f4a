//! Value added tax: the rate on a date, and the tax inside a price.

use std::fmt;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::money::{Money, MoneyError, divide_half_up};

/// Israel's VAT rates with the first day of each (Israel Tax Authority; VAT Law, section 2).
/// Newest first; the newest is open-ended.
const RATES: [(Date, VatRate); 7] = [
    (date(2025, 1, 1), VatRate(1800)),
    (date(2015, 10, 1), VatRate(1700)),
    (date(2013, 6, 2), VatRate(1800)),
    (date(2012, 9, 1), VatRate(1700)),
    (date(2010, 1, 1), VatRate(1600)),
    (date(2009, 7, 1), VatRate(1650)),
    (date(2006, 7, 1), VatRate(1550)),
];

/// A VAT rate in basis points: 1800 is 18%.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VatRate(u16);

impl fmt::Display for VatRate {
    /// In percent without needless zeros: `18%`, `15.5%`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        if part == 0 {
            return write!(f, "{whole}%");
        }
        let part = format!("{part:02}");
        write!(f, "{whole}.{}%", part.trim_end_matches('0'))
    }
}

impl VatRate {
    /// A rate of `basis_points`, from 0 to 65,535 (10,000 is 100%).
    #[must_use]
    pub const fn from_basis_points(basis_points: u16) -> Self {
        Self(basis_points)
    }

    /// The rate in basis points.
    #[must_use]
    pub const fn basis_points(self) -> u16 {
        self.0
    }

    /// The standard rate in Israel on `day`, the tax point (usually delivery or payment) and not the
    /// day of printing. `None` before 1 July 2006.
    #[must_use]
    pub fn on(day: Date) -> Option<Self> {
        RATES
            .iter()
            .find(|(first_day, _)| *first_day <= day)
            .map(|(_, rate)| *rate)
    }
}

/// How VAT treats one line (VAT Law, sections 30 and 31).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum VatCategory {
    /// The standard rate of the day.
    Standard,
    /// A rate of zero: exports, services to foreign residents, fresh fruit and vegetables, Eilat.
    Zero {
        /// The reason that is printed, 1 to 120 characters.
        reason: String,
    },
    /// Exempt from VAT.
    Exempt,
    /// Not a deal at all, such as a deposit.
    OutOfScope,
}

impl VatCategory {
    /// The rate of the category when the standard rate is `standard`.
    #[must_use]
    pub const fn rate(&self, standard: VatRate) -> VatRate {
        match self {
            Self::Standard => standard,
            Self::Zero { .. } | Self::Exempt | Self::OutOfScope => VatRate(0),
        }
    }
}

/// Splits a VAT-inclusive `price` into `(net, vat)`.
///
/// Net is rounded half up to one minor unit (away from zero below zero) and VAT is the rest, so the
/// two always add up to `price`.
///
/// # Errors
/// [`MoneyError::Overflow`] when `vat` does not fit, which no real price reaches.
pub fn split_inclusive(price: Money, rate: VatRate) -> Result<(Money, Money), MoneyError> {
    let gross = i128::from(price.minor()) * 10_000;
    let net = divide_half_up(gross, 10_000 + i128::from(rate.0));
    let net = i64::try_from(net).map_err(|_| MoneyError::Overflow)?;
    let net = Money::new(net, price.currency());
    Ok((net, price.checked_sub(net)?))
}
