//! Entering closures, changing them and taking them back.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::model::Closure;
use super::store::ClosureRow;
use crate::app::App;
use crate::catalog::is_bookable_instant;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::ClosureId;
use crate::platform::text::Name;

/// A closure. Booked visits in it stay; guests are offered no new ones.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewClosure {
    /// What it is called, for the team.
    #[schema(max_length = 120)]
    name: String,
    /// When it begins, from the year 2000 to 2199.
    starts_at: Timestamp,
    /// When it is over (exclusive), later than it begins.
    ends_at: Timestamp,
}

/// The fields of a closure to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateClosure {
    /// The version that the change was made on.
    version: i64,
    /// What it is called, for the team.
    #[schema(max_length = 120)]
    name: Option<String>,
    /// When it begins, from the year 2000 to 2199.
    starts_at: Option<Timestamp>,
    /// When it is over (exclusive), later than it begins.
    ends_at: Option<Timestamp>,
}

/// Enters a closure.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: &NewClosure,
) -> Result<Closure, Problem> {
    let now = app.clock.now();
    let blank = ClosureRow {
        id: ClosureId::new(now),
        name: String::new(),
        starts_at: 0,
        ends_at: 0,
        source: None,
        version: 1,
    };
    let times = (Some(form.starts_at), Some(form.ends_at));
    let row = checked(blank, Some(&form.name), times)?;

    let mut tx = app.db.write(scope).await?;
    tx.insert_closure(&row).await?;
    let closure = Closure::from(row);
    let change = change_of(Kind::ClosureAdded, &closure);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(closure)
}

/// Changes a closure: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ClosureId,
    form: &UpdateClosure,
) -> Result<Closure, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.closure(id).await?.ok_or(Problem::NotFound)?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let times = (form.starts_at, form.ends_at);
    let mut row = checked(before, form.name.as_deref(), times)?;
    if tx.update_closure(&row).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    row.version += 1;
    let closure = Closure::from(row);
    let change = change_of(Kind::ClosureUpdated, &closure);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(closure)
}

/// Takes a closure back.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ClosureId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.closure(id).await?.ok_or(Problem::NotFound)?;
    if tx.delete_closure(id).await? == 0 {
        return Err(Problem::NotFound);
    }
    let change = change_of(Kind::ClosureRemoved, &row.into());
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// The closure after the change, or every fault of the form.
fn checked(
    before: ClosureRow,
    name: Option<&str>,
    (starts_at, ends_at): (Option<Timestamp>, Option<Timestamp>),
) -> Result<ClosureRow, Problem> {
    let mut faults = Faults::default();
    let mut after = before;
    if let Some(name) = name
        && let Some(name) = faults.need("/name", Name::parse(name), "bad_name")
    {
        after.name = name.into_string();
    }
    for (field, at) in [("/startsAt", starts_at), ("/endsAt", ends_at)] {
        if at.is_some_and(|at| !is_bookable_instant(at)) {
            faults.add(field, "out_of_range");
        }
    }
    after.starts_at = starts_at.map_or(after.starts_at, Timestamp::as_millisecond);
    after.ends_at = ends_at.map_or(after.ends_at, Timestamp::as_millisecond);
    if after.ends_at <= after.starts_at {
        faults.add("/endsAt", "ends_before_start");
    }
    faults.finish()?;
    Ok(after)
}

pub(in crate::catalog) fn change_of(kind: Kind, closure: &Closure) -> Change {
    Change {
        kind,
        subject: Subject::Closure(closure.id),
        customer: None,
        data: json!({
            "name": closure.name,
            "startsAt": closure.starts_at,
            "endsAt": closure.ends_at,
            "source": closure.source,
        }),
    }
}
