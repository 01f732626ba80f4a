//! One click to be written to no more (RFC 8058).

use lettre::message::header::{Header, HeaderName, HeaderValue};
use url::Url;

use crate::ComposeError;

/// Longest address; a header line may hold 998 characters (RFC 5322, 2.1.1).
const MAX_URL: usize = 900;

/// The value of `List-Unsubscribe-Post`.
pub(crate) const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

/// The value of `List-Unsubscribe` for `url`, which goes into a header as it is and therefore holds
/// printable ASCII only and none of the signs that end it there.
pub(crate) fn value(url: &str) -> Result<String, ComposeError> {
    let plain = |c: char| c.is_ascii_graphic() && !"<>,\"\\".contains(c);
    let is_https = Url::parse(url).is_ok_and(|url| url.scheme() == "https");
    if !is_https || url.len() > MAX_URL || !url.chars().all(plain) {
        return Err(ComposeError::Unsubscribe);
    }
    Ok(format!("<{url}>"))
}

/// `List-Unsubscribe` with a value from [`value`]. lettre has no such header, and its own encoding
/// would fold a long address.
#[derive(Debug, Clone)]
pub(crate) struct ListUnsubscribe(pub(crate) String);

/// `List-Unsubscribe-Post`.
#[derive(Debug, Clone)]
pub(crate) struct ListUnsubscribePost;

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::dangerous_new_pre_encoded(Self::name(), self.0.clone(), self.0.clone())
    }
}

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), ONE_CLICK.to_owned())
    }
}
