//! The number itself.

use std::fmt;
use std::str::FromStr;

/// A number that the Authority gave: the whole one (about 26 digits), or the nine that people paste.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AllocationNumber(String);

/// Why a text is no allocation number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an allocation number has nine digits or more")]
pub struct AllocationNumberError;

impl AllocationNumber {
    /// All of its digits: this is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its last nine digits: these are printed on the invoice and reported.
    #[must_use]
    pub fn printed(&self) -> &str {
        let start = self.0.len().saturating_sub(9);
        self.0.get(start..).unwrap_or(&self.0)
    }
}

impl FromStr for AllocationNumber {
    type Err = AllocationNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.trim();
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit())
            && (9..=100).contains(&digits.len())
            && digits.bytes().any(|byte| byte != b'0');
        if is_number {
            Ok(Self(digits.to_owned()))
        } else {
            Err(AllocationNumberError)
        }
    }
}

impl fmt::Display for AllocationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
