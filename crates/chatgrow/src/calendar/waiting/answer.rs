//! How a place on the list, or its offer, comes to an end.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::Status;
use super::offer::change;
use super::store::EntryRow;
use crate::accounts;
use crate::app::App;
use crate::calendar::holds;
use crate::jobs::Failure;
use crate::journal::{self, Actor, Change};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::WaitingEntryId;

/// The offer of the id `offer` becomes a visit, in the transaction that books it: what the journal is to
/// say; `None` when that is the id of no offer.
///
/// # Errors
/// 409 `offer_over` when it does not stand any more.
pub(in crate::calendar) async fn book_offer(
    tx: &mut Tx,
    now: Timestamp,
    offer: Uuid,
) -> Result<Option<Change>, Problem> {
    let Some(row) = tx.waiting_entry_of_offer(offer).await? else {
        return Ok(None);
    };
    let steps = (Status::Offered, Status::Booked);
    let stands = row.standing_offer(now).is_some();
    if !stands
        || !tx
            .step_waiting_entry(row.id, steps, now.as_millisecond())
            .await?
    {
        return Err(Problem::conflict("offer_over"));
    }
    let kind = row.status.step_to(Status::Booked);
    let kind = kind.ok_or_else(|| Problem::conflict("impossible_step"))?;
    Ok(Some(change(kind, &row)))
}

/// Whether a hold was offered to somebody on the waiting list.
pub(in crate::calendar) async fn is_offer(tx: &mut Tx, hold: Uuid) -> sqlx::Result<bool> {
    Ok(tx.waiting_entry_of_offer(hold).await?.is_some())
}

/// Ends a place by itself, or the offer that it has. At the end where it stands already nothing changes.
///
/// # Errors
/// 409 `impossible_step` when it has come to another end.
pub(super) async fn finish(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: WaitingEntryId,
    next: Status,
) -> Result<EntryRow, Problem> {
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    if row.status == next {
        return Ok(row);
    }
    finish_held(app, tx, actor, row, next).await
}

/// The job that ends an offer which was not answered, or a place whose last day is over. Harmless for one
/// that has ended.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub(crate) async fn end(
    app: &App,
    scope: Scope,
    id: WaitingEntryId,
    offer: Option<Uuid>,
) -> Result<(), Failure> {
    match end_if_over(app, scope, id, offer).await {
        // Answered in the same moment.
        Ok(()) | Err(Problem::Conflict { .. } | Problem::NotFound) => Ok(()),
        Err(problem) => Err(Failure::Retry {
            after: None,
            error: problem.to_string(),
        }),
    }
}

async fn end_if_over(
    app: &App,
    scope: Scope,
    id: WaitingEntryId,
    offer: Option<Uuid>,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    let business = accounts::business(&mut tx).await?;
    let is_over = match (row.status, offer) {
        (Status::Waiting, None) => row.wish().over_at(&business.zone) <= now,
        (Status::Offered, Some(offer)) => row
            .offer()
            .is_some_and(|last| last.id == offer && last.expires_at <= now),
        _ => false,
    };
    if is_over {
        finish_held(app, tx, &Actor::System, row, Status::Expired).await?;
    }
    Ok(())
}

/// The place, whose offer nobody else takes or ends until the transaction does.
async fn held(tx: &mut Tx, id: WaitingEntryId) -> Result<EntryRow, Problem> {
    let row = tx.waiting_entry(id).await?.ok_or(Problem::NotFound)?;
    let Some(offer) = row.offer() else {
        return Ok(row);
    };
    tx.lock_hold(offer.id).await?;
    tx.waiting_entry(id).await?.ok_or(Problem::NotFound)
}

async fn finish_held(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    row: EntryRow,
    next: Status,
) -> Result<EntryRow, Problem> {
    let now = app.clock.now();
    let impossible = || Problem::conflict("impossible_step");
    let kind = row.status.step_to(next).ok_or_else(impossible)?;
    if let Some(offer) = row.offer().filter(|_| row.status == Status::Offered) {
        tx.queue_for_staff(&[offer.staff]).await?;
        holds::forget(&mut tx, now, offer.id).await?;
    }
    let steps = (row.status, next);
    if !tx
        .step_waiting_entry(row.id, steps, now.as_millisecond())
        .await?
    {
        return Err(impossible());
    }
    let after = tx.waiting_entry(row.id).await?.ok_or(Problem::NotFound)?;
    journal::record(&mut tx, now, actor, change(kind, &row)).await?;
    tx.commit().await?;
    Ok(after)
}
