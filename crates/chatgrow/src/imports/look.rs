//! Looking what a file would do, without doing it.

use jiff::civil::Date;

use super::model::{Column, Fault, Field, Forecast, Row, Target};
use super::row;
use crate::customers::{Addresses, Card, CustomerField};

/// What was seen.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) forecast: Forecast,
    /// In the order of the rows.
    pub(super) faults: Vec<Fault>,
}

/// Whether the columns name people; before that there is nothing to look at.
pub(super) fn names_people(columns: &[Column]) -> bool {
    columns
        .iter()
        .any(|column| column.field.is_some_and(Target::is_name))
}

/// Looks at every row, on the day `today`; `here` are those who have a card, `own` the fields that the
/// business defined. A person who is in the file twice is taken
/// in once.
pub(super) fn look(
    columns: &[Column],
    rows: &[Row],
    today: Date,
    (here, own): (&Addresses, &[CustomerField]),
) -> Seen {
    let mut seen = Seen::default();
    let mut earlier = Addresses::default();
    for row in rows {
        let found = row::card(columns, row, today, own).and_then(|card| {
            match repeated(columns, row, &card, &earlier) {
                Some(fault) => Err(vec![fault]),
                None => Ok(card),
            }
        });
        match found {
            Err(mut faults) => {
                seen.forecast.faulty += 1;
                seen.faults.append(&mut faults);
            }
            Ok(card) => {
                if here.know(&card) {
                    seen.forecast.known += 1;
                } else {
                    seen.forecast.fresh += 1;
                }
                earlier.add(&card);
            }
        }
    }
    seen
}

fn repeated(columns: &[Column], row: &Row, card: &Card, earlier: &Addresses) -> Option<Fault> {
    if !earlier.know(card) {
        return None;
    }
    let by_phone = card
        .phone
        .as_ref()
        .is_some_and(|phone| earlier.phones.contains(phone));
    let field = if by_phone { Field::Phone } else { Field::Email };
    let column = columns.iter().position(|column| column.says(field));
    Some(Fault {
        line: row.line,
        column: column.unwrap_or_default(),
        code: "repeated_person".to_owned(),
    })
}
