//! Adding, changing and removing connections, and asking for a trial.

use serde_json::json;
use uuid::Uuid;

use super::form::{self, NewConnection, UpdateConnection};
use super::model::Secrets;
use super::store::{ConnectionRow, place};
use super::test::begin_checks;
use crate::accounts;
use crate::app::App;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{BusinessId, ConnectionId};
use crate::platform::random;

/// Connections of a business.
const MOST: usize = 50;

/// Adds a connection.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: NewConnection,
) -> Result<ConnectionRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let currency = accounts::business(&mut tx).await?.currency;
    let mut faults = Faults::default();
    let id = ConnectionId::new(now);
    let kept = form::settings(
        new.settings,
        (new.channel, new.provider),
        &app.outbound,
        &mut faults,
    );
    form::check_secrets(new.provider, &new.secrets, &mut faults);
    let mut row = ConnectionRow {
        id,
        channel: new.channel,
        provider: new.provider,
        name: form::name(&new.name, &mut faults),
        secret: seal(app, scope.business(), id, &new.secrets)?,
        settings: stored(&kept)?,
        priority: form::priority(new.priority.unwrap_or_default(), &mut faults),
        is_active: new.is_active.unwrap_or(true),
        per_minute: None,
        day_messages: None,
        month_messages: None,
        day_cost: None,
        month_cost: None,
        part_price: 0,
        failures: 0,
        open_until: None,
        last_error: None,
        last_success_at: None,
        last_try_at: None,
        next_slot_at: 0,
        warned_day: String::new(),
        warned_month: String::new(),
        stopped_day: String::new(),
        tested_at: None,
        test_error: None,
        version: 1,
        created_at: now.as_millisecond(),
    };
    new.limits
        .unwrap_or_default()
        .onto(&mut row, currency, &mut faults);
    if let Some(price) = new.part_price {
        row.part_price = form::amount(price, "/partPrice", currency, &mut faults);
    }
    faults.finish()?;
    if tx.connections().await?.len() >= MOST {
        return Err(Problem::conflict("too_many_connections"));
    }
    tx.insert_connection(&row, now).await?;
    begin_checks(&mut tx, now, row.id).await?;
    journal::record(&mut tx, now, actor, change(Kind::ConnectionAdded, &row)).await?;
    tx.commit().await?;
    Ok(row)
}

/// Changes a connection. New settings or credentials are tried at once: its breaker closes.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ConnectionId,
    form: UpdateConnection,
) -> Result<ConnectionRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_connection(id).await?.ok_or(Problem::NotFound)?;
    if row.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let currency = accounts::business(&mut tx).await?.currency;
    let mut faults = Faults::default();
    if let Some(name) = form.name {
        row.name = form::name(&name, &mut faults);
    }
    let is_new = form.settings.is_some() || form.secrets != Secrets::default();
    if let Some(settings) = form.settings {
        let kept = form::settings(
            settings,
            (row.channel, row.provider),
            &app.outbound,
            &mut faults,
        );
        row.settings = stored(&kept)?;
    }
    if form.secrets != Secrets::default() {
        // Credentials that do not open any more are replaced as a whole.
        let before = row.secrets(app, scope.business()).unwrap_or_default();
        let secrets = form.secrets.over(before);
        form::check_secrets(row.provider, &secrets, &mut faults);
        row.secret = seal(app, scope.business(), id, &secrets)?;
    }
    if let Some(priority) = form.priority {
        row.priority = form::priority(priority, &mut faults);
    }
    row.is_active = form.is_active.unwrap_or(row.is_active);
    if let Some(limits) = form.limits {
        limits.onto(&mut row, currency, &mut faults);
    }
    if let Some(price) = form.part_price {
        row.part_price = form::amount(price, "/partPrice", currency, &mut faults);
    }
    faults.finish()?;
    row.version += 1;
    tx.update_connection(&row, now).await?;
    if is_new {
        (row.failures, row.open_until, row.last_error) = (0, None, None);
        let tried = row.last_try_at.unwrap_or_else(|| now.as_millisecond());
        tx.set_breaker(id, row.breaker(), (tried, None, None))
            .await?;
    }
    begin_checks(&mut tx, now, id).await?;
    journal::record(&mut tx, now, actor, change(Kind::ConnectionUpdated, &row)).await?;
    tx.commit().await?;
    Ok(row)
}

/// Takes a connection out of use for good; what was sent by it stays in the history.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ConnectionId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_connection(id).await?.ok_or(Problem::NotFound)?;
    tx.remove_connection(id, now).await?;
    journal::record(&mut tx, now, actor, change(Kind::ConnectionRemoved, &row)).await?;
    Ok(tx.commit().await?)
}

/// Plans a trial of a connection; what comes of it is told by the connection.
pub(super) async fn plan_test(
    app: &App,
    scope: Scope,
    id: ConnectionId,
) -> Result<ConnectionRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.connection(id).await?.ok_or(Problem::NotFound)?;
    plan_trial(&mut tx, now, id).await?;
    tx.commit().await?;
    Ok(row)
}

async fn plan_trial(tx: &mut Tx, now: jiff::Timestamp, id: ConnectionId) -> sqlx::Result<()> {
    let once: Uuid = random::uuid(now);
    let work = Work::TestConnection { connection: id };
    let business = tx.business();
    let key = format!("connection-test:{id}:{once}");
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}

/// What the journal says of a connection.
pub(super) fn change(kind: Kind, row: &ConnectionRow) -> Change {
    Change {
        kind,
        subject: Subject::Connection(row.id),
        customer: None,
        data: json!({ "name": row.name, "channel": row.channel, "provider": row.provider,
            "isActive": row.is_active }),
    }
}

fn seal(
    app: &App,
    business: BusinessId,
    id: ConnectionId,
    secrets: &Secrets,
) -> Result<Vec<u8>, Problem> {
    let text = serde_json::to_string(secrets).map_err(Problem::internal)?;
    app.vault
        .seal(&place(business, id), &text)
        .map_err(Problem::internal)
}

fn stored(settings: &super::model::Settings) -> Result<String, Problem> {
    serde_json::to_string(settings).map_err(Problem::internal)
}
