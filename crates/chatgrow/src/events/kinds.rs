//! Kinds of ticket: added and changed. One is never deleted: seats speak of it.

use serde_json::json;

use super::edit::{blank_kind, change_of};
use super::kind_form::{MAX_KINDS, NewKind, UpdateKind, checked};
use super::kind_store::KindRow;
use super::list;
use super::model::EventStatus;
use super::store::EventRow;
use super::views::EventView;
use super::waitlist;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{EventId, TicketKindId};

/// Adds a kind of ticket.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    form: NewKind,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = open_event(&mut tx, event).await?;
    if tx.ticket_kinds(event).await?.len() >= MAX_KINDS {
        return Err(Problem::invalid("", "too_many"));
    }
    let mut faults = Faults::default();
    let kind = checked(
        blank_kind(app, event),
        form.into(),
        row.currency,
        "",
        &mut faults,
    );
    faults.finish()?;
    tx.insert_ticket_kind(&kind, now.as_millisecond()).await?;
    let view = told(app, &mut tx, actor, &row, &kind).await?;
    tx.commit().await?;
    Ok(view)
}

/// Changes a kind of ticket. A larger quota serves who waits.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (event, id): (EventId, TicketKindId),
    form: UpdateKind,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = open_event(&mut tx, event).await?;
    let dates = tx.hold_dates(event).await?;
    let before = tx.ticket_kind(id).await?.ok_or(Problem::NotFound)?;
    if before.event_id != event {
        return Err(Problem::NotFound);
    }
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut faults = Faults::default();
    let kind = checked(before, form, row.currency, "", &mut faults);
    faults.finish()?;
    let taken = tx.taken_of_kinds(event).await?;
    let most = taken.iter().filter(|(_, kind, _)| *kind == id);
    let most = most.map(|(_, _, taken)| *taken).max().unwrap_or_default();
    if kind.quota.is_some_and(|quota| quota < most) {
        return Err(Problem::conflict("capacity_below_taken"));
    }
    tx.update_ticket_kind(&kind).await?;
    let mut offers = Vec::new();
    for date in dates {
        offers.extend(waitlist::serve(&mut tx, now, date.id).await?);
    }
    let view = told(app, &mut tx, actor, &row, &kind).await?;
    waitlist::record(&mut tx, now, offers).await?;
    tx.commit().await?;
    Ok(view)
}

/// An event that is not called off, held.
pub(super) async fn open_event(tx: &mut Tx, id: EventId) -> Result<EventRow, Problem> {
    let row = tx.hold_event(id).await?.ok_or(Problem::NotFound)?;
    if row.status == EventStatus::Cancelled {
        return Err(Problem::conflict("impossible_step"));
    }
    Ok(row)
}

async fn told(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    row: &EventRow,
    kind: &KindRow,
) -> Result<EventView, Problem> {
    let view = list::one(tx, row.id).await?;
    let data = json!({ "title": row.title, "changed": ["ticketKinds"], "ticketKind": kind.name });
    let change = change_of(Kind::EventUpdated, row.id, data);
    journal::record(tx, app.clock.now(), actor, change).await?;
    Ok(view)
}
