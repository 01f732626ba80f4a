//! HTTP of imports.

use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::faults::{self, FaultyRow};
use super::file::MAX_FILE;
use super::kept::{self, KeptCustomer};
use super::preview::{self, PreviewRow};
use super::settle::{self, SettleImport};
use super::view::{self, ImportView};
use super::{start, upload};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::ids::ImportId;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_imports, upload_import))
        .routes(routes!(read_import, discard_import))
        .routes(routes!(settle_import))
        .routes(routes!(preview_import))
        .routes(routes!(list_import_faults))
        .routes(routes!(download_import_faults))
        .routes(routes!(start_import))
        .routes(routes!(undo_import))
        .routes(routes!(list_import_kept))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct UploadQuery {
    /// The name of the file, to recognise it by.
    #[param(max_length = 200)]
    file_name: Option<String>,
}

/// Upload a file of customers: CSV (UTF-8, UTF-16 or Windows-1255; parted by commas, semicolons or tabs) or an Excel
/// workbook (`.xlsx`), at most 10 MB, 50,000 rows and 100 columns, told by its bytes. What its columns are is proposed
/// from its first row. Nothing is taken in yet.
#[utoipa::path(post, path = "/api/imports", tag = "imports", params(UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = ImportView)), security(("bearer" = []), ("cookie" = [])))]
async fn upload_import(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<UploadQuery>,
    request: Request,
) -> Result<(StatusCode, Json<ImportView>), Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let bytes = to_bytes(request.into_body(), MAX_FILE)
        .await
        .map_err(|_| Problem::invalid("/file", "file_too_large"))?;
    let by = (caller.person()?.user, caller.name.as_str());
    let name = query.file_name.unwrap_or_default();
    let view = upload::upload(&app, scope, by, &name, bytes.to_vec()).await?;
    Ok((StatusCode::CREATED, Json(view)))
}

/// Files of customers, the newest first.
#[utoipa::path(get, path = "/api/imports", tag = "imports", params(PageQuery),
    responses((status = 200, body = Page<ImportView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_imports(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<ImportView>>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let before = decode_cursor(query.cursor.as_deref())?.unwrap_or(ImportId(Uuid::max()));
    let size = page_size(query.limit)?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.imports_page(before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    let items: sqlx::Result<Vec<ImportView>> = page.items.iter().map(view::of).collect();
    Ok(Json(Page {
        items: items?,
        next_cursor: page.next_cursor,
    }))
}

/// A file of customers, with how far it has come.
#[utoipa::path(get, path = "/api/imports/{id}", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_import(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<ImportView>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let row = app.db.read(scope).await?.import(ImportId(id)).await?;
    Ok(Json(view::of(&row.ok_or(Problem::NotFound)?)?))
}

/// Throw a file away that was not taken in.
#[utoipa::path(delete, path = "/api/imports/{id}", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn discard_import(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    start::discard(&app, scope, ImportId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say what the columns are and what is done with who is here already; the answer tells what would happen.
#[utoipa::path(put, path = "/api/imports/{id}/mapping", tag = "imports", params(("id" = Uuid, Path)),
    request_body = SettleImport, responses((status = 200, body = ImportView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn settle_import(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<SettleImport>,
) -> Result<Json<ImportView>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    settle::settle(&app, scope, ImportId(id), form)
        .await
        .map(Json)
}

/// The first twenty rows as they will be.
#[utoipa::path(get, path = "/api/imports/{id}/preview", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = Page<PreviewRow>)), security(("bearer" = []), ("cookie" = [])))]
async fn preview_import(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Page<PreviewRow>>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let rows = preview::preview(&app, scope, lang, ImportId(id)).await?;
    Ok(Json(Page::whole(rows)))
}

/// The rows that cannot be taken in, with what is wrong in the caller's language.
#[utoipa::path(get, path = "/api/imports/{id}/faults", tag = "imports", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<FaultyRow>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_import_faults(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<FaultyRow>>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let place = place(&query)?;
    faults::page(&app, scope, lang, ImportId(id), place)
        .await
        .map(Json)
}

/// Which lines a page is after, and how many it has.
fn place(query: &PageQuery) -> Result<(i64, i64), Problem> {
    let after = decode_cursor(query.cursor.as_deref())?.unwrap_or(0);
    Ok((after, page_size(query.limit)?))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct FileQuery {
    /// The language of what is added; else that of the request.
    #[serde(rename = "lang")]
    #[param(value_type = Option<String>)]
    _lang: Option<String>,
}

/// The rows that cannot be taken in as a file (CSV, UTF-8), with what is wrong in a column of its own: to be corrected
/// and uploaded again. No cell of it is taken for a formula.
#[utoipa::path(get, path = "/api/imports/{id}/faults.csv", tag = "imports", params(("id" = Uuid, Path), FileQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn download_import_faults(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
    Query(_query): Query<FileQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"rows-to-correct.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let pieces = faults::file(app, scope, lang, ImportId(id)).await?;
    Ok((headers, Body::from_stream(pieces)))
}

/// Begin to take the rows in; read the import to see how far it is. Nobody is written to, and nobody's consent to be
/// written to comes of it. Once more changes nothing.
#[utoipa::path(post, path = "/api/imports/{id}/start", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView)), security(("bearer" = []), ("cookie" = [])))]
async fn start_import(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<ImportView>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let by = (caller.person()?.user, caller.name.as_str());
    start::start(&app, scope, by, ImportId(id)).await.map(Json)
}

/// Begin to take back what a finished import did: cards that it made go, fields that it filled are emptied. Cards of
/// which there is a visit, a payment, a document, a registration, a message or anything else stay, as do those that
/// somebody changed since. Once more changes nothing.
#[utoipa::path(post, path = "/api/imports/{id}/undo", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView)), security(("bearer" = []), ("cookie" = [])))]
async fn undo_import(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<ImportView>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let by = (caller.person()?.user, caller.name.as_str());
    start::start_undo(&app, scope, by, ImportId(id))
        .await
        .map(Json)
}

/// The customers who stay although the import was taken back, each with why.
#[utoipa::path(get, path = "/api/imports/{id}/kept", tag = "imports", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<KeptCustomer>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_import_kept(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<KeptCustomer>>, Problem> {
    let scope = caller.may(Verb::TransferCustomers)?;
    let place = place(&query)?;
    kept::page(&app, scope, ImportId(id), place).await.map(Json)
}
