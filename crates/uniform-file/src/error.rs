//! Why a file, or one thing of it, is not written.

use jiff::civil::Date;

use crate::kind::DocumentKind;

/// Why the file cannot be written, or not go on.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// What the export itself says cannot be written.
    #[error("the export: {0}")]
    Export(Refusal),
    /// A document cannot be written; nothing of it was.
    #[error("document {number} of kind {}: {refusal}", .kind.code())]
    Document {
        /// Its kind.
        kind: DocumentKind,
        /// Its number.
        number: String,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// An account, entry or stock item cannot be written.
    #[error("{record} {key}: {refusal}")]
    Record {
        /// The record's code.
        record: &'static str,
        /// Its key.
        key: String,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// Documents, accounts, entries and items each come in one go.
    #[error("{0} records come in one go, and others came in between")]
    OutOfOrder(&'static str),
    /// The sink does not take it.
    #[error("the file cannot be written: {0}")]
    Io(#[from] std::io::Error),
    /// The archive cannot be made.
    #[error("the archive cannot be written: {0}")]
    Zip(#[from] zip::result::ZipError),
}

/// What is wrong with one record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The number does not fit its field.
    #[error("field {field} ({name}) has {digits} digits, and {value} is too large for it")]
    TooLarge {
        /// The official number of the field.
        field: u16,
        /// Its official name.
        name: &'static str,
        /// The value, in the field's smallest unit.
        value: i128,
        /// How many digits the field has.
        digits: usize,
    },
    /// The field wants a value.
    #[error("field {field} ({name}) is missing")]
    Missing {
        /// The official number of the field.
        field: u16,
        /// Its official name.
        name: &'static str,
    },
    /// A number or key that others refer to must not be shortened or changed.
    #[error("field {field} ({name}) takes up to {width} letters and digits, not {value:?}")]
    Key {
        /// The official number of the field.
        field: u16,
        /// Its official name.
        name: &'static str,
        /// What was given.
        value: String,
        /// How many characters the field has.
        width: usize,
    },
    /// The year is not between 1 and 9999.
    #[error("field {field} ({name}): {value} cannot be written")]
    Date {
        /// The official number of the field.
        field: u16,
        /// Its official name.
        name: &'static str,
        /// What was given.
        value: Date,
    },
    /// A value that lessens has the sign of one that adds.
    #[error("field {field}: {value} has the wrong sign")]
    Sign {
        /// The official number of the field.
        field: u16,
        /// The value, in the field's smallest unit.
        value: i64,
    },
    /// The amounts contradict each other.
    #[error("{what}: {expected} expected, {found} found (agorot)")]
    Sums {
        /// The rule.
        what: &'static str,
        /// What follows from the rule.
        expected: i128,
        /// What was given.
        found: i128,
    },
    /// The kind has no such records.
    #[error("documents of this kind have no {0}")]
    NotOfThisKind(&'static str),
    /// The date is outside the range of the export.
    #[error("{0} is outside the period of the export")]
    OutsidePeriod(Date),
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    Period,
}
