//! The shekel side of a document in foreign currency.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money, MoneyError, divide_half_up};

/// The rate of the day and the amounts in shekels. The books are kept in shekels, so a document in
/// another currency says both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// Shekels for one unit of the document's currency, in millionths: 3,712,000 is ₪3.712.
    pub rate_millionths: u64,
    /// The day whose rate this is.
    pub date: Date,
    /// The net amount in shekels: the total less the VAT.
    pub net: Money,
    /// The VAT in shekels, rounded half up to one agora.
    pub vat: Money,
    /// The total in shekels, rounded half up to one agora.
    pub total: Money,
}

impl Exchange {
    /// Turns `total` and the `vat` within it into shekels at the rate of `date`.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] when an amount does not fit.
    pub fn new(
        rate_millionths: u64,
        date: Date,
        total: Money,
        vat: Money,
    ) -> Result<Self, MoneyError> {
        let total = in_shekels(total, rate_millionths)?;
        let vat = in_shekels(vat, rate_millionths)?;
        Ok(Self {
            rate_millionths,
            date,
            net: total.checked_sub(vat)?,
            vat,
            total,
        })
    }
}

/// `amount` in shekels, rounded half up to one agora.
pub(crate) fn in_shekels(amount: Money, rate_millionths: u64) -> Result<Money, MoneyError> {
    // Two factors of 64 bits each always fit in 128.
    let millionths = i128::from(amount.minor()) * i128::from(rate_millionths);
    let minor = i64::try_from(divide_half_up(millionths, 1_000_000));
    Ok(Money::new(
        minor.map_err(|_| MoneyError::Overflow)?,
        Currency::Ils,
    ))
}
