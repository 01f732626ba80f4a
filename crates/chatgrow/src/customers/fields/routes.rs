//! HTTP of the fields that a business defines for its customers.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::{CustomerFieldOrder, NewCustomerField, UpdateCustomerField};
use super::model::CustomerField;
use super::{archive, edit, order};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::CustomerFieldId;
use crate::platform::paging::Page;

/// The routes.
pub(in crate::customers) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_customer_fields, create_customer_field))
        .routes(routes!(reorder_customer_fields))
        .routes(routes!(update_customer_field, archive_customer_field))
        .routes(routes!(restore_customer_field))
}

/// The fields that the business defined for its customers: those in use in their order, then those put away.
#[utoipa::path(get, path = "/api/customer-fields", tag = "customers",
    responses((status = 200, body = Page<CustomerField>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_customer_fields(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<CustomerField>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let fields = app.db.read(scope).await?.customer_fields().await?;
    Ok(Json(Page::whole(fields)))
}

/// Define a field, after all others. There are at most 30 in use.
#[utoipa::path(post, path = "/api/customer-fields", tag = "customers", request_body = NewCustomerField,
    responses((status = 201, body = CustomerField)), security(("bearer" = []), ("cookie" = [])))]
async fn create_customer_field(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewCustomerField>,
) -> Result<(StatusCode, Json<CustomerField>), Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let field = edit::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(field)))
}

/// Put the fields into another order. When others came or went meanwhile, it answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/customer-fields/order", tag = "customers", request_body = CustomerFieldOrder,
    responses((status = 200, body = Page<CustomerField>)), security(("bearer" = []), ("cookie" = [])))]
async fn reorder_customer_fields(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CustomerFieldOrder>,
) -> Result<Json<Page<CustomerField>>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let fields = order::reorder(&app, scope, &caller.actor(), &form.ids).await?;
    Ok(Json(Page::whole(fields)))
}

/// Change a field: what is absent stays; its kind never changes. A stale `version` answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/customer-fields/{id}", tag = "customers", params(("id" = Uuid, Path)),
    request_body = UpdateCustomerField, responses((status = 200, body = CustomerField)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_customer_field(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateCustomerField>,
) -> Result<Json<CustomerField>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    edit::update(&app, scope, &caller.actor(), CustomerFieldId(id), form)
        .await
        .map(Json)
}

/// Put a field away, with what customers have in it. One that no customer has anything in is gone for good.
#[utoipa::path(delete, path = "/api/customer-fields/{id}", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 204, description = "Archived, or gone")), security(("bearer" = []), ("cookie" = [])))]
async fn archive_customer_field(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    archive::archive(&app, scope, &caller.actor(), CustomerFieldId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Bring a field back that was put away, after all others.
#[utoipa::path(post, path = "/api/customer-fields/{id}/restore", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = CustomerField)), security(("bearer" = []), ("cookie" = [])))]
async fn restore_customer_field(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<CustomerField>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    archive::restore(&app, scope, &caller.actor(), CustomerFieldId(id))
        .await
        .map(Json)
}
