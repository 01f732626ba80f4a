//! Taking back what an import did, some rows at a time, each time one transaction that holds the import.

use jiff::Timestamp;
use serde_json::json;

use super::model::{Outcome, Status};
use super::row_store::DoneRow;
use super::run::PARTS_A_JOB;
use super::store::ImportRow;
use crate::app::App;
use crate::customers::{self, TakenBack};
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::ImportId;

/// Rows of a transaction.
const BATCH: i64 = 100;

/// Goes on with taking an import back from where it stands. Harmless the second time.
///
/// # Errors
/// [`Failure::Retry`] when the database does not answer.
pub(crate) async fn undo(app: &App, scope: Scope, import: ImportId) -> Result<(), Failure> {
    for left in (0..PARTS_A_JOB).rev() {
        if !batch(app, scope, import, left == 0).await? {
            break;
        }
    }
    Ok(())
}

async fn batch(app: &App, scope: Scope, import: ImportId, last: bool) -> sqlx::Result<bool> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_import(import).await? else {
        return Ok(false);
    };
    if row.status != Status::Undoing {
        return Ok(false);
    }
    let rows = tx.done_rows(import, row.place, BATCH).await?;
    let more = !rows.is_empty();
    let mut changes = Vec::new();
    for done in &rows {
        changes.extend(take_back(&mut tx, now, &mut row, done).await?);
        row.place = done.line;
        row.passed += 1;
    }
    if !more {
        changes.push(finish(&tx, &mut row, now));
    }
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

async fn take_back(
    tx: &mut Tx,
    now: Timestamp,
    import: &mut ImportRow,
    done: &DoneRow,
) -> sqlx::Result<Option<Change>> {
    let id = done.customer_id;
    let (taken_back, count) = match done.outcome {
        Outcome::Made => (
            customers::take_back_made(tx, id).await?,
            &mut import.removed,
        ),
        Outcome::Filled => {
            let fields = done.filled()?;
            let taken_back =
                customers::take_back_filled(tx, now, id, done.version, &fields).await?;
            (taken_back, &mut import.emptied)
        }
    };
    match taken_back {
        TakenBack::Done(mut change) => {
            *count += 1;
            if let Some(data) = change.data.as_object_mut() {
                data.insert("importId".to_owned(), json!(import.id));
            }
            Ok(Some(change))
        }
        TakenBack::Kept(why) => {
            import.kept += 1;
            tx.set_row_kept(import.id, done.line, why).await?;
            Ok(None)
        }
    }
}

fn finish(tx: &Tx, row: &mut ImportRow, now: Timestamp) -> Change {
    row.status = Status::Undone;
    row.ended_at = Some(now.as_millisecond());
    Change {
        kind: Kind::CustomersImportUndone,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({
            "importId": row.id, "fileName": row.file_name, "removed": row.removed, "emptied": row.emptied,
            "kept": row.kept,
        }),
    }
}

/// Plans the job that goes on from where the taking back stands.
pub(super) async fn plan(tx: &mut Tx, now: Timestamp, row: &ImportRow) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::UndoImport { import: row.id };
    let key = format!("import:{}:undo:{}", row.id, row.place);
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}
