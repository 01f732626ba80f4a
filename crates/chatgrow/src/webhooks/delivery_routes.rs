//! HTTP of what was told, trials and replays.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::delivery_store::DeliveryPage;
use super::form::ReplayFailed;
use super::model::DeliveryStatus;
use super::replay;
use super::view::{Replayed, WebhookDelivery};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{WebhookDeliveryId, WebhookId};
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_webhook_deliveries))
        .routes(routes!(test_webhook))
        .routes(routes!(replay_failed_deliveries))
        .routes(routes!(replay_webhook_delivery))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct DeliveriesQuery {
    /// Only those that stand here.
    status: Option<DeliveryStatus>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// What an address was told in the last thirty days, and what it is to be told; the newest first.
#[utoipa::path(get, path = "/api/webhooks/{id}/deliveries", tag = "webhooks",
    params(("id" = Uuid, Path), DeliveriesQuery), responses((status = 200, body = Page<WebhookDelivery>)),
    security(("bearer" = []), ("cookie" = [])))]
async fn list_webhook_deliveries(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<DeliveriesQuery>,
) -> Result<Json<Page<WebhookDelivery>>, Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let size = page_size(query.limit)?;
    let page = DeliveryPage {
        status: query.status,
        before: decode_cursor(query.cursor.as_deref())?,
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let endpoint = tx.webhook(WebhookId(id)).await?.ok_or(Problem::NotFound)?;
    let rows = tx.webhook_deliveries(endpoint.id, &page).await?;
    let page = Page::from_rows(rows, size, |row| (row.created_at, row.id));
    Ok(Json(page.map(WebhookDelivery::from)))
}

/// Send an address a trial, of the kind `ping`. What comes of it is told by the delivery.
///
/// One that rests or is switched off is answered 409 `webhook_not_enabled`.
#[utoipa::path(post, path = "/api/webhooks/{id}/test", tag = "webhooks", params(("id" = Uuid, Path)),
    responses((status = 202, body = WebhookDelivery)), security(("bearer" = []), ("cookie" = [])))]
async fn test_webhook(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<WebhookDelivery>), Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let row = replay::ping(&app, scope, WebhookId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(row.into())))
}

/// Send an address again what it did not take since a time, under the same ids.
///
/// One that rests or is switched off is answered 409 `webhook_not_enabled`.
#[utoipa::path(post, path = "/api/webhooks/{id}/deliveries/replay", tag = "webhooks", params(("id" = Uuid, Path)),
    request_body = ReplayFailed, responses((status = 202, body = Replayed)),
    security(("bearer" = []), ("cookie" = [])))]
async fn replay_failed_deliveries(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<ReplayFailed>,
) -> Result<(StatusCode, Json<Replayed>), Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let count = replay::failed_since(&app, scope, WebhookId(id), form.since).await?;
    Ok((StatusCode::ACCEPTED, Json(Replayed { count })))
}

/// Send one delivery again, under the same id; one that waits is sent now.
///
/// One whose address rests or is switched off is answered 409 `webhook_not_enabled`.
#[utoipa::path(post, path = "/api/webhook-deliveries/{id}/replay", tag = "webhooks", params(("id" = Uuid, Path)),
    responses((status = 202, body = WebhookDelivery)), security(("bearer" = []), ("cookie" = [])))]
async fn replay_webhook_delivery(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<WebhookDelivery>), Problem> {
    let scope = caller.may(Verb::ManageWebhooks)?;
    let row = replay::one(&app, scope, WebhookDeliveryId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(row.into())))
}
