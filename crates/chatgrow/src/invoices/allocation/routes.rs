//! HTTP of allocation numbers.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Redirect;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::connect;
use super::decide::{Step, decide};
use super::model::Status;
use super::store::ConnectionStatus;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::DocumentId;

pub(in crate::invoices) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_authority, forget_authority))
        .routes(routes!(connect_authority))
        .routes(routes!(come_back))
        .routes(routes!(read_allocation, decide_allocation))
}

/// The business's connection to the tax authority.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = AllocationConnection)]
struct ConnectionView {
    /// Whether numbers can be asked for on this installation.
    is_configured: bool,
    /// Null before anybody signed in.
    status: Option<ConnectionStatus>,
    /// Who signed in.
    operator: Option<String>,
    /// What the authority said last, when it said no.
    last_error: Option<String>,
}

/// How the connection to the tax authority is doing.
#[utoipa::path(get, path = "/api/allocation", tag = "invoices", responses((status = 200, body = ConnectionView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_authority(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<ConnectionView>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let row = app.db.read(scope).await?.allocation_connection().await?;
    Ok(Json(ConnectionView {
        is_configured: app.authority.is_some(),
        status: row.as_ref().map(|row| row.status),
        operator: row.as_ref().map(|row| row.operator.clone()),
        last_error: row.and_then(|row| row.last_error),
    }))
}

/// Take the connection to the tax authority away.
#[utoipa::path(delete, path = "/api/allocation", tag = "invoices", responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn forget_authority(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    connect::disconnect(&app, scope, &caller.actor()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where to lead the person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AllocationConsentPage)]
struct ConsentPage {
    /// The authority's page. It leads back to us.
    url: String,
}

/// Begin to connect the business to the tax authority; connect it again when its consent has ended.
#[utoipa::path(post, path = "/api/allocation/connect", tag = "invoices",
    responses((status = 200, body = ConsentPage)), security(("bearer" = []), ("cookie" = [])))]
async fn connect_authority(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<ConsentPage>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let url = connect::connect(&app, scope, &caller).await?;
    Ok(Json(ConsentPage { url }))
}

/// What the authority's page adds to our address; it may add more, which is not read.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct CallbackQuery {
    /// What we gave along.
    state: String,
    /// The code, when the person agreed.
    code: Option<String>,
}

/// Where the authority's page leads back to; leads on to the settings.
#[utoipa::path(get, path = "/api/allocation/callback", tag = "invoices", params(CallbackQuery),
    responses((status = 303, description = "To the settings, which tell how it went")))]
async fn come_back(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    Query(query): Query<CallbackQuery>,
) -> Result<Redirect, Problem> {
    let caller = caller.as_ref().map(|Extension(caller)| caller);
    let ended = connect::come_back(&app, caller, &query.state, query.code.as_deref()).await?;
    Ok(Redirect::to(&format!(
        "/app/settings?tab=documents&allocation={ended}"
    )))
}

/// The allocation number of a document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Allocation)]
struct AllocationView {
    /// Null when it needs no number.
    status: Option<Status>,
    /// What is printed: the last nine digits.
    printed: Option<String>,
    /// All digits.
    number: Option<String>,
    /// How often the authority was asked.
    attempts: i64,
    /// What it said last, when it said no.
    last_error: Option<String>,
}

async fn view(app: &App, scope: Scope, id: DocumentId) -> Result<Json<AllocationView>, Problem> {
    let mut tx = app.db.read(scope).await?;
    tx.document(id).await?.ok_or(Problem::NotFound)?;
    let allocation = tx.document_allocation(id).await?;
    Ok(Json(AllocationView {
        status: allocation.as_ref().map(|allocation| allocation.status),
        printed: allocation.as_ref().and_then(super::Allocation::printed),
        attempts: allocation
            .as_ref()
            .map_or(0, |allocation| allocation.attempts),
        last_error: allocation
            .as_ref()
            .and_then(|allocation| allocation.last_error.clone()),
        number: allocation.and_then(|allocation| allocation.number),
    }))
}

/// The allocation number of a document, and where it stands.
#[utoipa::path(get, path = "/api/invoices/{id}/allocation", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = AllocationView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_allocation(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<AllocationView>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    view(&app, scope, DocumentId(id)).await
}

/// Ask again, enter a number, give the invoice up, or send it without a number.
#[utoipa::path(post, path = "/api/invoices/{id}/allocation", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = Step, responses((status = 200, body = AllocationView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn decide_allocation(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(step): Json<Step>,
) -> Result<Json<AllocationView>, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let id = DocumentId(id);
    decide(&app, scope, &caller.actor(), id, step).await?;
    view(&app, scope, id).await
}
