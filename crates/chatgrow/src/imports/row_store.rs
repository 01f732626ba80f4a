//! SQL of the rows of a file, and of what they did.

use super::model::{Fault, Outcome, Row};
use super::store::{json, parsed};
use crate::customers::Kept;
use crate::platform::db::{Tx, execute, fetch_all};
use crate::platform::ids::{CustomerId, ImportId};

/// Rows that are worked on in one transaction.
#[derive(Debug)]
pub(super) struct Part {
    /// The line of its last row.
    pub(super) last_line: i64,
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<Fault>,
}

type PartRow = (i64, String, String);

fn part((last_line, rows, faults): PartRow) -> sqlx::Result<Part> {
    Ok(Part {
        last_line,
        rows: parsed(&rows)?,
        faults: parsed(&faults)?,
    })
}

/// What a row did to a card.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct DoneRow {
    pub(super) line: i64,
    pub(super) customer_id: CustomerId,
    pub(super) outcome: Outcome,
    /// JSON of the names of the fields that were filled.
    filled: String,
    /// The card's version afterwards.
    pub(super) version: i64,
    pub(super) kept: Option<Kept>,
}

impl DoneRow {
    pub(super) fn filled(&self) -> sqlx::Result<Vec<String>> {
        parsed(&self.filled)
    }
}

impl Tx {
    pub(super) async fn insert_import_part(
        &mut self,
        id: ImportId,
        rows: &[Row],
        faults: &[Fault],
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_import_parts (business_id, import_id, first_line, last_line, content, faults)
            VALUES ($1, $2, $3, $4, $5, $6)";
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
            return Ok(());
        };
        let business = self.business();
        let (rows, faults) = (json(&rows)?, json(&faults)?);
        let (first, last) = (i64::from(first.line), i64::from(last.line));
        execute!(
            self,
            SQL,
            business,
            id,
            first,
            last,
            rows.as_str(),
            faults.as_str()
        )
        .map(drop)
    }

    pub(super) async fn set_part_faults(
        &mut self,
        id: ImportId,
        last_line: i64,
        faults: &[Fault],
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_import_parts SET faults = $4
            WHERE business_id = $1 AND import_id = $2 AND last_line = $3 AND faults <> $4";
        let business = self.business();
        let faults = json(&faults)?;
        execute!(self, SQL, business, id, last_line, faults.as_str()).map(drop)
    }

    /// The first parts with rows after `line`.
    pub(super) async fn import_parts(
        &mut self,
        id: ImportId,
        line: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<Part>> {
        const SQL: &str = "
            SELECT last_line, content, faults FROM customer_import_parts
            WHERE business_id = $1 AND import_id = $2 AND last_line > $3 ORDER BY last_line LIMIT $4";
        let business = self.business();
        let rows: Vec<PartRow> = fetch_all!(self, SQL, business, id, line, limit)?;
        rows.into_iter().map(part).collect()
    }

    /// As [`Tx::import_parts`], only those with faults.
    pub(super) async fn faulty_parts(
        &mut self,
        id: ImportId,
        line: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<Part>> {
        const SQL: &str = "
            SELECT last_line, content, faults FROM customer_import_parts
            WHERE business_id = $1 AND import_id = $2 AND last_line > $3 AND faults <> '[]'
            ORDER BY last_line LIMIT $4";
        let business = self.business();
        let rows: Vec<PartRow> = fetch_all!(self, SQL, business, id, line, limit)?;
        rows.into_iter().map(part).collect()
    }

    /// Writes down what a row did. A row does something once: its line is the key.
    pub(super) async fn insert_done_row(
        &mut self,
        id: ImportId,
        line: u32,
        (customer, outcome): (CustomerId, Outcome),
        filled: &[String],
        version: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_import_rows (business_id, import_id, line, customer_id, outcome, filled, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        let filled = json(&filled)?;
        let line = i64::from(line);
        execute!(
            self,
            SQL,
            business,
            id,
            line,
            customer,
            outcome,
            filled.as_str(),
            version
        )
        .map(drop)
    }

    /// What rows after `line` did.
    pub(super) async fn done_rows(
        &mut self,
        id: ImportId,
        line: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<DoneRow>> {
        const SQL: &str = "
            SELECT line, customer_id, outcome, filled, version, kept FROM customer_import_rows
            WHERE business_id = $1 AND import_id = $2 AND line > $3 ORDER BY line LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, id, line, limit)
    }

    /// As [`Tx::done_rows`], only those whose card stayed when the import was taken back.
    pub(super) async fn kept_rows(
        &mut self,
        id: ImportId,
        line: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<DoneRow>> {
        const SQL: &str = "
            SELECT line, customer_id, outcome, filled, version, kept FROM customer_import_rows
            WHERE business_id = $1 AND import_id = $2 AND line > $3 AND kept IS NOT NULL ORDER BY line LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, id, line, limit)
    }

    pub(super) async fn set_row_kept(
        &mut self,
        id: ImportId,
        line: i64,
        kept: Kept,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_import_rows SET kept = $4
            WHERE business_id = $1 AND import_id = $2 AND line = $3";
        let business = self.business();
        execute!(self, SQL, business, id, line, kept).map(drop)
    }

    /// Forgets the rows of a file; what they did stays known.
    pub(super) async fn delete_import_parts(&mut self, id: ImportId) -> sqlx::Result<()> {
        const SQL: &str =
            "DELETE FROM customer_import_parts WHERE business_id = $1 AND import_id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }
}
