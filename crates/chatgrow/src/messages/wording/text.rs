//! Own words with variables in braces: read, checked and filled. Pure.

use super::values::Values;
use super::variable::Variable;
use crate::messages::bidi::unmarked;

/// Characters of what is wrong that are told, at most.
const MAX_FOUND: usize = 40;

/// A piece of own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    /// A name between braces.
    Named(&'a str),
    /// A brace that is not closed on its line.
    Unclosed(&'a str),
}

/// What is wrong with own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextFault {
    pub(super) code: &'static str,
    /// Characters before it.
    pub(super) position: usize,
    /// What stands there.
    pub(super) found: String,
}

/// Everything that is wrong with `text`, which may speak of `offered`.
pub(super) fn faults(text: &str, offered: &[Variable]) -> Vec<TextFault> {
    let is_offered =
        |name: &str| Variable::of_name(name).is_some_and(|variable| offered.contains(&variable));
    let wrong = |(at, piece)| {
        let (code, found) = match piece {
            Piece::Named(name) if !is_offered(name) => ("unknown_variable", name),
            Piece::Unclosed(rest) => ("unclosed_variable", rest),
            Piece::Named(_) | Piece::Words(_) => return None,
        };
        Some(TextFault {
            code,
            position: text.get(..at)?.chars().count(),
            found: found.chars().take(MAX_FOUND).collect(),
        })
    };
    pieces(text).into_iter().filter_map(wrong).collect()
}

/// `text` with its variables filled in. One that has no value takes the space before it along; of one that nobody
/// knows any more its name stays.
pub(super) fn fill(text: &str, values: &Values) -> String {
    let mut filled = String::with_capacity(text.len());
    for (_, piece) in pieces(text) {
        match piece {
            Piece::Words(words) | Piece::Unclosed(words) => filled.push_str(&unmarked(words)),
            Piece::Named(name) => match Variable::of_name(name) {
                None => filled.push_str(&unmarked(name)),
                Some(variable) => {
                    let value = values.get(variable);
                    if value.is_empty() {
                        filled.truncate(filled.trim_end_matches(' ').len());
                    }
                    filled.push_str(value);
                }
            },
        }
    }
    filled
}

/// The pieces of own words, each with where it begins.
fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(open) = rest.find('{') else {
            pieces.push((at, Piece::Words(rest)));
            break;
        };
        if open > 0 {
            pieces.push((at, Piece::Words(&rest[..open])));
            at += open;
            continue;
        }
        let inner = &rest[1..];
        let end = inner.find(['{', '}', '\n']).unwrap_or(inner.len());
        let (name, after) = inner.split_at(end);
        if after.starts_with('}') {
            pieces.push((at, Piece::Named(name.trim())));
            at += end + 2;
        } else {
            pieces.push((at, Piece::Unclosed(&rest[..=end])));
            at += end + 1;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{TextFault, faults, fill};
    use crate::messages::bidi::{bare, isolated};
    use crate::messages::wording::values::Values;
    use crate::messages::wording::variable::Variable;

    const OFFERED: &[Variable] = &[Variable::Customer, Variable::When];

    fn fault(code: &'static str, position: usize, found: &str) -> TextFault {
        TextFault {
            code,
            position,
            found: found.to_owned(),
        }
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        assert_eq!(faults("שלום {customer}, נתראה {when}!", OFFERED), []);
        assert_eq!(
            faults("שלום {name} ב{price}\n{customer", OFFERED),
            [
                fault("unknown_variable", 5, "name"),
                fault("unknown_variable", 13, "price"),
                fault("unclosed_variable", 21, "{customer"),
            ]
        );
        assert_eq!(
            faults("{{when}} {}", OFFERED),
            [
                fault("unclosed_variable", 0, "{"),
                fault("unknown_variable", 9, ""),
            ]
        );
        assert_eq!(faults("a } alone, and nothing", OFFERED), []);
        assert_eq!(faults("", OFFERED), []);
        assert_eq!(
            faults("{customer\n}", OFFERED),
            [fault("unclosed_variable", 0, "{customer")]
        );
    }

    #[test]
    fn variables_are_filled_and_those_without_a_value_leave_no_gap() {
        let values = Values(vec![
            (Variable::Customer, isolated("רות {when}")),
            (Variable::Place, String::new()),
        ]);
        let filled = |text| bare(&fill(text, &values));
        // A value is no text: what looks like a variable in it stays.
        assert_eq!(filled("שלום { customer },"), "שלום רות {when},");
        assert_eq!(filled("at the studio {place}."), "at the studio.");
        assert_eq!(filled("a } b {forgotten}"), "a } b forgotten");
    }

    #[test]
    fn no_text_breaks_the_reader() {
        for text in [
            "{",
            "}",
            "{}",
            "{\u{5d0}",
            "{{{{",
            "a{b}{",
            "\u{1F600}{x}\u{1F600}",
        ] {
            let values = Values(vec![]);
            fill(text, &values);
            faults(text, OFFERED);
        }
    }
}
