//! Times and prices as the pages of events write them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::calendar::{Page, day, price};
use crate::platform::money::Money;

/// When something is: the day, and the hours from start to end.
pub(super) struct When {
    pub(super) day: String,
    pub(super) hours: String,
}

impl When {
    /// In the zone of the business; the year is named when it is not that of `now`.
    pub(super) fn of(
        page: &Page<'_>,
        (starts, ends): (Timestamp, Timestamp),
        zone: &TimeZone,
        now: Timestamp,
    ) -> Self {
        let (from, to) = (zone.to_datetime(starts), zone.to_datetime(ends));
        let this_year = zone.to_datetime(now).year();
        let hour = |at: jiff::civil::DateTime| at.strftime("%H:%M").to_string();
        let hours = if from.date() == to.date() {
            format!("{}–{}", hour(from), hour(to))
        } else {
            hour(from)
        };
        Self {
            day: day(page, from.date(), this_year),
            hours,
        }
    }

    /// On one line.
    pub(super) fn line(&self) -> String {
        format!("{}, {}", self.day, self.hours)
    }
}

/// A price; the word for what costs nothing.
pub(super) fn price_or_free(page: &Page<'_>, money: Money) -> String {
    price(money).unwrap_or_else(|| page.t("events-free"))
}
