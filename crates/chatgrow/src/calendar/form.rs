//! The forms with which visits are booked and moved, and their checks.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::book::{Booking, Who};
use super::diary::{Asker, Wanted};
use super::edit::MAX_NOTES;
use super::model::{Source, Utm};
use super::reschedule::Destination;
use crate::catalog::{LONGEST_VISIT_MINUTES, MAX_SERVICES, is_bookable_instant};
use crate::customers::NewCustomer;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name, paragraph};

/// Who comes, as told when booking. A known telephone number is that customer's.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct BookingCustomer {
    #[schema(max_length = 120)]
    pub(super) full_name: String,
    /// In any spelling; guests must give one.
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

/// A visit to book at the desk: for a customer on file, or for who is told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct BookAppointment {
    /// A customer on file; this or `customer`.
    customer_id: Option<Uuid>,
    /// Somebody else; this or `customerId`.
    customer: Option<BookingCustomer>,
    service_id: Uuid,
    /// Given after it in the same visit, in this order, by the same person; at most five.
    #[schema(max_items = 5)]
    further_service_ids: Option<Vec<Uuid>>,
    /// Anyone who is free when absent.
    staff_id: Option<Uuid>,
    /// On a whole minute, from the year 2000 to 2199. Any free time, outside the hours too.
    starts_at: Timestamp,
    /// Book even where others have the time; kept in the journal. Nothing when the time is free.
    #[serde(rename = "override")]
    overbook: Option<bool>,
    #[schema(max_length = 2000)]
    notes: Option<String>,
    /// The campaign that led to it.
    utm: Option<Utm>,
}

/// A visit that a guest books.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GuestBooking {
    pub(super) service_id: Uuid,
    /// Given after it in the same visit, in this order, by the same person; at most five.
    #[schema(max_items = 5)]
    pub(super) further_service_ids: Option<Vec<Uuid>>,
    /// Anyone who is free when absent.
    pub(super) staff_id: Option<Uuid>,
    /// One of the open times.
    pub(super) starts_at: Timestamp,
    /// The token of the hold that keeps this time. One that has expired does no harm: the time is taken if
    /// it is still open.
    pub(super) hold: Option<String>,
    pub(super) customer: BookingCustomer,
    #[schema(max_length = 2000)]
    pub(super) notes: Option<String>,
    /// The campaign that led to it.
    pub(super) utm: Option<Utm>,
    /// Whether the guest ticked the box under which they read that the business may send them advertisements by
    /// e-mail and SMS, and that they can take that back. A box ticked beforehand is no consent.
    pub(super) marketing_consent: Option<bool>,
}

/// A time that a guest wants kept.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct HoldTime {
    service_id: Uuid,
    /// Given after it in the same visit, in this order, by the same person; at most five.
    #[schema(max_items = 5)]
    further_service_ids: Option<Vec<Uuid>>,
    /// Anyone who is free when absent.
    staff_id: Option<Uuid>,
    /// One of the open times.
    starts_at: Timestamp,
}

/// Where a guest wants their visit to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MoveByGuest {
    /// One of the open times.
    pub(super) starts_at: Timestamp,
    /// The same staff member when absent.
    pub(super) staff_id: Option<Uuid>,
}

/// Where a visit is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MoveAppointment {
    /// On a whole minute, from the year 2000 to 2199. Any free time, outside the hours too.
    starts_at: Timestamp,
    /// The same staff member when absent.
    staff_id: Option<Uuid>,
    /// How long it is to take, 5 to 720; as long as now when absent.
    #[schema(minimum = 5, maximum = 720)]
    duration_minutes: Option<i64>,
    /// Move even where others have the time; kept in the journal. Nothing when the time is free.
    #[serde(rename = "override")]
    overbook: Option<bool>,
    /// The version that the change was made on.
    version: i64,
}

impl BookAppointment {
    /// The booking, or every fault of the form.
    pub(super) fn checked(self, source: Source, lang: Lang) -> Result<Booking, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        let notes = notes(self.notes, &mut faults);
        let further = further(self.further_service_ids, &mut faults);
        let utm = utm(self.utm, &mut faults);
        let who = match (self.customer_id, self.customer) {
            (Some(id), None) => Some(Who::Known(CustomerId(id))),
            (None, Some(told)) => new_customer(&told, &mut faults).map(Who::Told),
            (None, None) => faults.need("/customerId", None, "missing"),
            (Some(_), Some(_)) => faults.need("/customer", None, "one_of_two"),
        };
        let Some(who) = who else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Booking {
            id: None,
            who,
            service: ServiceId(self.service_id),
            further,
            staff: self.staff_id.map(StaffId),
            starts_at: self.starts_at,
            overbook: self.overbook.unwrap_or_default(),
            notes,
            utm,
            source,
            lang,
            marketing: None,
        })
    }
}

impl GuestBooking {
    /// The booking under the id `held`, or every fault of the form.
    pub(super) fn checked(
        self,
        lang: Lang,
        held: Option<AppointmentId>,
    ) -> Result<Booking, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        let notes = notes(self.notes, &mut faults);
        let further = further(self.further_service_ids, &mut faults);
        let utm = utm(self.utm, &mut faults);
        if typed(self.customer.phone.as_deref()).is_none() {
            faults.add("/customer/phone", "missing");
        }
        let Some(who) = new_customer(&self.customer, &mut faults) else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Booking {
            id: held,
            who: Who::Told(who),
            service: ServiceId(self.service_id),
            further,
            staff: self.staff_id.map(StaffId),
            starts_at: self.starts_at,
            overbook: false,
            notes,
            utm,
            source: Source::Guest,
            lang,
            marketing: None,
        })
    }
}

impl MoveAppointment {
    /// The destination, or the fault of the form.
    pub(super) fn checked(&self) -> Result<Destination, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        if self
            .duration_minutes
            .is_some_and(|minutes| !(5..=LONGEST_VISIT_MINUTES).contains(&minutes))
        {
            faults.add("/durationMinutes", "out_of_range");
        }
        faults.finish()?;
        Ok(Destination {
            starts_at: self.starts_at,
            staff: self.staff_id.map(StaffId),
            length: self.duration_minutes.map(SignedDuration::from_mins),
            overbook: self.overbook.unwrap_or_default(),
            version: Some(self.version),
        })
    }
}

impl MoveByGuest {
    /// The destination, or the fault of the form.
    pub(super) fn checked(&self) -> Result<Destination, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        faults.finish()?;
        Ok(Destination {
            starts_at: self.starts_at,
            staff: self.staff_id.map(StaffId),
            length: None,
            overbook: false,
            version: None,
        })
    }
}

impl HoldTime {
    /// What is wanted and when, or every fault of the form.
    pub(super) fn checked(self) -> Result<(Wanted, Timestamp), Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        let further = further(self.further_service_ids, &mut faults);
        faults.finish()?;
        let wanted = Wanted {
            asker: Asker::Guest,
            service: ServiceId(self.service_id),
            further,
            staff: self.staff_id.map(StaffId),
            moving: None,
            room: None,
        };
        Ok((wanted, self.starts_at))
    }
}

pub(super) fn further(ids: Option<Vec<Uuid>>, faults: &mut Faults) -> Vec<ServiceId> {
    let ids = ids.unwrap_or_default();
    if ids.len() >= MAX_SERVICES {
        faults.add("/furtherServiceIds", "too_many");
    }
    ids.into_iter().map(ServiceId).collect()
}

pub(super) fn utm(utm: Option<Utm>, faults: &mut Faults) -> Utm {
    const LONGEST: usize = 100;
    let utm = utm.unwrap_or_default();
    Utm {
        source: paragraph(&utm.source, LONGEST, "/utm/source", faults),
        medium: paragraph(&utm.medium, LONGEST, "/utm/medium", faults),
        campaign: paragraph(&utm.campaign, LONGEST, "/utm/campaign", faults),
    }
}

pub(super) fn start_faults(at: Timestamp, faults: &mut Faults) {
    if !is_bookable_instant(at) {
        faults.add("/startsAt", "out_of_range");
    } else if at.as_nanosecond() % 60_000_000_000 != 0 {
        faults.add("/startsAt", "not_whole_minute");
    }
}

pub(super) fn notes(notes: Option<String>, faults: &mut Faults) -> String {
    paragraph(&notes.unwrap_or_default(), MAX_NOTES, "/notes", faults)
}

/// What was typed, if anything was: an empty field of a form is no value.
pub(super) fn typed(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

pub(super) fn new_customer(told: &BookingCustomer, faults: &mut Faults) -> Option<NewCustomer> {
    let full_name = faults.need(
        "/customer/fullName",
        Name::parse(&told.full_name),
        "bad_name",
    );
    let phone = typed(told.phone.as_deref())
        .and_then(|text| faults.need("/customer/phone", Phone::parse(text), "bad_phone"));
    let email = typed(told.email.as_deref())
        .and_then(|text| faults.need("/customer/email", Email::parse(text), "bad_email"));
    Some(NewCustomer {
        full_name: full_name?,
        phone,
        email,
    })
}
