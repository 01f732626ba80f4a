//! The official codes.

use chatgrow_uniform_file::{DocumentKind, RecordKind};

#[test]
fn the_kinds_are_those_of_the_appendix() {
    let codes: Vec<u16> = DocumentKind::all().map(DocumentKind::code).collect();
    let official = [
        100, 200, 205, 210, 300, 305, 310, 320, 330, 340, 345, 400, 405, 410, 420, 500, 600, 610,
        700, 710, 800, 810, 820, 830, 840, 900, 910,
    ];
    assert_eq!(codes, official);
    for kind in DocumentKind::all() {
        assert_eq!(DocumentKind::of_code(kind.code()), Some(kind));
        assert!(!kind.name().is_empty());
    }
    assert_eq!(
        DocumentKind::of_code(10),
        None,
        "quotations are not exported"
    );
    assert_eq!(DocumentKind::TaxInvoice.name(), "חשבונית מס");
}

#[test]
fn papers_of_money_have_payments_and_no_lines() {
    let codes = |has: fn(DocumentKind) -> bool| -> Vec<u16> {
        DocumentKind::all()
            .filter(|kind| has(*kind))
            .map(DocumentKind::code)
            .collect()
    };
    assert_eq!(
        codes(DocumentKind::has_payments),
        [320, 330, 400, 405, 410, 420]
    );
    assert_eq!(codes(|kind| !kind.has_lines()), [400, 405, 410, 420]);
}

#[test]
fn records_have_the_printed_descriptions() {
    let printed = RecordKind::ALL.map(|kind| (kind.code(), kind.description()));
    assert_eq!(printed[0], ("A100", "רשומת פתיחה"));
    assert_eq!(printed[5], ("D120", "פרטי קבלות"));
}
