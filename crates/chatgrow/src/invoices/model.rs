//! What an issued document is. No SQL, no HTTP, no clock.

use chatgrow_documents::{ChainHash, DocumentKind};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::accounts::TaxKind;
use crate::platform::ids::{CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::{Currency, Money};

/// What a document is. Each kind is numbered in a series of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = DocumentKind)]
pub enum Kind {
    /// הצעת מחיר.
    Quote,
    /// הזמנה (100).
    Order,
    /// תעודת משלוח (200).
    DeliveryNote,
    /// חשבון עסקה (300).
    DealInvoice,
    /// חשבונית מס (305).
    TaxInvoice,
    /// חשבונית מס / קבלה (320).
    TaxInvoiceReceipt,
    /// חשבונית מס זיכוי (330).
    CreditInvoice,
    /// קבלה (400).
    Receipt,
    /// קבלה על תרומות (405).
    DonationReceipt,
}

impl Kind {
    /// Every kind, by code.
    pub const ALL: [Self; 9] = [
        Self::Quote,
        Self::Order,
        Self::DeliveryNote,
        Self::DealInvoice,
        Self::TaxInvoice,
        Self::TaxInvoiceReceipt,
        Self::CreditInvoice,
        Self::Receipt,
        Self::DonationReceipt,
    ];

    /// The same as the library of documents calls it.
    #[must_use]
    pub const fn paper(self) -> DocumentKind {
        match self {
            Self::Quote => DocumentKind::Quote,
            Self::Order => DocumentKind::Order,
            Self::DeliveryNote => DocumentKind::DeliveryNote,
            Self::DealInvoice => DocumentKind::DealInvoice,
            Self::TaxInvoice => DocumentKind::TaxInvoice,
            Self::TaxInvoiceReceipt => DocumentKind::TaxInvoiceReceipt,
            Self::CreditInvoice => DocumentKind::CreditInvoice,
            Self::Receipt => DocumentKind::Receipt,
            Self::DonationReceipt => DocumentKind::DonationReceipt,
        }
    }

    /// The tax authority's code: 400 is a receipt.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.paper().code()
    }

    /// The word it is stored as, and the name of its series.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.paper().name()
    }

    /// The kind that is stored as `word`.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it acknowledges money alone.
    #[must_use]
    pub const fn is_receipt(self) -> bool {
        matches!(self, Self::Receipt | Self::DonationReceipt)
    }

    /// Whether it asks for money that a receipt can acknowledge later.
    #[must_use]
    pub const fn asks_for_money(self) -> bool {
        matches!(self, Self::DealInvoice | Self::TaxInvoice)
    }

    /// Whether a sale can begin with it and become an invoice later.
    #[must_use]
    pub const fn becomes_invoice(self) -> bool {
        matches!(
            self,
            Self::Quote | Self::Order | Self::DeliveryNote | Self::DealInvoice
        )
    }
}

/// How the library names the legal form of a business.
pub(super) const fn issuer_kind(kind: TaxKind) -> chatgrow_documents::IssuerKind {
    use chatgrow_documents::IssuerKind;
    match kind {
        TaxKind::ExemptDealer => IssuerKind::ExemptDealer,
        TaxKind::LicensedDealer => IssuerKind::LicensedDealer,
        TaxKind::Company => IssuerKind::Company,
        TaxKind::NonProfit => IssuerKind::NonProfit,
    }
}

/// Why a document names an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = ReferencePurpose)]
pub enum Purpose {
    /// It takes the earlier one back, whole or in part.
    Credit,
    /// It acknowledges money for the earlier one.
    ReceiptFor,
    /// It came of the earlier one and stands in its place.
    Replaces,
}

/// What a document says of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// The earlier document.
    pub earlier: DocumentId,
    /// Why it is named.
    pub purpose: Purpose,
    /// How much of its total this is about, in minor units of its currency.
    pub amount: i64,
}

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = DocumentStatus)]
pub enum Status {
    /// Money or an invoice is still to come of it.
    Open,
    /// Nothing is to come of it.
    Settled,
    /// It was taken back in full.
    Cancelled,
}

impl Status {
    /// The word it is asked for by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
            Self::Cancelled => "cancelled",
        }
    }
}

/// An issued document, as lists show it; all that it says is in its snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// What it is.
    pub kind: Kind,
    /// Its number in the business's series of the kind.
    pub number: i64,
    /// The date printed on it.
    pub document_date: Date,
    /// When it was produced.
    pub issued_at: Timestamp,
    /// Whom it is for.
    pub customer_id: CustomerId,
    /// Their name on it.
    pub customer_name: String,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// With VAT; below zero on a receipt that cancels another.
    pub total: Money,
    /// The payment it acknowledges.
    pub payment_id: Option<PaymentId>,
    /// The refund it acknowledges.
    pub refund_id: Option<RefundId>,
    /// Its link of the hash chain.
    pub hash: ChainHash,
    /// What later documents took back of it, in minor units.
    pub credited: i64,
    /// What later receipts acknowledged for it, in minor units.
    pub received: i64,
    /// Where it stands.
    pub status: Status,
}

impl Document {
    /// What can still be taken back of it, in minor units.
    #[must_use]
    pub fn creditable(&self) -> i64 {
        self.total.amount.saturating_sub(self.credited)
    }

    /// What can still be received for it, in minor units.
    #[must_use]
    pub fn receivable(&self) -> i64 {
        self.creditable().saturating_sub(self.received)
    }
}

/// The original of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// A name of ASCII letters for the file, for example `receipt-400-1042.pdf`.
    pub file_name: String,
    /// The bytes, the same at each sending.
    pub pdf: Vec<u8>,
    /// What the document is.
    pub kind: Kind,
    /// The document's number, for titles.
    pub title_number: i64,
    /// Its total.
    pub total: Money,
}

/// The file name of document `number` of a kind.
pub(super) fn file_name(kind: Kind, number: i64) -> String {
    let word = kind.word().replace('_', "-");
    format!("{word}-{}-{number}.pdf", kind.code())
}

/// The hash in 32 stored bytes; `None` when there are not 32.
pub(super) fn stored_hash(bytes: &[u8]) -> Option<ChainHash> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.parse().ok()
}

/// `amount` as documents count it.
pub(super) fn printed(amount: Money) -> chatgrow_documents::Money {
    chatgrow_documents::Money::new(amount.amount, printed_currency(amount.currency))
}

/// A currency as documents name it.
pub(super) const fn printed_currency(currency: Currency) -> chatgrow_documents::Currency {
    match currency {
        Currency::Ils => chatgrow_documents::Currency::Ils,
        Currency::Usd => chatgrow_documents::Currency::Usd,
        Currency::Eur => chatgrow_documents::Currency::Eur,
    }
}

/// An amount of a document as the rest of the program counts it.
pub(super) const fn counted(amount: chatgrow_documents::Money) -> Money {
    let currency = match amount.currency() {
        chatgrow_documents::Currency::Ils => Currency::Ils,
        chatgrow_documents::Currency::Usd => Currency::Usd,
        chatgrow_documents::Currency::Eur => Currency::Eur,
    };
    Money {
        amount: amount.minor(),
        currency,
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_kind_is_stored_under_the_name_of_the_library() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_word(kind.word()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
    }
}
