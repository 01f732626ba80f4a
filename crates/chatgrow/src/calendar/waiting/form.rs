//! The forms with which a place on the waiting list is taken, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::join::{Joining, Times};
use crate::calendar::book::Who;
use crate::calendar::form::{BookingCustomer, new_customer, start_faults, typed};
use crate::calendar::model::Source;
use crate::calendar::slots::MAX_DAYS;
use crate::catalog::parse_minute;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId};
use crate::platform::text::parse_date;

/// A place on the waiting list that a guest wants.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::calendar) struct JoinWaitingList {
    pub(in crate::calendar) service_id: Uuid,
    /// Anyone who gives the service when absent.
    pub(in crate::calendar) staff_id: Option<Uuid>,
    /// The first day that would do, `YYYY-MM-DD`; with `to`, or else `startsAt`.
    #[schema(format = Date)]
    pub(in crate::calendar) from: Option<String>,
    /// The last day that would do, `YYYY-MM-DD`; at most 62 days in all.
    #[schema(format = Date)]
    pub(in crate::calendar) to: Option<String>,
    /// From this time of day on, `HH:MM`; any when absent.
    pub(in crate::calendar) earliest: Option<String>,
    /// Before this time of day, `HH:MM`; any when absent.
    pub(in crate::calendar) latest: Option<String>,
    /// This start alone, as that of one meeting of a class.
    pub(in crate::calendar) starts_at: Option<Timestamp>,
    pub(in crate::calendar) customer: BookingCustomer,
    /// Whether the guest ticked the box under which they read that the business may send them advertisements by
    /// e-mail and SMS, and that they can take that back. A box ticked beforehand is no consent.
    pub(in crate::calendar) marketing_consent: Option<bool>,
}

/// A place on the waiting list that the desk gives: to a customer on file, or to who is told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AddToWaitingList {
    /// A customer on file; this or `customer`.
    customer_id: Option<Uuid>,
    /// Somebody else; this or `customerId`.
    customer: Option<BookingCustomer>,
    service_id: Uuid,
    /// Anyone who gives the service when absent.
    staff_id: Option<Uuid>,
    /// The first day that would do, `YYYY-MM-DD`; with `to`, or else `startsAt`.
    #[schema(format = Date)]
    from: Option<String>,
    /// The last day that would do, `YYYY-MM-DD`; at most 62 days in all.
    #[schema(format = Date)]
    to: Option<String>,
    /// From this time of day on, `HH:MM`; any when absent.
    earliest: Option<String>,
    /// Before this time of day, `HH:MM`; any when absent.
    latest: Option<String>,
    /// This start alone, as that of one meeting of a class.
    starts_at: Option<Timestamp>,
}

/// The times as typed.
struct Typed {
    from: Option<String>,
    to: Option<String>,
    earliest: Option<String>,
    latest: Option<String>,
    starts_at: Option<Timestamp>,
}

impl JoinWaitingList {
    /// Who wants to wait and for what, or every fault of the form.
    pub(in crate::calendar) fn checked(self, lang: Lang) -> Result<Joining, Problem> {
        let mut faults = Faults::default();
        let times = Typed {
            from: self.from,
            to: self.to,
            earliest: self.earliest,
            latest: self.latest,
            starts_at: self.starts_at,
        };
        let times = times.checked(&mut faults);
        if typed(self.customer.phone.as_deref()).is_none() {
            faults.add("/customer/phone", "missing");
        }
        let who = new_customer(&self.customer, &mut faults).map(Who::Told);
        let (Some(times), Some(who)) = (times, who) else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Joining {
            who,
            service: ServiceId(self.service_id),
            staff: self.staff_id.map(StaffId),
            times,
            source: Source::Guest,
            lang,
            agreed: self.marketing_consent == Some(true),
        })
    }
}

impl AddToWaitingList {
    /// Who is to wait and for what, or every fault of the form.
    pub(super) fn checked(self, source: Source, lang: Lang) -> Result<Joining, Problem> {
        let mut faults = Faults::default();
        let times = Typed {
            from: self.from,
            to: self.to,
            earliest: self.earliest,
            latest: self.latest,
            starts_at: self.starts_at,
        };
        let times = times.checked(&mut faults);
        let who = match (self.customer_id, self.customer) {
            (Some(id), None) => Some(Who::Known(CustomerId(id))),
            (None, Some(told)) => new_customer(&told, &mut faults).map(Who::Told),
            (None, None) => faults.need("/customerId", None, "missing"),
            (Some(_), Some(_)) => faults.need("/customer", None, "one_of_two"),
        };
        let (Some(times), Some(who)) = (times, who) else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Joining {
            who,
            service: ServiceId(self.service_id),
            staff: self.staff_id.map(StaffId),
            times,
            source,
            lang,
            agreed: false,
        })
    }
}

impl Typed {
    fn checked(self, faults: &mut Faults) -> Option<Times> {
        if let Some(at) = self.starts_at {
            let has_days = [&self.from, &self.to, &self.earliest, &self.latest];
            if has_days.into_iter().any(Option::is_some) {
                faults.add("/startsAt", "days_or_time");
            }
            start_faults(at, faults);
            return Some(Times::Exact(at));
        }
        let date = |text: Option<String>, field, faults: &mut Faults| match text {
            None => faults.need(field, None, "missing"),
            Some(text) => faults.need(field, parse_date(&text), "bad_date"),
        };
        let first = date(self.from, "/from", faults);
        let last = date(self.to, "/to", faults);
        let minute = |text: Option<String>, otherwise, field, faults: &mut Faults| match text {
            None => Some(otherwise),
            Some(text) => faults.need(field, parse_minute(&text).map(i64::from), "bad_time"),
        };
        let earliest = minute(self.earliest, 0, "/earliest", faults);
        let latest = minute(self.latest, 24 * 60, "/latest", faults);
        let (days, minutes) = ((first?, last?), (earliest?, latest?));
        if days.1 < days.0 {
            faults.add("/to", "ends_before_start");
        } else if days
            .0
            .until(days.1)
            .map_or(i32::MAX, |span| span.get_days())
            >= MAX_DAYS
        {
            faults.add("/to", "too_many_days");
        }
        if minutes.1 <= minutes.0 {
            faults.add("/latest", "ends_before_start");
        }
        Some(Times::Days { days, minutes })
    }
}
