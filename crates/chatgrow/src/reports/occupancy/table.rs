//! Occupancy as a table for spreadsheets.

use super::model::{Report, Times};
use crate::platform::i18n::{Lang, Sentences};
use crate::reports::table::{Table, days, percent};

/// One line a staff member, total last.
pub(super) fn text(sentences: &Sentences, lang: Lang, report: &Report) -> String {
    let mut table = Table::new(sentences, lang);
    table.head(&[
        "by",
        "name",
        "bookable_minutes",
        "booked_minutes",
        "occupancy",
    ]);
    for of in &report.staff {
        table.line("staff", of.name.clone(), line(of.times));
    }
    table.line("before", days(report.previous), line(report.before));
    table.line("total", days(report.period), line(report.total));
    table.into_text()
}

fn line(times: Times) -> [String; 3] {
    [
        times.bookable.to_string(),
        times.booked.to_string(),
        percent(times.rate),
    ]
}
