//! The SQL of addresses that are told of changes.

use jiff::{SignedDuration, Timestamp};

use super::model::{Kinds, OffReason, WebhookStatus};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, WebhookId};
use crate::platform::vault::Place;

/// An address as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct EndpointRow {
    pub(super) id: WebhookId,
    pub(super) url: String,
    pub(super) description: String,
    pub(super) kinds: String,
    pub(super) status: WebhookStatus,
    pub(super) off_reason: Option<OffReason>,
    pub(super) secret: Vec<u8>,
    pub(super) old_secret: Option<Vec<u8>>,
    pub(super) old_until: Option<i64>,
    pub(super) failures: i64,
    pub(super) failing_since: Option<i64>,
    pub(super) quiet_until: Option<i64>,
    pub(super) version: i64,
    pub(super) created_at: i64,
}

impl EndpointRow {
    /// Where a secret of this address is kept.
    pub(super) fn place(&self, business: BusinessId, column: &'static str) -> Place {
        Place {
            business,
            table: "webhook_endpoints",
            column,
            id: self.id.0,
        }
    }

    /// It is doing well.
    pub(super) fn recover(&mut self) {
        (self.failures, self.failing_since, self.quiet_until) = (0, None, None);
    }

    /// The kinds of change that it is told of.
    pub(super) fn kinds(&self) -> Kinds {
        Kinds::read(&self.kinds)
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, url, description, kinds, status, off_reason, secret, old_secret, old_until, failures,
                failing_since, quiet_until, version, created_at
            FROM webhook_endpoints WHERE business_id = $1 AND removed_at IS NULL AND ",
            $rest
        )
    };
}

impl Tx {
    /// Every address, in the order they were added.
    pub(super) async fn webhooks(&mut self) -> sqlx::Result<Vec<EndpointRow>> {
        const SQL: &str = select!("TRUE ORDER BY id");
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    pub(super) async fn webhook(&mut self, id: WebhookId) -> sqlx::Result<Option<EndpointRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::webhook`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_webhook(
        &mut self,
        id: WebhookId,
    ) -> sqlx::Result<Option<EndpointRow>> {
        const SQL: &str =
            "SELECT id FROM webhook_endpoints WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.webhook(id).await
    }

    /// The addresses that are told of changes, with the kinds they want.
    pub(super) async fn enabled_webhooks(&mut self) -> sqlx::Result<Vec<(WebhookId, String)>> {
        const SQL: &str = "
            SELECT id, kinds FROM webhook_endpoints WHERE business_id = $1 AND status = 'enabled' ORDER BY id";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    pub(super) async fn insert_webhook(&mut self, row: &EndpointRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO webhook_endpoints (business_id, id, url, description, kinds, status, secret, version,
                created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.url.as_str(),
            row.description.as_str(),
            row.kinds.as_str(),
            row.status,
            row.secret.as_slice(),
            row.version,
            row.created_at
        )
        .map(drop)
    }

    /// Stores what can be changed of an address that is held.
    pub(super) async fn update_webhook(
        &mut self,
        row: &EndpointRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE webhook_endpoints SET url = $3, description = $4, kinds = $5, status = $6, off_reason = $7,
                secret = $8, old_secret = $9, old_until = $10, failures = $11, failing_since = $12,
                quiet_until = $13, version = $14, updated_at = $15
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.url.as_str(),
            row.description.as_str(),
            row.kinds.as_str(),
            row.status,
            row.off_reason,
            row.secret.as_slice(),
            row.old_secret.as_deref(),
            row.old_until,
            row.failures,
            row.failing_since,
            row.quiet_until,
            row.version,
            now.as_millisecond()
        )
        .map(drop)
    }

    /// Takes the one turn to ask an address that keeps failing; whether it was free. Nobody else gets one within
    /// `turn`.
    pub(super) async fn take_webhook_turn(
        &mut self,
        id: WebhookId,
        now: Timestamp,
        turn: SignedDuration,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE webhook_endpoints SET quiet_until = $4
            WHERE business_id = $1 AND id = $2 AND (quiet_until IS NULL OR quiet_until <= $3)";
        let business = self.business();
        let until = now.checked_add(turn).unwrap_or(Timestamp::MAX);
        let taken = execute!(
            self,
            SQL,
            business,
            id,
            now.as_millisecond(),
            until.as_millisecond()
        )?;
        Ok(taken == 1)
    }

    /// An address may be asked again at once.
    pub(super) async fn end_webhook_quiet(&mut self, id: WebhookId) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE webhook_endpoints SET quiet_until = NULL
            WHERE business_id = $1 AND id = $2 AND quiet_until IS NOT NULL";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// Takes an address out of use for good, and deletes what it was told. The row stays without address and
    /// secrets: a change that is being recorded at this moment may still refer to it.
    pub(super) async fn remove_webhook(
        &mut self,
        id: WebhookId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const DELIVERIES: &str =
            "DELETE FROM webhook_deliveries WHERE business_id = $1 AND endpoint_id = $2";
        const ENDPOINT: &str = "
            UPDATE webhook_endpoints SET removed_at = $3, status = 'paused', off_reason = NULL, url = '',
                secret = $4, old_secret = NULL, updated_at = $3
            WHERE business_id = $1 AND id = $2";
        let (business, nothing): (_, &[u8]) = (self.business(), &[]);
        execute!(self, DELIVERIES, business, id)?;
        execute!(self, ENDPOINT, business, id, now.as_millisecond(), nothing).map(drop)
    }
}
