//! The SQL of documents.

use std::collections::HashMap;

use chatgrow_documents::{ChainHash, Document as Paper};
use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use sqlx::AssertSqlSafe;

use super::issue::seal::{SealedFile, SealedRow};
use super::model::{
    Document, Kind, Purpose, Reference, Status, StoredFile, file_name, stored_hash,
};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional, on};
use crate::platform::ids::{CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::{Currency, Money};

/// A place in the list: time in epoch milliseconds, then number, then id where these are equal.
pub(super) type Place = (i64, i64, DocumentId);

/// Which documents a list is of.
#[derive(Debug, Clone, Default)]
pub(super) struct Filter {
    pub(super) kind: Option<Kind>,
    pub(super) customer: Option<CustomerId>,
    pub(super) status: Option<Status>,
    /// The first and the last date printed on them, `YYYY-MM-DD`.
    pub(super) dates: (String, String),
}

/// What the next document of a series follows; nothing where it will be the first.
#[derive(Debug, Default)]
pub(super) struct SeriesEnd {
    pub(super) last_number: i64,
    pub(super) hash: Option<ChainHash>,
    pub(super) last: Option<Last>,
}

/// The last document of a series, as far as the date of the next one depends on it.
#[derive(Debug)]
pub(super) struct Last {
    pub(super) produced_at: Timestamp,
    pub(super) document_date: Date,
    /// Where it has that date; known of a document that is dated after the day that was asked about.
    pub(super) time_zone: Option<String>,
}

#[derive(Debug, sqlx::FromRow)]
struct DocumentRow {
    id: DocumentId,
    kind: Kind,
    number: i64,
    document_date: String,
    issued_at: i64,
    customer_id: CustomerId,
    customer_name: String,
    net: i64,
    vat: i64,
    total: i64,
    currency: Currency,
    payment_id: Option<PaymentId>,
    refund_id: Option<RefundId>,
    hash: Vec<u8>,
    credited: i64,
    received: i64,
    status: Status,
}

impl TryFrom<DocumentRow> for Document {
    type Error = sqlx::Error;

    fn try_from(row: DocumentRow) -> sqlx::Result<Self> {
        let instant = Timestamp::from_millisecond(row.issued_at);
        let money = |amount| Money::new(amount, row.currency);
        Ok(Self {
            id: row.id,
            kind: row.kind,
            number: row.number,
            document_date: row.document_date.parse().map_err(unreadable)?,
            issued_at: instant.map_err(unreadable)?,
            customer_id: row.customer_id,
            net: money(row.net),
            vat: money(row.vat),
            total: money(row.total),
            customer_name: row.customer_name,
            payment_id: row.payment_id,
            refund_id: row.refund_id,
            hash: stored_hash(&row.hash)
                .ok_or_else(|| unreadable("a stored hash has not 32 bytes"))?,
            credited: row.credited,
            received: row.received,
            status: row.status,
        })
    }
}

/// The documents that the tail after `WHERE business_id = $1` chooses, with what later ones have made of them.
macro_rules! documents {
    ($choice:literal, $tail:literal) => {
        concat!(
            "SELECT s.id, s.kind, s.number, s.document_date, s.issued_at, s.customer_id, s.customer_name, s.net, s.vat,
                s.total, s.currency, s.payment_id, s.refund_id, s.hash, s.credited, s.received, s.status
            FROM (SELECT t.*, CASE
                WHEN t.total > 0 AND t.credited >= t.total THEN 'cancelled'
                WHEN t.replaced > 0 THEN 'settled'
                WHEN t.kind IN ('quote', 'order', 'delivery_note') THEN 'open'
                WHEN t.kind IN ('deal_invoice', 'tax_invoice') AND t.received < t.total - t.credited THEN 'open'
                ELSE 'settled' END AS status
            FROM (SELECT d.*,
                (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM document_references r
                    WHERE r.business_id = $1 AND r.earlier_id = d.id AND r.purpose = 'credit') AS credited,
                (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM document_references r
                    WHERE r.business_id = $1 AND r.earlier_id = d.id AND r.purpose = 'receipt_for') AS received,
                (SELECT count(*) FROM document_references r
                    WHERE r.business_id = $1 AND r.earlier_id = d.id AND r.purpose = 'replaces') AS replaced
            FROM documents d WHERE d.business_id = $1 AND ",
            $choice,
            ") t) s ",
            $tail
        )
    };
}

pub(super) fn unreadable(
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> sqlx::Error {
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
    /// What the next document of a series follows, when it is `today`. Read it at the journal's turn: then nobody else
    /// goes on with the series until this transaction ends.
    pub(super) async fn end_of_series(
        &mut self,
        kind: Kind,
        today: Date,
    ) -> sqlx::Result<SeriesEnd> {
        // Not joined: by a join PostgreSQL reads the whole series until it has statistics of it. The snapshot is long, and
        // rarely needed.
        const SQL: &str = "
            SELECT s.last_number, s.last_hash,
                (SELECT d.issued_at FROM documents d
                    WHERE d.business_id = $1 AND d.kind = $2 AND d.number = s.last_number),
                (SELECT d.document_date FROM documents d
                    WHERE d.business_id = $1 AND d.kind = $2 AND d.number = s.last_number),
                (SELECT d.snapshot FROM documents d
                    WHERE d.business_id = $1 AND d.kind = $2 AND d.number = s.last_number AND d.document_date > $3)
            FROM document_series s WHERE s.business_id = $1 AND s.kind = $2";
        type Row = (
            i64,
            Option<Vec<u8>>,
            Option<i64>,
            Option<String>,
            Option<String>,
        );
        let business = self.business();
        let row: Option<Row> = fetch_optional!(self, SQL, business, kind, today.to_string())?;
        let Some((last_number, hash, produced_at, date, snapshot)) = row else {
            return Ok(SeriesEnd::default());
        };
        let hash = hash.map(|bytes| {
            stored_hash(&bytes).ok_or_else(|| unreadable("the series' hash has not 32 bytes"))
        });
        let paper = snapshot.map(|text| Paper::read(text.as_bytes()).map_err(unreadable));
        let time_zone = paper.transpose()?.map(|paper| paper.time_zone().to_owned());
        let last = produced_at.zip(date).map(|(produced_at, date)| {
            Ok::<_, sqlx::Error>(Last {
                produced_at: Timestamp::from_millisecond(produced_at).map_err(unreadable)?,
                document_date: date.parse().map_err(unreadable)?,
                time_zone,
            })
        });
        Ok(SeriesEnd {
            last_number,
            hash: hash.transpose()?,
            last: last.transpose()?,
        })
    }

    /// Stores an issued document with what it says of earlier ones, and makes it the end of its series.
    pub(super) async fn insert_document(
        &mut self,
        row: &SealedRow<'_>,
        snapshot: &str,
        (previous, hash): (Option<&ChainHash>, &ChainHash),
    ) -> sqlx::Result<()> {
        const INSERT: &str = "
            INSERT INTO documents (business_id, id, kind, number, document_date, issued_at, customer_id, customer_name,
                net, vat, total, currency, payment_id, refund_id, snapshot, previous_hash, hash, seal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
        const GO_ON: &str = "
            INSERT INTO document_series (business_id, kind, last_number, last_hash) VALUES ($1, $2, $3, $4)
            ON CONFLICT (business_id, kind) DO UPDATE SET last_number = $3, last_hash = $4
            WHERE document_series.last_number = $3 - 1";
        let business = self.business();
        let seal = row.seal().map_err(unreadable)?;
        let hash = hash.as_bytes().as_slice();
        execute!(
            self,
            INSERT,
            business,
            row.id,
            row.kind,
            row.number,
            row.document_date,
            row.issued_at,
            row.customer_id,
            row.customer_name,
            row.net,
            row.vat,
            row.total,
            row.currency,
            row.payment_id,
            row.refund_id,
            snapshot,
            previous.map(|hash| hash.as_bytes().to_vec()),
            hash,
            seal.clone()
        )?;
        if execute!(self, GO_ON, business, row.kind, row.number, hash)? != 1 {
            return Err(unreadable("the series does not end before this document"));
        }
        for reference in row.references {
            self.insert_reference(row.id, reference).await?;
        }
        Ok(())
    }

    async fn insert_reference(
        &mut self,
        document: DocumentId,
        reference: &Reference,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_references (business_id, document_id, earlier_id, purpose, amount)
            VALUES ($1, $2, $3, $4, $5)";
        let business = self.business();
        let Reference {
            earlier,
            purpose,
            amount,
        } = *reference;
        execute!(self, SQL, business, document, earlier, purpose, amount)?;
        Ok(())
    }

    /// Notes that a credit takes back a quantity of one line of an invoice.
    pub(super) async fn insert_credited_line(
        &mut self,
        credit: DocumentId,
        invoice: DocumentId,
        line: i64,
        quantity: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO credited_lines (business_id, document_id, earlier_id, line, quantity)
            VALUES ($1, $2, $3, $4, $5)";
        let business = self.business();
        execute!(self, SQL, business, credit, invoice, line, quantity)?;
        Ok(())
    }

    /// What credits took back of the lines of an invoice: the line from 1, and how much in ten-thousandths.
    pub(super) async fn credited_lines(
        &mut self,
        invoice: DocumentId,
    ) -> sqlx::Result<Vec<(i64, i64)>> {
        const SQL: &str = "SELECT line, quantity FROM credited_lines WHERE business_id = $1 AND earlier_id = $2 ORDER BY line";
        let business = self.business();
        fetch_all!(self, SQL, business, invoice)
    }

    pub(super) async fn document(&mut self, id: DocumentId) -> sqlx::Result<Option<Document>> {
        const SQL: &str = documents!("d.id = $2", "");
        let business = self.business();
        let row: Option<DocumentRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Document::try_from).transpose()
    }

    /// The document of a payment.
    pub(super) async fn document_of_payment(
        &mut self,
        payment: PaymentId,
    ) -> sqlx::Result<Option<Document>> {
        const SQL: &str = documents!("d.payment_id = $2", "");
        let business = self.business();
        let row: Option<DocumentRow> = fetch_optional!(self, SQL, business, payment)?;
        row.map(Document::try_from).transpose()
    }

    /// The document of a refund.
    pub(super) async fn document_of_refund(
        &mut self,
        refund: RefundId,
    ) -> sqlx::Result<Option<Document>> {
        const SQL: &str = documents!("d.refund_id = $2", "");
        let business = self.business();
        let row: Option<DocumentRow> = fetch_optional!(self, SQL, business, refund)?;
        row.map(Document::try_from).transpose()
    }

    /// Newest first, from after `place`.
    pub(super) async fn documents(
        &mut self,
        filter: &Filter,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<Document>> {
        const SQL: &str = documents!(
            "(d.issued_at, d.number, d.id) < ($2, $3, $4) AND ($6 = '' OR d.kind = $6)
                AND ($7 IS NULL OR d.customer_id = $7) AND d.document_date BETWEEN $8 AND $9",
            "WHERE ($10 = '' OR s.status = $10) ORDER BY s.issued_at DESC, s.number DESC, s.id DESC LIMIT $5"
        );
        let business = self.business();
        let first = (i64::MAX, i64::MAX, DocumentId(uuid::Uuid::max()));
        let (at, number, id) = place.unwrap_or(first);
        let status = filter.status.map_or("", Status::word);
        let rows: Vec<DocumentRow> = fetch_all!(
            self,
            SQL,
            business,
            at,
            number,
            id,
            limit,
            filter.kind.map_or("", Kind::word),
            filter.customer,
            filter.dates.0.as_str(),
            filter.dates.1.as_str(),
            status
        )?;
        rows.into_iter().map(Document::try_from).collect()
    }

    /// What `document` says of earlier ones, with the kind and number of each.
    pub(super) async fn references_of(&mut self, document: DocumentId) -> sqlx::Result<Vec<Named>> {
        const SQL: &str = "
            SELECT d.id, d.kind, d.number, r.purpose, r.amount FROM document_references r
            JOIN documents d ON d.business_id = r.business_id AND d.id = r.earlier_id
            WHERE r.business_id = $1 AND r.document_id = $2 ORDER BY d.issued_at, d.number";
        let business = self.business();
        fetch_all!(self, SQL, business, document)
    }

    /// What later documents say of `document`, with the kind and number of each.
    pub(super) async fn references_to(&mut self, document: DocumentId) -> sqlx::Result<Vec<Named>> {
        const SQL: &str = "
            SELECT d.id, d.kind, d.number, r.purpose, r.amount FROM document_references r
            JOIN documents d ON d.business_id = r.business_id AND d.id = r.document_id
            WHERE r.business_id = $1 AND r.earlier_id = $2 ORDER BY d.issued_at, d.number";
        let business = self.business();
        fetch_all!(self, SQL, business, document)
    }

    /// The document as it can be drawn, from its snapshot.
    pub(super) async fn paper(&mut self, id: DocumentId) -> sqlx::Result<Option<Paper>> {
        const SQL: &str = "SELECT snapshot FROM documents WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let row: Option<(String,)> = fetch_optional!(self, SQL, business, id)?;
        row.map(|(snapshot,)| Paper::read(snapshot.as_bytes()).map_err(unreadable))
            .transpose()
    }

    /// Keeps `pdf` as the original of a document, unless one is kept already.
    pub(super) async fn keep_file(
        &mut self,
        document: DocumentId,
        pdf: &[u8],
        signed: bool,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_files (business_id, document_id, pdf, sha256, created_at, signed, seal)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (business_id, document_id) DO NOTHING";
        let business = self.business();
        let file = SealedFile {
            business,
            document,
            sha256: &Sha256::digest(pdf),
            created_at: now.as_millisecond(),
            signed,
        };
        let seal = file.seal().map_err(unreadable)?;
        execute!(
            self,
            SQL,
            business,
            document,
            pdf,
            file.sha256,
            file.created_at,
            signed,
            seal.clone()
        )?;
        Ok(())
    }

    pub(super) async fn stored_file(
        &mut self,
        document: DocumentId,
    ) -> sqlx::Result<Option<StoredFile>> {
        const SQL: &str = "
            SELECT d.kind, d.number, d.total, d.currency, f.pdf
            FROM document_files f JOIN documents d ON d.business_id = f.business_id AND d.id = f.document_id
            WHERE f.business_id = $1 AND f.document_id = $2";
        let business = self.business();
        let row: Option<(Kind, i64, i64, Currency, Vec<u8>)> =
            fetch_optional!(self, SQL, business, document)?;
        Ok(row.map(|(kind, number, total, currency, pdf)| StoredFile {
            file_name: file_name(kind, number),
            pdf,
            kind,
            title_number: number,
            total: Money::new(total, currency),
        }))
    }
}

/// One document as another names it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Named {
    pub(super) id: DocumentId,
    pub(super) kind: Kind,
    pub(super) number: i64,
    pub(super) purpose: Purpose,
    pub(super) amount: i64,
}
