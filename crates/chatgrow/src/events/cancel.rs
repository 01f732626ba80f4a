//! Calling off: a registration, a date with everybody on it, a whole event.

use jiff::Timestamp;
use serde_json::json;

use super::dates;
use super::edit::change_of as change_of_event;
use super::list;
use super::model::{DateStatus, EndedBy, EventStatus, RegistrationStatus};
use super::registration_store::RegistrationRow;
use super::store::instant;
use super::views::EventView;
use super::waitlist::{self, change_of, closes_at, held};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{EventDateId, EventId, RegistrationId};

/// Ends a registration, whose date is held: its seats are free, and offered to who waits. Gives the changes
/// to record, the registration's own first.
pub(super) async fn end(
    tx: &mut Tx,
    now: Timestamp,
    row: RegistrationRow,
    ended: (EndedBy, &str),
) -> Result<Vec<Change>, Problem> {
    let date = row.date_id;
    let mut changes = vec![free(tx, now, row, ended).await?];
    changes.extend(waitlist::serve(tx, now, date).await?);
    Ok(changes)
}

/// Ends a registration and frees its seats.
async fn free(
    tx: &mut Tx,
    now: Timestamp,
    mut row: RegistrationRow,
    (by, reason): (EndedBy, &str),
) -> Result<Change, Problem> {
    let kind = row
        .status
        .step_to(RegistrationStatus::Cancelled)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    row.status = RegistrationStatus::Cancelled;
    row.offer_ends_at = None;
    row.pay_until = None;
    row.ended_by = Some(by);
    row.cancel_reason = reason.to_owned();
    row.sequence += 1;
    tx.update_registration(&row, now.as_millisecond()).await?;
    tx.set_seats(row.id, row.status).await?;
    Ok(change_of(kind, &row))
}

/// Ends a registration for the team. Once more changes nothing.
pub(super) async fn by_team(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RegistrationId,
    reason: &str,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    if row.status == RegistrationStatus::Cancelled {
        return Ok(row);
    }
    let changes = end(&mut tx, now, row, (EndedBy::Team, reason)).await?;
    finish(tx, now, actor, id, changes).await
}

/// Ends a registration for the guest whose link it is, until registration closes. An offer is thereby
/// declined. Once more changes nothing.
pub(super) async fn by_guest(
    app: &App,
    scope: Scope,
    id: RegistrationId,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    if row.status == RegistrationStatus::Cancelled {
        return Ok(row);
    }
    if closes_at(row.starts_at, row.closes_minutes) <= now.as_millisecond() {
        return Err(Problem::conflict("registration_closed"));
    }
    let by = match row.status {
        RegistrationStatus::Offered => EndedBy::OfferDeclined,
        _ => EndedBy::Guest,
    };
    let actor = Actor::Guest {
        name: row.customer_name.clone(),
    };
    let changes = end(&mut tx, now, row, (by, "")).await?;
    finish(tx, now, &actor, id, changes).await
}

/// Records what came of ending a registration: its own change is the actor's, offers are the program's.
pub(super) async fn finish(
    mut tx: Tx,
    now: Timestamp,
    actor: &Actor,
    id: RegistrationId,
    mut changes: Vec<Change>,
) -> Result<RegistrationRow, Problem> {
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    let offers = changes.split_off(1.min(changes.len()));
    for change in changes {
        journal::record(&mut tx, now, actor, change).await?;
    }
    waitlist::record(&mut tx, now, offers).await?;
    tx.commit().await?;
    Ok(row)
}

/// Calls a date off: everybody's seats are free and everybody is told. Once more changes nothing.
pub(super) async fn date(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (event, id): (EventId, EventDateId),
    reason: &str,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = dates::held(&mut tx, event, id).await?;
    if row.status == DateStatus::Cancelled {
        return list::one(&mut tx, event).await;
    }
    let changes = call_off(&mut tx, now, id, reason).await?;
    let view = list::one(&mut tx, event).await?;
    let data = json!({
        "title": view.title, "dateId": id, "startsAt": instant(row.starts_at), "reason": reason,
    });
    let change = change_of_event(Kind::EventDateCancelled, event, data);
    journal::record(&mut tx, now, actor, change).await?;
    for change in changes {
        journal::record(&mut tx, now, actor, change).await?;
    }
    tx.commit().await?;
    Ok(view)
}

/// Calls a whole event off with every date that is not over. Once more changes nothing.
pub(super) async fn event(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
    reason: &str,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_event(id).await?.ok_or(Problem::NotFound)?;
    if row.status == EventStatus::Cancelled {
        return list::one(&mut tx, id).await;
    }
    let kind = row
        .status
        .step_to(EventStatus::Cancelled)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    let mut changes = Vec::new();
    for date in tx.hold_dates(id).await? {
        let is_to_come = instant(date.ends_at) > now;
        if date.status == DateStatus::Scheduled && is_to_come {
            changes.extend(call_off(&mut tx, now, date.id, reason).await?);
        }
    }
    row.status = EventStatus::Cancelled;
    reason.clone_into(&mut row.cancel_reason);
    tx.update_event(&row, now.as_millisecond()).await?;
    let view = list::one(&mut tx, id).await?;
    let data = json!({ "title": row.title, "reason": reason });
    journal::record(&mut tx, now, actor, change_of_event(kind, id, data)).await?;
    for change in changes {
        journal::record(&mut tx, now, actor, change).await?;
    }
    tx.commit().await?;
    Ok(view)
}

/// Marks a date, which is held, as called off, and ends its registrations.
async fn call_off(
    tx: &mut Tx,
    now: Timestamp,
    id: EventDateId,
    reason: &str,
) -> Result<Vec<Change>, Problem> {
    let mut date = tx.event_date(id).await?.ok_or(Problem::NotFound)?;
    date.status = DateStatus::Cancelled;
    reason.clone_into(&mut date.cancel_reason);
    tx.update_event_date(&date).await?;
    let mut changes = Vec::new();
    for row in tx.live_registrations(id).await? {
        changes.push(free(tx, now, row, (EndedBy::Event, reason)).await?);
    }
    Ok(changes)
}
