//! The SQL of deliveries.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{DeliveryError, DeliveryStatus};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{WebhookDeliveryId, WebhookId};

/// A delivery as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct DeliveryRow {
    pub(super) id: WebhookDeliveryId,
    pub(super) endpoint_id: WebhookId,
    /// The change's number; none for a trial.
    pub(super) seq: Option<i64>,
    pub(super) kind: String,
    pub(super) status: DeliveryStatus,
    pub(super) attempts: i64,
    pub(super) tries: i64,
    pub(super) next_at: Option<i64>,
    pub(super) attempted_at: Option<i64>,
    pub(super) duration_ms: Option<i64>,
    pub(super) response_status: Option<i64>,
    pub(super) response_body: Option<String>,
    pub(super) error: Option<DeliveryError>,
    pub(super) created_at: i64,
}

/// Which page of an address's deliveries.
pub(super) struct DeliveryPage {
    pub(super) status: Option<DeliveryStatus>,
    /// Those older than this.
    pub(super) before: Option<(i64, WebhookDeliveryId)>,
    pub(super) limit: i64,
}

/// The statement's rows, for every reader of them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, endpoint_id, seq, kind, status, attempts, tries, next_at, attempted_at, duration_ms,
                response_status, response_body, error, created_at
            FROM webhook_deliveries WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    pub(super) async fn webhook_delivery(
        &mut self,
        id: WebhookDeliveryId,
    ) -> sqlx::Result<Option<DeliveryRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::webhook_delivery`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_webhook_delivery(
        &mut self,
        id: WebhookDeliveryId,
    ) -> sqlx::Result<Option<DeliveryRow>> {
        const SQL: &str = "SELECT id FROM webhook_deliveries WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.webhook_delivery(id).await
    }

    /// The newest first.
    pub(super) async fn webhook_deliveries(
        &mut self,
        endpoint: WebhookId,
        page: &DeliveryPage,
    ) -> sqlx::Result<Vec<DeliveryRow>> {
        const SQL: &str = select!(
            "endpoint_id = $2 AND (created_at, id) < ($3, $4) AND ($5 = '' OR status = $5)
            ORDER BY created_at DESC, id DESC LIMIT $6"
        );
        let business = self.business();
        let (at, id) = page
            .before
            .unwrap_or((i64::MAX, WebhookDeliveryId(Uuid::max())));
        let status = page.status.map_or("", DeliveryStatus::word);
        fetch_all!(self, SQL, business, endpoint, at, id, status, page.limit)
    }

    /// The oldest first; those that were made since then, at most `limit`.
    pub(super) async fn webhook_deliveries_since(
        &mut self,
        endpoint: WebhookId,
        status: DeliveryStatus,
        since: Timestamp,
        limit: i64,
    ) -> sqlx::Result<Vec<DeliveryRow>> {
        const SQL: &str = select!(
            "endpoint_id = $2 AND status = $3 AND created_at >= $4 ORDER BY created_at, id LIMIT $5"
        );
        let business = self.business();
        let since = since.as_millisecond();
        fetch_all!(self, SQL, business, endpoint, status, since, limit)
    }

    pub(super) async fn insert_webhook_delivery(&mut self, row: &DeliveryRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO webhook_deliveries (business_id, id, endpoint_id, seq, kind, status, next_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.endpoint_id,
            row.seq,
            row.kind.as_str(),
            row.status,
            row.next_at,
            row.created_at
        )
        .map(drop)
    }

    /// Stores how a delivery that is held stands.
    pub(super) async fn update_webhook_delivery(&mut self, row: &DeliveryRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE webhook_deliveries SET status = $3, attempts = $4, tries = $5, next_at = $6, attempted_at = $7,
                duration_ms = $8, response_status = $9, response_body = $10, error = $11
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.attempts,
            row.tries,
            row.next_at,
            row.attempted_at,
            row.duration_ms,
            row.response_status,
            row.response_body.as_deref(),
            row.error
        )
        .map(drop)
    }

    /// Deletes some of an address's deliveries that ended and are older than `before`.
    pub(super) async fn forget_webhook_deliveries(
        &mut self,
        endpoint: WebhookId,
        before: Timestamp,
    ) -> sqlx::Result<u64> {
        const SQL: &str = "
            DELETE FROM webhook_deliveries WHERE business_id = $1 AND id IN (
                SELECT id FROM webhook_deliveries
                WHERE business_id = $1 AND endpoint_id = $2 AND created_at < $3 AND status <> 'pending'
                ORDER BY created_at, id LIMIT 100)";
        let business = self.business();
        execute!(self, SQL, business, endpoint, before.as_millisecond())
    }
}
