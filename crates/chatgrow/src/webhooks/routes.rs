//! HTTP of addresses that are told of changes.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit;
use super::form::{NewWebhook, UpdateWebhook};
use super::view::{Webhook, WebhookWithSecret};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::journal::Kind;
use crate::platform::http::{Json, PathId, Problem, TellsSecret};
use crate::platform::ids::WebhookId;
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_webhooks, add_webhook))
        .routes(routes!(list_change_kinds))
        .routes(routes!(read_webhook, update_webhook, remove_webhook))
        .routes(routes!(rotate_webhook_secret))
}

/// The addresses that are told of changes, in the order they were added. Secrets are never shown.
#[utoipa::path(get, path = "/api/webhooks", tag = "webhooks",
    responses((status = 200, body = Page<Webhook>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_webhooks(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<Webhook>>, Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let now = app.clock.now();
    let rows = app.db.read(scope).await?.webhooks().await?;
    let shown = rows.into_iter().map(|row| Webhook::of(row, now)).collect();
    Ok(Json(Page::whole(shown)))
}

/// Every kind of change, by its stable name.
#[utoipa::path(get, path = "/api/webhooks/kinds", tag = "webhooks",
    responses((status = 200, body = Page<String>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_change_kinds(caller: Caller) -> Result<Json<Page<String>>, Problem> {
    caller.may(Verb::ManageWebhooks)?;
    let names = Kind::ALL.iter().map(|kind| kind.name().to_owned());
    Ok(Json(Page::whole(names.collect())))
}

/// Tell an address of changes from now on. `secret` is told this once; a repeat with the same `Idempotency-Key`
/// gets no body.
#[utoipa::path(post, path = "/api/webhooks", tag = "webhooks", request_body = NewWebhook,
    responses((status = 201, body = WebhookWithSecret)), security(("bearer" = []), ("cookie" = [])))]
async fn add_webhook(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewWebhook>,
) -> Result<(StatusCode, Extension<TellsSecret>, Json<WebhookWithSecret>), Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let (row, secret) = edit::add(&app, scope, &caller.actor(), &form).await?;
    let webhook = Webhook::of(row, app.clock.now());
    let told = WebhookWithSecret { webhook, secret };
    Ok((StatusCode::CREATED, Extension(TellsSecret), Json(told)))
}

/// One address that is told of changes.
#[utoipa::path(get, path = "/api/webhooks/{id}", tag = "webhooks", params(("id" = Uuid, Path)),
    responses((status = 200, body = Webhook)), security(("bearer" = []), ("cookie" = [])))]
async fn read_webhook(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Webhook>, Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let row = app.db.read(scope).await?.webhook(WebhookId(id)).await?;
    let row = row.ok_or(Problem::NotFound)?;
    Ok(Json(Webhook::of(row, app.clock.now())))
}

/// Change an address, let it rest, or switch it on again; absent fields stay. What happens while it rests is not
/// told: the change feed has it.
#[utoipa::path(put, path = "/api/webhooks/{id}", tag = "webhooks", params(("id" = Uuid, Path)),
    request_body = UpdateWebhook, responses((status = 200, body = Webhook)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_webhook(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateWebhook>,
) -> Result<Json<Webhook>, Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let row = edit::update(&app, scope, &caller.actor(), WebhookId(id), form).await?;
    Ok(Json(Webhook::of(row, app.clock.now())))
}

/// Do not tell an address any more. What it was told is forgotten.
#[utoipa::path(delete, path = "/api/webhooks/{id}", tag = "webhooks", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_webhook(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    edit::remove(&app, scope, &caller.actor(), WebhookId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give an address a new secret, told this once. For a day everything is signed with both.
#[utoipa::path(post, path = "/api/webhooks/{id}/secret", tag = "webhooks", params(("id" = Uuid, Path)),
    responses((status = 200, body = WebhookWithSecret)), security(("bearer" = []), ("cookie" = [])))]
async fn rotate_webhook_secret(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(Extension<TellsSecret>, Json<WebhookWithSecret>), Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let (row, secret) = edit::rotate(&app, scope, &caller.actor(), WebhookId(id)).await?;
    let webhook = Webhook::of(row, app.clock.now());
    let told = WebhookWithSecret { webhook, secret };
    Ok((Extension(TellsSecret), Json(told)))
}
