//! Words that must not be seen.

use std::fmt;

use serde::Deserialize;

/// A token or password. Its `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Hides the word.
    #[must_use]
    pub const fn new(word: String) -> Self {
        Self(word)
    }

    /// The word, to be sent or to be kept encrypted.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// `text` without the word, should someone have put it there.
    pub(crate) fn scrubbed(&self, text: &str) -> String {
        if self.0.is_empty() {
            text.to_owned()
        } else {
            text.replace(&self.0, "…")
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
