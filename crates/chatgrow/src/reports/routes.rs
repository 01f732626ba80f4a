//! HTTP of figures, and the addresses of 2.0 that are pages for people and JSON for programs.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::Stats;
use super::negotiate::prefers_page;
use super::stats::stats;
use super::{customers, day, occupancy, revenue, visits};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers::{self as cards, CustomerList};
use crate::platform::http::{Json, Problem};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_stats))
        .routes(routes!(read_provider_stats))
        .routes(routes!(open_dashboard))
        .routes(routes!(open_provider_dashboard))
        .routes(routes!(open_provider_customers))
        .merge(revenue::routes())
        .merge(visits::routes())
        .merge(customers::routes())
        .merge(occupancy::routes())
        .merge(day::routes())
}

/// The figures of the business at a glance.
#[utoipa::path(get, path = "/api/stats", tag = "reports", responses((status = 200, body = Stats)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_stats(State(app): State<App>, caller: Caller) -> Result<Json<Stats>, Problem> {
    stats_for(&app, &caller).await
}

/// The figures of the business at a glance, at their address of 2.0.
#[utoipa::path(get, path = "/provider/stats", tag = "reports", responses((status = 200, body = Stats)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_provider_stats(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Stats>, Problem> {
    stats_for(&app, &caller).await
}

/// The figures as JSON; a browser is sent to the app.
#[utoipa::path(get, path = "/dashboard", tag = "reports", responses((status = 200, body = Stats),
    (status = 303, description = "To the app, for a client that prefers `text/html`")),
    security(("bearer" = []), ("cookie" = [])))]
async fn open_dashboard(
    State(app): State<App>,
    caller: Result<Caller, Problem>,
    headers: HeaderMap,
) -> Response {
    page_or("/app", &headers, async { stats_for(&app, &caller?).await }).await
}

/// The figures as JSON; a browser is sent to the app.
#[utoipa::path(get, path = "/provider/dashboard", tag = "reports", responses((status = 200, body = Stats),
    (status = 303, description = "To the app, for a client that prefers `text/html`")),
    security(("bearer" = []), ("cookie" = [])))]
async fn open_provider_dashboard(
    State(app): State<App>,
    caller: Result<Caller, Problem>,
    headers: HeaderMap,
) -> Response {
    page_or("/app", &headers, async { stats_for(&app, &caller?).await }).await
}

/// The first page of customers as JSON; a browser is sent to the app.
#[utoipa::path(get, path = "/provider/customers", tag = "reports", responses(
    (status = 200, body = CustomerList),
    (status = 303, description = "To the app, for a client that prefers `text/html`")),
    security(("bearer" = []), ("cookie" = [])))]
async fn open_provider_customers(
    State(app): State<App>,
    caller: Result<Caller, Problem>,
    headers: HeaderMap,
) -> Response {
    page_or("/app/customers", &headers, async {
        let scope = caller?.may(Verb::ReadCustomers)?;
        cards::first_page(&app, scope).await.map(Json)
    })
    .await
}

async fn stats_for(app: &App, caller: &Caller) -> Result<Json<Stats>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    stats(app, scope).await.map(Json)
}

/// The app's page for people, whose signing in is its own affair; the answer for programs.
async fn page_or<A: IntoResponse>(
    page: &str,
    headers: &HeaderMap,
    answer: impl Future<Output = Result<A, Problem>>,
) -> Response {
    let mut response = if prefers_page(headers) {
        Redirect::to(page).into_response()
    } else {
        answer.await.into_response()
    };
    let vary = HeaderValue::from_static("accept");
    response.headers_mut().append(header::VARY, vary);
    response
}
