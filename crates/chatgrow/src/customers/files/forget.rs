//! Forgetting a file that was removed, once it cannot be brought back any more.

use jiff::Timestamp;

use super::remove::KEEP;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::ids::CustomerFileId;

/// Forgets a file, unless it was brought back. Harmless the second time.
///
/// # Errors
/// [`Failure::Retry`] when the database does not answer.
pub(crate) async fn forget(app: &App, scope: Scope, file: CustomerFileId) -> Result<(), Failure> {
    let before = app.clock.now().checked_sub(KEEP).unwrap_or(Timestamp::MIN);
    let mut tx = app.db.write(scope).await?;
    tx.forget_customer_files(before, Some(file)).await?;
    Ok(tx.commit().await?)
}
