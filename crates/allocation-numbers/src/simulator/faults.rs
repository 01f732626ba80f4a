//! What the simulated Authority does wrong.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

use super::server::Shared;

/// What happens to one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// `429` with `Retry-After` in seconds; nothing is done.
    TooManyRequests(u64),
    /// This status with a gateway's page; nothing is done.
    Status(u16),
    /// This status with this text; nothing is done.
    Says(u16, String),
    /// `500` as the Authority itself says it, with an `error_id`; nothing is done.
    Internal,
    /// It is done, and a gateway says `504` in place of the answer.
    AnswerLost,
    /// It is done, and the answer breaks off in the middle.
    BrokenOff,
    /// It is done, and the answer comes this much later.
    Slow(Duration),
    /// It is done, and the answer is this in its place.
    Garbled(String),
    /// The answer repeats the request's `Authorization` header, with this status; nothing is done.
    Echo(u16),
}

pub(super) async fn misbehave(
    State(shared): State<Shared>,
    request: Request,
    next: Next,
) -> Response {
    let fault = shared.inside().faults.pop_front();
    let page = "<html>no</html>".to_owned();
    match fault {
        None => next.run(request).await,
        Some(Fault::TooManyRequests(seconds)) => {
            let mut response = says(429, "too many requests".to_owned());
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, seconds.into());
            response
        }
        Some(Fault::Status(status)) => says(status, page),
        Some(Fault::Says(status, text)) => says(status, text),
        Some(Fault::Internal) => {
            let body = json!({ "status": 500, "message": "Internal error", "error_id": "E-77" });
            answer(500, &body)
        }
        Some(Fault::AnswerLost) => {
            next.run(request).await;
            says(504, page)
        }
        Some(Fault::BrokenOff) => {
            next.run(request).await;
            let promised = [(header::CONTENT_LENGTH, "1000")];
            (promised, "{\"status\":200,").into_response()
        }
        Some(Fault::Slow(wait)) => {
            let response = next.run(request).await;
            tokio::time::sleep(wait).await;
            response
        }
        Some(Fault::Garbled(text)) => {
            next.run(request).await;
            says(200, text)
        }
        Some(Fault::Echo(status)) => {
            let sent = request.headers().get(header::AUTHORIZATION);
            let sent = sent.and_then(|sent| sent.to_str().ok()).unwrap_or_default();
            let errors = json!([{ "code": 433, "message": format!("not {sent}"), "param": sent }]);
            let said = json!({ "error": "server_error", "error_description": sent,
                "message": { "errors": errors } });
            answer(status, &said)
        }
    }
}

/// A status with a text.
pub(super) fn says(status: u16, text: String) -> Response {
    (code(status), text).into_response()
}

/// A status with JSON.
pub(super) fn answer(status: u16, body: &Value) -> Response {
    (code(status), axum::Json(body.clone())).into_response()
}

/// The Authority's list of errors.
pub(super) fn errors(status: u16, code: u32, message: &str, param: &str, location: &str) -> Value {
    json!({ "status": status, "message": { "errors": [
        { "code": code, "message": message, "param": param, "location": location },
    ] } })
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY)
}
