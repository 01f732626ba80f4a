//! The forms with which series are planned, booked, moved and cancelled, and their checks.

use std::collections::BTreeSet;

use chatgrow_availability::Rule;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{MOST_VISITS, SeriesScope};
use crate::calendar::book::{Booking, Who};
use crate::calendar::diary::{Asker, Wanted};
use crate::calendar::form::{BookingCustomer, further, new_customer, notes, start_faults, utm};
use crate::calendar::model::{Source, Utm};
use crate::calendar::slots::parse_date;
use crate::catalog::LONGEST_VISIT_MINUTES;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId};
use crate::platform::text::paragraph;

/// The longest reason of a cancellation, in characters.
const MAX_REASON: usize = 300;

/// What to do with dates that have a conflict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum OnConflict {
    /// Book nothing.
    #[default]
    Refuse,
    /// Book the others.
    Skip,
}

/// A series of visits to book, for a customer on file or for who is told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct BookSeries {
    /// A customer on file; this or `customer`. Not needed for a preview.
    customer_id: Option<Uuid>,
    /// Somebody else; this or `customerId`.
    customer: Option<BookingCustomer>,
    service_id: Uuid,
    /// Given after it in the same visit, in this order, by the same person; at most five.
    #[schema(max_items = 5)]
    further_service_ids: Option<Vec<Uuid>>,
    /// Who gives all of them; of those who give the service who is free most often when absent.
    staff_id: Option<Uuid>,
    /// The date from which the rule holds, `YYYY-MM-DD`: today or later.
    #[schema(format = Date)]
    first_date: String,
    /// The local time of day at which each visit begins, `HH:MM`; it stays when the clocks change.
    #[schema(max_length = 5)]
    time: String,
    /// A recurrence rule (RFC 5545): `FREQ` of `DAILY`, `WEEKLY` or `MONTHLY`, with `INTERVAL`, `BYDAY`,
    /// `BYMONTHDAY`, `BYSETPOS`, `WKST`, `COUNT` and `UNTIL`. At most 200 visits, at most 730 days ahead; without
    /// `COUNT` and `UNTIL` it goes as far as guests can book.
    #[schema(max_length = 300, example = "FREQ=WEEKLY;BYDAY=MO;COUNT=10")]
    rule: String,
    /// Dates of the rule to leave out (`EXDATE`), `YYYY-MM-DD`.
    #[schema(max_items = 200)]
    exceptions: Option<Vec<String>>,
    /// Book where the staff member does not work, too.
    outside_hours: Option<bool>,
    /// What to do with dates that have a conflict; `refuse` when absent.
    on_conflict: Option<OnConflict>,
    #[schema(max_length = 2000)]
    notes: Option<String>,
    /// The campaign that led to it.
    utm: Option<Utm>,
}

/// When and for what the visits of a series are to be.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) service: ServiceId,
    pub(super) further: Vec<ServiceId>,
    pub(super) staff: Option<StaffId>,
    pub(super) first: Date,
    /// On a whole minute.
    pub(super) time: Time,
    pub(super) rule: Rule,
    pub(super) exceptions: BTreeSet<Date>,
    pub(super) outside_hours: bool,
}

impl Plan {
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            asker: Asker::Desk,
            service: self.service,
            further: self.further.clone(),
            staff: self.staff,
            moving: None,
            room: None,
        }
    }
}

/// A series to book; every value checked but against the calendar.
#[derive(Debug, Clone)]
pub(super) struct SeriesBooking {
    pub(super) plan: Plan,
    /// What each visit has, but for its time.
    pub(super) visit: Booking,
    pub(super) skip_conflicts: bool,
}

/// What a form says beside the plan.
struct Rest {
    customer_id: Option<Uuid>,
    customer: Option<BookingCustomer>,
    on_conflict: Option<OnConflict>,
    notes: Option<String>,
    utm: Option<Utm>,
}

impl BookSeries {
    /// The plan alone, or every fault of it.
    pub(super) fn plan(self) -> Result<Plan, Problem> {
        let mut faults = Faults::default();
        let (plan, _) = self.split(&mut faults);
        finished(plan, faults)
    }

    /// The booking, or every fault of the form.
    pub(super) fn checked(self, source: Source, lang: Lang) -> Result<SeriesBooking, Problem> {
        let mut faults = Faults::default();
        let (plan, rest) = self.split(&mut faults);
        let notes = notes(rest.notes, &mut faults);
        let utm = utm(rest.utm, &mut faults);
        let who = match (rest.customer_id, rest.customer) {
            (Some(id), None) => Some(Who::Known(CustomerId(id))),
            (None, Some(told)) => new_customer(&told, &mut faults).map(Who::Told),
            (None, None) => faults.need("/customerId", None, "missing"),
            (Some(_), Some(_)) => faults.need("/customer", None, "one_of_two"),
        };
        let (plan, who) = finished(plan.zip(who), faults)?;
        let visit = Booking {
            id: None,
            who,
            service: plan.service,
            further: plan.further.clone(),
            staff: plan.staff,
            starts_at: Timestamp::UNIX_EPOCH,
            overbook: false,
            notes,
            source,
            utm,
            lang,
        };
        Ok(SeriesBooking {
            plan,
            visit,
            skip_conflicts: rest.on_conflict == Some(OnConflict::Skip),
        })
    }

    fn split(self, faults: &mut Faults) -> (Option<Plan>, Rest) {
        let further = further(self.further_service_ids, faults);
        let first = faults.need("/firstDate", parse_date(&self.first_date), "bad_date");
        let time = faults.need("/time", parse_time(&self.time), "bad_time");
        let rule = faults.need("/rule", self.rule.parse::<Rule>().ok(), "bad_rule");
        let exceptions = self.exceptions.unwrap_or_default();
        if exceptions.len() > MOST_VISITS {
            faults.add("/exceptions", "too_many");
        }
        let dates: Option<BTreeSet<Date>> =
            exceptions.iter().map(|text| parse_date(text)).collect();
        let exceptions = faults.need("/exceptions", dates, "bad_date");
        let plan = || {
            Some(Plan {
                service: ServiceId(self.service_id),
                further,
                staff: self.staff_id.map(StaffId),
                first: first?,
                time: time?,
                rule: rule?,
                exceptions: exceptions?,
                outside_hours: self.outside_hours.unwrap_or_default(),
            })
        };
        let rest = Rest {
            customer_id: self.customer_id,
            customer: self.customer,
            on_conflict: self.on_conflict,
            notes: self.notes,
            utm: self.utm,
        };
        (plan(), rest)
    }
}

/// The value, when it is there and no fault was noted.
fn finished<T>(value: Option<T>, faults: Faults) -> Result<T, Problem> {
    let Some(value) = value else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    Ok(value)
}

/// `HH:MM`, 00:00 to 23:59.
fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str| {
        let is_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_digits)
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

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
        let to = self.starts_at.map(NewStart::At).or(time.map(NewStart::Time));
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

#[cfg(test)]
mod tests {
    use super::parse_time;

    #[test]
    fn a_time_of_day_is_two_digits_a_colon_and_two_digits() {
        assert_eq!(parse_time("09:05").map(|time| (time.hour(), time.minute())), Some((9, 5)));
        for text in ["", "9:00", "24:00", "09:60", "09:00:00", "+9:00", "09-00", "٠٩:٠٠"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }
}
