//! A file of subscribers, read: its headings in Hebrew or English, its rows checked one by one.

use std::collections::HashSet;

use serde::Serialize;
use utoipa::ToSchema;

use super::model::Details;
use crate::platform::csv::{delimiter, unguarded};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Line};

/// Rows of a file, at most.
pub(super) const MAX_ROWS: usize = 5000;
/// Faults that are told, at most.
const MAX_FAULTS: usize = 200;

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ImportFault)]
pub(super) struct RowFault {
    /// The line of the file's table, the headings being 1.
    pub(super) row: usize,
    /// The column, as the API spells it.
    pub(super) column: &'static str,
    /// A stable word: `bad_email`, `bad_phone`, `control_characters`, `too_long`, `repeated`, `withdrawn` or
    /// `unreadable`.
    pub(super) code: &'static str,
}

/// A row that can be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) number: usize,
    pub(super) details: Details,
}

/// A file after its first reading.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) good: Vec<Row>,
    pub(super) faults: Vec<RowFault>,
    /// Rows at fault; also those whose faults are not told.
    pub(super) bad: usize,
}

impl Rows {
    pub(super) fn fault(&mut self, row: usize, column: &'static str, code: &'static str) {
        self.bad += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(RowFault { row, column, code });
        }
    }
}

/// Where the columns are.
struct Columns {
    email: usize,
    name: Option<usize>,
    phone: Option<usize>,
    lang: Option<usize>,
}

impl Columns {
    fn of(headings: &csv::StringRecord) -> Option<Self> {
        let place = |names: &[&str]| {
            headings
                .iter()
                .position(|cell| names.contains(&key(cell).as_str()))
        };
        Some(Self {
            email: place(&[
                "email",
                "e-mail",
                "mail",
                "דואל",
                "מייל",
                "אימייל",
                "כתובת מייל",
            ])?,
            name: place(&["name", "full name", "fullname", "שם", "שם מלא"]),
            phone: place(&[
                "phone",
                "telephone",
                "mobile",
                "טלפון",
                "נייד",
                "טלפון נייד",
            ]),
            lang: place(&["lang", "language", "locale", "שפה"]),
        })
    }
}

/// A heading without what people spell differently.
fn key(cell: &str) -> String {
    let plain: String = cell
        .trim_start_matches('\u{FEFF}')
        .chars()
        .filter(|c| !matches!(c, '"' | '״' | '\'' | '׳'))
        .collect();
    plain.trim().to_lowercase()
}

/// Reads a file. Who has no language there gets `lang`.
///
/// # Errors
/// [`Problem::Invalid`] at `/file` when it has no headings with an e-mail column, or too many rows.
pub(super) fn read(text: &str, lang: Lang) -> Result<Rows, Problem> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let headings = reader
        .headers()
        .map_err(|_| Problem::invalid("/file", "unreadable"))?;
    let columns =
        Columns::of(headings).ok_or_else(|| Problem::invalid("/file", "no_email_column"))?;
    let mut rows = Rows::default();
    let mut seen = HashSet::new();
    for (place, record) in reader.records().enumerate() {
        if place >= MAX_ROWS {
            return Err(Problem::invalid("/file", "too_many"));
        }
        let number = place + 2;
        let Ok(record) = record else {
            rows.fault(number, "", "unreadable");
            continue;
        };
        match details(&columns, &record, lang) {
            Err((column, code)) => rows.fault(number, column, code),
            Ok(details) if !seen.insert(details.email.clone()) => {
                rows.fault(number, "email", "repeated");
            }
            Ok(details) => rows.good.push(Row { number, details }),
        }
    }
    Ok(rows)
}

fn details(
    columns: &Columns,
    record: &csv::StringRecord,
    lang: Lang,
) -> Result<Details, (&'static str, &'static str)> {
    let cell = |place: Option<usize>| {
        let text = place.and_then(|place| record.get(place));
        unguarded(text.unwrap_or_default()).trim()
    };
    let email = Email::parse(cell(Some(columns.email))).ok_or(("email", "bad_email"))?;
    let name = cell(columns.name);
    if name.chars().any(char::is_control) {
        return Err(("fullName", "control_characters"));
    }
    let full_name = match Line::<120>::parse(name) {
        Some(line) => line.into_string(),
        None if name.is_empty() => String::new(),
        None => return Err(("fullName", "too_long")),
    };
    let phone = match cell(columns.phone) {
        "" => None,
        text => Some(Phone::parse(text).ok_or(("phone", "bad_phone"))?),
    };
    Ok(Details {
        email: email.as_str().to_owned(),
        phone: phone.map(|phone| phone.as_str().to_owned()),
        full_name,
        lang: Lang::from_tag(cell(columns.lang)).unwrap_or(lang),
    })
}

#[cfg(test)]
mod tests {
    use super::{RowFault, read};
    use crate::platform::i18n::Lang;

    #[test]
    fn headings_are_hebrew_or_english_in_any_order() {
        for text in [
            "\u{FEFF}שם מלא,דוא\"ל,טלפון\r\nדנה,Dana@Example.com,050-234-5678\r\n",
            "Phone;Full Name;E-mail\n050-234-5678;דנה;Dana@Example.com\n",
            "\"email\"\t\"name\"\t\"phone\"\n\"dana@example.com\"\t\"דנה\"\t\"'+972502345678\"\n",
        ] {
            let rows = read(text, Lang::He).unwrap();
            assert_eq!(rows.faults, [], "{text}");
            let details = &rows.good[0].details;
            assert_eq!(details.email, "dana@example.com");
            assert_eq!(details.full_name, "דנה");
            assert_eq!(details.phone.as_deref(), Some("+972502345678"));
        }
    }

    #[test]
    fn a_row_at_fault_is_named_and_the_others_are_good() {
        let text =
            "email,name,phone\nnope,A,\na@b.co,\"x\ny\",\nc@d.co,B,12\nE@f.co,C,\ne@F.co,D,\n";
        let rows = read(text, Lang::He).unwrap();
        let fault = |row, column, code| RowFault { row, column, code };
        assert_eq!(
            rows.faults,
            [
                fault(2, "email", "bad_email"),
                fault(3, "fullName", "control_characters"),
                fault(4, "phone", "bad_phone"),
                fault(6, "email", "repeated"),
            ]
        );
        assert_eq!((rows.good.len(), rows.bad), (1, 4));
    }

    #[test]
    fn a_file_without_addresses_is_refused() {
        for text in ["", "name,phone\nDana,050", "\u{0}"] {
            assert!(read(text, Lang::He).is_err(), "{text}");
        }
    }
}
