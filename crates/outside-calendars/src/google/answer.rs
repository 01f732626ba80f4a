//! What Google answers, and what to do when it is no success.

use std::time::Duration;

use reqwest::{Response, StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The largest answer that is read; a page of 2,500 events is far below.
const MAX_ANSWER: usize = 16 * 1024 * 1024;

/// Why Google did not do what was asked, by what helps.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GoogleError {
    /// Try again later: busy, too many requests, or no answer. It may have been done all the same.
    #[error("Google does not answer: {reason}")]
    Retry {
        /// Not before this has passed, when Google said so.
        after: Option<Duration>,
        /// For people.
        reason: String,
    },
    /// The access token has ended: get another with the refresh token.
    #[error("the access token is not valid any more")]
    AccessEnded,
    /// The person took the permission back, or it ended: they must connect again.
    #[error("Google does not let us in any more: the account must be connected again")]
    Revoked,
    /// The sync token is too old: read everything again.
    #[error("the sync token is too old")]
    SyncTokenGone,
    /// There is no such calendar or event.
    #[error("Google does not know it")]
    NotFound,
    /// It is there already.
    #[error("it is there already")]
    Exists,
    /// The credentials of our OAuth client, or its settings at Google, are wrong: an operator must act.
    #[error("Google refuses this installation: {0}")]
    Misconfigured(String),
    /// Asking again cannot help.
    #[error("Google refuses: {0}")]
    Refused(String),
}

impl GoogleError {
    /// A stable word for what is wrong.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Retry { .. } => "unreachable",
            Self::AccessEnded | Self::Revoked => "revoked",
            Self::SyncTokenGone => "sync_token_gone",
            Self::NotFound => "not_found",
            Self::Exists => "exists",
            Self::Misconfigured(_) => "misconfigured",
            Self::Refused(_) => "refused",
        }
    }
}

impl From<reqwest::Error> for GoogleError {
    fn from(error: reqwest::Error) -> Self {
        // Without its address: that may hold a token.
        let error = error.without_url();
        Self::Retry {
            after: None,
            reason: if error.is_timeout() {
                "it took too long".to_owned()
            } else {
                error.to_string()
            },
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ApiError {
    error: ErrorBody,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    message: String,
    errors: Vec<ErrorReason>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorReason {
    reason: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct TokenError {
    error: String,
    error_description: String,
}

/// The body of a success of the calendar API.
pub(super) async fn json<T: DeserializeOwned>(response: Response) -> Result<T, GoogleError> {
    let response = success(response).await?;
    let body = body(response).await?;
    serde_json::from_slice(&body).map_err(|error| GoogleError::Retry {
        after: None,
        reason: format!("its answer cannot be read: {error}"),
    })
}

/// The body, which must not be endless.
async fn body(mut response: Response) -> Result<Vec<u8>, GoogleError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(GoogleError::Refused("its answer is too large".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// The response of the calendar API, when it is a success.
pub(super) async fn success(response: Response) -> Result<Response, GoogleError> {
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    let after = retry_after(&response);
    let body = body(response).await?;
    let error: ApiError = serde_json::from_slice(&body).unwrap_or_default();
    let reason = error
        .error
        .errors
        .into_iter()
        .next()
        .unwrap_or_default()
        .reason;
    let message = one_line(&error.error.message, status);
    Err(match status.as_u16() {
        401 => GoogleError::AccessEnded,
        404 => GoogleError::NotFound,
        409 => GoogleError::Exists,
        410 => GoogleError::SyncTokenGone,
        // Spent for the day, or asked too fast.
        403 if reason.ends_with("LimitExceeded") || reason == "quotaExceeded" => {
            let long = Duration::from_secs(if reason == "quotaExceeded" { 3600 } else { 0 });
            GoogleError::Retry {
                after: after.or(Some(long).filter(|long| !long.is_zero())),
                reason: message,
            }
        }
        403 if reason == "accessNotConfigured" => GoogleError::Misconfigured(message),
        403 if reason == "insufficientPermissions" => GoogleError::Revoked,
        408 | 425 | 429 | 500.. => GoogleError::Retry {
            after,
            reason: message,
        },
        _ => GoogleError::Refused(message),
    })
}

/// The body of a success of the token endpoint, whose errors have another shape (RFC 6749, 5.2).
pub(super) async fn token<T: DeserializeOwned>(response: Response) -> Result<T, GoogleError> {
    let status = response.status();
    if status.is_success() {
        return json(response).await;
    }
    let after = retry_after(&response);
    let body = body(response).await?;
    let error: TokenError = serde_json::from_slice(&body).unwrap_or_default();
    let said = match error.error_description.as_str() {
        "" => error.error.as_str(),
        description => description,
    };
    let message = one_line(said, status);
    Err(match error.error.as_str() {
        "invalid_grant" => GoogleError::Revoked,
        "invalid_client" | "unauthorized_client" | "redirect_uri_mismatch" | "deleted_client" => {
            GoogleError::Misconfigured(message)
        }
        _ if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => {
            GoogleError::Retry {
                after,
                reason: message,
            }
        }
        _ => GoogleError::Refused(message),
    })
}

/// `Retry-After` in seconds; Google sends no dates there. Never longer than a day.
fn retry_after(response: &Response) -> Option<Duration> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let seconds: u64 = value.trim().parse().ok()?;
    Some(Duration::from_secs(seconds.min(86_400)))
}

fn one_line(message: &str, status: StatusCode) -> String {
    let message: String = message
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    if message.is_empty() {
        format!("HTTP {}", status.as_u16())
    } else {
        message
    }
}
