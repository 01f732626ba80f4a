//! Files built into the binary: the staff app, fonts and the small script of the public pages.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use rust_embed::RustEmbed;

use super::{Nonce, Problem};
use crate::platform::text::hex;

/// The built web app. Without a build only `.keep` is in it and its pages say so.
#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Assets;

/// Serves `path` of the build: hashed names are kept by browsers for ever, others are asked for by
/// their ETag each time.
pub fn serve(path: &str, headers: &HeaderMap) -> Response {
    let Some(file) = Assets::get(path) else {
        return Problem::NotFound.into_response();
    };
    let etag = format!("\"{}\"", hex(&file.metadata.sha256_hash()[..16]));
    let cache = if path.contains("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.contains(&etag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let content_type = content_type(path);
        (
            [(header::CONTENT_TYPE, content_type)],
            file.data.into_owned(),
        )
            .into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

/// The staff app's page, with the nonce of this answer in it.
pub fn index(nonce: &Nonce) -> Response {
    let Some(file) = Assets::get("index.html") else {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            "The web app is not built: run `make web`.",
        )
            .into_response();
    };
    let page = String::from_utf8_lossy(&file.data).replace("__CSP_NONCE__", &nonce.0);
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
