//! The steps of a visit: arrived, completed, not come, cancelled, and back.

use jiff::Timestamp;
use serde_json::json;

use super::model::Status;
use super::place;
use super::store::{AppointmentRow, instant};
use crate::app::App;
use crate::customers;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::AppointmentId;
use crate::platform::money::Money;

/// Takes a visit a step on. The step it has taken already changes nothing.
pub(super) async fn step(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: AppointmentId,
    (next, reason): (Status, &str),
) -> Result<AppointmentRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = held(&mut tx, id).await?;
    if before.status == next {
        return Ok(before);
    }
    let after = take(&mut tx, now, actor, before, (next, reason)).await?;
    tx.commit().await?;
    Ok(after)
}

/// Cancels a visit for the guest it belongs to, until it begins, for the fee that is owed by then. Once more
/// changes nothing.
///
/// # Errors
/// [`Problem::Conflict`] `impossible_step` or `too_late_to_cancel`.
pub async fn cancel_by_guest(app: &App, scope: Scope, id: AppointmentId) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut before = held(&mut tx, id).await?;
    if before.status == Status::Cancelled {
        return Ok(());
    }
    if !matches!(before.status, Status::Pending | Status::Confirmed) {
        return Err(Problem::conflict("impossible_step"));
    }
    let fee = before.fee_of_cancelling(now);
    before.cancel_fee = fee.ok_or_else(|| Problem::conflict("too_late_to_cancel"))?;
    let actor = Actor::Guest {
        name: before.customer_name.clone(),
    };
    take(&mut tx, now, &actor, before, (Status::Cancelled, "")).await?;
    Ok(tx.commit().await?)
}

/// Notes that the guest of a visit answered that they come. It decides nothing for the team: one that waits
/// for its approval goes on waiting. Once more changes nothing.
///
/// # Errors
/// [`Problem::Conflict`] `impossible_step` for a visit that has begun or is off.
pub async fn confirm_by_guest(app: &App, scope: Scope, id: AppointmentId) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    let is_to_come = matches!(row.status, Status::Pending | Status::Confirmed);
    if !is_to_come || instant(row.starts_at) <= now {
        return Err(Problem::conflict("impossible_step"));
    }
    if row.guest_confirmed_at.is_some() {
        return Ok(());
    }
    tx.confirm_appointment(id, now.as_millisecond()).await?;
    let actor = Actor::Guest {
        name: row.customer_name.clone(),
    };
    let change = change(Kind::AppointmentGuestConfirmed, &row, "");
    journal::record(&mut tx, now, &actor, change).await?;
    Ok(tx.commit().await?)
}

/// The visit, which nobody else changes until the transaction ends. Its customer's card is held first,
/// as merging cards does, so that the two never wait for each other in a circle.
pub(super) async fn held(tx: &mut Tx, id: AppointmentId) -> Result<AppointmentRow, Problem> {
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    customers::hold(tx, row.customer_id).await?;
    tx.lock_appointment(id).await?;
    tx.appointment(id).await?.ok_or(Problem::NotFound)
}

async fn take(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    before: AppointmentRow,
    (next, reason): (Status, &str),
) -> Result<AppointmentRow, Problem> {
    let kind = before
        .status
        .step_to(next)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    let after = apply(tx, now, before, (kind, next, reason)).await?;
    journal::record(tx, now, actor, change(kind, &after, reason)).await?;
    Ok(after)
}

/// Takes the step called `kind` without a word to the journal.
pub(super) async fn apply(
    tx: &mut Tx,
    now: Timestamp,
    before: AppointmentRow,
    (kind, next, reason): (Kind, Status, &str),
) -> Result<AppointmentRow, Problem> {
    let mut row = before;
    row.status = next;
    if next.is_off() {
        place::queue(tx, now, &[row.staff_id], row.room_id).await?;
        place::free(tx, row.id.0).await?;
        row.sequence += 1;
        row.cancel_reason = reason.to_owned();
    }
    if kind == Kind::AppointmentCompleted {
        customers::touch_last_visit(tx, row.customer_id, instant(row.starts_at)).await?;
    }
    tx.update_appointment(&row, now.as_millisecond()).await?;
    tx.appointment(row.id).await?.ok_or(Problem::NotFound)
}

pub(super) fn change(kind: Kind, row: &AppointmentRow, reason: &str) -> Change {
    Change {
        kind,
        subject: Subject::Appointment(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "serviceName": row.service_name,
            "staffName": row.staff_name,
            "startsAt": instant(row.starts_at),
            "endsAt": instant(row.ends_at),
            "reason": reason,
            "cancelFee": Money::new(row.cancel_fee, row.currency),
        }),
    }
}
