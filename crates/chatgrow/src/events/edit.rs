//! Making events, changing them, and taking one as the draft of another.

use serde_json::{Value, json};

use super::date_form::{CheckedDate, NewDates, same_start};
use super::event_form::{NewEvent, UpdateEvent, checked};
use super::kind_form::{self, MAX_KINDS, NewKind};
use super::kind_store::KindRow;
use super::list;
use super::model::{Approval, DateStatus, EventStatus, TicketKindStatus};
use super::store::EventRow;
use super::views::EventView;
use super::waitlist;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{EventDateId, EventId, TicketKindId};

/// A change of an event for the journal.
pub(super) fn change_of(kind: Kind, id: EventId, data: Value) -> Change {
    Change {
        kind,
        subject: Subject::Event(id),
        customer: None,
        data,
    }
}

/// Makes an event with its dates and kinds of ticket; a draft.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: NewEvent,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let at = now.as_millisecond();
    let mut tx = app.db.write(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let (form, dates, kinds) = form.parts();
    let mut faults = Faults::default();
    let (row, _) = checked(blank(&business, EventId::new(now)), form, now, &mut faults);
    let dates = dates.checked(&business.zone, &mut faults);
    let kinds = checked_kinds(app, &business, row.id, kinds, &mut faults);
    faults.finish()?;
    tx.insert_event(&row, at).await?;
    insert_dates(&mut tx, app, row.id, &dates).await?;
    for kind in &kinds {
        tx.insert_ticket_kind(kind, at).await?;
    }
    let event = list::one(&mut tx, row.id).await?;
    let data = json!({ "title": event.title, "dates": dates.len() });
    let change = change_of(Kind::EventCreated, row.id, data);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(event)
}

fn blank(business: &Business, id: EventId) -> EventRow {
    EventRow {
        id,
        title: String::new(),
        description: String::new(),
        place: String::new(),
        online_link: String::new(),
        status: EventStatus::Draft,
        approval: Approval::Automatic,
        capacity: None,
        closes_minutes: 0,
        waitlist: true,
        questions: sqlx::types::Json(Vec::new()),
        currency: business.currency,
        cancel_reason: String::new(),
        version: 1,
        created_at: 0,
        updated_at: 0,
        picture_tag: None,
    }
}

/// A kind of ticket before its form.
pub(super) fn blank_kind(app: &App, event: EventId) -> KindRow {
    KindRow {
        id: TicketKindId::new(app.clock.now()),
        event_id: event,
        name: String::new(),
        price: 0,
        quota: None,
        sells_from: None,
        sells_until: None,
        code: None,
        status: TicketKindStatus::Active,
        version: 1,
    }
}

/// The kinds of a new event; one that is free and for everybody when none are given.
fn checked_kinds(
    app: &App,
    business: &Business,
    event: EventId,
    given: Option<Vec<NewKind>>,
    faults: &mut Faults,
) -> Vec<KindRow> {
    let Some(given) = given else {
        let mut kind = blank_kind(app, event);
        kind.name = app.sentences.text(business.lang, "events-entry");
        return vec![kind];
    };
    if given.len() > MAX_KINDS {
        faults.add("/ticketKinds", "too_many");
        return Vec::new();
    }
    let kinds = given.into_iter().enumerate().map(|(nth, form)| {
        let (blank, field) = (blank_kind(app, event), format!("/ticketKinds/{nth}"));
        kind_form::checked(blank, form.into(), business.currency, &field, faults)
    });
    let mut kinds: Vec<KindRow> = kinds.collect();
    // Made in one moment, they are told apart and ordered by their ids.
    let mut ids: Vec<TicketKindId> = kinds.iter().map(|kind| kind.id).collect();
    ids.sort_unstable();
    for (kind, id) in kinds.iter_mut().zip(ids) {
        kind.id = id;
    }
    kinds
}

/// Stores dates that were checked.
pub(super) async fn insert_dates(
    tx: &mut Tx,
    app: &App,
    event: EventId,
    dates: &[CheckedDate],
) -> Result<(), Problem> {
    let now = app.clock.now();
    for date in dates {
        let times = (date.starts_at, date.ends_at);
        let id = EventDateId::new(now);
        tx.insert_event_date(event, id, times, date.capacity, now.as_millisecond())
            .await
            .map_err(same_start)?;
    }
    Ok(())
}

/// Changes an event: the given fields change, the others stay. A larger capacity serves who waits.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
    form: UpdateEvent,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.hold_event(id).await?.ok_or(Problem::NotFound)?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    if before.status == EventStatus::Cancelled {
        return Err(Problem::conflict("impossible_step"));
    }
    let mut faults = Faults::default();
    let (after, changed) = checked(before.clone(), form, now, &mut faults);
    faults.finish()?;
    if changed.is_empty() {
        return list::one(&mut tx, id).await;
    }
    let mut offers = Vec::new();
    if after.capacity == before.capacity {
        tx.update_event(&after, now.as_millisecond()).await?;
    } else {
        let dates = tx.hold_dates(id).await?;
        let of_event = dates.iter().filter(|date| date.capacity.is_none());
        let fullest = of_event.map(|date| date.taken).max().unwrap_or_default();
        if after.capacity.is_some_and(|capacity| capacity < fullest) {
            return Err(Problem::conflict("capacity_below_taken"));
        }
        tx.update_event(&after, now.as_millisecond()).await?;
        for date in dates
            .iter()
            .filter(|date| date.status == DateStatus::Scheduled)
        {
            offers.extend(waitlist::serve(&mut tx, now, date.id).await?);
        }
    }
    let event = list::one(&mut tx, id).await?;
    let data = json!({ "title": event.title, "changed": changed });
    let change = change_of(Kind::EventUpdated, id, data);
    journal::record(&mut tx, now, actor, change).await?;
    waitlist::record(&mut tx, now, offers).await?;
    tx.commit().await?;
    Ok(event)
}

/// Makes a draft with the details, kinds and picture of an event, without its dates.
pub(super) async fn duplicate(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let at = now.as_millisecond();
    let mut tx = app.db.write(scope).await?;
    let original = tx.event(id).await?.ok_or(Problem::NotFound)?;
    let mut copy = original.clone();
    copy.id = EventId::new(now);
    tx.insert_event_as_draft(&copy, at).await?;
    let mut kinds = tx.ticket_kinds(id).await?;
    kinds.retain(|kind| kind.status == TicketKindStatus::Active);
    let mut ids: Vec<TicketKindId> = kinds.iter().map(|_| TicketKindId::new(now)).collect();
    ids.sort_unstable();
    for (kind, new_id) in kinds.iter_mut().zip(ids) {
        kind.id = new_id;
        kind.event_id = copy.id;
        tx.insert_ticket_kind(kind, at).await?;
    }
    tx.copy_event_picture(id, copy.id).await?;
    let event = list::one(&mut tx, copy.id).await?;
    let data = json!({ "title": event.title, "dates": 0, "copyOf": id });
    let change = change_of(Kind::EventCreated, copy.id, data);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(event)
}

/// Adds dates to an event that is not called off.
pub(super) async fn add_dates(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
    form: &NewDates,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_event(id).await?.ok_or(Problem::NotFound)?;
    if row.status == EventStatus::Cancelled {
        return Err(Problem::conflict("impossible_step"));
    }
    let zone = accounts::business(&mut tx).await?.zone;
    let mut faults = Faults::default();
    let dates = form.checked(&zone, &mut faults);
    let had = usize::try_from(tx.count_event_dates(id).await?).unwrap_or(usize::MAX);
    if had.saturating_add(dates.len()) > super::date_form::MAX_DATES {
        faults.add("/dates", "too_many");
    }
    if dates.is_empty() && faults.count() == 0 {
        faults.add("/dates", "missing");
    }
    faults.finish()?;
    insert_dates(&mut tx, app, id, &dates).await?;
    let event = list::one(&mut tx, id).await?;
    let data = json!({ "title": event.title, "dates": dates.len() });
    let change = change_of(Kind::EventDatesAdded, id, data);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(event)
}
