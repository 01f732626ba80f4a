//! Moving a visit to another time or staff member, or giving it another length.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::choose::gives;
use super::diary::{Asker, Bookings, Diary, Lengths, Wanted, just};
use super::model::Status;
use super::place::{self, Place};
use super::slots::{bookable, slot_taken};
use super::step::held;
use super::store::{AppointmentRow, instant};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{self, Offer};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, RoomId, ServiceId, StaffId};

/// Where a visit is to go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Destination {
    /// On a whole minute, from 2000 to 2199.
    pub(super) starts_at: Timestamp,
    /// The same staff member when absent.
    pub(super) staff: Option<StaffId>,
    /// How long it is to take, buffers outside; as long as now when absent.
    pub(super) length: Option<SignedDuration>,
    /// Laid over what is taken already, if need be; never by guests.
    pub(super) overbook: bool,
    /// The version that the change was made on; guests have none.
    pub(super) version: Option<i64>,
}

/// Moves a visit that is not over; it keeps its buffers, and its length unless another is asked for.
pub(super) async fn reschedule(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: AppointmentId,
    to: Destination,
) -> Result<AppointmentRow, Problem> {
    let mut tx = app.db.write(scope).await?;
    let before = held(&mut tx, id).await?;
    if to.version.is_some_and(|version| before.version != version) {
        return Err(Problem::conflict("stale_version"));
    }
    move_to(app, tx, actor, before, Asker::Desk, to).await
}

/// Moves a visit for the guest it belongs to: to an open time, while the business's rule allows it.
pub(super) async fn reschedule_by_guest(
    app: &App,
    scope: Scope,
    id: AppointmentId,
    to: Destination,
) -> Result<AppointmentRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = held(&mut tx, id).await?;
    if !matches!(before.status, Status::Pending | Status::Confirmed) {
        return Err(Problem::conflict("impossible_step"));
    }
    if before.free_until() <= now {
        return Err(Problem::conflict("too_late_to_move"));
    }
    let actor = Actor::Guest {
        name: before.customer_name.clone(),
    };
    move_to(app, tx, &actor, before, Asker::Guest, to).await
}

async fn move_to(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    before: AppointmentRow,
    asker: Asker,
    to: Destination,
) -> Result<AppointmentRow, Problem> {
    let (now, id) = (app.clock.now(), before.id);
    if !before.status.is_open() {
        return Err(Problem::conflict("impossible_step"));
    }
    let staff = to.staff.unwrap_or(before.staff_id);
    let lengths = lengths_of(&mut tx, &before, to.length).await?;
    let stays = staff == before.staff_id && to.starts_at.as_millisecond() == before.starts_at;
    if stays && lengths.end(to.starts_at) == before.ends_at {
        return Ok(before);
    }
    let (business, offer, wanted) = wish(&mut tx, &before, asker, staff).await?;
    if to.length.is_some() && offer.has_class {
        return Err(Problem::invalid("/durationMinutes", "class_length"));
    }
    let room = before.room_id;
    let chosen = destination(&mut tx, now, &business, offer, &wanted, lengths, to, room).await?;
    let Some(place) = chosen else {
        drop(tx);
        return Err(slot_taken(
            app,
            tx_scope(&business),
            &wanted,
            to.starts_at,
            Some(lengths),
        )
        .await?);
    };
    place::queue(&mut tx, now, &[before.staff_id, staff], place.room).await?;
    place::free(&mut tx, id.0).await?;
    if let Err(error) = place::take(&mut tx, now, id.0, &place).await {
        if !place::is_taken(&error) {
            return Err(error.into());
        }
        drop(tx);
        return Err(slot_taken(
            app,
            tx_scope(&business),
            &wanted,
            to.starts_at,
            Some(lengths),
        )
        .await?);
    }
    let moved = AppointmentRow {
        staff_id: staff,
        starts_at: to.starts_at.as_millisecond(),
        ends_at: lengths.end(to.starts_at),
        sequence: before.sequence + 1,
        ..before.clone()
    };
    tx.update_appointment(&moved, now.as_millisecond()).await?;
    let after = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    journal::record(&mut tx, now, actor, change(&before, &after)).await?;
    tx.commit().await?;
    Ok(after)
}

fn tx_scope(business: &Business) -> Scope {
    Scope::granted(business.id)
}

/// What the visit is of, wanted with `staff`, who must give it when it is somebody else than now.
pub(super) async fn wish(
    tx: &mut Tx,
    visit: &AppointmentRow,
    asker: Asker,
    staff: StaffId,
) -> Result<(Business, Offer, Wanted), Problem> {
    let business = accounts::business(tx).await?;
    let parts: Vec<ServiceId> = tx.parts_of(visit.id.0).await?;
    let wanted = Wanted {
        asker,
        service: visit.service_id,
        further: parts.into_iter().skip(1).collect(),
        staff: Some(staff),
        moving: Some(visit.id),
        room: visit.room_id,
    };
    let offer =
        catalog::offer_of_several(tx, wanted.service, &wanted.further, business.currency).await?;
    let offer = offer.ok_or(Problem::NotFound)?;
    if staff != visit.staff_id {
        gives(tx, &offer, staff).await?;
    }
    Ok((business, offer, wanted))
}

/// The place to go to; `None` when it is plainly taken.
#[expect(
    clippy::too_many_arguments,
    reason = "one call, each argument of a type of its own"
)]
async fn destination(
    tx: &mut Tx,
    now: Timestamp,
    business: &Business,
    offer: Offer,
    wanted: &Wanted,
    lengths: Lengths,
    to: Destination,
    room: Option<RoomId>,
) -> Result<Option<Place>, Problem> {
    let (at, rules) = (to.starts_at, offer.service.rules.clone());
    let staff = wanted.staff.ok_or(Problem::NotFound)?;
    let diary = Diary::read(tx, now, business, offer, wanted, just(at), lengths).await?;
    let joins = diary.is_joinable(staff, at);
    let is_free = match wanted.asker {
        Asker::Desk => joins || (diary.is_free(staff, at) && diary.room(at).is_some()),
        Asker::Guest => {
            let (from, until) = bookable(business, &rules, Asker::Guest, now);
            let giver = diary.givers.iter().find(|giver| giver.id == staff);
            let open = |bookings| giver.is_some_and(|giver| diary.is_open(giver, at, bookings));
            if at < from || at >= until || !open(Bookings::Ignored) {
                return Err(Problem::invalid("/startsAt", "not_open"));
            }
            open(Bookings::Respected)
        }
    };
    let may_overbook = to.overbook && wanted.asker == Asker::Desk && !rules.is_class();
    let overbooked = !is_free && may_overbook;
    if !is_free && !overbooked {
        return Ok(None);
    }
    Ok(Some(Place {
        service: wanted.service,
        staff,
        room: diary.room(at).flatten().or(room.filter(|_| overbooked)),
        starts_at: at,
        lengths,
        seats: rules.is_class().then_some(rules.capacity),
        overbooked,
    }))
}

/// What the visit takes as it was booked, whatever its service takes by now, or the length asked for.
pub(super) async fn lengths_of(
    tx: &mut Tx,
    visit: &AppointmentRow,
    length: Option<SignedDuration>,
) -> Result<Lengths, Problem> {
    let taker = tx
        .sitting_of(visit.id.0)
        .await?
        .map_or(visit.id.0, |sitting| sitting.0);
    let taken = tx.allocation(taker).await?;
    let taken =
        taken.ok_or_else(|| Problem::internal(anyhow::anyhow!("an open visit takes no time")))?;
    let as_booked = SignedDuration::from_millis(visit.ends_at - visit.starts_at);
    Ok(Lengths {
        before: SignedDuration::from_millis(visit.starts_at - taken.starts_at),
        visit: length.unwrap_or(as_booked),
        after: SignedDuration::from_millis(taken.ends_at - visit.ends_at),
    })
}

pub(super) fn change(before: &AppointmentRow, after: &AppointmentRow) -> Change {
    Change {
        kind: Kind::AppointmentMoved,
        subject: Subject::Appointment(after.id),
        customer: Some(after.customer_id),
        data: json!({
            "customerName": after.customer_name,
            "serviceName": after.service_name,
            "staffName": after.staff_name,
            "startsAt": instant(after.starts_at),
            "endsAt": instant(after.ends_at),
            "overbooked": after.overbooked,
            "before": {
                "staffName": before.staff_name,
                "startsAt": instant(before.starts_at),
                "endsAt": instant(before.ends_at),
            },
        }),
    }
}
