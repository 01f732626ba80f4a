//! What a short text means. Only a whole text that means one thing counts; everything else is for a person to read.

/// What somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Intent {
    /// To be read by a person.
    None,
    /// They come.
    Confirm,
    /// They do not come.
    Cancel,
    /// Nothing more is to be sent.
    Stop,
    /// Messages are welcome again.
    Start,
}

const CONFIRM: [&str; 7] = ["1", "כן", "yes", "מאשר", "מאשרת", "אישור", "אני מגיע"];
const CANCEL: [&str; 7] = ["2", "בטל", "בטלי", "בטלו", "ביטול", "לבטל", "cancel"];
const STOP: [&str; 10] = [
    "stop",
    "stopall",
    "unsubscribe",
    "end",
    "quit",
    "optout",
    "הסר",
    "הסרה",
    "הסירו",
    "הסר אותי",
];
const START: [&str; 2] = ["start", "unstop"];

/// What the whole of a text means.
pub(super) fn intent_of(text: &str) -> Intent {
    let plain = plain(text);
    let is = |words: &[&str]| words.contains(&plain.as_str());
    if is(&STOP) {
        Intent::Stop
    } else if is(&CONFIRM) {
        Intent::Confirm
    } else if is(&CANCEL) {
        Intent::Cancel
    } else if is(&START) {
        Intent::Start
    } else {
        Intent::None
    }
}

/// The words of a text alone: no vowel signs, marks of direction, quotes or full stops, in small letters.
fn plain(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{0591}'..='\u{05C7}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    kept.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::Intent::{self, Cancel, Confirm, None, Start, Stop};
    use super::intent_of;

    #[test]
    fn a_plain_answer_is_understood_however_it_is_spelt() {
        let table: &[(&str, Intent)] = &[
            ("1", Confirm),
            (" כן! ", Confirm),
            ("YES.", Confirm),
            ("\u{200F}כֵּן", Confirm),
            ("2", Cancel),
            ("\"בטל\"", Cancel),
            ("Cancel", Cancel),
            ("הסר", Stop),
            ("STOP", Stop),
            ("הסר אותי", Stop),
            ("start", Start),
        ];
        for (text, intent) in table {
            assert_eq!(intent_of(text), *intent, "{text}");
        }
    }

    #[test]
    fn what_might_mean_something_else_is_left_to_a_person() {
        for text in [
            "",
            "12",
            "1 2",
            "כן או לא?",
            "לא",
            "yes but later",
            "אל תבטלו",
            "אפשר לבטל את של מחר?",
            "10:00",
            "don't stop",
        ] {
            assert_eq!(intent_of(text), None, "{text}");
        }
    }
}
