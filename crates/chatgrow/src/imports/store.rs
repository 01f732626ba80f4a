//! SQL of imports.

use jiff::Timestamp;

use super::model::{Column, Existing, Forecast, Status};
use crate::journal::Actor;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{ImportId, UserId};

/// An import as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ImportRow {
    pub(super) id: ImportId,
    pub(super) file_name: String,
    pub(super) status: Status,
    /// JSON of [`Column`]s.
    columns: String,
    pub(super) existing: Existing,
    /// Rows of the file.
    pub(super) row_count: i64,
    pub(super) fresh: i64,
    pub(super) known: i64,
    pub(super) faulty: i64,
    /// The last line that the run, or the taking back, went through.
    pub(super) place: i64,
    /// Rows gone through.
    pub(super) passed: i64,
    pub(super) made: i64,
    pub(super) filled: i64,
    pub(super) skipped: i64,
    pub(super) removed: i64,
    pub(super) emptied: i64,
    pub(super) kept: i64,
    pub(super) actor_id: UserId,
    pub(super) actor_name: String,
    pub(super) created_at: i64,
    pub(super) started_at: Option<i64>,
    pub(super) ended_at: Option<i64>,
}

macro_rules! import_columns {
    () => {
        "id, file_name, status, columns, existing, row_count, fresh, known, faulty, place, passed, made, filled,
        skipped, removed, emptied, kept, actor_id, actor_name, created_at, started_at, ended_at"
    };
}

impl ImportRow {
    /// A file that was just read.
    pub(super) fn new(
        id: ImportId,
        (actor_id, actor_name): (UserId, &str),
        file_name: String,
        columns: &[Column],
        row_count: usize,
        now: Timestamp,
    ) -> sqlx::Result<Self> {
        let count = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
        Ok(Self {
            id,
            file_name,
            status: Status::Draft,
            columns: json(&columns)?,
            existing: Existing::Skip,
            row_count: count(row_count),
            fresh: 0,
            known: 0,
            faulty: 0,
            place: 0,
            passed: 0,
            made: 0,
            filled: 0,
            skipped: 0,
            removed: 0,
            emptied: 0,
            kept: 0,
            actor_id,
            actor_name: actor_name.to_owned(),
            created_at: now.as_millisecond(),
            started_at: None,
            ended_at: None,
        })
    }

    pub(super) fn columns(&self) -> sqlx::Result<Vec<Column>> {
        parsed(&self.columns)
    }

    pub(super) fn set_columns(&mut self, columns: &[Column]) -> sqlx::Result<()> {
        self.columns = json(&columns)?;
        Ok(())
    }

    pub(super) fn forecast(&mut self, forecast: Forecast) {
        (self.fresh, self.known, self.faulty) = (forecast.fresh, forecast.known, forecast.faulty);
    }

    /// Who last pressed the button.
    pub(super) fn actor(&self) -> Actor {
        Actor::User {
            id: self.actor_id,
            name: self.actor_name.clone(),
        }
    }
}

/// As it is stored.
pub(super) fn json<T: serde::Serialize>(value: &T) -> sqlx::Result<String> {
    serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// What was stored.
pub(super) fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> sqlx::Result<T> {
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))
}

impl Tx {
    pub(super) async fn insert_import(&mut self, row: &ImportRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_imports (business_id, id, file_name, status, columns, existing, row_count, fresh, known,
                faulty, actor_id, actor_name, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.file_name.as_str(),
            row.status,
            row.columns.as_str(),
            row.existing,
            row.row_count,
            row.fresh,
            row.known,
            row.faulty,
            row.actor_id,
            row.actor_name.as_str(),
            row.created_at
        )
        .map(drop)
    }

    pub(super) async fn import(&mut self, id: ImportId) -> sqlx::Result<Option<ImportRow>> {
        const SQL: &str = concat!(
            "SELECT ",
            import_columns!(),
            " FROM customer_imports WHERE business_id = $1 AND id = $2"
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::import`], and whoever wants it too waits until the transaction ends.
    pub(super) async fn hold_import(&mut self, id: ImportId) -> sqlx::Result<Option<ImportRow>> {
        const SQL: &str = concat!(
            "UPDATE customer_imports SET place = place WHERE business_id = $1 AND id = $2 RETURNING ",
            import_columns!()
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Those before `before`, the newest first.
    pub(super) async fn imports_page(
        &mut self,
        before: ImportId,
        limit: i64,
    ) -> sqlx::Result<Vec<ImportRow>> {
        const SQL: &str = concat!(
            "SELECT ",
            import_columns!(),
            " FROM customer_imports WHERE business_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, before, limit)
    }

    pub(super) async fn update_import(&mut self, row: &ImportRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_imports SET status = $3, columns = $4, existing = $5, fresh = $6, known = $7, faulty = $8,
                place = $9, passed = $10, made = $11, filled = $12, skipped = $13, removed = $14, emptied = $15,
                kept = $16, actor_id = $17, actor_name = $18, started_at = $19, ended_at = $20
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.columns.as_str(),
            row.existing,
            row.fresh,
            row.known,
            row.faulty,
            row.place,
            row.passed,
            row.made,
            row.filled,
            row.skipped,
            row.removed,
            row.emptied,
            row.kept,
            row.actor_id,
            row.actor_name.as_str(),
            row.started_at,
            row.ended_at
        )
        .map(drop)
    }

    /// Forgets an import that did nothing, after its parts.
    pub(super) async fn delete_import_draft(&mut self, id: ImportId) -> sqlx::Result<()> {
        const SQL: &str =
            "DELETE FROM customer_imports WHERE business_id = $1 AND id = $2 AND status = 'draft'";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// The drafts, the newest first.
    pub(super) async fn import_drafts(&mut self) -> sqlx::Result<Vec<ImportId>> {
        const SQL: &str = "
            SELECT id FROM customer_imports WHERE business_id = $1 AND status = 'draft' ORDER BY id DESC";
        let business = self.business();
        let rows: Vec<(ImportId,)> = fetch_all!(self, SQL, business)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
