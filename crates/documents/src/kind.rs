//! The kinds of document this crate can produce, with their official codes.

use serde::{Deserialize, Serialize};

/// A kind of business document. Only kinds that can really be issued are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DocumentKind {
    /// קבלה: acknowledges money received.
    Receipt,
}

impl DocumentKind {
    /// The official code of the kind (uniform file format 1.31, appendix 1): 400 is a receipt.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Receipt => 400,
        }
    }
}
