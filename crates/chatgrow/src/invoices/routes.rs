//! HTTP of issued documents.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use chatgrow_documents::{Language, Marking};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::deliver::{extras, original};
use super::details::{DocumentDetails, details};
use super::issue::{self, CancelForm, CreditForm};
use super::model::{Document, Kind, Status, file_name};
use super::pdf::draw;
use super::send::send;
use super::store::{Filter, Place};
use super::{allocation, drafts, exports, recurring, settings, signing};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::platform::text::Email;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_documents))
        .routes(routes!(list_receipts))
        .routes(routes!(read_document))
        .routes(routes!(read_pdf))
        .routes(routes!(send_document))
        .routes(routes!(credit_document))
        .routes(routes!(cancel_document))
        .routes(routes!(document_payment))
        .merge(drafts::routes())
        .merge(recurring::routes())
        .merge(settings::routes())
        .merge(signing::routes())
        .merge(exports::routes())
        .merge(allocation::routes())
}

/// An issued legal document.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Document)]
pub(super) struct DocumentView {
    id: DocumentId,
    kind: Kind,
    /// The tax authority's code of the kind: 400 is a receipt. A quote has none and is 10.
    code: u16,
    /// Without gaps in its kind.
    number: i64,
    status: Status,
    issued_at: Timestamp,
    /// The date printed on it, in the business's zone.
    document_date: Date,
    customer_id: CustomerId,
    /// The name printed on it.
    customer_name: String,
    net: Money,
    vat: Money,
    /// Below zero on a receipt that cancels another.
    total: Money,
    /// What later documents took back of it.
    credited: Money,
    /// What later receipts acknowledged for it.
    received: Money,
    /// The payment it acknowledges; null for a document that was written.
    payment_id: Option<PaymentId>,
    /// The refund it acknowledges.
    refund_id: Option<RefundId>,
    /// SHA-256 over the document and the hash of the one before it; 64 hexadecimal digits.
    hash: String,
}

impl From<Document> for DocumentView {
    fn from(document: Document) -> Self {
        let money = |amount| Money::new(amount, document.total.currency);
        Self {
            id: document.id,
            kind: document.kind,
            code: document.kind.code(),
            number: document.number,
            status: document.status,
            issued_at: document.issued_at,
            document_date: document.document_date,
            customer_id: document.customer_id,
            customer_name: document.customer_name,
            net: document.net,
            vat: document.vat,
            total: document.total,
            credited: money(document.credited),
            received: money(document.received),
            payment_id: document.payment_id,
            refund_id: document.refund_id,
            hash: document.hash.to_string(),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DocumentsQuery {
    /// Only of this kind.
    #[param(inline)]
    kind: Option<Kind>,
    /// Only those for this customer.
    customer_id: Option<CustomerId>,
    /// Only those that stand so.
    #[param(inline)]
    status: Option<Status>,
    /// Dated from this day on.
    from: Option<Date>,
    /// Dated until this day.
    to: Option<Date>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Issued documents of every kind, the newest first.
#[utoipa::path(get, path = "/api/invoices", tag = "invoices", params(DocumentsQuery),
    responses((status = 200, body = Page<DocumentView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_documents(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<DocumentsQuery>,
) -> Result<Json<Page<DocumentView>>, Problem> {
    page(&app, &caller, query).await
}

/// Receipts, the newest first, at their address of 2.0.
#[utoipa::path(get, path = "/api/receipts", tag = "invoices", params(DocumentsQuery),
    responses((status = 200, body = Page<DocumentView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_receipts(
    State(app): State<App>,
    caller: Caller,
    Query(mut query): Query<DocumentsQuery>,
) -> Result<Json<Page<DocumentView>>, Problem> {
    query.kind = Some(query.kind.unwrap_or(Kind::Receipt));
    page(&app, &caller, query).await
}

async fn page(
    app: &App,
    caller: &Caller,
    query: DocumentsQuery,
) -> Result<Json<Page<DocumentView>>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let day = |day: Option<Date>, default: Date| day.unwrap_or(default).to_string();
    let filter = Filter {
        kind: query.kind,
        customer: query.customer_id,
        status: query.status,
        dates: (day(query.from, Date::ZERO), day(query.to, Date::MAX)),
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.documents(&filter, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |document| {
        let at = document.issued_at.as_millisecond();
        (at, document.number, document.id)
    });
    Ok(Json(page.map(DocumentView::from)))
}

/// One document, and the documents it is tied to.
#[utoipa::path(get, path = "/api/invoices/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = DocumentDetails)), security(("bearer" = []), ("cookie" = [])))]
async fn read_document(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<DocumentDetails>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    details(&app, scope, DocumentId(id)).await
}

/// Take an invoice back, whole or in part: a credit invoice is issued. 409 `above_what_is_left` when more would be
/// credited than it came to.
#[utoipa::path(post, path = "/api/invoices/{id}/credit", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = CreditForm, responses((status = 201, body = DocumentDetails)),
    security(("bearer" = []), ("cookie" = [])))]
async fn credit_document(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<CreditForm>,
) -> Result<(StatusCode, Json<DocumentDetails>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let issued = issue::credit(&app, scope, &caller.actor(), DocumentId(id), form).await?;
    Ok((StatusCode::CREATED, details(&app, scope, issued).await?))
}

/// Cancel what is left of a receipt: a receipt with amounts below zero is issued.
#[utoipa::path(post, path = "/api/invoices/{id}/cancel", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = CancelForm, responses((status = 201, body = DocumentDetails)),
    security(("bearer" = []), ("cookie" = [])))]
async fn cancel_document(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<CancelForm>,
) -> Result<(StatusCode, Json<DocumentDetails>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let issued = issue::cancel(&app, scope, &caller.actor(), DocumentId(id), form).await?;
    Ok((StatusCode::CREATED, details(&app, scope, issued).await?))
}

/// Issue the document of a payment that was taken down without one. 409 `already_documented` when it has one, and
/// `already_refunded` when some of it went back.
#[utoipa::path(post, path = "/api/payments/{id}/document", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 201, body = DocumentDetails)), security(("bearer" = []), ("cookie" = [])))]
async fn document_payment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<DocumentDetails>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let issued = issue::document_payment(&app, scope, &caller.actor(), PaymentId(id)).await?;
    Ok((StatusCode::CREATED, details(&app, scope, issued).await?))
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
    /// Of a copy: `he` when absent. The original is Hebrew, as the law wants.
    #[param(inline)]
    language: Option<PrintLanguage>,
}

/// The language of a copy.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum PrintLanguage {
    He,
    En,
}

impl From<PrintLanguage> for Language {
    fn from(language: PrintLanguage) -> Self {
        match language {
            PrintLanguage::He => Self::He,
            PrintLanguage::En => Self::En,
        }
    }
}

/// A PDF file.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub(super) struct Pdf(#[expect(dead_code, reason = "only describes the answer")] Vec<u8>);

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
            must_be_free(&app, scope, id).await?;
            let file = original(&app, scope, id).await?;
            let file = file.ok_or(Problem::NotFound)?;
            (file.file_name, file.pdf)
        }
        Print::Copy => {
            let mut tx = app.db.read(scope).await?;
            let paper = tx.paper(id).await?.ok_or(Problem::NotFound)?;
            let document = tx.document(id).await?.ok_or(Problem::NotFound)?;
            let language = query.language.map(Language::from);
            let extras = extras(&app, &mut tx, Some(id), &paper, language).await?;
            drop(tx);
            let pdf = draw(paper, Marking::Copy, extras).await?;
            (file_name(document.kind, document.number), pdf)
        }
    };
    let disposition = format!("inline; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, pdf))
}

/// Refuses an original that waits for its allocation number.
async fn must_be_free(app: &App, scope: Scope, id: DocumentId) -> Result<(), Problem> {
    let allocation = app.db.read(scope).await?.document_allocation(id).await?;
    if allocation.is_some_and(|allocation| !allocation.status.is_free()) {
        return Err(Problem::conflict("awaits_allocation"));
    }
    Ok(())
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
    must_be_free(&app, scope, DocumentId(id)).await?;
    send(&app, scope, DocumentId(id), email.as_ref()).await?;
    Ok(StatusCode::ACCEPTED)
}
