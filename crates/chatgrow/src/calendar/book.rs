//! Booking a visit, at the desk or by a guest.

use jiff::Timestamp;
use serde_json::json;

use super::choose::{Start, business_and_offer, choose};
use super::diary::{Asker, Lengths, Wanted};
use super::holds;
use super::model::{Source, Status, Utm};
use super::place::{self, Place};
use super::slots::slot_taken;
use super::store::{AppointmentRow, NewAppointment, instant};
use super::waiting;
use crate::app::App;
use crate::catalog::{BookingMode, Offer};
use crate::consents;
use crate::customers::{self, NewCustomer};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};

/// How often another staff member or room is tried when the one chosen was taken in the meantime.
const ATTEMPTS: usize = 50;

/// A visit to book; every value checked but against the calendar.
#[derive(Debug, Clone)]
pub(super) struct Booking {
    /// The id the visit is to have, so that the same booking sent twice is booked once; a new one when
    /// absent. A hold of this id becomes the visit.
    pub(super) id: Option<AppointmentId>,
    pub(super) who: Who,
    pub(super) service: ServiceId,
    /// Given after the first in the same visit.
    pub(super) further: Vec<ServiceId>,
    /// Anyone who is free when absent.
    pub(super) staff: Option<StaffId>,
    /// On a whole minute, from 2000 to 2199.
    pub(super) starts_at: Timestamp,
    /// Laid over what is taken already, if need be; never by guests.
    pub(super) overbook: bool,
    pub(super) notes: String,
    pub(super) source: Source,
    pub(super) utm: Utm,
    pub(super) lang: Lang,
    /// The words under which the guest agreed to advertising, if they did.
    pub(super) marketing: Option<String>,
}

/// Who comes.
#[derive(Debug, Clone)]
pub(super) enum Who {
    /// A customer on file.
    Known(CustomerId),
    /// Somebody, perhaps on file.
    Told(NewCustomer),
}

impl Who {
    /// The name that was told; empty for a customer on file.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Known(_) => "",
            Self::Told(new) => new.full_name.as_str(),
        }
    }
}

impl Booking {
    pub(super) fn wanted(&self) -> Wanted {
        let asker = match self.source {
            Source::Guest => Asker::Guest,
            Source::Desk | Source::Api => Asker::Desk,
        };
        Wanted {
            asker,
            service: self.service,
            further: self.further.clone(),
            staff: self.staff,
            moving: None,
            room: None,
        }
    }
}

enum Attempt {
    Booked(Box<AppointmentRow>),
    /// The time or room chosen was taken in the meantime.
    Lost,
    /// Nobody who could give it is free.
    NobodyFree,
}

/// Books. Whether a time is free is asked before, to choose and to explain; who gets it, the database
/// decides.
pub(super) async fn book(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &Booking,
) -> Result<AppointmentRow, Problem> {
    for _ in 0..ATTEMPTS {
        match attempt(app, scope, actor, booking).await? {
            Attempt::Booked(row) => return Ok(*row),
            Attempt::Lost => {}
            Attempt::NobodyFree => break,
        }
    }
    Err(slot_taken(app, scope, &booking.wanted(), booking.starts_at, None).await?)
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &Booking,
) -> Result<Attempt, Problem> {
    let now = app.clock.now();
    let wanted = booking.wanted();
    let mut tx = app.db.write(scope).await?;
    let (business, offer) = business_and_offer(&mut tx, &wanted).await?;
    let held = match booking.id {
        Some(id) => holds::held(&mut tx, now, id, booking, &offer).await?,
        None => None,
    };
    let is_held = held.is_some();
    let place = match held {
        Some(place) => place,
        None => {
            let start = Start {
                at: booking.starts_at,
                overbook: booking.overbook,
            };
            let chosen = choose(&mut tx, now, &business, offer.clone(), &wanted, start).await?;
            let Some(place) = chosen else {
                return Ok(Attempt::NobodyFree);
            };
            place
        }
    };
    // In the order of all verbs here: the customer's card, the visit, the staff, the room, the journal.
    let (customer, of_customer) = who(&mut tx, now, &booking.who).await?;
    let id = booking.id.unwrap_or_else(|| AppointmentId::new(now));
    place::queue(&mut tx, now, &[place.staff], place.room).await?;
    let visit = visit(id, customer, &offer, &place, booking);
    tx.insert_appointment(&visit, now.as_millisecond()).await?;
    if is_held {
        tx.delete_hold(id.0).await?;
    } else {
        if booking.id.is_some() {
            holds::forget(&mut tx, now, id.0).await?;
        }
        if let Err(error) = place::take(&mut tx, now, id.0, &place).await {
            return lost_or(error);
        }
        tx.insert_parts(id.0, &offer.parts).await?;
    }
    let of_offer = match booking.id {
        Some(id) => waiting::book_offer(&mut tx, now, id.0).await?,
        None => None,
    };
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    if let (Some(words), Who::Told(guest)) = (&booking.marketing, &booking.who) {
        let read = (words.as_str(), booking.lang);
        consents::by_guest(&mut tx, now, actor, customer, guest, read).await?;
    }
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    journal::record(&mut tx, now, actor, booked(&row)).await?;
    if let Some(change) = of_offer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    tx.commit().await?;
    Ok(Attempt::Booked(Box::new(row)))
}

fn lost_or(error: sqlx::Error) -> Result<Attempt, Problem> {
    if place::is_taken(&error) {
        Ok(Attempt::Lost)
    } else {
        Err(error.into())
    }
}

/// Who comes, and what was done to their card for the journal.
pub(super) async fn who(
    tx: &mut Tx,
    now: Timestamp,
    who: &Who,
) -> Result<(CustomerId, Option<Change>), Problem> {
    match who {
        Who::Known(id) => {
            let card = customers::hold(tx, *id).await?.ok_or(Problem::NotFound)?;
            Ok((card.id, None))
        }
        Who::Told(new) => {
            let recognised = customers::find_or_create(tx, now, new.clone()).await?;
            Ok((recognised.id, recognised.change))
        }
    }
}

pub(super) fn visit(
    id: AppointmentId,
    customer: CustomerId,
    offer: &Offer,
    place: &Place,
    booking: &Booking,
) -> NewAppointment {
    let service = &offer.service;
    let asks =
        booking.source == Source::Guest && service.rules.booking_mode == BookingMode::Approval;
    NewAppointment {
        id,
        customer,
        service: service.id,
        service_name: service.name.clone(),
        staff: place.staff,
        starts_at: booking.starts_at.as_millisecond(),
        ends_at: Lengths::of(service).end(booking.starts_at),
        status: if asks {
            Status::Pending
        } else {
            Status::Confirmed
        },
        price: service.price,
        deposit: service.rules.deposit_of(service.price.amount),
        cancellation: service.rules.cancellation,
        utm: booking.utm.clone(),
        notes: booking.notes.clone(),
        source: booking.source,
        lang: booking.lang,
    }
}

pub(super) fn booked(row: &AppointmentRow) -> Change {
    Change {
        kind: if row.status == Status::Pending {
            Kind::AppointmentRequested
        } else {
            Kind::AppointmentBooked
        },
        subject: Subject::Appointment(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "serviceName": row.service_name,
            "staffName": row.staff_name,
            "startsAt": instant(row.starts_at),
            "endsAt": instant(row.ends_at),
            "source": row.source,
            "overbooked": row.overbooked,
        }),
    }
}
