//! HTTP of documents.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use chatgrow_documents::{DocumentKind, Marking};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::deliver::original;
use super::model::{Document, file_name};
use super::pdf::draw;
use super::send::send;
use super::store::Place;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerId, DocumentId, PaymentId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};
use crate::platform::text::Email;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_documents))
        .routes(routes!(read_document))
        .routes(routes!(read_pdf))
        .routes(routes!(send_document))
}

/// The kind of a document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DocumentKind)]
enum KindView {
    /// קבלה.
    Receipt,
}

/// An issued legal document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Document)]
struct DocumentView {
    id: DocumentId,
    kind: KindView,
    /// The tax authority's code of the kind: 400 is a receipt.
    code: u16,
    /// From 1, without gaps in its kind.
    number: i64,
    issued_at: Timestamp,
    /// The date printed on it, in the business's zone.
    document_date: Date,
    customer_id: CustomerId,
    /// The name printed on it.
    customer_name: String,
    total: Money,
    payment_id: PaymentId,
    /// SHA-256 over the document and the hash of the one before it; 64 hexadecimal digits.
    hash: String,
}

impl From<Document> for DocumentView {
    fn from(document: Document) -> Self {
        Self {
            id: document.id,
            kind: KindView::Receipt,
            code: DocumentKind::Receipt.code(),
            number: document.number,
            issued_at: document.issued_at,
            document_date: document.document_date,
            customer_id: document.customer_id,
            customer_name: document.customer_name,
            total: document.total,
            payment_id: document.payment_id,
            hash: document.hash.to_string(),
        }
    }
}

/// Issued documents, the newest first.
#[utoipa::path(get, path = "/api/invoices", tag = "invoices", params(PageQuery),
    responses((status = 200, body = Page<DocumentView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_documents(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<DocumentView>>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.documents(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |document| {
        let at = document.issued_at.as_millisecond();
        (at, document.number, document.id)
    });
    Ok(Json(page.map(DocumentView::from)))
}

/// One document.
#[utoipa::path(get, path = "/api/invoices/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = DocumentView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_document(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<DocumentView>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let mut tx = app.db.read(scope).await?;
    let document = tx.document(DocumentId(id)).await?;
    Ok(Json(document.ok_or(Problem::NotFound)?.into()))
}

/// Which print of a document.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Print {
    /// A copy, marked so.
    #[default]
    Copy,
    /// The one original, the same bytes each time.
    Original,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct PdfQuery {
    /// `copy` when absent.
    #[serde(default)]
    #[param(inline)]
    marking: Print,
}

/// A PDF file.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
struct Pdf(#[expect(dead_code, reason = "only describes the answer")] Vec<u8>);

/// A document as PDF.
#[utoipa::path(get, path = "/api/invoices/{id}/pdf", tag = "invoices",
    params(("id" = Uuid, Path), PdfQuery),
    responses((status = 200, description = "The file", body = Pdf, content_type = "application/pdf")),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_pdf(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PdfQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let id = DocumentId(id);
    let (name, pdf) = match query.marking {
        Print::Original => {
            let file = original(&app, scope, id).await?;
            let file = file.ok_or(Problem::NotFound)?;
            (file.file_name, file.pdf)
        }
        Print::Copy => {
            let mut tx = app.db.read(scope).await?;
            let receipt = tx.receipt(id).await?.ok_or(Problem::NotFound)?;
            let document = tx.document(id).await?.ok_or(Problem::NotFound)?;
            drop(tx);
            let pdf = draw(receipt, Marking::Copy).await?;
            (file_name(document.number), pdf)
        }
    };
    let disposition = format!("inline; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, pdf))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SendDocument {
    /// Where to; the customer's address when absent.
    #[schema(format = "email")]
    email: Option<String>,
}

/// Mail the original of a document again.
#[utoipa::path(post, path = "/api/invoices/{id}/send", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = SendDocument, responses((status = 202, description = "A mail is planned")),
    security(("bearer" = []), ("cookie" = [])))]
async fn send_document(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<SendDocument>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::SendDocuments)?;
    let bad_email = || Problem::invalid("/email", "bad_email");
    let email = body
        .email
        .map(|text| Email::parse(&text).ok_or_else(bad_email))
        .transpose()?;
    send(&app, scope, DocumentId(id), email.as_ref()).await?;
    Ok(StatusCode::ACCEPTED)
}
