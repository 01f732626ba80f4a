//! The SQL of drafts.

use jiff::Timestamp;

use super::DraftContent;
use crate::invoices::model::Kind;
use crate::invoices::store::unreadable;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CustomerId, DraftId};

/// A place in the list: when it was last changed in epoch milliseconds, and the id where times are equal.
pub(super) type Place = (i64, DraftId);

/// A document being written.
#[derive(Debug, Clone)]
pub(in crate::invoices) struct Draft {
    pub(in crate::invoices) id: DraftId,
    pub(in crate::invoices) kind: Kind,
    pub(in crate::invoices) content: DraftContent,
    pub(in crate::invoices) version: i64,
    pub(in crate::invoices) created_at: Timestamp,
    pub(in crate::invoices) updated_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    id: DraftId,
    kind: Kind,
    customer_id: Option<CustomerId>,
    content: String,
    version: i64,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<DraftRow> for Draft {
    type Error = sqlx::Error;

    fn try_from(row: DraftRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id,
            kind: row.kind,
            content: read_content(&row.content, row.customer_id)?,
            version: row.version,
            created_at: Timestamp::from_millisecond(row.created_at).map_err(unreadable)?,
            updated_at: Timestamp::from_millisecond(row.updated_at).map_err(unreadable)?,
        })
    }
}

/// Content as it is stored: JSON, and the customer in a column of its own, because cards are merged.
pub(in crate::invoices) fn written(content: &DraftContent) -> sqlx::Result<String> {
    serde_json::to_string(content).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// Stored content of a customer.
pub(in crate::invoices) fn read_content(
    text: &str,
    customer: Option<CustomerId>,
) -> sqlx::Result<DraftContent> {
    let content: DraftContent = serde_json::from_str(text).map_err(unreadable)?;
    Ok(DraftContent {
        customer_id: customer,
        ..content
    })
}

impl Tx {
    pub(super) async fn count_drafts(&mut self) -> sqlx::Result<i64> {
        let business = self.business();
        let sql = "SELECT count(*) FROM document_drafts WHERE business_id = $1";
        let (count,): (i64,) = fetch_one!(self, sql, business)?;
        Ok(count)
    }

    pub(super) async fn insert_invoice_draft(
        &mut self,
        id: DraftId,
        (kind, content): (Kind, &DraftContent),
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_drafts (business_id, id, kind, customer_id, content, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6)";
        let business = self.business();
        let text = written(content)?;
        execute!(
            self,
            SQL,
            business,
            id,
            kind,
            content.customer_id,
            text.as_str(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn update_invoice_draft(
        &mut self,
        id: DraftId,
        (kind, content): (Kind, &DraftContent),
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE document_drafts SET kind = $3, customer_id = $4, content = $5, updated_at = $6, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let text = written(content)?;
        execute!(
            self,
            SQL,
            business,
            id,
            kind,
            content.customer_id,
            text.as_str(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(in crate::invoices) async fn delete_invoice_draft(
        &mut self,
        id: DraftId,
    ) -> sqlx::Result<bool> {
        let business = self.business();
        let sql = "DELETE FROM document_drafts WHERE business_id = $1 AND id = $2";
        Ok(execute!(self, sql, business, id)? == 1)
    }

    pub(super) async fn draft(&mut self, id: DraftId) -> sqlx::Result<Option<Draft>> {
        const SQL: &str = "
            SELECT id, kind, customer_id, content, version, created_at, updated_at FROM document_drafts
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let row: Option<DraftRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Draft::try_from).transpose()
    }

    /// The draft, which nobody else changes or issues until the transaction ends.
    pub(in crate::invoices) async fn hold_draft(
        &mut self,
        id: DraftId,
    ) -> sqlx::Result<Option<Draft>> {
        const LOCK: &str =
            "SELECT id FROM document_drafts WHERE business_id = $1 AND id = $2 FOR UPDATE";
        let business = self.business();
        if matches!(self.conn, Conn::Postgres(_)) {
            let _: Option<(DraftId,)> = fetch_optional!(self, LOCK, business, id)?;
        }
        self.draft(id).await
    }

    /// The last changed first, from after `place`.
    pub(super) async fn drafts(
        &mut self,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<Draft>> {
        const SQL: &str = "
            SELECT id, kind, customer_id, content, version, created_at, updated_at FROM document_drafts
            WHERE business_id = $1 AND (updated_at, id) < ($2, $3) ORDER BY updated_at DESC, id DESC LIMIT $4";
        let business = self.business();
        let (at, id) = place.unwrap_or((i64::MAX, DraftId(uuid::Uuid::max())));
        let rows: Vec<DraftRow> = fetch_all!(self, SQL, business, at, id, limit)?;
        rows.into_iter().map(Draft::try_from).collect()
    }
}
