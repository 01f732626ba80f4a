//! Security headers on every answer, with a Content-Security-Policy that allows no inline script or style
//! but those that carry the nonce of this very answer.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::platform::random;

/// The nonce of one answer; pages put it on their `<style>` and `<script>` elements.
#[derive(Debug, Clone)]
pub struct Nonce(pub String);

/// Put on an answer whose form leads on to a page of somebody else, who names its address.
#[derive(Debug, Clone, Copy)]
pub struct LeadsAway;

/// Pages of guests, which a business may show in a frame of its own site. Nobody is signed in there: what can be done
/// needs a token that the framing site does not know.
const FRAMED: [&str; 5] = ["/b/", "/my/", "/e/", "/pay/", "/accessibility"];

const FIXED: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        header::STRICT_TRANSPORT_SECURITY,
        "max-age=31536000; includeSubDomains",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), microphone=(), geolocation=(), payment=()",
    ),
];

/// Adds the headers; an answer's own value of one of them wins.
pub async fn security_headers(mut request: Request, next: Next) -> Response {
    let nonce = Nonce(random::token());
    let path = request.uri().path();
    let may_be_framed = FRAMED.iter().any(|start| path.starts_with(start));
    let ancestors = if may_be_framed { "*" } else { "'none'" };
    let policy = |form_action: &str| {
        format!(
            "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action {form_action}; \
         frame-ancestors {ancestors}; base-uri 'none'",
            nonce = nonce.0
        )
    };
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    // Browsers hold a form's redirects to it as well. Plain http is for simulators of this machine.
    let policy = match response.extensions().get::<LeadsAway>() {
        Some(LeadsAway) => policy("'self' https: http://127.0.0.1:*"),
        None => policy("'self'"),
    };
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if !may_be_framed {
        headers
            .entry(header::X_FRAME_OPTIONS)
            .or_insert(HeaderValue::from_static("DENY"));
    }
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers
            .entry(header::CONTENT_SECURITY_POLICY)
            .or_insert(policy);
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
