//! HTTP of health, metrics and the API's description.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use subtle::ConstantTimeEq as _;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::health::{Health, Status, health};
use super::system;
use crate::app::{self, App};
use crate::platform::http::{Json, Problem};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(full_health))
        .routes(routes!(is_live))
        .routes(routes!(ready))
        .routes(routes!(info))
        .routes(routes!(openapi))
        .routes(routes!(metrics))
        .merge(system::routes())
}

/// Health of everything: 200 when the service works (perhaps without something it can do without).
#[utoipa::path(get, path = "/health", tag = "operations", responses(
    (status = 200, body = Health), (status = 503, body = Health, description = "The service cannot work")))]
async fn full_health(State(app): State<App>) -> Response {
    answer(health(&app, true).await)
}

/// Alive: the process answers.
#[utoipa::path(get, path = "/health/live", tag = "operations", responses((status = 204)))]
async fn is_live() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Ready for traffic: the database answers, and we are not stopping.
#[utoipa::path(get, path = "/health/ready", tag = "operations", responses(
    (status = 200, body = Health), (status = 503, body = Health, description = "Not ready")))]
async fn ready(State(app): State<App>) -> Response {
    let mut health = health(&app, false).await;
    if app.stopping.is_cancelled() {
        health.status = Status::Down;
    }
    answer(health)
}

fn answer(health: Health) -> Response {
    let status = if health.status == Status::Down {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    (status, Json(health)).into_response()
}

/// What this service is.
#[derive(Serialize, ToSchema)]
struct Info {
    name: &'static str,
    version: &'static str,
    /// Where the API's description is.
    openapi: &'static str,
    /// Where it can be read by people.
    docs: &'static str,
}

/// What this service is.
#[utoipa::path(get, path = "/api", tag = "operations", responses((status = 200, body = Info)))]
async fn info() -> Json<Info> {
    Json(Info {
        name: "ChatGrow",
        version: env!("CARGO_PKG_VERSION"),
        openapi: "/api/openapi.json",
        docs: "/api/docs",
    })
}

/// This document.
#[utoipa::path(get, path = "/api/openapi.json", tag = "operations",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)))]
async fn openapi() -> Result<Response, Problem> {
    let document = app::openapi().to_json().map_err(Problem::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], document).into_response())
}

/// Measurements for Prometheus. With `METRICS_TOKEN` set, only for who sends it as a Bearer token.
#[utoipa::path(get, path = "/metrics", tag = "operations",
    responses((status = 200, description = "Prometheus text format", content_type = "text/plain", body = String)))]
async fn metrics(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    if let Some(token) = &app.config.metrics_token {
        let given = headers
            .get(header::AUTHORIZATION)
            .map(HeaderValue::as_bytes)
            .unwrap_or_default();
        let wanted = format!("Bearer {}", token.expose());
        if !bool::from(given.ct_eq(wanted.as_bytes())) {
            return Err(Problem::Unauthenticated);
        }
    }
    let handle = app
        .metrics
        .as_ref()
        .ok_or_else(|| Problem::Unavailable("no recorder".to_owned()))?;
    Ok((
        [(header::CONTENT_TYPE, "text/plain; version=0.0.4")],
        handle.render(),
    )
        .into_response())
}
