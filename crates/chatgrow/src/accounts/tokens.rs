//! Access tokens: short-lived JWTs (RFC 7519, HS256) that name a user's session, and nothing that could
//! go stale: role and business are read at each request.

use std::time::Duration;

use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use crate::platform::ids::{SessionId, UserId};

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: UserId,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// Makes and reads access tokens.
pub struct AccessTokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    lifetime: Duration,
}

impl AccessTokens {
    /// Tokens under the installation's secret that live `lifetime`.
    #[must_use]
    pub fn new(secret: &str, lifetime: Duration) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        // Compared with our own clock below, which tests move.
        validation.validate_exp = false;
        Self {
            encoding: EncodingKey::from_secret(secret.as_bytes()),
            decoding: DecodingKey::from_secret(secret.as_bytes()),
            validation,
            lifetime,
        }
    }

    /// How long a token lives.
    #[must_use]
    pub fn lifetime(&self) -> Duration {
        self.lifetime
    }

    /// A token for `session`.
    ///
    /// # Errors
    /// When signing fails.
    pub(super) fn issue(
        &self,
        user: UserId,
        session: SessionId,
        now: Timestamp,
    ) -> anyhow::Result<String> {
        let iat = now.as_second();
        let exp = iat.saturating_add(i64::try_from(self.lifetime.as_secs())?);
        let claims = Claims {
            sub: user,
            sid: session,
            iat,
            exp,
        };
        Ok(jsonwebtoken::encode(
            &Header::new(Algorithm::HS256),
            &claims,
            &self.encoding,
        )?)
    }

    /// The session that a token of ours names, while it lives.
    pub(super) fn read(&self, token: &str, now: Timestamp) -> Option<SessionId> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation)
            .ok()?
            .claims;
        (claims.exp > now.as_second()).then_some(claims.sid)
    }
}
