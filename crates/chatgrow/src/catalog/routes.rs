//! HTTP of services; that of staff is beside it.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::{CatalogStatus, Service};
use super::service_form::{NewService, UpdateService};
use super::{closures, holidays, room_routes, services, staff_routes};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::ServiceId;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_services, create_service))
        .routes(routes!(read_service, update_service, archive_service))
        .merge(staff_routes::routes())
        .merge(room_routes::routes())
        .merge(closures::routes())
        .merge(holidays::routes())
}

/// A page of services or staff.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogQuery {
    /// Only those of this status; all when absent.
    pub(super) status: Option<CatalogStatus>,
    /// `nextCursor` of the page before.
    pub(super) cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    pub(super) limit: Option<u32>,
}

/// The services, in the order they were added.
#[utoipa::path(get, path = "/api/services", tag = "catalog", params(CatalogQuery),
    responses((status = 200, body = Page<Service>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_services(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CatalogQuery>,
) -> Result<Json<Page<Service>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    let after = decode_cursor::<ServiceId>(query.cursor.as_deref())?;
    let size = page_size(query.limit)?;
    let page = services::list(&mut tx, query.status, after, size).await?;
    Ok(Json(page))
}

/// Add a service.
#[utoipa::path(post, path = "/api/services", tag = "catalog", request_body = NewService,
    responses((status = 201, body = Service)), security(("bearer" = []), ("cookie" = [])))]
async fn create_service(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewService>,
) -> Result<(StatusCode, Json<Service>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let service = services::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(service)))
}

/// One service.
#[utoipa::path(get, path = "/api/services/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 200, body = Service)), security(("bearer" = []), ("cookie" = [])))]
async fn read_service(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Service>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    services::one(&mut tx, ServiceId(id)).await.map(Json)
}

/// Change a service: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/services/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = UpdateService, responses((status = 200, body = Service)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_service(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateService>,
) -> Result<Json<Service>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    services::update(&app, scope, &caller.actor(), ServiceId(id), form)
        .await
        .map(Json)
}

/// Put a service away: booked visits stay, no new ones are taken.
#[utoipa::path(delete, path = "/api/services/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn archive_service(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    services::archive(&app, scope, &caller.actor(), ServiceId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
