//! Our visits in calendars at Google: planned with the change that books, moves or cancels them, written
//! by a job.
//!
//! The job writes what is true when it runs, and looks again afterwards: when the visit changed
//! meanwhile, it writes once more. So two jobs of one visit, in whatever order, leave the last state.

use chatgrow_outside_calendars::google::NewEvent;
use jiff::Timestamp;

use super::feeds::title;
use super::google::Permission;
use super::model::{Status, Trouble, window};
use super::read::{Failed, note_failure};
use super::store::CalendarRow;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::{self, PublishedVisit};
use crate::jobs::{self, Failure, Work};
use crate::journal::{Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{AppointmentId, OutsideCalendarId};

/// Times that one job writes a visit which changes meanwhile.
const ROUNDS: usize = 4;

/// Plans what follows from a change: a visit booked, moved or cancelled is written into the calendars at
/// Google of its staff member, once for each of its sequences.
///
/// # Errors
/// The driver's.
pub async fn plan(tx: &mut Tx, now: Timestamp, change: &Change) -> sqlx::Result<()> {
    let Subject::Appointment(id) = change.subject else {
        return Ok(());
    };
    if !matches!(
        change.kind,
        Kind::AppointmentBooked
            | Kind::AppointmentRequested
            | Kind::AppointmentMoved
            | Kind::AppointmentDeclined
            | Kind::AppointmentCancelled
    ) {
        return Ok(());
    }
    let Some(visit) = calendar::published_visit(tx, id).await? else {
        return Ok(());
    };
    for calendar in tx.calendars_of_visit(id, visit.staff).await? {
        let key = format!("outside-write:{calendar}:{id}:{}", visit.sequence);
        plan_one(tx, now, calendar, id, &key).await?;
    }
    Ok(())
}

/// Plans the writing of every visit to come, and of those that are in the calendar already.
pub(super) async fn plan_all(tx: &mut Tx, now: Timestamp, row: &CalendarRow) -> sqlx::Result<()> {
    let until = window(now).1;
    let visits = calendar::published(tx, Some(row.staff_id), (now, until), Timestamp::MAX).await?;
    let mut ids: Vec<AppointmentId> = visits.iter().map(|visit| visit.id).collect();
    ids.extend(tx.outside_events(row.id).await?);
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        // Connected again, everything is written again.
        let key = format!(
            "outside-write:{}:{id}:since:{}",
            row.id,
            now.as_millisecond()
        );
        plan_one(tx, now, row.id, id, &key).await?;
    }
    Ok(())
}

async fn plan_one(
    tx: &mut Tx,
    now: Timestamp,
    calendar: OutsideCalendarId,
    appointment: AppointmentId,
    key: &str,
) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::WriteOutsideEvent {
        calendar,
        appointment,
    };
    jobs::plan(tx, now, Some(business), key, &work, now).await
}

/// Brings a visit's event in a calendar up to date. Harmless the second time.
///
/// # Errors
/// [`Failure`] when it is to be tried again, or cannot be written.
pub async fn write(
    app: &App,
    scope: Scope,
    calendar: OutsideCalendarId,
    appointment: AppointmentId,
) -> Result<(), Failure> {
    for _ in 0..ROUNDS {
        match round(app, scope, calendar, appointment).await? {
            Round::Done => return Ok(()),
            Round::Changed => {}
        }
    }
    Err(Failure::Retry {
        after: None,
        error: "the visit changes faster than it is written".to_owned(),
    })
}

enum Round {
    Done,
    /// The visit changed while it was written.
    Changed,
}

async fn round(
    app: &App,
    scope: Scope,
    calendar: OutsideCalendarId,
    appointment: AppointmentId,
) -> Result<Round, Failure> {
    let mut tx = app.db.read(scope).await?;
    let row = tx.outside_calendar(calendar).await?;
    // Connected again, everything is planned anew.
    let Some(row) = row.filter(|row| row.status == Status::Active) else {
        return Ok(Round::Done);
    };
    let Some(visit) = calendar::published_visit(&mut tx, appointment).await? else {
        return Ok(Round::Done);
    };
    let is_there = tx.has_outside_event(calendar, appointment).await?;
    let business = accounts::business(&mut tx).await?;
    drop(tx);
    let belongs = !visit.is_cancelled && visit.staff == row.staff_id;
    let is_over = visit.ends_at <= app.clock.now();
    if !is_there && (!belongs || is_over) {
        return Ok(Round::Done);
    }
    if !is_there {
        // Noted before it is sent: if the answer is lost, it may be there.
        let mut tx = app.db.write(scope).await?;
        tx.note_outside_event(calendar, appointment, Some(-1))
            .await?;
        tx.commit().await?;
    }
    let written = match Permission::of(app, scope, &row) {
        Ok(mut permission) => send(&mut permission, &business, &visit, belongs).await,
        Err(failed) => Err(failed),
    };
    if let Err(failed) = written {
        return failure(app, scope, &row, failed).await;
    }
    let mut tx = app.db.write(scope).await?;
    let sequence = belongs.then_some(visit.sequence);
    tx.note_outside_event(calendar, appointment, sequence)
        .await?;
    let after = calendar::published_visit(&mut tx, appointment).await?;
    tx.commit().await?;
    let same = after.is_some_and(|after| after.sequence == visit.sequence);
    Ok(if same { Round::Done } else { Round::Changed })
}

async fn send(
    permission: &mut Permission<'_>,
    business: &Business,
    visit: &PublishedVisit,
    belongs: bool,
) -> Result<(), Failed> {
    if !belongs {
        return permission.delete(visit.id).await;
    }
    let event = NewEvent {
        appointment: visit.id.0,
        summary: title(visit),
        description: visit.customer_phone.clone().unwrap_or_default(),
        location: business.address.clone(),
        starts: visit.starts_at,
        ends: visit.ends_at,
        zone: business.zone_name().to_owned(),
    };
    permission.put(&event).await
}

async fn failure(
    app: &App,
    scope: Scope,
    row: &CalendarRow,
    failed: Failed,
) -> Result<Round, Failure> {
    let (trouble, after) = match failed {
        Failed::Ours(error) => return Err(error.into()),
        Failed::Outside { trouble, after, .. } => (trouble, after),
    };
    let error = format!("the calendar cannot be written: {}", trouble.code());
    match trouble {
        // Its owner is asked to connect it again; then everything is written.
        Trouble::Revoked => {
            note_failure(app, scope, row, trouble, after).await?;
            Ok(Round::Done)
        }
        Trouble::Refused | Trouble::CalendarNotFound => Err(Failure::GiveUp { error }),
        _ => Err(Failure::Retry { after, error }),
    }
}
