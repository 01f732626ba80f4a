//! Connecting a business to the authority: to its page, back with a code, and the code exchanged by a job.

use chatgrow_allocation_numbers::{AccessError, Authority, Secret as Word, Settings, Tokens};
use serde_json::json;

use super::store::{ConnectionRow, ConnectionStatus};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind as ChangeKind, Subject};
use crate::platform::config::Config;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, UserId};
use crate::platform::links::Purpose;
use crate::platform::outbound::Outbound;
use crate::platform::vault::Place;

const LONGEST_CODE: usize = 2000;

/// The client of the authority that the configuration names.
#[must_use]
pub fn open_authority(config: &Config, outbound: &Outbound) -> Option<Authority> {
    let authority = config.authority.as_ref()?;
    let secret = Word::new(authority.client_secret.expose().to_owned());
    let of = if authority.is_sandbox {
        Settings::sandbox
    } else {
        Settings::production
    };
    let settings = of(
        authority.client_id.clone(),
        secret,
        authority.redirect_uri.clone(),
    );
    let settings = match &authority.base_url {
        Some(base_url) => settings.at(base_url),
        None => settings,
    };
    Some(Authority::new(outbound.services(), settings))
}

/// The client, or why numbers cannot be asked for here.
pub(super) fn authority(app: &App) -> Result<&Authority, Problem> {
    let missing = || Problem::conflict("allocation_not_configured");
    app.authority.as_ref().ok_or_else(missing)
}

pub(super) fn place(business: BusinessId, column: &'static str) -> Place {
    Place {
        business,
        table: "allocation_connections",
        column,
        id: business.0,
    }
}

/// The authority's page on which the caller signs in.
pub(super) async fn connect(app: &App, scope: Scope, caller: &Caller) -> Result<String, Problem> {
    let authority = authority(app)?;
    let user = caller.person()?.user;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let known = tx.hold_allocation_connection().await?;
    let row = ConnectionRow {
        status: ConnectionStatus::Connecting,
        connected_by: user,
        operator: caller.name.clone(),
        code: None,
        ..known.unwrap_or_else(|| blank(user, &caller.name))
    };
    tx.put_allocation_connection(&row, now).await?;
    tx.commit().await?;
    let state = app
        .links
        .sign(Purpose::ConnectAuthority, &[scope.business().0, user.0]);
    authority.authorize_url(&state).map_err(Problem::internal)
}

fn blank(user: UserId, operator: &str) -> ConnectionRow {
    ConnectionRow {
        status: ConnectionStatus::Connecting,
        connected_by: user,
        operator: operator.to_owned(),
        code: None,
        access_token: None,
        refresh_token: None,
        access_until: None,
        renewing_until: None,
        last_error: None,
    }
}

/// How coming back ended: the word in the address that it leads on to.
pub(super) async fn come_back(
    app: &App,
    caller: Option<&Caller>,
    state: &str,
    code: Option<&str>,
) -> Result<&'static str, Problem> {
    let opened = app.links.open::<2>(Purpose::ConnectAuthority, state);
    let ([business, user], Some(caller)) = (opened.ok_or(Problem::NotFound)?, caller) else {
        return Ok("session");
    };
    let person = caller.person()?;
    let scope = match caller.may(Verb::EditBusiness) {
        Ok(scope) if scope.business().0 == business && person.user.0 == user => scope,
        _ => return Ok("session"),
    };
    let code = code.filter(|code| !code.is_empty() && code.len() <= LONGEST_CODE);
    let Some(code) = code else {
        return Ok("denied");
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_allocation_connection().await? else {
        return Ok("denied");
    };
    if row.status != ConnectionStatus::Connecting || row.connected_by != person.user {
        return Ok("session");
    }
    let place = place(scope.business(), "code");
    row.code = Some(app.vault.seal(&place, code).map_err(Problem::internal)?);
    tx.put_allocation_connection(&row, now).await?;
    let key = format!(
        "allocation-connect:{}:{}",
        scope.business(),
        now.as_millisecond()
    );
    jobs::plan(
        &mut tx,
        now,
        Some(scope.business()),
        &key,
        &Work::ConnectAuthority,
        now,
    )
    .await?;
    let change = change(scope, ChangeKind::AllocationConnected, &row.operator);
    journal::record(&mut tx, now, &caller.actor(), change).await?;
    tx.commit().await?;
    Ok("connected")
}

/// Takes the connection away.
pub(super) async fn disconnect(app: &App, scope: Scope, actor: &Actor) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_allocation_connection().await? else {
        return Ok(());
    };
    tx.delete_allocation_connection().await?;
    let change = change(scope, ChangeKind::AllocationDisconnected, &row.operator);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

fn change(scope: Scope, kind: ChangeKind, operator: &str) -> Change {
    Change {
        kind,
        subject: Subject::Business(scope.business()),
        customer: None,
        data: json!({ "operator": operator }),
    }
}

/// Exchanges the code that signing in gave. A code is worth one exchange, so that it is forgotten before.
///
/// # Errors
/// [`Failure`] when the database fails; what the authority says is kept with the connection.
pub async fn exchange(app: &App, scope: Scope) -> Result<(), Failure> {
    let Some(authority) = &app.authority else {
        return Ok(());
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_allocation_connection().await? else {
        return Ok(());
    };
    let Some(sealed) = row.code.take() else {
        return Ok(());
    };
    tx.put_allocation_connection(&row, now).await?;
    tx.commit().await?;
    let opened = app.vault.open(&place(scope.business(), "code"), &sealed);
    let answer = match &opened {
        Ok(code) => authority.exchange(code.expose()).await,
        Err(_) => Err(AccessError::Ended),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_allocation_connection().await? else {
        return Ok(());
    };
    match answer {
        Ok(tokens) => {
            keep(app, scope, &mut row, &tokens).map_err(|error| Failure::GiveUp {
                error: error.to_string(),
            })?;
            row.status = ConnectionStatus::Active;
            row.last_error = None;
        }
        Err(error) => {
            row.status = ConnectionStatus::Ended;
            row.last_error = Some(error.to_string());
        }
    }
    tx.put_allocation_connection(&row, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Seals tokens into the connection's row.
pub(super) fn keep(
    app: &App,
    scope: Scope,
    row: &mut ConnectionRow,
    tokens: &Tokens,
) -> anyhow::Result<()> {
    let seal = |column, word: &Word| {
        app.vault
            .seal(&place(scope.business(), column), word.expose())
    };
    row.access_token = Some(seal("access_token", &tokens.access)?);
    row.refresh_token = Some(seal("refresh_token", &tokens.refresh)?);
    let until = app.clock.now().checked_add(tokens.lifetime)?;
    row.access_until = Some(until.as_millisecond());
    row.renewing_until = None;
    Ok(())
}
