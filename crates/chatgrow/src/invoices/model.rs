//! What an issued document is. No SQL, no HTTP, no clock.

use chatgrow_documents::{ChainHash, DocumentKind};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::platform::ids::{CustomerId, DocumentId, PaymentId};
use crate::platform::money::{Currency, Money};

/// The series that receipts are numbered in.
pub(super) const RECEIPTS: &str = "receipt";

/// An issued document, as lists show it; all that it says is in its snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Its number in the business's series, from 1.
    pub number: i64,
    /// The date printed on it.
    pub document_date: Date,
    /// When it was produced.
    pub issued_at: Timestamp,
    /// Who paid.
    pub customer_id: CustomerId,
    /// Their name on it.
    pub customer_name: String,
    /// The sum it acknowledges.
    pub total: Money,
    /// The payment it acknowledges.
    pub payment_id: PaymentId,
    /// Its link of the hash chain.
    pub hash: ChainHash,
}

/// The original of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// A name of ASCII letters for the file, for example `receipt-400-1042.pdf`.
    pub file_name: String,
    /// The bytes, the same at each sending.
    pub pdf: Vec<u8>,
    /// The document's number, for titles.
    pub title_number: i64,
    /// The sum it acknowledges.
    pub total: Money,
}

/// The file name of receipt `number`.
pub(super) fn file_name(number: i64) -> String {
    format!("receipt-{}-{number}.pdf", DocumentKind::Receipt.code())
}

/// The hash in 32 stored bytes; `None` when there are not 32.
pub(super) fn stored_hash(bytes: &[u8]) -> Option<ChainHash> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.parse().ok()
}

/// `amount` as documents count it.
pub(super) fn printed(amount: Money) -> chatgrow_documents::Money {
    let currency = match amount.currency {
        Currency::Ils => chatgrow_documents::Currency::Ils,
        Currency::Usd => chatgrow_documents::Currency::Usd,
        Currency::Eur => chatgrow_documents::Currency::Eur,
    };
    chatgrow_documents::Money::new(amount.amount, currency)
}
