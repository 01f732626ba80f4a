//! The official tables of fields, one for each record, in the order of the instruction's text.
//!
//! A row is a field: its number, its name, its picture (see [`Cell`](crate::table::Cell)) with its width,
//! and what is written there. Fields that the instruction gave up are kept with no width.

mod document;
mod file;
mod ledger;
mod stock;

pub(crate) use document::{C100, D110, D120};
pub(crate) use file::{A000, A000_SUM, A100, Ini, Z900};
pub(crate) use ledger::{B100, B110};
pub(crate) use stock::M100;

use jiff::civil::DateTime;

use crate::document::ForeignAmount;

/// A number that may be missing.
fn optional(number: Option<u32>) -> u64 {
    number.map_or(0, u64::from)
}

/// The time as `hhmm`.
fn clock(at: DateTime) -> u64 {
    u64::from(at.hour().unsigned_abs()) * 100 + u64::from(at.minute().unsigned_abs())
}

/// A discount as the file has it: with the sign that lessens.
fn less(discount: i64) -> i64 {
    // The one discount without an opposite does not fit its field either way.
    discount.checked_neg().unwrap_or(i64::MAX)
}

fn foreign_amount(foreign: Option<&ForeignAmount>) -> i64 {
    foreign.map_or(0, |foreign| foreign.amount)
}

fn foreign_currency(foreign: Option<&ForeignAmount>) -> &str {
    foreign.map_or("", |foreign| &foreign.currency)
}

/// What is counted, or the word for a piece.
fn unit(unit: &str) -> &str {
    if unit.trim().is_empty() {
        "יחידה"
    } else {
        unit
    }
}

#[cfg(test)]
mod tests {
    use super::{A000, A000_SUM, A100, B100, B110, C100, D110, D120, M100, Z900};

    #[test]
    fn every_table_is_as_long_as_its_record() {
        macro_rules! check {
            ($($table:ident)*) => { $( assert_eq!($table.width(), $table.length, "{}", stringify!($table)); )* };
        }
        check!(A000 A000_SUM A100 Z900 C100 D110 D120 B100 B110 M100);
    }
}
