//! Choosing whose time a visit takes, and which room.

use std::cmp::Reverse;

use jiff::Timestamp;

use super::diary::{Asker, Bookings, Diary, Lengths, Wanted, just};
use super::place::Place;
use super::slots::bookable;
use crate::accounts::{self, Business};
use crate::catalog::{self, BookingMode, CatalogStatus, LONGEST_VISIT_MINUTES, Offer};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::StaffId;

/// When a visit is to begin, and whether it may be laid over others on purpose.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) at: Timestamp,
    pub(super) overbook: bool,
}

/// The services that are wanted, if they are offered together and the staff member asked for gives them.
pub(super) async fn offered(
    tx: &mut Tx,
    business: &Business,
    wanted: &Wanted,
) -> Result<Offer, Problem> {
    let offer =
        catalog::offer_of_several(tx, wanted.service, &wanted.further, business.currency).await?;
    let offer = offer.ok_or(Problem::NotFound)?;
    let rules = &offer.service.rules;
    let hidden = wanted.asker == Asker::Guest && rules.booking_mode == BookingMode::Desk;
    if offer.service.status == CatalogStatus::Archived || hidden {
        return Err(Problem::invalid("/serviceId", "not_offered"));
    }
    if !wanted.further.is_empty() && offer.has_class {
        return Err(Problem::invalid("/furtherServiceIds", "class_alone"));
    }
    if offer.service.duration_minutes > LONGEST_VISIT_MINUTES {
        return Err(Problem::invalid("/furtherServiceIds", "too_long_visit"));
    }
    if let Some(staff) = wanted.staff {
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

/// The place to take; `None` when nobody who could give the visit is free.
///
/// A guest gets open times only; the desk may book any free time, outside the hours too. Among those who
/// are free it is who works then, then who has the fewest visits that day, then who has been idle longest.
pub(super) async fn choose(
    tx: &mut Tx,
    now: Timestamp,
    business: &Business,
    offer: Offer,
    wanted: &Wanted,
    Start { at, overbook }: Start,
) -> Result<Option<Place>, Problem> {
    let by_guest = wanted.asker == Asker::Guest;
    let rules = offer.service.rules.clone();
    if by_guest && rules.daily_cap.is_some() {
        tx.queue_for_service(wanted.service).await?;
    }
    let lengths = Lengths::of(&offer.service);
    let diary = Diary::read(tx, now, business, offer, wanted, just(at), lengths).await?;
    if by_guest {
        let (from, until) = bookable(business, &rules, Asker::Guest, now);
        let would_be_open = |giver| diary.is_open(giver, at, Bookings::Ignored);
        if at < from || at >= until || !diary.givers.iter().any(would_be_open) {
            return Err(Problem::invalid("/startsAt", "not_open"));
        }
    }
    let (from, until) = day_around(business, at);
    let load = tx.load_by_staff(from, until).await?;
    let free = diary.givers.iter().filter(|giver| {
        if by_guest {
            return diary.is_open(giver, at, Bookings::Respected);
        }
        let starts = diary.is_free(giver.id, at) && diary.room(at).is_some();
        starts || diary.is_joinable(giver.id, at)
    });
    let chosen = free.min_by_key(|giver| {
        let joins = Reverse(diary.is_joinable(giver.id, at));
        let works = Reverse(diary.works(giver, at));
        let (visits, last_end) = load.get(&giver.id).copied().unwrap_or_default();
        (joins, works, visits, last_end, giver.id)
    });
    let place = |staff, overbooked| Place {
        service: wanted.service,
        staff,
        room: diary.room(at).flatten(),
        starts_at: at,
        lengths,
        seats: rules.is_class().then_some(rules.capacity),
        overbooked,
    };
    if let Some(giver) = chosen {
        return Ok(Some(place(giver.id, false)));
    }
    // A class is full when its seats are: there is nothing to lay a visit over.
    let may_overbook = overbook && !by_guest && !rules.is_class();
    let named = diary.givers.first().filter(|_| may_overbook);
    Ok(named.map(|giver| {
        let place = place(giver.id, true);
        Place {
            room: place.room.or_else(|| diary.any_room()),
            ..place
        }
    }))
}

/// The day of `at` in the business's zone, in epoch milliseconds.
fn day_around(business: &Business, at: Timestamp) -> (i64, i64) {
    let local = at.to_zoned(business.zone.clone());
    let start = local.start_of_day().map_or(at, |day| day.timestamp());
    let end = local.tomorrow().and_then(|day| day.start_of_day());
    let end = end.map_or(at, |day| day.timestamp());
    (start.as_millisecond(), end.as_millisecond())
}

/// The business of the transaction and what is wanted of it.
pub(super) async fn business_and_offer(
    tx: &mut Tx,
    wanted: &Wanted,
) -> Result<(Business, Offer), Problem> {
    let business = accounts::business(tx).await?;
    let offer = offered(tx, &business, wanted).await?;
    Ok((business, offer))
}
