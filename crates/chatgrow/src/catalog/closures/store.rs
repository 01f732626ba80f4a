//! The SQL of closures.

use jiff::Timestamp;

use super::model::Closure;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::ClosureId;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::catalog) struct ClosureRow {
    pub(in crate::catalog) id: ClosureId,
    pub(in crate::catalog) name: String,
    pub(in crate::catalog) starts_at: i64,
    pub(in crate::catalog) ends_at: i64,
    pub(in crate::catalog) source: Option<String>,
    pub(in crate::catalog) version: i64,
}

impl From<ClosureRow> for Closure {
    fn from(row: ClosureRow) -> Self {
        let instant = |millisecond| Timestamp::from_millisecond(millisecond).unwrap_or_default();
        Self {
            id: row.id,
            name: row.name,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            source: row.source,
            version: row.version,
        }
    }
}

impl Tx {
    /// Those that touch `from..to` (epoch milliseconds) and come after `after`, by start and id.
    pub(super) async fn closures(
        &mut self,
        (from, to): (i64, i64),
        after: (i64, ClosureId),
        limit: i64,
    ) -> sqlx::Result<Vec<ClosureRow>> {
        const SQL: &str = "
            SELECT id, name, starts_at, ends_at, source, version FROM closures
            WHERE business_id = $1 AND ends_at > $2 AND starts_at < $3 AND (starts_at, id) > ($4, $5)
            ORDER BY starts_at, id LIMIT $6";
        let business = self.business();
        fetch_all!(self, SQL, business, from, to, after.0, after.1, limit)
    }

    pub(super) async fn closure(&mut self, id: ClosureId) -> sqlx::Result<Option<ClosureRow>> {
        const SQL: &str = "
            SELECT id, name, starts_at, ends_at, source, version FROM closures
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// The closures that were made from something.
    pub(in crate::catalog) async fn sourced_closures(&mut self) -> sqlx::Result<Vec<ClosureRow>> {
        const SQL: &str = "
            SELECT id, name, starts_at, ends_at, source, version FROM closures
            WHERE business_id = $1 AND source IS NOT NULL";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// The number of rows added: none when its source has made one already.
    pub(in crate::catalog) async fn insert_closure(
        &mut self,
        row: &ClosureRow,
    ) -> sqlx::Result<u64> {
        const SQL: &str = "
            INSERT INTO closures (business_id, id, name, starts_at, ends_at, source)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (business_id, source) DO NOTHING";
        let business = self.business();
        let (name, source) = (row.name.as_str(), row.source.as_deref());
        execute!(
            self,
            SQL,
            business,
            row.id,
            name,
            row.starts_at,
            row.ends_at,
            source
        )
    }

    /// The number of rows changed: none when somebody changed it since it was read.
    pub(super) async fn update_closure(&mut self, row: &ClosureRow) -> sqlx::Result<u64> {
        const SQL: &str = "
            UPDATE closures SET name = $4, starts_at = $5, ends_at = $6, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let name = row.name.as_str();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.version,
            name,
            row.starts_at,
            row.ends_at
        )
    }

    pub(super) async fn delete_closure(&mut self, id: ClosureId) -> sqlx::Result<u64> {
        const SQL: &str = "DELETE FROM closures WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id)
    }
}
