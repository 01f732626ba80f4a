//! Setting the hours of a staff member's week.

use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::model::{Hours, Staff, week};
use super::staff;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::StaffId;

const MAX_PIECES: usize = 70;

/// The hours of every week from now on. Booked visits stay where they are.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SetHours {
    /// Any number of pieces a day, none overlapping another; none at all closes the week.
    #[schema(max_items = 70)]
    hours: Vec<Hours>,
    /// The version that the change was made on.
    version: i64,
}

/// Replaces the hours of a staff member's week.
pub(super) async fn set(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    form: &SetHours,
) -> Result<Staff, Problem> {
    let mut faults = Faults::default();
    if form.hours.len() > MAX_PIECES {
        return Err(Problem::invalid("/hours", "too_many"));
    }
    let week = week(&form.hours, &mut faults);
    faults.finish()?;

    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let member = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    if member.version != form.version || tx.update_staff(&member).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    tx.set_hours(id, &week).await?;
    let data = json!({ "name": member.name, "changed": ["hours"] });
    let change = staff::change_of(Kind::StaffUpdated, &member, data);
    let staff = staff::one(&mut tx, now, id).await?;
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(staff)
}
