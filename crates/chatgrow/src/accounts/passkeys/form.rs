//! What a browser's passkey says, as `PublicKeyCredential.toJSON()` writes it (WebAuthn level 3, section 5.1), and what
//! a person sees of their passkeys. Members that are not needed here are not read.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::Value;
use utoipa::ToSchema;

use super::store::PasskeyRow;
use crate::platform::ids::PasskeyId;

/// Octets in base64url without padding.
#[derive(Debug, Clone, ToSchema)]
#[schema(value_type = String, format = "base64url")]
pub(super) struct Octets(pub(super) Vec<u8>);

impl<'de> Deserialize<'de> for Octets {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let octets = URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|_| D::Error::custom("not base64url"))?;
        Ok(Self(octets))
    }
}

/// A passkey that was just made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewCredential {
    pub(super) response: Attestation,
}

/// What the device says of a passkey it made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Attestation {
    #[serde(rename = "clientDataJSON")]
    pub(super) client_data_json: Octets,
    pub(super) attestation_object: Octets,
    /// How the device can be reached: `internal`, `hybrid`, `usb` and the like.
    #[serde(default)]
    pub(super) transports: Vec<String>,
}

/// The answer of a passkey to a challenge.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SignedCredential {
    /// Which passkey it is.
    pub(super) raw_id: Octets,
    pub(super) response: Assertion,
}

/// What the device signed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Assertion {
    #[serde(rename = "clientDataJSON")]
    pub(super) client_data_json: Octets,
    pub(super) authenticator_data: Octets,
    pub(super) signature: Octets,
    /// Whose passkey it is.
    pub(super) user_handle: Octets,
}

/// A challenge for a passkey.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ceremony {
    /// Send it back with the answer. It is good for one answer.
    pub(super) ceremony: String,
    /// For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.
    #[schema(value_type = Object)]
    pub(super) options: Value,
    /// Seconds that the challenge lives.
    pub(super) expires_in: u64,
}

/// A passkey.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Passkey {
    pub(super) id: PasskeyId,
    pub(super) name: String,
    pub(super) created_at: Timestamp,
    /// When somebody last signed in with it; null when nobody did.
    pub(super) last_used_at: Option<Timestamp>,
    /// Whether the session that asks was opened with it, or made it.
    pub(super) current: bool,
}

impl Passkey {
    pub(super) fn of(row: PasskeyRow, used_by: Option<PasskeyId>) -> Self {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
        Self {
            current: used_by == Some(row.id),
            id: row.id,
            name: row.name,
            created_at: instant(row.created_at),
            last_used_at: row.last_used_at.map(instant),
        }
    }
}
