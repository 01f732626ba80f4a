//! An import: its columns, rows, faults and where it stands.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::CustomerFieldId;

/// What a column says of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportField)]
pub(super) enum Field {
    /// The whole name.
    FullName,
    /// The first part of the name.
    FirstName,
    /// The last part of the name.
    LastName,
    /// A telephone number; of several in a row a mobile is taken, else the first.
    Phone,
    /// An e-mail address; of several in a row the first.
    Email,
    /// The date of birth, as `YYYY-MM-DD` or with the day first.
    BirthDate,
    /// Tags, parted by commas, semicolons, bars or lines.
    Tags,
    /// Notes; those of several columns are put under each other with their headings.
    Notes,
}

/// What a column is: something that every card has, or a field that the business defined, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
#[schema(as = ImportTarget)]
pub(super) enum Target {
    Field(Field),
    Own(CustomerFieldId),
}

impl From<Field> for Target {
    fn from(field: Field) -> Self {
        Self::Field(field)
    }
}

impl Target {
    /// Whether several columns may say it.
    pub(super) fn may_repeat(self) -> bool {
        matches!(self, Self::Field(field) if field.may_repeat())
    }

    /// Whether it is a name or a part of one.
    pub(super) fn is_name(self) -> bool {
        matches!(
            self,
            Self::Field(Field::FullName | Field::FirstName | Field::LastName)
        )
    }
}

impl Field {
    /// Whether several columns may say it.
    pub(super) fn may_repeat(self) -> bool {
        matches!(self, Self::Phone | Self::Email | Self::Tags | Self::Notes)
    }
}

/// What is done with a customer who is here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportExisting)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Existing {
    /// The row is passed over.
    Skip,
    /// Fields of the card that are empty are filled from the row; nothing is overwritten.
    Fill,
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportStatus)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Status {
    /// Read and looked at; nothing has happened.
    Draft,
    /// Rows are being taken in.
    Running,
    /// Every row was gone through.
    Finished,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ImportColumn)]
pub(super) struct Column {
    /// The cell in the first row; may be empty.
    pub(super) heading: String,
    /// The first values that it has, at most three.
    pub(super) samples: Vec<String>,
    /// What it says; null when it is left out.
    pub(super) field: Option<Target>,
}

impl Column {
    /// Whether it says this.
    pub(super) fn says(&self, target: impl Into<Target>) -> bool {
        self.field == Some(target.into())
    }
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Row {
    /// Its number in the spreadsheet, the headings usually being 1.
    pub(super) line: u32,
    /// One a column; those at the end may be absent.
    pub(super) cells: Vec<String>,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fault {
    /// The row.
    pub(super) line: u32,
    /// The place of its column.
    pub(super) column: usize,
    /// A stable word.
    pub(super) code: String,
}

/// What an import would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ImportForecast)]
pub(super) struct Forecast {
    /// Rows of people who are not here yet.
    pub(super) fresh: i64,
    /// Rows of people who have a card already.
    pub(super) known: i64,
    /// Rows that cannot be taken in.
    pub(super) faulty: i64,
}

/// What was done to a card, for taking it back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It was made.
    Made,
    /// Fields of it were filled.
    Filled,
}
