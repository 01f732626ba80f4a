//! HTTP of accounts at gateways.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit;
use super::form::{NewGatewayAccount, UpdateGatewayAccount};
use super::view::GatewayAccount;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::GatewayAccountId;
use crate::platform::paging::Page;

/// The routes of accounts at gateways.
pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_gateway_accounts, add_gateway_account))
        .routes(routes!(update_gateway_account, remove_gateway_account))
        .routes(routes!(test_gateway_account))
}

/// The business's accounts at payment gateways, the default first. Credentials are never shown.
#[utoipa::path(get, path = "/api/gateway-accounts", tag = "payments",
    responses((status = 200, body = Page<GatewayAccount>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_gateway_accounts(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<GatewayAccount>>, Problem> {
    let scope = caller.may(Verb::ManageGateways)?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.gateway_accounts().await?;
    let shown = rows.into_iter().map(GatewayAccount::from).collect();
    Ok(Json(Page::whole(shown)))
}

/// Add an account of the business at Cardcom, Grow or Tranzila. Its credentials are kept sealed.
#[utoipa::path(post, path = "/api/gateway-accounts", tag = "payments", request_body = NewGatewayAccount,
    responses((status = 201, body = GatewayAccount)), security(("bearer" = []), ("cookie" = [])))]
async fn add_gateway_account(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewGatewayAccount>,
) -> Result<(StatusCode, Json<GatewayAccount>), Problem> {
    let scope = caller.may(Verb::ManageGateways)?;
    let row = edit::add(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Change an account; absent fields stay. Another provider or terminal is another account.
#[utoipa::path(put, path = "/api/gateway-accounts/{id}", tag = "payments", params(("id" = Uuid, Path)),
    request_body = UpdateGatewayAccount, responses((status = 200, body = GatewayAccount)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_gateway_account(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateGatewayAccount>,
) -> Result<Json<GatewayAccount>, Problem> {
    let scope = caller.may(Verb::ManageGateways)?;
    let row = edit::update(&app, scope, &caller.actor(), GatewayAccountId(id), form).await?;
    Ok(Json(row.into()))
}

/// Remove an account; its credentials are forgotten, and what was paid there can be given back only at the gateway
/// itself. `gateway_account_in_use` while something is under way there.
#[utoipa::path(delete, path = "/api/gateway-accounts/{id}", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_gateway_account(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::ManageGateways)?;
    edit::remove(&app, scope, &caller.actor(), GatewayAccountId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Try an account: the gateway is asked whether its credentials work, nothing is moved. The outcome is told by
/// `testedAt` and `testError` of the account.
#[utoipa::path(post, path = "/api/gateway-accounts/{id}/test", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 202, body = GatewayAccount)), security(("bearer" = []), ("cookie" = [])))]
async fn test_gateway_account(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<GatewayAccount>), Problem> {
    let scope = caller.may(Verb::ManageGateways)?;
    let row = edit::plan_test(&app, scope, GatewayAccountId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(row.into())))
}
