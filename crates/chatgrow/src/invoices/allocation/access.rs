//! The access token of a business: kept, and renewed by one at a time.

use std::time::Duration;

use chatgrow_allocation_numbers::{AccessError, Authority, Secret};
use jiff::SignedDuration;

use super::connect::{keep, place};
use super::store::{ConnectionRow, ConnectionStatus};
use crate::app::App;
use crate::platform::db::Scope;

/// A token is renewed this long before it ends.
const EARLY: SignedDuration = SignedDuration::from_mins(2);
/// Whoever renews is done by then, or has died.
const RENEWAL: SignedDuration = SignedDuration::from_secs(90);

/// Why there is no token.
#[derive(Debug)]
pub(super) enum NoAccess {
    /// Nobody of the business has signed in, or not lately.
    NotConnected,
    /// Somebody else is renewing it, or the authority does not answer: later.
    Later {
        after: Option<Duration>,
        reason: String,
    },
    /// This installation is set up wrongly.
    Misconfigured(String),
    Database(sqlx::Error),
}

impl From<sqlx::Error> for NoAccess {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

/// A token that is good for a while, and who signed in for it. `ended` is one that the authority took back.
pub(super) async fn access(
    app: &App,
    scope: Scope,
    authority: &Authority,
    renew: bool,
) -> Result<(Secret, String), NoAccess> {
    let now = app.clock.now();
    let fresh = now.checked_add(EARLY).unwrap_or(now).as_millisecond();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_allocation_connection().await?;
    let mut row = row
        .filter(|row| row.status == ConnectionStatus::Active)
        .ok_or(NoAccess::NotConnected)?;
    if !renew && row.access_until.is_some_and(|until| until > fresh) {
        let token = open(app, scope, "access_token", row.access_token.as_deref())?;
        return Ok((token, row.operator));
    }
    if row
        .renewing_until
        .is_some_and(|until| until > now.as_millisecond())
    {
        return Err(NoAccess::Later {
            after: Some(Duration::from_secs(5)),
            reason: "the access token is being renewed".to_owned(),
        });
    }
    let refresh = open(app, scope, "refresh_token", row.refresh_token.as_deref())?;
    let until = now.checked_add(RENEWAL).unwrap_or(now);
    row.renewing_until = Some(until.as_millisecond());
    tx.put_allocation_connection(&row, now).await?;
    tx.commit().await?;
    let answer = authority.refresh(&refresh).await;
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_allocation_connection().await?;
    let mut row = row.ok_or(NoAccess::NotConnected)?;
    row.renewing_until = None;
    let token = renewed(app, scope, &mut row, answer);
    tx.put_allocation_connection(&row, app.clock.now()).await?;
    tx.commit().await?;
    Ok((token?, row.operator))
}

fn renewed(
    app: &App,
    scope: Scope,
    row: &mut ConnectionRow,
    answer: Result<chatgrow_allocation_numbers::Tokens, AccessError>,
) -> Result<Secret, NoAccess> {
    match answer {
        Ok(tokens) => {
            let kept = keep(app, scope, row, &tokens);
            kept.map_err(|error| NoAccess::Misconfigured(error.to_string()))?;
            Ok(tokens.access)
        }
        Err(AccessError::Ended) => {
            row.status = ConnectionStatus::Ended;
            row.last_error = Some(AccessError::Ended.to_string());
            Err(NoAccess::NotConnected)
        }
        Err(AccessError::Retry { after, reason }) => Err(NoAccess::Later { after, reason }),
        Err(AccessError::Misconfigured(reason)) => Err(NoAccess::Misconfigured(reason)),
    }
}

fn open(
    app: &App,
    scope: Scope,
    column: &'static str,
    sealed: Option<&[u8]>,
) -> Result<Secret, NoAccess> {
    let sealed = sealed.ok_or(NoAccess::NotConnected)?;
    let opened = app.vault.open(&place(scope.business(), column), sealed);
    let opened = opened.map_err(|error| NoAccess::Misconfigured(error.to_string()))?;
    Ok(Secret::new(opened.expose().to_owned()))
}
