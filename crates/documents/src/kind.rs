//! The kinds of document this crate can produce, with their official codes.

use serde::{Deserialize, Serialize};

/// A kind of business document. Snapshots and [`DocumentKind::name`] write it in `snake_case`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// הצעת מחיר: a price offered. No document of the books: it is not in the official list and is
    /// never exported.
    Quote,
    /// הזמנה: what a customer ordered.
    Order,
    /// תעודת משלוח: what was delivered, in quantities.
    DeliveryNote,
    /// חשבון עסקה: asks for payment; not a tax invoice.
    DealInvoice,
    /// חשבונית מס: a sale, with the VAT that the buyer may deduct.
    TaxInvoice,
    /// חשבונית מס / קבלה: a sale and the money received for it.
    TaxInvoiceReceipt,
    /// חשבונית מס זיכוי: takes back a tax invoice, whole or in part. Its amounts are positive.
    CreditInvoice,
    /// קבלה: acknowledges money received.
    Receipt,
    /// קבלה על תרומות: acknowledges a donation.
    DonationReceipt,
}

impl DocumentKind {
    /// Every kind, in the order of their codes.
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

    /// The official code of the kind (uniform file format 1.31, appendix 1). A quote has none and
    /// gets the 10 that is customary in Israel; see [`DocumentKind::is_legal`].
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::Quote => 10,
            Self::Order => 100,
            Self::DeliveryNote => 200,
            Self::DealInvoice => 300,
            Self::TaxInvoice => 305,
            Self::TaxInvoiceReceipt => 320,
            Self::CreditInvoice => 330,
            Self::Receipt => 400,
            Self::DonationReceipt => 405,
        }
    }

    /// The name by which the kind is stored and spoken of between programs: `tax_invoice_receipt`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Order => "order",
            Self::DeliveryNote => "delivery_note",
            Self::DealInvoice => "deal_invoice",
            Self::TaxInvoice => "tax_invoice",
            Self::TaxInvoiceReceipt => "tax_invoice_receipt",
            Self::CreditInvoice => "credit_invoice",
            Self::Receipt => "receipt",
            Self::DonationReceipt => "donation_receipt",
        }
    }

    /// The kind of that [`DocumentKind::name`].
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the document lists goods or services with quantities ([`DocumentContent`](crate::DocumentContent));
    /// the others acknowledge money alone ([`ReceiptContent`](crate::ReceiptContent)).
    #[must_use]
    pub const fn has_items(self) -> bool {
        !matches!(self, Self::Receipt | Self::DonationReceipt)
    }

    /// Whether the document says how money was received.
    #[must_use]
    pub const fn has_payments(self) -> bool {
        matches!(
            self,
            Self::TaxInvoiceReceipt | Self::Receipt | Self::DonationReceipt
        )
    }

    /// Whether the document changes the VAT that the business owes.
    #[must_use]
    pub const fn affects_vat(self) -> bool {
        matches!(
            self,
            Self::TaxInvoice | Self::TaxInvoiceReceipt | Self::CreditInvoice
        )
    }

    /// Whether the document is one of the books, which are kept for years and exported to the authority.
    #[must_use]
    pub const fn is_legal(self) -> bool {
        !matches!(self, Self::Quote)
    }
}
