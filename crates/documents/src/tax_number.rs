//! The nine-digit number of a person, dealer, company or association, with its check digit.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A valid Israeli nine-digit number (תעודת זהות, עוסק, ח.פ., ע"ר). Kept and printed with leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TaxNumber(String);

/// Why a text is not a nine-digit number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TaxNumberError {
    /// There is something else than the digits 0 to 9.
    #[error("the number has characters other than digits")]
    NotDigits,
    /// There are no digits, or more than nine.
    #[error("the number has nine digits")]
    Length,
    /// All digits are zero.
    #[error("the number is zero")]
    Zero,
    /// The last digit does not follow from the others, so one of them is mistyped.
    #[error("the check digit does not match")]
    CheckDigit,
}

impl TaxNumber {
    /// The nine digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TaxNumber {
    type Err = TaxNumberError;

    /// Reads up to nine digits, with spaces around them allowed; missing leading zeros are filled in.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.trim();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(TaxNumberError::NotDigits);
        }
        if digits.is_empty() || digits.len() > 9 {
            return Err(TaxNumberError::Length);
        }
        let padded = format!("{digits:0>9}");
        if padded == "000000000" {
            return Err(TaxNumberError::Zero);
        }
        if !check_sum(&padded).is_multiple_of(10) {
            return Err(TaxNumberError::CheckDigit);
        }
        Ok(Self(padded))
    }
}

/// The weighted digit sum (weights 1, 2, 1, 2, …; a product above 9 loses 9).
fn check_sum(digits: &str) -> u32 {
    digits
        .bytes()
        .zip([1, 2].into_iter().cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum()
}

impl TryFrom<String> for TaxNumber {
    type Error = TaxNumberError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<TaxNumber> for String {
    fn from(number: TaxNumber) -> Self {
        number.0
    }
}

impl fmt::Display for TaxNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
