//! Visits as a table for spreadsheets.

use super::model::{CountsView, Report};
use crate::calendar::Source;
use crate::platform::i18n::{Lang, Sentences};
use crate::reports::table::{Table, days, percent};

const COLUMNS: [&str; 10] = [
    "by",
    "name",
    "booked",
    "came",
    "no_show",
    "cancelled",
    "declined",
    "open",
    "no_show_rate",
    "cancelled_rate",
];

/// One line a figure, total last.
pub(super) fn text(sentences: &Sentences, lang: Lang, report: &Report) -> String {
    let mut table = Table::new(sentences, lang);
    table.head(&COLUMNS);
    for of in &report.steps {
        table.line("time", days(of.period), line(&of.counts));
    }
    for of in &report.staff {
        table.line("staff", of.name.clone(), line(&of.counts));
    }
    for of in &report.services {
        table.line("service", of.name.clone(), line(&of.counts));
    }
    for of in &report.sources {
        let name = table.word(match of.source {
            Source::Desk => "desk",
            Source::Guest => "online",
            Source::Api => "api",
        });
        table.line("source", name, line(&of.counts));
    }
    table.line("before", days(report.previous), line(&report.before));
    table.line("total", days(report.period), line(&report.total));
    table.into_text()
}

fn line(counts: &CountsView) -> impl Iterator<Item = String> + use<> {
    let (counts, rates) = counts.figures();
    let counts = counts.into_iter().map(|count| count.to_string());
    counts.chain(rates.into_iter().map(percent))
}
