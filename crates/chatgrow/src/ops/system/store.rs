//! The SQL of the page: sizes, and counts by business. It reads across the rooms' tables, as reports do, and never
//! content.

use jiff::Timestamp;

use crate::platform::db::{Conn, PlatformTx, Tx, contains_pattern, fetch_all, fetch_one};
use crate::platform::ids::BusinessId;

/// A business, as the list of all names it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct BusinessRow {
    pub(super) id: BusinessId,
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) is_demo: bool,
    pub(super) created_at: i64,
    pub(super) members: i64,
}

/// How much of what a business has.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Counts {
    pub(super) customers: i64,
    pub(super) visits: i64,
    pub(super) messages: i64,
    pub(super) storage: i64,
    pub(super) last_change_at: Option<i64>,
}

/// How the connections of businesses do.
#[derive(Debug, Clone, Copy, Default, sqlx::FromRow)]
pub(super) struct ConnectionCounts {
    pub(super) active: i64,
    pub(super) paused: i64,
    pub(super) failing: i64,
}

impl PlatformTx {
    /// Bytes of the database on PostgreSQL's disk, and that server's time; neither is known of SQLite here.
    pub(super) async fn server_facts(&mut self) -> sqlx::Result<Option<(i64, i64)>> {
        const SQL: &str = "
            SELECT pg_database_size(current_database()),
                CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        if matches!(self.conn, Conn::Sqlite(_)) {
            return Ok(None);
        }
        fetch_one!(self, SQL).map(Some)
    }

    /// The version of the schema.
    pub(super) async fn schema_version(&mut self) -> sqlx::Result<i64> {
        let (version,): (i64,) = fetch_one!(self, "SELECT MAX(version) FROM _sqlx_migrations")?;
        Ok(version)
    }

    /// Businesses whose name or address holds `search`, the newest first, after `place`.
    pub(super) async fn all_businesses(
        &mut self,
        search: &str,
        place: Option<BusinessId>,
        limit: i64,
    ) -> sqlx::Result<Vec<BusinessRow>> {
        const SQL: &str = r"
            SELECT b.id, b.name, b.slug, b.is_demo, b.created_at,
                (SELECT count(*) FROM memberships m WHERE m.business_id = b.id) AS members
            FROM businesses b
            WHERE b.id < $1 AND (lower(b.name) LIKE $2 ESCAPE '\' OR b.slug LIKE $2 ESCAPE '\')
            ORDER BY b.id DESC LIMIT $3";
        let place = place.unwrap_or(BusinessId(uuid::Uuid::max()));
        let pattern = contains_pattern(&search.to_lowercase());
        fetch_all!(self, SQL, place, pattern.as_str(), limit)
    }
}

impl Tx {
    /// How much the business of this transaction has; its messages are those planned since `since`.
    pub(super) async fn counts(&mut self, since: Timestamp) -> sqlx::Result<Counts> {
        const SQL: &str = "
            SELECT
                (SELECT count(*) FROM customers WHERE business_id = $1) AS customers,
                (SELECT count(*) FROM appointments WHERE business_id = $1) AS visits,
                (SELECT count(*) FROM messages WHERE business_id = $1 AND created_at >= $2 AND sent_at IS NOT NULL)
                    AS messages,
                CAST(
                    (SELECT COALESCE(SUM(LENGTH(pdf)), 0) FROM document_files WHERE business_id = $1)
                    + (SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM event_pictures WHERE business_id = $1)
                    + (SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM customer_file_bytes WHERE business_id = $1)
                    + (SELECT COALESCE(SUM(LENGTH(logo)), 0) FROM document_settings WHERE business_id = $1)
                AS BIGINT) AS storage,
                (SELECT at FROM journal WHERE business_id = $1 ORDER BY seq DESC LIMIT 1) AS last_change_at";
        let business = self.business();
        fetch_one!(self, SQL, business, since.as_millisecond())
    }

    /// How the connections of the business of this transaction do.
    pub(super) async fn connection_counts(
        &mut self,
        now: Timestamp,
    ) -> sqlx::Result<ConnectionCounts> {
        const SQL: &str = "
            SELECT count(*) AS active,
                CAST(COALESCE(SUM(CASE WHEN open_until > $2 THEN 1 ELSE 0 END), 0) AS BIGINT) AS paused,
                CAST(COALESCE(SUM(CASE WHEN test_error IS NOT NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS failing
            FROM connections WHERE business_id = $1 AND removed_at IS NULL AND is_active";
        let business = self.business();
        fetch_one!(self, SQL, business, now.as_millisecond())
    }
}
