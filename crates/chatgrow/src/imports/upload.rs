//! Taking in a file: read, looked at with the columns that its headings propose, and kept.

use jiff::{SignedDuration, Timestamp};

use super::file::{Table, read_apart};
use super::headings::propose_with_own;
use super::look::{Seen, look, names_people};
use super::model::{Column, Fault, Row};
use super::store::ImportRow;
use super::view::{self, ImportView};
use crate::app::App;
use crate::customers::{self, Addresses, CustomerField};
use crate::jobs::{self, Work};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{ImportId, UserId};
use crate::platform::text::Line;

/// Rows that are worked on in one transaction.
const PART: usize = 100;
/// Values of a column that are shown.
const SAMPLES: usize = 3;
/// Files that wait to be taken in; the oldest goes when another comes.
const MAX_DRAFTS: usize = 5;
/// How long the rows of a file are kept: they are about people who may not be customers yet.
const KEEP: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Reads and keeps a file under `name`.
pub(super) async fn upload(
    app: &App,
    scope: Scope,
    (user, user_name): (UserId, &str),
    name: &str,
    bytes: Vec<u8>,
) -> Result<ImportView, Problem> {
    let now = app.clock.now();
    let table = read_apart(bytes).await?;
    let mut tx = app.db.read(scope).await?;
    let own = customers::fields_in_use(&mut tx).await?;
    let here = customers::addresses(&mut tx).await?;
    drop(tx);
    let columns = columns(&table, &own);
    let (columns, rows, seen) = look_apart(columns, table.rows, now, (here, own)).await?;

    let id = ImportId::new(now);
    let name = Line::<200>::parse(name).map_or_else(String::new, Line::into_string);
    let mut row = ImportRow::new(id, (user, user_name), name, &columns, rows.len(), now)?;
    row.forecast(seen.forecast);
    let mut tx = app.db.write(scope).await?;
    drop_old_drafts(&mut tx).await?;
    tx.insert_import(&row).await?;
    for part in rows.chunks(PART) {
        tx.insert_import_part(id, part, &faults_of(part, &seen.faults))
            .await?;
    }
    let business = tx.business();
    let due = now.checked_add(KEEP).unwrap_or(Timestamp::MAX);
    let work = Work::ForgetImport { import: id };
    jobs::plan(
        &mut tx,
        now,
        Some(business),
        &format!("import:{id}:forget"),
        &work,
        due,
    )
    .await?;
    tx.commit().await?;
    Ok(view::of(&row)?)
}

/// Looks at the rows away from the threads that serve requests. Without a column of names nothing is looked at.
pub(super) async fn look_apart(
    columns: Vec<Column>,
    rows: Vec<Row>,
    now: Timestamp,
    (here, own): (Addresses, Vec<CustomerField>),
) -> Result<(Vec<Column>, Vec<Row>, Seen), Problem> {
    let today = customers::today(now);
    let looking = tokio::task::spawn_blocking(move || {
        let seen = if names_people(&columns) {
            look(&columns, &rows, today, (&here, &own))
        } else {
            Seen::default()
        };
        (columns, rows, seen)
    });
    looking.await.map_err(Problem::internal)
}

/// The faults among `all` that are of these rows.
pub(super) fn faults_of(rows: &[Row], all: &[Fault]) -> Vec<Fault> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Vec::new();
    };
    let begin = all.partition_point(|fault| fault.line < first.line);
    let end = all.partition_point(|fault| fault.line <= last.line);
    all.get(begin..end).unwrap_or_default().to_vec()
}

fn columns(table: &Table, own: &[CustomerField]) -> Vec<Column> {
    let fields = propose_with_own(&table.headings, own);
    let samples = |place: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(place));
        let cells = cells.filter(|cell| !cell.is_empty()).take(SAMPLES);
        cells.map(|cell| cell.chars().take(60).collect()).collect()
    };
    let headings = table.headings.iter().zip(fields).enumerate();
    headings
        .map(|(place, (heading, field))| Column {
            heading: heading.chars().take(120).collect(),
            samples: samples(place),
            field,
        })
        .collect()
}

async fn drop_old_drafts(tx: &mut Tx) -> sqlx::Result<()> {
    for id in tx.import_drafts().await?.into_iter().skip(MAX_DRAFTS - 1) {
        tx.delete_import_parts(id).await?;
        tx.delete_import_draft(id).await?;
    }
    Ok(())
}
