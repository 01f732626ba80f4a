//! Trying a connection: whether its carrier would take messages. By hand, and from time to time by itself, so that
//! a business hears of a broken connection before its messages wait.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::breaker::Breaker;
use super::edit::change;
use super::store::ConnectionRow;
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::ConnectionId;

/// How long until the next look at a connection that works, and at one that does not.
const NEXT: SignedDuration = SignedDuration::from_hours(6);
const NEXT_OF_FAILING: SignedDuration = SignedDuration::from_mins(30);

/// Asks the carrier of a connection whether it would take messages, and notes what it said. A connection that
/// works is in use again at once.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn test_connection(app: &App, scope: Scope, id: ConnectionId) -> Result<(), Failure> {
    let row = app.db.read(scope).await?.connection(id).await?;
    let Some(row) = row else {
        return Ok(());
    };
    match tried(app, scope, &row).await? {
        Some((tx, ..)) => Ok(tx.commit().await?),
        None => Ok(()),
    }
}

/// As [`test_connection`], of a connection that is in use; and plans the next look.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn check_connection(app: &App, scope: Scope, id: ConnectionId) -> Result<(), Failure> {
    let row = app.db.read(scope).await?.connection(id).await?;
    let Some(row) = row.filter(|row| row.is_active) else {
        return Ok(());
    };
    let Some((mut tx, now, works)) = tried(app, scope, &row).await? else {
        return Ok(());
    };
    let pause = if works { NEXT } else { NEXT_OF_FAILING };
    let next = now.checked_add(pause).unwrap_or(now);
    jobs::replan(&mut tx, &check_key(id), next).await?;
    Ok(tx.commit().await?)
}

/// Looks at a connection at once, and from then on from time to time.
pub(super) async fn begin_checks(
    tx: &mut Tx,
    now: Timestamp,
    id: ConnectionId,
) -> sqlx::Result<()> {
    let (business, key) = (tx.business(), check_key(id));
    let work = Work::CheckConnection { connection: id };
    jobs::plan(tx, now, Some(business), &key, &work, now).await?;
    jobs::replan(tx, &key, now).await
}

fn check_key(id: ConnectionId) -> String {
    format!("connection-check:{id}")
}

/// What the carrier says, noted in a transaction that is still open; `None` when the connection is gone.
async fn tried(
    app: &App,
    scope: Scope,
    row: &ConnectionRow,
) -> Result<Option<(Tx, Timestamp, bool)>, Failure> {
    let id = row.id;
    let checked = match app.carriers.of(app, scope.business(), row).await {
        Ok(carrier) => carrier.check().await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_connection(id).await? else {
        return Ok(None);
    };
    let error = checked.as_ref().err().map(String::as_str);
    tx.set_connection_tested(id, (now, error)).await?;
    if checked.is_ok() && row.open_until.is_some() {
        let at = row.last_try_at.unwrap_or_else(|| now.as_millisecond());
        tx.set_breaker(id, Breaker::default(), (at, None, None))
            .await?;
    }
    tell(&mut tx, now, &row, error).await?;
    Ok(Some((tx, now, checked.is_ok())))
}

/// Tells when a connection that worked fails, and when one that failed works.
async fn tell(
    tx: &mut Tx,
    now: Timestamp,
    row: &ConnectionRow,
    error: Option<&str>,
) -> sqlx::Result<()> {
    let was_failing = row.test_error.is_some() || row.open_until.is_some();
    let kind = match (was_failing, error) {
        (false, Some(_)) => Kind::ConnectionFailing,
        (true, None) => Kind::ConnectionRecovered,
        _ => return Ok(()),
    };
    let mut change = change(kind, row);
    change.data["error"] = json!(error);
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}
