//! Revenue as a table for spreadsheets.

use super::model::{Origin, Report, Sums, word};
use crate::platform::csv::decimal;
use crate::platform::i18n::{Lang, Sentences};
use crate::reports::table::{Table, days};

const COLUMNS: [&str; 8] = [
    "by", "name", "received", "refunded", "net", "before", "tips", "payments",
];

/// One line a figure, total last.
pub(super) fn text(sentences: &Sentences, lang: Lang, report: &Report) -> String {
    let mut table = Table::new(sentences, lang);
    table.head(&COLUMNS);
    for of in &report.steps {
        table.line("time", days(of.period), line(of.sums, None));
    }
    for of in &report.methods {
        let name = table.word(word(of.method));
        table.line("method", name, line(of.sums, Some(of.before)));
    }
    for of in &report.services {
        let name = name(&table, of.name.as_ref(), of.origin);
        table.line("service", name, line(of.sums, Some(of.before)));
    }
    for of in &report.staff {
        let name = name(&table, of.name.as_ref(), of.origin);
        table.line("staff", name, line(of.sums, Some(of.before)));
    }
    table.line(
        "total",
        days(report.period),
        line(report.total, Some(report.before.net)),
    );
    table.into_text()
}

fn name(table: &Table<'_>, name: Option<&String>, origin: Origin) -> String {
    match (name, origin) {
        (Some(name), _) => name.clone(),
        (None, Origin::Events) => table.word("events"),
        (None, _) => table.word("no_visit"),
    }
}

fn line(sums: Sums, before: Option<i64>) -> [String; 6] {
    [
        decimal(sums.received),
        decimal(sums.refunded),
        decimal(sums.net),
        before.map(decimal).unwrap_or_default(),
        decimal(sums.tips),
        sums.payments.to_string(),
    ]
}
