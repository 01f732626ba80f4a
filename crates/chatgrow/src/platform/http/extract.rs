//! Extractors that answer with problems, and refuse what they do not know.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::body::Bytes;
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::{FieldFault, Problem};
use crate::app::App;

/// A JSON body: read from a request, or given as an answer.
#[derive(Debug, Clone)]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<T: DeserializeOwned> FromRequest<App> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &App) -> Result<Self, Problem> {
        let is_json = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .map(|value| {
                value
                    .split(';')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_ascii_lowercase()
            })
            .is_some_and(|media| media == "application/json" || media.ends_with("+json"));
        if !is_json {
            return Err(Problem::UnsupportedMediaType);
        }
        let body = body(request, state).await?;
        let mut reader = serde_json::Deserializer::from_slice(&body);
        let value =
            serde_path_to_error::deserialize(&mut reader).map_err(|error| refused(&error))?;
        reader
            .end()
            .map_err(|error| Problem::InvalidRequest(error.to_string()))?;
        Ok(Self(value))
    }
}

/// Tells an absent member (`None`, with `#[serde(default)]`) from one that is null (`Some(None)`), for
/// `deserialize_with` on an optional value of a partial update.
///
/// # Errors
/// The deserializer's.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

async fn body(request: Request, state: &App) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state)
        .await
        .map_err(|rejection| match rejection.status().as_u16() {
            413 => Problem::PayloadTooLarge,
            _ => Problem::InvalidRequest(rejection.to_string()),
        })
}

/// Text that is no JSON is 400; JSON of the wrong shape is 422 at its field.
fn refused(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    let inner = error.inner();
    if !inner.is_data() {
        return Problem::InvalidRequest(inner.to_string());
    }
    let message = inner.to_string();
    let code = if message.starts_with("missing field") {
        "missing"
    } else if message.starts_with("unknown field") {
        "unknown_field"
    } else {
        "wrong_type"
    };
    let mut field = pointer(&error.path().to_string());
    if let Some(name) = message.split('`').nth(1).filter(|_| code != "wrong_type") {
        let tail = format!("/{name}");
        if !field.ends_with(&tail) {
            field.push_str(&tail);
        }
    }
    Problem::Invalid(vec![FieldFault {
        field: field.into(),
        code: code.into(),
        place: None,
    }])
}

/// `items[0].price` as a JSON pointer.
fn pointer(path: &str) -> String {
    if path == "." {
        return String::new();
    }
    let slashed: String = path
        .chars()
        .filter(|c| *c != ']')
        .map(|c| if matches!(c, '.' | '[') { '/' } else { c })
        .collect();
    format!("/{}", slashed.trim_start_matches('/'))
}

/// The query string.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        axum::extract::Query::<T>::try_from_uri(&parts.uri)
            .map(|query| Self(query.0))
            .map_err(|rejection| query_fault(&rejection.body_text()))
    }
}

/// The library tells the parameter in words: "…string: unknown field `x`, …" or "…string: limit: invalid …".
fn query_fault(message: &str) -> Problem {
    let code = if message.contains("unknown field") {
        "unknown_field"
    } else if message.contains("missing field") {
        "missing"
    } else {
        "wrong_type"
    };
    let name = match code {
        "wrong_type" => message
            .rsplit_once("query string: ")
            .and_then(|(_, rest)| rest.split(':').next()),
        _ => message.split('`').nth(1),
    };
    let is_name = |name: &&str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let field = name
        .filter(is_name)
        .map_or_else(String::new, |name| format!("/{name}"));
    Problem::invalid(field, code)
}

/// An HTML form.
#[derive(Debug, Clone)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &App) -> Result<Self, Problem> {
        axum::extract::Form::<T>::from_request(request, state)
            .await
            .map(|form| Self(form.0))
            .map_err(|rejection| match rejection.status().as_u16() {
                413 => Problem::PayloadTooLarge,
                415 => Problem::UnsupportedMediaType,
                _ => Problem::InvalidRequest(rejection.body_text()),
            })
    }
}

/// The identifier in a path; text that is none names nothing: 404.
#[derive(Debug, Clone, Copy)]
pub struct PathId(pub Uuid);

impl FromRequestParts<App> for PathId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &App) -> Result<Self, Problem> {
        let Path(text) = Path::<String>::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::NotFound)?;
        text.parse().map(Self).map_err(|_| Problem::NotFound)
    }
}

/// The address a request comes from: the peer, or what a trusted proxy says.
#[derive(Debug, Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The client's address. `X-Forwarded-For` counts only with `TRUST_PROXY`, and only its last entry:
    /// earlier ones are whatever the client wrote.
    #[must_use]
    pub fn of(parts: &Parts, trust_proxy: bool) -> Self {
        let forwarded = || {
            let header = parts
                .headers
                .get_all("x-forwarded-for")
                .iter()
                .next_back()?
                .to_str()
                .ok()?;
            header.rsplit(',').next()?.trim().parse().ok()
        };
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|peer| peer.0.ip());
        let address = trust_proxy.then(forwarded).flatten().or(peer);
        Self(
            address
                .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
                .to_canonical(),
        )
    }
}

impl FromRequestParts<App> for ClientAddress {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, app.config.trust_proxy))
    }
}

#[cfg(test)]
mod tests {
    use super::pointer;

    #[test]
    fn a_path_becomes_a_json_pointer() {
        assert_eq!(pointer("hours[2].start"), "/hours/2/start");
        assert_eq!(pointer("."), "");
    }
}
