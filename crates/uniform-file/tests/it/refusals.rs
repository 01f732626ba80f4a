//! What cannot be written is refused by name, and leaves the file whole.

use chatgrow_uniform_file::{DataWriter, Document, DocumentKind, FileError, Period};
use jiff::civil::date;

use crate::samples::{cash, customer, document, export, receipt, written};

fn invoice() -> Document {
    document(DocumentKind::TaxInvoice, "1001")
}

/// What is said of a document, which must not have left a trace.
fn refusal(document: &Document) -> String {
    let mut said = String::new();
    let (read, summary) = written(&export(), |writer| {
        writer.document(&invoice())?;
        said = writer.document(document).unwrap_err().to_string();
        writer.document(&receipt("9", vec![cash(1)]))
    });
    assert_eq!(summary.total_records, 6);
    assert_eq!((read.kinds[&305].0, read.kinds[&400].0), (1, 1));
    said
}

#[test]
fn an_amount_that_does_not_fit_its_field_is_named() {
    let huge = 100_000_000_000_000;
    let mut invoice = invoice();
    invoice.lines[0].discount = 0;
    invoice.lines[0].total = huge;
    invoice.amount_before_discount = huge;
    invoice.discount = 0;
    invoice.net = huge;
    invoice.vat = 0;
    invoice.total = huge;
    assert_eq!(
        refusal(&invoice),
        "document 1001 of kind 305: field 1219 (סכום לפני הנחת מסמך) has 14 digits, \
         and 100000000000000 is too large for it"
    );
    // One agora less fits, above and below zero.
    for amount in [huge - 1, 1 - huge] {
        let receipt = receipt("1", vec![cash(amount)]);
        written(&export(), |writer| writer.document(&receipt));
    }
    let mut overflowing = invoice;
    overflowing.amount_before_discount = i64::MAX;
    overflowing.discount = i64::MIN;
    refusal(&overflowing);
}

#[test]
fn amounts_with_the_wrong_sign_are_refused() {
    let mut negative = invoice();
    negative.discount = -4_000;
    assert!(refusal(&negative).contains("field 1220: -4000 has the wrong sign"));
    let mut negative = invoice();
    negative.lines[0].discount = -1;
    assert!(refusal(&negative).contains("field 1266: -1 has the wrong sign"));
    let mut negative = receipt("1", vec![cash(100)]);
    negative.withheld = -1;
    assert!(refusal(&negative).contains("field 1224: -1 has the wrong sign"));
}

#[test]
fn amounts_that_contradict_each_other_are_refused() {
    type Change = fn(&mut Document);
    let changes: [(Change, &str); 4] = [
        (|of| of.net += 1, "the amount less its discount"),
        (|of| of.vat += 1, "the net amount and VAT"),
        (|of| of.lines[0].total += 1, "the lines are the amount"),
        (
            |of| of.payments[0].amount -= 1,
            "the payments are what was received",
        ),
    ];
    for (change, rule) in changes {
        let mut sale = document(DocumentKind::InvoiceReceipt, "5");
        change(&mut sale);
        let said = refusal(&sale);
        assert!(said.contains(rule), "{said}");
    }
}

#[test]
fn a_kind_takes_only_the_records_it_has() {
    let mut paid = invoice();
    paid.payments = vec![cash(17_700)];
    assert!(refusal(&paid).ends_with("documents of this kind have no payments"));
    let mut receipt = receipt("1", vec![cash(19_000)]);
    receipt.lines = invoice().lines;
    assert!(refusal(&receipt).ends_with("documents of this kind have no lines"));
    let mut withheld = invoice();
    withheld.withheld = 1;
    assert!(refusal(&withheld).ends_with("documents of this kind have no withheld tax"));
}

#[test]
fn numbers_and_keys_are_never_changed() {
    for number in ["123456789012345678901", "12🎉", "Ж1", " 1"] {
        let mut invoice = invoice();
        number.clone_into(&mut invoice.number);
        assert!(refusal(&invoice).contains("field 1204"), "{number}");
    }
    let mut invoice = invoice();
    invoice.customer.key = "0199f2c0-0000-7000".to_owned();
    assert!(refusal(&invoice).contains("field 1225 (מפתח לקוח/ספק) takes up to 15"));
}

#[test]
fn what_is_mandatory_must_be_there() {
    type Change = fn(&mut Document);
    let changes: [(Change, &str); 4] = [
        (|of| of.number.clear(), "field 1204"),
        (|of| of.customer.name.clear(), "field 1207"),
        (|of| of.customer.key.clear(), "field 1225"),
        (
            |of| " ".clone_into(&mut of.lines[0].description),
            "field 1260",
        ),
    ];
    for (change, field) in changes {
        let mut invoice = invoice();
        change(&mut invoice);
        let said = refusal(&invoice);
        assert!(
            said.contains(field) && said.ends_with("is missing"),
            "{said}"
        );
    }
    // Papers of the stock room have no customer.
    let mut stock = document(DocumentKind::StockIn, "1");
    stock.customer = chatgrow_uniform_file::Customer {
        phone: customer().phone,
        ..Default::default()
    };
    written(&export(), |writer| writer.document(&stock));
    let mut branches = export();
    branches.business.has_branches = true;
    let mut writer = DataWriter::new(branches, Vec::new()).unwrap();
    let said = writer.document(&invoice()).unwrap_err().to_string();
    assert!(said.contains("field 1231"), "{said}");
}

#[test]
fn documents_outside_the_range_are_refused_by_the_printed_date() {
    let mut late = invoice();
    late.date = date(2027, 1, 1);
    late.produced_at = date(2026, 12, 31).at(9, 0, 0, 0);
    assert!(refusal(&late).ends_with("2027-01-01 is outside the period of the export"));
    let mut produced_later = invoice();
    produced_later.produced_at = date(2027, 1, 1).at(9, 0, 0, 0);
    written(&export(), |writer| writer.document(&produced_later));
}

#[test]
fn an_export_that_cannot_be_headed_is_refused_before_the_first_document() {
    let begin = |export| DataWriter::new(export, Vec::new()).map(|_| ()).unwrap_err();
    let mut backwards = export();
    backwards.period = Period::Range(date(2026, 2, 1), date(2026, 1, 1));
    let mut nameless = export();
    nameless.business.name.clear();
    let mut numberless = export();
    numberless.business.tax_number = 0;
    let mut long = export();
    long.business.tax_number = 1_000_000_000;
    let mut certificate = export();
    certificate.software.certificate = 100_000_000;
    for (export, said) in [
        (backwards, "the export: the period ends before it begins"),
        (nameless, "the export: field 1018 (שם העסק) is missing"),
        (
            numberless,
            "the export: field 1003 (מספר עוסק מורשה) is missing",
        ),
        (
            long,
            "the export: field 1003 (מספר עוסק מורשה) has 9 digits, and 1000000000 is too large for it",
        ),
        (
            certificate,
            "the export: field 1006 (מספר רישום התוכנה) has 8 digits, and 100000000 is too large for it",
        ),
    ] {
        let error = begin(export);
        assert!(matches!(error, FileError::Export(_)));
        assert_eq!(error.to_string(), said);
    }
}

#[test]
fn dates_before_our_era_are_refused() {
    let mut invoice = invoice();
    invoice.value_date = Some(date(-5, 1, 1));
    assert!(refusal(&invoice).contains("field 1216"));
}
