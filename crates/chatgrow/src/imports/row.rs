//! A row as a card: its cells gathered by what their columns say, cleaned of what other programs leave in them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use super::birth_date;
use super::model::{Column, Fault, Field, Row, Target};
use crate::customers::{self, Card, CustomerField, FieldKind, Written};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerFieldId;
use crate::platform::phone::Phone;

/// The card that a row writes down, or everything that is wrong with it, on the day `today`. `own` are the fields that
/// the business defined.
pub(super) fn card(
    columns: &[Column],
    row: &Row,
    today: Date,
    own: &[CustomerField],
) -> Result<Card, Vec<Fault>> {
    let sheet = Sheet { columns, row };
    let mut faults = sheet.unreadable();
    let phone = sheet.phone(&mut faults);
    let written = Written {
        full_name: sheet.name(),
        phone,
        email: sheet
            .cells(Field::Email)
            .next()
            .map(|(_, text)| visible(text)),
        notes: sheet.notes(),
        tags: sheet.tags(),
        birth_date: sheet
            .cells(Field::BirthDate)
            .next()
            .map(|(_, text)| birth_date::iso(text, today)),
        fields: sheet.own(own),
    };
    match customers::check(written, today, own) {
        Ok(card) if faults.is_empty() => Ok(card),
        Ok(_) => Err(faults),
        Err(Problem::Invalid(found)) => {
            for fault in found {
                sheet.note(&mut faults, column_of(&fault.field), &fault.code);
            }
            Err(faults)
        }
        // The check knows no other problem; the row stays out.
        Err(_) => {
            sheet.note(&mut faults, Field::FullName, "unreadable_cell");
            Err(faults)
        }
    }
}

/// The name in a row, unchecked.
pub(super) fn name(columns: &[Column], row: &Row) -> String {
    Sheet { columns, row }.name()
}

/// Which field a fault of the card's check is about.
fn column_of(pointer: &str) -> Target {
    let mut parts = pointer.split('/').skip(1);
    let field = match parts.next() {
        Some("phone") => Field::Phone,
        Some("email") => Field::Email,
        Some("birthDate") => Field::BirthDate,
        Some("tags") => Field::Tags,
        Some("notes") => Field::Notes,
        Some("fields") => match parts.next().map(str::parse) {
            Some(Ok(id)) => return Target::Own(CustomerFieldId(id)),
            _ => Field::FullName,
        },
        _ => Field::FullName,
    };
    field.into()
}

struct Sheet<'a> {
    columns: &'a [Column],
    row: &'a Row,
}

impl<'a> Sheet<'a> {
    /// The cells of a field that have something in them, with the places of their columns.
    fn cells(&self, field: Field) -> impl Iterator<Item = (usize, &'a str)> {
        self.cells_of(field.into())
    }

    fn cells_of(&self, target: Target) -> impl Iterator<Item = (usize, &'a str)> {
        let (columns, row) = (self.columns, self.row);
        let cell = move |place: usize| row.cells.get(place).map(|cell| cell.trim());
        columns
            .iter()
            .enumerate()
            .filter(move |(_, column)| column.says(target))
            .filter_map(move |(place, _)| Some((place, cell(place)?)))
            .filter(|(_, text)| !text.is_empty())
    }

    /// Cells with letters that could not be decoded.
    fn unreadable(&self) -> Vec<Fault> {
        let used = |place: &usize| {
            self.columns
                .get(*place)
                .is_some_and(|column| column.field.is_some())
        };
        let cells = self.row.cells.iter().enumerate();
        cells
            .filter(|(place, cell)| used(place) && cell.contains('\u{FFFD}'))
            .map(|(place, _)| self.fault(place, "unreadable_cell"))
            .collect()
    }

    fn name(&self) -> String {
        let parts = [Field::FullName, Field::FirstName, Field::LastName];
        let parts = parts
            .into_iter()
            .filter_map(|field| self.cells(field).next());
        let parts: Vec<&str> = parts.map(|(_, text)| text).collect();
        parts.join(" ")
    }

    fn phone(&self, faults: &mut Vec<Fault>) -> Option<String> {
        let mut numbers: Vec<Phone> = Vec::new();
        for (place, text) in self.cells(Field::Phone) {
            match Phone::parse(&plain_number(text)) {
                Some(number) => numbers.push(number),
                None => faults.push(self.fault(place, "bad_phone")),
            }
        }
        let is_mobile = |number: &&Phone| number.as_str().starts_with("+9725");
        let chosen = numbers.iter().find(is_mobile).or(numbers.first());
        chosen.map(|number| number.as_str().to_owned())
    }

    fn tags(&self) -> Vec<String> {
        let marks = [',', ';', '|', '\n', '،'];
        self.cells(Field::Tags)
            .flat_map(|(_, text)| text.split(marks))
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect()
    }

    fn notes(&self) -> Option<String> {
        let cells: Vec<(usize, &str)> = self.cells(Field::Notes).collect();
        let mapped = self
            .columns
            .iter()
            .filter(|column| column.says(Field::Notes));
        if mapped.count() < 2 {
            return cells.first().map(|(_, text)| (*text).to_owned());
        }
        let heading = |place: usize| self.columns.get(place).map_or("", |column| &column.heading);
        let lines: Vec<String> = cells
            .into_iter()
            .map(|(place, text)| format!("{}: {text}", heading(place)))
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// What stands in the fields that the business defined.
    fn own(&self, fields: &[CustomerField]) -> BTreeMap<String, Value> {
        let said = fields.iter().filter_map(|field| {
            let (_, text) = self.cells_of(Target::Own(field.id)).next()?;
            let text = match field.kind {
                FieldKind::Date => birth_date::iso_of_any_day(&visible(text)),
                FieldKind::Text | FieldKind::LongText => text.to_owned(),
                _ => visible(text),
            };
            Some((field.id.to_string(), customers::read_field(field, &text)))
        });
        said.collect()
    }

    fn fault(&self, column: usize, code: &str) -> Fault {
        Fault {
            line: self.row.line,
            column,
            code: code.to_owned(),
        }
    }

    /// Notes a fault at the cell of a field, or where it would be.
    fn note(&self, faults: &mut Vec<Fault>, target: impl Into<Target>, code: &str) {
        let target = target.into();
        let says = |column: &Column| match target {
            Target::Field(Field::FullName) => column.field.is_some_and(Target::is_name),
            _ => column.says(target),
        };
        let filled = self.cells_of(target).next().map(|(place, _)| place);
        let place = filled.or_else(|| self.columns.iter().position(says));
        let fault = self.fault(place.unwrap_or_default(), code);
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
}

/// The text without marks of direction, which copying from a messenger leaves.
fn visible(text: &str) -> String {
    let hidden = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let text: String = text.chars().filter(|c| !hidden(*c)).collect();
    text.trim().to_owned()
}

/// A number without marks of direction, its dashes and blanks as one types them.
fn plain_number(text: &str) -> String {
    visible(text)
        .chars()
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{05BE}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::headings::propose;
    use super::super::model::{Column, Field, Row, Target};
    use super::card;
    use crate::customers::Card;

    fn columns(headings: &[&str]) -> Vec<Column> {
        let headings: Vec<String> = headings.iter().map(|text| (*text).to_owned()).collect();
        let fields = propose(&headings);
        let column = |(heading, field): (String, Option<Field>)| Column {
            heading,
            samples: Vec::new(),
            field: field.map(Target::Field),
        };
        headings.into_iter().zip(fields).map(column).collect()
    }

    fn read(headings: &[&str], cells: &[&str]) -> Result<Card, Vec<(usize, String)>> {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        card(
            &columns(headings),
            &Row { line: 2, cells },
            date(2026, 1, 4),
            &[],
        )
        .map_err(|faults| {
            faults
                .into_iter()
                .map(|fault| (fault.column, fault.code))
                .collect()
        })
    }

    #[test]
    fn a_row_becomes_a_card() {
        let card = read(
            &[
                "שם פרטי",
                "שם משפחה",
                "טלפון",
                "נייד",
                "מייל",
                "תאריך לידה",
                "תגיות",
                "הערות",
            ],
            &[
                "דנה",
                "כהן",
                "03-5123456",
                "052-555-0111",
                "\u{200F}Dana@Example.com",
                "7/3/1985",
                "vip; צבע,vip",
                "א\nב",
            ],
        )
        .unwrap();
        assert_eq!(card.full_name, "דנה כהן");
        assert_eq!(
            card.phone.as_deref(),
            Some("+972525550111"),
            "the mobile of the two"
        );
        assert_eq!(card.email.as_deref(), Some("dana@example.com"));
        assert_eq!(card.birth_date, Some(date(1985, 3, 7)));
        assert_eq!(card.tags, ["vip", "צבע"]);
        assert_eq!(card.notes, "א\nב");
    }

    #[test]
    fn what_is_wrong_is_told_by_its_column() {
        let fault = |column, code: &str| (column, code.to_owned());
        let headings = ["טלפון", "שם", "מייל", "תאריך לידה"];
        assert_eq!(
            read(&headings, &["12", "", "nope", "32/1/2000"]).unwrap_err(),
            [
                fault(0, "bad_phone"),
                fault(1, "bad_name"),
                fault(2, "bad_email"),
                fault(3, "bad_birth_date")
            ]
        );
        assert_eq!(
            read(&headings, &["", "ד\u{FFFD}ה"]).unwrap_err(),
            [fault(1, "unreadable_cell")]
        );
    }

    #[test]
    fn several_columns_of_notes_are_told_apart() {
        let card = read(&["שם", "הערות", "מידע נוסף"], &["דנה", "אלרגית", "צבע 6.1"]).unwrap();
        assert_eq!(card.notes, "הערות: אלרגית\nמידע נוסף: צבע 6.1");
    }

    proptest! {
        #[test]
        fn a_mobile_is_known_however_it_is_spelt(
            middle in 0..10_u32, rest in 1_000_000..10_000_000_u32, style in 0..8_usize
        ) {
            let whole = format!("5{middle}{rest}");
            let digits = rest.to_string();
            let (head, tail) = digits.split_at(3);
            let spelt = match style {
                0 => whole.clone(),
                1 => format!("0{whole}"),
                2 => format!("05{middle}-{rest}"),
                3 => format!("05{middle}\u{2013}{head}\u{A0}{tail}"),
                4 => format!("\u{200E}+972-5{middle}-{rest}\u{200F}"),
                5 => format!("00972{whole}"),
                6 => format!("(05{middle}) {head}-{tail}"),
                _ => format!("\u{202A}+972 5{middle} {rest}\u{202C}"),
            };
            let card = read(&["שם", "נייד"], &["דנה", &spelt]).unwrap();
            prop_assert_eq!(card.phone, Some(format!("+972{whole}")));
        }

        #[test]
        fn no_cells_break_the_check(cells in prop::collection::vec(any::<String>(), 0..8)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let _ = read(&["שם", "טלפון", "מייל", "תאריך לידה", "תגיות", "הערות"], &cells);
        }
    }
}
