//! Signing in: the authorization code flow (RFC 6749, 4.1) with PKCE (RFC 7636).

use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::Url;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::answer::token;
use super::{Google, GoogleError};

/// What we ask for: to see and change events.
pub const SCOPE: &str = "https://www.googleapis.com/auth/calendar.events";

/// The secret with which whoever began signing in proves it at the end.
#[derive(Clone)]
pub struct Pkce {
    verifier: String,
}

impl Pkce {
    /// From 256 random bits.
    #[must_use]
    pub fn new(bits: [u8; 32]) -> Self {
        Self {
            verifier: URL_SAFE_NO_PAD.encode(bits),
        }
    }

    /// From a kept verifier.
    #[must_use]
    pub fn of(verifier: String) -> Self {
        Self { verifier }
    }

    /// The secret itself, to be kept until the code comes.
    #[must_use]
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.as_bytes()))
    }
}

impl fmt::Debug for Pkce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pkce")
    }
}

/// What the token endpoint gave.
#[derive(Clone, Deserialize)]
pub struct Tokens {
    /// For the API, for a while.
    pub access_token: String,
    /// Seconds that the access token lives.
    expires_in: u64,
    /// For further access tokens; given at the first consent, rarely later: keep the one there is.
    pub refresh_token: Option<String>,
    /// What was granted, words with spaces in between.
    #[serde(default)]
    scope: String,
}

impl Tokens {
    /// How long the access token lives.
    #[must_use]
    pub fn lifetime(&self) -> Duration {
        Duration::from_secs(self.expires_in.min(86_400))
    }

    /// Whether the person let us see and change events: single permissions can be unticked.
    #[must_use]
    pub fn may_use_events(&self) -> bool {
        let enough = [SCOPE, "https://www.googleapis.com/auth/calendar"];
        self.scope.split(' ').any(|scope| enough.contains(&scope))
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("scope", &self.scope)
            .finish_non_exhaustive()
    }
}

impl Google {
    /// The consent page to lead the person to. `state` comes back unchanged with the code.
    ///
    /// # Errors
    /// [`GoogleError::Misconfigured`] when the configured address is none.
    pub fn consent_url(&self, state: &str, pkce: &Pkce) -> Result<String, GoogleError> {
        let base = format!("{}/o/oauth2/v2/auth", self.settings.accounts_url);
        let query = [
            ("response_type", "code"),
            ("client_id", &self.settings.client_id),
            ("redirect_uri", &self.settings.redirect_uri),
            ("scope", SCOPE),
            ("state", state),
            ("access_type", "offline"),
            // Without it no refresh token comes the second time.
            ("prompt", "consent"),
            ("code_challenge", &pkce.challenge()),
            ("code_challenge_method", "S256"),
        ];
        Url::parse_with_params(&base, query)
            .map(String::from)
            .map_err(|error| GoogleError::Misconfigured(error.to_string()))
    }

    /// Exchanges the code of the consent page, once.
    ///
    /// # Errors
    /// [`GoogleError::Revoked`] for a code that is used, old or not ours.
    pub async fn exchange(&self, code: &str, pkce: &Pkce) -> Result<Tokens, GoogleError> {
        self.tokens(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("code_verifier", pkce.verifier()),
            ("redirect_uri", &self.settings.redirect_uri),
        ])
        .await
    }

    /// A new access token.
    ///
    /// # Errors
    /// [`GoogleError::Revoked`] when the refresh token has ended.
    pub async fn refresh(&self, refresh_token: &str) -> Result<Tokens, GoogleError> {
        self.tokens(&[
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh_token),
        ])
        .await
    }

    async fn tokens(&self, grant: &[(&str, &str)]) -> Result<Tokens, GoogleError> {
        let url = format!("{}/token", self.settings.oauth_url);
        let mut form = grant.to_vec();
        form.push(("client_id", &self.settings.client_id));
        form.push(("client_secret", &self.settings.client_secret));
        token(self.http.post(url).form(&form).send().await?).await
    }

    /// Gives the permission back. That it is gone already is a success.
    ///
    /// # Errors
    /// [`GoogleError::Retry`] when Google does not answer.
    pub async fn revoke(&self, refresh_token: &str) -> Result<(), GoogleError> {
        let url = format!("{}/revoke", self.settings.oauth_url);
        let response = self
            .http
            .post(url)
            .form(&[("token", refresh_token)])
            .send()
            .await?;
        if response.status().is_server_error() {
            return Err(GoogleError::Retry {
                after: None,
                reason: format!("HTTP {}", response.status().as_u16()),
            });
        }
        Ok(())
    }
}
