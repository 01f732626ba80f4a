//! Cancelling visits of a series: one, those from a date on, or all that are still to come.

use chatgrow_availability::Rule;

use super::book::{change, distinct, queue_for_rooms, within};
use super::change_form::Cancellation;
use super::model::{Series, SeriesScope, SeriesStatus};
use super::select::{date_of, hold};
use crate::app::App;
use crate::calendar::model::Status;
use crate::calendar::place;
use crate::calendar::step;
use crate::calendar::store::AppointmentRow;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::SeriesId;

/// Cancels visits of a series; their times are free again.
pub(super) async fn cancel(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SeriesId,
    what: &Cancellation,
) -> Result<Series, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let held = hold(&mut tx, id, what.version).await?;
    let selected = held.selected(what.scope, what.date, now)?;
    let visits: Vec<AppointmentRow> = selected.into_iter().cloned().collect();
    let staff = distinct(visits.iter().map(|visit| visit.staff_id));
    place::queue(&mut tx, now, &staff, None).await?;
    queue_for_rooms(
        &mut tx,
        now,
        visits.iter().filter_map(|visit| visit.room_id),
    )
    .await?;
    let mut cancelled = Vec::new();
    for visit in visits {
        let kind = visit.status.step_to(Status::Cancelled);
        let kind = kind.ok_or_else(|| Problem::conflict("impossible_step"))?;
        let to = (kind, Status::Cancelled, what.reason.as_str());
        cancelled.push((kind, step::apply(&mut tx, now, visit, to).await?));
    }
    let one = what.scope == SeriesScope::This;
    if !one {
        let mut row = held.row.clone();
        let is_before = |visit: &&AppointmentRow| Some(date_of(visit)) < what.date;
        let before = held.visits.iter().filter(is_before).map(date_of).max();
        match before.filter(|_| what.scope == SeriesScope::ThisAndFollowing) {
            Some(last) => {
                let rule: Rule = row.rule.parse().map_err(Problem::internal)?;
                row.rule = rule.ending(last).to_string();
                row.last_date = last.to_string();
            }
            None => row.status = SeriesStatus::Cancelled,
        }
        row.cancelled_at = Some(now.as_millisecond());
        tx.update_series(&row, now.as_millisecond()).await?;
    }
    for (kind, visit) in &cancelled {
        let told = step::change(*kind, visit, &what.reason);
        let told = if one { told } else { within(id, told) };
        journal::record(&mut tx, now, actor, told).await?;
    }
    let row = tx.appointment_series(id).await?.ok_or(Problem::NotFound)?;
    if !one {
        let cancelled: Vec<AppointmentRow> =
            cancelled.into_iter().map(|(_, visit)| visit).collect();
        let told = change(Kind::SeriesCancelled, &row, &cancelled);
        journal::record(&mut tx, now, actor, told).await?;
    }
    let visits = tx.appointments_of_series(id).await?;
    tx.commit().await?;
    Ok(row.with(visits))
}
