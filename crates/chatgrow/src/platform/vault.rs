//! Secrets of connections at rest: sealed with AES-256-GCM (NIST SP 800-38D) under a key derived (HKDF,
//! RFC 5869) from `ENCRYPTION_KEY`, or from the installation's secret where that is not set.
//!
//! A sealed secret is bound to its place: the business, table, column and row that it belongs to. Moved to
//! another row, it does not open.

use std::fmt;

use anyhow::anyhow;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use uuid::Uuid;

use super::config::Secret;
use super::ids::BusinessId;
use super::random;

/// The first octet of what this version writes.
const VERSION: u8 = 1;

/// Where a secret is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Whose it is.
    pub business: BusinessId,
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row.
    pub id: Uuid,
}

impl Place {
    /// The octets a secret is bound to; lengths in front, so that no two places share them.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        for part in [
            self.business.0.as_bytes().as_slice(),
            self.table.as_bytes(),
            self.column.as_bytes(),
            self.id.as_bytes().as_slice(),
        ] {
            bytes.push(u8::try_from(part.len()).unwrap_or(u8::MAX));
            bytes.extend_from_slice(part);
        }
        bytes
    }
}

/// Seals and opens secrets.
#[derive(Clone)]
pub struct Vault {
    key: LessSafeKey,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// A vault whose key follows from `secret`.
    ///
    /// # Errors
    /// When the key cannot be derived.
    pub fn new(secret: &Secret) -> anyhow::Result<Self> {
        let broken = |_| anyhow!("the key of the vault cannot be derived");
        let salt = Salt::new(HKDF_SHA256, b"chatgrow/vault/1");
        let extracted = salt.extract(secret.expose().as_bytes());
        let expanded = extracted
            .expand(&[b"aes-256-gcm"], &AES_256_GCM)
            .map_err(broken)?;
        Ok(Self {
            key: LessSafeKey::new(UnboundKey::from(expanded)),
        })
    }

    /// Seals `secret` for its place.
    ///
    /// # Errors
    /// When it is longer than the cipher takes (64 GiB).
    pub fn seal(&self, place: &Place, secret: &str) -> anyhow::Result<Vec<u8>> {
        let mut nonce = [0; NONCE_LEN];
        nonce.copy_from_slice(&random::key()[..NONCE_LEN]);
        let mut text = secret.as_bytes().to_vec();
        self.key
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(place.bytes()),
                &mut text,
            )
            .map_err(|_| anyhow!("a secret cannot be sealed"))?;
        let mut sealed = vec![VERSION];
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&text);
        Ok(sealed)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// When it was not, was changed since, or the key is another.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> anyhow::Result<Secret> {
        let broken =
            || anyhow!("a secret cannot be opened: is ENCRYPTION_KEY the one it was sealed with?");
        let (version, rest) = sealed.split_first().ok_or_else(broken)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>().ok_or_else(broken)?;
        if *version != VERSION {
            return Err(broken());
        }
        let mut text = text.to_vec();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self
            .key
            .open_in_place(nonce, Aad::from(place.bytes()), &mut text)
            .map_err(|_| broken())?;
        Ok(Secret::new(
            String::from_utf8(opened.to_vec()).map_err(|_| broken())?,
        ))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Place, Vault};
    use crate::platform::config::Secret;
    use crate::platform::ids::BusinessId;

    const PLACE: Place = Place {
        business: BusinessId(Uuid::from_u128(1)),
        table: "outside_calendars",
        column: "url",
        id: Uuid::from_u128(2),
    };

    fn vault(secret: &str) -> Vault {
        Vault::new(&Secret::new(secret.to_owned())).unwrap()
    }

    #[test]
    fn a_secret_opens_in_its_place_with_its_key_only() {
        let vault_one = vault("one");
        let sealed = vault_one
            .seal(&PLACE, "https://example.com/secret.ics")
            .unwrap();
        assert!(!sealed.windows(6).any(|window| window == b"secret"));
        assert_ne!(
            sealed,
            vault_one
                .seal(&PLACE, "https://example.com/secret.ics")
                .unwrap()
        );
        let opened = vault_one.open(&PLACE, &sealed).unwrap();
        assert_eq!(opened.expose(), "https://example.com/secret.ics");
        assert!(vault("two").open(&PLACE, &sealed).is_err());
        for other in [
            Place {
                business: BusinessId(Uuid::from_u128(9)),
                ..PLACE
            },
            Place {
                table: "other",
                ..PLACE
            },
            Place {
                column: "token",
                ..PLACE
            },
            Place {
                id: Uuid::from_u128(9),
                ..PLACE
            },
        ] {
            assert!(vault_one.open(&other, &sealed).is_err(), "{other:?}");
        }
    }

    #[test]
    fn a_changed_or_shortened_secret_does_not_open() {
        let vault = vault("one");
        let sealed = vault.seal(&PLACE, "token").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(vault.open(&PLACE, &changed).is_err(), "{at}");
            assert!(vault.open(&PLACE, &sealed[..at]).is_err(), "{at}");
        }
    }
}
