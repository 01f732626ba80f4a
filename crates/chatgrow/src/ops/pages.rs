//! The staff app's files, the API's documentation, and where `/` leads.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{Redirect, Response};
use axum::routing::get;
use axum::{Extension, Router};

use super::docs;
use crate::app::App;
use crate::platform::http::{Nonce, app_index, serve_asset};

/// Pages that are no API.
pub fn pages() -> Router<App> {
    Router::new()
        .route("/", get(|| async { Redirect::to("/app/") }))
        .route("/app", get(|| async { Redirect::to("/app/") }))
        .route("/app/", get(app))
        .route("/app/{*path}", get(app_path))
        .route("/api/docs", get(docs::docs))
}

async fn app(Extension(nonce): Extension<Nonce>) -> Response {
    app_index(&nonce)
}

/// A file of the build, or the app's page: its own router knows the other paths.
async fn app_path(
    Extension(nonce): Extension<Nonce>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    let is_file = path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'));
    if is_file && path != "index.html" {
        serve_asset(&path, &headers)
    } else {
        app_index(&nonce)
    }
}
