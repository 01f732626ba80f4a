//! Beginning an import, beginning to take it back, and throwing a draft away.

use super::look::names_people;
use super::model::Status;
use super::settle::held_draft;
use super::store::ImportRow;
use super::view::{self, ImportView};
use super::{run, undo};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{ImportId, UserId};

/// Begins to take the rows in. Once more changes nothing.
pub(super) async fn start(
    app: &App,
    scope: Scope,
    by: (UserId, &str),
    id: ImportId,
) -> Result<ImportView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_import(id).await?.ok_or(Problem::NotFound)?;
    match row.status {
        Status::Draft => {}
        Status::Running | Status::Finished => return Ok(view::of(&row)?),
        Status::Undoing | Status::Undone => return Err(Problem::conflict("impossible_step")),
    }
    if !names_people(&row.columns()?) {
        return Err(Problem::invalid("/fields", "no_name_column"));
    }
    if row.fresh + row.known == 0 {
        return Err(Problem::invalid("/file", "nothing_to_import"));
    }
    begin(&mut row, by, Status::Running);
    row.started_at = Some(now.as_millisecond());
    tx.update_import(&row).await?;
    run::plan(&mut tx, now, &row).await?;
    tx.commit().await?;
    Ok(view::of(&row)?)
}

/// Begins to take back what a finished import did. Once more changes nothing.
pub(super) async fn start_undo(
    app: &App,
    scope: Scope,
    by: (UserId, &str),
    id: ImportId,
) -> Result<ImportView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_import(id).await?.ok_or(Problem::NotFound)?;
    match row.status {
        Status::Finished => {}
        Status::Undoing | Status::Undone => return Ok(view::of(&row)?),
        Status::Draft | Status::Running => return Err(Problem::conflict("impossible_step")),
    }
    begin(&mut row, by, Status::Undoing);
    row.ended_at = None;
    tx.update_import(&row).await?;
    undo::plan(&mut tx, now, &row).await?;
    tx.commit().await?;
    Ok(view::of(&row)?)
}

fn begin(row: &mut ImportRow, (user, name): (UserId, &str), status: Status) {
    row.status = status;
    row.place = 0;
    row.passed = 0;
    row.actor_id = user;
    name.clone_into(&mut row.actor_name);
}

/// Throws a draft away.
pub(super) async fn discard(app: &App, scope: Scope, id: ImportId) -> Result<(), Problem> {
    let mut tx = app.db.write(scope).await?;
    held_draft(&mut tx, id).await?;
    tx.delete_import_parts(id).await?;
    tx.delete_import_draft(id).await?;
    Ok(tx.commit().await?)
}
