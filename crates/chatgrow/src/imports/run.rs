//! Taking the rows in, a part of the file at a time.
//!
//! A part is one transaction that holds the import: its rows, their changes, and how far the import has come are stored
//! together or not at all. So a row is taken in once, however often the job is begun or by how many.

use std::collections::HashSet;

use jiff::Timestamp;
use serde_json::json;

use super::model::{Existing, Outcome, Row, Status};
use super::row;
use super::row_store::Part;
use super::store::ImportRow;
use crate::app::App;
use crate::customers::{self, TakenIn};
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::ImportId;

/// Parts of one job; the next job is planned with the last of them, so that none outlives its lease.
pub(super) const PARTS_A_JOB: usize = 20;

/// Goes on with an import from where it stands. Harmless the second time.
///
/// # Errors
/// [`Failure::Retry`] when the database does not answer.
pub(crate) async fn run(app: &App, scope: Scope, import: ImportId) -> Result<(), Failure> {
    for left in (0..PARTS_A_JOB).rev() {
        let more = part(app, scope, import, left == 0)
            .await
            .map_err(|problem| failure(&problem))?;
        if !more {
            break;
        }
    }
    Ok(())
}

fn failure(problem: &Problem) -> Failure {
    Failure::Retry {
        after: None,
        error: problem.to_string(),
    }
}

/// Takes one part in; false when there is nothing left to do. The `last` of a job plans the next.
async fn part(app: &App, scope: Scope, import: ImportId, last: bool) -> Result<bool, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_import(import).await? else {
        return Ok(false);
    };
    if row.status != Status::Running {
        return Ok(false);
    }
    let part = tx.import_parts(import, row.place, 1).await?.pop();
    let more = part.is_some();
    let changes = match &part {
        Some(part) => take(&mut tx, now, &mut row, part).await?,
        None => vec![finish(&tx, &mut row, now)],
    };
    tx.update_import(&row).await?;
    if more && last {
        plan(&mut tx, now, &row).await?;
    }
    let actor = row.actor();
    for change in changes {
        journal::record(&mut tx, now, &actor, change).await?;
    }
    tx.commit().await?;
    Ok(more)
}

async fn take(
    tx: &mut Tx,
    now: Timestamp,
    import: &mut ImportRow,
    part: &Part,
) -> Result<Vec<Change>, Problem> {
    let columns = import.columns()?;
    let own = customers::fields_in_use(tx).await?;
    let today = customers::today(now);
    let faulty: HashSet<u32> = part.faults.iter().map(|fault| fault.line).collect();
    let mut changes = Vec::new();
    for row in part.rows.iter().filter(|row| !faulty.contains(&row.line)) {
        match row::card(&columns, row, today, &own) {
            Ok(card) => {
                let fills = import.existing == Existing::Fill;
                let taken = customers::take_in(tx, now, &card, fills).await?;
                changes.extend(note(tx, import, row, taken).await?);
            }
            // It was in order when it was looked at, and what is in order does not depend on the day.
            Err(_) => import.skipped += 1,
        }
    }
    import.place = part.last_line;
    import.passed += i64::try_from(part.rows.len()).unwrap_or_default();
    Ok(changes)
}

/// Writes down what a row did.
async fn note(
    tx: &mut Tx,
    import: &mut ImportRow,
    row: &Row,
    taken: TakenIn,
) -> sqlx::Result<Option<Change>> {
    let (customer, outcome, fields, version, mut change) = match taken {
        TakenIn::Known => {
            import.skipped += 1;
            return Ok(None);
        }
        TakenIn::Made(id, change) => {
            import.made += 1;
            (id, Outcome::Made, Vec::new(), 1, change)
        }
        TakenIn::Filled {
            id,
            fields,
            version,
            change,
        } => {
            import.filled += 1;
            (id, Outcome::Filled, fields, version, change)
        }
    };
    tx.insert_done_row(import.id, row.line, (customer, outcome), &fields, version)
        .await?;
    if let Some(data) = change.data.as_object_mut() {
        data.insert("importId".to_owned(), json!(import.id));
    }
    Ok(Some(change))
}

fn finish(tx: &Tx, row: &mut ImportRow, now: Timestamp) -> Change {
    row.status = Status::Finished;
    row.ended_at = Some(now.as_millisecond());
    Change {
        kind: Kind::CustomersImported,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({
            "importId": row.id, "fileName": row.file_name, "added": row.made, "filled": row.filled,
            "known": row.skipped, "rejected": row.faulty,
        }),
    }
}

/// Plans the job that goes on from where the import stands.
pub(super) async fn plan(tx: &mut Tx, now: Timestamp, row: &ImportRow) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::RunImport { import: row.id };
    let key = format!("import:{}:run:{}", row.id, row.place);
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}
