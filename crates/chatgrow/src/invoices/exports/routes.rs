//! HTTP of files for others.

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::file::{SummaryView, uniform_file};
use super::package::package;
use super::period::Period;
use super::store::{Export, Format, at};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang, ZipFile, file_body};
use crate::platform::ids::DocumentExportId;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};
use crate::platform::text::parse_date;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(make_uniform_file, list_exports))
        .routes(routes!(read_summary))
        .routes(routes!(make_package))
}

/// A file that was handed out.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentExport)]
struct ExportView {
    id: DocumentExportId,
    format: Format,
    from: String,
    to: String,
    /// Who had it made.
    by_name: String,
    created_at: Timestamp,
}

impl TryFrom<Export> for ExportView {
    type Error = sqlx::Error;

    fn try_from(export: Export) -> sqlx::Result<Self> {
        Ok(Self {
            id: export.id,
            format: export.format,
            from: export.from_date,
            to: export.to_date,
            by_name: export.by_name,
            created_at: at(export.created_at)?,
        })
    }
}

/// Make the tax authority's uniform file (1.31) of the documents of a period. `Content-Location` names its summary.
#[utoipa::path(post, path = "/api/uniform-file", tag = "invoices", request_body = Period,
    responses((status = 200, description = "The zip, with the tree of folders that the law wants", body = ZipFile,
        content_type = "application/zip")), security(("bearer" = []), ("cookie" = [])))]
async fn make_uniform_file(
    State(app): State<App>,
    caller: Caller,
    Json(period): Json<Period>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let period = period.checked()?;
    let (id, file) = uniform_file(&app, scope, &caller.actor(), period).await?;
    let name = format!(
        "attachment; filename=\"OPENFRMT-{}-{}.zip\"",
        period.from, period.to
    );
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_LOCATION, format!("/api/uniform-file/{id}")),
    ];
    Ok((headers, file_body(file)?))
}

/// Files that were handed out, the newest first.
#[utoipa::path(get, path = "/api/uniform-file", tag = "invoices", params(PageQuery),
    responses((status = 200, body = Page<ExportView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_exports(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<ExportView>>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let size = page_size(query.limit)?;
    let place: Option<DocumentExportId> = decode_cursor(query.cursor.as_deref())?;
    let rows = app.db.read(scope).await?.exports(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |export| export.id);
    let items: sqlx::Result<Vec<ExportView>> =
        page.items.into_iter().map(ExportView::try_from).collect();
    Ok(Json(Page {
        items: items?,
        next_cursor: page.next_cursor,
    }))
}

/// What is shown and printed after a uniform file was made: its records, and its documents by kind.
#[utoipa::path(get, path = "/api/uniform-file/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = SummaryView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_summary(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<SummaryView>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let export = app
        .db
        .read(scope)
        .await?
        .export(DocumentExportId(id))
        .await?;
    let export = export.filter(|export| export.format == Format::UniformFile);
    let summary = export.ok_or(Problem::NotFound)?.summary;
    // Of a file that was broken off nothing was summed up.
    let summary = serde_json::from_str(&summary).map_err(|_| Problem::NotFound)?;
    Ok(Json(summary))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MakePackage {
    /// `YYYY-MM`.
    month: String,
}

/// Make the bookkeeper's package of a month: every document as PDF, a table of them, and the uniform file.
#[utoipa::path(post, path = "/api/document-package", tag = "invoices", request_body = MakePackage,
    responses((status = 200, description = "The zip", body = ZipFile, content_type = "application/zip")),
    security(("bearer" = []), ("cookie" = [])))]
async fn make_package(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<MakePackage>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let first: Date = parse_date(&format!("{}-01", form.month))
        .ok_or_else(|| Problem::invalid("/month", "bad_month"))?;
    let period = Period {
        from: first,
        to: first.last_of_month(),
    };
    let file = package(&app, scope, &caller.actor(), lang, period).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"documents-{}.zip\"", form.month),
        ),
    ];
    Ok((headers, file_body(file)?))
}
