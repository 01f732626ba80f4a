//! SQL of files of customers.

use jiff::Timestamp;

use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CustomerFileId, CustomerId};

/// A file as it is stored, without its bytes.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct FileRow {
    pub(super) id: CustomerFileId,
    pub(super) name: String,
    pub(super) media_type: String,
    pub(super) size: i64,
    pub(super) hash: Vec<u8>,
    pub(super) added_by: String,
    pub(super) created_at: i64,
    pub(super) removed_at: Option<i64>,
}

/// What a file is called, its media type, hash and bytes.
pub(super) type Whole = (String, String, Vec<u8>, Vec<u8>);

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, media_type, size, hash, added_by, created_at, removed_at FROM customer_files
            WHERE business_id = $1 AND customer_id = $2 AND ",
            $rest
        )
    };
}

impl Tx {
    /// The files of a customer, the newest first.
    pub(super) async fn customer_files(&mut self, of: CustomerId) -> sqlx::Result<Vec<FileRow>> {
        const SQL: &str = select!("removed_at IS NULL ORDER BY id DESC");
        let business = self.business();
        fetch_all!(self, SQL, business, of)
    }

    /// A file, also one that was removed.
    pub(super) async fn customer_file(
        &mut self,
        of: CustomerId,
        id: CustomerFileId,
    ) -> sqlx::Result<Option<FileRow>> {
        const SQL: &str = select!("id = $3");
        let business = self.business();
        fetch_optional!(self, SQL, business, of, id)
    }

    /// The file of a customer with these very bytes.
    pub(super) async fn customer_file_of_hash(
        &mut self,
        of: CustomerId,
        hash: &[u8],
    ) -> sqlx::Result<Option<FileRow>> {
        const SQL: &str = select!("hash = $3 AND removed_at IS NULL");
        let business = self.business();
        fetch_optional!(self, SQL, business, of, hash)
    }

    /// A file with its bytes.
    pub(super) async fn whole_customer_file(
        &mut self,
        of: CustomerId,
        id: CustomerFileId,
    ) -> sqlx::Result<Option<Whole>> {
        const SQL: &str = "
            SELECT f.name, f.media_type, f.hash, b.bytes FROM customer_files f
            JOIN customer_file_bytes b ON b.business_id = f.business_id AND b.file_id = f.id
            WHERE f.business_id = $1 AND f.customer_id = $2 AND f.id = $3 AND f.removed_at IS NULL";
        let business = self.business();
        fetch_optional!(self, SQL, business, of, id)
    }

    /// Stores a new file.
    pub(super) async fn insert_customer_file(
        &mut self,
        of: CustomerId,
        row: &FileRow,
        bytes: &[u8],
    ) -> sqlx::Result<()> {
        const ROW: &str = "
            INSERT INTO customer_files (business_id, id, customer_id, name, media_type, size, hash, added_by,
                created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        const BYTES: &str = "
            INSERT INTO customer_file_bytes (business_id, file_id, bytes) VALUES ($1, $2, $3)";
        let business = self.business();
        execute!(
            self,
            ROW,
            business,
            row.id,
            of,
            row.name.as_str(),
            row.media_type.as_str(),
            row.size,
            row.hash.as_slice(),
            row.added_by.as_str(),
            row.created_at
        )?;
        execute!(self, BYTES, business, row.id, bytes).map(drop)
    }

    /// Marks a file as removed, or as there again.
    pub(super) async fn mark_customer_file(
        &mut self,
        id: CustomerFileId,
        removed_at: Option<Timestamp>,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE customer_files SET removed_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let at = removed_at.map(Timestamp::as_millisecond);
        execute!(self, SQL, business, id, at).map(drop)
    }

    /// Bytes of the files that are there, and of those together with the removed ones.
    pub(super) async fn size_of_customer_files(&mut self) -> sqlx::Result<(i64, i64)> {
        const SQL: &str = "
            SELECT CAST(COALESCE(SUM(CASE WHEN removed_at IS NULL THEN size ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(size), 0) AS BIGINT)
            FROM customer_files WHERE business_id = $1";
        let business = self.business();
        fetch_one!(self, SQL, business)
    }

    /// Forgets the files that were removed by `before`; `only` one, when it is named.
    pub(super) async fn forget_customer_files(
        &mut self,
        before: Timestamp,
        only: Option<CustomerFileId>,
    ) -> sqlx::Result<()> {
        const BYTES: &str = "
            DELETE FROM customer_file_bytes WHERE business_id = $1 AND file_id IN (
                SELECT id FROM customer_files WHERE business_id = $1 AND removed_at <= $2)";
        const ROWS: &str = "DELETE FROM customer_files WHERE business_id = $1 AND removed_at <= $2";
        const ONE_BYTES: &str = "
            DELETE FROM customer_file_bytes WHERE business_id = $1 AND file_id IN (
                SELECT id FROM customer_files WHERE business_id = $1 AND removed_at <= $2 AND id = $3)";
        const ONE_ROW: &str =
            "DELETE FROM customer_files WHERE business_id = $1 AND removed_at <= $2 AND id = $3";
        let business = self.business();
        let before = before.as_millisecond();
        match only {
            None => {
                execute!(self, BYTES, business, before)?;
                execute!(self, ROWS, business, before).map(drop)
            }
            Some(id) => {
                execute!(self, ONE_BYTES, business, before, id)?;
                execute!(self, ONE_ROW, business, before, id).map(drop)
            }
        }
    }

    /// Hands the files of one card to another. Of a file that both have, the other's stays; what was removed is
    /// forgotten.
    pub(in crate::customers) async fn hand_over_files(
        &mut self,
        from: CustomerId,
        to: CustomerId,
    ) -> sqlx::Result<()> {
        const BYTES: &str = "
            DELETE FROM customer_file_bytes WHERE business_id = $1 AND file_id IN (
                SELECT f.id FROM customer_files f WHERE f.business_id = $1 AND f.customer_id = $2
                    AND (f.removed_at IS NOT NULL OR EXISTS (SELECT 1 FROM customer_files o
                        WHERE o.business_id = $1 AND o.customer_id = $3 AND o.hash = f.hash AND o.removed_at IS NULL)))";
        const ROWS: &str = "
            DELETE FROM customer_files WHERE business_id = $1 AND customer_id = $2 AND NOT EXISTS (
                SELECT 1 FROM customer_file_bytes b
                WHERE b.business_id = $1 AND b.file_id = customer_files.id)";
        const MOVE: &str = "UPDATE customer_files SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        let business = self.business();
        execute!(self, BYTES, business, from, to)?;
        execute!(self, ROWS, business, from)?;
        execute!(self, MOVE, business, from, to).map(drop)
    }
}
