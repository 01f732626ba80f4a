//! Time-based one-time passwords (RFC 6238 over RFC 4226) as every authenticator app makes them: HMAC-SHA-1, six
//! digits, thirty seconds. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use ring::hmac;
use subtle::ConstantTimeEq as _;
use url::form_urlencoded::byte_serialize;

/// As long as the hash (RFC 4226, section 4, R6).
pub(super) const SECRET_BYTES: usize = 20;
const STEP_SECONDS: i64 = 30;
/// A telephone's clock may be this many steps off (RFC 6238, section 5.2).
const DRIFT: i64 = 1;
/// What an app shows the account under.
const ISSUER: &str = "ChatGrow";

/// The time step that `code` belongs to, if it is one of now, the one before or the one after.
pub(super) fn step_of(secret: &[u8], code: &str, now: Timestamp) -> Option<i64> {
    let current = now.as_second().div_euclid(STEP_SECONDS);
    let mut found = None;
    // Each is tried, so that the time taken does not tell which it was.
    for step in current.saturating_sub(DRIFT)..=current.saturating_add(DRIFT) {
        if bool::from(code_of(secret, step).as_bytes().ct_eq(code.as_bytes())) {
            found = Some(step);
        }
    }
    found
}

fn code_of(secret: &[u8], step: i64) -> String {
    format!("{:06}", truncated(secret, step) % 1_000_000)
}

/// The 31 bits of a step before they are cut to digits (RFC 4226, section 5.3).
fn truncated(secret: &[u8], step: i64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let mac = hmac::sign(&key, &step.to_be_bytes());
    let mac = mac.as_ref();
    let offset = mac.last().map_or(0, |byte| usize::from(byte & 0x0f));
    let word = mac
        .get(offset..)
        .and_then(|rest| rest.first_chunk::<4>())
        .copied()
        .unwrap_or_default();
    u32::from_be_bytes(word) & 0x7fff_ffff
}

/// Base32 (RFC 4648, section 6) without padding, as people type secrets and apps read them.
pub(super) fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for chunk in bytes.chunks(5) {
        let mut word = [0_u8; 8];
        word[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(word);
        for at in 0..(chunk.len() * 8).div_ceil(5) {
            let letter = (bits >> (35 - 5 * at)) & 31;
            text.extend(usize::try_from(letter).map(|letter| char::from(LETTERS[letter])));
        }
    }
    text
}

/// What an app reads from the QR code
/// (<https://github.com/google/google-authenticator/wiki/Key-Uri-Format>).
pub(super) fn uri(secret: &str, account: &str) -> String {
    let account: String = byte_serialize(account.as_bytes()).collect();
    let account = account.replace('+', "%20");
    format!(
        "otpauth://totp/{ISSUER}:{account}?secret={secret}&issuer={ISSUER}&algorithm=SHA1&digits=6&period=30"
    )
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{base32, code_of, step_of, truncated, uri};

    /// The secret of the vectors of both RFCs.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn the_vectors_of_rfc_6238_for_sha_1() {
        // Appendix B: seconds and eight digits.
        let vectors = [
            (59, 94_287_082),
            (1_111_111_109, 7_081_804),
            (1_111_111_111, 14_050_471),
            (1_234_567_890, 89_005_924),
            (2_000_000_000, 69_279_037),
            (20_000_000_000, 65_353_130),
        ];
        for (second, eight) in vectors {
            assert_eq!(
                truncated(SECRET, second / 30) % 100_000_000,
                eight,
                "{second}"
            );
            let now = Timestamp::from_second(second).unwrap();
            let six = format!("{:06}", eight % 1_000_000);
            assert_eq!(step_of(SECRET, &six, now), Some(second / 30));
        }
    }

    #[test]
    fn the_vectors_of_rfc_4226() {
        // Appendix D: counters 0 to 9 and six digits.
        let vectors = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489",
        ];
        for (step, code) in (0..).zip(vectors) {
            assert_eq!(code_of(SECRET, step), code);
        }
    }

    #[test]
    fn a_clock_may_be_one_step_off_and_no_more() {
        let now = Timestamp::from_second(1_111_111_111).unwrap();
        let current = 1_111_111_111 / 30;
        for (step, taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let step = current + step;
            let found = step_of(SECRET, &code_of(SECRET, step), now);
            assert_eq!(found, taken.then_some(step), "{step}");
        }
        for wrong in ["", "000000", "14050471", "05047", "٠٥٠٤٧١"] {
            assert_eq!(step_of(SECRET, wrong, now), None, "{wrong}");
        }
    }

    #[test]
    fn base32_as_rfc_4648_writes_it() {
        let vectors = [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ];
        for (text, encoded) in vectors {
            assert_eq!(base32(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn the_address_of_an_account_is_escaped() {
        assert_eq!(
            uri("MZXW6", "dana+1@example.com"),
            "otpauth://totp/ChatGrow:dana%2B1%40example.com?secret=MZXW6&issuer=ChatGrow&algorithm=SHA1&digits=6&period=30"
        );
    }
}
