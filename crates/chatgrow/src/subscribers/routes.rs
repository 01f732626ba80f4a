//! HTTP of subscribers.

use axum::Extension;
use axum::extract::{FromRequest, Request, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::form::{AddSubscriber, UpdateSubscriber};
use super::import::{ImportQuery, Imported, import};
use super::list::{self, ListQuery};
use super::model::Subscriber;
use super::{edit, export};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::ids::{SubscriberId, SubscriberListId};
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_subscribers, add_subscriber))
        .routes(routes!(import_subscribers))
        .routes(routes!(export_subscribers))
        .routes(routes!(
            read_subscriber,
            update_subscriber,
            remove_subscriber
        ))
}

/// Subscribers, the newest first: search, filter, page by page.
#[utoipa::path(get, path = "/api/subscribers", tag = "subscribers", params(ListQuery),
    responses((status = 200, body = Page<Subscriber>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_subscribers(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListQuery>,
) -> Result<Json<Page<Subscriber>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    list::page(&app, scope, query).await.map(Json)
}

/// Enter a subscriber.
///
/// With `consentWords` they are written to at once; without, a mail asks them first. An address that is known
/// answers 409 `subscriber_exists`, with the `subscriberId` that has it.
#[utoipa::path(post, path = "/api/subscribers", tag = "subscribers", request_body = AddSubscriber,
    responses((status = 201, body = Subscriber)), security(("bearer" = []), ("cookie" = [])))]
async fn add_subscriber(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<AddSubscriber>,
) -> Result<(StatusCode, Json<Subscriber>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let mut tx = app.db.read(scope).await?;
    let lang = accounts::business(&mut tx).await?.lang;
    drop(tx);
    let added = form.checked(lang)?;
    let subscriber = edit::add(&app, scope, &caller.actor(), added).await?;
    Ok((StatusCode::CREATED, Json(subscriber)))
}

/// A subscriber.
#[utoipa::path(get, path = "/api/subscribers/{id}", tag = "subscribers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Subscriber)), security(("bearer" = []), ("cookie" = [])))]
async fn read_subscriber(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Subscriber>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let mut tx = app.db.read(scope).await?;
    list::one(&mut tx, SubscriberId(id)).await.map(Json)
}

/// Change a subscriber: fields that are absent stay. A stale `version` answers 409 `stale_version`.
///
/// Consent does not move to a new address: what was said about that one counts.
#[utoipa::path(put, path = "/api/subscribers/{id}", tag = "subscribers", params(("id" = Uuid, Path)),
    request_body = UpdateSubscriber, responses((status = 200, body = Subscriber)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_subscriber(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateSubscriber>,
) -> Result<Json<Subscriber>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    edit::update(&app, scope, &caller.actor(), SubscriberId(id), form)
        .await
        .map(Json)
}

/// Remove a subscriber. Their consent ends with it; the log of what they said stays.
#[utoipa::path(delete, path = "/api/subscribers/{id}", tag = "subscribers", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_subscriber(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    edit::remove(&app, scope, &caller.actor(), SubscriberId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The text of an import.
async fn csv_text(app: &App, request: Request) -> Result<String, Problem> {
    let media = request.headers().get(header::CONTENT_TYPE);
    let is_csv = media
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.trim().to_ascii_lowercase().starts_with("text/csv"));
    if !is_csv {
        return Err(Problem::UnsupportedMediaType);
    }
    let text = String::from_request(request, app).await;
    text.map_err(|rejection| match rejection.status().as_u16() {
        413 => Problem::PayloadTooLarge,
        _ => Problem::invalid("/file", "unreadable"),
    })
}

/// Take in a file of subscribers (CSV, UTF-8, at most 1 MB and 5,000 rows), or look what it would do.
///
/// Its first row names the columns, in Hebrew or English: e-mail, and if there are name, telephone and language.
/// Rows at fault are told and left out. The file is stored whole or not at all.
#[utoipa::path(post, path = "/api/subscribers/import", tag = "subscribers", params(ImportQuery),
    request_body(content = String, content_type = "text/csv"), responses((status = 200, body = Imported)),
    security(("bearer" = []), ("cookie" = [])))]
async fn import_subscribers(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ImportQuery>,
    request: Request,
) -> Result<Json<Imported>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let text = csv_text(&app, request).await?;
    import(&app, scope, &caller.actor(), &query, &text)
        .await
        .map(Json)
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ExportQuery {
    /// Only those on this list.
    list: Option<Uuid>,
    /// The language of the headings; else that of the request.
    #[serde(rename = "lang")]
    #[param(value_type = Option<String>)]
    _lang: Option<String>,
}

/// Every subscriber as a file (CSV, UTF-8). No cell of it is taken for a formula.
#[utoipa::path(get, path = "/api/subscribers/export.csv", tag = "subscribers", params(ExportQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn export_subscribers(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Query(query): Query<ExportQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let text = export::csv(&app, scope, lang, query.list.map(SubscriberListId)).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"subscribers.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text))
}
