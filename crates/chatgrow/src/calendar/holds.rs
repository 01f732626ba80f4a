//! Keeping a time for a guest while they say who they are.
//!
//! A hold takes its time under the same constraint as a booking. It ends when it is booked, given up or
//! expired; expired, its time counts as free at once, and a job gives it back.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::book::Booking;
use super::choose::{Start, business_and_offer, choose};
use super::diary::{Lengths, Wanted};
use super::hold_store::HoldRow;
use super::place::{self, Place};
use super::slots::slot_taken;
use super::store::instant;
use super::waiting;
use crate::app::App;
use crate::catalog::Offer;
use crate::jobs::{self, Work};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, StaffId};
use crate::platform::links::Purpose;

/// How long a picked time is kept.
pub(super) const HOLD: SignedDuration = SignedDuration::from_mins(10);
const ATTEMPTS: usize = 50;

/// A time that is kept for whoever holds its token.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Hold {
    /// Sent back as `hold` when booking. Whoever holds it may book this time; it is also the visit's own
    /// link once it is booked.
    pub(super) token: String,
    /// Until when the time is kept.
    pub(super) expires_at: Timestamp,
    /// When the visit begins.
    pub(super) starts_at: Timestamp,
    /// When it is over (exclusive).
    pub(super) ends_at: Timestamp,
    /// With whom it is.
    pub(super) staff_id: StaffId,
}

/// Keeps the time at `at` for ten minutes.
pub(super) async fn hold(
    app: &App,
    scope: Scope,
    wanted: &Wanted,
    at: Timestamp,
) -> Result<Hold, Problem> {
    for _ in 0..ATTEMPTS {
        let now = app.clock.now();
        let mut tx = app.db.write(scope).await?;
        let (business, offer) = business_and_offer(&mut tx, wanted).await?;
        let start = Start {
            at,
            overbook: false,
        };
        let chosen = choose(&mut tx, now, &business, offer.clone(), wanted, start).await?;
        let Some(place) = chosen else { break };
        let id = AppointmentId::new(now);
        place::queue(&mut tx, now, &[place.staff], place.room).await?;
        if let Err(error) = place::take(&mut tx, now, id.0, &place).await {
            if place::is_taken(&error) {
                continue;
            }
            return Err(error.into());
        }
        let expires_at = now.saturating_add(HOLD).unwrap_or(now);
        keep(&mut tx, now, id, (&place, &offer), expires_at).await?;
        let business = tx.business();
        tx.commit().await?;
        return Ok(Hold {
            token: app
                .links
                .sign(Purpose::ManageAppointment, &[business.0, id.0]),
            expires_at,
            starts_at: at,
            ends_at: instant(place.lengths.end(at)),
            staff_id: place.staff,
        });
    }
    Err(slot_taken(app, scope, wanted, at, None).await?)
}

/// Notes that the place, which was taken for it, is kept until `expires_at`.
pub(super) async fn keep(
    tx: &mut Tx,
    now: Timestamp,
    id: AppointmentId,
    (place, offer): (&Place, &Offer),
    expires_at: Timestamp,
) -> sqlx::Result<()> {
    tx.insert_parts(id.0, &offer.parts).await?;
    let row = HoldRow {
        id: id.0,
        service_id: place.service,
        staff_id: place.staff,
        starts_at: place.starts_at.as_millisecond(),
        ends_at: place.lengths.end(place.starts_at),
        expires_at: expires_at.as_millisecond(),
    };
    tx.insert_hold(&row, now.as_millisecond()).await?;
    let (business, work) = (tx.business(), Work::ExpireHold { hold: id.0 });
    jobs::plan(tx, now, Some(business), &key(id), &work, expires_at).await
}

/// Keeps what is held until `expires_at`.
pub(super) async fn keep_on(
    tx: &mut Tx,
    id: AppointmentId,
    expires_at: Timestamp,
) -> sqlx::Result<()> {
    tx.extend_hold(id.0, expires_at.as_millisecond()).await?;
    jobs::replan(tx, &key(id), expires_at).await
}

/// The key of the job that ends a hold.
fn key(id: AppointmentId) -> String {
    format!("hold:{id}")
}

/// Gives a hold up. One that is not there any more changes nothing.
pub(super) async fn release(app: &App, scope: Scope, id: Uuid) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if end(&mut tx, now, id, false).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// The job that gives back the time of a hold that has expired. Harmless for one that was booked.
pub(crate) async fn expire(app: &App, scope: Scope, id: Uuid) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if end(&mut tx, now, id, true).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// Gives up what is left of a hold within the transaction of what it was kept for.
///
/// # Errors
/// The driver's.
pub(crate) async fn release_in(tx: &mut Tx, now: Timestamp, id: Uuid) -> sqlx::Result<()> {
    end(tx, now, id, false).await.map(drop)
}

/// Ends a hold, if it is there and, when only an expired one is meant, expired by `now`.
async fn end(tx: &mut Tx, now: Timestamp, id: Uuid, expired: bool) -> sqlx::Result<bool> {
    tx.lock_hold(id).await?;
    let Some(hold) = tx.hold(id).await? else {
        return Ok(false);
    };
    if expired && hold.expires_at > now.as_millisecond() {
        return Ok(false);
    }
    tx.queue_for_staff(&[hold.staff_id]).await?;
    forget(tx, now, id).await?;
    Ok(true)
}

/// Removes what is left of a hold; who waits for its time may get it.
pub(super) async fn forget(tx: &mut Tx, now: Timestamp, id: Uuid) -> sqlx::Result<()> {
    if let Some(hold) = tx.hold(id).await? {
        place::free(tx, id).await?;
        tx.delete_parts(id).await?;
        tx.delete_hold(id).await?;
        let freed = (instant(hold.starts_at), instant(hold.ends_at));
        waiting::plan_look(tx, now, Some(freed)).await?;
    }
    Ok(())
}

/// The place that is held for this booking, when the hold is still good and of just this visit.
pub(super) async fn held(
    tx: &mut Tx,
    now: Timestamp,
    id: AppointmentId,
    booking: &Booking,
    offer: &Offer,
) -> sqlx::Result<Option<Place>> {
    let is_good = |hold: &HoldRow| hold.expires_at > now.as_millisecond();
    if !tx.hold(id.0).await?.as_ref().is_some_and(is_good) {
        return Ok(None);
    }
    tx.lock_hold(id.0).await?;
    let Some(hold) = tx.hold(id.0).await? else {
        return Ok(None);
    };
    let parts = tx.parts_of(id.0).await?;
    let asked: Vec<_> = offer.parts.iter().map(|part| part.service).collect();
    let lengths = Lengths::of(&offer.service);
    let is_this = hold.service_id == booking.service
        && parts == asked
        && hold.starts_at == booking.starts_at.as_millisecond()
        && hold.ends_at == lengths.end(booking.starts_at)
        && booking.staff.is_none_or(|staff| staff == hold.staff_id);
    Ok(is_this.then_some(Place {
        service: hold.service_id,
        staff: hold.staff_id,
        room: None,
        starts_at: booking.starts_at,
        lengths,
        seats: None,
        overbooked: false,
    }))
}
