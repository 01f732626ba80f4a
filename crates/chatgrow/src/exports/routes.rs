//! HTTP of exports.

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::archive::Archive;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Attachment, Problem, RequestLang, ZipFile, file_body_when_made};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(export_business))
}

/// Download everything of the business: each table as JSON lines, documents as PDF, files as they were given. For the
/// owner, not for programs. Secrets (passwords, keys, what opens a connection) are not in it. The answer begins at
/// once; a file that could not be made whole is broken off.
#[utoipa::path(post, path = "/api/business/export", tag = "accounts", responses(
    (status = 200, description = "The zip", body = ZipFile, content_type = "application/zip")),
    security(("bearer" = []), ("cookie" = [])))]
async fn export_business(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
) -> Result<impl IntoResponse, Problem> {
    caller.person()?;
    let scope = caller.may(Verb::ExportBusiness)?;
    let archive = Archive::begin(app, scope, &caller.actor(), lang).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        // As it is: what is in it does not get smaller.
        (header::CONTENT_ENCODING, "identity".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            Attachment(&archive.name()).to_string(),
        ),
    ];
    Ok((headers, file_body_when_made(archive.make())))
}
