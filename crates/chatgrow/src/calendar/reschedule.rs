//! Moving a visit to another time or staff member.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::allocations::Allocation;
use super::book::{gives, is_overlap};
use super::diary::{Lengths, Wanted};
use super::slots::{Asker, slot_taken};
use super::store::{AppointmentRow, instant};
use crate::accounts;
use crate::app::App;
use crate::catalog;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, StaffId};

/// Where a visit is to go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Destination {
    /// On a whole minute, from 2000 to 2199.
    pub(super) starts_at: Timestamp,
    /// The same staff member when absent.
    pub(super) staff: Option<StaffId>,
    /// The version that the change was made on.
    pub(super) version: i64,
}

/// Moves a visit that is not over; it keeps its length and its buffers.
pub(super) async fn reschedule(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: AppointmentId,
    to: Destination,
) -> Result<AppointmentRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.lock_appointment(id).await?;
    let before = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    if before.version != to.version {
        return Err(Problem::conflict("stale_version"));
    }
    if !before.status.is_open() {
        return Err(Problem::conflict("impossible_step"));
    }
    let staff = to.staff.unwrap_or(before.staff_id);
    if staff != before.staff_id {
        must_give(&mut tx, &before, staff).await?;
    }
    if staff == before.staff_id && to.starts_at.as_millisecond() == before.starts_at {
        return Ok(before);
    }
    let held = tx.allocation(id).await?;
    let held =
        held.ok_or_else(|| Problem::internal(anyhow::anyhow!("an open visit takes no time")))?;
    let lengths = lengths_of(&before, &held);
    tx.queue_for_staff(&[before.staff_id, staff]).await?;
    if let Err(error) = tx
        .move_allocation(allocation(id, staff, to.starts_at, lengths))
        .await
    {
        if !is_overlap(&error) {
            return Err(error.into());
        }
        drop(tx);
        let wanted = Wanted {
            service: before.service_id,
            staff: Some(staff),
            moving: Some(id),
        };
        return Err(
            slot_taken(app, scope, Asker::Desk, wanted, to.starts_at, Some(lengths)).await?,
        );
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

async fn must_give(tx: &mut Tx, visit: &AppointmentRow, staff: StaffId) -> Result<(), Problem> {
    let currency = accounts::business(tx).await?.currency;
    let offer = catalog::offer(tx, visit.service_id, currency).await?;
    gives(tx, &offer.ok_or(Problem::NotFound)?, staff).await
}

/// What the visit takes as it was booked, whatever its service takes by now.
fn lengths_of(visit: &AppointmentRow, held: &Allocation) -> Lengths {
    Lengths {
        before: SignedDuration::from_millis(visit.starts_at - held.starts_at),
        visit: SignedDuration::from_millis(visit.ends_at - visit.starts_at),
        after: SignedDuration::from_millis(held.ends_at - visit.ends_at),
    }
}

fn allocation(
    appointment_id: AppointmentId,
    staff_id: StaffId,
    at: Timestamp,
    lengths: Lengths,
) -> Allocation {
    let (starts_at, ends_at) = lengths.taken(at);
    Allocation {
        appointment_id,
        staff_id,
        starts_at,
        ends_at,
    }
}

fn change(before: &AppointmentRow, after: &AppointmentRow) -> Change {
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
            "before": {
                "staffName": before.staff_name,
                "startsAt": instant(before.starts_at),
                "endsAt": instant(before.ends_at),
            },
        }),
    }
}
