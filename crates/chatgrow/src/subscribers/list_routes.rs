//! HTTP of the lists.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::lists::{self, CreateList, SubscriberList, UpdateList};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::SubscriberListId;
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_subscriber_lists, create_subscriber_list))
        .routes(routes!(update_subscriber_list, remove_subscriber_list))
}

/// The lists that subscribers are on, by name.
#[utoipa::path(get, path = "/api/subscriber-lists", tag = "subscribers",
    responses((status = 200, body = Page<SubscriberList>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_subscriber_lists(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<SubscriberList>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(Page::whole(tx.subscriber_lists().await?)))
}

/// Make a list. A name in use answers 409 `list_exists`.
#[utoipa::path(post, path = "/api/subscriber-lists", tag = "subscribers", request_body = CreateList,
    responses((status = 201, body = SubscriberList)), security(("bearer" = []), ("cookie" = [])))]
async fn create_subscriber_list(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateList>,
) -> Result<(StatusCode, Json<SubscriberList>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let list = lists::create(&app, scope, &caller.actor(), &form).await?;
    Ok((StatusCode::CREATED, Json(list)))
}

/// Change a list: fields that are absent stay. A stale `version` answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/subscriber-lists/{id}", tag = "subscribers", params(("id" = Uuid, Path)),
    request_body = UpdateList, responses((status = 200, body = SubscriberList)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_subscriber_list(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateList>,
) -> Result<Json<SubscriberList>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let id = SubscriberListId(id);
    let list = lists::update(&app, scope, &caller.actor(), id, &form).await?;
    Ok(Json(list))
}

/// Remove a list. Who was on it stays a subscriber.
#[utoipa::path(delete, path = "/api/subscriber-lists/{id}", tag = "subscribers", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_subscriber_list(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    lists::remove(&app, scope, &caller.actor(), SubscriberListId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
