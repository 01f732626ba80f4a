//! Which invoices need a number.

use chatgrow_allocation_numbers::{InvoiceKind, needs_allocation, threshold_on};
use jiff::civil::{Date, date};

fn needs(net: i64, on: Date) -> bool {
    needs_allocation(InvoiceKind::TaxInvoice, true, net, 1, on)
}

#[test]
fn the_threshold_follows_the_date_of_the_invoice() {
    for (on, shekels) in [
        (date(2024, 5, 5), 25_000),
        (date(2024, 12, 31), 25_000),
        (date(2025, 1, 1), 20_000),
        (date(2025, 12, 31), 20_000),
        (date(2026, 1, 1), 10_000),
        (date(2026, 5, 31), 10_000),
        (date(2026, 6, 1), 5_000),
        (date(2030, 1, 1), 5_000),
    ] {
        assert_eq!(threshold_on(on), Some(shekels * 100), "{on}");
        // The amount itself needs none; one agora more does.
        assert!(!needs(shekels * 100, on), "{on}");
        assert!(needs(shekels * 100 + 1, on), "{on}");
    }
    assert_eq!(threshold_on(date(2024, 5, 4)), None);
    assert!(!needs(i64::MAX, date(2024, 5, 4)));
}

#[test]
fn only_invoices_with_vat_to_dealers_need_one() {
    let on = date(2026, 11, 28);
    let large = 1_000_000;
    for kind in [
        InvoiceKind::TaxInvoice,
        InvoiceKind::Consolidated,
        InvoiceKind::InvoiceReceipt,
        InvoiceKind::Deal,
        InvoiceKind::Reservation,
        InvoiceKind::Agent,
    ] {
        assert!(needs_allocation(kind, true, large, 180_000, on), "{kind:?}");
        assert!(!needs_allocation(kind, false, large, 180_000, on));
        assert!(!needs_allocation(kind, true, large, 0, on));
        assert!(!needs_allocation(kind, true, -large, -180_000, on));
    }
    let credit = InvoiceKind::Credit;
    assert!(!needs_allocation(credit, true, large, 180_000, on));
}
