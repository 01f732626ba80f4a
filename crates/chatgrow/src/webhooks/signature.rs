//! Signatures of Standard Webhooks 1.0 (<https://www.standardwebhooks.com>), symmetric.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::platform::mac::hmac_sha256;
use crate::platform::random;

const PREFIX: &str = "whsec_";

/// A new secret: `whsec_` and 256 random bits in base64.
pub(super) fn new_secret() -> String {
    format!("{PREFIX}{}", STANDARD.encode(random::key()))
}

/// The value of `webhook-signature`: one signature for each secret, parted by spaces. `at` is in Unix seconds. A
/// text that is no secret gives no signature.
pub(super) fn sign<'a>(
    secrets: impl IntoIterator<Item = &'a str>,
    id: &str,
    at: i64,
    body: &[u8],
) -> String {
    let signatures: Vec<String> = secrets
        .into_iter()
        .filter_map(|secret| STANDARD.decode(secret.strip_prefix(PREFIX)?).ok())
        .map(|key| format!("v1,{}", STANDARD.encode(mac(&key, id, at, body))))
        .collect();
    signatures.join(" ")
}

fn mac(key: &[u8], id: &str, at: i64, body: &[u8]) -> [u8; 32] {
    hmac_sha256(key, &[format!("{id}.{at}.").as_bytes(), body])
}

#[cfg(test)]
mod tests {
    use super::sign;

    /// The example of the specification's libraries.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    #[test]
    fn the_example_of_the_specification_is_signed_as_it_says() {
        let signed = sign(
            [SECRET],
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            br#"{"test": 2432232314}"#,
        );
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn two_secrets_give_two_signatures() {
        let signed = sign([SECRET, SECRET, "nonsense"], "a", 1, b"");
        let parts: Vec<&str> = signed.split(' ').collect();
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0], parts[1]);
    }
}
