//! Time stamps (RFC 3161): a service vouches that a signature existed at an instant.

use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use der::asn1::{Any, OctetString};
use der::{Decode, Encode};
use sha2::{Digest, Sha256};

use super::SigningError;
use super::certificate::algorithm_with_null;
use super::cms::SHA256;

/// Sends a request (`application/timestamp-query`) to a time-stamping service and gives its answer, or says
/// in words why there is none.
pub type TimestampService<'a> = dyn Fn(&[u8]) -> Result<Vec<u8>, String> + 'a;

/// The bytes to keep for a token with the service's certificates.
const ROOM: usize = 12_000;

pub(super) fn room(service: Option<&TimestampService<'_>>) -> usize {
    service.map_or(0, |_| ROOM)
}

/// The token for `signature`.
pub(super) fn token(
    service: &TimestampService<'_>,
    signature: &[u8],
) -> Result<Vec<u8>, SigningError> {
    let digest: [u8; 32] = Sha256::digest(signature).into();
    let answer = service(&request(&digest)?).map_err(SigningError::Timestamp)?;
    let unusable = |why: &str| SigningError::Timestamp(why.to_owned());
    let token = granted(&answer).ok_or_else(|| unusable("the service did not grant it"))?;
    let stamped = stamped_digest(&token).ok_or_else(|| unusable("the token cannot be read"))?;
    if stamped != digest {
        return Err(unusable("the token is for something else"));
    }
    Ok(token)
}

/// Version 1, the digest, and a wish for the service's certificate.
fn request(digest: &[u8]) -> Result<Vec<u8>, der::Error> {
    let imprint = vec![
        Any::encode_from(&algorithm_with_null(SHA256)?)?,
        Any::encode_from(&OctetString::new(digest)?)?,
    ];
    vec![
        Any::encode_from(&1_u8)?,
        Any::from_der(&imprint.to_der()?)?,
        Any::encode_from(&true)?,
    ]
    .to_der()
}

/// The token of an answer whose status is "granted" (0) or "granted with modifications" (1).
fn granted(answer: &[u8]) -> Option<Vec<u8>> {
    let parts = Vec::<Any>::from_der(answer).ok()?;
    let [status, token] = parts.as_slice() else {
        return None;
    };
    let status = Vec::<Any>::from_der(&status.to_der().ok()?).ok()?;
    let is_granted = matches!(status.first()?.value(), [0 | 1]);
    is_granted.then(|| token.to_der().ok()).flatten()
}

/// What the token vouches for: the digest in its TSTInfo.
fn stamped_digest(token: &[u8]) -> Option<Vec<u8>> {
    let content = ContentInfo::from_der(token).ok()?.content;
    let signed: SignedData = content.decode_as().ok()?;
    let info: OctetString = signed.encap_content_info.econtent?.decode_as().ok()?;
    let info = Vec::<Any>::from_der(info.as_bytes()).ok()?;
    let imprint = Vec::<Any>::from_der(&info.get(2)?.to_der().ok()?).ok()?;
    Some(imprint.get(1)?.value().to_vec())
}
