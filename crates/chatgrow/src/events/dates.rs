//! Moving a date of an event, and changing how many it holds.

use jiff::Timestamp;
use serde_json::json;

use super::date_form::{UpdateDate, capacity_faults, same_start, time_faults};
use super::edit::change_of;
use super::list;
use super::model::DateStatus;
use super::store::{DateRow, instant};
use super::views::EventView;
use super::waitlist;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{EventDateId, EventId};

/// A date of an event, which nobody else changes until the transaction ends.
pub(super) async fn held(tx: &mut Tx, event: EventId, id: EventDateId) -> Result<DateRow, Problem> {
    tx.hold_event(event).await?.ok_or(Problem::NotFound)?;
    let date = tx.hold_date(id).await?.ok_or(Problem::NotFound)?;
    if date.event_id == event {
        Ok(date)
    } else {
        Err(Problem::NotFound)
    }
}

/// Changes a date that takes place. Whoever comes is told of another time; a larger capacity serves who
/// waits.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (event, id): (EventId, EventDateId),
    form: &UpdateDate,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = held(&mut tx, event, id).await?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    if before.status == DateStatus::Cancelled {
        return Err(Problem::conflict("impossible_step"));
    }
    let after = checked(&before, form)?;
    let room = tx.room_of_event(event, after.capacity).await?;
    if room.is_some_and(|room| room < before.taken) {
        return Err(Problem::conflict("capacity_below_taken"));
    }
    tx.update_event_date(&after).await.map_err(same_start)?;
    let is_moved = (after.starts_at, after.ends_at) != (before.starts_at, before.ends_at);
    let mut changes = Vec::new();
    if is_moved {
        changes = moved(&mut tx, now, id).await?;
    }
    changes.extend(waitlist::serve(&mut tx, now, id).await?);
    let view = list::one(&mut tx, event).await?;
    let data = json!({
        "title": view.title, "dateId": id, "startsAt": instant(after.starts_at),
        "endsAt": instant(after.ends_at), "moved": is_moved, "capacity": after.capacity,
    });
    journal::record(
        &mut tx,
        now,
        actor,
        change_of(Kind::EventDateUpdated, event, data),
    )
    .await?;
    for change in changes {
        journal::record(&mut tx, now, actor, change).await?;
    }
    tx.commit().await?;
    Ok(view)
}

fn checked(before: &DateRow, form: &UpdateDate) -> Result<DateRow, Problem> {
    let mut faults = Faults::default();
    let mut after = before.clone();
    let starts = form.starts_at.unwrap_or(instant(before.starts_at));
    let ends = form.ends_at.unwrap_or(instant(before.ends_at));
    time_faults("", starts, ends, &mut faults);
    after.starts_at = starts.as_millisecond();
    after.ends_at = ends.as_millisecond();
    if let Some(capacity) = form.capacity {
        capacity_faults("", capacity, &mut faults);
        after.capacity = capacity;
    }
    faults.finish()?;
    Ok(after)
}

/// Marks every registration of a date as of another time.
async fn moved(
    tx: &mut Tx,
    now: Timestamp,
    id: EventDateId,
) -> Result<Vec<journal::Change>, Problem> {
    let mut changes = Vec::new();
    for mut row in tx.live_registrations(id).await? {
        row.sequence += 1;
        tx.update_registration(&row, now.as_millisecond()).await?;
        changes.push(waitlist::change_of(Kind::RegistrationMoved, &row));
    }
    Ok(changes)
}
