//! Words with which people ask to be written to no more, or again.

use super::Wish;

/// Words that mean it wherever they are written. `די` and `ביטול` are not among them: they may be
/// about an appointment.
const STOP: &[&str] = &[
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "REVOKE",
    "OPTOUT",
    "הסר",
    "הסרה",
    "הסירו",
    "הסר אותי",
    "עצור",
    "תפסיק",
];
const START: &[&str] = &["START", "UNSTOP"];
/// Words after which Twilio by itself sends no more text messages, or again.
const TWILIO_STOP: &[&str] = &["CANCEL", "END", "QUIT"];
const TWILIO_START: &[&str] = &["YES"];

/// The wish that the whole of `text` is, apart from points, signs and marks of direction.
pub(super) fn wish(text: &str) -> Option<Wish> {
    let words = words(text);
    if STOP.contains(&words.as_str()) {
        return Some(Wish::Stop);
    }
    START.contains(&words.as_str()).then_some(Wish::Start)
}

/// [`wish`], with the words that Twilio acts on.
pub(super) fn wish_at_twilio(text: &str) -> Option<Wish> {
    let words = words(text);
    if TWILIO_STOP.contains(&words.as_str()) {
        return Some(Wish::Stop);
    }
    if TWILIO_START.contains(&words.as_str()) {
        return Some(Wish::Start);
    }
    wish(text)
}

fn words(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| c.is_alphanumeric() || c.is_whitespace())
        .filter(|c| !matches!(c, '\u{0591}'..='\u{05C7}'))
        .collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    words.join(" ").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::{Wish, wish, wish_at_twilio};

    #[test]
    fn a_wish_is_the_whole_message() {
        for text in [
            "stop",
            " Stop. ",
            "הסר",
            "\u{200F}הָסֵר!",
            "הסר  אותי",
            "STOPALL",
        ] {
            assert_eq!(wish(text), Some(Wish::Stop), "{text}");
        }
        for text in ["please do not stop", "ביטול", "די", "אל תסיר", "", "cancel"] {
            assert_eq!(wish(text), None, "{text}");
        }
        assert_eq!(wish("start"), Some(Wish::Start));
    }

    #[test]
    fn what_twilio_blocks_by_itself_is_a_wish_there() {
        assert_eq!(wish_at_twilio("Cancel"), Some(Wish::Stop));
        assert_eq!(wish_at_twilio("yes"), Some(Wish::Start));
        assert_eq!(wish_at_twilio("כן"), None);
    }
}
