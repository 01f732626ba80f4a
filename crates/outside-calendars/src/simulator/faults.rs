//! What the simulated Google does wrong.

use std::time::Duration;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

/// What happens to one request of the calendar API or the token endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// `401`: the access token is called invalid.
    Unauthorized,
    /// `403 userRateLimitExceeded`.
    RateLimited,
    /// `429` with `Retry-After` in seconds.
    TooManyRequests(u64),
    /// This status without a readable body.
    Status(u16),
    /// The answer takes this long.
    Slow(Duration),
    /// It is done, and the answer is lost on the way: the caller cannot know.
    AnswerLost,
}

impl Fault {
    /// The answer in place of the right one, when the request is not carried out.
    pub(super) fn refusal(self) -> Option<Response> {
        match self {
            Self::Unauthorized => Some(error(401, "authError", "Invalid Credentials")),
            Self::RateLimited => Some(error(
                403,
                "userRateLimitExceeded",
                "User Rate Limit Exceeded",
            )),
            Self::TooManyRequests(seconds) => {
                let mut response = error(429, "rateLimitExceeded", "Rate Limit Exceeded");
                response
                    .headers_mut()
                    .insert(header::RETRY_AFTER, seconds.into());
                Some(response)
            }
            Self::Status(status) => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
                Some((status, "<html>no</html>").into_response())
            }
            Self::Slow(_) | Self::AnswerLost => None,
        }
    }
}

/// An error in the shape of the calendar API.
pub(super) fn error(status: u16, reason: &str, message: &str) -> Response {
    let body = json!({ "error": {
        "code": status,
        "message": message,
        "errors": [{ "domain": "global", "reason": reason, "message": message }],
    } });
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, axum::Json(body)).into_response()
}
