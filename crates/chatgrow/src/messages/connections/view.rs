//! A connection as the team sees it: how it does, what it has used, and no credentials.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::budget::day_of;
use super::form::Limits;
use super::links::{chat_link, hook_url};
use super::model::{Channel, Provider, Settings};
use super::store::ConnectionRow;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::platform::db::Tx;
use crate::platform::ids::ConnectionId;
use crate::platform::money::Money;

/// Attempts are looked back upon for a day.
const LOOK_BACK: SignedDuration = SignedDuration::from_hours(24);

/// How a connection does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ConnectionHealth {
    /// Nothing was sent by it yet.
    Unused,
    /// What was sent last was taken.
    Ok,
    /// What was sent last was not taken.
    Failing,
    /// It is left alone until `pausedUntil`, then tried with one message.
    Paused,
    /// It is switched off.
    Inactive,
}

/// What a connection has used of its budgets.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ConnectionUse {
    day_messages: i64,
    month_messages: i64,
    day_cost: Money,
    month_cost: Money,
    /// Whether four fifths of a budget are used.
    near_limit: bool,
}

/// A connection.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Connection {
    id: ConnectionId,
    channel: Channel,
    provider: Provider,
    name: String,
    settings: Settings,
    /// The lowest is tried first.
    priority: i64,
    is_active: bool,
    limits: Limits,
    /// What one message, or one part of an SMS, costs.
    part_price: Money,
    health: ConnectionHealth,
    /// Until when it is left alone.
    paused_until: Option<Timestamp>,
    last_success_at: Option<Timestamp>,
    /// What its carrier said when it failed last.
    error: Option<String>,
    /// Attempts that came to an end within the last day.
    attempts: i64,
    /// How many of a hundred of those were not taken.
    error_percent: i64,
    #[serde(rename = "use")]
    used: ConnectionUse,
    /// When it was last tried by hand.
    tested_at: Option<Timestamp>,
    /// Why that trial failed; null when it went well.
    test_error: Option<String>,
    /// Where its provider is to report to: set this at the provider.
    callback_url: Option<String>,
    /// Where a customer opens a chat with its number (WhatsApp).
    chat_link: Option<String>,
    version: i64,
    created_at: Timestamp,
}

/// One connection as the team sees it.
pub(super) async fn one(app: &App, tx: &mut Tx, row: ConnectionRow) -> sqlx::Result<Connection> {
    let mut shown = all(app, tx, vec![row]).await?;
    shown.pop().ok_or(sqlx::Error::RowNotFound)
}

/// Connections as the team sees them.
pub(super) async fn all(
    app: &App,
    tx: &mut Tx,
    rows: Vec<ConnectionRow>,
) -> sqlx::Result<Vec<Connection>> {
    let now = app.clock.now();
    let business = accounts::business(tx).await?;
    let since = now.checked_sub(LOOK_BACK).unwrap_or(Timestamp::MIN);
    let attempts = tx.attempts_by_connection(since).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let (_, tried, bad) = attempts
            .iter()
            .find(|(id, ..)| *id == row.id)
            .copied()
            .unwrap_or((row.id, 0, 0));
        shown.push(view(app, tx, &business, (now, row), (tried, bad)).await?);
    }
    Ok(shown)
}

fn health(row: &ConnectionRow, is_paused: bool) -> ConnectionHealth {
    if !row.is_active {
        ConnectionHealth::Inactive
    } else if is_paused {
        ConnectionHealth::Paused
    } else if row.failures > 0 {
        ConnectionHealth::Failing
    } else if row.last_success_at.is_some() {
        ConnectionHealth::Ok
    } else {
        ConnectionHealth::Unused
    }
}

async fn view(
    app: &App,
    tx: &mut Tx,
    business: &Business,
    (now, row): (Timestamp, ConnectionRow),
    (attempts, bad): (i64, i64),
) -> sqlx::Result<Connection> {
    let money = |amount| Money::new(amount, business.currency);
    let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
    let day = day_of(now, &business.zone).to_string();
    let used = tx.used_of_connection(row.id, (now, &day)).await?;
    let (near_day, near_month) = row.bounds().nearly(&used);
    let paused_until = row.breaker().closed_to(now);
    let has_hook = row.provider != Provider::Smtp;
    let callback_url = has_hook.then(|| hook_url(app, business.id, (row.provider, Some(row.id))));
    Ok(Connection {
        health: health(&row, paused_until.is_some()),
        chat_link: chat_link(&row, ""),
        settings: row.settings(),
        limits: Limits {
            per_minute: row.per_minute,
            day_messages: row.day_messages,
            month_messages: row.month_messages,
            day_cost: row.day_cost.map(money),
            month_cost: row.month_cost.map(money),
        },
        used: ConnectionUse {
            day_messages: used.day_messages,
            month_messages: used.month_messages,
            day_cost: money(used.day_cost),
            month_cost: money(used.month_cost),
            near_limit: near_day || near_month,
        },
        id: row.id,
        channel: row.channel,
        provider: row.provider,
        name: row.name,
        priority: row.priority,
        is_active: row.is_active,
        part_price: money(row.part_price),
        paused_until,
        last_success_at: row.last_success_at.map(instant),
        error: row.last_error,
        attempts,
        error_percent: if attempts > 0 {
            bad * 100 / attempts
        } else {
            0
        },
        tested_at: row.tested_at.map(instant),
        test_error: row.test_error,
        callback_url,
        version: row.version,
        created_at: instant(row.created_at),
    })
}
