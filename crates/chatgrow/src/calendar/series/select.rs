//! Which visits of a series a change is for.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::model::{SeriesScope, SeriesStatus};
use super::store::{SeriesRow, stored_date};
use crate::calendar::model::Status;
use crate::calendar::store::{AppointmentRow, instant};
use crate::customers;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::SeriesId;

/// A series with its visits, which nobody else changes until the transaction ends.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) row: SeriesRow,
    /// By start.
    pub(super) visits: Vec<AppointmentRow>,
}

/// Holds the series: first its customer's card, as all verbs do.
pub(super) async fn hold(tx: &mut Tx, id: SeriesId, version: i64) -> Result<Held, Problem> {
    let row = tx.appointment_series(id).await?.ok_or(Problem::NotFound)?;
    customers::hold(tx, row.customer_id).await?;
    tx.lock_series(id).await?;
    let row = tx.appointment_series(id).await?.ok_or(Problem::NotFound)?;
    if row.version != version {
        return Err(Problem::conflict("stale_version"));
    }
    if row.status == SeriesStatus::Cancelled {
        return Err(Problem::conflict("impossible_step"));
    }
    let visits = tx.appointments_of_series(id).await?;
    Ok(Held { row, visits })
}

/// The date of the rule that a visit stands for.
pub(super) fn date_of(visit: &AppointmentRow) -> Date {
    visit
        .series_date
        .as_deref()
        .map(stored_date)
        .unwrap_or_default()
}

impl Held {
    /// The visits that a change in `scope` at `date` is for; never empty.
    pub(super) fn selected(
        &self,
        scope: SeriesScope,
        date: Option<Date>,
        now: Timestamp,
    ) -> Result<Vec<&AppointmentRow>, Problem> {
        let is_on = |visit: &&AppointmentRow| Some(date_of(visit)) == date;
        if date.is_some() && !self.visits.iter().any(|visit| is_on(&visit)) {
            return Err(Problem::invalid("/date", "not_in_series"));
        }
        let is_to_come = |visit: &&AppointmentRow| {
            matches!(visit.status, Status::Pending | Status::Confirmed)
                && instant(visit.starts_at) > now
        };
        let visits = self.visits.iter();
        let selected: Vec<&AppointmentRow> = match scope {
            SeriesScope::This => visits
                .filter(is_on)
                .filter(|visit| visit.status.is_open())
                .collect(),
            SeriesScope::ThisAndFollowing => visits
                .filter(is_to_come)
                .filter(|visit| Some(date_of(visit)) >= date)
                .collect(),
            SeriesScope::All => visits.filter(is_to_come).collect(),
        };
        if selected.is_empty() {
            return Err(Problem::conflict("impossible_step"));
        }
        Ok(selected)
    }

    /// Whether a visit is not where its series says: it was moved by itself.
    pub(super) fn was_moved(&self, visit: &AppointmentRow) -> bool {
        let expected = self.row.local_start(date_of(visit), self.row.time());
        let minutes = (visit.ends_at - visit.starts_at) / 60_000;
        expected.map(Timestamp::as_millisecond) != Some(visit.starts_at)
            || visit.staff_id != self.row.staff_id
            || minutes != self.row.duration_minutes
    }
}

impl SeriesRow {
    /// The local time of day at which its visits begin.
    pub(super) fn time(&self) -> Time {
        let part = |number: i64| i8::try_from(number).unwrap_or_default();
        let (hour, minute) = (self.start_minute / 60, self.start_minute % 60);
        Time::new(part(hour), part(minute), 0, 0).unwrap_or_default()
    }

    /// Its zone; that of the business when it was booked.
    pub(super) fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }

    /// When a visit on `date` at `time` begins.
    pub(super) fn local_start(&self, date: Date, time: Time) -> Option<Timestamp> {
        chatgrow_availability::first_instant(&self.time_zone(), date.to_datetime(time))
    }
}
