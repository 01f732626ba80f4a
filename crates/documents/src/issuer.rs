//! The business that issues a document: its legal form, and what the law wants printed of it.

use serde::{Deserialize, Serialize};

use crate::kind::DocumentKind;
use crate::labels::Language;
use crate::tax_number::TaxNumber;

/// The legal form of a business, as far as documents care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum IssuerKind {
    /// עוסק פטור: a sole trader below the VAT ceiling, who charges no VAT.
    ExemptDealer,
    /// עוסק מורשה: a sole trader registered for VAT.
    LicensedDealer,
    /// חברה בע"מ: a limited company, registered for VAT.
    Company,
    /// עמותה: a registered association.
    NonProfit,
}

impl IssuerKind {
    /// The words printed before the nine-digit number, for example `עוסק פטור` or `ח.פ.`.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::He, Self::ExemptDealer) => "עוסק פטור",
            (Language::He, Self::LicensedDealer) => "עוסק מורשה",
            (Language::He, Self::Company) => "ח.פ.",
            (Language::He, Self::NonProfit) => "ע\"ר",
            (Language::En, Self::ExemptDealer) => "VAT-exempt dealer",
            (Language::En, Self::LicensedDealer) => "Licensed dealer",
            (Language::En, Self::Company) => "Company no.",
            (Language::En, Self::NonProfit) => "Registered association no.",
        }
    }

    /// Whether a business of this form may issue `document`. Tax invoices and credits are for those
    /// registered for VAT, donation receipts for associations (VAT Law, sections 45 and 47; Income Tax
    /// Ordinance, section 46); the rest is for everyone.
    #[must_use]
    pub const fn may_issue(self, document: DocumentKind) -> bool {
        match document {
            DocumentKind::TaxInvoice
            | DocumentKind::TaxInvoiceReceipt
            | DocumentKind::CreditInvoice => self.charges_vat(),
            DocumentKind::DonationReceipt => matches!(self, Self::NonProfit),
            DocumentKind::Quote
            | DocumentKind::Order
            | DocumentKind::DeliveryNote
            | DocumentKind::DealInvoice
            | DocumentKind::Receipt => true,
        }
    }

    /// Whether a business of this form adds VAT to what it sells. The documents of the others have no
    /// line of VAT at all.
    #[must_use]
    pub const fn charges_vat(self) -> bool {
        matches!(self, Self::LicensedDealer | Self::Company)
    }
}

/// The issuing business as it was on the day of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Issuer {
    /// The name the business is registered under, 1 to 120 characters.
    pub name: String,
    /// The legal form of the business.
    pub kind: IssuerKind,
    /// The nine-digit number printed after the form; see [`Issuer::missing_particulars`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_number: Option<TaxNumber>,
    /// The postal address on one line, up to 200 characters; see [`Issuer::missing_particulars`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// A telephone number as the business writes it, up to 40 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An e-mail address, up to 254 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A detail of the issuer that the law wants on every document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Particular {
    /// The dealer, company or association number.
    TaxNumber,
    /// The postal address.
    Address,
}

impl Issuer {
    /// What bookkeeping instruction 5 wants on a receipt and this issuer has not given yet. A document
    /// is still produced, so that a new business is never stuck; show the owner what to complete.
    #[must_use]
    pub fn missing_particulars(&self) -> Vec<Particular> {
        let number = self.tax_number.is_none().then_some(Particular::TaxNumber);
        let address = self.address.is_none().then_some(Particular::Address);
        number.into_iter().chain(address).collect()
    }
}
