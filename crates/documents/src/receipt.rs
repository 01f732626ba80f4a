//! The receipts (קבלה, code 400, and קבלה על תרומות, code 405): a business acknowledges money received.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::canonical::{CanonicalError, canonical_json};
use crate::customer::Customer;
use crate::error::DocumentError;
use crate::exchange::Exchange;
use crate::issuer::Issuer;
use crate::kind::DocumentKind;
use crate::labels::Language;
use crate::money::{Currency, Money, MoneyError};
use crate::payment::Payment;
use crate::reference::Reference;
use crate::rules;

/// Which of the two receipts it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptKind {
    /// קבלה (400).
    Receipt,
    /// קבלה על תרומות (405).
    DonationReceipt,
}

impl From<ReceiptKind> for DocumentKind {
    fn from(kind: ReceiptKind) -> Self {
        kind.document_kind()
    }
}

impl ReceiptKind {
    /// The same among all kinds of document.
    #[must_use]
    pub const fn document_kind(self) -> DocumentKind {
        match self {
            Self::Receipt => DocumentKind::Receipt,
            Self::DonationReceipt => DocumentKind::DonationReceipt,
        }
    }
}

/// The approval that lets donors claim a tax credit (Income Tax Ordinance, section 46).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Section46 {
    /// The number of the approval, 1 to 60 characters.
    pub approval: String,
    /// The last day of the approval; not before the document's date.
    pub valid_until: Date,
}

/// Everything a receipt says. The JSON of this struct is the snapshot kept with the issued document.
///
/// A receipt that cancels another gives a reason, refers to the other, and has every amount below zero.
///
/// A field added later must be optional and left out when empty, so that the bytes of snapshots
/// already in the hash chain stay the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptContent {
    /// Which of the two receipts it is.
    pub kind: ReceiptKind,
    /// The running number in the business's series of receipts, from 1.
    pub number: u64,
    /// The date printed on the receipt; not after the day it is produced.
    pub document_date: Date,
    /// The instant the system produced the receipt; never chosen by the user.
    pub produced_at: Timestamp,
    /// The IANA time zone in which `produced_at` is printed, for example `Asia/Jerusalem`.
    pub time_zone: String,
    /// The business that received the money.
    pub issuer: Issuer,
    /// Who paid.
    pub payer: Customer,
    /// What was paid for, 1 to [`MAX_LINES`](crate::MAX_LINES) lines.
    pub lines: Vec<PurposeLine>,
    /// How it was paid, 1 to [`MAX_PAYMENTS`](crate::MAX_PAYMENTS) rows.
    pub payments: Vec<Payment>,
    /// Income tax the payer withheld and pays to the authority itself (ניכוי מס במקור).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_tax: Option<Money>,
    /// The debt that is settled: the sum of the lines, and of the payments and the withheld tax.
    pub total: Money,
    /// The currency of every amount.
    pub currency: Currency,
    /// The language of the printed words.
    pub language: Language,
    /// Print `מסמך ממוחשב`. Only for a file that will be signed electronically and sent to a payer who
    /// agreed to it (bookkeeping instruction 18B; paid in cash only with a certified signature).
    /// Otherwise the receipt is meant to be printed, and has a line for the signature.
    #[serde(default)]
    pub computerized: bool,
    /// Words of the business to the payer, up to 1,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The documents this one speaks of, up to [`MAX_REFERENCES`](crate::MAX_REFERENCES): the invoice that
    /// is paid, the receipt that is cancelled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Why another receipt is cancelled, 1 to 300 characters; `None` on a receipt that cancels nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The approval for tax credits, on a donation receipt of a business that has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section46: Option<Section46>,
    /// The total in shekels, of a receipt in another currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange: Option<Exchange>,
    /// The code by which anyone who holds the document can check it, up to 60 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_code: Option<String>,
}

impl ReceiptContent {
    /// The money received: the total less the tax the payer withheld.
    ///
    /// # Errors
    /// [`MoneyError`] when the two do not go together, which [`Receipt::new`] refuses.
    pub fn received(&self) -> Result<Money, MoneyError> {
        self.withheld_tax
            .map_or(Ok(self.total), |tax| self.total.checked_sub(tax))
    }
}

/// One thing that was paid for (מהות התקבול).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PurposeLine {
    /// What it was, 1 to 300 characters.
    pub text: String,
    /// What was paid for it.
    pub amount: Money,
}

/// A receipt whose content obeys the rules.
///
/// Deserializing reads a snapshot back without checking the rules again: what was issued must stay
/// printable even when rules become stricter, and the hash chain shows whether it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Receipt(ReceiptContent);

impl Receipt {
    /// Checks `content` and makes it a receipt.
    ///
    /// # Errors
    /// [`DocumentError`] names the first rule that is broken.
    pub fn new(content: ReceiptContent) -> Result<Self, DocumentError> {
        rules::check_receipt(&content)?;
        Ok(Self(content))
    }

    /// What the receipt says.
    #[must_use]
    pub const fn content(&self) -> &ReceiptContent {
        &self.0
    }

    /// The kind of this document, with its official code.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        self.0.kind.document_kind()
    }

    /// The snapshot in canonical JSON: the bytes to store, to hash and to attach.
    ///
    /// # Errors
    /// [`CanonicalError`] only if the content cannot be written as JSON.
    pub fn canonical_json(&self) -> Result<Vec<u8>, CanonicalError> {
        canonical_json(&self.0)
    }
}
