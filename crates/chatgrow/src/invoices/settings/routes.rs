//! HTTP of the settings of documents.

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::super::model::Kind;
use super::change::{self, UpdateDocumentSettings};
use super::logo::{self, MAX_LOGO};
use super::model::{AutoKind, Settings};
use super::series::{self, Series};
use super::tax_status::{self, TaxStatus};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::calendar::Word;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem};

pub(in crate::invoices) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_document_settings, update_document_settings))
        .routes(routes!(set_first_number))
        .routes(routes!(set_tax_status))
        .routes(routes!(read_logo, put_logo, remove_logo))
        .routes(routes!(read_public_logo))
}

/// What the business wants of its documents.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct DocumentSettings {
    /// Whether a payment gets its document by itself.
    auto_issue: bool,
    /// Which; null for what fits the business.
    auto_kind: Option<AutoKind>,
    /// On which side of VAT new drafts begin.
    prices_include_vat: bool,
    /// Words on every document that has none of its own.
    footer_note: String,
    /// Whether an allocation number is asked for on every invoice to a dealer.
    allocate_all: bool,
    has_logo: bool,
    /// The kinds that have documents or a first number of their own; the others begin with 1.
    series: Vec<Series>,
    /// What the business is for the tax authority from which day on; empty when it never changed.
    tax_statuses: Vec<TaxStatus>,
    version: i64,
}

async fn view(app: &App, scope: Scope) -> Result<Json<DocumentSettings>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let Settings {
        auto_issue,
        auto_kind,
        prices_include_vat,
        footer_note,
        allocate_all,
        version,
    } = tx.document_settings().await?;
    Ok(Json(DocumentSettings {
        auto_issue,
        auto_kind,
        prices_include_vat,
        footer_note,
        allocate_all,
        has_logo: tx.logo().await?.is_some(),
        series: tx.all_series().await?,
        tax_statuses: tx.tax_statuses().await?,
        version,
    }))
}

/// What the business wants of its documents.
#[utoipa::path(get, path = "/api/document-settings", tag = "invoices",
    responses((status = 200, body = DocumentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_document_settings(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<DocumentSettings>, Problem> {
    view(&app, caller.may(Verb::ReadDocuments)?).await
}

/// Change what the business wants of its documents: fields that are absent stay. A stale `version` answers 409
/// `stale_version`.
#[utoipa::path(put, path = "/api/document-settings", tag = "invoices", request_body = UpdateDocumentSettings,
    responses((status = 200, body = DocumentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_document_settings(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<UpdateDocumentSettings>,
) -> Result<Json<DocumentSettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    change::update(&app, scope, &caller.actor(), form).await?;
    view(&app, scope).await
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FirstNumber {
    /// From 1 to 1,000,000,000.
    first_number: i64,
}

/// Let the numbers of a kind begin with another than 1, as when the business numbered elsewhere before. 409
/// `series_begun` once a document of the kind was issued.
#[utoipa::path(put, path = "/api/document-settings/series/{kind}", tag = "invoices",
    params(("kind" = Kind, Path)), request_body = FirstNumber,
    responses((status = 200, body = DocumentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn set_first_number(
    State(app): State<App>,
    caller: Caller,
    Path(kind): Path<String>,
    Json(form): Json<FirstNumber>,
) -> Result<Json<DocumentSettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let kind = Kind::of_word(&kind).ok_or(Problem::NotFound)?;
    series::begin_with(&app, scope, &caller.actor(), kind, form.first_number).await?;
    view(&app, scope).await
}

/// Say what the business is for the tax authority from a day on. The day must be after the last document.
#[utoipa::path(post, path = "/api/document-settings/tax-statuses", tag = "invoices", request_body = TaxStatus,
    responses((status = 200, body = DocumentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn set_tax_status(
    State(app): State<App>,
    caller: Caller,
    Json(status): Json<TaxStatus>,
) -> Result<Json<DocumentSettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    tax_status::set(&app, scope, &caller.actor(), status).await?;
    view(&app, scope).await
}

/// A picture.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
struct Picture(#[expect(dead_code, reason = "only describes the body")] Vec<u8>);

/// The logo on documents.
#[utoipa::path(get, path = "/api/document-settings/logo", tag = "invoices",
    responses((status = 200, description = "The picture", body = Picture, content_type = "image/*")),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_logo(State(app): State<App>, caller: Caller) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    picture_of(&app, scope).await
}

/// The logo of a business, as on the page that guests see.
#[utoipa::path(get, path = "/api/public/{slug}/logo", tag = "public", params(("slug" = String, Path)),
    responses((status = 200, description = "The picture", body = Picture, content_type = "image/*")))]
async fn read_public_logo(
    State(app): State<App>,
    Word(slug): Word,
) -> Result<impl IntoResponse, Problem> {
    let (_, scope) = accounts::business_by_slug(&app, &slug).await?;
    let picture = picture_of(&app, scope).await?;
    // Its address is another for each logo.
    let kept = [(header::CACHE_CONTROL, "public, max-age=86400")];
    Ok((kept, picture))
}

async fn picture_of(app: &App, scope: Scope) -> Result<impl IntoResponse + use<>, Problem> {
    let logo = app.db.read(scope).await?.logo().await?;
    let logo = logo.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, logo.media.media()),
        // A drawing may hold a script: it is shown here, and never run.
        (
            header::CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        ),
    ];
    Ok((headers, logo.bytes))
}

/// Give documents a logo: PNG, JPEG or SVG of at most 200,000 bytes, as the body.
#[utoipa::path(put, path = "/api/document-settings/logo", tag = "invoices",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn put_logo(
    State(app): State<App>,
    caller: Caller,
    request: Request<Body>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let bytes = to_bytes(request.into_body(), MAX_LOGO)
        .await
        .map_err(|_| Problem::invalid("/logo", "logo_too_large"))?;
    logo::put(&app, scope, &caller.actor(), bytes.to_vec()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take the logo off documents to come.
#[utoipa::path(delete, path = "/api/document-settings/logo", tag = "invoices", responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn remove_logo(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    logo::remove(&app, scope, &caller.actor()).await?;
    Ok(StatusCode::NO_CONTENT)
}
