//! Text that people type: names, notes, addresses; cleaned and bounded once, at the door.

use jiff::civil::Date;
use serde::Serialize;

use super::http::Faults;

/// A line of text with something in it: trimmed, without control characters or overrides of
/// writing direction, at most `MAX` characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Line<MAX> {
    /// The cleaned text; `None` when nothing is left of it or it is too long.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let clean: String = text.chars().filter(|&c| !is_hidden(c)).collect();
        let clean = clean.trim();
        (!clean.is_empty() && clean.chars().count() <= MAX).then(|| Self(clean.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, owned.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Control characters and the marks that override direction (U+202A–202E, U+2066–2069): they could
/// make text read as something else.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A name of a person, business or service: a line of at most 120 characters.
pub type Name = Line<120>;

/// Free text over several lines, possibly empty; control characters but line breaks are dropped.
/// A fault `too_long` is noted at `field` above `max` characters.
pub fn paragraph(text: &str, max: usize, field: &'static str, faults: &mut Faults) -> String {
    let clean: String = text
        .chars()
        .filter(|&c| c == '\n' || !is_hidden(c))
        .collect();
    if clean.chars().count() > max {
        faults.add(field, "too_long");
    }
    clean.trim().to_owned()
}

/// An e-mail address: one recipient, lower-cased, at most 254 characters (RFC 5321).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Email(String);

impl Email {
    /// The address, or `None` when the channel could not send to it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        text.parse::<chatgrow_channels::EmailAddress>().ok()?;
        Some(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A day as `YYYY-MM-DD`, from 2000 to 2199; `None` for any other text.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    well_formed_date(text).filter(|date| (2000..2200).contains(&date.year()))
}

/// A day as `YYYY-MM-DD`, from 1900 on; `None` for any other text.
#[must_use]
pub fn parse_past_date(text: &str) -> Option<Date> {
    well_formed_date(text).filter(|date| date.year() >= 1900)
}

fn well_formed_date(text: &str) -> Option<Date> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = text.len() == 10
        && text.is_ascii()
        && text.split('-').map(str::len).eq([4, 2, 2])
        && text.split('-').all(digits);
    text.parse().ok().filter(|_| well_formed)
}

/// Octets as hexadecimal figures.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a person searches by: lower case, without accents of Latin or points of Hebrew and Arabic, letters that
/// people write one for the other as one, single spaces.
#[must_use]
pub fn search_key(text: &str) -> String {
    let folded: String = text
        .to_lowercase()
        .chars()
        .filter(|c| {
            !matches!(c, '\u{0591}'..='\u{05C7}' | '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0652}')
        })
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'ё' => 'е',
            c => c,
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Name, search_key};

    #[test]
    fn a_name_cannot_carry_line_breaks_or_direction_overrides() {
        assert_eq!(
            Name::parse(" דנה\u{202E}\r\nכהן ")
                .map(Name::into_string)
                .as_deref(),
            Some("דנהכהן")
        );
        assert_eq!(Name::parse("\u{202E} \n"), None);
        assert_eq!(Name::parse(&"x".repeat(121)), None);
    }

    #[test]
    fn points_case_and_letters_written_for_each_other_do_not_hide_a_name() {
        assert_eq!(search_key("שָׁלוֹם  Dana"), "שלום dana");
        assert_eq!(search_key("أَحْمَد"), search_key("احمد"));
        assert_eq!(search_key("هدى"), search_key("هدي"));
        assert_eq!(search_key("Алёна"), search_key("алена"));
    }
}
