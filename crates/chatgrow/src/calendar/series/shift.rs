//! Moving visits of a series: one, those from a date on, or all that are still to come.

use chatgrow_availability::Rule;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

use super::book::{ATTEMPTS, Attempt, change, distinct, lost_or, queue_for_rooms, within};
use super::change_form::{NewStart, Shift};
use super::check::{Asked, Found, look};
use super::model::{SeriesMove, SeriesScope};
use super::select::{Held, date_of, hold};
use super::store::{SeriesRow, stored_date};
use crate::app::App;
use crate::calendar::diary::Asker;
use crate::calendar::place::{self, Place};
use crate::calendar::reschedule::{self, lengths_of, wish};
use crate::calendar::store::{AppointmentRow, instant};
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{SeriesId, StaffId};

/// Moves visits of a series. A conflict at one of them leaves all where they are; a dry run lists the
/// conflicts and changes nothing.
pub(super) async fn shift(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SeriesId,
    to: &Shift,
) -> Result<SeriesMove, Problem> {
    let mut lost = Problem::conflict("series_conflicts");
    for _ in 0..ATTEMPTS {
        match attempt(app, scope, actor, id, to).await? {
            Attempt::Done(moved) => return Ok(moved),
            Attempt::Lost(problem) => lost = problem,
        }
    }
    Err(lost)
}

/// Where the visits go: to this time of day, this many days later than the rule says.
#[derive(Debug, Clone, Copy)]
struct Target {
    time: Time,
    days: i64,
    staff: StaffId,
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SeriesId,
    to: &Shift,
) -> Result<Attempt<SeriesMove>, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let held = hold(&mut tx, id, to.version).await?;
    let mut visits: Vec<AppointmentRow> = held
        .selected(to.scope, to.date, now)?
        .into_iter()
        .filter(|visit| to.scope == SeriesScope::This || to.include_moved || !held.was_moved(visit))
        .cloned()
        .collect();
    let Some(first) = visits.first().cloned() else {
        return Err(Problem::conflict("impossible_step"));
    };
    let target = target(&held, to, &first)?;
    let rule: Rule = held.row.rule.parse().map_err(Problem::internal)?;
    let shifted_rule = rule
        .shifted(target.days)
        .filter(|_| to.scope != SeriesScope::This);
    if to.scope != SeriesScope::This && shifted_rule.is_none() {
        return Err(Problem::invalid("/startsAt", "other_day"));
    }
    let (business, offer, wanted) = wish(&mut tx, &first, Asker::Desk, target.staff).await?;
    if to.length.is_some() && offer.has_class {
        return Err(Problem::invalid("/durationMinutes", "class_length"));
    }
    let mut asked = Vec::new();
    for visit in &visits {
        let lengths = lengths_of(&mut tx, visit, to.length).await?;
        let date = date_of(visit);
        let start = match (to.scope, to.to) {
            (SeriesScope::This, Some(NewStart::At(at))) => Some(at),
            (SeriesScope::This, None) => Some(instant(visit.starts_at)),
            _ => {
                shifted(date, target.days).and_then(|date| held.row.local_start(date, target.time))
            }
        };
        let at = start.ok_or_else(|| Problem::invalid("/startsAt", "out_of_range"))?;
        asked.push(Asked { date, at, lengths });
    }
    let staff = distinct(
        visits
            .iter()
            .map(|visit| visit.staff_id)
            .chain([target.staff]),
    );
    place::queue(&mut tx, now, &staff, None).await?;
    queue_for_rooms(
        &mut tx,
        now,
        visits.iter().filter_map(|visit| visit.room_id),
    )
    .await?;
    // What they leave is free for those that come after them.
    for visit in &visits {
        place::free(&mut tx, visit.id.0).await?;
    }
    let asked_for = (asked.as_slice(), to.outside_hours);
    let found = look(&mut tx, now, &business, offer, &wanted, asked_for).await?;
    if to.dry_run {
        return Ok(Attempt::Done(SeriesMove {
            series: None,
            dates: found.dates,
        }));
    }
    if found.conflicts() > 0 {
        return Err(found.problem());
    }
    let series = match shifted_rule {
        None => held.row.clone(),
        Some(shifted) => pattern(&mut tx, now, &held, to, (rule, shifted), target).await?,
    };
    let rooms = found.places.iter().flatten().filter_map(|place| place.room);
    queue_for_rooms(&mut tx, now, rooms).await?;
    for (visit, place) in visits.iter_mut().zip(found.places.iter().flatten()) {
        if let Err(error) = place::take(&mut tx, now, visit.id.0, place).await {
            return lost_or(error, &found);
        }
        put(&mut tx, now, visit, place).await?;
    }
    let after = tx.appointments_of_series(series.id).await?;
    let moved: Vec<AppointmentRow> = visits
        .iter()
        .filter_map(|visit| after.iter().find(|row| row.id == visit.id))
        .cloned()
        .collect();
    record(&mut tx, now, actor, (&held, &series), &moved, to.scope).await?;
    let row = tx
        .appointment_series(series.id)
        .await?
        .ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(Attempt::Done(outcome(row, after, found)))
}

fn outcome(row: SeriesRow, visits: Vec<AppointmentRow>, found: Found) -> SeriesMove {
    SeriesMove {
        series: Some(row.with(visits)),
        dates: found.dates,
    }
}

fn target(held: &Held, to: &Shift, first: &AppointmentRow) -> Result<Target, Problem> {
    let zone = held.row.time_zone();
    let one = to.scope == SeriesScope::This;
    let own = zone.to_datetime(instant(first.starts_at));
    // The visit that is named, or else the first to come; one that was moved singly starts from where it is.
    let named = to.date.unwrap_or_else(|| date_of(first));
    let (date, time) = match to.to {
        Some(NewStart::At(at)) => {
            let local = zone.to_datetime(at);
            (local.date(), local.time())
        }
        Some(NewStart::Time(time)) if one => (own.date(), time),
        Some(NewStart::Time(time)) => (named, time),
        None if one => (own.date(), own.time()),
        None => (named, held.row.time()),
    };
    let days = named.until(date).map_or(0, |span| span.get_days());
    Ok(Target {
        time,
        days: i64::from(days),
        staff: to.staff.unwrap_or(if one {
            first.staff_id
        } else {
            held.row.staff_id
        }),
    })
}

fn shifted(date: Date, days: i64) -> Option<Date> {
    let by = SignedDuration::from_hours(days.checked_mul(24)?);
    date.checked_add(by).ok()
}

/// Stores the visit at its new place. One that was there already has not changed.
async fn put(
    tx: &mut Tx,
    now: Timestamp,
    visit: &mut AppointmentRow,
    place: &Place,
) -> sqlx::Result<()> {
    let (start, end) = (
        place.starts_at.as_millisecond(),
        place.lengths.end(place.starts_at),
    );
    let stays = (visit.staff_id, visit.starts_at, visit.ends_at) == (place.staff, start, end);
    if !stays {
        visit.staff_id = place.staff;
        (visit.starts_at, visit.ends_at) = (start, end);
        visit.sequence += 1;
        tx.update_appointment(visit, now.as_millisecond()).await?;
    }
    Ok(())
}

/// Gives the series, or the part of it from a date on, its new pattern: the series that the visits are in
/// from now on.
async fn pattern(
    tx: &mut Tx,
    now: Timestamp,
    held: &Held,
    to: &Shift,
    (old_rule, new_rule): (Rule, Rule),
    target: Target,
) -> Result<SeriesRow, Problem> {
    let old = &held.row;
    let is_before = |visit: &&AppointmentRow| Some(date_of(visit)) < to.date;
    let before = held.visits.iter().filter(is_before).map(date_of).max();
    let before = before.filter(|_| to.scope == SeriesScope::ThisAndFollowing);
    let date = |text: &str| {
        shifted(stored_date(text), target.days)
            .unwrap_or_default()
            .to_string()
    };
    let mut new = SeriesRow {
        staff_id: target.staff,
        rule: new_rule.to_string(),
        start_minute: i64::from(target.time.hour()) * 60 + i64::from(target.time.minute()),
        duration_minutes: to
            .length
            .map_or(old.duration_minutes, |length| length.as_mins()),
        first_date: date(&old.first_date),
        last_date: date(&old.last_date),
        ..old.clone()
    };
    match (before, to.date) {
        (Some(last), Some(from)) => {
            let ended = SeriesRow {
                rule: old_rule.ending(last).to_string(),
                last_date: last.to_string(),
                ..old.clone()
            };
            tx.update_series(&ended, now.as_millisecond()).await?;
            if !new_rule.is_endless() {
                new.rule = new_rule.ending(stored_date(&new.last_date)).to_string();
            }
            new.id = SeriesId::new(now);
            new.first_date = date(&from.to_string());
            new.continues = Some(old.id);
            new.created_at = now.as_millisecond();
            tx.insert_series(&new).await?;
        }
        _ => tx.update_series(&new, now.as_millisecond()).await?,
    }
    for visit in &held.visits {
        let is_kept = match before {
            Some(_) => is_before(&visit),
            None => instant(visit.starts_at) <= now,
        };
        if !is_kept {
            let date = shifted(date_of(visit), target.days).unwrap_or_default();
            tx.join_series(visit.id, new.id, date).await?;
        }
    }
    Ok(new)
}

/// Writes down what happened: to each visit, and to the series when it is more than one visit's matter.
async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (held, series): (&Held, &SeriesRow),
    moved: &[AppointmentRow],
    scope: SeriesScope,
) -> sqlx::Result<()> {
    let mut changed = Vec::new();
    for after in moved {
        let before = held.visits.iter().find(|visit| visit.id == after.id);
        let Some(before) = before.filter(|before| before.sequence != after.sequence) else {
            continue;
        };
        changed.push(after.clone());
        let moved = reschedule::change(before, after);
        let moved = if scope == SeriesScope::This {
            moved
        } else {
            within(series.id, moved)
        };
        journal::record(tx, now, actor, moved).await?;
    }
    if scope != SeriesScope::This && !changed.is_empty() {
        let row = tx.appointment_series(series.id).await?;
        if let Some(row) = row {
            journal::record(tx, now, actor, change(Kind::SeriesMoved, &row, &changed)).await?;
        }
    }
    Ok(())
}
