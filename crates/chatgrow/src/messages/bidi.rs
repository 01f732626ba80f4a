//! Values inside sentences: kept apart from the writing direction around them, and harmless.
//!
//! A sentence is filled with values wrapped in Unicode isolates (U+2066–2069). The HTML twin turns each
//! into a `<bdi>`, which every mail program honours; in plain text and subjects, where isolates are not
//! understood everywhere, only values that must run left to right keep theirs.

const LTR: char = '\u{2066}';
const AUTO: char = '\u{2068}';
const END: char = '\u{2069}';
/// Begins a value that is the address of a page. Of the private use area: nobody's text has it.
const LINK: char = '\u{E000}';

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) side: Side,
}

/// How a piece of a sentence is kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It is the sentence itself.
    Sentence,
    /// A value that runs as its own letters do.
    Auto,
    /// A value that always runs left to right: a number, a telephone, an address of a page.
    LeftToRight,
    /// The address of a page that the reader is to open.
    Link,
}

/// One line without control characters, and without marks of direction of its own.
pub(super) fn clean(value: &str) -> String {
    let harmless: String = value
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| {
            !c.is_control()
                && !matches!(*c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | LINK)
        })
        .collect();
    harmless
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Words over several lines without marks of direction or of links of their own.
pub(super) fn unmarked(words: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | LINK);
    words.chars().filter(|c| !is_mark(*c)).collect()
}

/// A person's words, to be put into a sentence.
pub(crate) fn isolated(value: &str) -> String {
    format!("{AUTO}{}{END}", clean(value))
}

/// A value that runs left to right, to be put into a sentence.
pub(super) fn left_to_right(value: &str) -> String {
    format!("{LTR}{}{END}", clean(value))
}

/// The address of a page, to be put into a sentence.
pub(super) fn link(url: &str) -> String {
    format!("{LTR}{LINK}{}{END}", clean(url))
}

/// The pieces of a filled sentence.
pub(super) fn runs(sentence: &str) -> Vec<Run> {
    let mut runs = vec![];
    let mut side = Side::Sentence;
    let mut text = String::new();
    for c in sentence.chars() {
        let next = match c {
            LTR => Side::LeftToRight,
            AUTO => Side::Auto,
            END => Side::Sentence,
            LINK => {
                side = Side::Link;
                continue;
            }
            c => {
                text.push(c);
                continue;
            }
        };
        if !text.is_empty() {
            runs.push(Run {
                text: std::mem::take(&mut text),
                side,
            });
        }
        side = next;
    }
    if !text.is_empty() {
        runs.push(Run { text, side });
    }
    runs
}

/// A filled sentence for plain text: only left-to-right values stay isolated.
pub(super) fn plain(sentence: &str) -> String {
    let apart = |run: Run| match run.side {
        Side::LeftToRight => format!("{LTR}{}{END}", run.text),
        // Programs that find addresses in text would take the marks for a part of it.
        Side::Sentence | Side::Auto | Side::Link => run.text,
    };
    runs(sentence).into_iter().map(apart).collect()
}

/// A filled sentence without any marks, for subjects.
pub(super) fn bare(sentence: &str) -> String {
    runs(sentence).into_iter().map(|run| run.text).collect()
}

#[cfg(test)]
mod tests {
    use super::{Run, Side, bare, clean, isolated, left_to_right, plain, runs};

    #[test]
    fn values_are_runs_of_their_own() {
        let sentence = format!(
            "שלום {}, {}",
            isolated("Dana"),
            left_to_right("052-1234567")
        );
        let run = |text: &str, side| Run {
            text: text.to_owned(),
            side,
        };
        assert_eq!(
            runs(&sentence),
            [
                run("שלום ", Side::Sentence),
                run("Dana", Side::Auto),
                run(", ", Side::Sentence),
                run("052-1234567", Side::LeftToRight)
            ]
        );
        assert_eq!(bare(&sentence), "שלום Dana, 052-1234567");
        assert_eq!(plain(&sentence), "שלום Dana, \u{2066}052-1234567\u{2069}");
    }

    #[test]
    fn a_value_cannot_end_its_isolation_or_its_line() {
        assert_eq!(clean(" a\u{2069}\u{202E}b\r\nBcc:\u{0}  c "), "ab Bcc: c");
    }
}
