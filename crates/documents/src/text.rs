//! Free text made fit to print: every character drawable, and minus signs on the right side.

use unicode_segmentation::UnicodeSegmentation as _;

/// Directs the digits that follow a sign in right-to-left text.
const LEFT_TO_RIGHT_MARK: char = '\u{200E}';
/// Printed for a character that the fonts cannot draw.
const SUBSTITUTE: char = '?';
/// Draws nothing; a line may end at it.
const BREAK: char = '\u{200B}';

/// `text` with nothing in it that could stop or garble a PDF/A document. `drawable` tells which
/// characters the fonts cover. A customer's name in Chinese must not block a receipt: what cannot be
/// drawn becomes `?`, one for each run, and the attached snapshot keeps the original.
pub(crate) fn printable(text: &str, drawable: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_gap = false;
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        if character.is_whitespace() || character.is_control() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
            in_gap = false;
        } else if drawable(character) {
            out.push(character);
            in_gap = false;
        } else if !in_gap {
            out.push(SUBSTITUTE);
            in_gap = true;
        }
    }
    anchor_signs(out.trim())
}

/// `text` with places to end a line after every `piece` letters of a run of `longest` letters or more without a space,
/// which may be wider than its column.
pub(crate) fn breakable(text: &str, longest: usize, piece: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (nth, run) in text.split(' ').enumerate() {
        if nth > 0 {
            out.push(' ');
        }
        if run.graphemes(true).nth(longest - 1).is_none() {
            out.push_str(run);
            continue;
        }
        for (place, letter) in run.graphemes(true).enumerate() {
            if place > 0 && place % piece == 0 {
                out.push(BREAK);
            }
            out.push_str(letter);
        }
    }
    out
}

/// Characters that draw nothing by themselves: joiners, variation selectors, skin tones, byte order
/// marks, and direction controls, of which a stray one would turn the rest of the line around.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}'
        | '\u{61C}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Puts a left-to-right mark before a sign that opens a number (`-50`, `+972`, `-₪50`): in Hebrew
/// text the sign would otherwise be drawn after the digits. A hyphen inside a word is left alone.
fn anchor_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = None;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let opens = previous.is_none_or(|before| before == ' ' || before == '(');
        if opens && matches!(character, '-' | '+' | '\u{2212}') && starts_number(rest.as_str()) {
            out.push(LEFT_TO_RIGHT_MARK);
        }
        out.push(character);
        previous = Some(character);
    }
    out
}

fn starts_number(text: &str) -> bool {
    text.trim_start_matches(['₪', '$', '€'])
        .starts_with(|character: char| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{breakable, printable};

    fn hebrew_and_ascii(character: char) -> bool {
        character.is_ascii() || ('א'..='ת').contains(&character) || character == '₪'
    }

    #[test]
    fn what_no_font_draws_becomes_one_mark_per_run() {
        assert_eq!(printable("דנה 王伟 כהן", hebrew_and_ascii), "דנה ? כהן");
        assert_eq!(printable("נועה 👩‍👧🏽 לוי", hebrew_and_ascii), "נועה ? לוי");
    }

    #[test]
    fn direction_controls_and_line_breaks_are_taken_out() {
        assert_eq!(
            printable("\u{202E}דנה\u{2066}\r\n  כהן\u{0} ", hebrew_and_ascii),
            "דנה כהן"
        );
    }

    #[test]
    fn a_sign_before_a_number_is_anchored_and_a_hyphen_in_a_word_is_not() {
        assert_eq!(
            printable("הנחה -₪50 (+5%) ו-18%", hebrew_and_ascii),
            "הנחה \u{200E}-₪50 (\u{200E}+5%) ו-18%"
        );
    }

    #[test]
    fn a_long_run_may_end_a_line_after_every_few_letters_and_a_short_one_stays_whole() {
        assert_eq!(breakable("abcd ef", 5, 2), "abcd ef");
        assert_eq!(breakable("ab  abcde", 5, 2), "ab  ab\u{200B}cd\u{200B}e");
        // A letter and its points are one.
        assert_eq!(breakable("שָׁלֹם", 3, 2), "שָׁלֹ\u{200B}ם");
    }
}
