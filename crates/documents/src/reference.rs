//! How one document speaks of another.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::kind::DocumentKind;

/// Another document of the same business: the invoice that a credit takes back, the delivery note of
/// the goods, the receipt that is cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// What it is.
    pub kind: DocumentKind,
    /// Its number, from 1.
    pub number: u64,
    /// The date printed on it; not after that of the document which speaks of it.
    pub document_date: Date,
}
