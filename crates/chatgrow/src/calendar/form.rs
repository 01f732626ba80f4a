//! The forms with which visits are booked and moved, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::book::{Booking, Who};
use super::edit::MAX_NOTES;
use super::model::Source;
use super::reschedule::Destination;
use crate::catalog::is_bookable_instant;
use crate::customers::NewCustomer;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId};
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
    /// Anyone who is free when absent.
    staff_id: Option<Uuid>,
    /// On a whole minute, from the year 2000 to 2199. Any free time, outside the hours too.
    starts_at: Timestamp,
    #[schema(max_length = 2000)]
    notes: Option<String>,
}

/// A visit that a guest books.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct GuestBooking {
    pub(super) service_id: Uuid,
    /// Anyone who is free when absent.
    pub(super) staff_id: Option<Uuid>,
    /// One of the open times.
    pub(super) starts_at: Timestamp,
    pub(super) customer: BookingCustomer,
    #[schema(max_length = 2000)]
    pub(super) notes: Option<String>,
}

/// Where a visit is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MoveAppointment {
    /// On a whole minute, from the year 2000 to 2199. Any free time, outside the hours too.
    starts_at: Timestamp,
    /// The same staff member when absent.
    staff_id: Option<Uuid>,
    /// The version that the change was made on.
    version: i64,
}

impl BookAppointment {
    /// The booking, or every fault of the form.
    pub(super) fn checked(self, source: Source, lang: Lang) -> Result<Booking, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        let notes = notes(self.notes, &mut faults);
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
            staff: self.staff_id.map(StaffId),
            starts_at: self.starts_at,
            notes,
            source,
            lang,
        })
    }
}

impl GuestBooking {
    /// The booking, or every fault of the form.
    pub(super) fn checked(self, lang: Lang) -> Result<Booking, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        let notes = notes(self.notes, &mut faults);
        if typed(self.customer.phone.as_deref()).is_none() {
            faults.add("/customer/phone", "missing");
        }
        let Some(who) = new_customer(&self.customer, &mut faults) else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Booking {
            id: None,
            who: Who::Told(who),
            service: ServiceId(self.service_id),
            staff: self.staff_id.map(StaffId),
            starts_at: self.starts_at,
            notes,
            source: Source::Guest,
            lang,
        })
    }
}

impl MoveAppointment {
    /// The destination, or the fault of the form.
    pub(super) fn checked(&self) -> Result<Destination, Problem> {
        let mut faults = Faults::default();
        start_faults(self.starts_at, &mut faults);
        faults.finish()?;
        Ok(Destination {
            starts_at: self.starts_at,
            staff: self.staff_id.map(StaffId),
            version: self.version,
        })
    }
}

fn start_faults(at: Timestamp, faults: &mut Faults) {
    if !is_bookable_instant(at) {
        faults.add("/startsAt", "out_of_range");
    } else if at.as_nanosecond() % 60_000_000_000 != 0 {
        faults.add("/startsAt", "not_whole_minute");
    }
}

fn notes(notes: Option<String>, faults: &mut Faults) -> String {
    paragraph(&notes.unwrap_or_default(), MAX_NOTES, "/notes", faults)
}

/// What was typed, if anything was: an empty field of a form is no value.
fn typed(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

fn new_customer(told: &BookingCustomer, faults: &mut Faults) -> Option<NewCustomer> {
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
