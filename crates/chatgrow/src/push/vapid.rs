//! Who sends: the key pair of this installation (VAPID, RFC 8292). It follows from the secret that the vault's key
//! follows from, so that every instance has the same one and none is kept.

use std::fmt;

use anyhow::{Context as _, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use p256::SecretKey;
use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use p256::pkcs8::EncodePrivateKey as _;
use ring::hkdf::{HKDF_SHA256, Salt};
use serde::Serialize;
use url::Url;

use crate::platform::config::Secret;

/// How long a signature counts; push services take a day at most.
const LIFETIME_SECS: i64 = 12 * 3600;

/// What a push service is told of who sends, and what it is told by.
pub struct Vapid {
    signing: EncodingKey,
    public: String,
    contact: Option<String>,
}

impl fmt::Debug for Vapid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vapid")
    }
}

#[derive(Serialize)]
struct Claims<'a> {
    aud: &'a str,
    exp: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<&'a str>,
}

impl Vapid {
    /// The key pair that follows from `secret`. At `base_url` a push service's operator finds
    /// us; only an https address is told.
    ///
    /// # Errors
    /// When the key cannot be derived.
    pub fn new(secret: &Secret, base_url: &str) -> anyhow::Result<Self> {
        let key = derive(secret)?;
        let der = key
            .to_pkcs8_der()
            .context("the key of push messages cannot be written")?;
        Ok(Self {
            signing: EncodingKey::from_ec_der(der.as_bytes()),
            public: URL_SAFE_NO_PAD.encode(key.public_key().to_encoded_point(false)),
            contact: base_url
                .starts_with("https://")
                .then(|| base_url.to_owned()),
        })
    }

    /// The public key, as browsers take it.
    pub(super) fn public_key(&self) -> &str {
        &self.public
    }

    /// The value of `Authorization` for a message to `endpoint`.
    pub(super) fn authorization(&self, endpoint: &Url, now: Timestamp) -> anyhow::Result<String> {
        let claims = Claims {
            aud: &endpoint.origin().ascii_serialization(),
            exp: now.as_second().saturating_add(LIFETIME_SECS),
            sub: self.contact.as_deref(),
        };
        let token = jsonwebtoken::encode(&Header::new(Algorithm::ES256), &claims, &self.signing)?;
        Ok(format!("vapid t={token}, k={}", self.public))
    }
}

/// The first candidate that is a key; nearly every one is.
fn derive(secret: &Secret) -> anyhow::Result<SecretKey> {
    let broken = |_| anyhow!("the key of push messages cannot be derived");
    let salt = Salt::new(HKDF_SHA256, b"chatgrow/push/1");
    let extracted = salt.extract(secret.expose().as_bytes());
    for turn in 0..=u8::MAX {
        let mut candidate = [0; 32];
        let info = [b"vapid".as_slice(), &[turn]];
        let expanded = extracted.expand(&info, HKDF_SHA256).map_err(broken)?;
        expanded.fill(&mut candidate).map_err(broken)?;
        if let Ok(key) = SecretKey::from_slice(&candidate) {
            return Ok(key);
        }
    }
    Err(anyhow!("the key of push messages cannot be derived"))
}

#[cfg(test)]
mod tests {
    use super::Vapid;
    use crate::platform::config::Secret;

    #[test]
    fn the_key_follows_from_the_secret() {
        let key = |secret: &str| {
            let secret = Secret::new(secret.to_owned());
            let vapid = Vapid::new(&secret, "https://chatgrow.test").unwrap();
            vapid.public_key().to_owned()
        };
        assert_eq!(key("one"), key("one"));
        assert_ne!(key("one"), key("two"));
        assert_eq!(key("one").len(), 87);
    }
}
