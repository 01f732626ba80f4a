//! The SQL of documents.

use std::collections::HashMap;

use chatgrow_documents::{ChainHash, Receipt, ReceiptContent};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use sqlx::AssertSqlSafe;

use super::model::{Document, StoredFile, file_name, stored_hash};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional, on};
use crate::platform::ids::{CustomerId, DocumentId, PaymentId};
use crate::platform::money::{Currency, Money};

/// A place in the list: time in epoch milliseconds, then number, then id where these are equal.
pub(super) type Place = (i64, i64, DocumentId);

#[derive(Debug, sqlx::FromRow)]
struct DocumentRow {
    id: DocumentId,
    number: i64,
    document_date: String,
    issued_at: i64,
    customer_id: CustomerId,
    customer_name: String,
    total: i64,
    currency: Currency,
    payment_id: PaymentId,
    hash: Vec<u8>,
}

impl TryFrom<DocumentRow> for Document {
    type Error = sqlx::Error;

    fn try_from(row: DocumentRow) -> sqlx::Result<Self> {
        let instant = Timestamp::from_millisecond(row.issued_at);
        Ok(Self {
            id: row.id,
            number: row.number,
            document_date: row.document_date.parse().map_err(unreadable)?,
            issued_at: instant.map_err(unreadable)?,
            customer_id: row.customer_id,
            customer_name: row.customer_name,
            total: Money::new(row.total, row.currency),
            payment_id: row.payment_id,
            hash: stored_hash(&row.hash)
                .ok_or_else(|| unreadable("a stored hash has not 32 bytes"))?,
        })
    }
}

fn unreadable(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> sqlx::Error {
    sqlx::Error::Decode(error.into())
}

/// The document of each of `payments`; those without one are absent.
///
/// # Errors
/// The driver's.
pub async fn documents_of(
    tx: &mut Tx,
    payments: &[PaymentId],
) -> sqlx::Result<HashMap<PaymentId, DocumentId>> {
    if payments.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..payments.len() + 2)
        .map(|place| format!("${place}"))
        .collect();
    let sql = format!(
        "SELECT payment_id, id FROM documents WHERE business_id = $1 AND payment_id IN ({})",
        places.join(", ")
    );
    let business = tx.business();
    let rows: Vec<(PaymentId, DocumentId)> = on!(tx, conn => {
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(business);
        for payment in payments {
            query = query.bind(*payment);
        }
        query.fetch_all(conn).await
    })?;
    Ok(rows.into_iter().collect())
}

impl Tx {
    /// The next number of a series and the hash of the document before it. The row is held until the
    /// commit, so that numbers follow commit order; a rollback gives the number back.
    pub(super) async fn take_number(
        &mut self,
        series: &str,
    ) -> sqlx::Result<(i64, Option<ChainHash>)> {
        const SQL: &str = "
            INSERT INTO document_series (business_id, kind, last_number) VALUES ($1, $2, 1)
            ON CONFLICT (business_id, kind) DO UPDATE SET last_number = document_series.last_number + 1
            RETURNING last_number, last_hash";
        let business = self.business();
        let (number, hash): (i64, Option<Vec<u8>>) = fetch_one!(self, SQL, business, series)?;
        let hash = match hash {
            None => None,
            Some(bytes) => {
                let hash = stored_hash(&bytes);
                Some(hash.ok_or_else(|| unreadable("the series' hash has not 32 bytes"))?)
            }
        };
        Ok((number, hash))
    }

    /// What document `number` of a series says.
    pub(super) async fn content_of_number(
        &mut self,
        series: &str,
        number: i64,
    ) -> sqlx::Result<Option<ReceiptContent>> {
        const SQL: &str =
            "SELECT snapshot FROM documents WHERE business_id = $1 AND kind = $2 AND number = $3";
        let business = self.business();
        let row: Option<(String,)> = fetch_optional!(self, SQL, business, series, number)?;
        row.map(|(snapshot,)| serde_json::from_str(&snapshot).map_err(unreadable))
            .transpose()
    }

    /// Stores an issued document, and its hash as the one the next will follow.
    pub(super) async fn insert_document(
        &mut self,
        series: &str,
        document: &Document,
        snapshot: &str,
        previous: Option<&ChainHash>,
    ) -> sqlx::Result<()> {
        const INSERT: &str = "
            INSERT INTO documents (business_id, id, kind, number, document_date, issued_at, customer_id, customer_name,
                total, currency, payment_id, snapshot, previous_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        const CHAIN: &str =
            "UPDATE document_series SET last_hash = $3 WHERE business_id = $1 AND kind = $2";
        let business = self.business();
        let hash = document.hash.as_bytes().to_vec();
        let previous = previous.map(|hash| hash.as_bytes().to_vec());
        execute!(
            self,
            INSERT,
            business,
            document.id,
            series,
            document.number,
            document.document_date.to_string(),
            document.issued_at.as_millisecond(),
            document.customer_id,
            document.customer_name.as_str(),
            document.total.amount,
            document.total.currency,
            document.payment_id,
            snapshot,
            previous.clone(),
            hash.clone()
        )?;
        execute!(self, CHAIN, business, series, hash.clone())?;
        Ok(())
    }

    pub(super) async fn document(&mut self, id: DocumentId) -> sqlx::Result<Option<Document>> {
        const SQL: &str = "
            SELECT id, number, document_date, issued_at, customer_id, customer_name, total, currency, payment_id, hash
            FROM documents WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let row: Option<DocumentRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Document::try_from).transpose()
    }

    /// Newest first, from after `place`.
    pub(super) async fn documents(
        &mut self,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<Document>> {
        const SQL: &str = "
            SELECT id, number, document_date, issued_at, customer_id, customer_name, total, currency, payment_id, hash
            FROM documents WHERE business_id = $1 AND (issued_at, number, id) < ($2, $3, $4)
            ORDER BY issued_at DESC, number DESC, id DESC LIMIT $5";
        let business = self.business();
        let first = (i64::MAX, i64::MAX, DocumentId(uuid::Uuid::max()));
        let (at, number, id) = place.unwrap_or(first);
        let rows: Vec<DocumentRow> = fetch_all!(self, SQL, business, at, number, id, limit)?;
        rows.into_iter().map(Document::try_from).collect()
    }

    /// The document as it can be drawn, from its snapshot.
    pub(super) async fn receipt(&mut self, id: DocumentId) -> sqlx::Result<Option<Receipt>> {
        const SQL: &str = "SELECT snapshot FROM documents WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let row: Option<(String,)> = fetch_optional!(self, SQL, business, id)?;
        row.map(|(snapshot,)| serde_json::from_str(&snapshot).map_err(unreadable))
            .transpose()
    }

    /// Keeps `pdf` as the original of a document, unless one is kept already.
    pub(super) async fn keep_file(
        &mut self,
        document: DocumentId,
        pdf: &[u8],
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_files (business_id, document_id, pdf, sha256, created_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (business_id, document_id) DO NOTHING";
        let business = self.business();
        let digest = Sha256::digest(pdf).to_vec();
        let at = now.as_millisecond();
        execute!(self, SQL, business, document, pdf, digest.clone(), at)?;
        Ok(())
    }

    pub(super) async fn stored_file(
        &mut self,
        document: DocumentId,
    ) -> sqlx::Result<Option<StoredFile>> {
        const SQL: &str = "
            SELECT d.number, d.total, d.currency, f.pdf
            FROM document_files f JOIN documents d ON d.business_id = f.business_id AND d.id = f.document_id
            WHERE f.business_id = $1 AND f.document_id = $2";
        let business = self.business();
        let row: Option<(i64, i64, Currency, Vec<u8>)> =
            fetch_optional!(self, SQL, business, document)?;
        Ok(row.map(|(number, total, currency, pdf)| StoredFile {
            file_name: file_name(number),
            pdf,
            title_number: number,
            total: Money::new(total, currency),
        }))
    }
}
