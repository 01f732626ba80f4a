//! Whom a document is for.

use serde::{Deserialize, Serialize};

use crate::tax_number::TaxNumber;

/// A customer, payer or donor, as printed under `לכבוד`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    /// The name, 1 to 120 characters, in any script.
    pub name: String,
    /// A telephone number, up to 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An e-mail address, up to 254 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A postal address on one line, up to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The personal, dealer or company number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<TaxNumber>,
}
