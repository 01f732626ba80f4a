//! Electronic signatures on documents: PAdES B-B, and B-T with a time-stamping service (ETSI EN 319 142-1).
//!
//! The signature is appended to the file, so the bytes that were rendered stay as they were. One byte
//! changed later is found by [`verify_signature`] and by any reader of PDF.

mod certificate;
mod cms;
mod key;
mod pdf;
mod timestamp;
mod verify;

use jiff::Timestamp;

pub use self::key::{SigningKey, Validity};
pub use self::timestamp::TimestampService;
pub use self::verify::{SignatureError, VerifiedSignature, verify_signature};
use crate::signing::pdf::Unsigned;

/// Why a file could not be signed. The file then must not say `מסמך ממוחשב`.
#[derive(Debug, thiserror::Error)]
pub enum SigningError {
    /// The random bytes are no private key; take others.
    #[error("the random bytes are no private key")]
    Random,
    /// The file of the key cannot be opened, or its password is wrong.
    #[error("the key file cannot be opened: {0}")]
    KeyFile(String),
    /// The key is neither P-256 nor RSA of 2,048 bits or more.
    #[error("the key is neither P-256 nor RSA of 2,048 bits or more")]
    KeyKind,
    /// The certificate belongs to another key, or there is none.
    #[error("there is no certificate of this key")]
    Certificate,
    /// A structure could not be written or read.
    #[error("the signature cannot be written: {0}")]
    Encoding(#[from] der::Error),
    /// The file is not one that this crate rendered, or is signed already.
    #[error("the file cannot be signed: {0}")]
    File(&'static str),
    /// The time-stamping service failed or answered for something else.
    #[error("the time stamp cannot be used: {0}")]
    Timestamp(String),
}

/// What is said beside a signature.
pub struct Signing<'a> {
    /// When it is made.
    pub at: Timestamp,
    /// Why, for the reader of the file: `Tax invoice 2042`.
    pub reason: &'a str,
    /// Who vouches for the time; `None` for a signature without (B-B).
    pub timestamp: Option<&'a TimestampService<'a>>,
}

impl SigningKey {
    /// Signs a `pdf` that [`Renderer`](crate::Renderer) made. Without a time stamp equal input gives equal bytes.
    ///
    /// # Errors
    /// [`SigningError`]; a failed time stamp fails the signature, so that the caller can choose to do without.
    pub fn sign(&self, pdf: &[u8], signing: &Signing<'_>) -> Result<Vec<u8>, SigningError> {
        let room = self.room() + timestamp::room(signing.timestamp);
        let unsigned = Unsigned::prepare(pdf, signing, &self.signer_name(), room)?;
        let digest = unsigned.digest();
        let signature = cms::signed_data(self, &digest, signing.timestamp)?;
        unsigned.fill(&signature)
    }
}
