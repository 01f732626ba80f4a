//! Dates with hours of their own instead of the week's.

use chatgrow_availability::{DayRange, Schedule};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::model::{Staff, minutes};
use super::staff;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::StaffId;
use crate::platform::text::parse_date;

const MAX_PIECES: usize = 10;

/// A date with hours of its own.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SpecialDay {
    /// The day in the business's zone.
    pub date: Date,
    /// Its hours, by start; none: closed.
    pub hours: Vec<OpenHours>,
}

/// One stretch of working time on one date, in the business's zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    /// `HH:MM`.
    #[schema(example = "09:00")]
    pub start: String,
    /// `HH:MM`, later than the start; `24:00` is the end of the day.
    #[schema(example = "13:00")]
    pub end: String,
}

/// The hours of one date. Booked visits stay where they are.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SetDay {
    /// Any number of pieces, none overlapping another; none at all closes the day.
    #[schema(max_items = 10)]
    hours: Vec<OpenHours>,
}

/// Gives a date of a staff member's calendar hours of its own.
pub(super) async fn set(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    date: &str,
    form: &SetDay,
) -> Result<Staff, Problem> {
    let mut faults = Faults::default();
    let day = faults.need("/date", parse_date(date), "bad_date");
    let ranges = ranges(&form.hours, day.unwrap_or(Date::ZERO), &mut faults);
    faults.finish()?;

    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let member = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    tx.set_day(id, date, &ranges).await?;
    let data = json!({ "staffName": member.name, "date": date, "hours": form.hours });
    let change = staff::change_of(Kind::StaffDaySet, &member, data);
    let staff = staff::one(&mut tx, now, id).await?;
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(staff)
}

/// Gives a date the hours of the week again.
pub(super) async fn clear(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    date: &str,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let member = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    if tx.clear_day(id, date).await? == 0 {
        return Err(Problem::NotFound);
    }
    let data = json!({ "staffName": member.name, "date": date });
    let change = staff::change_of(Kind::StaffDayCleared, &member, data);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// A day as typed, checked and sorted; a fault is noted at each piece that is none, or at `/hours` when two
/// overlap.
fn ranges(hours: &[OpenHours], date: Date, faults: &mut Faults) -> Vec<(u16, u16)> {
    if hours.len() > MAX_PIECES {
        faults.add("/hours", "too_many");
        return Vec::new();
    }
    let pieces = hours.iter().enumerate().filter_map(|(index, piece)| {
        let field = |name: &str| format!("/hours/{index}/{name}");
        minutes(&piece.start, &piece.end, field, faults)
    });
    let mut ranges: Vec<(u16, u16)> = pieces.collect();
    ranges.sort_unstable();
    let day = ranges.iter().map(|(start, end)| DayRange {
        start_minute: *start,
        end_minute: *end,
    });
    if Schedule::default().set_day(date, day).is_err() {
        faults.add("/hours", "hours_overlap");
    }
    ranges
}
