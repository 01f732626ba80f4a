//! Entering and taking back the times in which a staff member does not work.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::model::{TimeOff, is_bookable_instant};
use super::staff;
use super::staff_store::{StaffRow, TimeOffRow};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{StaffId, TimeOffId};
use crate::platform::text::paragraph;

const MAX_REASON: usize = 200;

/// A time off. Booked visits in it stay; no new ones are offered.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewTimeOff {
    /// When it begins, from the year 2000 to 2199.
    starts_at: Timestamp,
    /// When it is over (exclusive), later than it begins.
    ends_at: Timestamp,
    /// Why, for the team.
    #[schema(max_length = 200)]
    reason: Option<String>,
}

/// Enters a time off.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    form: &NewTimeOff,
) -> Result<TimeOff, Problem> {
    let mut faults = Faults::default();
    for (field, at) in [("/startsAt", form.starts_at), ("/endsAt", form.ends_at)] {
        if !is_bookable_instant(at) {
            faults.add(field, "out_of_range");
        }
    }
    if form.ends_at.as_millisecond() <= form.starts_at.as_millisecond() {
        faults.add("/endsAt", "ends_before_start");
    }
    let reason = form.reason.as_deref().unwrap_or_default();
    let reason = paragraph(reason, MAX_REASON, "/reason", &mut faults);
    faults.finish()?;

    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let member = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    let row = TimeOffRow {
        id: TimeOffId::new(now),
        staff_id: id,
        starts_at: form.starts_at.as_millisecond(),
        ends_at: form.ends_at.as_millisecond(),
        reason,
    };
    tx.insert_time_off(&row).await?;
    let time_off = TimeOff::from(row);
    let change = change_of(Kind::TimeOffAdded, &member, &time_off);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(time_off)
}

/// Takes a time off back.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    time_off: TimeOffId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let member = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    let row = tx.time_off(id, time_off).await?.ok_or(Problem::NotFound)?;
    if tx.delete_time_off(time_off).await? == 0 {
        return Err(Problem::NotFound);
    }
    let change = change_of(Kind::TimeOffRemoved, &member, &row.into());
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

fn change_of(kind: Kind, member: &StaffRow, time_off: &TimeOff) -> Change {
    let data = json!({
        "staffName": member.name,
        "startsAt": time_off.starts_at,
        "endsAt": time_off.ends_at,
        "reason": time_off.reason,
    });
    staff::change_of(kind, member, data)
}
