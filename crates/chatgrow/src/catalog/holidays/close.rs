//! Closing on holidays: each becomes a closure, once.

use chatgrow_holidays::{City, Holiday, Kind as HolidayKind, find};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::list::{name_of, source_of};
use crate::accounts;
use crate::app::App;
use crate::catalog::closures::{Closure, ClosureRow, change_of};
use crate::catalog::is_bookable_instant;
use crate::catalog::model::parse_minute;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::ClosureId;

const MAX_KEYS: usize = 200;
/// One in the afternoon.
const EVES_CLOSE_AT: u16 = 13 * 60;

/// The holidays to close on.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CloseOn {
    /// Keys of holidays. One that is a closure already stays as it is.
    #[schema(max_items = 200)]
    keys: Vec<String>,
    /// `HH:MM` at which eves close; 13:00 when absent.
    #[schema(example = "13:00")]
    eve_from: Option<String>,
}

/// Closures of holidays.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HolidayClosures {
    /// Those of the keys, in their order, made now or before.
    items: Vec<Closure>,
}

/// Closes the business on the holidays named, by its own language and zone. A day of rest is closed from its
/// coming in to its going out where the business has a city, other days from midnight to midnight, an eve from
/// an hour to midnight.
pub(super) async fn close_on(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: &CloseOn,
) -> Result<HolidayClosures, Problem> {
    let (holidays, eve_minute) = checked(form)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let city = tx.calendar_settings().await?.city;
    let city = city.as_deref().and_then(City::find);
    let mut made = Vec::new();
    for (index, holiday) in holidays.iter().enumerate() {
        let unknown = || Problem::invalid(format!("/keys/{index}"), "unknown_holiday");
        let when = closed(holiday, city, &business.zone, eve_minute);
        let (starts, ends) = when
            .filter(|(starts, ends)| is_bookable_instant(*starts) && is_bookable_instant(*ends))
            .ok_or_else(unknown)?;
        let row = ClosureRow {
            id: ClosureId::new(now),
            name: name_of(app, business.lang, holiday),
            starts_at: starts.as_millisecond(),
            ends_at: ends.as_millisecond(),
            source: Some(source_of(holiday)),
            version: 1,
        };
        if tx.insert_closure(&row).await? > 0 {
            made.push(Closure::from(row));
        }
    }
    let rows = tx.sourced_closures().await?;
    let of = |holiday| {
        let source = source_of(holiday);
        rows.iter().find(|row| row.source.as_ref() == Some(&source))
    };
    let items = holidays.iter().filter_map(of).cloned().map(Closure::from);
    let items = items.collect();
    for closure in &made {
        let change = change_of(Kind::ClosureAdded, closure);
        journal::record(&mut tx, now, actor, change).await?;
    }
    tx.commit().await?;
    Ok(HolidayClosures { items })
}

/// The holidays and the minute at which eves close, or every fault of the form.
fn checked(form: &CloseOn) -> Result<(Vec<Holiday>, u16), Problem> {
    if form.keys.len() > MAX_KEYS {
        return Err(Problem::invalid("/keys", "too_many"));
    }
    let mut faults = Faults::default();
    let mut holidays = Vec::new();
    for (index, key) in form.keys.iter().enumerate() {
        match find(key) {
            Some(holiday) => holidays.push(holiday),
            None => faults.add(format!("/keys/{index}"), "unknown_holiday"),
        }
    }
    let minute = match &form.eve_from {
        Some(text) => parse_minute(text).filter(|minute| *minute < 1440),
        None => Some(EVES_CLOSE_AT),
    };
    let minute = faults.need("/eveFrom", minute, "bad_time");
    faults.finish()?;
    Ok((holidays, minute.unwrap_or(EVES_CLOSE_AT)))
}

fn closed(
    holiday: &Holiday,
    city: Option<&City>,
    zone: &TimeZone,
    eve_minute: u16,
) -> Option<(Timestamp, Timestamp)> {
    if let Some(rest) = city.and_then(|city| holiday.rest(city)) {
        return Some(rest);
    }
    let minute = match holiday.kind {
        HolidayKind::Eve => eve_minute,
        _ => 0,
    };
    let starts = wall(holiday.first, minute, zone)?;
    let ends = wall(holiday.last.tomorrow().ok()?, 0, zone)?;
    (starts < ends).then_some((starts, ends))
}

/// The instant of a wall time; after a gap when the zone skips it.
fn wall(date: Date, minute: u16, zone: &TimeZone) -> Option<Timestamp> {
    let midnight = date.to_datetime(Time::midnight());
    let wall = midnight.checked_add(SignedDuration::from_mins(minute.into()));
    zone.to_timestamp(wall.ok()?).ok()
}
