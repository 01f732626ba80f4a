//! Reports as tables for spreadsheets.

use axum::http::header;
use axum::response::IntoResponse;

use super::period::Period;
use crate::platform::csv;
use crate::platform::i18n::{Lang, Sentences};

/// A table that grows line by line, with its words in one language.
pub(super) struct Table<'a> {
    text: String,
    sentences: &'a Sentences,
    lang: Lang,
}

impl<'a> Table<'a> {
    /// An empty one, with the mark before it.
    pub(super) fn new(sentences: &'a Sentences, lang: Lang) -> Self {
        Self {
            text: String::from(csv::MARK),
            sentences,
            lang,
        }
    }

    /// The sentence of a report's word.
    pub(super) fn word(&self, name: &str) -> String {
        let key = format!("reports-csv-{}", name.replace('_', "-"));
        self.sentences.text(self.lang, &key)
    }

    /// The line that says what the columns are.
    pub(super) fn head(&mut self, columns: &[&str]) {
        let columns: Vec<String> = columns.iter().map(|column| self.word(column)).collect();
        csv::write_line(&mut self.text, columns.into_iter());
    }

    /// A line: what kind of thing, which one, its figures.
    pub(super) fn line(
        &mut self,
        kind: &str,
        name: String,
        figures: impl IntoIterator<Item = String>,
    ) {
        let fields = [self.word(kind), name].into_iter().chain(figures);
        csv::write_line(&mut self.text, fields);
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// A share in basis points as percent; empty for none.
pub(super) fn percent(share: Option<i64>) -> String {
    share.map_or_else(String::new, |share| {
        format!("{}.{:02}%", share / 100, share % 100)
    })
}

/// The days of a piece of a period: one date, or from and to.
pub(super) fn days(period: Period) -> String {
    if period.from == period.to {
        return period.from.to_string();
    }
    format!("{} – {}", period.from, period.to)
}

/// A table as a file of this name.
pub(super) fn attachment(name: &str, text: String) -> impl IntoResponse + use<> {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (headers, text)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_has_two_decimals_and_none_is_empty() {
        assert_eq!(percent(Some(1205)), "12.05%");
        assert_eq!(percent(None), "");
    }
}
