//! HTTP of API keys.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit;
use super::form::{ApiKey, CreatedApiKey, NewApiKey};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, TellsSecret};
use crate::platform::ids::ApiKeyId;
use crate::platform::paging::Page;

/// The routes of API keys.
pub(in crate::accounts) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_api_keys, create_api_key))
        .routes(routes!(revoke_api_key))
}

/// The keys of the business's programs that were not revoked, the newest first. The keys themselves are never shown.
#[utoipa::path(get, path = "/api/api-keys", tag = "accounts",
    responses((status = 200, body = Page<ApiKey>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_api_keys(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<ApiKey>>, Problem> {
    let scope = caller.may(Verb::ManageApiKeys)?;
    let rows = app.db.read(scope).await?.api_keys().await?;
    let shown = rows.into_iter().map(ApiKey::from).collect();
    Ok(Json(Page::whole(shown)))
}

/// Make a key for a program. `token` is told this once; a repeat with the same `Idempotency-Key` gets no body.
#[utoipa::path(post, path = "/api/api-keys", tag = "accounts", request_body = NewApiKey,
    responses((status = 201, body = CreatedApiKey)), security(("bearer" = []), ("cookie" = [])))]
async fn create_api_key(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewApiKey>,
) -> Result<(StatusCode, Extension<TellsSecret>, Json<CreatedApiKey>), Problem> {
    let scope = caller.may(Verb::ManageApiKeys)?;
    let created = edit::create(&app, scope, &caller.actor(), &form).await?;
    Ok((StatusCode::CREATED, Extension(TellsSecret), Json(created)))
}

/// Take a key back. It stops working at once, for good.
#[utoipa::path(delete, path = "/api/api-keys/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn revoke_api_key(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::ManageApiKeys)?;
    edit::revoke(&app, scope, &caller.actor(), ApiKeyId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
