//! A visit that is booked by paying for it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::book::{Booking, Who, booked, visit};
use super::choose::{Start, business_and_offer, choose};
use super::holds;
use super::model::{Source, Utm};
use super::place::{self, Place};
use crate::accounts::Business;
use crate::catalog::Offer;
use crate::journal::Change;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};
use crate::platform::money::Money;

/// How often another staff member or room is tried when the one chosen was taken in the meantime.
const ATTEMPTS: usize = 10;

/// What is booked once it is paid, as the payment link keeps it: the price and the deposit are promises.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PromisedVisit {
    service: ServiceId,
    further: Vec<ServiceId>,
    staff: Option<StaffId>,
    starts_at: Timestamp,
    notes: String,
    source: Source,
    utm: Utm,
    lang: Lang,
    price: Money,
    deposit: i64,
}

impl PromisedVisit {
    /// What `booking` asks for, at the price of `offer`.
    pub(super) fn of(booking: &Booking, offer: &Offer) -> Self {
        let service = &offer.service;
        Self {
            service: booking.service,
            further: booking.further.clone(),
            staff: booking.staff,
            starts_at: booking.starts_at,
            notes: booking.notes.clone(),
            source: booking.source,
            utm: booking.utm.clone(),
            lang: booking.lang,
            price: service.price,
            deposit: service.rules.deposit_of(service.price.amount),
        }
    }

    fn booking(&self, id: AppointmentId, customer: CustomerId) -> Booking {
        Booking {
            id: Some(id),
            who: Who::Known(customer),
            service: self.service,
            further: self.further.clone(),
            staff: self.staff,
            starts_at: self.starts_at,
            overbook: false,
            notes: self.notes.clone(),
            source: self.source,
            utm: self.utm.clone(),
            lang: self.lang,
            marketing: None,
        }
    }
}

/// Books the visit that was promised: in the time that is held for it, or, when it is held no more, in the same
/// time if it is still free. Gives the changes to record; `None` when its place is gone. One that is booked
/// already stays as it is.
///
/// # Errors
/// The driver's; [`Problem::Internal`] for a promise that cannot be read.
pub(crate) async fn book_paid(
    tx: &mut Tx,
    now: Timestamp,
    hold: Uuid,
    customer: CustomerId,
    promise: &str,
) -> Result<Option<Vec<Change>>, Problem> {
    let id = AppointmentId(hold);
    if tx.appointment(id).await?.is_some() {
        return Ok(Some(Vec::new()));
    }
    let promise: PromisedVisit = serde_json::from_str(promise).map_err(Problem::internal)?;
    let booking = promise.booking(id, customer);
    let offered = business_and_offer(tx, &booking.wanted()).await;
    let Some((business, offer)) = unless_refused(offered)? else {
        return Ok(None);
    };
    let Some(place) = place_for(tx, now, id, &booking, (&business, &offer)).await? else {
        return Ok(None);
    };
    let mut visit = visit(id, customer, &offer, &place, &booking);
    visit.price = promise.price;
    visit.deposit = promise.deposit;
    tx.insert_appointment(&visit, now.as_millisecond()).await?;
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    Ok(Some(vec![booked(&row)]))
}

/// The place of the visit, which is its own from here on.
async fn place_for(
    tx: &mut Tx,
    now: Timestamp,
    id: AppointmentId,
    booking: &Booking,
    (business, offer): (&Business, &Offer),
) -> Result<Option<Place>, Problem> {
    if let Some(place) = holds::held(tx, now, id, booking, offer).await? {
        tx.delete_hold(id.0).await?;
        return Ok(Some(place));
    }
    holds::release_in(tx, now, id.0).await?;
    let wanted = booking.wanted();
    let start = Start {
        at: booking.starts_at,
        overbook: false,
    };
    for _ in 0..ATTEMPTS {
        let chosen = choose(tx, now, business, offer.clone(), &wanted, start).await;
        let Some(place) = unless_refused(chosen)?.flatten() else {
            return Ok(None);
        };
        place::queue(tx, now, &[place.staff], place.room).await?;
        if place::try_take(tx, now, id.0, &place).await? {
            tx.insert_parts(id.0, &offer.parts).await?;
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// What is not offered any more, or not at that time, is gone.
fn unless_refused<T>(result: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Problem::Invalid(_) | Problem::NotFound) => Ok(None),
        Err(problem) => Err(problem),
    }
}
