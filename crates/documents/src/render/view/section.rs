//! The parts of a page between its head and its foot.

use serde::Serialize;

use crate::money::Money;

/// One part, in the order of the page.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub(super) enum Section {
    Table(Table),
    Sums(Sums),
}

/// Rows under a heading. Every row has a cell for each column.
#[derive(Serialize)]
pub(super) struct Table {
    pub(super) heading: &'static str,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Column {
    title: String,
    /// Takes the room that the others leave.
    is_wide: bool,
    is_number: bool,
}

impl Column {
    pub(super) fn wide(title: &str) -> Self {
        Self::new(title.to_owned(), true, false)
    }

    pub(super) fn words(title: &str) -> Self {
        Self::new(title.to_owned(), false, false)
    }

    pub(super) fn numbers(title: impl Into<String>) -> Self {
        Self::new(title.into(), false, true)
    }

    const fn new(title: String, is_wide: bool, is_number: bool) -> Self {
        Self {
            title,
            is_wide,
            is_number,
        }
    }
}

/// One cell.
#[derive(Serialize)]
#[serde(tag = "type", content = "value", rename_all = "camelCase")]
pub(super) enum Cell {
    /// A text on lines of its own, read in the direction of its first letter.
    Prose(String),
    /// An amount, a date, a quantity: always from left to right.
    Number(String),
    /// Pairs of label and value, one after the other.
    Details(Vec<super::texts::Detail>),
    /// A number and the word it counts.
    Counted(String, String),
}

impl Cell {
    pub(super) fn number(amount: Money) -> Self {
        Self::Number(amount.to_string())
    }
}

/// Amounts below a table, the last of which may stand out.
#[derive(Serialize)]
pub(super) struct Sums {
    pub(super) rows: Vec<Sum>,
    pub(super) bar: Option<Sum>,
}

impl Sums {
    /// The same with nothing that stands out: a page has one bar.
    pub(super) fn without_bar(mut self) -> Self {
        self.rows.extend(self.bar.take());
        self
    }
}

#[derive(Serialize)]
pub(super) struct Sum {
    label: String,
    amount: String,
}

impl Sum {
    pub(super) fn new(label: impl Into<String>, amount: Money) -> Self {
        Self::worded(label, amount.to_string())
    }

    /// A number that is no amount, such as a rate.
    pub(super) fn worded(label: impl Into<String>, amount: String) -> Self {
        let label = label.into();
        Self { label, amount }
    }

    /// What is taken off. Zero has no sign.
    pub(super) fn off(label: impl Into<String>, amount: Money) -> Self {
        let taken = Money::new(amount.minor().saturating_neg(), amount.currency());
        Self::new(label, taken)
    }
}
