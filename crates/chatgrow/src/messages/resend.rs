//! Sending a failed message again: a person's decision.

use super::send::plan_again;
use super::store::MessageRow;
use crate::app::App;
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
    plan_again(&mut tx, now, id, now).await?;
    tx.commit().await?;
    Ok(message)
}
