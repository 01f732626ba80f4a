//! The forms with which people register and give a seat away, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::questions::Answers;
use crate::customers::NewCustomer;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{EventDateId, SeatId, TicketKindId};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name};

/// The most seats of one registration.
pub(super) const MAX_SEATS: usize = 20;

/// Who registers. A known telephone number is that customer's.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RegisteringCustomer {
    #[schema(max_length = 120)]
    pub(super) full_name: String,
    /// In any spelling; guests must give one.
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

/// A seat wanted.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct WantedSeat {
    pub(super) kind_id: Uuid,
    /// Who registers when absent.
    #[schema(max_length = 120)]
    pub(super) holder_name: Option<String>,
}

/// A registration for one date, with a seat for each person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = RegisterForEvent)]
pub(super) struct Register {
    pub(super) date_id: Uuid,
    pub(super) customer: RegisteringCustomer,
    /// At most 20.
    pub(super) seats: Vec<WantedSeat>,
    /// By the id of their question.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub(super) answers: Answers,
    /// The word that shows a hidden kind of ticket.
    #[schema(max_length = 40)]
    pub(super) code: Option<String>,
    /// Wait for seats when the date is full, instead of a 409.
    #[serde(default)]
    pub(super) join_waitlist: bool,
    /// Guests alone: whether they ticked the box under which they read that the business may send them
    /// advertisements by e-mail and SMS, and that they can take that back. A box ticked beforehand is no consent.
    pub(super) marketing_consent: Option<bool>,
}

/// A registration whose form is checked; not yet against its event.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub(super) date: EventDateId,
    pub(super) customer: NewCustomer,
    /// Of each seat, its kind and holder.
    pub(super) seats: Vec<(TicketKindId, String)>,
    pub(super) answers: Answers,
    pub(super) code: String,
    pub(super) join_waitlist: bool,
    /// Whether the guest agreed to advertisements.
    pub(super) agreed: bool,
}

/// Who gets a seat.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Transfer {
    pub(super) seat_id: Uuid,
    #[schema(max_length = 120)]
    pub(super) holder_name: String,
    pub(super) holder_email: Option<String>,
    /// In any spelling.
    pub(super) holder_phone: Option<String>,
}

/// Who gets a seat, checked.
#[derive(Debug, Clone)]
pub(super) struct NewHolder {
    pub(super) seat: SeatId,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
}

impl Register {
    /// The order, or every fault of the form.
    pub(super) fn checked(self, by_guest: bool) -> Result<Order, Problem> {
        let mut faults = Faults::default();
        if by_guest && typed(self.customer.phone.as_deref()).is_none() {
            faults.add("/customer/phone", "missing");
        }
        let agreed = self.marketing_consent == Some(true);
        if agreed && !by_guest {
            // What somebody told the team is recorded on their card, with how they said it.
            faults.add("/marketingConsent", "only_of_guests");
        }
        let customer = customer(&self.customer, &mut faults);
        if self.seats.is_empty() {
            faults.add("/seats", "missing");
        } else if self.seats.len() > MAX_SEATS {
            faults.add("/seats", "too_many");
        }
        let registering = self.customer.full_name.trim().to_owned();
        let mut seats = Vec::new();
        for (nth, seat) in self.seats.iter().take(MAX_SEATS).enumerate() {
            let name = typed(seat.holder_name.as_deref()).unwrap_or(&registering);
            match Name::parse(name) {
                Some(name) => seats.push((TicketKindId(seat.kind_id), name.into_string())),
                None if seat.holder_name.is_some() => {
                    faults.add(format!("/seats/{nth}/holderName"), "bad_name");
                }
                // Told of the customer already.
                None => {}
            }
        }
        let Some(customer) = customer else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(Order {
            date: EventDateId(self.date_id),
            customer,
            seats,
            answers: self.answers,
            code: self.code.unwrap_or_default(),
            join_waitlist: self.join_waitlist,
            agreed,
        })
    }
}

impl Transfer {
    /// Who gets the seat, or every fault of the form.
    pub(super) fn checked(&self) -> Result<NewHolder, Problem> {
        let mut faults = Faults::default();
        let name = faults.need("/holderName", Name::parse(&self.holder_name), "bad_name");
        let email = typed(self.holder_email.as_deref())
            .and_then(|text| faults.need("/holderEmail", Email::parse(text), "bad_email"));
        let phone = typed(self.holder_phone.as_deref())
            .and_then(|text| faults.need("/holderPhone", Phone::parse(text), "bad_phone"));
        let Some(name) = name else {
            return Err(faults.into_problem());
        };
        faults.finish()?;
        Ok(NewHolder {
            seat: SeatId(self.seat_id),
            name: name.into_string(),
            email: email.map(|email| email.as_str().to_owned()),
            phone: phone.map(|phone| phone.as_str().to_owned()),
        })
    }
}

/// What was typed, if anything was: an empty field of a form is no value.
fn typed(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

fn customer(told: &RegisteringCustomer, faults: &mut Faults) -> Option<NewCustomer> {
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
