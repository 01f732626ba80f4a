//! A registration whose seats are the guest's once it is paid.

use jiff::Timestamp;

use super::cancel;
use super::model::{DateStatus, EndedBy, EventStatus, RegistrationStatus};
use super::registration_store::RegistrationRow;
use super::seat_store::SoldOut;
use super::waitlist::{change_of, closes_at, has_room, held};
use crate::journal::{Change, Kind};
use crate::platform::db::{Tx, execute};
use crate::platform::http::Problem;
use crate::platform::ids::RegistrationId;

/// Makes the seats of a registration its guest's, whose money came in: those that are held for it, or, when it
/// ended for want of payment, as many again if they are free and nobody waits. Gives the changes to record; `None`
/// when its place is gone. What stands already stays as it is.
///
/// # Errors
/// The driver's; [`Problem::NotFound`] for another business's registration.
pub async fn confirm_paid(
    tx: &mut Tx,
    now: Timestamp,
    id: RegistrationId,
) -> Result<Option<Vec<Change>>, Problem> {
    let mut row = held(tx, id).await?;
    match row.status {
        RegistrationStatus::Unpaid => tx.set_seats(id, RegistrationStatus::Confirmed).await?,
        RegistrationStatus::Cancelled if row.ended_by == Some(EndedBy::NotPaid) => {
            if !retake(tx, now, &row).await? {
                return Ok(None);
            }
            row.sequence += 1;
        }
        RegistrationStatus::Cancelled => return Ok(None),
        RegistrationStatus::Pending
        | RegistrationStatus::Confirmed
        | RegistrationStatus::Waitlisted
        | RegistrationStatus::Offered => return Ok(Some(Vec::new())),
    }
    row.status = RegistrationStatus::Confirmed;
    row.pay_until = None;
    row.ended_by = None;
    tx.update_registration(&row, now.as_millisecond()).await?;
    Ok(Some(vec![change_of(Kind::RegistrationConfirmed, &row)]))
}

/// Takes the seats of a registration again that ended for want of payment, if there is room for it; gives whether
/// they were taken. Its date is held.
async fn retake(tx: &mut Tx, now: Timestamp, row: &RegistrationRow) -> Result<bool, Problem> {
    let date = tx.event_date(row.date_id).await?.ok_or(Problem::NotFound)?;
    let event = tx.event(row.event_id).await?.ok_or(Problem::NotFound)?;
    let is_open = date.status == DateStatus::Scheduled
        && event.status == EventStatus::Published
        && now.as_millisecond() < closes_at(date.starts_at, event.closes_minutes);
    if !is_open || date.waiting > 0 || !has_room(tx, &date, row.id).await? {
        return Ok(false);
    }
    // A statement that fails ends a transaction of PostgreSQL, but for what is undone to a savepoint.
    execute!(tx, "SAVEPOINT seats")?;
    match tx.retake_seats(row.id).await {
        Ok(()) => {
            execute!(tx, "RELEASE SAVEPOINT seats")?;
            Ok(true)
        }
        Err(error) if SoldOut::of(&error).is_some() => {
            execute!(tx, "ROLLBACK TO SAVEPOINT seats")?;
            execute!(tx, "RELEASE SAVEPOINT seats")?;
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Gives back the seats of a registration that was not paid in time, and offers them to who waits. Gives the
/// changes to record; one that waits for no payment stays as it is.
///
/// # Errors
/// The driver's; [`Problem::NotFound`] for another business's registration.
pub async fn give_up_unpaid(
    tx: &mut Tx,
    now: Timestamp,
    id: RegistrationId,
) -> Result<Vec<Change>, Problem> {
    let row = held(tx, id).await?;
    if row.status != RegistrationStatus::Unpaid {
        return Ok(Vec::new());
    }
    cancel::end(tx, now, row, (EndedBy::NotPaid, "")).await
}
