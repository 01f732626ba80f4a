//! Going on with an act on many, some cards at a time, each time one transaction that holds the act. So a card is
//! changed once, however often the job is begun or by how many.

use jiff::Timestamp;

use super::model::Status;
use super::step::step;
use super::store::ActRow;
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::CustomerActId;

/// Cards of a transaction: the journal of the business waits for it.
const BATCH: i64 = 100;
/// Transactions of one job; the next job is planned with the last of them, so that none outlives its lease.
const BATCHES_A_JOB: usize = 20;

/// Goes on with an act, or with taking it back, from where it stands. Harmless the second time.
///
/// # Errors
/// [`Failure::Retry`] when the database does not answer.
pub(crate) async fn run(app: &App, scope: Scope, act: CustomerActId) -> Result<(), Failure> {
    for left in (0..BATCHES_A_JOB).rev() {
        if !batch(app, scope, act, left == 0).await? {
            break;
        }
    }
    Ok(())
}

/// Goes through some cards; false when there is nothing left to do. The `last` of a job plans the next.
async fn batch(app: &App, scope: Scope, act: CustomerActId, last: bool) -> sqlx::Result<bool> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_act(act).await? else {
        return Ok(false);
    };
    if !is_moving(&row) {
        return Ok(false);
    }
    step(&mut tx, now, &mut row, BATCH).await?;
    let more = is_moving(&row);
    if more && last {
        plan(&mut tx, now, &row).await?;
    }
    tx.commit().await?;
    Ok(more)
}

fn is_moving(row: &ActRow) -> bool {
    matches!(row.status, Status::Running | Status::Undoing)
}

/// Plans the job that goes on from where the act stands.
pub(super) async fn plan(tx: &mut Tx, now: Timestamp, row: &ActRow) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::RunCustomerAct { act: row.id };
    let way = if row.status == Status::Undoing {
        "undo"
    } else {
        "run"
    };
    let key = format!("customer_act:{}:{way}:{}", row.id, row.place);
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}
