//! The SQL of allocation numbers.

use jiff::Timestamp;

use super::model::{Allocation, Status};
use crate::platform::db::{Conn, Tx, execute, fetch_optional};
use crate::platform::ids::{DocumentId, UserId};

/// Where the business's connection to the authority stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AllocationConnectionStatus)]
pub(super) enum ConnectionStatus {
    /// Somebody went to sign in, or what they brought back is being exchanged.
    Connecting,
    /// Numbers can be asked for.
    Active,
    /// Somebody must sign in anew.
    Ended,
}

/// The connection of a business; secrets are sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ConnectionRow {
    pub(super) status: ConnectionStatus,
    pub(super) connected_by: UserId,
    /// The name of who signed in: they issue, to the authority.
    pub(super) operator: String,
    pub(super) code: Option<Vec<u8>>,
    pub(super) access_token: Option<Vec<u8>>,
    pub(super) refresh_token: Option<Vec<u8>>,
    pub(super) access_until: Option<i64>,
    /// A token is being renewed until then at most: a new one ends the old one, so that one asks at a time.
    pub(super) renewing_until: Option<i64>,
    pub(super) last_error: Option<String>,
}

#[derive(sqlx::FromRow)]
struct AllocationRow {
    status: Status,
    number: Option<String>,
    attempts: i64,
    last_error: Option<String>,
}

impl From<AllocationRow> for Allocation {
    fn from(row: AllocationRow) -> Self {
        Self {
            status: row.status,
            number: row.number,
            attempts: row.attempts,
            last_error: row.last_error,
        }
    }
}

impl Tx {
    /// The number of a document; `None` where it needs none.
    pub(in crate::invoices) async fn document_allocation(
        &mut self,
        document: DocumentId,
    ) -> sqlx::Result<Option<Allocation>> {
        const SQL: &str = "
            SELECT status, number, attempts, last_error FROM document_allocations
            WHERE business_id = $1 AND document_id = $2";
        let business = self.business();
        let row: Option<AllocationRow> = fetch_optional!(self, SQL, business, document)?;
        Ok(row.map(Allocation::from))
    }

    /// The same, which nobody else changes until the transaction ends.
    pub(super) async fn hold_allocation(
        &mut self,
        document: DocumentId,
    ) -> sqlx::Result<Option<Allocation>> {
        const LOCK: &str = "
            SELECT document_id FROM document_allocations WHERE business_id = $1 AND document_id = $2 FOR UPDATE";
        let business = self.business();
        if matches!(self.conn, Conn::Postgres(_)) {
            let _: Option<(DocumentId,)> = fetch_optional!(self, LOCK, business, document)?;
        }
        self.document_allocation(document).await
    }

    pub(super) async fn put_allocation(
        &mut self,
        document: DocumentId,
        allocation: &Allocation,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_allocations (business_id, document_id, status, number, attempts, last_error, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (business_id, document_id) DO UPDATE SET status = $3, number = $4, attempts = $5, last_error = $6,
                updated_at = $7";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            document,
            allocation.status,
            allocation.number.as_deref(),
            allocation.attempts,
            allocation.last_error.as_deref(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn allocation_connection(&mut self) -> sqlx::Result<Option<ConnectionRow>> {
        const SQL: &str = "
            SELECT status, connected_by, operator, code, access_token, refresh_token, access_until, renewing_until, last_error
            FROM allocation_connections WHERE business_id = $1";
        let business = self.business();
        fetch_optional!(self, SQL, business)
    }

    /// The connection, which nobody else changes until the transaction ends.
    pub(super) async fn hold_allocation_connection(
        &mut self,
    ) -> sqlx::Result<Option<ConnectionRow>> {
        const LOCK: &str =
            "SELECT status FROM allocation_connections WHERE business_id = $1 FOR UPDATE";
        let business = self.business();
        if matches!(self.conn, Conn::Postgres(_)) {
            let _: Option<(ConnectionStatus,)> = fetch_optional!(self, LOCK, business)?;
        }
        self.allocation_connection().await
    }

    pub(super) async fn put_allocation_connection(
        &mut self,
        row: &ConnectionRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO allocation_connections (business_id, status, connected_by, operator, code, access_token,
                refresh_token, access_until, renewing_until, last_error, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (business_id) DO UPDATE SET status = $2, connected_by = $3, operator = $4, code = $5,
                access_token = $6, refresh_token = $7, access_until = $8, renewing_until = $9, last_error = $10,
                updated_at = $11";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.status,
            row.connected_by,
            row.operator.as_str(),
            row.code.as_deref(),
            row.access_token.as_deref(),
            row.refresh_token.as_deref(),
            row.access_until,
            row.renewing_until,
            row.last_error.as_deref(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn delete_allocation_connection(&mut self) -> sqlx::Result<bool> {
        let business = self.business();
        let sql = "DELETE FROM allocation_connections WHERE business_id = $1";
        Ok(execute!(self, sql, business)? == 1)
    }
}
