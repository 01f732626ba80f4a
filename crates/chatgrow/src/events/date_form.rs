//! The forms with which dates of events are given, and their checks.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::repeat;
use crate::catalog::is_bookable_instant;
use crate::platform::http::{Faults, Problem, present};

/// The most dates of one event.
pub(super) const MAX_DATES: usize = 200;
/// The longest date.
const MAX_LENGTH: SignedDuration = SignedDuration::from_hours(24 * 31);
/// The most seats of a date.
pub(super) const MAX_CAPACITY: i64 = 100_000;

/// One date.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewDate {
    /// From the year 2000 to 2199.
    pub(super) starts_at: Timestamp,
    /// Exclusive; at most 31 days after the start.
    pub(super) ends_at: Timestamp,
    /// The event's when absent.
    #[schema(minimum = 1, maximum = 100_000)]
    pub(super) capacity: Option<i64>,
}

/// Dates by a rule.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Repeat {
    /// When the first begins; the others begin at the same time of day there.
    pub(super) starts_at: Timestamp,
    /// When the first is over.
    pub(super) ends_at: Timestamp,
    /// An RRULE (RFC 5545) that is daily, weekly, monthly or yearly and ends, by `COUNT` or `UNTIL`.
    #[schema(max_length = 300, example = "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10")]
    pub(super) rule: String,
    /// Of each date; the event's when absent.
    #[schema(minimum = 1, maximum = 100_000)]
    pub(super) capacity: Option<i64>,
}

/// Dates to add.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewDates {
    /// Each by itself.
    #[serde(default)]
    pub(super) dates: Vec<NewDate>,
    /// Dates by a rule, written out once.
    pub(super) repeat: Option<Repeat>,
}

/// What to change of a date.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateDate {
    /// The version that the change was made on.
    pub(super) version: i64,
    /// Whoever comes is told of another time.
    pub(super) starts_at: Option<Timestamp>,
    pub(super) ends_at: Option<Timestamp>,
    /// Null lets the event's hold.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>)]
    pub(super) capacity: Option<Option<i64>>,
}

/// A date whose values are checked. Epoch milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CheckedDate {
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) capacity: Option<i64>,
}

impl NewDates {
    /// Every date, by start, or the faults noted.
    pub(super) fn checked(&self, zone: &TimeZone, faults: &mut Faults) -> Vec<CheckedDate> {
        let mut checked = Vec::new();
        if self.dates.len() > MAX_DATES {
            faults.add("/dates", "too_many");
            return checked;
        }
        for (nth, date) in self.dates.iter().enumerate() {
            let field = format!("/dates/{nth}");
            time_faults(&field, date.starts_at, date.ends_at, faults);
            capacity_faults(&field, date.capacity, faults);
            checked.push(CheckedDate {
                starts_at: date.starts_at.as_millisecond(),
                ends_at: date.ends_at.as_millisecond(),
                capacity: date.capacity,
            });
        }
        if let Some(repeat) = &self.repeat {
            repeated(repeat, zone, &mut checked, faults);
        }
        checked.sort_unstable_by_key(|date| date.starts_at);
        if checked
            .windows(2)
            .any(|pair| pair[0].starts_at == pair[1].starts_at)
        {
            faults.add("/dates", "same_start");
        }
        if checked.len() > MAX_DATES {
            faults.add("/dates", "too_many");
        }
        checked
    }
}

fn repeated(repeat: &Repeat, zone: &TimeZone, checked: &mut Vec<CheckedDate>, faults: &mut Faults) {
    let before = faults.count();
    time_faults("/repeat", repeat.starts_at, repeat.ends_at, faults);
    capacity_faults("/repeat", repeat.capacity, faults);
    if faults.count() > before {
        return;
    }
    let first = (repeat.starts_at, repeat.ends_at);
    match repeat::starts(repeat.starts_at, &repeat.rule, zone) {
        Err(code) => faults.add("/repeat/rule", code),
        Ok(starts) => checked.extend(starts.into_iter().map(|start| CheckedDate {
            starts_at: start.as_millisecond(),
            ends_at: repeat::end(start, first, zone).as_millisecond(),
            capacity: repeat.capacity,
        })),
    }
}

/// Notes what is wrong with the times of a date at `field`.
pub(super) fn time_faults(field: &str, starts: Timestamp, ends: Timestamp, faults: &mut Faults) {
    for (name, at) in [("startsAt", starts), ("endsAt", ends)] {
        if !is_bookable_instant(at) {
            faults.add(format!("{field}/{name}"), "out_of_range");
        }
    }
    if ends <= starts {
        faults.add(format!("{field}/endsAt"), "ends_before_start");
    } else if ends.duration_since(starts) > MAX_LENGTH {
        faults.add(format!("{field}/endsAt"), "out_of_range");
    }
}

/// Notes a capacity that is no number of seats.
pub(super) fn capacity_faults(field: &str, capacity: Option<i64>, faults: &mut Faults) {
    if capacity.is_some_and(|capacity| !(1..=MAX_CAPACITY).contains(&capacity)) {
        faults.add(format!("{field}/capacity"), "out_of_range");
    }
}

/// The problem of a date that begins when another of the event does.
pub(super) fn same_start(error: sqlx::Error) -> Problem {
    let is_taken =
        crate::platform::db::violates(&error, "event_dates_start", "event_dates.starts_at");
    if is_taken {
        Problem::invalid("/startsAt", "same_start")
    } else {
        error.into()
    }
}
