//! A saved card: the gateway's token for it, never its number.

use std::fmt;

use crate::Secret;

/// A gateway's token for a card. It comes out of a verified answer, or out of where such a one was kept.
#[derive(Clone, PartialEq, Eq)]
pub struct CardToken {
    token: Secret,
    /// Month and four-digit year, when the gateway told them.
    expiry: Option<(u8, u16)>,
}

impl CardToken {
    /// `None` for what is no token, and above all for what could be a card number.
    pub(crate) fn new(token: &str, expiry: Option<(u8, u16)>) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let shaped = (8..=64).contains(&token.len()) && token.bytes().all(allowed);
        let expiry = expiry.filter(|(month, year)| (1..=12).contains(month) && *year >= 2000);
        (shaped && !may_be_a_card_number(token)).then(|| Self {
            token: Secret::new(token),
            expiry,
        })
    }

    /// Month and year as gateways write them: the month 1 to 12, the year with two or four digits.
    pub(crate) fn expiring(token: &str, month: Option<i64>, year: Option<i64>) -> Option<Self> {
        let month = month.and_then(|month| u8::try_from(month).ok());
        let year = year.and_then(|year| u16::try_from(year).ok());
        let full = |year: u16| if year < 100 { year + 2000 } else { year };
        Self::new(token, month.zip(year.map(full)))
    }

    /// As text to be kept, encrypted.
    #[must_use]
    pub fn to_stored(&self) -> Secret {
        match self.expiry {
            Some((month, year)) => {
                Secret::new(format!("{} {month:02}/{year}", self.token.reveal()))
            }
            None => self.token.clone(),
        }
    }

    /// What [`CardToken::to_stored`] gave. `None` for anything else, and for what could be a card number.
    #[must_use]
    pub fn restore(stored: &str) -> Option<Self> {
        let Some((token, expiry)) = stored.split_once(' ') else {
            return Self::new(stored, None);
        };
        let (month, year) = expiry.split_once('/')?;
        let token = Self::new(token, Some((month.parse().ok()?, year.parse().ok()?)))?;
        token.expiry.is_some().then_some(token)
    }

    pub(crate) fn reveal(&self) -> &str {
        self.token.reveal()
    }

    /// The month and four-digit year in which the card ends, when known.
    #[must_use]
    pub fn expiry(&self) -> Option<(u8, u16)> {
        self.expiry
    }
}

/// 12 to 19 digits that pass the Luhn check.
fn may_be_a_card_number(token: &str) -> bool {
    let digits: String = token.chars().filter(|c| *c != '-').collect();
    if !(12..=19).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let weighed = digits.bytes().rev().enumerate().map(|(place, digit)| {
        let digit = u32::from(digit - b'0') * if place % 2 == 0 { 1 } else { 2 };
        digit / 10 + digit % 10
    });
    weighed.sum::<u32>() % 10 == 0
}

impl fmt::Debug for CardToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardToken")
    }
}
