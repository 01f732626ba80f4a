//! Sending a failed message again: a person's decision.

use super::plan::job_key;
use super::store::MessageRow;
use crate::app::App;
use crate::jobs;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::MessageId;

/// Plans a failed message again, for now. It is checked again before it is sent, and goes to the
/// address that its customer has by then.
pub(super) async fn resend(app: &App, scope: Scope, id: MessageId) -> Result<MessageRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let revived = tx.revive_message(id, now).await?;
    let message = tx.message(id).await?.ok_or(Problem::NotFound)?;
    if !revived {
        return Err(Problem::conflict("impossible_step"));
    }
    jobs::replan(&mut tx, &job_key(id), now).await?;
    tx.commit().await?;
    Ok(message)
}
