//! Encryption of a message for one device: RFC 8291 over the `aes128gcm` coding of RFC 8188, in one record.

use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use p256::{PublicKey, SecretKey, ecdh};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};

use crate::platform::random;

/// Octets of an uncompressed point of P-256.
pub(super) const POINT: usize = 65;
/// Octets of a device's authentication secret.
pub(super) const AUTH: usize = 16;
const RECORD: u32 = 4096;
/// Ends the last record (RFC 8188, 2).
const LAST: u8 = 2;

/// Why a message was not encrypted.
#[derive(Debug, thiserror::Error)]
pub(super) enum EncryptError {
    /// The device's key is no point of the curve.
    #[error("the device's key is no point of P-256")]
    BadKey,
    /// It does not fit one record, or the library refused.
    #[error("the message cannot be encrypted")]
    Refused,
}

impl From<ring::error::Unspecified> for EncryptError {
    fn from(_: ring::error::Unspecified) -> Self {
        Self::Refused
    }
}

/// Whether these octets are a device's public key: an uncompressed point of the curve.
pub(super) fn is_point(octets: &[u8]) -> bool {
    octets.len() == POINT && PublicKey::from_sec1_bytes(octets).is_ok()
}

/// The body of a push message for the device with this key and secret.
pub(super) fn encrypt(device: &[u8], auth: &[u8], text: &[u8]) -> Result<Vec<u8>, EncryptError> {
    let mut salt = [0; 16];
    random::fill(&mut salt);
    seal(&one_time_key(), salt, (device, auth), text)
}

/// A key that one message is encrypted with. Nearly every 256 bits are one.
fn one_time_key() -> SecretKey {
    loop {
        if let Ok(key) = SecretKey::from_slice(&random::key()) {
            return key;
        }
    }
}

fn seal(
    key: &SecretKey,
    salt: [u8; 16],
    (device, auth): (&[u8], &[u8]),
    text: &[u8],
) -> Result<Vec<u8>, EncryptError> {
    let public = key.public_key().to_encoded_point(false);
    let theirs = PublicKey::from_sec1_bytes(device).map_err(|_| EncryptError::BadKey)?;
    let shared = ecdh::diffie_hellman(key.to_nonzero_scalar(), theirs.as_affine());
    let secret = Salt::new(HKDF_SHA256, auth).extract(shared.raw_secret_bytes());
    let input: [u8; 32] = expand(&secret, &[b"WebPush: info\0", device, public.as_bytes()])?;
    let secret = Salt::new(HKDF_SHA256, &salt).extract(&input);
    let content: [u8; 16] = expand(&secret, &[b"Content-Encoding: aes128gcm\0"])?;
    let nonce: [u8; 12] = expand(&secret, &[b"Content-Encoding: nonce\0"])?;

    let mut record = text.to_vec();
    record.push(LAST);
    let cipher = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &content)?);
    let nonce = Nonce::assume_unique_for_key(nonce);
    cipher.seal_in_place_append_tag(nonce, Aad::empty(), &mut record)?;
    let length = u8::try_from(public.len()).map_err(|_| EncryptError::Refused)?;
    let mut body = [&salt[..], &RECORD.to_be_bytes(), &[length]].concat();
    body.extend_from_slice(public.as_bytes());
    body.extend_from_slice(&record);
    if body.len() > RECORD as usize {
        return Err(EncryptError::Refused);
    }
    Ok(body)
}

struct Octets(usize);

impl KeyType for Octets {
    fn len(&self) -> usize {
        self.0
    }
}

fn expand<const N: usize>(secret: &Prk, info: &[&[u8]]) -> Result<[u8; N], EncryptError> {
    let mut octets = [0; N];
    secret.expand(info, Octets(N))?.fill(&mut octets)?;
    Ok(octets)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use p256::SecretKey;

    use super::{encrypt, is_point, seal};

    const DEVICE: &str =
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    fn octets(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    #[test]
    fn the_example_of_rfc_8291_is_encrypted_as_it_says() {
        let key =
            SecretKey::from_slice(&octets("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
        let salt = octets("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let (device, auth) = (octets(DEVICE), octets("BTBZMqHH6r4Tts7J_aSIgg"));
        let text = b"When I grow up, I want to be a watermelon";
        let body = seal(&key, salt, (&device, &auth), text).unwrap();
        let expected = concat!(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml",
            "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT",
            "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
        assert_eq!(URL_SAFE_NO_PAD.encode(body), expected);
    }

    #[test]
    fn no_two_messages_are_alike_and_what_is_no_point_is_no_key() {
        let device = octets(DEVICE);
        let once = encrypt(&device, &[7; 16], b"x").unwrap();
        assert_ne!(once, encrypt(&device, &[7; 16], b"x").unwrap());
        assert!(encrypt(&device, &[7; 16], &[0; 4096]).is_err());
        let mut off_curve = device.clone();
        off_curve[64] ^= 1;
        assert!(is_point(&device) && !is_point(&off_curve) && !is_point(&device[..64]));
    }
}
