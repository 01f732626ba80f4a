//! The SQL of connections.

use jiff::Timestamp;

use super::breaker::Breaker;
use super::budget::{Bounds, Used};
use super::model::{Channel, Provider, Secrets, Settings};
use crate::app::App;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{BusinessId, ConnectionId};
use crate::platform::vault::Place;

/// A connection as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::messages) struct ConnectionRow {
    pub(in crate::messages) id: ConnectionId,
    pub(in crate::messages) channel: Channel,
    pub(in crate::messages) provider: Provider,
    pub(in crate::messages) name: String,
    pub(in crate::messages) secret: Vec<u8>,
    pub(in crate::messages) settings: String,
    pub(in crate::messages) priority: i64,
    pub(in crate::messages) is_active: bool,
    pub(in crate::messages) per_minute: Option<i64>,
    pub(in crate::messages) day_messages: Option<i64>,
    pub(in crate::messages) month_messages: Option<i64>,
    pub(in crate::messages) day_cost: Option<i64>,
    pub(in crate::messages) month_cost: Option<i64>,
    pub(in crate::messages) part_price: i64,
    pub(in crate::messages) failures: i64,
    pub(in crate::messages) open_until: Option<i64>,
    pub(in crate::messages) last_error: Option<String>,
    pub(in crate::messages) last_success_at: Option<i64>,
    pub(in crate::messages) last_try_at: Option<i64>,
    pub(in crate::messages) next_slot_at: i64,
    pub(in crate::messages) warned_day: String,
    pub(in crate::messages) warned_month: String,
    pub(in crate::messages) stopped_day: String,
    pub(in crate::messages) tested_at: Option<i64>,
    pub(in crate::messages) test_error: Option<String>,
    pub(in crate::messages) version: i64,
    pub(in crate::messages) created_at: i64,
}

impl ConnectionRow {
    /// Its settings.
    pub(in crate::messages) fn settings(&self) -> Settings {
        serde_json::from_str(&self.settings).unwrap_or_default()
    }

    /// Its credentials, opened.
    ///
    /// # Errors
    /// When they were sealed with another key.
    pub(in crate::messages) fn secrets(
        &self,
        app: &App,
        business: BusinessId,
    ) -> anyhow::Result<Secrets> {
        let opened = app.vault.open(&place(business, self.id), &self.secret)?;
        Ok(serde_json::from_str(opened.expose())?)
    }

    /// Its bounds.
    pub(in crate::messages) fn bounds(&self) -> Bounds {
        Bounds {
            per_minute: self.per_minute,
            day_messages: self.day_messages,
            month_messages: self.month_messages,
            day_cost: self.day_cost,
            month_cost: self.month_cost,
        }
    }

    /// Its breaker.
    pub(in crate::messages) fn breaker(&self) -> Breaker {
        Breaker {
            failures: self.failures,
            open_until: self
                .open_until
                .and_then(|at| Timestamp::from_millisecond(at).ok()),
        }
    }
}

/// Where the credentials of a connection are kept.
pub(super) fn place(business: BusinessId, id: ConnectionId) -> Place {
    Place {
        business,
        table: "connections",
        column: "secret",
        id: id.0,
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, channel, provider, name, secret, settings, priority, is_active, per_minute, day_messages,
                month_messages, day_cost, month_cost, part_price, failures, open_until, last_error, last_success_at,
                last_try_at, next_slot_at, warned_day, warned_month, stopped_day, tested_at, test_error, version,
                created_at
            FROM connections WHERE business_id = $1 AND removed_at IS NULL AND ",
            $rest
        )
    };
}

impl Tx {
    /// A connection that was not removed.
    pub(in crate::messages) async fn connection(
        &mut self,
        id: ConnectionId,
    ) -> sqlx::Result<Option<ConnectionRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::connection`], held until the commit. On SQLite all writers take turns already.
    pub(in crate::messages) async fn hold_connection(
        &mut self,
        id: ConnectionId,
    ) -> sqlx::Result<Option<ConnectionRow>> {
        const SQL: &str =
            "SELECT id FROM connections WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.connection(id).await
    }

    /// Those that were not removed, by channel in the order in which they are tried.
    pub(in crate::messages) async fn connections(&mut self) -> sqlx::Result<Vec<ConnectionRow>> {
        const SQL: &str = select!("TRUE ORDER BY channel, priority, id");
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// The connections of a channel that are in use, in the order in which they are tried.
    pub(in crate::messages) async fn connections_in_use(
        &mut self,
        channel: Channel,
    ) -> sqlx::Result<Vec<ConnectionId>> {
        const SQL: &str = "
            SELECT id FROM connections
            WHERE business_id = $1 AND channel = $2 AND removed_at IS NULL AND is_active ORDER BY priority, id";
        let business = self.business();
        let rows: Vec<(ConnectionId,)> = fetch_all!(self, SQL, business, channel)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    pub(super) async fn insert_connection(
        &mut self,
        row: &ConnectionRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO connections (business_id, id, channel, provider, name, secret, settings, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.channel,
            row.provider,
            row.name.as_str(),
            row.secret.as_slice(),
            row.settings.as_str(),
            now.as_millisecond()
        )?;
        self.update_connection(row, now).await
    }

    /// Stores what a person may change of a connection, whose row is held.
    pub(super) async fn update_connection(
        &mut self,
        row: &ConnectionRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE connections SET name = $3, secret = $4, settings = $5, priority = $6, is_active = $7, per_minute = $8,
                day_messages = $9, month_messages = $10, day_cost = $11, month_cost = $12, part_price = $13,
                version = $14, updated_at = $15
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.name.as_str(),
            row.secret.as_slice(),
            row.settings.as_str(),
            row.priority,
            row.is_active,
            row.per_minute,
            row.day_messages,
            row.month_messages,
            row.day_cost,
            row.month_cost,
            row.part_price,
            row.version,
            now.as_millisecond()
        )
        .map(drop)
    }

    /// Takes a connection out of use for good; its credentials are forgotten.
    pub(super) async fn remove_connection(
        &mut self,
        id: ConnectionId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE connections SET removed_at = $3, is_active = FALSE, secret = $4, updated_at = $3
            WHERE business_id = $1 AND id = $2";
        let (business, nothing): (_, &[u8]) = (self.business(), &[]);
        execute!(self, SQL, business, id, now.as_millisecond(), nothing).map(drop)
    }

    /// Stores where the breaker of a held connection stands, and what was said.
    pub(in crate::messages) async fn set_breaker(
        &mut self,
        id: ConnectionId,
        breaker: Breaker,
        (tried, succeeded, error): (i64, Option<i64>, Option<&str>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE connections SET failures = $3, open_until = $4, last_try_at = $5, last_error = $7,
                last_success_at = COALESCE($6, last_success_at)
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let until = breaker.open_until.map(Timestamp::as_millisecond);
        execute!(
            self,
            SQL,
            business,
            id,
            breaker.failures,
            until,
            tried,
            succeeded,
            error
        )
        .map(drop)
    }

    /// Notes until when others wait for the one that tries.
    pub(in crate::messages) async fn set_open_until(
        &mut self,
        id: ConnectionId,
        breaker: Breaker,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE connections SET open_until = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let until = breaker.open_until.map(Timestamp::as_millisecond);
        execute!(self, SQL, business, id, until).map(drop)
    }

    /// Notes how a trial went.
    pub(super) async fn set_connection_tested(
        &mut self,
        id: ConnectionId,
        (at, error): (Timestamp, Option<&str>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE connections SET tested_at = $3, test_error = $4 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, at.as_millisecond(), error).map(drop)
    }

    /// Gives the next slot to a message that must wait for the rate.
    pub(in crate::messages) async fn set_next_slot(
        &mut self,
        id: ConnectionId,
        at: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE connections SET next_slot_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, at).map(drop)
    }

    /// Notes for which day and month the business was warned and told of a stop.
    pub(in crate::messages) async fn set_told_of_budget(
        &mut self,
        id: ConnectionId,
        (warned_day, warned_month, stopped_day): (&str, &str, &str),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE connections SET warned_day = $3, warned_month = $4, stopped_day = $5
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            warned_day,
            warned_month,
            stopped_day
        )
        .map(drop)
    }

    /// What a connection has used by `now`, on `day` (YYYY-MM-DD) and in its month.
    pub(in crate::messages) async fn used_of_connection(
        &mut self,
        id: ConnectionId,
        (now, day): (Timestamp, &str),
    ) -> sqlx::Result<Used> {
        const MINUTE: &str = "
            SELECT count(*) FROM message_attempts WHERE business_id = $1 AND connection_id = $2 AND at > $3";
        const BUDGET: &str = "
            SELECT CAST(COALESCE(SUM(CASE WHEN day = $3 THEN messages END), 0) AS BIGINT),
                CAST(COALESCE(SUM(messages), 0) AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN day = $3 THEN cost END), 0) AS BIGINT),
                CAST(COALESCE(SUM(cost), 0) AS BIGINT)
            FROM connection_use WHERE business_id = $1 AND connection_id = $2 AND day >= $4 AND day <= $5";
        let business = self.business();
        let month = day.get(..7).unwrap_or_default();
        let (first, last) = (format!("{month}-01"), format!("{month}-31"));
        let minute = now.as_millisecond() - 60_000;
        let (last_minute,): (i64,) = fetch_one!(self, MINUTE, business, id, minute)?;
        let (day_messages, month_messages, day_cost, month_cost): (i64, i64, i64, i64) = fetch_one!(
            self,
            BUDGET,
            business,
            id,
            day,
            first.as_str(),
            last.as_str()
        )?;
        Ok(Used {
            last_minute,
            day_messages,
            month_messages,
            day_cost,
            month_cost,
        })
    }

    /// Counts what was used on `day`; negative to give it back.
    pub(in crate::messages) async fn count_use(
        &mut self,
        id: ConnectionId,
        (day, messages, cost): (&str, i64, i64),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO connection_use (business_id, connection_id, day, messages, cost) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (business_id, connection_id, day) DO UPDATE
            SET messages = connection_use.messages + $4, cost = connection_use.cost + $5";
        let business = self.business();
        execute!(self, SQL, business, id, day, messages, cost).map(drop)
    }

    /// Attempts since `since` by connection: how many had come to an end, and how many of them badly.
    pub(super) async fn attempts_by_connection(
        &mut self,
        since: Timestamp,
    ) -> sqlx::Result<Vec<(ConnectionId, i64, i64)>> {
        const SQL: &str = "
            SELECT connection_id, count(*),
                CAST(SUM(CASE WHEN outcome IN ('accepted', 'printed', 'found') THEN 0 ELSE 1 END) AS BIGINT)
            FROM message_attempts
            WHERE business_id = $1 AND connection_id IS NOT NULL AND outcome IS NOT NULL AND at > $2
            GROUP BY connection_id";
        let business = self.business();
        fetch_all!(self, SQL, business, since.as_millisecond())
    }
}
