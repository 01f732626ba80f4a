//! HTTP of closures.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::edit::{self, NewClosure, UpdateClosure};
use super::model::Closure;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::ClosureId;
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(in crate::catalog) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_closures, add_closure))
        .routes(routes!(update_closure, remove_closure))
}

/// A page of closures.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ClosureQuery {
    /// Those that end after it; now when absent.
    from: Option<Timestamp>,
    /// Those that begin before it; all when absent.
    to: Option<Timestamp>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The closures that are not over, by start.
#[utoipa::path(get, path = "/api/closures", tag = "catalog", params(ClosureQuery),
    responses((status = 200, body = Page<Closure>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_closures(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ClosureQuery>,
) -> Result<Json<Page<Closure>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    let after = decode_cursor::<(i64, ClosureId)>(query.cursor.as_deref())?;
    let after = after.unwrap_or((i64::MIN, ClosureId(Uuid::nil())));
    let size = page_size(query.limit)?;
    let from = query.from.unwrap_or_else(|| app.clock.now());
    let to = query.to.map_or(i64::MAX, Timestamp::as_millisecond);
    let between = (from.as_millisecond(), to);
    let rows = tx.closures(between, after, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.starts_at, row.id));
    Ok(Json(page.map(Closure::from)))
}

/// Close the business for a while. Booked visits stay; guests are offered no new ones.
#[utoipa::path(post, path = "/api/closures", tag = "catalog", request_body = NewClosure,
    responses((status = 201, body = Closure)), security(("bearer" = []), ("cookie" = [])))]
async fn add_closure(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewClosure>,
) -> Result<(StatusCode, Json<Closure>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let closure = edit::add(&app, scope, &caller.actor(), &form).await?;
    Ok((StatusCode::CREATED, Json(closure)))
}

/// Change a closure: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/closures/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    request_body = UpdateClosure, responses((status = 200, body = Closure)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_closure(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateClosure>,
) -> Result<Json<Closure>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    edit::update(&app, scope, &caller.actor(), ClosureId(id), &form)
        .await
        .map(Json)
}

/// Take a closure back.
#[utoipa::path(delete, path = "/api/closures/{id}", tag = "catalog", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_closure(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    edit::remove(&app, scope, &caller.actor(), ClosureId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
