//! HTTP of staff, their hours and times off.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::days::{self, SetDay};
use super::hours::{self, SetHours};
use super::model::{Staff, TimeOff};
use super::routes::CatalogQuery;
use super::staff;
use super::staff_form::{NewStaff, UpdateStaff};
use super::time_off::{self, NewTimeOff};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{StaffId, TimeOffId};
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_staff, create_staff))
        .routes(routes!(read_staff, update_staff, archive_staff))
        .routes(routes!(set_hours))
        .routes(routes!(set_day, clear_day))
        .routes(routes!(add_time_off))
        .routes(routes!(remove_time_off))
}

/// The staff, in the order they were added.
#[utoipa::path(get, path = "/api/staff", tag = "catalog", params(CatalogQuery),
    responses((status = 200, body = Page<Staff>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_staff(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CatalogQuery>,
) -> Result<Json<Page<Staff>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    let after = decode_cursor::<StaffId>(query.cursor.as_deref())?;
    let size = page_size(query.limit)?;
    let page = staff::list(&mut tx, app.clock.now(), query.status, after, size).await?;
    Ok(Json(page))
}

/// Add a staff member.
#[utoipa::path(post, path = "/api/staff", tag = "catalog", request_body = NewStaff,
    responses((status = 201, body = Staff)), security(("bearer" = []), ("cookie" = [])))]
async fn create_staff(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewStaff>,
) -> Result<(StatusCode, Json<Staff>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let staff = staff::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(staff)))
}

/// One staff member.
#[utoipa::path(get, path = "/api/staff/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 200, body = Staff)), security(("bearer" = []), ("cookie" = [])))]
async fn read_staff(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Staff>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    staff::one(&mut tx, app.clock.now(), StaffId(id))
        .await
        .map(Json)
}

/// Change a staff member: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/staff/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = UpdateStaff, responses((status = 200, body = Staff)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_staff(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateStaff>,
) -> Result<Json<Staff>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    staff::update(&app, scope, &caller.actor(), StaffId(id), form)
        .await
        .map(Json)
}

/// Put a staff member away: booked visits stay, no new ones are taken.
#[utoipa::path(delete, path = "/api/staff/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn archive_staff(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    staff::archive(&app, scope, &caller.actor(), StaffId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Set the hours of a staff member's week. Booked visits stay where they are.
#[utoipa::path(put, path = "/api/staff/{id}/hours", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = SetHours, responses((status = 200, body = Staff)),
    security(("bearer" = []), ("cookie" = [])))]
async fn set_hours(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<SetHours>,
) -> Result<Json<Staff>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    hours::set(&app, scope, &caller.actor(), StaffId(id), &form)
        .await
        .map(Json)
}

/// Give a date hours of its own instead of the week's: none at all close it. Booked visits stay where they
/// are.
#[utoipa::path(put, path = "/api/staff/{id}/days/{date}", tag = "catalog",
    params(("id" = Uuid, Path), ("date" = Date, Path)), request_body = SetDay,
    responses((status = 200, body = Staff)), security(("bearer" = []), ("cookie" = [])))]
async fn set_day(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<(Uuid, String)>, axum::extract::rejection::PathRejection>,
    Json(form): Json<SetDay>,
) -> Result<Json<Staff>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let Path((staff, date)) = path.map_err(|_| Problem::NotFound)?;
    days::set(&app, scope, &caller.actor(), StaffId(staff), &date, &form)
        .await
        .map(Json)
}

/// Give a date the hours of the week again.
#[utoipa::path(delete, path = "/api/staff/{id}/days/{date}", tag = "catalog",
    params(("id" = Uuid, Path), ("date" = Date, Path)), responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn clear_day(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<(Uuid, String)>, axum::extract::rejection::PathRejection>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let Path((staff, date)) = path.map_err(|_| Problem::NotFound)?;
    days::clear(&app, scope, &caller.actor(), StaffId(staff), &date).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Enter a time off. Booked visits in it stay; no new ones are offered.
#[utoipa::path(post, path = "/api/staff/{id}/time-off", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = NewTimeOff, responses((status = 201, body = TimeOff)),
    security(("bearer" = []), ("cookie" = [])))]
async fn add_time_off(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<NewTimeOff>,
) -> Result<(StatusCode, Json<TimeOff>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let time_off = time_off::add(&app, scope, &caller.actor(), StaffId(id), &form).await?;
    Ok((StatusCode::CREATED, Json(time_off)))
}

/// Take a time off back.
#[utoipa::path(delete, path = "/api/staff/{id}/time-off/{timeOffId}", tag = "catalog",
    params(("id" = Uuid, Path), ("timeOffId" = Uuid, Path)), responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn remove_time_off(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<(Uuid, Uuid)>, axum::extract::rejection::PathRejection>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let Path((staff, id)) = path.map_err(|_| Problem::NotFound)?;
    time_off::remove(&app, scope, &caller.actor(), StaffId(staff), TimeOffId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
