//! Removing a calendar kept elsewhere, and giving back what it let us do.

use serde_json::json;

use super::google::Permission;
use super::model::{CalendarKind, Status, Trouble};
use super::read::Failed;
use super::store::CalendarRow;
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::OutsideCalendarId;

/// Removes a calendar: what it told blocks nothing from now on. Events of ours that are in it stay there.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: OutsideCalendarId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_outside_calendar(id).await?;
    let mut row = row
        .filter(|row| row.status != Status::Removed)
        .ok_or(Problem::NotFound)?;
    let change = change(Kind::OutsideCalendarRemoved, &row);
    match row.kind {
        CalendarKind::Ics => tx.delete_outside_calendar(id).await?,
        CalendarKind::Google => {
            row.status = Status::Removed;
            tx.update_outside_calendar(&row).await?;
            tx.forget_outside_busy(id).await?;
            let business = tx.business();
            let work = Work::ForgetOutsideCalendar { calendar: id };
            let key = format!("outside-forget:{id}");
            jobs::plan(&mut tx, now, Some(business), &key, &work, now).await?;
        }
    }
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

pub(super) fn change(kind: Kind, row: &CalendarRow) -> Change {
    Change {
        kind,
        subject: Subject::OutsideCalendar(row.id),
        customer: None,
        data: json!({ "staffId": row.staff_id, "calendarKind": row.kind, "host": row.host }),
    }
}

/// Gives a removed calendar's permission back at Google, closes its channel, and deletes it. At the last
/// attempt it is deleted whatever Google says: its owner can take the permission back there.
///
/// # Errors
/// [`Failure`] when Google does not answer.
pub async fn forget(
    app: &App,
    scope: Scope,
    id: OutsideCalendarId,
    last_attempt: bool,
) -> Result<(), Failure> {
    let row = app.db.read(scope).await?.outside_calendar(id).await?;
    let Some(row) = row.filter(|row| row.status == Status::Removed) else {
        return Ok(());
    };
    let ended = match Permission::of(app, scope, &row) {
        Ok(mut permission) => permission.end().await,
        Err(failed) => Err(failed),
    };
    match ended {
        Err(Failed::Ours(error)) => return Err(error.into()),
        Err(Failed::Outside {
            trouble: Trouble::Unreachable,
            after,
            ..
        }) if !last_attempt => {
            let error = "Google does not answer".to_owned();
            return Err(Failure::Retry { after, error });
        }
        Ok(()) | Err(Failed::Outside { .. }) => {}
    }
    let mut tx = app.db.write(scope).await?;
    tx.delete_outside_calendar(id).await?;
    tx.commit().await?;
    Ok(())
}
