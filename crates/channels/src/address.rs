//! E-mail addresses and the people behind them.

use std::fmt;
use std::str::FromStr;

use crate::text::header_line;

/// Longest address a mail server must accept, in octets (RFC 5321, 4.5.3.1.3).
const MAX_ADDRESS: usize = 254;
/// Longest part before the `@`, in octets (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Longest display name written, in characters.
const MAX_NAME: usize = 100;

/// Exactly one e-mail address, `local@domain`, in ASCII.
///
/// Accepts the dot-atom form of RFC 5321 with a domain name of at least two
/// labels (or `localhost`). Refuses quoted local parts, comments, lists,
/// address literals such as `[127.0.0.1]` and internationalised addresses,
/// which many servers do not carry. The domain is kept in lower case; the local
/// part is kept as written.
///
/// ```
/// use chatgrow_channels::EmailAddress;
///
/// let address: EmailAddress = "Dana@Example.COM".parse()?;
/// assert_eq!(address.as_str(), "Dana@example.com");
/// assert!("a@example.com,b@example.com".parse::<EmailAddress>().is_err());
/// # Ok::<(), chatgrow_channels::AddressError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(lettre::Address);

/// Why a text is not an [`EmailAddress`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Longer than 254 octets, or than 64 before the `@`.
    #[error("the e-mail address is too long")]
    TooLong,
    /// Not of the form `local@domain`, or more than one address.
    #[error("this is not an e-mail address")]
    Malformed,
    /// The domain is no domain name, or has no dot in it.
    #[error("the part of the e-mail address after the @ is not a domain name")]
    Domain,
    /// A character outside ASCII.
    #[error("the e-mail address may hold only Latin letters, digits and signs")]
    NotAscii,
}

impl EmailAddress {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }

    /// The part after the `@`, in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.domain()
    }

    pub(crate) fn to_lettre(&self) -> lettre::Address {
        self.0.clone()
    }
}

impl FromStr for EmailAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if text.len() > MAX_ADDRESS {
            return Err(AddressError::TooLong);
        }
        if !text.is_ascii() {
            return Err(AddressError::NotAscii);
        }
        let (local, domain) = text.split_once('@').ok_or(AddressError::Malformed)?;
        if local.len() > MAX_LOCAL {
            return Err(AddressError::TooLong);
        }
        if !is_dot_atom(local) || domain.contains('@') {
            return Err(AddressError::Malformed);
        }
        let domain = domain.to_ascii_lowercase();
        if !is_domain(&domain) {
            return Err(AddressError::Domain);
        }
        lettre::Address::new(local, domain)
            .map(Self)
            .map_err(|_| AddressError::Malformed)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl AsRef<str> for EmailAddress {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// `dot-atom` of RFC 5322, 3.2.3.
fn is_dot_atom(local: &str) -> bool {
    let is_atom_char = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    local
        .split('.')
        .all(|atom| !atom.is_empty() && atom.chars().all(is_atom_char))
}

/// Letter-digit-hyphen labels (RFC 1123, 2.1), the last of them not a number.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let Some((_, last)) = domain.rsplit_once('.') else {
        return domain == "localhost";
    };
    domain.split('.').all(is_label) && !last.chars().all(|c| c.is_ascii_digit())
}

/// An address with the name of who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name, in any script; cleaned when the mail is composed.
    pub name: Option<String>,
    /// Where it goes.
    pub address: EmailAddress,
}

impl Mailbox {
    /// A mailbox with a display name.
    pub fn new(name: impl Into<String>, address: EmailAddress) -> Self {
        Self {
            name: Some(name.into()),
            address,
        }
    }

    /// The name as one harmless line of at most 100 characters, if any is left.
    pub(crate) fn clean_name(&self) -> Option<String> {
        let name = header_line(self.name.as_deref()?, MAX_NAME);
        (!name.is_empty()).then_some(name)
    }

    pub(crate) fn to_lettre(&self) -> lettre::message::Mailbox {
        lettre::message::Mailbox::new(self.clean_name(), self.address.to_lettre())
    }
}

impl From<EmailAddress> for Mailbox {
    fn from(address: EmailAddress) -> Self {
        Self {
            name: None,
            address,
        }
    }
}
