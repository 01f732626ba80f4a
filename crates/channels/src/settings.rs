//! What the settings of providers that speak HTTP have in common.

use url::{Host, Url};

/// Why settings of a provider cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// `base_url` is no web address, or has a query or a user in it.
    #[error("the provider's address is not a web address")]
    BaseUrl,
    /// `base_url` is `http` and leads to another machine: secrets would travel in the clear.
    #[error("a provider on another machine is reached with https only")]
    NotHttps,
    /// The account, the telephone number's id or the version holds what no such name holds.
    #[error("the account's or number's name at the provider is not valid")]
    Account,
    /// A key or token is empty or holds what no header can carry.
    #[error("the provider's key is empty or not valid")]
    Key,
    /// A sender's name of letters is longer than 11, has no letter, or has signs in it.
    #[error(
        "a sender's name has at most 11 Latin letters, digits and spaces, and at least one letter"
    )]
    SenderName,
}

/// The address without a slash at its end.
pub(crate) fn base_url(text: &str) -> Result<String, SettingsError> {
    let url = Url::parse(text).map_err(|_| SettingsError::BaseUrl)?;
    let plain = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    match url.scheme() {
        _ if !plain || url.host().is_none() => Err(SettingsError::BaseUrl),
        "https" => Ok(text.trim_end_matches('/').to_owned()),
        "http" if is_this_machine(&url) => Ok(text.trim_end_matches('/').to_owned()),
        "http" => Err(SettingsError::NotHttps),
        _ => Err(SettingsError::BaseUrl),
    }
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// A part of a path: letters, digits, `.`, `-` and `_`, and never only dots.
pub(crate) fn path_part(text: &str) -> Result<(), SettingsError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    let named = text.chars().any(|c| c.is_ascii_alphanumeric());
    if named && text.len() <= 64 && text.chars().all(plain) {
        Ok(())
    } else {
        Err(SettingsError::Account)
    }
}

/// A key or token: printable ASCII without spaces.
pub(crate) fn key(text: &str) -> Result<(), SettingsError> {
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic()) {
        Ok(())
    } else {
        Err(SettingsError::Key)
    }
}
