//! Message authentication codes.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The HMAC-SHA-256 (RFC 2104) of `parts`, one after the other, under `key` of any length.
#[must_use]
pub fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key length");
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
