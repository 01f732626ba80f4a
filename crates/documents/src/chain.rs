//! The hash chain: each issued document carries a hash over itself and the one before, so that a
//! document changed, removed or slipped in later is found.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A SHA-256 link of the chain. Written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ChainHash([u8; 32]);

/// A text that is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a hash is 64 lower-case hexadecimal digits")]
pub struct ParseHashError;

/// The first place where a chain does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("document {position} of the chain was changed, removed or added")]
pub struct BrokenLink {
    /// The position of the document in the chain, counted from 0.
    pub position: usize,
}

/// The hash of a document given the hash of the one before it in the same series (`None` for the
/// first) and its canonical JSON.
#[must_use]
pub fn chain_hash(previous: Option<&ChainHash>, canonical: &[u8]) -> ChainHash {
    let mut hasher = Sha256::new();
    // One byte tells "first" from "follows", so that no content can imitate a previous hash.
    match previous {
        None => hasher.update([0]),
        Some(hash) => {
            hasher.update([1]);
            hasher.update(hash.0);
        }
    }
    hasher.update(canonical);
    ChainHash(hasher.finalize().into())
}

/// Checks stored `documents`, each its canonical JSON and its stored hash, in the order of issue.
///
/// # Errors
/// [`BrokenLink`] with the first document whose hash does not follow from it and its predecessor.
pub fn verify_chain<'a>(
    documents: impl IntoIterator<Item = (&'a [u8], ChainHash)>,
) -> Result<(), BrokenLink> {
    let mut previous = None;
    for (position, (canonical, stored)) in documents.into_iter().enumerate() {
        if chain_hash(previous.as_ref(), canonical) != stored {
            return Err(BrokenLink { position });
        }
        previous = Some(stored);
    }
    Ok(())
}

impl ChainHash {
    /// The 32 bytes of the hash.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for ChainHash {
    type Err = ParseHashError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 64 || !text.bytes().all(lower_hex) {
            return Err(ParseHashError);
        }
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            let pair = &text[index * 2..index * 2 + 2];
            *byte = u8::from_str_radix(pair, 16).map_err(|_| ParseHashError)?;
        }
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for ChainHash {
    type Error = ParseHashError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ChainHash> for String {
    fn from(hash: ChainHash) -> Self {
        hash.to_string()
    }
}

impl fmt::Display for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChainHash({self})")
    }
}
