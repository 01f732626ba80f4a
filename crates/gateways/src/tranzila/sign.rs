//! The signature of a request: HMAC-SHA256 over the app key, under a key made of secret, time and nonce.

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;

pub(crate) const APP_KEY: &str = "x-tranzila-api-app-key";
pub(crate) const TIME: &str = "x-tranzila-api-request-time";
pub(crate) const NONCE: &str = "x-tranzila-api-nonce";
pub(crate) const TOKEN: &str = "x-tranzila-api-access-token";

/// The four headers. The time is in seconds: some pages of the documentation say milliseconds, those on
/// authentication and every working client say seconds.
pub(super) fn headers(
    app_key: &str,
    secret: &str,
    now: Timestamp,
    nonce: [u8; 40],
) -> [(&'static str, String); 4] {
    let time = now.as_second().to_string();
    let nonce = hex::encode(nonce);
    let token = token(app_key, secret, &time, &nonce);
    [
        (APP_KEY, app_key.to_owned()),
        (TIME, time),
        (NONCE, nonce),
        (TOKEN, token),
    ]
}

/// The app key is the message; the key is the rest, concatenated.
pub(crate) fn token(app_key: &str, secret: &str, time: &str, nonce: &str) -> String {
    let key = format!("{secret}{time}{nonce}");
    // A key of any length is taken.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else {
        return String::new();
    };
    mac.update(app_key.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::token;

    #[test]
    fn the_signature_is_that_of_the_reference() {
        let nonce = "00112233445566778899".repeat(4);
        assert_eq!(
            token("demo-app-key", "demo-secret", "1700000000", &nonce),
            "3a4c6d70b49c74746d2e4021de9552b2c9375aa28e88799c4c59f81036fd93ae"
        );
    }
}
