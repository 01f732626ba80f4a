//! One line of log and one measurement per request, under an id that the answer carries back.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use jiff::Timestamp;
use tracing::Instrument as _;

use crate::platform::random;

const HEADER: &str = "x-request-id";

/// The id of a request.
#[must_use]
pub fn request_id(request: &Request) -> Option<String> {
    request
        .headers()
        .get(HEADER)
        .and_then(|id| id.to_str().ok())
        .map(str::to_owned)
}

/// A caller's own id is kept when it is short and plain; else we make one.
fn ensure_id(request: &mut Request) -> HeaderValue {
    let given = request.headers().get(HEADER).filter(|id| {
        id.len() <= 64
            && id
                .as_bytes()
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    });
    let id = match given {
        Some(id) => id.clone(),
        None => HeaderValue::from_str(&random::uuid(Timestamp::UNIX_EPOCH).simple().to_string())
            .unwrap_or(HeaderValue::from_static("unknown")),
    };
    request.headers_mut().insert(HEADER, id.clone());
    id
}

/// Logs and measures each request. Neither holds query strings, bodies or headers: they may hold secrets.
pub async fn observe(mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = ensure_id(&mut request);
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("unmatched".to_owned(), |path| path.as_str().to_owned());
    let span = tracing::info_span!("request", id = id.to_str().unwrap_or_default(), %method, route);

    let mut response = next.run(request).instrument(span.clone()).await;

    let elapsed = started.elapsed();
    let status = response.status().as_u16();
    span.in_scope(|| tracing::info!(status, ms = elapsed.as_millis(), "answered"));
    let labels = [
        ("method", method.to_string()),
        ("route", route),
        ("status", status.to_string()),
    ];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_seconds", &labels).record(elapsed.as_secs_f64());
    response.headers_mut().insert(HEADER, id);
    response
}
