//! Gateway accounts: where a business's online payments go. Its own account at Cardcom, Grow or Tranzila, or that
//! of the installation.
//!
//! Credentials are sealed for their row and never returned. Provider and terminal of an account stay what they are:
//! money that was taken there is asked about, and given back, there.

mod edit;
mod form;
mod gateways;
mod installation;
mod model;
mod routes;
mod simulated;
mod store;
mod test;
mod view;

use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::GatewayAccountId;

pub use gateways::Gateways;
pub(super) use gateways::{Account, cross, known, own};
pub use installation::{has_gateway, note_gateway};
pub(super) use model::{Provider, Way};
pub(super) use routes::routes;
pub use simulated::add_simulated_account;
pub use test::{check_default_gateway, test_gateway_account};

/// The account that takes the business's next online payment; `None` when there is none.
///
/// # Errors
/// When its credentials cannot be opened; the driver's.
pub(super) async fn paying(app: &App, tx: &mut Tx) -> anyhow::Result<Option<Account>> {
    match tx.paying_account().await? {
        Some(row) => app.gateways.of(app, tx.business(), &row).map(Some),
        None => app.gateways.default_account(),
    }
}

/// The account that was used before: `None` names the installation's own.
///
/// # Errors
/// When it is gone or its credentials cannot be opened; the driver's.
pub(super) async fn used(
    app: &App,
    scope: Scope,
    id: Option<GatewayAccountId>,
) -> anyhow::Result<Account> {
    used_in(app, &mut app.db.read(scope).await?, id).await
}

/// As [`used`], within a transaction.
///
/// # Errors
/// As [`used`].
pub(super) async fn used_in(
    app: &App,
    tx: &mut Tx,
    id: Option<GatewayAccountId>,
) -> anyhow::Result<Account> {
    let gone = || anyhow::anyhow!("the account at the gateway was removed");
    let Some(id) = id else {
        return app.gateways.default_account()?.ok_or_else(gone);
    };
    let row = tx.gateway_account(id).await?.ok_or_else(gone)?;
    app.gateways.of(app, tx.business(), &row)
}
