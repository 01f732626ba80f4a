//! An import as the API shows it.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::look::names_people;
use super::model::{Column, Existing, Forecast, Status};
use super::store::ImportRow;
use crate::platform::ids::ImportId;

/// A file of customers, and what has become of it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CustomerImport)]
pub(super) struct ImportView {
    /// The import.
    id: ImportId,
    /// The name of the file; may be empty.
    file_name: String,
    /// Where it stands.
    status: Status,
    /// In the order of the file.
    columns: Vec<Column>,
    /// What is done with who is here already.
    existing: Existing,
    /// Rows of the file below its headings.
    rows: i64,
    /// What it would do, as of the last look; null until a column of names is settled.
    forecast: Option<Forecast>,
    /// What it has done so far.
    done: Done,
    /// Who began what it does, or uploaded it.
    by: String,
    /// When the file was uploaded; its rows are forgotten 30 days later.
    created_at: Timestamp,
    /// When its rows began to be taken in.
    started_at: Option<Timestamp>,
    /// When it was finished or taken back.
    ended_at: Option<Timestamp>,
}

/// What an import has done so far.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportDone)]
struct Done {
    /// Rows gone through; while it is taken back, rows taken back or kept of `added` and `filled`.
    passed: i64,
    /// Cards made.
    added: i64,
    /// Cards of which fields were filled.
    filled: i64,
    /// Rows of people who were here already, and of whom nothing changed.
    known: i64,
    /// Cards removed by taking it back.
    removed: i64,
    /// Cards that are as they were before, by taking it back.
    emptied: i64,
    /// Cards that stay although it was taken back.
    kept: i64,
}

/// The view of an import.
///
/// # Errors
/// [`sqlx::Error::Decode`] when what is stored is not an import.
pub(super) fn of(row: &ImportRow) -> sqlx::Result<ImportView> {
    let columns = row.columns()?;
    let forecast = names_people(&columns).then_some(Forecast {
        fresh: row.fresh,
        known: row.known,
        faulty: row.faulty,
    });
    Ok(ImportView {
        id: row.id,
        file_name: row.file_name.clone(),
        status: row.status,
        columns,
        existing: row.existing,
        rows: row.row_count,
        forecast,
        done: Done {
            passed: row.passed,
            added: row.made,
            filled: row.filled,
            known: row.skipped,
            removed: row.removed,
            emptied: row.emptied,
            kept: row.kept,
        },
        by: row.actor_name.clone(),
        created_at: instant(row.created_at)?,
        started_at: row.started_at.map(instant).transpose()?,
        ended_at: row.ended_at.map(instant).transpose()?,
    })
}

fn instant(epoch_ms: i64) -> sqlx::Result<Timestamp> {
    Timestamp::from_millisecond(epoch_ms).map_err(|error| sqlx::Error::Decode(error.into()))
}
