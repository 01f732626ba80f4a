//! Forgetting the rows of a file after a while: they are about people, and what they did is known without them.

use super::model::Status;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::ids::ImportId;

/// Forgets the rows of an import, and the import itself when it did nothing. Harmless the second time.
///
/// # Errors
/// [`Failure::Retry`] when the database does not answer, or the rows are still being taken in.
pub(crate) async fn forget(app: &App, scope: Scope, import: ImportId) -> Result<(), Failure> {
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_import(import).await? else {
        return Ok(());
    };
    if row.status == Status::Running {
        return Err(Failure::Retry {
            after: None,
            error: "the import is under way".to_owned(),
        });
    }
    tx.delete_import_parts(import).await?;
    tx.delete_import_draft(import).await?;
    Ok(tx.commit().await?)
}
