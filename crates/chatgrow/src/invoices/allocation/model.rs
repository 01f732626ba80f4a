//! Which documents need a number, and where each stands. No SQL, no HTTP, no clock.

use chatgrow_allocation_numbers::{AllocationNumber, InvoiceKind, needs_allocation};
use chatgrow_documents::Document as Paper;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::invoices::model::Kind;
use crate::invoices::settings::Settings;

/// Where the number of a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AllocationStatus)]
pub(in crate::invoices) enum Status {
    /// The authority is to be asked.
    Pending,
    /// Its answer was lost: it may have given a number.
    Unknown,
    /// There is a number.
    Approved,
    /// The authority gives none: the owner decides.
    Refused,
    /// The request cannot be made as it is: somebody must set something right.
    Failed,
    /// The owner gave the invoice up; the authority is to be told.
    Cancelling,
    /// The owner gave the invoice up. It is not sent; a credit takes it back.
    Cancelled,
    /// The owner issues it without a number; the authority is to be told.
    Continuing,
    /// It goes out without a number: the buyer may not deduct its VAT.
    Released,
}

impl Status {
    /// Whether the document may go out.
    pub(in crate::invoices) fn is_free(self) -> bool {
        matches!(self, Self::Approved | Self::Released)
    }

    /// Whether the authority is still to be asked.
    pub(super) fn is_asked(self) -> bool {
        matches!(self, Self::Pending | Self::Unknown)
    }

    /// Whether somebody may enter a number, ask again or decide.
    pub(super) fn is_open(self) -> bool {
        matches!(
            self,
            Self::Pending | Self::Unknown | Self::Refused | Self::Failed
        )
    }
}

/// The number of a document, or why there is none.
#[derive(Debug, Clone)]
pub(in crate::invoices) struct Allocation {
    pub(in crate::invoices) status: Status,
    /// All of its digits.
    pub(in crate::invoices) number: Option<String>,
    pub(super) attempts: i64,
    pub(super) last_error: Option<String>,
}

impl Allocation {
    /// Whether it goes out without the number that it needs; the print says so.
    pub(in crate::invoices) fn is_released_without_number(&self) -> bool {
        self.status == Status::Released && self.number.is_none()
    }

    /// What is printed of the number: its last nine digits.
    pub(in crate::invoices) fn printed(&self) -> Option<String> {
        let number: AllocationNumber = self.number.as_deref()?.parse().ok()?;
        Some(number.printed().to_owned())
    }
}

/// The kind as the authority's interface has it; `None` for what never gets a number.
pub(super) fn invoice_kind(kind: Kind) -> Option<InvoiceKind> {
    match kind {
        Kind::TaxInvoice => Some(InvoiceKind::TaxInvoice),
        Kind::TaxInvoiceReceipt => Some(InvoiceKind::InvoiceReceipt),
        _ => None,
    }
}

/// Whether a document needs a number: an invoice with VAT to a dealer, above the threshold of its day, or whatever its
/// amount where the business wants one on each.
pub(in crate::invoices) fn need(kind: Kind, paper: &Paper, settings: &Settings) -> bool {
    let Some(kind) = invoice_kind(kind) else {
        return false;
    };
    let numbered = paper
        .customer()
        .is_some_and(|customer| customer.tax_number.is_some());
    let Amounts { net, vat, .. } = Amounts::of(paper);
    if settings.allocate_all && numbered && vat > 0 {
        return true;
    }
    needs_allocation(kind, numbered, net, vat, paper.document_date())
}

/// What a document comes to in agorot.
pub(super) struct Amounts {
    pub(super) net: i64,
    pub(super) vat: i64,
    pub(super) total: i64,
}

impl Amounts {
    pub(super) fn of(paper: &Paper) -> Self {
        let [net, vat, total] = match paper.exchange() {
            Some(exchange) => [exchange.net, exchange.vat, exchange.total],
            None => [paper.net(), paper.vat(), paper.total()],
        };
        Self {
            net: net.minor(),
            vat: vat.minor(),
            total: total.minor(),
        }
    }
}
