//! What a document sells: items with quantities, prices and discounts.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money};
use crate::vat::{VatCategory, VatRate};

/// A quantity in ten-thousandths of its unit, as the uniform file counts (S12.4): 15,000 is 1.5.
/// `Display` writes it without needless zeros: `1.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quantity(i64);

impl Quantity {
    /// One of something.
    pub const ONE: Self = Self(10_000);

    /// A quantity of `count` ten-thousandths.
    #[must_use]
    pub const fn from_ten_thousandths(count: i64) -> Self {
        Self(count)
    }

    /// The quantity in ten-thousandths.
    #[must_use]
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let count = self.0.unsigned_abs();
        let (whole, part) = (count / 10_000, count % 10_000);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:04}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

/// A discount, of one item or of the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Discount {
    /// An amount off, in the currency of the document and on the same side of VAT as its prices.
    Amount(Money),
    /// A part off, in basis points: 1,000 is 10%, and 10,000 is everything.
    BasisPoints(u16),
}

/// On which side of VAT the prices of a document stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Prices {
    /// VAT is inside the prices (כולל מע"מ), as consumers must be shown.
    IncludeVat,
    /// VAT is added to the prices.
    ExcludeVat,
}

/// One line of goods or services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// What it is, 1 to 300 characters.
    pub description: String,
    /// What is counted, for example `שעה`; up to 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How many, above zero.
    pub quantity: Quantity,
    /// The price of one unit; not below zero.
    pub unit_price: Money,
    /// What is taken off this line; not more than the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// How VAT treats it. An issuer who charges no VAT writes [`VatCategory::Exempt`] or
    /// [`VatCategory::OutOfScope`].
    pub vat: VatCategory,
}

/// Everything that decides what a document adds up to; see [`Totals::of`](crate::Totals::of).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sale {
    /// The lines, 1 to [`MAX_LINES`](crate::MAX_LINES).
    pub items: Vec<Item>,
    /// What is taken off the sum of the lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<Discount>,
    /// On which side of VAT the prices stand; without meaning where no VAT is charged.
    pub prices: Prices,
    /// The currency of every amount.
    pub currency: Currency,
    /// The standard rate on the day of the tax point ([`VatRate::on`]); `None` where the issuer charges
    /// no VAT ([`IssuerKind::charges_vat`](crate::IssuerKind::charges_vat)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_rate: Option<VatRate>,
    /// Of a credit in part: the VAT inside its lines at the standard rate, at most 2 minor units off what the
    /// rate makes of them, so that the credits of an invoice come to its own VAT. `None` for what the rate makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_vat: Option<Money>,
}
