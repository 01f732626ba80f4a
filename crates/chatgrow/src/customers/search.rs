//! What a person types into the search box, as patterns.

use crate::platform::db::contains_pattern;
use crate::platform::phone::search_digits;
use crate::platform::text::{Line, search_key};

/// What is typed at most.
pub(super) type SearchText = Line<120>;

/// Patterns for `LIKE … ESCAPE '\'` that a card's search text must all match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Patterns {
    pub(super) first: Option<String>,
    pub(super) second: Option<String>,
    /// The third word and those after it, in their order.
    pub(super) rest: Option<String>,
}

impl Patterns {
    /// The patterns of a text: a piece of a telephone number in any spelling, or words in any order.
    pub(super) fn of(text: &SearchText) -> Self {
        if let Some(digits) = search_digits(text.as_str()) {
            return Self {
                first: Some(contains_pattern(&digits)),
                ..Self::default()
            };
        }
        let key = search_key(text.as_str());
        let mut words = key.split(' ').filter(|word| !word.is_empty());
        let mut next = || words.next().map(|word| contains_pattern(&digits_or(word)));
        let (first, second) = (next(), next());
        let rest: Vec<String> = words
            .map(|word| contains_pattern(&digits_or(word)))
            .collect();
        Self {
            first,
            second,
            rest: (!rest.is_empty()).then(|| rest.concat()),
        }
    }
}

fn digits_or(word: &str) -> String {
    search_digits(word).unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Patterns, SearchText};

    fn patterns(text: &str) -> [Option<String>; 3] {
        let Patterns {
            first,
            second,
            rest,
        } = SearchText::parse(text)
            .map(|text| Patterns::of(&text))
            .unwrap_or_default();
        [first, second, rest]
    }

    #[test]
    fn a_number_with_spaces_is_one_pattern_and_words_are_several() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            patterns("+972 50-234 5678"),
            [some("%502345678%"), None, None]
        );
        assert_eq!(patterns("כֹּהֵן  Dana"), [some("%כהן%"), some("%dana%"), None]);
        assert_eq!(
            patterns("דנה 050-234"),
            [some("%דנה%"), some("%50234%"), None]
        );
        assert_eq!(
            patterns("a b c d"),
            [some("%a%"), some("%b%"), some("%c%%d%")]
        );
        assert_eq!(patterns("100%"), [some("%100\\%%"), None, None]);
        assert_eq!(patterns(" \u{5b0} "), [None, None, None]);
    }
}
