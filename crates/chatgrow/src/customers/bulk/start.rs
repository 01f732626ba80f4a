//! Beginning an act, and beginning to take it back.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::form::{Chosen, Wanted};
use super::model::Status;
use super::run::plan;
use super::step::step;
use super::store::ActRow;
use crate::app::App;
use crate::customers::filter::criteria;
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerActId;

/// Cards that are changed within the request.
const AT_ONCE: i64 = 500;
/// How long an act can be taken back.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Does an act, or begins it when it is for many.
pub(super) async fn start(
    app: &App,
    scope: Scope,
    actor: &Actor,
    wanted: Wanted,
) -> Result<ActRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.forget_acts_before(kept_since(now)).await?;
    let mut row = ActRow::new(now, actor, (wanted.act, wanted.tag));
    tx.insert_act(&row).await?;
    row.total = write_down(&mut tx, now, row.id, &wanted.chosen).await?;
    go(&mut tx, now, &mut row, AT_ONCE).await?;
    tx.commit().await?;
    Ok(row)
}

/// Writes down whom an act is for; gives how many they are.
async fn write_down(
    tx: &mut Tx,
    now: Timestamp,
    id: CustomerActId,
    chosen: &Chosen,
) -> Result<i64, Problem> {
    match chosen {
        Chosen::Ids(ids) => {
            tx.insert_chosen(id, ids).await?;
            Ok(i64::try_from(ids.len()).unwrap_or(i64::MAX))
        }
        Chosen::Matching(filter, expected) => {
            let criteria = criteria(tx, now, filter, "/filter").await?;
            let count = tx.insert_matching(id, &criteria).await?;
            if count == *expected {
                return Ok(count);
            }
            Err(Problem::Conflict {
                code: "count_changed",
                members: serde_json::Map::from_iter([("count".to_owned(), json!(count))]),
            })
        }
    }
}

/// Takes a finished act back, or begins to. Once more changes nothing.
pub(super) async fn start_undo(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerActId,
) -> Result<ActRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_act(id).await?.ok_or(Problem::NotFound)?;
    match row.status {
        Status::Finished if row.created_at >= kept_since(now).as_millisecond() => {}
        Status::Undoing | Status::Undone => return Ok(row),
        Status::Running | Status::Finished => return Err(Problem::conflict("impossible_step")),
    }
    row.status = Status::Undoing;
    (row.place, row.passed, row.ended_at) = (0, 0, None);
    row.is_by(actor);
    go(&mut tx, now, &mut row, AT_ONCE).await?;
    tx.commit().await?;
    Ok(row)
}

/// Goes through all rows if they are few enough, else plans the job that does.
async fn go(tx: &mut Tx, now: Timestamp, row: &mut ActRow, at_once: i64) -> sqlx::Result<()> {
    if row.total <= at_once {
        return step(tx, now, row, at_once).await;
    }
    tx.update_act(row).await?;
    plan(tx, now, row).await
}

fn kept_since(now: Timestamp) -> Timestamp {
    now.checked_sub(KEPT).unwrap_or(Timestamp::MIN)
}
