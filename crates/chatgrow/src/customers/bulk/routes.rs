//! HTTP of acts on many customers.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::ActOnCustomers;
use super::start;
use super::view::{self, ActView};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::CustomerActId;

/// The routes of acts on many.
pub(in crate::customers) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(act_on_customers))
        .routes(routes!(read_customer_act))
        .routes(routes!(undo_customer_act))
}

/// Do something to many customers at once: to those named, or to all that match a filter, with their number confirmed.
/// Up to 500 are done when the answer comes; for more, read the act to see how far it is. The journal tells of each
/// customer that was changed.
#[utoipa::path(post, path = "/api/customers/bulk", tag = "customers", request_body = ActOnCustomers,
    responses((status = 201, body = ActView)), security(("bearer" = []), ("cookie" = [])))]
async fn act_on_customers(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<ActOnCustomers>,
) -> Result<(StatusCode, Json<ActView>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let row = start::start(&app, scope, &caller.actor(), form.checked()?).await?;
    Ok((StatusCode::CREATED, Json(view::of(row)?)))
}

/// An act on many customers, with how far it has come.
#[utoipa::path(get, path = "/api/customer-acts/{id}", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = ActView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_customer_act(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<ActView>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let row = app.db.read(scope).await?.act(CustomerActId(id)).await?;
    Ok(Json(view::of(row.ok_or(Problem::NotFound)?)?))
}

/// Take back what a finished act did, within 30 days: to the cards that it changed and to no others. Where somebody
/// changed the same since, the card stays. Once more changes nothing.
#[utoipa::path(post, path = "/api/customer-acts/{id}/undo", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = ActView)), security(("bearer" = []), ("cookie" = [])))]
async fn undo_customer_act(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<ActView>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let row = start::start_undo(&app, scope, &caller.actor(), CustomerActId(id)).await?;
    Ok(Json(view::of(row)?))
}
