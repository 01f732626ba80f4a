//! The only place that draws random bits: for identifiers, tokens and the jitter of retries.
#![expect(
    clippy::disallowed_methods,
    reason = "all other code draws its random bits here"
)]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use uuid::Uuid;

/// A UUIDv7 (RFC 9562) whose time part is `now`, so that keys sort by creation.
#[must_use]
pub fn uuid(now: Timestamp) -> Uuid {
    let mut bits: [u8; 10] = rand::random();
    bits[0] &= 0x0f;
    let millisecond = u64::try_from(now.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millisecond, &bits).into_uuid()
}

/// 256 random bits, for tokens and keys.
#[must_use]
pub fn key() -> [u8; 32] {
    rand::random()
}

/// Fills `buffer` with random bits.
pub fn fill(buffer: &mut [u8]) {
    rand::fill(buffer);
}

/// A token of 256 random bits in URL-safe base64 (43 characters).
#[must_use]
pub fn token() -> String {
    URL_SAFE_NO_PAD.encode(key())
}

/// A number from 0 up to and including `limit`.
#[must_use]
pub fn up_to(limit: u64) -> u64 {
    rand::random_range(0..=limit)
}
