//! Which invoices need a number.

use jiff::civil::{Date, date};

use crate::kind::InvoiceKind;

/// In agorot.
const SHEKEL: i64 = 100;

/// From which date of the invoice which net amount, in agorot, must be exceeded. VAT law, section 47(a1),
/// as moved forward by the Authority's directive 01/2025. Look every December for a further step.
const THRESHOLDS: [(Date, i64); 4] = [
    (date(2024, 5, 5), 25_000 * SHEKEL),
    (date(2025, 1, 1), 20_000 * SHEKEL),
    (date(2026, 1, 1), 10_000 * SHEKEL),
    (date(2026, 6, 1), 5_000 * SHEKEL),
];

/// The net amount in agorot above which invoices of this date need a number; nothing before the reform.
#[must_use]
pub fn threshold_on(date: Date) -> Option<i64> {
    let begun = THRESHOLDS.iter().rev().find(|(from, _)| *from <= date);
    begun.map(|(_, threshold)| *threshold)
}

/// Whether an invoice of a licensed dealer needs a number: it bears VAT, its net amount is above the
/// threshold of its date, and its customer is a dealer.
///
/// `net` is the whole amount without VAT after discounts, in agorot, also where only a part bears VAT. An
/// exempt dealer, who bears no VAT, never needs one.
#[must_use]
pub fn needs_allocation(
    kind: InvoiceKind,
    customer_has_vat_number: bool,
    net: i64,
    vat: i64,
    date: Date,
) -> bool {
    kind.can_need_allocation()
        && customer_has_vat_number
        && vat > 0
        && threshold_on(date).is_some_and(|threshold| net > threshold)
}
