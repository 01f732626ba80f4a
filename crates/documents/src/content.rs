//! The snapshot of every kind of document that lists items: quotes, orders, delivery notes, invoices, credits.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::customer::Customer;
use crate::error::DocumentError;
use crate::exchange::Exchange;
use crate::issuer::Issuer;
use crate::item::Sale;
use crate::kind::DocumentKind;
use crate::labels::Language;
use crate::money::Money;
use crate::payment::Payment;
use crate::reference::Reference;
use crate::rules;
use crate::totals::Totals;

/// Everything a document with items says. The JSON of this struct is the snapshot kept with it.
///
/// A field added later must be optional and left out when empty, so that the bytes of snapshots
/// already in the hash chain stay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentContent {
    /// What it is; a kind that [has items](DocumentKind::has_items).
    pub kind: DocumentKind,
    /// The running number in the business's series of this kind, from 1.
    pub number: u64,
    /// The date printed on it; not after the day it is produced.
    pub document_date: Date,
    /// The day that decides the rate of VAT: of delivery or of payment, and for a credit that of the
    /// document it takes back.
    pub tax_point: Date,
    /// The instant the system produced it; never chosen by the user.
    pub produced_at: Timestamp,
    /// The IANA time zone in which `produced_at` is printed, for example `Asia/Jerusalem`.
    pub time_zone: String,
    /// The business that issues it.
    pub issuer: Issuer,
    /// Whom it is for. A tax invoice-receipt of a sale in a shop, and its credit, may do without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<Customer>,
    /// What is sold, or taken back.
    pub sale: Sale,
    /// What the sale adds up to: exactly [`Totals::of`] it.
    pub totals: Totals,
    /// How it was paid: 1 to [`MAX_PAYMENTS`](crate::MAX_PAYMENTS) rows on a tax invoice-receipt, none
    /// on the other kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// Income tax the customer withheld, on a tax invoice-receipt only. Payments and withheld tax add up
    /// to the total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_tax: Option<Money>,
    /// The documents this one speaks of, up to [`MAX_REFERENCES`](crate::MAX_REFERENCES). A credit names
    /// at least one tax invoice or tax invoice-receipt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Why a credit was given, 1 to 300 characters; on no other kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Until when a quote holds, or when an invoice is to be paid; on no other kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Date>,
    /// The amounts in shekels; a tax document in another currency must have it, one in shekels has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
    /// The language of the printed words, unless a print asks for another.
    pub language: Language,
    /// Print `מסמך ממוחשב`. Only for a file that will be signed electronically and sent to a customer who
    /// agreed to it; never on a delivery note (bookkeeping instruction 18B).
    #[serde(default)]
    pub computerized: bool,
    /// Words of the business to the customer, up to 1,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The code by which anyone who holds the document can check it, up to 60 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_code: Option<String>,
}

/// A document with items whose content obeys the rules.
///
/// Deserializing reads a snapshot back without checking the rules again: what was issued must stay
/// printable even when rules become stricter, and the hash chain shows whether it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemizedDocument(DocumentContent);

impl ItemizedDocument {
    /// Checks `content` and makes it a document.
    ///
    /// # Errors
    /// [`DocumentError`] names the first rule that is broken.
    pub fn new(content: DocumentContent) -> Result<Self, DocumentError> {
        rules::check_itemized(&content)?;
        Ok(Self(content))
    }

    /// What the document says.
    #[must_use]
    pub const fn content(&self) -> &DocumentContent {
        &self.0
    }
}
