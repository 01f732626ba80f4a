//! Which receipts may be issued, and the snapshot that is kept of them.

use chatgrow_documents::{
    Currency, DocumentError, DocumentKind, IssuerKind, MAX_LINES, Money, MoneyError, Particular,
    PaymentMeans, Receipt, ReceiptContent, ReceiptKind, Reference, Section46,
};
use jiff::civil::date;

use crate::samples::{everything, ils, line, paid, visit};

/// The error of the sample visit after `change`.
fn refusal(change: impl FnOnce(&mut ReceiptContent)) -> DocumentError {
    let mut content = visit();
    change(&mut content);
    Receipt::new(content).unwrap_err()
}

#[test]
fn a_receipt_is_kind_400_and_every_form_of_business_may_issue_it() {
    let receipt = Receipt::new(visit()).unwrap();
    assert_eq!(receipt.kind().code(), 400);
    for kind in [
        IssuerKind::ExemptDealer,
        IssuerKind::LicensedDealer,
        IssuerKind::Company,
        IssuerKind::NonProfit,
    ] {
        assert!(kind.may_issue(DocumentKind::Receipt));
    }
}

#[test]
fn sums_that_differ_are_refused() {
    assert_eq!(
        refusal(|receipt| receipt.lines.push(line("טיפ", 1))),
        DocumentError::LinesMismatch {
            lines: ils(35_001),
            total: ils(35_000)
        }
    );
    assert_eq!(
        refusal(|receipt| receipt.payments.push(paid(PaymentMeans::Cash, 1))),
        DocumentError::PaymentsMismatch {
            settled: ils(35_001),
            total: ils(35_000)
        }
    );
    assert_eq!(
        refusal(|receipt| receipt.withheld_tax = Some(ils(1))),
        DocumentError::PaymentsMismatch {
            settled: ils(35_001),
            total: ils(35_000)
        }
    );
}

#[test]
fn withheld_tax_settles_part_of_the_debt() {
    let receipt = Receipt::new(everything()).unwrap();
    assert_eq!(receipt.content().received(), Ok(ils(365_000)));
}

#[test]
fn amounts_are_positive_and_of_one_currency() {
    let zero = |field| DocumentError::NotPositive { field };
    assert_eq!(
        refusal(|receipt| receipt.lines[0].amount = ils(0)),
        zero("lines.amount")
    );
    assert_eq!(
        refusal(|receipt| receipt.payments[0].amount = ils(-1)),
        zero("payments.amount")
    );
    assert_eq!(
        refusal(|receipt| receipt.total = ils(-35_000)),
        zero("total")
    );
    assert_eq!(
        refusal(|receipt| receipt.withheld_tax = Some(ils(0))),
        zero("withheldTax")
    );
    let mixed = MoneyError::CurrencyMismatch(Currency::Ils, Currency::Usd);
    let dollars = Money::new(35_000, Currency::Usd);
    assert_eq!(
        refusal(|receipt| receipt.payments[0].amount = dollars),
        DocumentError::Money(mixed)
    );
    assert_eq!(
        refusal(|receipt| receipt.total = dollars),
        DocumentError::Money(mixed)
    );
    assert_eq!(
        refusal(|receipt| receipt.lines = vec![line("א", i64::MAX), line("ב", 1)]),
        DocumentError::Money(MoneyError::Overflow)
    );
}

#[test]
fn numbers_dates_and_row_counts_have_bounds() {
    assert_eq!(refusal(|receipt| receipt.number = 0), DocumentError::Number);
    assert_eq!(
        refusal(|receipt| receipt.document_date = date(2026, 11, 24)),
        DocumentError::DatedInFuture
    );
    assert_eq!(
        refusal(|receipt| receipt.time_zone = "Middle/Nowhere".to_owned()),
        DocumentError::UnknownTimeZone
    );
    let count = DocumentError::RowCount {
        field: "lines",
        limit: MAX_LINES,
    };
    assert_eq!(refusal(|receipt| receipt.lines.clear()), count);
    assert_eq!(
        refusal(|receipt| receipt.lines = vec![line("א", 1); MAX_LINES + 1]),
        count
    );
}

#[test]
fn today_is_the_day_on_the_business_clock() {
    let mut content = visit();
    content.produced_at = "2026-11-22T22:30:00Z".parse().unwrap();
    assert!(Receipt::new(content).is_ok());
}

#[test]
fn texts_are_neither_empty_nor_endless() {
    let missing = |field| DocumentError::TextMissing { field };
    assert_eq!(
        refusal(|receipt| receipt.payer.name = " \t".to_owned()),
        missing("payer.name")
    );
    assert_eq!(
        refusal(|receipt| receipt.issuer.name.clear()),
        missing("issuer.name")
    );
    assert_eq!(
        refusal(|receipt| receipt.lines[0].text.clear()),
        missing("lines.text")
    );
    let long = |field, limit| DocumentError::TextTooLong { field, limit };
    assert_eq!(
        refusal(|receipt| receipt.payer.name = "א".repeat(121)),
        long("payer.name", 120)
    );
    assert_eq!(
        refusal(|receipt| receipt.note = Some("א".repeat(1_001))),
        long("note", 1_000)
    );
    let mut fitting = visit();
    fitting.payer.name = "א".repeat(120);
    assert!(Receipt::new(fitting).is_ok());
}

#[test]
fn a_full_card_number_and_a_single_installment_are_refused() {
    let card = |last4: &str, installments| PaymentMeans::Card {
        brand: None,
        last4: Some(last4.to_owned()),
        installments,
        confirmation: None,
    };
    let with = |means| refusal(|receipt| receipt.payments[0].means = means);
    assert_eq!(
        with(card("4580458045804580", None)),
        DocumentError::CardDigits
    );
    assert_eq!(with(card("42-2", None)), DocumentError::CardDigits);
    assert_eq!(with(card("4242", Some(1))), DocumentError::Installments);
}

#[test]
fn a_new_business_is_told_what_the_law_still_wants_of_it() {
    let mut content = visit();
    assert!(content.issuer.missing_particulars().is_empty());
    content.issuer.tax_number = None;
    content.issuer.address = None;
    assert_eq!(
        content.issuer.missing_particulars(),
        [Particular::TaxNumber, Particular::Address]
    );
    assert!(Receipt::new(content).is_ok());
}

#[test]
fn a_snapshot_comes_back_as_it_was() {
    let receipt = Receipt::new(everything()).unwrap();
    let bytes = receipt.canonical_json().unwrap();
    let back: Receipt = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(back, receipt);
    assert_eq!(back.canonical_json().unwrap(), bytes);
}

/// Snapshots already issued are in the hash chain: their bytes must never change.
#[test]
fn the_bytes_of_a_snapshot_are_fixed() {
    let bytes = Receipt::new(visit()).unwrap().canonical_json().unwrap();
    let expected = concat!(
        r#"{"computerized":false,"currency":"ILS","documentDate":"2026-11-23","#,
        r#""issuer":{"address":"רחוב דיזנגוף 99, תל אביב","email":"noa@studio.example","kind":"exemptDealer","name":"סטודיו נועה – עיצוב שיער","phone":"+972-3-555-0123","taxNumber":"123456782"},"#,
        r#""kind":"receipt","language":"he","lines":[{"amount":{"currency":"ILS","minor":35000},"text":"תספורת וצבע"}],"number":1042,"#,
        r#""payer":{"email":"dana@example.com","name":"דנה כהן","phone":"054-765-4321"},"#,
        r#""payments":[{"amount":{"currency":"ILS","minor":35000},"date":"2026-11-23","means":{"type":"cash"}}],"#,
        r#""producedAt":"2026-11-23T10:34:56Z","timeZone":"Asia/Jerusalem","total":{"currency":"ILS","minor":35000}}"#,
    );
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

/// ₪180 given to an association that has the approval for tax credits.
pub(crate) fn donation() -> ReceiptContent {
    let mut content = visit();
    content.kind = ReceiptKind::DonationReceipt;
    content.issuer.kind = IssuerKind::NonProfit;
    content.lines = vec![line("תרומה", 18_000)];
    content.payments = vec![paid(PaymentMeans::Cash, 18_000)];
    content.total = ils(18_000);
    content.section46 = Some(Section46 {
        approval: "2026-4417".to_owned(),
        valid_until: date(2027, 12, 31),
    });
    content
}

/// The sample visit taken back.
pub(crate) fn cancelling() -> ReceiptContent {
    let mut content = visit();
    content.number = 1043;
    content.lines[0].amount = ils(-35_000);
    content.payments[0].amount = ils(-35_000);
    content.total = ils(-35_000);
    content.reason = Some("התור בוטל".to_owned());
    content.references = vec![Reference {
        kind: DocumentKind::Receipt,
        number: 1042,
        document_date: date(2026, 11, 23),
    }];
    content
}

#[test]
fn a_donation_names_an_approval_that_is_valid() {
    assert_eq!(Receipt::new(donation()).unwrap().kind().code(), 405);
    let mut expired = donation();
    if let Some(section) = &mut expired.section46 {
        section.valid_until = date(2026, 11, 22);
    }
    assert_eq!(
        Receipt::new(expired).unwrap_err(),
        DocumentError::DateOrder {
            field: "section46.validUntil"
        }
    );
    assert_eq!(
        refusal(|receipt| receipt.section46 = donation().section46),
        DocumentError::NotAllowed { field: "section46" }
    );
}

#[test]
fn a_receipt_is_cancelled_by_one_below_zero_that_refers_to_it() {
    let receipt = Receipt::new(cancelling()).unwrap();
    assert_eq!(receipt.content().received(), Ok(ils(-35_000)));
    let wrong = |change: fn(&mut ReceiptContent)| {
        let mut content = cancelling();
        change(&mut content);
        Receipt::new(content).unwrap_err()
    };
    assert_eq!(
        wrong(|receipt| receipt.reason = None),
        DocumentError::NotPositive {
            field: "lines.amount"
        }
    );
    let missing = DocumentError::Missing {
        field: "references",
    };
    assert_eq!(wrong(|receipt| receipt.references.clear()), missing);
    assert_eq!(
        wrong(|receipt| receipt.references[0].kind = DocumentKind::TaxInvoice),
        missing
    );
    assert_eq!(
        wrong(|receipt| receipt.lines.push(line("א", 1))),
        DocumentError::NotNegative {
            field: "lines.amount"
        }
    );
    assert_eq!(
        wrong(|receipt| receipt.payments[0].amount = ils(35_000)),
        DocumentError::NotNegative {
            field: "payments.amount"
        }
    );
}
