//! Seals over stored rows: what stands in columns beside the snapshot can be shown to be what was stored.

use chatgrow_documents::{CanonicalError, canonical_json};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::invoices::model::{Kind, Reference};
use crate::platform::ids::{BusinessId, CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::Currency;

/// A row of `documents` and its rows of `document_references`, as the seal covers them. The snapshot and the hashes
/// are covered by the chain.
#[derive(Debug, Serialize)]
pub(in crate::invoices) struct SealedRow<'a> {
    pub(in crate::invoices) business: BusinessId,
    pub(in crate::invoices) id: DocumentId,
    pub(in crate::invoices) kind: Kind,
    pub(in crate::invoices) number: i64,
    pub(in crate::invoices) document_date: &'a str,
    pub(in crate::invoices) issued_at: i64,
    pub(in crate::invoices) customer_id: CustomerId,
    pub(in crate::invoices) customer_name: &'a str,
    pub(in crate::invoices) net: i64,
    pub(in crate::invoices) vat: i64,
    pub(in crate::invoices) total: i64,
    pub(in crate::invoices) currency: Currency,
    pub(in crate::invoices) payment_id: Option<PaymentId>,
    pub(in crate::invoices) refund_id: Option<RefundId>,
    /// By the earlier document.
    pub(in crate::invoices) references: &'a [Reference],
}

/// A row of `document_files`, as its seal covers it.
#[derive(Debug, Serialize)]
pub(in crate::invoices) struct SealedFile<'a> {
    pub(in crate::invoices) business: BusinessId,
    pub(in crate::invoices) document: DocumentId,
    pub(in crate::invoices) sha256: &'a [u8],
    pub(in crate::invoices) created_at: i64,
    pub(in crate::invoices) signed: bool,
}

impl SealedRow<'_> {
    pub(in crate::invoices) fn seal(&self) -> Result<Vec<u8>, CanonicalError> {
        digest(self)
    }
}

impl SealedFile<'_> {
    pub(in crate::invoices) fn seal(&self) -> Result<Vec<u8>, CanonicalError> {
        digest(self)
    }
}

fn digest(row: &impl Serialize) -> Result<Vec<u8>, CanonicalError> {
    Ok(Sha256::digest(canonical_json(row)?).to_vec())
}
