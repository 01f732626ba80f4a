//! Booking a visit, at the desk or by a guest.

use std::cmp::Reverse;

use jiff::Timestamp;
use serde_json::json;

use super::allocations::Allocation;
use super::diary::{Bookings, Diary, Lengths, Wanted};
use super::model::Source;
use super::slots::{Asker, bookable, slot_taken};
use super::store::{AppointmentRow, NewAppointment, instant};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{self, CatalogStatus, Offer, Service};
use crate::customers::{self, NewCustomer};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, violates};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};

/// How often another staff member is tried when the one chosen was taken in the meantime.
const ATTEMPTS: usize = 50;

/// A visit to book; every value checked but against the calendar.
#[derive(Debug, Clone)]
pub(super) struct Booking {
    /// The id the visit is to have, so that the same booking sent twice is booked once; a new one when absent.
    pub(super) id: Option<AppointmentId>,
    pub(super) who: Who,
    pub(super) service: ServiceId,
    /// Anyone who is free when absent.
    pub(super) staff: Option<StaffId>,
    /// On a whole minute, from 2000 to 2199.
    pub(super) starts_at: Timestamp,
    pub(super) notes: String,
    pub(super) source: Source,
    pub(super) lang: Lang,
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
    fn asker(&self) -> Asker {
        match self.source {
            Source::Guest => Asker::Guest,
            Source::Desk | Source::Api => Asker::Desk,
        }
    }

    fn wanted(&self) -> Wanted {
        Wanted {
            service: self.service,
            staff: self.staff,
            moving: None,
        }
    }
}

enum Attempt {
    Booked(Box<AppointmentRow>),
    /// The time of the staff member chosen was taken in the meantime.
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
            Attempt::Lost if booking.staff.is_none() => {}
            Attempt::Lost | Attempt::NobodyFree => break,
        }
    }
    let (asker, wanted) = (booking.asker(), booking.wanted());
    Err(slot_taken(app, scope, asker, wanted, booking.starts_at, None).await?)
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &Booking,
) -> Result<Attempt, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let offer = offered(&mut tx, &business, booking).await?;
    let service = offer.service.clone();
    let Some(staff) = choose(&mut tx, &business, offer, booking, now).await? else {
        return Ok(Attempt::NobodyFree);
    };
    // In the order of all verbs here: the customer's card, the visit, the staff, the journal.
    let (customer, of_customer) = who(&mut tx, now, booking).await?;
    tx.queue_for_staff(&[staff]).await?;
    let id = booking.id.unwrap_or_else(|| AppointmentId::new(now));
    let visit = visit(id, customer, &service, staff, booking);
    tx.insert_appointment(&visit, now.as_millisecond()).await?;
    let (starts_at, ends_at) = Lengths::of(&service).taken(booking.starts_at);
    let allocation = Allocation {
        appointment_id: visit.id,
        staff_id: staff,
        starts_at,
        ends_at,
    };
    if let Err(error) = tx.insert_allocation(allocation).await {
        return lost_or(error);
    }
    let row = tx.appointment(visit.id).await?.ok_or(Problem::NotFound)?;
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    journal::record(&mut tx, now, actor, booked(&row)).await?;
    tx.commit().await?;
    Ok(Attempt::Booked(Box::new(row)))
}

fn lost_or(error: sqlx::Error) -> Result<Attempt, Problem> {
    if is_overlap(&error) {
        Ok(Attempt::Lost)
    } else {
        Err(error.into())
    }
}

/// Whether the database refused because another visit has a part of the time.
pub(super) fn is_overlap(error: &sqlx::Error) -> bool {
    violates(error, "allocations_no_overlap", "allocations_no_overlap")
}

/// The service with its givers, if it is offered and the staff member asked for gives it.
async fn offered(tx: &mut Tx, business: &Business, booking: &Booking) -> Result<Offer, Problem> {
    let offer = catalog::offer(tx, booking.service, business.currency)
        .await?
        .ok_or(Problem::NotFound)?;
    if offer.service.status == CatalogStatus::Archived {
        return Err(Problem::invalid("/serviceId", "not_offered"));
    }
    if let Some(staff) = booking.staff {
        gives(tx, &offer, staff).await?;
    }
    Ok(offer)
}

/// Refuses a staff member who does not give the service.
pub(super) async fn gives(tx: &mut Tx, offer: &Offer, staff: StaffId) -> Result<(), Problem> {
    if offer.gives(staff) {
        Ok(())
    } else if catalog::has_staff(tx, staff).await? {
        Err(Problem::invalid("/staffId", "does_not_give_service"))
    } else {
        Err(Problem::NotFound)
    }
}

/// Whose time to take; `None` when nobody who could give the visit is free.
/// A guest gets open times only; the desk may book any free time, outside the hours too.
async fn choose(
    tx: &mut Tx,
    business: &Business,
    offer: Offer,
    booking: &Booking,
    now: Timestamp,
) -> Result<Option<StaffId>, Problem> {
    let at = booking.starts_at;
    let by_guest = booking.asker() == Asker::Guest;
    if let (false, Some(staff)) = (by_guest, booking.staff) {
        return Ok(Some(staff));
    }
    let lengths = Lengths::of(&offer.service);
    let diary = Diary::read(tx, business, offer, booking.wanted(), (at, at), lengths).await?;
    if by_guest {
        let (from, until) = bookable(business, Asker::Guest, now);
        let would_be_open = |giver| diary.is_open(giver, at, Bookings::Ignored);
        if at < from || at >= until || !diary.givers.iter().any(would_be_open) {
            return Err(Problem::invalid("/startsAt", "not_open"));
        }
    }
    let (from, until) = day_around(business, at);
    let visits = tx.count_by_staff(from, until).await?;
    let free = diary.givers.iter().filter(|giver| {
        if by_guest {
            diary.is_open(giver, at, Bookings::Respected)
        } else {
            diary.is_free(giver.id, at)
        }
    });
    let chosen = free.min_by_key(|giver| {
        let works = Reverse(diary.works(giver, at));
        (
            works,
            visits.get(&giver.id).copied().unwrap_or_default(),
            giver.id,
        )
    });
    Ok(chosen.map(|giver| giver.id))
}

/// The day of `at` in the business's zone, in epoch milliseconds.
fn day_around(business: &Business, at: Timestamp) -> (i64, i64) {
    let local = at.to_zoned(business.zone.clone());
    let start = local.start_of_day().map_or(at, |day| day.timestamp());
    let end = local.tomorrow().and_then(|day| day.start_of_day());
    let end = end.map_or(at, |day| day.timestamp());
    (start.as_millisecond(), end.as_millisecond())
}

/// Who comes, and what was done to their card for the journal.
async fn who(
    tx: &mut Tx,
    now: Timestamp,
    booking: &Booking,
) -> Result<(CustomerId, Option<Change>), Problem> {
    match &booking.who {
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

fn visit(
    id: AppointmentId,
    customer: CustomerId,
    service: &Service,
    staff: StaffId,
    booking: &Booking,
) -> NewAppointment {
    NewAppointment {
        id,
        customer,
        service: service.id,
        service_name: service.name.clone(),
        staff,
        starts_at: booking.starts_at.as_millisecond(),
        ends_at: Lengths::of(service).end(booking.starts_at),
        price: service.price,
        notes: booking.notes.clone(),
        source: booking.source,
        lang: booking.lang,
    }
}

fn booked(row: &AppointmentRow) -> Change {
    Change {
        kind: Kind::AppointmentBooked,
        subject: Subject::Appointment(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "serviceName": row.service_name,
            "staffName": row.staff_name,
            "startsAt": instant(row.starts_at),
            "endsAt": instant(row.ends_at),
            "source": row.source,
        }),
    }
}
