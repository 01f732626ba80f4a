//! The settings and their defaults. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::model::{Kind, issuer_kind};
use crate::accounts::TaxKind;

/// The document that a payment gets by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AutomaticDocumentKind)]
pub(in crate::invoices) enum AutoKind {
    /// קבלה (400).
    Receipt,
    /// חשבונית מס / קבלה (320).
    TaxInvoiceReceipt,
}

/// As stored; of version 0 before the first change.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::invoices) struct Settings {
    /// Whether a payment gets its document by itself.
    pub(in crate::invoices) auto_issue: bool,
    /// Which; what fits the business when absent.
    pub(in crate::invoices) auto_kind: Option<AutoKind>,
    /// On which side of VAT new drafts begin.
    pub(in crate::invoices) prices_include_vat: bool,
    /// Words of the business on every document that has none of its own.
    pub(in crate::invoices) footer_note: String,
    /// Whether an allocation number is asked for on every invoice to a dealer, whatever its amount.
    pub(in crate::invoices) allocate_all: bool,
    pub(in crate::invoices) version: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auto_issue: true,
            auto_kind: None,
            prices_include_vat: true,
            footer_note: String::new(),
            allocate_all: false,
            version: 0,
        }
    }
}

impl Settings {
    /// The document of a payment to a business that is `kind` on that day, by itself or asked for.
    ///
    /// Who charges VAT owes an invoice for what was paid, so an invoice-receipt is issued unless the business
    /// invoices otherwise and wants receipts alone. Who charges none may only acknowledge the money.
    pub(in crate::invoices) fn of_payment(&self, kind: TaxKind) -> Kind {
        if !issuer_kind(kind).charges_vat() {
            return Kind::Receipt;
        }
        match self.auto_kind {
            Some(AutoKind::Receipt) => Kind::Receipt,
            Some(AutoKind::TaxInvoiceReceipt) | None => Kind::TaxInvoiceReceipt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AutoKind, Settings};
    use crate::accounts::TaxKind;
    use crate::invoices::model::Kind;

    #[test]
    fn a_business_without_vat_gets_receipts_whatever_it_set() {
        for auto_kind in [
            None,
            Some(AutoKind::Receipt),
            Some(AutoKind::TaxInvoiceReceipt),
        ] {
            let settings = Settings {
                auto_kind,
                ..Settings::default()
            };
            for kind in [TaxKind::ExemptDealer, TaxKind::NonProfit] {
                assert_eq!(settings.of_payment(kind), Kind::Receipt);
            }
        }
        let settings = Settings::default();
        for kind in [TaxKind::LicensedDealer, TaxKind::Company] {
            assert_eq!(settings.of_payment(kind), Kind::TaxInvoiceReceipt);
        }
    }
}
