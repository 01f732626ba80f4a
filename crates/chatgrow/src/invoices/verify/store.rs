//! The SQL of verification: rows as they are, not as they should be.

use crate::platform::db::{PlatformTx, Tx, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, CustomerId, DocumentId, PaymentId, RefundId};

/// A document with its file.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct StoredDocument {
    pub(super) id: DocumentId,
    pub(super) kind: String,
    pub(super) number: i64,
    pub(super) document_date: String,
    pub(super) issued_at: i64,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) net: i64,
    pub(super) vat: i64,
    pub(super) total: i64,
    pub(super) currency: String,
    pub(super) payment_id: Option<PaymentId>,
    pub(super) refund_id: Option<RefundId>,
    pub(super) snapshot: String,
    pub(super) previous_hash: Option<Vec<u8>>,
    pub(super) hash: Vec<u8>,
    pub(super) seal: Option<Vec<u8>>,
    pub(super) pdf: Option<Vec<u8>>,
    pub(super) sha256: Option<Vec<u8>>,
    pub(super) file_created_at: Option<i64>,
    pub(super) file_signed: Option<bool>,
    pub(super) file_seal: Option<Vec<u8>>,
}

/// What a document says of an earlier one, and what all say of that one together.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct ReferenceRow {
    pub(super) earlier_id: DocumentId,
    pub(super) purpose: String,
    pub(super) amount: i64,
    pub(super) earlier_kind: String,
    pub(super) earlier_number: i64,
    pub(super) earlier_total: i64,
    /// The sum of the amounts of this purpose.
    pub(super) taken: i64,
}

/// The counter of a series.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SeriesRow {
    pub(super) kind: String,
    pub(super) first_number: i64,
    pub(super) last_number: i64,
    pub(super) last_hash: Option<Vec<u8>>,
}

impl PlatformTx {
    /// Every business with its public address.
    pub(super) async fn businesses(&mut self) -> sqlx::Result<Vec<(BusinessId, String)>> {
        fetch_all!(self, "SELECT id, slug FROM businesses ORDER BY slug")
    }
}

/// A document with its file, chosen by what follows.
macro_rules! stored {
    ($tail:literal) => {
        concat!(
            "SELECT d.id, d.kind, d.number, d.document_date, d.issued_at, d.customer_id, d.customer_name, d.net, d.vat,
                d.total, d.currency, d.payment_id, d.refund_id, d.snapshot, d.previous_hash, d.hash, d.seal, f.pdf,
                f.sha256, f.created_at AS file_created_at, f.signed AS file_signed, f.seal AS file_seal
            FROM documents d
            LEFT JOIN document_files f ON f.business_id = d.business_id AND f.document_id = d.id
            WHERE d.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn stored_document(
        &mut self,
        id: DocumentId,
    ) -> sqlx::Result<Option<StoredDocument>> {
        const SQL: &str = stored!("d.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Some documents after `place`, by kind and number, with their files.
    pub(super) async fn stored_documents(
        &mut self,
        place: Option<(String, i64, DocumentId)>,
    ) -> sqlx::Result<Vec<StoredDocument>> {
        const SQL: &str = stored!(
            "(d.kind, d.number, d.id) > ($2, $3, $4) ORDER BY d.kind, d.number, d.id LIMIT 100"
        );
        let business = self.business();
        let first = (String::new(), i64::MIN, DocumentId(uuid::Uuid::nil()));
        let (kind, number, id) = place.unwrap_or(first);
        fetch_all!(self, SQL, business, kind.as_str(), number, id)
    }

    /// What `document` says of earlier ones.
    pub(super) async fn reference_rows(
        &mut self,
        document: DocumentId,
    ) -> sqlx::Result<Vec<ReferenceRow>> {
        const SQL: &str = "
            SELECT r.earlier_id, r.purpose, r.amount, d.kind AS earlier_kind, d.number AS earlier_number,
                d.total AS earlier_total,
                (SELECT CAST(SUM(o.amount) AS BIGINT) FROM document_references o
                    WHERE o.business_id = $1 AND o.earlier_id = r.earlier_id AND o.purpose = r.purpose) AS taken
            FROM document_references r
            JOIN documents d ON d.business_id = r.business_id AND d.id = r.earlier_id
            WHERE r.business_id = $1 AND r.document_id = $2 ORDER BY r.earlier_id";
        let business = self.business();
        fetch_all!(self, SQL, business, document)
    }

    /// The counter of every series and the hash of its last document.
    pub(super) async fn series_rows(&mut self) -> sqlx::Result<Vec<SeriesRow>> {
        const SQL: &str = "
            SELECT kind, first_number, last_number, last_hash FROM document_series WHERE business_id = $1 ORDER BY kind";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }
}
