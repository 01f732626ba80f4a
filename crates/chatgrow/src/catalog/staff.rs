//! Staff: added, read, changed, put away and brought back.

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use super::day_store::{DayRow, LAST_DAY};
use super::days::SpecialDay;
use super::model::{CatalogStatus, Staff, TimeOff, first_hours, next_color};
use super::staff_form::{NewStaff, UpdateStaff, checked};
use super::staff_store::{StaffRow, hours_by_staff};
use crate::accounts;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{ServiceId, StaffId};
use crate::platform::paging::Page;

/// A page of staff in the order they were added, with the times off that are not over at `now`.
pub(super) async fn list(
    tx: &mut Tx,
    now: Timestamp,
    status: Option<CatalogStatus>,
    after: Option<StaffId>,
    size: i64,
) -> sqlx::Result<Page<Staff>> {
    let status = status.map_or("", CatalogStatus::word);
    let after = after.unwrap_or(StaffId(Uuid::nil()));
    let rows = tx.staff(status, after, size + 1).await?;
    let mut hours = hours_by_staff(&tx.hours().await?);
    let mut away: HashMap<StaffId, Vec<TimeOff>> = HashMap::new();
    for row in tx.times_off(now.as_millisecond(), i64::MAX).await? {
        away.entry(row.staff_id).or_default().push(row.into());
    }
    let mut days: HashMap<StaffId, Vec<SpecialDay>> = HashMap::new();
    let today = today(tx, now).await?;
    for row in tx.days(&today, LAST_DAY).await? {
        days.entry(row.staff_id).or_default().extend(row.day());
    }
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(page.map(|row| {
        let hours = hours.remove(&row.id).unwrap_or_default();
        let days = days.remove(&row.id).unwrap_or_default();
        let away = away.remove(&row.id).unwrap_or_default();
        row.with(hours, days, away)
    }))
}

/// The date in the business's zone, as days are stored.
async fn today(tx: &mut Tx, now: Timestamp) -> sqlx::Result<String> {
    let business = accounts::business(tx).await?;
    Ok(business.zone.to_datetime(now).date().to_string())
}

/// One staff member of the business.
pub(super) async fn one(tx: &mut Tx, now: Timestamp, id: StaffId) -> Result<Staff, Problem> {
    let row = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    let hours = tx.hours().await?;
    let hours = hours.iter().filter(|row| row.staff_id == id);
    let away = tx.times_off(now.as_millisecond(), i64::MAX).await?;
    let away = away.into_iter().filter(|row| row.staff_id == id);
    let today = today(tx, now).await?;
    let days = tx.days(&today, LAST_DAY).await?;
    let days = days.into_iter().filter(|row| row.staff_id == id);
    Ok(row.with(
        hours.map(Into::into).collect(),
        days.filter_map(DayRow::day).collect(),
        away.map(Into::into).collect(),
    ))
}

/// The first staff member of a new business, with hours from Sunday to Thursday, so that it can be booked
/// once it names a service.
///
/// # Errors
/// The driver's.
pub async fn open_first_staff(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    name: &str,
) -> sqlx::Result<()> {
    let staff = StaffRow {
        id: StaffId::new(now),
        name: name.to_owned(),
        color: next_color(0).to_owned(),
        status: CatalogStatus::Active,
        version: 1,
    };
    tx.insert_staff(&staff, now.as_millisecond()).await?;
    tx.set_hours(staff.id, &first_hours()).await?;
    let change = change_of(Kind::StaffCreated, &staff, json!({ "name": name }));
    journal::record(tx, now, actor, change).await.map(drop)
}

/// Adds a staff member.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: NewStaff,
) -> Result<Staff, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let blank = StaffRow {
        id: StaffId::new(now),
        name: String::new(),
        color: next_color(tx.count_staff().await?).to_owned(),
        status: CatalogStatus::Active,
        version: 1,
    };
    let new = checked(blank, form.into())?;
    tx.insert_staff(&new.after, now.as_millisecond()).await?;
    give(&mut tx, new.after.id, &new.services.unwrap_or_default()).await?;
    let data = json!({ "name": new.after.name });
    let change = change_of(Kind::StaffCreated, &new.after, data);
    let staff = one(&mut tx, now, new.after.id).await?;
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(staff)
}

async fn give(tx: &mut Tx, staff: StaffId, services: &[ServiceId]) -> Result<(), Problem> {
    if !tx.has_all_services(services).await? {
        return Err(Problem::NotFound);
    }
    Ok(tx.set_services_of(staff, services).await?)
}

/// Changes a staff member: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
    form: UpdateStaff,
) -> Result<Staff, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let update = checked(before, form)?;
    if update.changed.is_empty() {
        return one(&mut tx, now, id).await;
    }
    if tx.update_staff(&update.after).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    if let Some(services) = &update.services {
        give(&mut tx, id, services).await?;
    }
    let data = json!({ "name": update.after.name, "changed": update.changed });
    let change = change_of(Kind::StaffUpdated, &update.after, data);
    let staff = one(&mut tx, now, id).await?;
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(staff)
}

/// Puts a staff member away: booked visits stay, no new ones are taken. Once more changes nothing.
pub(super) async fn archive(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: StaffId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut staff = tx.staff_member(id).await?.ok_or(Problem::NotFound)?;
    if staff.status == CatalogStatus::Archived {
        return Ok(());
    }
    staff.status = CatalogStatus::Archived;
    if tx.update_staff(&staff).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    let change = change_of(Kind::StaffArchived, &staff, json!({ "name": staff.name }));
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

pub(super) fn change_of(kind: Kind, staff: &StaffRow, data: serde_json::Value) -> Change {
    Change {
        kind,
        subject: Subject::Staff(staff.id),
        customer: None,
        data,
    }
}
