//! HTTP of connections.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::{NewConnection, UpdateConnection};
use super::settings::{SendingSettings, UpdateSendingSettings};
use super::view::{self, Connection};
use super::{edit, settings, whatsapp_routes};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::ConnectionId;
use crate::platform::paging::Page;

/// The routes of connections.
pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_connections, add_connection))
        .routes(routes!(read_sending_settings, update_sending_settings))
        .routes(routes!(update_connection, remove_connection))
        .routes(routes!(test_connection))
        .merge(whatsapp_routes::routes())
}

/// The business's connections, by channel in the order in which they are tried. Credentials are never shown.
#[utoipa::path(get, path = "/api/connections", tag = "messages",
    responses((status = 200, body = Page<Connection>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_connections(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<Connection>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.connections().await?;
    Ok(Json(Page::whole(view::all(&app, &mut tx, rows).await?)))
}

/// Add a connection: an account of the business at a carrier. Its credentials are kept sealed.
#[utoipa::path(post, path = "/api/connections", tag = "messages", request_body = NewConnection,
    responses((status = 201, body = Connection)), security(("bearer" = []), ("cookie" = [])))]
async fn add_connection(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewConnection>,
) -> Result<(StatusCode, Json<Connection>), Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let row = edit::add(&app, scope, &caller.actor(), form).await?;
    let mut tx = app.db.read(scope).await?;
    Ok((
        StatusCode::CREATED,
        Json(view::one(&app, &mut tx, row).await?),
    ))
}

/// Change a connection; absent fields stay.
#[utoipa::path(put, path = "/api/connections/{id}", tag = "messages", params(("id" = Uuid, Path)),
    request_body = UpdateConnection, responses((status = 200, body = Connection)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_connection(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateConnection>,
) -> Result<Json<Connection>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let row = edit::update(&app, scope, &caller.actor(), ConnectionId(id), form).await?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(view::one(&app, &mut tx, row).await?))
}

/// Remove a connection; its credentials are forgotten, its history stays.
#[utoipa::path(delete, path = "/api/connections/{id}", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_connection(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    edit::remove(&app, scope, &caller.actor(), ConnectionId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Try a connection: its carrier is asked whether it would take messages, none is sent. The outcome is told by
/// `testedAt` and `testError` of the connection.
#[utoipa::path(post, path = "/api/connections/{id}/test", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 202, body = Connection)), security(("bearer" = []), ("cookie" = [])))]
async fn test_connection(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<Connection>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let row = edit::plan_test(&app, scope, ConnectionId(id)).await?;
    let mut tx = app.db.read(scope).await?;
    Ok((
        StatusCode::ACCEPTED,
        Json(view::one(&app, &mut tx, row).await?),
    ))
}

/// In which order channels are tried, and the most that one message may cost.
#[utoipa::path(get, path = "/api/connections/settings", tag = "messages",
    responses((status = 200, body = SendingSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_sending_settings(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<SendingSettings>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(settings::read(&mut tx).await?))
}

/// Change the order of channels or the most that one message may cost.
#[utoipa::path(put, path = "/api/connections/settings", tag = "messages", request_body = UpdateSendingSettings,
    responses((status = 200, body = SendingSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_sending_settings(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<UpdateSendingSettings>,
) -> Result<Json<SendingSettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    Ok(Json(
        settings::update(&app, scope, &caller.actor(), form).await?,
    ))
}
