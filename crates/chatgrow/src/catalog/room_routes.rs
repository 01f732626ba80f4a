//! HTTP of rooms and devices.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::Room;
use super::rooms::{self, NewRoom, UpdateRoom};
use super::routes::CatalogQuery;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::RoomId;
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_rooms, create_room))
        .routes(routes!(read_room, update_room, archive_room))
}

/// The rooms and devices, in the order they were added.
#[utoipa::path(get, path = "/api/rooms", tag = "catalog", params(CatalogQuery),
    responses((status = 200, body = Page<Room>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_rooms(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CatalogQuery>,
) -> Result<Json<Page<Room>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    let after = decode_cursor::<RoomId>(query.cursor.as_deref())?;
    let size = page_size(query.limit)?;
    Ok(Json(rooms::list(&mut tx, query.status, after, size).await?))
}

/// Add a room or device.
#[utoipa::path(post, path = "/api/rooms", tag = "catalog", request_body = NewRoom,
    responses((status = 201, body = Room)), security(("bearer" = []), ("cookie" = [])))]
async fn create_room(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewRoom>,
) -> Result<(StatusCode, Json<Room>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let room = rooms::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(room)))
}

/// One room.
#[utoipa::path(get, path = "/api/rooms/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 200, body = Room)), security(("bearer" = []), ("cookie" = [])))]
async fn read_room(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Room>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    rooms::one(&mut tx, RoomId(id)).await.map(Json)
}

/// Change a room: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/rooms/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = UpdateRoom, responses((status = 200, body = Room)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_room(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateRoom>,
) -> Result<Json<Room>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    rooms::update(&app, scope, &caller.actor(), RoomId(id), form)
        .await
        .map(Json)
}

/// Put a room away: booked visits keep it, no new ones get it.
#[utoipa::path(delete, path = "/api/rooms/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn archive_room(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    rooms::archive(&app, scope, &caller.actor(), RoomId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
