//! Telephone numbers as the providers want them.

use std::fmt;
use std::str::FromStr;

/// Fewest digits of a number that a message can go to, its country's code included.
const MIN_DIGITS: usize = 7;
/// Most digits of an international number (ITU-T E.164, 6.2.1).
const MAX_DIGITS: usize = 15;

/// One telephone number in international form (E.164), such as `+972501234567`.
///
/// Reads that form alone. What people type (`050-123-4567`) depends on where they are, so the
/// caller turns it into this form first.
///
/// ```
/// use chatgrow_channels::PhoneNumber;
///
/// let phone: PhoneNumber = "+972501234567".parse()?;
/// assert_eq!(phone.as_str(), "+972501234567");
/// assert!("050-123-4567".parse::<PhoneNumber>().is_err());
/// # Ok::<(), chatgrow_channels::PhoneError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

/// Why a text is not a [`PhoneNumber`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// It does not begin with `+` and a country's code.
    #[error("the telephone number must begin with + and the code of the country")]
    NotInternational,
    /// Something other than digits after the `+`.
    #[error("the telephone number may hold only digits after the +")]
    NotDigits,
    /// Fewer than 7 digits, or more than 15.
    #[error("the telephone number has too few or too many digits")]
    Length,
}

impl PhoneNumber {
    /// The number with its `+`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number without its `+`, as WhatsApp writes it.
    pub(crate) fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }
}

impl FromStr for PhoneNumber {
    type Err = PhoneError;

    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let digits = text.strip_prefix('+').ok_or(PhoneError::NotInternational)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PhoneError::NotDigits);
        }
        if digits.starts_with('0') {
            return Err(PhoneError::NotInternational);
        }
        if !(MIN_DIGITS..=MAX_DIGITS).contains(&digits.len()) {
            return Err(PhoneError::Length);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for PhoneNumber {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
