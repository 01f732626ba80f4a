//! The form with which series are planned and booked, and its checks.

use std::collections::BTreeSet;

use chatgrow_availability::Rule;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::MOST_VISITS;
use crate::calendar::book::{Booking, Who};
use crate::calendar::diary::{Asker, Wanted};
use crate::calendar::form::{BookingCustomer, further, new_customer, notes, utm};
use crate::calendar::model::{Source, Utm};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId};
use crate::platform::text::parse_date;

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
            marketing: None,
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
pub(super) fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str| {
        let is_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_digits)
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::parse_time;

    #[test]
    fn a_time_of_day_is_two_digits_a_colon_and_two_digits() {
        assert_eq!(
            parse_time("09:05").map(|time| (time.hour(), time.minute())),
            Some((9, 5))
        );
        for text in [
            "",
            "9:00",
            "24:00",
            "09:60",
            "09:00:00",
            "+9:00",
            "09-00",
            "٠٩:٠٠",
        ] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }
}
