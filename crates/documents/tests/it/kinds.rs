//! Which kinds there are, and who may issue them.

use chatgrow_documents::{
    DocumentError, DocumentKind, IssuerKind, ItemizedDocument, Receipt, ReceiptKind,
};

use crate::samples::visit;
use crate::trade_samples::by;

const ISSUERS: [IssuerKind; 4] = [
    IssuerKind::ExemptDealer,
    IssuerKind::LicensedDealer,
    IssuerKind::Company,
    IssuerKind::NonProfit,
];

/// Kind, code, name, and who may issue it in the order of [`ISSUERS`].
const MATRIX: [(DocumentKind, u16, &str, [bool; 4]); 9] = [
    (DocumentKind::Quote, 10, "quote", [true; 4]),
    (DocumentKind::Order, 100, "order", [true; 4]),
    (DocumentKind::DeliveryNote, 200, "delivery_note", [true; 4]),
    (DocumentKind::DealInvoice, 300, "deal_invoice", [true; 4]),
    (
        DocumentKind::TaxInvoice,
        305,
        "tax_invoice",
        [false, true, true, false],
    ),
    (
        DocumentKind::TaxInvoiceReceipt,
        320,
        "tax_invoice_receipt",
        [false, true, true, false],
    ),
    (
        DocumentKind::CreditInvoice,
        330,
        "credit_invoice",
        [false, true, true, false],
    ),
    (DocumentKind::Receipt, 400, "receipt", [true; 4]),
    (
        DocumentKind::DonationReceipt,
        405,
        "donation_receipt",
        [false, false, false, true],
    ),
];

#[test]
fn every_kind_has_its_official_code_and_one_name() {
    for (place, (kind, code, name, _)) in MATRIX.into_iter().enumerate() {
        assert_eq!(DocumentKind::ALL[place], kind);
        assert_eq!(kind.code(), code);
        assert_eq!(kind.name(), name);
        assert_eq!(DocumentKind::of_name(name), Some(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), name);
    }
    assert_eq!(DocumentKind::of_name("taxInvoice"), None);
    assert!(!DocumentKind::Quote.is_legal());
}

#[test]
fn every_form_of_business_issues_what_the_law_lets_it_and_nothing_else() {
    for (kind, _, _, allowed) in MATRIX {
        for (issuer, allowed) in ISSUERS.into_iter().zip(allowed) {
            assert_eq!(issuer.may_issue(kind), allowed, "{issuer:?} {kind:?}");
            let issued = issue(issuer, kind);
            if allowed {
                assert_eq!(issued, Ok(()), "{issuer:?} {kind:?}");
            } else {
                assert_eq!(
                    issued,
                    Err(DocumentError::MayNotIssue),
                    "{issuer:?} {kind:?}"
                );
            }
        }
    }
}

fn issue(issuer: IssuerKind, kind: DocumentKind) -> Result<(), DocumentError> {
    if kind.has_items() {
        return ItemizedDocument::new(by(issuer, kind)).map(|_| ());
    }
    let mut receipt = visit();
    receipt.issuer.kind = issuer;
    receipt.kind = match kind {
        DocumentKind::DonationReceipt => ReceiptKind::DonationReceipt,
        _ => ReceiptKind::Receipt,
    };
    Receipt::new(receipt).map(|_| ())
}
