//! The forms with which visits of a series are moved and cancelled, and their checks.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::form::parse_time;
use super::model::SeriesScope;
use crate::calendar::form::start_faults;
use crate::catalog::LONGEST_VISIT_MINUTES;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::StaffId;
use crate::platform::text::paragraph;
use crate::platform::text::parse_date;

/// The longest reason of a cancellation, in characters.
const MAX_REASON: usize = 300;

/// Where visits of a series are to go. At least one of `time`, `startsAt`, `staffId` and `durationMinutes`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MoveSeries {
    scope: SeriesScope,
    /// The `seriesDate` of the visit that is meant, `YYYY-MM-DD`; for `all` the first to come when absent.
    #[schema(format = Date)]
    date: Option<String>,
    /// The new local time of day, `HH:MM`, on the same dates.
    #[schema(max_length = 5)]
    time: Option<String>,
    /// When that visit is to begin; the others move by as many days and to the same time of day. This or `time`.
    starts_at: Option<Timestamp>,
    /// Another staff member.
    staff_id: Option<Uuid>,
    /// How long each is to take, 5 to 720.
    #[schema(minimum = 5, maximum = 720)]
    duration_minutes: Option<i64>,
    /// Visits that were moved singly follow too.
    include_moved: Option<bool>,
    /// Move to where the staff member does not work, too.
    outside_hours: Option<bool>,
    /// List the conflicts and change nothing.
    dry_run: Option<bool>,
    /// The version of the series that the change was made on.
    version: i64,
}

/// A change of time, staff member or length; every value checked but against the calendar.
#[derive(Debug, Clone)]
pub(super) struct Shift {
    pub(super) scope: SeriesScope,
    pub(super) date: Option<Date>,
    pub(super) to: Option<NewStart>,
    pub(super) staff: Option<StaffId>,
    pub(super) length: Option<SignedDuration>,
    pub(super) include_moved: bool,
    pub(super) outside_hours: bool,
    pub(super) dry_run: bool,
    pub(super) version: i64,
}

/// When a visit is to begin.
#[derive(Debug, Clone, Copy)]
pub(super) enum NewStart {
    /// At another time of the same day.
    Time(Time),
    /// Then.
    At(Timestamp),
}

impl MoveSeries {
    /// The change, or every fault of the form.
    pub(super) fn checked(self) -> Result<Shift, Problem> {
        let mut faults = Faults::default();
        let date = date_of(self.scope, self.date.as_deref(), &mut faults);
        let time = self.time.as_deref();
        let time = time.and_then(|text| faults.need("/time", parse_time(text), "bad_time"));
        if let Some(at) = self.starts_at {
            start_faults(at, &mut faults);
            if self.time.is_some() {
                faults.add("/startsAt", "one_of_two_times");
            }
        }
        let length = self.duration_minutes;
        if length.is_some_and(|minutes| !(5..=LONGEST_VISIT_MINUTES).contains(&minutes)) {
            faults.add("/durationMinutes", "out_of_range");
        }
        let to = self
            .starts_at
            .map(NewStart::At)
            .or(time.map(NewStart::Time));
        if to.is_none() && self.time.is_none() && self.staff_id.is_none() && length.is_none() {
            faults.add("/time", "missing");
        }
        faults.finish()?;
        Ok(Shift {
            scope: self.scope,
            date,
            to,
            staff: self.staff_id.map(StaffId),
            length: length.map(SignedDuration::from_mins),
            include_moved: self.include_moved.unwrap_or_default(),
            outside_hours: self.outside_hours.unwrap_or_default(),
            dry_run: self.dry_run.unwrap_or_default(),
            version: self.version,
        })
    }
}

/// Which visits of a series to cancel.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CancelSeries {
    scope: SeriesScope,
    /// The `seriesDate` of the visit that is meant, `YYYY-MM-DD`; not needed for `all`.
    #[schema(format = Date)]
    date: Option<String>,
    /// Why; told to the customer.
    #[schema(max_length = 300)]
    reason: Option<String>,
    /// The version of the series that the change was made on.
    version: i64,
}

/// A cancellation; every value checked but against the calendar.
#[derive(Debug)]
pub(super) struct Cancellation {
    pub(super) scope: SeriesScope,
    pub(super) date: Option<Date>,
    pub(super) reason: String,
    pub(super) version: i64,
}

impl CancelSeries {
    /// The cancellation, or every fault of the form.
    pub(super) fn checked(self) -> Result<Cancellation, Problem> {
        let mut faults = Faults::default();
        let date = date_of(self.scope, self.date.as_deref(), &mut faults);
        let reason = self.reason.unwrap_or_default();
        let reason = paragraph(&reason, MAX_REASON, "/reason", &mut faults);
        faults.finish()?;
        Ok(Cancellation {
            scope: self.scope,
            date,
            reason,
            version: self.version,
        })
    }
}

fn date_of(scope: SeriesScope, date: Option<&str>, faults: &mut Faults) -> Option<Date> {
    match date {
        Some(text) => faults.need("/date", parse_date(text), "bad_date"),
        None if scope == SeriesScope::All => None,
        None => faults.need("/date", None, "missing"),
    }
}
