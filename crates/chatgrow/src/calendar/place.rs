//! Taking time and giving it back: the one way in which a booking, a hold or a class gets its staff
//! member, its room and its seat.

use jiff::Timestamp;
use uuid::Uuid;

use super::allocations::Allocation;
use super::diary::Lengths;
use super::holds;
use crate::platform::db::{Tx, execute, violates};
use crate::platform::ids::{RoomId, ServiceId, SittingId, StaffId};

/// Where and when a booking takes place.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) service: ServiceId,
    pub(super) staff: StaffId,
    pub(super) room: Option<RoomId>,
    pub(super) starts_at: Timestamp,
    pub(super) lengths: Lengths,
    /// The seats of a class; none for a private visit.
    pub(super) seats: Option<i64>,
    /// Laid over what is taken already, because a person said so.
    pub(super) overbooked: bool,
}

/// Whether the database refused because somebody else has the time, the room or the last seat.
pub(super) fn is_taken(error: &sqlx::Error) -> bool {
    [
        ("allocations_no_overlap", "allocations_no_overlap"),
        ("allocations_no_room_overlap", "allocations_no_room_overlap"),
        ("seats_within_capacity", "seats_within_capacity"),
        ("sittings_start", "sittings.starts_at"),
    ]
    .into_iter()
    .any(|(constraint, sqlite)| violates(error, constraint, sqlite))
}

/// Whoever takes or frees time of these takes turns from here to the commit, and what was held until before
/// `now` and not booked is free again.
pub(super) async fn queue(
    tx: &mut Tx,
    now: Timestamp,
    staff: &[StaffId],
    room: Option<RoomId>,
) -> sqlx::Result<()> {
    tx.queue_for_staff(staff).await?;
    if let Some(room) = room {
        tx.queue_for_room(room).await?;
    }
    for hold in tx.expired_holds(now.as_millisecond(), staff, room).await? {
        holds::forget(tx, now, hold).await?;
    }
    Ok(())
}

/// Takes the place for `booking`. Fails as [`is_taken`] tells when somebody else has it.
pub(super) async fn take(
    tx: &mut Tx,
    now: Timestamp,
    booking: Uuid,
    place: &Place,
) -> sqlx::Result<()> {
    let (starts_at, ends_at) = place.lengths.taken(place.starts_at);
    let allocation = |booking_id| Allocation {
        booking_id,
        staff_id: place.staff,
        room_id: place.room,
        starts_at,
        ends_at,
        overbooked: place.overbooked,
    };
    let Some(capacity) = place.seats else {
        return tx.insert_allocation(allocation(booking)).await;
    };
    let start = place.starts_at.as_millisecond();
    let sitting = match tx.sitting_at(place.service, place.staff, start).await? {
        Some(sitting) => sitting,
        None => {
            let sitting = SittingId::new(now);
            let end = place.lengths.end(place.starts_at);
            tx.insert_sitting(
                sitting,
                (place.service, place.staff),
                (start, end),
                capacity,
            )
            .await?;
            tx.insert_allocation(allocation(sitting.0)).await?;
            sitting
        }
    };
    tx.insert_sitting_seat(booking, sitting).await
}

/// As [`take`], leaving the transaction as it was when somebody else has the place; gives whether it was taken.
pub(super) async fn try_take(
    tx: &mut Tx,
    now: Timestamp,
    booking: Uuid,
    place: &Place,
) -> sqlx::Result<bool> {
    // A statement that fails ends a transaction of PostgreSQL, but for what is undone to a savepoint.
    execute!(tx, "SAVEPOINT place")?;
    match take(tx, now, booking, place).await {
        Ok(()) => {
            execute!(tx, "RELEASE SAVEPOINT place")?;
            Ok(true)
        }
        Err(error) if is_taken(&error) => {
            execute!(tx, "ROLLBACK TO SAVEPOINT place")?;
            execute!(tx, "RELEASE SAVEPOINT place")?;
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

/// Gives back what `booking` takes. A class that nobody comes to any more takes no time.
pub(super) async fn free(tx: &mut Tx, booking: Uuid) -> sqlx::Result<()> {
    let Some(sitting) = tx.sitting_of(booking).await? else {
        return tx.delete_allocation(booking).await;
    };
    tx.lock_sitting(sitting).await?;
    tx.delete_sitting_seat(booking).await?;
    if tx.count_sitting_seats(sitting).await? == 0 {
        tx.delete_allocation(sitting.0).await?;
        tx.delete_sitting(sitting).await?;
    }
    Ok(())
}
