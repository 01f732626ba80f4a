//! The occupancy of a period.

use std::collections::HashMap;

use chatgrow_availability::{Interval, IntervalSet, working_time};
use jiff::tz::TimeZone;

use super::model::{OfStaff, Report, Times};
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::StaffId;
use crate::reports::period::{Period, Stretch};
use crate::{accounts, catalog, outside};

/// The report of `period`.
pub(super) async fn report(app: &App, scope: Scope, period: Period) -> Result<Report, Problem> {
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let previous = period.before();
    let now = period.stretch(&zone).map_err(Problem::internal)?;
    let past = previous.stretch(&zone).map_err(Problem::internal)?;
    let staff = staff_times(&mut tx, &zone, now).await?;
    let before = staff_times(&mut tx, &zone, past).await?;
    Ok(Report {
        period,
        previous,
        total: total(&staff),
        before: total(&before),
        staff,
    })
}

fn total(staff: &[OfStaff]) -> Times {
    let sum = |of: fn(&Times) -> i64| staff.iter().map(|member| of(&member.times)).sum();
    Times::new(sum(|times| times.bookable), sum(|times| times.booked))
}

async fn staff_times(tx: &mut Tx, zone: &TimeZone, stretch: Stretch) -> sqlx::Result<Vec<OfStaff>> {
    let mut open = bookable(tx, zone, stretch).await?;
    let mut taken: HashMap<StaffId, (String, i64)> = tx
        .taken_by_staff(stretch)
        .await?
        .into_iter()
        .map(|(staff, name, time)| (staff, (name, time)))
        .collect();
    let mut staff: Vec<OfStaff> = Vec::new();
    for (id, name, bookable) in open.drain(..) {
        let booked = taken.remove(&id).map_or(0, |(_, time)| time);
        staff.push(of_staff(id, name, bookable, booked));
    }
    // Who left the team has no hours, and had visits.
    for (id, (name, booked)) in taken {
        staff.push(of_staff(id, name, 0, booked));
    }
    staff.sort_by(|one, other| {
        one.name
            .cmp(&other.name)
            .then(one.staff_id.cmp(&other.staff_id))
    });
    Ok(staff)
}

fn of_staff(staff_id: StaffId, name: String, bookable: i64, booked: i64) -> OfStaff {
    OfStaff {
        staff_id,
        name,
        times: Times::new(bookable / 60_000, booked / 60_000),
    }
}

/// The milliseconds in which each active staff member can be booked.
async fn bookable(
    tx: &mut Tx,
    zone: &TimeZone,
    stretch: Stretch,
) -> sqlx::Result<Vec<(StaffId, String, i64)>> {
    let (from, to) = stretch.instants();
    let workers = catalog::workers(tx).await?;
    let schedules = catalog::schedules(tx, &workers, from, to).await?;
    let mut away: HashMap<StaffId, Vec<Interval>> = HashMap::new();
    for time in catalog::time_away(tx, from, to).await? {
        away.entry(time.staff).or_default().push(time.when);
    }
    for (staff, when) in outside::busy(tx, from, to).await? {
        away.entry(staff).or_default().push(when);
    }
    let times = workers.into_iter().filter_map(|worker| {
        let schedule = schedules.get(&worker.id)?;
        let away = away.remove(&worker.id).unwrap_or_default();
        let away: IntervalSet = away.into_iter().collect();
        let open = working_time(schedule, zone, from, to).subtract(&away);
        let length =
            |piece: &Interval| piece.end().as_millisecond() - piece.start().as_millisecond();
        let time = open.as_slice().iter().map(length).sum();
        Some((worker.id, worker.name, time))
    });
    Ok(times.collect())
}
