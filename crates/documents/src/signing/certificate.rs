//! Certificates (RFC 5280): the self-made one of a business, and what is read from any.

use std::time::Duration;

use der::asn1::{
    Any, BitString, GeneralizedTime, ObjectIdentifier, OctetString, PrintableStringRef, SetOfVec,
    UtcTime, Utf8StringRef,
};
use der::{Decode, Encode, EncodeValue, Tagged};
use jiff::Timestamp;
use p256::pkcs8::EncodePublicKey;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::certificate::{Certificate, TbsCertificate, Version};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};
use x509_cert::name::{Name, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::{Time, Validity as CertificateValidity};

use super::SigningError;
use super::key::{Validity, sign_p256};

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
/// The kind of a key on an elliptic curve (RFC 5480).
const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
/// How the two kinds of key sign (RFC 5758, RFC 4055).
const ECDSA_WITH_SHA256: &str = "1.2.840.10045.4.3.2";
const RSA_WITH_SHA256: &str = "1.2.840.113549.1.1.11";
/// The most characters of a common name (RFC 5280, appendix A.1).
const NAME: usize = 64;

/// A certificate of `key` for the business `name` with the nine-digit `number`, signed by itself.
pub(super) fn self_made(
    key: &p256::ecdsa::SigningKey,
    name: &str,
    number: &str,
    validity: Validity,
    serial: &[u8],
) -> Result<Certificate, SigningError> {
    let subject = subject(name, number)?;
    let public = p256::PublicKey::from(key.verifying_key())
        .to_public_key_der()
        .map_err(|_| SigningError::KeyKind)?;
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&positive(serial))?,
        signature: algorithm(ECDSA_WITH_SHA256)?,
        issuer: subject.clone(),
        validity: CertificateValidity {
            not_before: time(validity.from)?,
            not_after: time(validity.until)?,
        },
        subject,
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(public.as_bytes())?,
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(extensions()?),
    };
    let signature = sign_p256(key, &tbs_certificate.to_der()?);
    Ok(Certificate {
        signature_algorithm: tbs_certificate.signature.clone(),
        tbs_certificate,
        signature: BitString::from_bytes(&signature)?,
    })
}

/// The public key as the certificate holds it.
pub(super) fn public_key(certificate: &Certificate) -> &[u8] {
    let info = &certificate.tbs_certificate.subject_public_key_info;
    info.subject_public_key.raw_bytes()
}

/// Whether the certificate is of a key on an elliptic curve; otherwise it is of RSA.
pub(super) fn is_elliptic(certificate: &Certificate) -> bool {
    let info = &certificate.tbs_certificate.subject_public_key_info;
    info.algorithm.oid == EC_PUBLIC_KEY
}

/// How the key of the certificate signs.
pub(super) fn signature_algorithm(
    certificate: &Certificate,
) -> Result<AlgorithmIdentifierOwned, der::Error> {
    if is_elliptic(certificate) {
        return algorithm(ECDSA_WITH_SHA256);
    }
    algorithm_with_null(RSA_WITH_SHA256)
}

/// The name of whom the certificate is for; empty when it has none.
pub(super) fn common_name(certificate: &Certificate) -> String {
    let names = certificate.tbs_certificate.subject.0.iter();
    let mut values = names.flat_map(|name| name.0.iter());
    values
        .find(|value| value.oid == COMMON_NAME)
        .map(|value| String::from_utf8_lossy(value.value.value()).into_owned())
        .unwrap_or_default()
}

/// An algorithm without parameters.
pub(super) fn algorithm(oid: &str) -> Result<AlgorithmIdentifierOwned, der::Error> {
    Ok(AlgorithmIdentifierOwned {
        oid: ObjectIdentifier::new(oid).map_err(der::Error::from)?,
        parameters: None,
    })
}

/// An algorithm whose parameters are NULL, as RSA wants them (RFC 4055).
pub(super) fn algorithm_with_null(oid: &str) -> Result<AlgorithmIdentifierOwned, der::Error> {
    let mut algorithm = algorithm(oid)?;
    algorithm.parameters = Some(Any::null());
    Ok(algorithm)
}

fn subject(name: &str, number: &str) -> Result<Name, der::Error> {
    let name: String = name.chars().take(NAME).collect();
    let mut parts = vec![
        part(COUNTRY, &PrintableStringRef::new("IL")?)?,
        part(COMMON_NAME, &Utf8StringRef::new(&name)?)?,
    ];
    if !number.is_empty() {
        parts.push(part(SERIAL_NUMBER, &PrintableStringRef::new(number)?)?);
    }
    Ok(Name::from(parts))
}

fn part<T: Tagged + EncodeValue>(
    oid: ObjectIdentifier,
    value: &T,
) -> Result<RelativeDistinguishedName, der::Error> {
    let value = Any::encode_from(value)?;
    let mut set = SetOfVec::new();
    set.insert(AttributeTypeAndValue { oid, value })?;
    Ok(RelativeDistinguishedName(set))
}

/// For signatures only, and for no other certificates.
fn extensions() -> Result<Vec<Extension>, der::Error> {
    let constraints = BasicConstraints {
        ca: false,
        path_len_constraint: None,
    };
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    Ok(vec![
        extension(BASIC_CONSTRAINTS, constraints.to_der()?)?,
        extension(KEY_USAGE, usage.to_der()?)?,
    ])
}

fn extension(oid: ObjectIdentifier, value: Vec<u8>) -> Result<Extension, der::Error> {
    Ok(Extension {
        extn_id: oid,
        critical: true,
        extn_value: OctetString::new(value)?,
    })
}

/// Until 2049 in the short form, as RFC 5280 wants.
fn time(at: Timestamp) -> Result<Time, SigningError> {
    let seconds = u64::try_from(at.as_second()).map_err(|_| SigningError::Certificate)?;
    let since_epoch = Duration::from_secs(seconds);
    Ok(match UtcTime::from_unix_duration(since_epoch) {
        Ok(time) => Time::UtcTime(time),
        Err(_) => Time::GeneralTime(GeneralizedTime::from_unix_duration(since_epoch)?),
    })
}

/// A serial number is above zero and its first bit is not set.
fn positive(serial: &[u8]) -> Vec<u8> {
    let mut serial = serial.to_vec();
    if let Some(first) = serial.first_mut() {
        *first = *first & 0x3F | 0x40;
    }
    serial
}
