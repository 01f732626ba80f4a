//! The journal's SQL.

use jiff::Timestamp;
use serde_json::Value;
use sqlx::QueryBuilder;
use sqlx::types::Json;
use uuid::Uuid;

use super::audit::Filter;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional, on};
use crate::platform::ids::CustomerId;

/// How many entries one statement stores at the most.
const AT_ONCE: usize = 500;

pub(super) struct NewEntry<'a> {
    pub(super) at: Timestamp,
    pub(super) actor_kind: &'static str,
    pub(super) actor_id: Option<Uuid>,
    pub(super) actor_name: Option<&'a str>,
    pub(super) kind: &'static str,
    pub(super) subject_kind: &'static str,
    pub(super) subject_id: Uuid,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) data: &'a Value,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct EntryRow {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) actor_kind: String,
    pub(super) actor_id: Option<Uuid>,
    pub(super) actor_name: Option<String>,
    pub(super) kind: String,
    pub(super) subject_kind: String,
    pub(super) subject_id: Uuid,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) data: Json<Value>,
}

impl Tx {
    /// Waits for this transaction's turn at the journal, which it then holds until it ends.
    pub(super) async fn queue_at_journal(&mut self) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO journal_heads (business_id, last_seq) VALUES ($1, 0)
            ON CONFLICT (business_id) DO UPDATE SET last_seq = journal_heads.last_seq";
        if self.holds_journal {
            return Ok(());
        }
        let business = self.business();
        self.wait_for_turn().await;
        execute!(self, SQL, business)?;
        self.holds_journal = true;
        Ok(())
    }

    /// Takes the next `count` numbers of the journal; gives the first. The row is held until the commit: numbers follow
    /// commit order and leave no gap.
    pub(super) async fn take_journal_numbers(&mut self, count: i64) -> sqlx::Result<i64> {
        const SQL: &str = "
            INSERT INTO journal_heads (business_id, last_seq) VALUES ($1, $2)
            ON CONFLICT (business_id) DO UPDATE SET last_seq = journal_heads.last_seq + $2
            RETURNING last_seq";
        let business = self.business();
        self.wait_for_turn().await;
        let (last,): (i64,) = fetch_one!(self, SQL, business, count)?;
        self.holds_journal = true;
        Ok(last - count + 1)
    }

    /// Stores entries with the numbers from `first` on.
    pub(super) async fn insert_journal_entries(
        &mut self,
        first: i64,
        entries: &[NewEntry<'_>],
    ) -> sqlx::Result<()> {
        const INTO: &str = "
            INSERT INTO journal (business_id, seq, at, actor_kind, actor_id, actor_name, kind, subject_kind,
                subject_id, customer_id, data) ";
        let business = self.business();
        // A statement of SQLite takes 32,766 values.
        for (part, from) in entries.chunks(AT_ONCE).zip((first..).step_by(AT_ONCE)) {
            on!(self, conn => {
                let mut insert = QueryBuilder::new(INTO);
                insert.push_values(part.iter().zip(from..), |mut row, (entry, seq)| {
                    row.push_bind(business)
                        .push_bind(seq)
                        .push_bind(entry.at.as_millisecond())
                        .push_bind(entry.actor_kind)
                        .push_bind(entry.actor_id)
                        .push_bind(entry.actor_name)
                        .push_bind(entry.kind)
                        .push_bind(entry.subject_kind)
                        .push_bind(entry.subject_id)
                        .push_bind(entry.customer_id)
                        .push_bind(Json(entry.data));
                });
                insert.build().execute(conn).await.map(drop)
            })?;
        }
        Ok(())
    }

    pub(super) async fn journal_after(
        &mut self,
        after: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<EntryRow>> {
        const SQL: &str = "
            SELECT seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, data
            FROM journal WHERE business_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";
        let business = self.business();
        fetch_all!(self, SQL, business, after, limit)
    }

    pub(super) async fn journal_entry(&mut self, seq: i64) -> sqlx::Result<Option<EntryRow>> {
        const SQL: &str = "
            SELECT seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, data
            FROM journal WHERE business_id = $1 AND seq = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, seq)
    }

    /// Newest first, with those of cards merged into this one.
    pub(super) async fn journal_of_customer(
        &mut self,
        customer: CustomerId,
        before: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<EntryRow>> {
        const SQL: &str = "
            SELECT seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, data
            FROM journal
            WHERE business_id = $1 AND seq < $3 AND customer_id IN (
                SELECT id FROM customers WHERE business_id = $1 AND (id = $2 OR merged_into = $2))
            ORDER BY seq DESC LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, customer, before, limit)
    }

    /// Those that `filter` names, the newest first.
    pub(super) async fn journal_where(
        &mut self,
        filter: &Filter<'_>,
    ) -> sqlx::Result<Vec<EntryRow>> {
        const SQL: &str = "
            SELECT seq, at, actor_kind, actor_id, actor_name, kind, subject_kind, subject_id, customer_id, data
            FROM journal
            WHERE business_id = $1 AND seq < $2
                AND ($3 IS NULL OR actor_kind = $3) AND ($4 IS NULL OR actor_id = $4)
                AND ($5 IS NULL OR kind = $5) AND ($6 IS NULL OR subject_kind = $6)
                AND ($7 IS NULL OR subject_id = $7) AND at >= $8 AND at < $9
            ORDER BY seq DESC LIMIT $10";
        let business = self.business();
        fetch_all!(
            self,
            SQL,
            business,
            filter.before,
            filter.actor_kind,
            filter.actor,
            filter.kind,
            filter.subject_kind,
            filter.subject,
            filter.period.0,
            filter.period.1,
            filter.limit
        )
    }

    pub(super) async fn journal_head(&mut self) -> sqlx::Result<i64> {
        const SQL: &str =
            "SELECT COALESCE(MAX(last_seq), 0) FROM journal_heads WHERE business_id = $1";
        let business = self.business();
        let (seq,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(seq)
    }

    pub(super) async fn journal_kinds_of_customer(
        &mut self,
        customer: CustomerId,
    ) -> sqlx::Result<Vec<String>> {
        const SQL: &str =
            "SELECT DISTINCT kind FROM journal WHERE business_id = $1 AND customer_id = $2";
        let business = self.business();
        let rows: Vec<(String,)> = fetch_all!(self, SQL, business, customer)?;
        Ok(rows.into_iter().map(|(kind,)| kind).collect())
    }
}
