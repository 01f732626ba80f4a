//! Telephone numbers as E.164 (ITU-T), whatever way a person spells them.

use phonenumber::country::Id as Country;
use serde::Serialize;

/// A number in E.164, for example `+972502345678`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads a number in any spelling; national ones are Israeli.
    /// An Israeli mobile is accepted by its shape alone (`+9725` and eight digits): the numbering
    /// metadata refuses some that are in use.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.len() > 32 || text.chars().any(char::is_alphabetic) {
            return None;
        }
        let number = phonenumber::parse(Some(Country::IL), text).ok()?;
        let e164 = number.format().mode(phonenumber::Mode::E164).to_string();
        let israeli_mobile = e164
            .strip_prefix("+9725")
            .is_some_and(|rest| rest.len() == 8);
        let plausible = (9..=16).contains(&e164.len());
        (israeli_mobile || (plausible && number.is_valid())).then_some(Self(e164))
    }

    /// The number in E.164.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The digits a number is searched by: those typed, without a leading `+`, `00`, `972` or `0`.
/// `None` when the text is not a piece of a number (fewer than three digits, or letters).
#[must_use]
pub fn search_digits(text: &str) -> Option<String> {
    if text
        .chars()
        .any(|c| !(c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c)))
    {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let national = digits
        .strip_prefix("972")
        .unwrap_or(digits)
        .trim_start_matches('0');
    (national.len() >= 3).then(|| national.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Phone, search_digits};

    #[test]
    fn every_spelling_of_a_number_is_the_same_number() {
        for text in [
            "050-234-5678",
            "0502345678",
            "972502345678",
            "+972 (0)50-234-5678",
            "00972502345678",
        ] {
            assert_eq!(
                Phone::parse(text).map(|p| p.0).as_deref(),
                Some("+972502345678"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_mobile_that_the_metadata_does_not_know_is_accepted() {
        assert_eq!(
            Phone::parse("0501234567").map(|p| p.0).as_deref(),
            Some("+972501234567")
        );
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "12",
            "abc",
            "05012345678901234567890123456789012",
            "050-2345678 שלוחה 3",
        ] {
            assert_eq!(Phone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_piece_of_a_number_is_searched_without_its_prefix() {
        assert_eq!(search_digits("050-234").as_deref(), Some("50234"));
        assert_eq!(search_digits("+972 50 234").as_deref(), Some("50234"));
        assert_eq!(search_digits("דנה"), None);
        assert_eq!(search_digits("05"), None);
    }
}
