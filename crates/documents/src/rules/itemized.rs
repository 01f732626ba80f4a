//! The rules of documents with items.

use super::payments::{Side, check_payments};
use super::{
    CustomerFields, DETAIL, LINE, NAME, NOTE, UNIT, absent, check_customer, check_day,
    check_exchange, check_issuer, check_references, optional, positive, required,
};
use crate::content::DocumentContent;
use crate::error::DocumentError;
use crate::item::Prices;
use crate::kind::DocumentKind;
use crate::money::Currency;
use crate::totals::Totals;
use crate::vat::{VatCategory, VatRate};

const CUSTOMER: CustomerFields = CustomerFields {
    name: "customer.name",
    phone: "customer.phone",
    email: "customer.email",
    address: "customer.address",
};

/// Checks every rule of a document with items.
pub(crate) fn check_itemized(content: &DocumentContent) -> Result<(), DocumentError> {
    absent("kind", !content.kind.has_items())?;
    if content.number == 0 {
        return Err(DocumentError::Number);
    }
    if !content.issuer.kind.may_issue(content.kind) {
        return Err(DocumentError::MayNotIssue);
    }
    check_dates(content)?;
    check_issuer(&content.issuer)?;
    check_for_whom(content)?;
    check_texts(content)?;
    check_sale(content)?;
    check_money(content)?;
    check_origin(content)?;
    let on_delivery_note = content.kind == DocumentKind::DeliveryNote;
    absent("computerized", content.computerized && on_delivery_note)
}

fn check_dates(content: &DocumentContent) -> Result<(), DocumentError> {
    check_day(
        content.document_date,
        content.produced_at,
        &content.time_zone,
    )?;
    let Some(due) = content.due_date else {
        return Ok(());
    };
    let may_be_due = matches!(
        content.kind,
        DocumentKind::Quote | DocumentKind::DealInvoice | DocumentKind::TaxInvoice
    );
    absent("dueDate", !may_be_due)?;
    if due < content.document_date {
        return Err(DocumentError::DateOrder { field: "dueDate" });
    }
    Ok(())
}

/// Only a sale over the counter, and taking it back, may leave the customer out.
fn check_for_whom(content: &DocumentContent) -> Result<(), DocumentError> {
    let may_be_unknown = matches!(
        content.kind,
        DocumentKind::TaxInvoiceReceipt | DocumentKind::CreditInvoice
    );
    match &content.customer {
        Some(customer) => check_customer(customer, &CUSTOMER),
        None if may_be_unknown => Ok(()),
        None => Err(DocumentError::Missing { field: "customer" }),
    }
}

fn check_texts(content: &DocumentContent) -> Result<(), DocumentError> {
    for item in &content.sale.items {
        required("sale.items.description", &item.description, LINE)?;
        optional("sale.items.unit", item.unit.as_deref(), UNIT)?;
        if let VatCategory::Zero { reason } = &item.vat {
            required("sale.items.vat.reason", reason, NAME)?;
        }
    }
    optional("note", content.note.as_deref(), NOTE)?;
    optional(
        "verificationCode",
        content.verification_code.as_deref(),
        DETAIL,
    )
}

fn check_sale(content: &DocumentContent) -> Result<(), DocumentError> {
    let sale = &content.sale;
    let charges_vat = content.issuer.kind.charges_vat();
    let rate = VatRate::on(content.tax_point).filter(|_| charges_vat);
    if sale.vat_rate != rate || rate.is_some() != charges_vat {
        return Err(DocumentError::VatRate);
    }
    let is_untaxed =
        |vat: &VatCategory| matches!(vat, VatCategory::Exempt | VatCategory::OutOfScope);
    if !charges_vat && !sale.items.iter().all(|item| is_untaxed(&item.vat)) {
        return Err(DocumentError::VatNotCharged);
    }
    let may_say_vat =
        content.kind == DocumentKind::CreditInvoice && sale.prices == Prices::IncludeVat;
    absent(
        "sale.standardVat",
        sale.standard_vat.is_some() && !may_say_vat,
    )?;
    if Totals::of(sale)? != content.totals {
        return Err(DocumentError::Mismatch { field: "totals" });
    }
    if content.kind.affects_vat() {
        positive("totals.total", content.totals.total)?;
    }
    Ok(())
}

fn check_money(content: &DocumentContent) -> Result<(), DocumentError> {
    let totals = &content.totals;
    if content.kind.has_payments() {
        let withheld = content.withheld_tax;
        check_payments(&content.payments, withheld, totals.total, Side::Above)?;
    } else {
        absent("payments", !content.payments.is_empty())?;
        absent("withheldTax", content.withheld_tax.is_some())?;
    }
    let is_foreign = content.sale.currency != Currency::Ils;
    match &content.exchange {
        Some(exchange) => check_exchange(exchange, content.document_date, totals.total, totals.vat),
        None if is_foreign && content.kind.affects_vat() => {
            Err(DocumentError::Missing { field: "exchange" })
        }
        None => Ok(()),
    }
}

/// A credit says what it takes back, and why.
fn check_origin(content: &DocumentContent) -> Result<(), DocumentError> {
    check_references(&content.references, content.document_date)?;
    if content.kind != DocumentKind::CreditInvoice {
        return absent("reason", content.reason.is_some());
    }
    let is_creditable = |kind| {
        matches!(
            kind,
            DocumentKind::TaxInvoice | DocumentKind::TaxInvoiceReceipt
        )
    };
    if !content
        .references
        .iter()
        .any(|other| is_creditable(other.kind))
    {
        return Err(DocumentError::Missing {
            field: "references",
        });
    }
    match &content.reason {
        Some(reason) => required("reason", reason, LINE),
        None => Err(DocumentError::Missing { field: "reason" }),
    }
}
