//! Callbacks and returns: hints of where to look, and nothing else.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::Attempt;
use crate::form::{self, Fields};
use crate::text::is_identifier;

/// A request that came to a notify or return address, as it came.
#[derive(Debug, Clone, Copy)]
pub struct RawCallback<'a> {
    /// The `Content-Type`, or empty.
    pub content_type: &'a str,
    /// The query string, without the question mark.
    pub query: &'a str,
    /// The body.
    pub body: &'a [u8],
}

/// Why a callback says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallbackError {
    /// It is no form, or far too large.
    #[error("the callback cannot be read")]
    Unreadable,
    /// It names no payment.
    #[error("the callback names no payment")]
    NoReference,
}

/// Where a callback or return says to look. Anybody can send one: it holds identifiers only, no amount and no
/// outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    page: Option<String>,
    reference: Option<String>,
    transaction: Option<String>,
    fingerprint: String,
}

impl Hint {
    /// The gateway's name of the page: find the attempt by it.
    #[must_use]
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref()
    }

    /// Our reference: find the attempt by it.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    /// The same for the same request come again, hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Whether what it names is this attempt, and nothing in it names another.
    #[must_use]
    pub fn concerns(&self, attempt: &Attempt) -> bool {
        let page = self.page().map(|page| page == attempt.page.id);
        let reference = self
            .reference()
            .map(|name| name == attempt.reference.as_str());
        page.or(reference).is_some() && page != Some(false) && reference != Some(false)
    }

    pub(crate) fn with_lowercase_page(mut self) -> Self {
        self.page = self.page.map(|page| page.to_ascii_lowercase());
        self
    }

    /// The gateway's number of a transaction to look at.
    pub(crate) fn transaction(&self) -> Option<&str> {
        self.transaction.as_deref()
    }
}

/// The names under which a gateway puts its identifiers, lower case.
pub(crate) struct Names<'a> {
    pub(crate) page: &'a [&'a str],
    pub(crate) reference: &'a [&'a str],
    pub(crate) transaction: &'a [&'a str],
}

/// Reads identifiers out of a query and a body; the body counts more.
pub(crate) fn read(raw: &RawCallback<'_>, names: &Names<'_>) -> Result<Hint, CallbackError> {
    let body = form::fields(raw.content_type, raw.body).ok_or(CallbackError::Unreadable)?;
    let query = form::urlencoded(raw.query.as_bytes());
    let mut fields: Fields = BTreeMap::new();
    for (name, value) in body.into_iter().chain(query) {
        fields.entry(name.to_ascii_lowercase()).or_insert(value);
    }
    let find = |names: &[&str]| {
        let values = names.iter().filter_map(|name| fields.get(*name));
        let values = values.map(|value| value.trim());
        let mut known = values.filter(|value| is_identifier(value, 64));
        known.next().map(str::to_owned)
    };
    let hint = Hint {
        page: find(names.page),
        reference: find(names.reference),
        transaction: find(names.transaction),
        fingerprint: fingerprint(raw),
    };
    if hint.page.is_none() && hint.reference.is_none() && hint.transaction.is_none() {
        return Err(CallbackError::NoReference);
    }
    Ok(hint)
}

fn fingerprint(raw: &RawCallback<'_>) -> String {
    let digest = Sha256::new()
        .chain_update(raw.query)
        .chain_update([0])
        .chain_update(raw.body)
        .finalize();
    hex::encode(digest)
}
