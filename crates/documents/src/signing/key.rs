//! The key of a business and its certificates.

use std::fmt;
use std::time::Duration;

use der::asn1::OctetString;
use der::{Decode, Encode};
use jiff::Timestamp;
use p12_keystore::KeyStore;
use p256::ecdsa::DerSignature;
use p256::ecdsa::signature::Signer;
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::SigningError;
use super::certificate;

/// What a signature takes besides the certificates, in bytes.
const ROOM: usize = 1_500;

/// From when until when a certificate holds.
#[derive(Debug, Clone, Copy)]
pub struct Validity {
    /// Its first instant.
    pub from: Timestamp,
    /// Its last instant.
    pub until: Timestamp,
}

/// A private key with the certificates that tell whose it is, the key's own first.
///
/// `Debug` shows nothing of the key.
pub struct SigningKey {
    pkcs8: Vec<u8>,
    pair: Pair,
    certificates: Vec<Certificate>,
}

enum Pair {
    P256(Box<p256::ecdsa::SigningKey>),
    Rsa(Box<RsaKeyPair>),
}

impl SigningKey {
    /// Makes a P-256 key and a certificate for it, signed by itself: a secured signature (Electronic
    /// Signature Law, 2001), not a certified one. The certificate names the business and its nine-digit
    /// `number`. `random` must be unpredictable: 32 bytes of key and 16 of the certificate's serial number.
    ///
    /// # Errors
    /// [`SigningError::Random`], with a chance of 1 to 2³², when other bytes must be taken.
    pub fn generate(
        name: &str,
        number: &str,
        validity: Validity,
        random: &[u8; 48],
    ) -> Result<Self, SigningError> {
        let (key, serial) = random.split_at(32);
        let secret = p256::SecretKey::from_slice(key).map_err(|_| SigningError::Random)?;
        let pkcs8 = secret.to_pkcs8_der().map_err(|_| SigningError::Random)?;
        let pair = p256::ecdsa::SigningKey::from(&secret);
        let certificate = certificate::self_made(&pair, name, number, validity, serial)?;
        Ok(Self {
            pkcs8: pkcs8.as_bytes().to_vec(),
            pair: Pair::P256(Box::new(pair)),
            certificates: vec![certificate],
        })
    }

    /// Reads a key that an issuer of certificates gave, with its chain.
    ///
    /// # Errors
    /// [`SigningError`] when the file cannot be opened with `password`, or holds no key that can sign.
    pub fn from_pkcs12(file: &[u8], password: &str) -> Result<Self, SigningError> {
        let store = KeyStore::from_pkcs12(file, password)
            .map_err(|error| SigningError::KeyFile(error.to_string()))?;
        let (_, chain) = store.private_key_chain().ok_or(SigningError::KeyKind)?;
        let certificates = chain.chain().iter().map(p12_keystore::Certificate::as_der);
        Self::of(chain.key(), certificates)
    }

    /// Reads what [`SigningKey::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`SigningError`] when `bytes` are not that.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SigningError> {
        let parts = Vec::<OctetString>::from_der(bytes)?;
        let (pkcs8, certificates) = parts.split_first().ok_or(SigningError::KeyKind)?;
        let certificates = certificates.iter().map(OctetString::as_bytes);
        Self::of(pkcs8.as_bytes(), certificates)
    }

    /// The key and its certificates, to be kept. They are the secret itself: seal them.
    ///
    /// # Errors
    /// [`SigningError::Encoding`] only if they are too large to be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SigningError> {
        let mut parts = vec![OctetString::new(self.pkcs8.as_slice())?];
        for certificate in &self.certificates {
            parts.push(OctetString::new(certificate.to_der()?)?);
        }
        Ok(parts.to_der()?)
    }

    /// The SHA-256 of the key's own certificate, by which people compare it.
    ///
    /// # Errors
    /// [`SigningError::Encoding`] only if the certificate cannot be written.
    pub fn fingerprint(&self) -> Result<[u8; 32], SigningError> {
        Ok(Sha256::digest(self.certificate()?.to_der()?).into())
    }

    /// From when until when the key's own certificate holds.
    ///
    /// # Errors
    /// [`SigningError::Certificate`] when its dates cannot be read.
    pub fn validity(&self) -> Result<Validity, SigningError> {
        let dates = &self.certificate()?.tbs_certificate.validity;
        let instant = |time: Duration| {
            let seconds = i64::try_from(time.as_secs()).map_err(|_| SigningError::Certificate)?;
            Timestamp::from_second(seconds).map_err(|_| SigningError::Certificate)
        };
        Ok(Validity {
            from: instant(dates.not_before.to_unix_duration())?,
            until: instant(dates.not_after.to_unix_duration())?,
        })
    }

    fn of<'a>(
        pkcs8: &[u8],
        certificates: impl Iterator<Item = &'a [u8]>,
    ) -> Result<Self, SigningError> {
        let (pair, public) = read_pair(pkcs8)?;
        let mut certificates = certificates
            .map(Certificate::from_der)
            .collect::<Result<Vec<_>, _>>()?;
        // Files keep the chain in any order; the key's own certificate goes first.
        let own = certificates
            .iter()
            .position(|certificate| certificate::public_key(certificate) == public)
            .ok_or(SigningError::Certificate)?;
        certificates.swap(0, own);
        Ok(Self {
            pkcs8: pkcs8.to_vec(),
            pair,
            certificates,
        })
    }

    pub(super) fn certificate(&self) -> Result<&Certificate, SigningError> {
        self.certificates.first().ok_or(SigningError::Certificate)
    }

    pub(super) fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// Whose name the file shows; empty when the certificate names nobody.
    #[must_use]
    pub fn signer_name(&self) -> String {
        let certificate = self.certificates.first();
        certificate.map_or_else(String::new, certificate::common_name)
    }

    /// The bytes to keep for a signature without a time stamp.
    pub(super) fn room(&self) -> usize {
        let certificates = self.certificates.iter();
        let sizes = certificates.map(|certificate| certificate.to_der().map_or(0, |der| der.len()));
        ROOM + sizes.sum::<usize>()
    }

    pub(super) fn algorithm(&self) -> Result<AlgorithmIdentifierOwned, SigningError> {
        Ok(certificate::signature_algorithm(self.certificate()?)?)
    }

    pub(super) fn sign_bytes(&self, message: &[u8]) -> Result<Vec<u8>, SigningError> {
        match &self.pair {
            Pair::P256(key) => Ok(sign_p256(key, message)),
            Pair::Rsa(key) => {
                let mut signature = vec![0; key.public().modulus_len()];
                key.sign(
                    &RSA_PKCS1_SHA256,
                    &SystemRandom::new(),
                    message,
                    &mut signature,
                )
                .map_err(|_| SigningError::KeyKind)?;
                Ok(signature)
            }
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey of {}", self.signer_name())
    }
}

/// An ECDSA signature over SHA-256, the same for the same message (RFC 6979).
pub(super) fn sign_p256(key: &p256::ecdsa::SigningKey, message: &[u8]) -> Vec<u8> {
    let signature: DerSignature = key.sign(message);
    signature.as_bytes().to_vec()
}

/// The key of a PKCS#8 structure, and its public half as a certificate holds it.
fn read_pair(pkcs8: &[u8]) -> Result<(Pair, Vec<u8>), SigningError> {
    if let Ok(secret) = p256::SecretKey::from_pkcs8_der(pkcs8) {
        let public = secret.public_key().to_sec1_bytes().into_vec();
        let pair = p256::ecdsa::SigningKey::from(&secret);
        return Ok((Pair::P256(Box::new(pair)), public));
    }
    let pair = RsaKeyPair::from_pkcs8(pkcs8).map_err(|_| SigningError::KeyKind)?;
    let public = pair.public().as_ref().to_vec();
    Ok((Pair::Rsa(Box::new(pair)), public))
}
