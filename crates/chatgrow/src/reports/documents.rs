//! What legal documents of some days say, to be compared with the money.

use serde::Serialize;
use utoipa::ToSchema;

use super::period::Period;
use crate::invoices::Kind;
use crate::platform::db::{Tx, fetch_all};
use crate::platform::money::Currency;

/// The documents of one kind. Amounts are minor units as they are printed: a credit's are above zero.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
#[schema(as = DocumentsOfKind)]
pub(super) struct OfKind {
    pub(super) kind: Kind,
    pub(super) count: i64,
    pub(super) net: i64,
    pub(super) vat: i64,
    pub(super) total: i64,
    #[serde(skip)]
    income: i64,
    #[serde(skip)]
    income_vat: i64,
    #[serde(skip)]
    money: i64,
}

/// What the documents dated in a period say, by kind and together. Amounts are minor units.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportDocuments)]
pub(super) struct DocumentFigures {
    pub(super) kinds: Vec<OfKind>,
    /// Invoices less credits, and receipts that are for no tax invoice; VAT included.
    pub(super) income: i64,
    /// The VAT in `income`.
    pub(super) vat: i64,
    /// What documents say of payments and refunds that were taken down here: the revenue, where each got its document
    /// on its day.
    pub(super) money: i64,
}

/// The documents dated in `period`, in `currency`.
pub(super) async fn figures(
    tx: &mut Tx,
    currency: Currency,
    period: Period,
) -> sqlx::Result<DocumentFigures> {
    let kinds = tx.documents_by_kind(currency, period).await?;
    let sum = |of: fn(&OfKind) -> i64| kinds.iter().map(of).sum();
    Ok(DocumentFigures {
        income: sum(|kind| kind.income),
        vat: sum(|kind| kind.income_vat),
        money: sum(|kind| kind.money),
        kinds,
    })
}

impl Tx {
    async fn documents_by_kind(
        &mut self,
        currency: Currency,
        period: Period,
    ) -> sqlx::Result<Vec<OfKind>> {
        const SQL: &str = "
            SELECT kind, count(*) AS count, CAST(SUM(net) AS BIGINT) AS net, CAST(SUM(vat) AS BIGINT) AS vat,
                CAST(SUM(total) AS BIGINT) AS total, CAST(SUM(sign * total) AS BIGINT) AS income,
                CAST(SUM(sign * vat) AS BIGINT) AS income_vat, CAST(SUM(money) AS BIGINT) AS money
            FROM (
                SELECT d.kind, d.net, d.vat, d.total,
                    CASE WHEN d.kind = 'credit_invoice' THEN -1
                        WHEN d.kind IN ('tax_invoice', 'tax_invoice_receipt') THEN 1
                        WHEN d.kind IN ('receipt', 'donation_receipt') AND NOT EXISTS (
                            SELECT 1 FROM document_references f
                            JOIN documents e ON e.business_id = f.business_id AND e.id = f.earlier_id
                            WHERE f.business_id = d.business_id AND f.document_id = d.id AND e.kind = 'tax_invoice') THEN 1
                        ELSE 0 END AS sign,
                    CASE WHEN d.payment_id IS NULL AND d.refund_id IS NULL THEN 0
                        WHEN d.kind = 'credit_invoice' THEN -d.total ELSE d.total END AS money
                FROM documents d
                WHERE d.business_id = $1 AND d.currency = $2 AND d.document_date >= $3 AND d.document_date <= $4
            ) s
            GROUP BY kind ORDER BY kind";
        let business = self.business();
        let (from, to) = (period.from.to_string(), period.to.to_string());
        fetch_all!(self, SQL, business, currency, from, to)
    }
}
