//! The account of the demo business, at a gateway in process: no money moves there.

use super::edit::{change, seal, stored};
use super::model::{Provider, Secrets, Settings, Way};
use super::store::AccountRow;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::GatewayAccountId;

/// Gives a business an account at the simulator of the demo.
///
/// # Errors
/// The driver's.
pub async fn add_simulated_account(app: &App, scope: Scope) -> Result<(), Problem> {
    let now = app.clock.now();
    let id = GatewayAccountId::new(now);
    let settings = Settings {
        ways: vec![Way::Card, Way::Bit],
        ..Settings::default()
    };
    let row = AccountRow {
        id,
        provider: Provider::Cardcom,
        name: "Cardcom (demo)".to_owned(),
        terminal: "1000".to_owned(),
        settings: stored(&settings)?,
        secret: seal(app, scope.business(), id, &Secrets::default())?,
        is_active: true,
        is_default: true,
        is_simulated: true,
        tested_at: None,
        test_error: None,
        version: 1,
        created_at: now.as_millisecond(),
    };
    let mut tx = app.db.write(scope).await?;
    tx.insert_gateway_account(&row, now).await?;
    let added = change(Kind::GatewayAccountAdded, &row);
    journal::record(&mut tx, now, &Actor::System, added).await?;
    Ok(tx.commit().await?)
}
