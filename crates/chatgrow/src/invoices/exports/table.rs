//! The documents of a period as a table for spreadsheets.

use super::report::income_of;
use super::store::Entry;
use crate::platform::csv::{self, decimal};
use crate::platform::i18n::{Lang, Sentences};

const COLUMNS: [&str; 11] = [
    "kind",
    "code",
    "number",
    "date",
    "customer",
    "tax-number",
    "net",
    "vat",
    "total",
    "currency",
    "income",
];

/// The first line, with the mark before it.
pub(super) fn head(sentences: &Sentences, lang: Lang) -> String {
    let mut text = String::from(csv::MARK);
    let titles = COLUMNS.map(|name| sentences.text(lang, &format!("documents-csv-{name}")));
    csv::write_line(&mut text, titles.into_iter());
    text
}

/// Adds a document.
pub(super) fn add(text: &mut String, sentences: &Sentences, lang: Lang, entry: &Entry) {
    let paper = &entry.paper;
    let kind = format!("document-kind-{}", entry.kind.word().replace('_', "-"));
    let customer = paper.customer();
    let name = customer.map_or("", |customer| customer.name.as_str());
    let tax_number = customer.and_then(|customer| customer.tax_number.as_ref());
    let fields = [
        sentences.text(lang, &kind),
        entry.kind.code().to_string(),
        entry.number.to_string(),
        paper.document_date().to_string(),
        name.to_owned(),
        tax_number.map(ToString::to_string).unwrap_or_default(),
        decimal(paper.net().minor()),
        decimal(paper.vat().minor()),
        decimal(paper.total().minor()),
        paper.currency().code().to_owned(),
        income_of(entry)
            .map(|(income, _)| decimal(income))
            .unwrap_or_default(),
    ];
    csv::write_line(text, fields.into_iter());
}
