//! Whether a signed file is as it was signed.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo};
use der::asn1::ObjectIdentifier;
use der::{Decode, Encode};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;

use super::certificate::{common_name, is_elliptic, public_key, signature_algorithm};
use super::cms::{MESSAGE_DIGEST, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_HEAD, assemble};
use super::pdf::{after, find, find_last, number};

/// A signature that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedSignature {
    /// Whose certificate it is.
    pub signer: String,
    /// The SHA-256 of that certificate; compare it with [`SigningKey::fingerprint`](super::SigningKey::fingerprint).
    pub fingerprint: [u8; 32],
}

/// Why a file is not as it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// There is no signature that can be read.
    #[error("the file has no signature that can be read")]
    Missing,
    /// The file was changed, or something was added to it.
    #[error("the file was changed after it was signed")]
    Changed,
}

/// Checks the last signature of `pdf`: that it covers the whole file, and that nothing was changed. It does
/// not say whether the certificate can be trusted: compare its fingerprint with the one that is kept.
///
/// # Errors
/// [`SignatureError`] when the file is not as it was signed.
pub fn verify_signature(pdf: &[u8]) -> Result<VerifiedSignature, SignatureError> {
    let (signed, place) = parts(pdf).ok_or(SignatureError::Missing)?;
    let signed = signed.ok_or(SignatureError::Changed)?;
    let data = signed_data(&place).ok_or(SignatureError::Missing)?;
    let [signer] = data.signer_infos.0.as_slice() else {
        return Err(SignatureError::Missing);
    };
    let chain = chain(&data, signer).ok_or(SignatureError::Changed)?;
    let own = chain.first().ok_or(SignatureError::Missing)?;
    let fingerprint = fingerprint(own).ok_or(SignatureError::Missing)?;
    let digest = Sha256::digest([signed.0, signed.1].concat());
    let is_of_file = attribute(signer, MESSAGE_DIGEST).is_some_and(|der| der.ends_with(&digest));
    if !is_of_file || !is_exact(&chain, signer, &place) || !holds(signer, own) {
        return Err(SignatureError::Changed);
    }
    Ok(VerifiedSignature {
        signer: common_name(own),
        fingerprint,
    })
}

type Halves<'a> = (&'a [u8], &'a [u8]);

/// The signed bytes on both sides of the signature, if they are the whole file, and the signature.
fn parts(pdf: &[u8]) -> Option<(Option<Halves<'_>>, Vec<u8>)> {
    let range = &pdf[find_last(pdf, b"/ByteRange[")?..];
    let range = after(range, b"[")?;
    let range = std::str::from_utf8(&range[..find(range, b"]")?]).ok()?;
    let numbers = range.split_ascii_whitespace();
    let numbers: Vec<usize> = numbers
        .map(|text| number(text.as_bytes()))
        .collect::<Option<_>>()?;
    let [0, before, start, length] = numbers.as_slice() else {
        return None;
    };
    let gap = pdf.get(*before..*start)?;
    let hex = gap.strip_prefix(b"<")?.strip_suffix(b">")?;
    let is_whole = start.checked_add(*length) == Some(pdf.len());
    let halves = is_whole.then(|| (&pdf[..*before], &pdf[*start..]));
    Some((halves, bytes_of(hex)?))
}

/// Lower-case digits alone, so that no byte has two spellings.
fn bytes_of(hex: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = hex.chunks_exact(2);
    pairs
        .map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?))
        .collect()
}

/// The structure at the start of its place, which zeros fill up.
fn signed_data(place: &[u8]) -> Option<SignedData> {
    let mut reader = der::SliceReader::new(place).ok()?;
    let content = ContentInfo::decode(&mut reader).ok()?;
    content.content.decode_as().ok()
}

/// Whether the place holds the signature written in the one way there is, and zeros: parts that are not
/// signed could be changed otherwise.
fn is_exact(chain: &[Certificate], signer: &SignerInfo, place: &[u8]) -> bool {
    let (Some(own), Some(attributes)) = (chain.first(), signer.signed_attrs.clone()) else {
        return false;
    };
    let Ok(algorithm) = signature_algorithm(own) else {
        return false;
    };
    let signature = signer.signature.as_bytes();
    let unsigned = signer.unsigned_attrs.clone();
    assemble(chain, attributes, algorithm, signature, unsigned)
        .ok()
        .and_then(|exact| place.strip_prefix(exact.as_slice()))
        .is_some_and(|filling| filling.iter().all(|byte| *byte == 0))
}

/// The certificates, the one that the signature names by its hash first.
fn chain(data: &SignedData, signer: &SignerInfo) -> Option<Vec<Certificate>> {
    let reference = attribute(signer, SIGNING_CERTIFICATE)?;
    let named = reference.strip_prefix(&SIGNING_CERTIFICATE_HEAD)?;
    let choices = data.certificates.as_ref()?.0.iter();
    let certificates = choices.filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
        CertificateChoices::Other(_) => None,
    });
    let mut chain: Vec<Certificate> = certificates.collect();
    let own = chain
        .iter()
        .position(|certificate| fingerprint(certificate).is_some_and(|hash| hash == named))?;
    chain.swap(0, own);
    Some(chain)
}

fn fingerprint(certificate: &Certificate) -> Option<[u8; 32]> {
    Some(Sha256::digest(certificate.to_der().ok()?).into())
}

/// The only value of a signed attribute.
fn attribute(signer: &SignerInfo, oid: ObjectIdentifier) -> Option<Vec<u8>> {
    let mut attributes = signer.signed_attrs.as_ref()?.iter();
    let attribute = attributes.find(|attribute| attribute.oid == oid)?;
    match attribute.values.as_slice() {
        [value] => value.to_der().ok(),
        _ => None,
    }
}

fn holds(signer: &SignerInfo, certificate: &Certificate) -> bool {
    let Some(signed) = signer
        .signed_attrs
        .as_ref()
        .and_then(|set| set.to_der().ok())
    else {
        return false;
    };
    let algorithm: &dyn VerificationAlgorithm = if is_elliptic(certificate) {
        &ECDSA_P256_SHA256_ASN1
    } else {
        &RSA_PKCS1_2048_8192_SHA256
    };
    UnparsedPublicKey::new(algorithm, public_key(certificate))
        .verify(&signed, signer.signature.as_bytes())
        .is_ok()
}
