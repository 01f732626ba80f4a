//! Cleaning of text that others wrote before it reaches a header, a log line
//! or a reason shown to a person.

/// Makes one harmless line of `text`, at most `max` characters long.
///
/// Control characters and line separators become spaces, runs of white space
/// become one space, and the characters that override or isolate the writing
/// direction (U+202A–U+202E, U+2066–U+2069) vanish, for they can make an
/// address read as another. The marks U+200E and U+200F stay: Hebrew subjects
/// need them.
pub(crate) fn one_line(text: &str, max: usize) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(max).collect()
}

/// [`one_line`] for the value of a mail header.
///
/// An encoded word (RFC 2047, `=?utf-8?b?…?=`) written by the author of the
/// text would be decoded by the reader's program after every check here, so
/// its opening is taken apart.
pub(crate) fn header_line(text: &str, max: usize) -> String {
    one_line(text, max).replace("=?", "= ?")
}

/// A value for WhatsApp's templates, which may hold neither line breaks nor tabs nor long runs of
/// spaces.
pub(crate) fn template_value(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{header_line, one_line};

    #[test]
    fn line_breaks_and_direction_overrides_do_not_survive() {
        let line = one_line("דנה\r\nBcc: x@y.z\u{202E}moc\u{2028}סוף\0", 100);
        assert_eq!(line, "דנה Bcc: x@y.zmoc סוף");
    }

    #[test]
    fn a_written_encoded_word_is_not_decoded_by_the_reader() {
        assert_eq!(header_line("=?utf-8?b?4oCu?=", 100), "= ?utf-8?b?4oCu?=");
    }

    #[test]
    fn the_length_is_counted_in_characters() {
        assert_eq!(one_line("שלום עולם", 4), "שלום");
    }
}
