//! Keys that sign, and the signature of a file. No SQL, no HTTP, no clock.

use chatgrow_documents::verify_signature;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::SigningKeyId;

/// Days before its end on which a certificate made here is replaced by another.
const RENEWAL_DAYS: i64 = 30;

/// Where a key comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SigningKeyOrigin)]
pub(super) enum Origin {
    /// Made here, with a certificate signed by itself.
    Made,
    /// The business brought it, with the certificate of an issuer.
    Uploaded,
}

/// A key as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::invoices) struct KeyRow {
    pub(super) id: SigningKeyId,
    pub(super) origin: Origin,
    /// Whose name its certificate bears.
    pub(super) signer: String,
    /// The SHA-256 of the certificate.
    pub(super) fingerprint: Vec<u8>,
    /// The key and its certificates, sealed.
    pub(super) secret: Vec<u8>,
    /// Whether the issuer of the certificate is an approved one (Electronic Signature Law, 2001).
    pub(in crate::invoices) is_certified: bool,
    pub(super) valid_from: i64,
    pub(super) valid_until: i64,
    pub(super) created_at: i64,
    pub(super) retired_at: Option<i64>,
}

impl KeyRow {
    /// Whether the certificate holds at `now`.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        (self.valid_from..=self.valid_until).contains(&now.as_millisecond())
    }

    /// Whether another is to be made in its place: a certificate that the business brought is the business's to
    /// renew.
    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        let soon = now.checked_add(Span::new().hours(24 * RENEWAL_DAYS));
        let soon = soon.unwrap_or(Timestamp::MAX);
        self.origin == Origin::Made && self.valid_until < soon.as_millisecond()
    }
}

/// What is known of the signature of a document's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::invoices) enum Signature {
    /// It holds, and is of a key of the business.
    Good {
        /// Whose name its certificate bears.
        signer: String,
        /// The SHA-256 of that certificate.
        fingerprint: [u8; 32],
    },
    /// It is missing, the file was changed, or the key is none of the business.
    Bad,
}

/// The signature of `pdf`, for a business whose keys have these `fingerprints`.
pub(in crate::invoices) fn signature(pdf: &[u8], fingerprints: &[Vec<u8>]) -> Signature {
    let Ok(verified) = verify_signature(pdf) else {
        return Signature::Bad;
    };
    let is_ours = |known: &Vec<u8>| known.as_slice() == verified.fingerprint.as_slice();
    if !fingerprints.iter().any(is_ours) {
        return Signature::Bad;
    }
    Signature::Good {
        signer: verified.signer,
        fingerprint: verified.fingerprint,
    }
}

/// A fingerprint in 64 hexadecimal digits, by which people compare it.
pub(in crate::invoices) fn digits(fingerprint: &[u8]) -> String {
    fingerprint
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
