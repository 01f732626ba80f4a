//! Adding, changing and removing accounts at gateways, and asking for a trial.

use serde_json::json;
use uuid::Uuid;

use super::form::{self, NewGatewayAccount, UpdateGatewayAccount};
use super::model::{Secrets, Settings};
use super::store::{AccountRow, place};
use crate::app::App;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::reconcile;
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{BusinessId, GatewayAccountId};
use crate::platform::random;

/// Accounts of a business.
const MOST: usize = 20;

/// Adds an account. The first is the default.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: NewGatewayAccount,
) -> Result<AccountRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let others = tx.gateway_accounts().await?;
    let mut faults = Faults::default();
    let id = GatewayAccountId::new(now);
    let kept = form::settings(new.provider, new.settings, &mut faults);
    form::check_secrets(new.provider, &new.secrets, &mut faults);
    let is_active = new.is_active.unwrap_or(true);
    let row = AccountRow {
        id,
        provider: new.provider,
        name: form::name(&new.name, &mut faults),
        terminal: form::terminal(new.provider, new.terminal.as_deref(), &mut faults),
        settings: stored(&kept)?,
        secret: seal(app, scope.business(), id, &new.secrets)?,
        is_active,
        is_default: is_active && new.is_default.unwrap_or(others.is_empty()),
        is_simulated: false,
        tested_at: None,
        test_error: None,
        version: 1,
        created_at: now.as_millisecond(),
    };
    faults.finish()?;
    if others.len() >= MOST {
        return Err(Problem::conflict("too_many_gateway_accounts"));
    }
    if row.is_default {
        tx.clear_default_gateway().await?;
    }
    tx.insert_gateway_account(&row, now).await?;
    reconcile::begin(&mut tx, now, Some(id)).await?;
    let change = change(Kind::GatewayAccountAdded, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(row)
}

/// Changes an account.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: GatewayAccountId,
    form: UpdateGatewayAccount,
) -> Result<AccountRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx
        .hold_gateway_account(id)
        .await?
        .ok_or(Problem::NotFound)?;
    if row.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut faults = Faults::default();
    if let Some(name) = form.name {
        row.name = form::name(&name, &mut faults);
    }
    if let Some(settings) = form.settings {
        row.settings = stored(&form::settings(row.provider, settings, &mut faults))?;
    }
    if form.secrets != Secrets::default() {
        // Credentials that do not open any more are replaced as a whole.
        let before = row.secrets(app, scope.business()).unwrap_or_default();
        let secrets = form.secrets.over(before);
        form::check_secrets(row.provider, &secrets, &mut faults);
        row.secret = seal(app, scope.business(), id, &secrets)?;
    }
    faults.finish()?;
    row.is_active = form.is_active.unwrap_or(row.is_active);
    row.is_default = row.is_active && form.is_default.unwrap_or(row.is_default);
    row.version += 1;
    if row.is_default {
        tx.clear_default_gateway().await?;
    }
    tx.update_gateway_account(&row, now).await?;
    let change = change(Kind::GatewayAccountUpdated, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(row)
}

/// Takes an account out of use for good. What was taken there can then be given back only at the gateway itself;
/// while something is under way there, it stays.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: GatewayAccountId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx
        .hold_gateway_account(id)
        .await?
        .ok_or(Problem::NotFound)?;
    if tx.gateway_account_is_in_use(id).await? {
        return Err(Problem::conflict("gateway_account_in_use"));
    }
    tx.remove_gateway_account(id, now).await?;
    let change = change(Kind::GatewayAccountRemoved, &row);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// Plans a trial of an account; what comes of it is told by the account.
pub(super) async fn plan_test(
    app: &App,
    scope: Scope,
    id: GatewayAccountId,
) -> Result<AccountRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.gateway_account(id).await?.ok_or(Problem::NotFound)?;
    let once: Uuid = random::uuid(now);
    let work = Work::TestGatewayAccount { account: id };
    let key = format!("gateway-test:{id}:{once}");
    jobs::plan(&mut tx, now, Some(scope.business()), &key, &work, now).await?;
    tx.commit().await?;
    Ok(row)
}

pub(super) fn change(kind: Kind, row: &AccountRow) -> Change {
    Change {
        kind,
        subject: Subject::GatewayAccount(row.id),
        customer: None,
        data: json!({ "name": row.name, "provider": row.provider, "terminal": row.terminal,
            "isActive": row.is_active, "isDefault": row.is_default }),
    }
}

pub(super) fn seal(
    app: &App,
    business: BusinessId,
    id: GatewayAccountId,
    secrets: &Secrets,
) -> Result<Vec<u8>, Problem> {
    let text = serde_json::to_string(secrets).map_err(Problem::internal)?;
    app.vault
        .seal(&place(business, id), &text)
        .map_err(Problem::internal)
}

pub(super) fn stored(settings: &Settings) -> Result<String, Problem> {
    serde_json::to_string(settings).map_err(Problem::internal)
}
