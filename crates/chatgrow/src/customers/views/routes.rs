//! HTTP of views.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit::{self, Keeper};
use super::form::{CreateCustomerView, UpdateCustomerView};
use super::store::CustomerView;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::CustomerViewId;
use crate::platform::paging::Page;

/// The routes of views.
pub(in crate::customers) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_customer_views, create_customer_view))
        .routes(routes!(update_customer_view, remove_customer_view))
}

/// The caller as a keeper of views.
fn keeper(caller: &Caller) -> Result<(Scope, Keeper), Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let keeper = Keeper {
        actor: caller.actor(),
        user: caller.person().ok().map(|person| person.user),
        may_share: caller.may(Verb::EditCustomers).is_ok(),
    };
    Ok((scope, keeper))
}

/// The filters of the customers' list that are kept under a name: the team's, then the caller's own.
#[utoipa::path(get, path = "/api/customer-views", tag = "customers",
    responses((status = 200, body = Page<CustomerView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_customer_views(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<CustomerView>>, Problem> {
    let (scope, keeper) = keeper(&caller)?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.customer_views(keeper.user).await?;
    let views: sqlx::Result<Vec<CustomerView>> = rows.into_iter().map(TryInto::try_into).collect();
    Ok(Json(Page::whole(views?)))
}

/// Keep a filter under a name: for the team, which takes the right to edit customers, or for oneself. Of each there are
/// 50 at most (409 `too_many_views`). A name in use answers 409 `view_exists`.
#[utoipa::path(post, path = "/api/customer-views", tag = "customers", request_body = CreateCustomerView,
    responses((status = 201, body = CustomerView)), security(("bearer" = []), ("cookie" = [])))]
async fn create_customer_view(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateCustomerView>,
) -> Result<(StatusCode, Json<CustomerView>), Problem> {
    let (scope, keeper) = keeper(&caller)?;
    let view = edit::create(&app, scope, &keeper, &form).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Change a view: fields that are absent stay. A stale `version` answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/customer-views/{id}", tag = "customers", params(("id" = Uuid, Path)),
    request_body = UpdateCustomerView, responses((status = 200, body = CustomerView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_customer_view(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateCustomerView>,
) -> Result<Json<CustomerView>, Problem> {
    let (scope, keeper) = keeper(&caller)?;
    let view = edit::update(&app, scope, &keeper, CustomerViewId(id), &form).await?;
    Ok(Json(view))
}

/// Remove a view. The customers stay.
#[utoipa::path(delete, path = "/api/customer-views/{id}", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_customer_view(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let (scope, keeper) = keeper(&caller)?;
    edit::remove(&app, scope, &keeper, CustomerViewId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
