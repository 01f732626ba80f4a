//! Signing in: the authorization code flow (RFC 6749, 4.1) as the Authority has it: a confidential client,
//! its credentials in the `Authorization` header, no PKCE.

use std::time::Duration;

use reqwest::{Response, StatusCode, Url};
use serde::Deserialize;
use serde_json::Value;

use crate::answer::{retry_after, why};
use crate::client::Authority;
use crate::secret::Secret;

/// The largest answer that is read.
const MAX_ANSWER: usize = 64 * 1024;

/// The scope's literal name.
const SCOPE: &str = "scope";

/// What the token endpoint gave.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// For requests, for a while.
    pub access: Secret,
    /// For further access tokens.
    pub refresh: Secret,
    /// How long the access token lives.
    pub lifetime: Duration,
    /// The dealer's number, when the Authority says it.
    pub vat_number: Option<u32>,
}

/// Why there are no tokens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccessError {
    /// Try again later.
    #[error("the Tax Authority does not answer: {reason}")]
    Retry {
        /// Not before this has passed, when the Authority said so.
        after: Option<Duration>,
        /// For people.
        reason: String,
    },
    /// The consent ended, as it does after about three months, or the code was used: sign in again.
    #[error("the connection to the Tax Authority has ended: sign in again")]
    Ended,
    /// Our application's credentials or addresses are wrong: an operator must act.
    #[error("the Tax Authority refuses this installation: {0}")]
    Misconfigured(String),
}

impl Authority {
    /// The page to lead a person of the business to. `state` is random, bound to their browser, and comes
    /// back unchanged with the code.
    ///
    /// # Errors
    /// [`AccessError::Misconfigured`] when the configured address is none.
    pub fn authorize_url(&self, state: &str) -> Result<String, AccessError> {
        let query = [
            ("response_type", "code"),
            ("client_id", &self.settings.client_id),
            ("redirect_uri", &self.settings.redirect_uri),
            ("scope", SCOPE),
            ("state", state),
        ];
        Url::parse_with_params(&self.settings.authorize_url, query)
            .map(String::from)
            .map_err(|error| AccessError::Misconfigured(error.to_string()))
    }

    /// Exchanges the code that came back, once.
    ///
    /// # Errors
    /// [`AccessError::Ended`] for a code that is used, old or not ours.
    pub async fn exchange(&self, code: &str) -> Result<Tokens, AccessError> {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &self.settings.redirect_uri),
            ("scope", SCOPE),
        ];
        self.tokens(&form, None).await
    }

    /// New tokens for old. Where the Authority gives no new refresh token, the old one is among them; where
    /// it does, the old one has ended, so that two must not be refreshed at once.
    ///
    /// # Errors
    /// [`AccessError::Ended`] when the refresh token has ended.
    pub async fn refresh(&self, refresh: &Secret) -> Result<Tokens, AccessError> {
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh.expose()),
        ];
        self.tokens(&form, Some(refresh)).await
    }

    async fn tokens(
        &self,
        form: &[(&str, &str)],
        old: Option<&Secret>,
    ) -> Result<Tokens, AccessError> {
        let request = self
            .http
            .post(&self.settings.token_url)
            .basic_auth(
                &self.settings.client_id,
                Some(self.settings.client_secret.expose()),
            )
            .form(form);
        let response = request.send().await.map_err(unreached)?;
        let (status, after) = (response.status(), retry_after(&response));
        let body = body(response).await?;
        if !status.is_success() {
            return Err(refused(status, after, &body));
        }
        granted(&body, old).ok_or_else(|| retry(None, "its answer cannot be read"))
    }
}

async fn body(mut response: Response) -> Result<Vec<u8>, AccessError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unreached)? {
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(retry(None, "its answer is too large"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[derive(Deserialize)]
struct Granted {
    access_token: Secret,
    refresh_token: Option<Secret>,
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    vat_number: Value,
}

fn granted(body: &[u8], old: Option<&Secret>) -> Option<Tokens> {
    let granted: Granted = serde_json::from_slice(body).ok()?;
    // The shortest life that was seen, should it not be said.
    let seconds = number(&granted.expires_in).unwrap_or(1800).min(86_400);
    Some(Tokens {
        access: granted.access_token,
        refresh: granted.refresh_token.or_else(|| old.cloned())?,
        lifetime: Duration::from_secs(seconds),
        vat_number: number(&granted.vat_number).and_then(|number| u32::try_from(number).ok()),
    })
}

/// A number, or its digits as text.
fn number(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.parse().ok(),
        value => value.as_u64(),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Refused {
    error: String,
}

/// Only the error's word is shown: descriptions can repeat what was sent.
fn refused(status: StatusCode, after: Option<Duration>, body: &[u8]) -> AccessError {
    let refused: Refused = serde_json::from_slice(body).unwrap_or_default();
    let word = refused.error.as_str();
    let known = [
        "invalid_request",
        "invalid_client",
        "unauthorized_client",
        "unsupported_grant_type",
        "invalid_scope",
    ];
    match (word, status.as_u16()) {
        ("invalid_grant", _) => AccessError::Ended,
        (word, 400..=499) if known.contains(&word) => AccessError::Misconfigured(word.to_owned()),
        (_, 408 | 425 | 429 | 500..) => retry(after, &format!("HTTP {}", status.as_u16())),
        _ => AccessError::Misconfigured(format!("HTTP {}", status.as_u16())),
    }
}

fn retry(after: Option<Duration>, reason: &str) -> AccessError {
    AccessError::Retry {
        after,
        reason: reason.to_owned(),
    }
}

fn unreached(error: reqwest::Error) -> AccessError {
    let is_ours = error.is_builder();
    let reason = why(error);
    if is_ours {
        AccessError::Misconfigured(reason)
    } else {
        retry(None, &reason)
    }
}
