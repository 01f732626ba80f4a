//! Workbooks of Excel (OOXML): the first sheet that is seen and has something in it.

use std::io::{Cursor, Read as _};

use calamine::{Data, DataRef, Reader as _, SheetType, SheetVisible, Xlsx};

use super::file::{Builder, MAX_COLUMNS, Unreadable};

/// Files in a workbook, at most.
const MAX_PARTS: usize = 2000;
/// Bytes of a workbook once unpacked, at most.
const MAX_UNPACKED: u64 = 96 * 1024 * 1024;
/// What stands for an error of a formula: a cell that cannot be read.
const BROKEN: &str = "\u{FFFD}";

/// Reads a workbook.
///
/// # Errors
/// When it is none, or larger than it may be.
pub(super) fn read(bytes: &[u8], builder: &mut Builder) -> Result<(), Unreadable> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotATable)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in names {
        if sheet(&mut book, &name, builder)? {
            return Ok(());
        }
    }
    Err(Unreadable::Empty)
}

/// Unpacks a workbook into nothing, counting: what its directory says of sizes may be a lie, and the reader below
/// believes it.
fn measure(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotATable)?;
    if archive.len() > MAX_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let mut left = MAX_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Unreadable::NotATable)?;
        let mut bounded = part.take(left + 1);
        let size =
            std::io::copy(&mut bounded, &mut std::io::sink()).map_err(|_| Unreadable::NotATable)?;
        left = left.checked_sub(size).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// Reads a sheet cell by cell: its cells are as far apart as it likes, so it is never laid out as a whole. False when
/// it has none.
fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    builder: &mut Builder,
) -> Result<bool, Unreadable> {
    let mut cells = book
        .worksheet_cells_reader(name)
        .map_err(|_| Unreadable::NotATable)?;
    let mut current: Option<u32> = None;
    let mut row: Vec<String> = Vec::new();
    let mut any = false;
    while let Some(cell) = cells.next_cell().map_err(|_| Unreadable::NotATable)? {
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (line, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MAX_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        match current {
            Some(before) if line < before => return Err(Unreadable::NotATable),
            Some(before) if line > before => {
                builder.push(before + 1, row.iter().map(String::as_str))?;
                row.clear();
            }
            _ => {}
        }
        current = Some(line);
        any = true;
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(cell) = row.get_mut(column) {
            *cell = text;
        }
    }
    if let Some(last) = current {
        builder.push(last + 1, row.iter().map(String::as_str))?;
    }
    Ok(any)
}

/// A value as a person would type it: whole numbers without a fraction, days as `YYYY-MM-DD`.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Error(_) => BROKEN.to_owned(),
        other => match Data::from(other.clone()) {
            Data::String(text) => text,
            Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                format!("{number:.0}")
            }
            Data::Float(number) => number.to_string(),
            Data::Int(number) => number.to_string(),
            Data::Bool(truth) => truth.to_string(),
            Data::DateTime(at) if at.is_datetime() => {
                let (year, month, day, ..) = at.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            Data::DateTime(span) => span.as_f64().to_string(),
            Data::DateTimeIso(text) | Data::DurationIso(text) => text,
            Data::Error(_) => BROKEN.to_owned(),
            _ => String::new(),
        },
    }
}
