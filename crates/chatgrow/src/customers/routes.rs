//! HTTP of customers.

use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::export::{self, ExportQuery};
use super::form::{CreateCustomer, MAX_NOTES, UpdateCustomer};
use super::list::{CustomerList, ListQuery, list};
use super::model::{Customer, Status};
use super::{archive, bulk, edit, fields, files, merge, notes, views};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::journal::Entry;
use crate::platform::http::{Faults, Json, PathId, Problem, Query, RequestLang};
use crate::platform::ids::CustomerId;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};
use crate::platform::text::paragraph;

/// Tags that are listed at most.
const MOST_TAGS: i64 = 1000;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_customers, create_customer))
        .routes(routes!(list_customer_tags))
        .routes(routes!(export_customers))
        .routes(routes!(read_customer, update_customer, archive_customer))
        .routes(routes!(restore_customer))
        .routes(routes!(merge_customers))
        .routes(routes!(read_timeline))
        .routes(routes!(write_note))
        .merge(fields::routes())
        .merge(files::routes())
        .merge(bulk::routes())
        .merge(views::routes())
}

/// Customers: search, filter, sort, page by page.
#[utoipa::path(get, path = "/api/customers", tag = "customers", params(ListQuery),
    responses((status = 200, body = CustomerList)), security(("bearer" = []), ("cookie" = [])))]
async fn list_customers(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ListQuery>,
) -> Result<Json<CustomerList>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    list(&app, scope, query).await.map(Json)
}

/// Every tag that a card has, in the order of the alphabet; a thousand at most.
#[utoipa::path(get, path = "/api/customers/tags", tag = "customers",
    responses((status = 200, body = Page<String>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_customer_tags(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<String>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(Page::whole(tx.all_customer_tags(MOST_TAGS).await?)))
}

/// Exactly the customers that the list shows, as a file (CSV, UTF-8). No cell of it is taken for a formula.
#[utoipa::path(get, path = "/api/customers/export.csv", tag = "customers", params(ExportQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn export_customers(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Query(query): Query<ExportQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let asked = query.checked(&app, scope).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"customers.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let pieces = export::pieces(app, scope, lang, asked);
    Ok((headers, Body::from_stream(pieces)))
}

/// Make a card. A telephone number in use answers 409 `phone_taken`, with the `customerId` that has it.
#[utoipa::path(post, path = "/api/customers", tag = "customers", request_body = CreateCustomer,
    responses((status = 201, body = Customer)), security(("bearer" = []), ("cookie" = [])))]
async fn create_customer(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateCustomer>,
) -> Result<(StatusCode, Json<Customer>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let customer = edit::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(customer)))
}

/// A customer's card.
#[utoipa::path(get, path = "/api/customers/{id}", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Customer)), security(("bearer" = []), ("cookie" = [])))]
async fn read_customer(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Customer>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let mut tx = app.db.read(scope).await?;
    let customer = tx
        .customer(CustomerId(id))
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(Json(fields::shown_one(&mut tx, customer).await?))
}

/// Change a card: fields that are absent stay. A stale `version` answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/customers/{id}", tag = "customers", params(("id" = Uuid, Path)),
    request_body = UpdateCustomer, responses((status = 200, body = Customer)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_customer(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateCustomer>,
) -> Result<Json<Customer>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    edit::update(&app, scope, &caller.actor(), CustomerId(id), form)
        .await
        .map(Json)
}

/// Put a card away. Nothing of it is lost.
#[utoipa::path(delete, path = "/api/customers/{id}", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 204, description = "Archived")), security(("bearer" = []), ("cookie" = [])))]
async fn archive_customer(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let id = CustomerId(id);
    archive::set_status(&app, scope, &caller.actor(), id, Status::Archived).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Bring an archived card back.
#[utoipa::path(post, path = "/api/customers/{id}/restore", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Customer)), security(("bearer" = []), ("cookie" = [])))]
async fn restore_customer(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Customer>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let id = CustomerId(id);
    archive::set_status(&app, scope, &caller.actor(), id, Status::Active)
        .await
        .map(Json)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MergeCustomers {
    /// The card that goes into this one and is not seen again.
    other_id: Uuid,
}

/// Merge another card of the same person into this one. It cannot be undone.
#[utoipa::path(post, path = "/api/customers/{id}/merge", tag = "customers", params(("id" = Uuid, Path)),
    request_body = MergeCustomers, responses((status = 200, body = Customer)),
    security(("bearer" = []), ("cookie" = [])))]
async fn merge_customers(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<MergeCustomers>,
) -> Result<Json<Customer>, Problem> {
    let scope = caller.may(Verb::MergeCustomers)?;
    let (id, other) = (CustomerId(id), CustomerId(body.other_id));
    merge::merge(&app, scope, &caller.actor(), id, other)
        .await
        .map(Json)
}

/// What happened with a customer, newest first.
#[utoipa::path(get, path = "/api/customers/{id}/timeline", tag = "customers",
    params(("id" = Uuid, Path), PageQuery), responses((status = 200, body = Page<Entry>)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_timeline(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Entry>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let before = decode_cursor(query.cursor.as_deref())?;
    let size = page_size(query.limit)?;
    notes::timeline(&app, scope, CustomerId(id), before, size)
        .await
        .map(Json)
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WriteNote {
    #[schema(min_length = 1, max_length = 4000)]
    text: String,
}

/// Write a note on a customer's timeline.
#[utoipa::path(post, path = "/api/customers/{id}/notes", tag = "customers", params(("id" = Uuid, Path)),
    request_body = WriteNote, responses((status = 201, body = Entry)),
    security(("bearer" = []), ("cookie" = [])))]
async fn write_note(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<WriteNote>,
) -> Result<(StatusCode, Json<Entry>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let mut faults = Faults::default();
    let text = paragraph(&body.text, MAX_NOTES, "/text", &mut faults);
    if text.is_empty() {
        faults.add("/text", "missing");
    }
    faults.finish()?;
    let entry = notes::note(&app, scope, &caller.actor(), CustomerId(id), &text).await?;
    Ok((StatusCode::CREATED, Json(entry)))
}
