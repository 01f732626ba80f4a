//! The job that has a gateway give money back.

use super::end::refund_ended;
use super::model::RefundOutcome;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::RefundId;

/// Has the gateway that took a payment give it back. Where the business has no account at a gateway any more,
/// nobody can: the refund is refused, so that the team gives the money back by hand.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn refund_charge(app: &App, scope: Scope, refund: RefundId) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let outcome = RefundOutcome::Refused {
        reason: "no_gateway".to_owned(),
    };
    match refund_ended(&mut tx, now, refund, outcome).await {
        Ok(_) => Ok(tx.commit().await?),
        Err(Problem::NotFound) => Ok(()),
        Err(problem) => Err(Failure::Retry {
            after: None,
            error: problem.to_string(),
        }),
    }
}
