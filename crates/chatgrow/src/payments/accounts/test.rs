//! Trying an account: whether its credentials work.

use super::used;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::ids::GatewayAccountId;

/// Asks the gateway whether the credentials of an account work, and notes what it said. Nothing is moved.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn test_gateway_account(
    app: &App,
    scope: Scope,
    id: GatewayAccountId,
) -> Result<(), Failure> {
    if app
        .db
        .read(scope)
        .await?
        .gateway_account(id)
        .await?
        .is_none()
    {
        return Ok(());
    }
    let checked = match used(app, scope, Some(id)).await {
        Ok(account) => {
            let checked = account.gateway.check(app.clock.now()).await;
            checked.map_err(|error| error.to_string())
        }
        Err(error) => Err(error.to_string()),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.set_gateway_tested(id, (now, checked.as_ref().err().map(String::as_str)))
        .await?;
    Ok(tx.commit().await?)
}

/// Whether the credentials of the installation's own account work, by the gateway's name; `None` without one.
pub async fn check_default_gateway(app: &App) -> Option<(&'static str, Result<(), String>)> {
    let account = match app.gateways.default_account() {
        Ok(account) => account?,
        Err(error) => return Some(("gateway", Err(format!("{error:#}")))),
    };
    let checked = account.gateway.check(app.clock.now()).await;
    let checked = checked.map_err(|error| error.to_string());
    Some((account.provider.word(), checked))
}
