//! HTTP of files of customers.

use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::name::MAX_GIVEN;
use super::remove;
use super::upload::{MAX_FILE, Uploaded, upload};
use super::view::{self, CustomerFile};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Attachment, Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerFileId, CustomerId};
use crate::platform::paging::Page;

/// The routes.
pub(in crate::customers) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_customer_files, upload_customer_file))
        .routes(routes!(download_customer_file, remove_customer_file))
        .routes(routes!(restore_customer_file))
}

/// The two ids in a path; text that is none names nothing.
fn ids(
    Path((customer, file)): Path<(String, String)>,
) -> Result<(CustomerId, CustomerFileId), Problem> {
    let id = |text: &str| text.parse::<Uuid>().map_err(|_| Problem::NotFound);
    Ok((CustomerId(id(&customer)?), CustomerFileId(id(&file)?)))
}

/// The files of a customer, the newest first; at most 200.
#[utoipa::path(get, path = "/api/customers/{id}/files", tag = "customers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Page<CustomerFile>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_customer_files(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Page<CustomerFile>>, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let mut tx = app.db.read(scope).await?;
    let id = CustomerId(id);
    tx.customer(id).await?.ok_or(Problem::NotFound)?;
    let rows = tx.customer_files(id).await?;
    let files: sqlx::Result<Vec<CustomerFile>> = rows.into_iter().map(view::of).collect();
    Ok(Json(Page::whole(files?)))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct UploadQuery {
    /// The name of the file. It is kept without folders, and ends as its bytes want it.
    #[param(max_length = 1000)]
    file_name: Option<String>,
}

/// Keep a file for a customer: PDF, JPEG, PNG, WebP, HEIC, plain text, DOCX or XLSX, at most 10 MB, as the body; told by
/// its bytes, whatever its `Content-Type`. One that the customer has already is answered 200 and not kept twice. When
/// the business keeps all it may, it answers 409 `customer_files_full`.
#[utoipa::path(post, path = "/api/customers/{id}/files", tag = "customers", params(("id" = Uuid, Path), UploadQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, body = CustomerFile), (status = 200, body = CustomerFile)),
    security(("bearer" = []), ("cookie" = [])))]
async fn upload_customer_file(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<UploadQuery>,
    request: Request,
) -> Result<(StatusCode, Json<CustomerFile>), Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    let bytes = to_bytes(request.into_body(), MAX_FILE)
        .await
        .map_err(|_| Problem::invalid("/file", "file_too_large"))?;
    let name = query.file_name.unwrap_or_default();
    if name.chars().count() > MAX_GIVEN {
        return Err(Problem::invalid("/fileName", "too_long"));
    }
    let id = CustomerId(id);
    let uploaded = upload(&app, scope, &caller.actor(), id, &name, bytes.to_vec()).await?;
    Ok(match uploaded {
        Uploaded::Added(file) => (StatusCode::CREATED, Json(file)),
        Uploaded::There(file) => (StatusCode::OK, Json(file)),
    })
}

/// The bytes of a file.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
struct FileBytes(#[expect(dead_code, reason = "only describes the body")] Vec<u8>);

/// The bytes of a file, to be kept and not to be opened by the browser. Pictures can be shown in `<img>`.
#[utoipa::path(get, path = "/api/customers/{id}/files/{fileId}", tag = "customers",
    params(("id" = Uuid, Path), ("fileId" = Uuid, Path)),
    responses((status = 200, description = "The file", content(
        (FileBytes = "application/pdf"), (FileBytes = "image/jpeg"), (FileBytes = "image/png"),
        (FileBytes = "image/webp"), (FileBytes = "image/heic"), (FileBytes = "text/plain"),
        (FileBytes = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (FileBytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))),
    security(("bearer" = []), ("cookie" = [])))]
async fn download_customer_file(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let scope = caller.may(Verb::ReadCustomers)?;
    let (customer, id) = ids(path)?;
    let file = app
        .db
        .read(scope)
        .await?
        .whole_customer_file(customer, id)
        .await?;
    let (name, media, hash, bytes) = file.ok_or(Problem::NotFound)?;
    let tag: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let kept = [
        (header::ETAG, tag.clone()),
        // A browser that has it asks each time whether its user may still see it.
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    let has_it = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes());
    if has_it {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    let headers = [
        (header::CONTENT_TYPE, media),
        (header::CONTENT_DISPOSITION, Attachment(&name).to_string()),
        (
            header::CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'".to_owned(),
        ),
    ];
    Ok((kept, headers, bytes).into_response())
}

/// Remove a file. It can be brought back for an hour, unless its room is needed before.
#[utoipa::path(delete, path = "/api/customers/{id}/files/{fileId}", tag = "customers",
    params(("id" = Uuid, Path), ("fileId" = Uuid, Path)), responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn remove_customer_file(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    remove::remove(&app, scope, &caller.actor(), ids(path)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Bring a file back that was removed.
#[utoipa::path(post, path = "/api/customers/{id}/files/{fileId}/restore", tag = "customers",
    params(("id" = Uuid, Path), ("fileId" = Uuid, Path)), responses((status = 200, body = CustomerFile)),
    security(("bearer" = []), ("cookie" = [])))]
async fn restore_customer_file(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
) -> Result<Json<CustomerFile>, Problem> {
    let scope = caller.may(Verb::EditCustomers)?;
    remove::restore(&app, scope, &caller.actor(), ids(path)?)
        .await
        .map(Json)
}
