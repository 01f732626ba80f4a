//! Customers as a table for spreadsheets.

use super::model::Report;
use crate::platform::i18n::{Lang, Sentences};
use crate::reports::table::{Table, days, percent};

/// One line a figure, with what it was in the period before.
pub(super) fn text(sentences: &Sentences, lang: Lang, report: &Report) -> String {
    let mut table = Table::new(sentences, lang);
    table.head(&["by", "name", "customers", "before"]);
    let (now, past) = (&report.total, &report.before);
    for (word, now, past) in [
        ("visitors", now.came, past.came),
        ("new", now.new, past.new),
        ("returning", now.returning, past.returning),
    ] {
        let figures = [now.to_string(), past.to_string()];
        table.line(word, days(report.period), figures);
    }
    let kept = report.retention;
    for (word, count) in [("kept", kept.again), ("lost", kept.lost)] {
        table.line(word, days(report.previous), [count.to_string()]);
    }
    table.line("kept_rate", days(report.previous), [percent(kept.rate)]);
    table.into_text()
}
