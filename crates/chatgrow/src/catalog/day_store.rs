//! The SQL of dates with hours of their own.

use chatgrow_availability::{DayRange, Schedule};
use sqlx::types::Json;

use super::days::{OpenHours, SpecialDay};
use super::model::clock_text;
use crate::platform::db::{Tx, execute, fetch_all};
use crate::platform::ids::StaffId;

/// Past every day that can be stored.
pub(super) const LAST_DAY: &str = "9999-12-31";

#[derive(Debug, sqlx::FromRow)]
pub(super) struct DayRow {
    pub(super) staff_id: StaffId,
    /// `YYYY-MM-DD`: sorts as the days do.
    date: String,
    /// Minutes after midnight, `start..end`.
    ranges: Json<Vec<(u16, u16)>>,
}

impl DayRow {
    /// The day as shown.
    pub(super) fn day(self) -> Option<SpecialDay> {
        let hours = self.ranges.0.into_iter().map(|(start, end)| OpenHours {
            start: clock_text(start.into()),
            end: clock_text(end.into()),
        });
        Some(SpecialDay {
            date: self.date.parse().ok()?,
            hours: hours.collect(),
        })
    }

    /// Stored days were checked when they were set; one that could not be read would leave the week's.
    pub(super) fn put_into(&self, schedule: &mut Schedule) {
        let ranges = self.ranges.iter().map(|(start, end)| DayRange {
            start_minute: *start,
            end_minute: *end,
        });
        let set = self.date.parse().map(|date| schedule.set_day(date, ranges));
        if !matches!(set, Ok(Ok(()))) {
            tracing::error!(date = self.date, "the hours of a day cannot be read");
        }
    }
}

impl Tx {
    /// The days of every staff member from `first` to `last`, both included, by date.
    pub(super) async fn days(&mut self, first: &str, last: &str) -> sqlx::Result<Vec<DayRow>> {
        const SQL: &str = "
            SELECT staff_id, date, ranges FROM day_hours
            WHERE business_id = $1 AND date >= $2 AND date <= $3 ORDER BY date";
        let business = self.business();
        fetch_all!(self, SQL, business, first, last)
    }

    pub(super) async fn set_day(
        &mut self,
        staff: StaffId,
        date: &str,
        ranges: &[(u16, u16)],
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO day_hours (business_id, staff_id, date, ranges) VALUES ($1, $2, $3, $4)
            ON CONFLICT (business_id, staff_id, date) DO UPDATE SET ranges = excluded.ranges";
        let business = self.business();
        execute!(self, SQL, business, staff, date, Json(ranges)).map(drop)
    }

    pub(super) async fn clear_day(&mut self, staff: StaffId, date: &str) -> sqlx::Result<u64> {
        const SQL: &str =
            "DELETE FROM day_hours WHERE business_id = $1 AND staff_id = $2 AND date = $3";
        let business = self.business();
        execute!(self, SQL, business, staff, date)
    }
}
