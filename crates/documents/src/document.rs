//! Any stored document, old receipts included.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::canonical::{CanonicalError, canonical_json};
use crate::content::{DocumentContent, ItemizedDocument};
use crate::customer::Customer;
use crate::exchange::Exchange;
use crate::issuer::Issuer;
use crate::item::Item;
use crate::kind::DocumentKind;
use crate::labels::Language;
use crate::money::{Currency, Money};
use crate::payment::Payment;
use crate::receipt::{Receipt, ReceiptContent};
use crate::reference::Reference;
use crate::totals::Totals;
use crate::warning::{Warning, warnings};

/// A document of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// A receipt or a donation receipt: money alone.
    Receipt(Receipt),
    /// Every other kind: items, with or without money.
    Itemized(ItemizedDocument),
}

/// A stored snapshot that is not one of this crate's.
#[derive(Debug, thiserror::Error)]
#[error("the snapshot cannot be read: {0}")]
pub struct SnapshotError(#[from] serde_json::Error);

#[derive(Deserialize)]
struct KindOnly {
    kind: DocumentKind,
}

impl From<Receipt> for Document {
    fn from(receipt: Receipt) -> Self {
        Self::Receipt(receipt)
    }
}

impl From<ItemizedDocument> for Document {
    fn from(document: ItemizedDocument) -> Self {
        Self::Itemized(document)
    }
}

/// `$field` of the content, whichever kind it is.
macro_rules! either {
    ($document:expr, $field:ident) => {
        match $document {
            Self::Receipt(receipt) => &receipt.content().$field,
            Self::Itemized(document) => &document.content().$field,
        }
    };
}

impl Document {
    /// Reads a stored snapshot. The rules are not checked again: what was issued must stay printable.
    ///
    /// # Errors
    /// [`SnapshotError`] when `snapshot` is not the JSON of a document.
    pub fn read(snapshot: &[u8]) -> Result<Self, SnapshotError> {
        let KindOnly { kind } = serde_json::from_slice(snapshot)?;
        if kind.has_items() {
            return Ok(Self::Itemized(serde_json::from_slice(snapshot)?));
        }
        Ok(Self::Receipt(serde_json::from_slice(snapshot)?))
    }

    /// The snapshot in canonical JSON: the bytes to store, to hash and to attach.
    ///
    /// # Errors
    /// [`CanonicalError`] only if the content cannot be written as JSON.
    pub fn canonical_json(&self) -> Result<Vec<u8>, CanonicalError> {
        match self {
            Self::Receipt(receipt) => receipt.canonical_json(),
            Self::Itemized(document) => canonical_json(document.content()),
        }
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        match self {
            Self::Receipt(receipt) => receipt.kind(),
            Self::Itemized(document) => document.content().kind,
        }
    }

    /// The running number in its series.
    #[must_use]
    pub const fn number(&self) -> u64 {
        *either!(self, number)
    }

    /// The date printed on it.
    #[must_use]
    pub const fn document_date(&self) -> Date {
        *either!(self, document_date)
    }

    /// The day that decides the rate of VAT; of receipts the document's date.
    #[must_use]
    pub const fn tax_point(&self) -> Date {
        match self {
            Self::Receipt(receipt) => receipt.content().document_date,
            Self::Itemized(document) => document.content().tax_point,
        }
    }

    /// The instant it was produced.
    #[must_use]
    pub const fn produced_at(&self) -> Timestamp {
        *either!(self, produced_at)
    }

    /// The IANA time zone in which that instant is printed.
    #[must_use]
    pub fn time_zone(&self) -> &str {
        either!(self, time_zone)
    }

    /// The business that issued it.
    #[must_use]
    pub const fn issuer(&self) -> &Issuer {
        either!(self, issuer)
    }

    /// Whom it is for.
    #[must_use]
    pub const fn customer(&self) -> Option<&Customer> {
        match self {
            Self::Receipt(receipt) => Some(&receipt.content().payer),
            Self::Itemized(document) => document.content().customer.as_ref(),
        }
    }

    /// The items; none on receipts.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Receipt(_) => &[],
            Self::Itemized(document) => &document.content().sale.items,
        }
    }

    /// What the items add up to; `None` on receipts.
    #[must_use]
    pub const fn totals(&self) -> Option<&Totals> {
        match self {
            Self::Receipt(_) => None,
            Self::Itemized(document) => Some(&document.content().totals),
        }
    }

    /// The amount without VAT; of receipts the total.
    #[must_use]
    pub const fn net(&self) -> Money {
        match self {
            Self::Receipt(receipt) => receipt.content().total,
            Self::Itemized(document) => document.content().totals.net,
        }
    }

    /// The VAT; zero on receipts.
    #[must_use]
    pub const fn vat(&self) -> Money {
        match self {
            Self::Receipt(receipt) => Money::new(0, receipt.content().currency),
            Self::Itemized(document) => document.content().totals.vat,
        }
    }

    /// The total; below zero on a receipt that cancels another, and positive on a credit invoice.
    #[must_use]
    pub const fn total(&self) -> Money {
        match self {
            Self::Receipt(receipt) => receipt.content().total,
            Self::Itemized(document) => document.content().totals.total,
        }
    }

    /// The currency of every amount.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.total().currency()
    }

    /// The amounts in shekels, of a document in another currency.
    #[must_use]
    pub const fn exchange(&self) -> Option<&Exchange> {
        either!(self, exchange).as_ref()
    }

    /// The rows of money received.
    #[must_use]
    pub fn payments(&self) -> &[Payment] {
        either!(self, payments)
    }

    /// The income tax the payer withheld.
    #[must_use]
    pub const fn withheld_tax(&self) -> Option<Money> {
        *either!(self, withheld_tax)
    }

    /// The documents it speaks of.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        either!(self, references)
    }

    /// Why it takes another document back, on a credit or a cancelling receipt.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        either!(self, reason).as_deref()
    }

    /// The language of the printed words.
    #[must_use]
    pub const fn language(&self) -> Language {
        *either!(self, language)
    }

    /// Whether it says `מסמך ממוחשב`, so that its file must be signed.
    #[must_use]
    pub const fn is_computerized(&self) -> bool {
        *either!(self, computerized)
    }

    /// The words of the business to the customer.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        either!(self, note).as_deref()
    }

    /// The code by which the document can be checked.
    #[must_use]
    pub fn verification_code(&self) -> Option<&str> {
        either!(self, verification_code).as_deref()
    }

    /// The content of a document with items.
    #[must_use]
    pub const fn itemized(&self) -> Option<&DocumentContent> {
        match self {
            Self::Receipt(_) => None,
            Self::Itemized(document) => Some(document.content()),
        }
    }

    /// The content of a receipt.
    #[must_use]
    pub const fn receipt(&self) -> Option<&ReceiptContent> {
        match self {
            Self::Receipt(receipt) => Some(receipt.content()),
            Self::Itemized(_) => None,
        }
    }

    /// What is lawful but worth telling the owner before it is issued.
    #[must_use]
    pub fn warnings(&self) -> Vec<Warning> {
        warnings(self)
    }
}
