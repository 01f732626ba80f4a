//! The waiting list of a date: seats that are free are held for those who have waited longest, until they
//! answer. Nobody is passed over: while the first needs more seats than are free, all wait.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::cancel;
use super::model::{Approval, DateStatus, EndedBy, EventStatus, RegistrationStatus};
use super::register;
use super::registration_store::RegistrationRow;
use super::store::{DateRow, instant};
use crate::app::App;
use crate::customers;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::{self, PAY_WITHIN};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{EventDateId, RegistrationId, TicketKindId};

/// How long offered seats are held, unless registration closes before.
const HOLD: SignedDuration = SignedDuration::from_hours(2);

/// A change of a registration for the journal.
pub(super) fn change_of(kind: Kind, row: &RegistrationRow) -> Change {
    Change {
        kind,
        subject: Subject::Registration(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "eventId": row.event_id,
            "eventTitle": row.event_title,
            "dateId": row.date_id,
            "startsAt": instant(row.starts_at),
            "status": row.status,
            "endedBy": row.ended_by,
            "reason": row.cancel_reason,
        }),
    }
}

/// Records what the program did by itself.
pub(super) async fn record(tx: &mut Tx, now: Timestamp, changes: Vec<Change>) -> sqlx::Result<()> {
    for change in changes {
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(())
}

/// Until when guests may register for a date, cancel and answer. Epoch milliseconds.
pub(super) fn closes_at(starts_at: i64, closes_minutes: i64) -> i64 {
    starts_at.saturating_sub(closes_minutes.saturating_mul(60_000))
}

/// Offers what is free of a date, which is held, in the order of the list. Gives the changes to record.
pub(super) async fn serve(
    tx: &mut Tx,
    now: Timestamp,
    date: EventDateId,
) -> Result<Vec<Change>, Problem> {
    let mut changes = Vec::new();
    while let Some(change) = serve_first(tx, now, date).await? {
        changes.push(change);
    }
    Ok(changes)
}

async fn serve_first(
    tx: &mut Tx,
    now: Timestamp,
    id: EventDateId,
) -> Result<Option<Change>, Problem> {
    let Some(mut row) = tx.first_waiting(id).await? else {
        return Ok(None);
    };
    let date = tx.event_date(id).await?.ok_or(Problem::NotFound)?;
    let event = tx.event(date.event_id).await?.ok_or(Problem::NotFound)?;
    let closes = closes_at(date.starts_at, event.closes_minutes);
    let is_open = date.status == DateStatus::Scheduled
        && event.status == EventStatus::Published
        && now.as_millisecond() < closes;
    if !is_open || !has_room(tx, &date, row.id).await? {
        return Ok(None);
    }
    let until = now.saturating_add(HOLD).unwrap_or(Timestamp::MAX);
    let until = until.min(instant(closes));
    row.status = RegistrationStatus::Offered;
    row.offer_ends_at = Some(until.as_millisecond());
    tx.update_registration(&row, now.as_millisecond()).await?;
    tx.set_seats(row.id, row.status).await?;
    let business = tx.business();
    let work = Work::ExpireOffer {
        registration: row.id,
    };
    jobs::plan(
        tx,
        now,
        Some(business),
        &format!("offer:{}", row.id),
        &work,
        until,
    )
    .await?;
    Ok(Some(change_of(Kind::RegistrationOffered, &row)))
}

/// Whether a date has a free seat for each person of a registration, of the kinds that they want.
pub(super) async fn has_room(
    tx: &mut Tx,
    date: &DateRow,
    id: RegistrationId,
) -> Result<bool, Problem> {
    let seats = tx.seats_of(id).await?;
    let wanted = i64::try_from(seats.len()).unwrap_or(i64::MAX);
    if date.free().is_some_and(|free| free < wanted) {
        return Ok(false);
    }
    let mut of_kinds: HashMap<TicketKindId, i64> = HashMap::new();
    for seat in &seats {
        *of_kinds.entry(seat.kind_id).or_default() += 1;
    }
    let taken = tx.taken_of_kinds(date.event_id).await?;
    for (kind, wanted) in of_kinds {
        let quota = tx.ticket_kind(kind).await?.and_then(|kind| kind.quota);
        let taken = taken
            .iter()
            .find(|(of, id, _)| *of == date.id && *id == kind);
        let taken = taken.map_or(0, |(_, _, taken)| *taken);
        if quota.is_some_and(|quota| quota - taken < wanted) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Takes the seats offered to a registration; where the team approves, it is asked; where the business wants to be
/// paid first, so is the guest. Once more changes
/// nothing.
pub(super) async fn accept(
    app: &App,
    scope: Scope,
    id: RegistrationId,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = held(&mut tx, id).await?;
    match row.status {
        RegistrationStatus::Confirmed
        | RegistrationStatus::Pending
        | RegistrationStatus::Unpaid => return Ok(row),
        RegistrationStatus::Cancelled if row.ended_by == Some(EndedBy::OfferExpired) => {
            return Err(Problem::conflict("offer_expired"));
        }
        RegistrationStatus::Waitlisted | RegistrationStatus::Cancelled => {
            return Err(Problem::conflict("impossible_step"));
        }
        RegistrationStatus::Offered => {}
    }
    if row
        .offer_ends_at
        .is_none_or(|until| until <= now.as_millisecond())
    {
        return Err(Problem::conflict("offer_expired"));
    }
    let event = tx.event(row.event_id).await?.ok_or(Problem::NotFound)?;
    let asks = row.total > 0 && payments::takes_online(&mut tx).await?;
    let next = match event.approval {
        Approval::Automatic if asks => RegistrationStatus::Unpaid,
        Approval::Automatic => RegistrationStatus::Confirmed,
        Approval::Manual => RegistrationStatus::Pending,
    };
    let kind = row
        .status
        .step_to(next)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    row.status = next;
    row.offer_ends_at = None;
    let pay_until = now.saturating_add(PAY_WITHIN).unwrap_or(now);
    if next == RegistrationStatus::Unpaid {
        row.pay_until = Some(pay_until.as_millisecond());
    }
    tx.update_registration(&row, now.as_millisecond()).await?;
    tx.set_seats(id, next).await?;
    let actor = Actor::Guest {
        name: row.customer_name.clone(),
    };
    journal::record(&mut tx, now, &actor, change_of(kind, &row)).await?;
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    if next == RegistrationStatus::Unpaid {
        register::ask_for(&mut tx, now, &actor, &row, pay_until).await?;
    }
    tx.commit().await?;
    Ok(row)
}

/// Ends an offer that was not answered in time and makes the next. Harmless for one that was answered.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn expire_offer(app: &App, scope: Scope, id: RegistrationId) -> Result<(), Failure> {
    let again = |problem: Problem| Failure::Retry {
        after: None,
        error: problem.to_string(),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = match held(&mut tx, id).await {
        Ok(row) => row,
        Err(Problem::NotFound) => return Ok(()),
        Err(problem) => return Err(again(problem)),
    };
    let is_over = row
        .offer_ends_at
        .is_some_and(|until| until <= now.as_millisecond());
    if row.status != RegistrationStatus::Offered || !is_over {
        return Ok(());
    }
    let ended = (EndedBy::OfferExpired, "");
    let changes = cancel::end(&mut tx, now, row, ended).await.map_err(again)?;
    record(&mut tx, now, changes).await?;
    Ok(tx.commit().await?)
}

/// A registration, which nobody else changes until the transaction ends. Its customer's card is held
/// first, as merging cards does, so that the two never wait for each other in a circle; then its date.
pub(super) async fn held(tx: &mut Tx, id: RegistrationId) -> Result<RegistrationRow, Problem> {
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    customers::hold(tx, row.customer_id).await?;
    tx.hold_date(row.date_id).await?;
    tx.registration(id).await?.ok_or(Problem::NotFound)
}
