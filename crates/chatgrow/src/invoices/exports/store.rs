//! The SQL of exports.

use chatgrow_documents::Document as Paper;
use jiff::Timestamp;

use super::period::Period;
use crate::invoices::model::Kind;
use crate::invoices::store::unreadable;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{CustomerId, DocumentExportId, DocumentId};

/// A place among the documents of a period: date, kind, number.
pub(super) type Place = (String, String, i64);

/// A document of a period with all that it says.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) id: DocumentId,
    pub(super) kind: Kind,
    pub(super) number: i64,
    pub(super) customer: CustomerId,
    pub(super) paper: Paper,
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: DocumentId,
    kind: Kind,
    number: i64,
    customer_id: CustomerId,
    snapshot: String,
}

/// What was handed out.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Export {
    pub(super) id: DocumentExportId,
    pub(super) format: Format,
    pub(super) from_date: String,
    pub(super) to_date: String,
    /// JSON.
    pub(super) summary: String,
    pub(super) by_name: String,
    pub(super) created_at: i64,
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = DocumentExportFormat)]
pub(super) enum Format {
    /// מבנה אחיד.
    UniformFile,
    /// The bookkeeper's package.
    Package,
}

impl Tx {
    /// Some documents of a period after `place`, by date, kind and number.
    pub(super) async fn document_entries(
        &mut self,
        period: Period,
        place: Option<&Place>,
    ) -> sqlx::Result<Vec<Entry>> {
        const SQL: &str = "
            SELECT id, kind, number, customer_id, snapshot FROM documents
            WHERE business_id = $1 AND document_date BETWEEN $2 AND $3
                AND (document_date, kind, number) > ($4, $5, $6)
            ORDER BY document_date, kind, number LIMIT 200";
        let business = self.business();
        let first = (String::new(), String::new(), 0);
        let (date, kind, number) = place.unwrap_or(&first);
        let rows: Vec<EntryRow> = fetch_all!(
            self,
            SQL,
            business,
            period.from.to_string(),
            period.to.to_string(),
            date.as_str(),
            kind.as_str(),
            *number
        )?;
        rows.into_iter().map(Entry::try_from).collect()
    }

    /// Notes what is handed out; `false` when another was begun in the same minute.
    pub(super) async fn insert_export(
        &mut self,
        export: &Export,
        minute: &str,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO document_exports (business_id, id, format, from_date, to_date, summary, minute, by_name, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (business_id, minute) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            export.id,
            export.format,
            export.from_date.as_str(),
            export.to_date.as_str(),
            export.summary.as_str(),
            minute,
            export.by_name.as_str(),
            export.created_at
        )?;
        Ok(inserted == 1)
    }

    pub(super) async fn summarise_export(
        &mut self,
        id: DocumentExportId,
        summary: &str,
    ) -> sqlx::Result<()> {
        let business = self.business();
        let sql = "UPDATE document_exports SET summary = $3 WHERE business_id = $1 AND id = $2";
        execute!(self, sql, business, id, summary)?;
        Ok(())
    }

    pub(super) async fn export(&mut self, id: DocumentExportId) -> sqlx::Result<Option<Export>> {
        const SQL: &str = "
            SELECT id, format, from_date, to_date, summary, by_name, created_at FROM document_exports
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Newest first, from after the place.
    pub(super) async fn exports(
        &mut self,
        before: Option<DocumentExportId>,
        limit: i64,
    ) -> sqlx::Result<Vec<Export>> {
        const SQL: &str = "
            SELECT id, format, from_date, to_date, summary, by_name, created_at FROM document_exports
            WHERE business_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
        let business = self.business();
        let before = before.unwrap_or(DocumentExportId(uuid::Uuid::max()));
        fetch_all!(self, SQL, business, before, limit)
    }
}

impl TryFrom<EntryRow> for Entry {
    type Error = sqlx::Error;

    fn try_from(row: EntryRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id,
            kind: row.kind,
            number: row.number,
            customer: row.customer_id,
            paper: Paper::read(row.snapshot.as_bytes()).map_err(unreadable)?,
        })
    }
}

impl Entry {
    /// Where it stands among the documents of a period.
    pub(super) fn place(&self) -> Place {
        let date = self.paper.document_date().to_string();
        (date, self.kind.word().to_owned(), self.number)
    }
}

/// The instant as stored.
pub(super) fn at(millisecond: i64) -> sqlx::Result<Timestamp> {
    Timestamp::from_millisecond(millisecond).map_err(unreadable)
}
