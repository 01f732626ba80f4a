//! Trying a connection: whether its carrier would take messages.

use super::breaker::Breaker;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::ids::ConnectionId;

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
    let checked = match app.carriers.of(app, scope.business(), &row).await {
        Ok(carrier) => carrier.check().await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_connection(id).await? else {
        return Ok(());
    };
    tx.set_connection_tested(id, (now, checked.as_ref().err().map(String::as_str)))
        .await?;
    if checked.is_ok() && row.open_until.is_some() {
        let at = row.last_try_at.unwrap_or_else(|| now.as_millisecond());
        tx.set_breaker(id, Breaker::default(), (at, None, None))
            .await?;
    }
    Ok(tx.commit().await?)
}
