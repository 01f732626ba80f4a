//! A file as a table, whatever it is: its kind is told by its first bytes, and its size is bounded while it is read.

use super::model::Row;
use super::{text_file, workbook};
use crate::platform::csv::unguarded;
use crate::platform::http::Problem;

/// Bytes of a file, at most.
pub(super) const MAX_FILE: usize = 10 * 1024 * 1024;
/// Rows below the headings, at most.
pub(super) const MAX_ROWS: usize = 50_000;
/// Columns, at most.
pub(super) const MAX_COLUMNS: usize = 100;
/// Bytes of text in all cells, at most: a cell of a workbook may repeat a long text for a few bytes.
const MAX_TEXT: usize = 32 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// There is nothing under the headings.
    Empty,
    /// More than [`MAX_ROWS`].
    TooManyRows,
    /// More than [`MAX_COLUMNS`].
    TooManyColumns,
    /// More than [`MAX_FILE`], or much more than it seems once it is unpacked.
    TooLarge,
    /// A workbook of Excel 97–2003.
    OldExcel,
    /// Neither text nor a workbook, or a broken one.
    NotATable,
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Empty => Self::invalid("/file", "empty_file"),
            Unreadable::TooManyRows => Self::invalid("/file", "too_many_rows"),
            Unreadable::TooManyColumns => Self::invalid("/file", "too_many_columns"),
            Unreadable::TooLarge => Self::invalid("/file", "file_too_large"),
            Unreadable::OldExcel => Self::invalid("/file", "old_excel"),
            Unreadable::NotATable => Self::invalid("/file", "not_a_table"),
        }
    }
}

/// A file once read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// One a column; those that the file gives no heading are empty.
    pub(super) headings: Vec<String>,
    /// In the order of the file, without empty ones.
    pub(super) rows: Vec<Row>,
}

/// Reads a file away from the threads that serve requests; a file that breaks its reader is no table.
///
/// # Errors
/// [`Problem::Invalid`] at `/file`.
pub(super) async fn read_apart(bytes: Vec<u8>) -> Result<Table, Problem> {
    let read = tokio::task::spawn_blocking(move || read(&bytes)).await;
    let table = read.map_err(|error| {
        tracing::warn!(%error, "a file broke its reader");
        Unreadable::NotATable
    })??;
    Ok(table)
}

fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() > MAX_FILE {
        return Err(Unreadable::TooLarge);
    }
    let mut builder = Builder::default();
    if bytes.starts_with(b"PK\x03\x04") {
        workbook::read(bytes, &mut builder)?;
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(Unreadable::OldExcel);
    } else {
        text_file::read(bytes, &mut builder)?;
    }
    builder.finish()
}

/// Takes rows one by one; the first that is not empty has the headings.
#[derive(Debug, Default)]
pub(super) struct Builder {
    headings: Option<Vec<String>>,
    rows: Vec<Row>,
    width: usize,
    text: usize,
}

impl Builder {
    /// Takes the next row.
    ///
    /// # Errors
    /// When the table is larger than it may be.
    pub(super) fn push<'a>(
        &mut self,
        line: u32,
        cells: impl Iterator<Item = &'a str>,
    ) -> Result<(), Unreadable> {
        let mut cells: Vec<String> = cells.map(|cell| clean(cell).to_owned()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > MAX_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        self.text += cells.iter().map(String::len).sum::<usize>();
        if self.text > MAX_TEXT {
            return Err(Unreadable::TooLarge);
        }
        self.width = self.width.max(cells.len());
        if self.headings.is_none() {
            self.headings = Some(cells);
            return Ok(());
        }
        if self.rows.len() == MAX_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        self.rows.push(Row { line, cells });
        Ok(())
    }

    fn finish(self) -> Result<Table, Unreadable> {
        if self.rows.is_empty() {
            return Err(Unreadable::Empty);
        }
        let mut headings = self.headings.unwrap_or_default();
        headings.resize(self.width, String::new());
        Ok(Table {
            headings,
            rows: self.rows,
        })
    }
}

/// A cell without what programs put around it so that it stays text: an apostrophe, or `="…"`.
fn clean(cell: &str) -> &str {
    let cell = cell.trim();
    let quoted = cell
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    quoted.unwrap_or(unguarded(cell)).trim()
}

#[cfg(test)]
mod tests {
    use super::{Table, Unreadable, read};

    fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
        let cells = |row: &'_ super::Row| row.line;
        table
            .rows
            .iter()
            .map(|row| (cells(row), row.cells.iter().map(String::as_str).collect()))
            .collect()
    }

    #[test]
    fn a_row_keeps_the_number_it_has_in_the_spreadsheet() {
        let text = "\n\u{FEFF}name,notes\r\n\r\nDana,\"one\ntwo\"\r\n,,\r\n\r\nNoa,x";
        let table = read(text.trim_start().as_bytes()).unwrap();
        assert_eq!(
            rows(&table),
            [(3, vec!["Dana", "one\ntwo"]), (6, vec!["Noa", "x"])]
        );
        assert_eq!(table.headings, ["name", "notes"]);
    }

    #[test]
    fn what_spreadsheets_put_around_numbers_is_taken_off() {
        let table = read(b"sep=;\na;b\n=\"050\";'+972\n'Ola;x;beyond\n").unwrap();
        assert_eq!(
            rows(&table),
            [(3, vec!["050", "+972"]), (4, vec!["'Ola", "x", "beyond"])]
        );
        assert_eq!(table.headings, ["a", "b", ""]);
    }

    #[test]
    fn what_is_no_table_is_told_by_what_it_is() {
        let wide = format!("a\n{}x", ",".repeat(100));
        let long = format!("a\n{}", "x\n".repeat(50_001));
        for (bytes, why) in [
            (b"".as_slice(), Unreadable::Empty),
            (b"name,phone\r\n", Unreadable::Empty),
            (b"%PDF-1.7\0\x01\0", Unreadable::NotATable),
            (b"PK\x03\x04 broken", Unreadable::NotATable),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", Unreadable::OldExcel),
            (wide.as_bytes(), Unreadable::TooManyColumns),
            (long.as_bytes(), Unreadable::TooManyRows),
        ] {
            assert_eq!(read(bytes), Err(why));
        }
        assert_eq!(
            read(&vec![b'a'; super::MAX_FILE + 1]),
            Err(Unreadable::TooLarge)
        );
    }
}
