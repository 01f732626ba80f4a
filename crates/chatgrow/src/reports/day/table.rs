//! The close of a day as a table for spreadsheets.

use super::report::Report;
use crate::platform::csv::decimal;
use crate::platform::i18n::{Lang, Sentences};
use crate::reports::revenue::{Sums, word};
use crate::reports::table::Table;

/// The words of the counts of visits, in their order.
const OUTCOMES: [&str; 6] = ["booked", "came", "no_show", "cancelled", "declined", "open"];

/// One line a figure.
pub(super) fn text(sentences: &Sentences, lang: Lang, report: &Report) -> String {
    let mut table = Table::new(sentences, lang);
    table.head(&["by", "name", "count", "received", "refunded", "net"]);
    for of in &report.methods {
        let name = table.word(word(of.method));
        table.line("method", name, line(of.sums));
    }
    table.line("total", report.date.to_string(), line(report.total));
    for of in &report.documents.kinds {
        let kind = of.kind.word().replace('_', "-");
        let name = sentences.text(lang, &format!("document-kind-{kind}"));
        let figures = [
            of.count.to_string(),
            String::new(),
            String::new(),
            decimal(of.total),
        ];
        table.line("documents", name, figures);
    }
    for (outcome, count) in OUTCOMES.iter().zip(report.visits.figures().0) {
        let name = table.word(outcome);
        table.line("visits", name, [count.to_string()]);
    }
    let unpaid = [
        report.unpaid.visits.to_string(),
        String::new(),
        String::new(),
        decimal(report.unpaid.amount),
    ];
    table.line("unpaid", report.date.to_string(), unpaid);
    table.into_text()
}

fn line(sums: Sums) -> [String; 4] {
    [
        sums.payments.to_string(),
        decimal(sums.received),
        decimal(sums.refunded),
        decimal(sums.net),
    ]
}
