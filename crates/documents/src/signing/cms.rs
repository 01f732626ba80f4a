//! The signature itself: CMS SignedData (RFC 5652) with the attributes that PAdES wants (ETSI EN 319 122-1).

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use der::asn1::{Any, ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode, Encode};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::SigningError;
use super::certificate::algorithm;
use super::key::SigningKey;
use super::timestamp::{self, TimestampService};

const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
pub(super) const MESSAGE_DIGEST: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
pub(super) const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
pub(super) const SHA256: &str = "2.16.840.1.101.3.4.2.1";
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const TIMESTAMP_TOKEN: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// SigningCertificateV2 of one SHA-256, up to the hash (RFC 5035): three sequences and an octet string.
pub(super) const SIGNING_CERTIFICATE_HEAD: [u8; 8] =
    [0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];

/// The signature over a file whose signed bytes have the SHA-256 `digest`.
pub(super) fn signed_data(
    key: &SigningKey,
    digest: &[u8; 32],
    service: Option<&TimestampService<'_>>,
) -> Result<Vec<u8>, SigningError> {
    let own = key.certificate()?;
    let attributes = signed_attributes(digest, &own.to_der()?)?;
    let signature = key.sign_bytes(&attributes.to_der()?)?;
    let unsigned_attrs = match service {
        None => None,
        Some(service) => {
            let token = timestamp::token(service, &signature)?;
            Some(set(vec![attribute(
                TIMESTAMP_TOKEN,
                Any::from_der(&token)?,
            )?])?)
        }
    };
    let algorithm = key.algorithm()?;
    assemble(
        key.certificates(),
        attributes,
        algorithm,
        &signature,
        unsigned_attrs,
    )
}

/// The structure around a `signature` made with the first of `certificates`. There is one way to write it.
pub(super) fn assemble(
    certificates: &[Certificate],
    signed_attrs: Attributes,
    signature_algorithm: AlgorithmIdentifierOwned,
    signature: &[u8],
    unsigned_attrs: Option<Attributes>,
) -> Result<Vec<u8>, SigningError> {
    let own = certificates.first().ok_or(SigningError::Certificate)?;
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: own.tbs_certificate.issuer.clone(),
            serial_number: own.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: algorithm(SHA256)?,
        signed_attrs: Some(signed_attrs),
        signature_algorithm,
        signature: OctetString::new(signature)?,
        unsigned_attrs,
    };
    let certificates = certificates.iter().cloned();
    let certificates = certificates.map(CertificateChoices::Certificate).collect();
    let signed_data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: set(vec![algorithm(SHA256)?])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet(set(certificates)?)),
        crls: None,
        signer_infos: SignerInfos(set(vec![signer])?),
    };
    let content = ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::encode_from(&signed_data)?,
    };
    Ok(content.to_der()?)
}

/// No signing time: PAdES keeps it in the file (ETSI EN 319 142-1, 6.3).
fn signed_attributes(digest: &[u8; 32], certificate: &[u8]) -> Result<Attributes, der::Error> {
    let mut reference = SIGNING_CERTIFICATE_HEAD.to_vec();
    reference.extend_from_slice(&Sha256::digest(certificate));
    set(vec![
        attribute(CONTENT_TYPE, Any::encode_from(&DATA)?)?,
        attribute(
            MESSAGE_DIGEST,
            Any::encode_from(&OctetString::new(digest.as_slice())?)?,
        )?,
        attribute(SIGNING_CERTIFICATE, Any::from_der(&reference)?)?,
    ])
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    let values = set(vec![value])?;
    Ok(Attribute { oid, values })
}

fn set<T: der::DerOrd>(values: Vec<T>) -> Result<SetOfVec<T>, der::Error> {
    SetOfVec::try_from(values)
}
