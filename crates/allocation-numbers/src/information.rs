//! The requests of `invoice-information/v1`, which is still of the first generation: its names begin with
//! capitals. Only one source shows them whole, so they are all here.

use jiff::civil::Date;
use serde::Serialize;

use crate::invoice::{Invoice, NO_DEALER};
use crate::wire::Decimal;

#[derive(Serialize)]
struct ByInvoice<'a> {
    #[serde(rename = "Customer_VAT_Number")]
    customer: u32,
    #[serde(rename = "Vat_Number")]
    issuer: u32,
    #[serde(rename = "Payment_Amount")]
    net: Decimal,
    #[serde(rename = "VAT_Amount")]
    vat: Decimal,
    #[serde(rename = "Invoice_Date")]
    date: Date,
    #[serde(rename = "Invoice_Reference_Number")]
    reference: &'a str,
}

/// Asks for the number of an invoice.
pub(crate) fn by_invoice(invoice: &Invoice) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&ByInvoice {
        customer: invoice.customer_vat_number.unwrap_or(NO_DEALER),
        issuer: invoice.vat_number,
        net: Decimal::money(invoice.net),
        vat: Decimal::money(invoice.vat),
        date: invoice.date,
        reference: &invoice.reference_number,
    })
}

#[derive(Serialize)]
struct ByNumber {
    #[serde(rename = "Customer_VAT_Number")]
    customer: u32,
    #[serde(rename = "Confirmation_Number")]
    number: &'static str,
}

/// Asks, as a customer, for the invoice of a number that nobody has.
pub(crate) fn nobodys_number(customer: u32) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&ByNumber {
        customer,
        number: "000000000",
    })
}
