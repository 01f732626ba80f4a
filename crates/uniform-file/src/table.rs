//! What a table of the official text is here, and how one record is written by it.

use jiff::civil::Date;

use crate::business::Export;
use crate::error::Refusal;

/// The layout of one record.
pub(crate) struct Table<T: 'static> {
    /// Its official length, without the line's end.
    pub(crate) length: usize,
    /// Its fields: the official number and name, and what goes there.
    pub(crate) fields: &'static [(u16, &'static str, Cell<T>)],
}

/// Where a record stands, for the fields that do not come from the thing itself.
pub(crate) struct At<'a> {
    pub(crate) export: &'a Export,
    /// The number of the record in the file.
    pub(crate) record: u64,
    /// The document that it belongs to.
    pub(crate) document: OfDocument<'a>,
    /// The number of the line inside the document.
    pub(crate) line: u64,
}

/// What the records of one document have in common.
#[derive(Clone, Copy, Default)]
pub(crate) struct OfDocument<'a> {
    pub(crate) kind: u64,
    pub(crate) number: &'a str,
    pub(crate) date: Option<Date>,
    pub(crate) branch: &'a str,
    /// A number of its own inside the export.
    pub(crate) link: u64,
}

impl At<'_> {
    /// The number of the business.
    pub(crate) fn business(&self) -> u64 {
        u64::from(self.export.business.tax_number)
    }

    /// A branch, of a business that has them.
    pub(crate) fn branch<'a>(&self, branch: &'a str) -> &'a str {
        if self.export.business.has_branches {
            branch
        } else {
            ""
        }
    }
}

/// A field's picture, and where its value comes from.
pub(crate) enum Cell<T> {
    /// X(n): text, shortened to fit.
    X(usize, for<'a> fn(&'a At<'a>, &'a T) -> &'a str),
    /// X(n): text that must be there.
    Text(usize, for<'a> fn(&'a At<'a>, &'a T) -> &'a str),
    /// X(n): a number or key, never changed nor shortened.
    Key(usize, for<'a> fn(&'a At<'a>, &'a T) -> &'a str),
    /// X(n): a number or key that must be there.
    Id(usize, for<'a> fn(&'a At<'a>, &'a T) -> &'a str),
    /// 9(n): digits, zeros in front.
    N(usize, fn(&At<'_>, &T) -> u64),
    /// X9(n)v9…: a sign, n digits, and decimals without a point.
    S(usize, usize, fn(&At<'_>, &T) -> i64),
    /// 9(8): a date; zeros when there is none.
    Day(fn(&At<'_>, &T) -> Option<Date>),
    /// X(n): kept for the future, spaces.
    Free(usize),
    /// X(0): given up, no characters.
    Gone,
}

impl<T> Table<T> {
    /// Writes one record and the line's end.
    pub(crate) fn write(&self, at: &At<'_>, of: &T, to: &mut Vec<u8>) -> Result<(), Refusal> {
        to.reserve(self.length + 2);
        for (field, name, cell) in self.fields {
            let name = Name(*field, name);
            match cell {
                Cell::X(width, get) => text(at, get(at, of), *width, to),
                Cell::Text(width, get) => text(at, name.present(get(at, of))?, *width, to),
                Cell::Key(width, get) => key(name, at, get(at, of), *width, to)?,
                Cell::Id(width, get) => key(name, at, name.present(get(at, of))?, *width, to)?,
                Cell::N(width, get) => number(name, i128::from(get(at, of)), *width, to)?,
                Cell::S(digits, decimals, get) => {
                    let value = get(at, of);
                    to.push(if value < 0 { b'-' } else { b'+' });
                    number(name, i128::from(value), digits + decimals, to)?;
                }
                Cell::Day(get) => date(name, get(at, of), to)?,
                Cell::Free(width) => to.resize(to.len() + width, b' '),
                Cell::Gone => {}
            }
        }
        to.extend_from_slice(b"\r\n");
        Ok(())
    }

    /// The sum of the fields' widths.
    #[cfg(test)]
    pub(crate) fn width(&self) -> usize {
        let widths = self.fields.iter().map(|(_, _, cell)| match cell {
            Cell::X(width, _) | Cell::Text(width, _) | Cell::Key(width, _) => *width,
            Cell::Id(width, _) | Cell::N(width, _) | Cell::Free(width) => *width,
            Cell::S(digits, decimals, _) => 1 + digits + decimals,
            Cell::Day(_) => 8,
            Cell::Gone => 0,
        });
        widths.sum()
    }
}

/// A field's official number and name.
#[derive(Clone, Copy)]
struct Name(u16, &'static str);

impl Name {
    fn present(self, text: &str) -> Result<&str, Refusal> {
        if text.trim().is_empty() {
            return Err(Refusal::Missing {
                field: self.0,
                name: self.1,
            });
        }
        Ok(text)
    }
}

fn text(at: &At<'_>, text: &str, width: usize, to: &mut Vec<u8>) {
    let end = to.len() + width;
    to.extend(at.export.charset.encode(text, width));
    to.resize(end, b' ');
}

fn key(name: Name, at: &At<'_>, text: &str, width: usize, to: &mut Vec<u8>) -> Result<(), Refusal> {
    let end = to.len() + width;
    let bytes = at.export.charset.exactly(text, width);
    to.extend(bytes.ok_or_else(|| Refusal::Key {
        field: name.0,
        name: name.1,
        value: text.to_owned(),
        width,
    })?);
    to.resize(end, b' ');
    Ok(())
}

/// The digits of a number without its sign.
fn number(name: Name, value: i128, digits: usize, to: &mut Vec<u8>) -> Result<(), Refusal> {
    let written = format!("{:0digits$}", value.unsigned_abs());
    if written.len() > digits {
        return Err(Refusal::TooLarge {
            field: name.0,
            name: name.1,
            value,
            digits,
        });
    }
    to.extend_from_slice(written.as_bytes());
    Ok(())
}

fn date(name: Name, day: Option<Date>, to: &mut Vec<u8>) -> Result<(), Refusal> {
    let Some(day) = day else {
        to.extend_from_slice(b"00000000");
        return Ok(());
    };
    if day.year() < 1 {
        return Err(Refusal::Date {
            field: name.0,
            name: name.1,
            value: day,
        });
    }
    let written = format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    to.extend_from_slice(written.as_bytes());
    Ok(())
}
