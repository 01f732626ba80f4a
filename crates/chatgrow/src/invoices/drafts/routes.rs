//! HTTP of drafts.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use chatgrow_documents::{Document as Paper, Marking, Warning};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::DraftContent;
use super::edit::{self, CreateDraft, UpdateDraft};
use super::store::{Draft, Place};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::invoices::deliver::extras;
use crate::invoices::details::{DocumentDetails, details};
use crate::invoices::issue::{IssueForm, issue_draft, preview};
use crate::invoices::model::{Kind, counted};
use crate::invoices::pdf::draw;
use crate::invoices::routes::Pdf;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::DraftId;
use crate::platform::money::Money;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

pub(in crate::invoices) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_drafts, create_draft))
        .routes(routes!(read_draft, update_draft, remove_draft))
        .routes(routes!(preview_draft))
        .routes(routes!(issue))
}

/// A document being written.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InvoiceDraft)]
struct DraftView {
    id: DraftId,
    kind: Kind,
    content: DraftContent,
    /// What it adds up to now; null while it cannot be issued.
    totals: Option<TotalsView>,
    /// Why it cannot be issued now; null when it can.
    obstacle: Option<Obstacle>,
    /// What is lawful but worth knowing before it is issued.
    #[schema(value_type = Vec<Object>)]
    warnings: Vec<Value>,
    created_at: Timestamp,
    updated_at: Timestamp,
    /// Counts the changes; an edit names the one it was made on.
    version: i64,
}

/// What a document adds up to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InvoiceTotals)]
struct TotalsView {
    net: Money,
    vat: Money,
    total: Money,
}

/// What keeps a draft from being issued.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = InvoiceObstacle)]
struct Obstacle {
    /// A JSON pointer into the draft; empty when it is no field.
    field: String,
    /// A stable word for what is wrong.
    code: String,
}

impl DraftView {
    async fn of(tx: &mut Tx, now: Timestamp, draft: Draft) -> Result<Self, Problem> {
        let seen = preview(tx, now, draft.kind, &draft.content).await;
        let (paper, obstacle) = match seen {
            Ok(paper) => (Some(paper), None),
            Err(problem) => (None, Some(obstacle(problem)?)),
        };
        let warnings = paper.as_ref().map(Paper::warnings).unwrap_or_default();
        Ok(Self {
            id: draft.id,
            kind: draft.kind,
            content: draft.content,
            totals: paper.map(|paper| TotalsView {
                net: counted(paper.net()),
                vat: counted(paper.vat()),
                total: counted(paper.total()),
            }),
            obstacle,
            warnings: warnings.iter().filter_map(told).collect(),
            created_at: draft.created_at,
            updated_at: draft.updated_at,
            version: draft.version,
        })
    }
}

fn told(warning: &Warning) -> Option<Value> {
    serde_json::to_value(warning).ok()
}

/// What a problem says of the draft; what is no fault of it stays a problem.
fn obstacle(problem: Problem) -> Result<Obstacle, Problem> {
    match problem {
        Problem::Invalid(faults) => {
            let first = faults.into_iter().next();
            let (field, code) = first
                .map(|fault| (fault.field, fault.code))
                .unwrap_or_default();
            Ok(Obstacle {
                field: field.into_owned(),
                code: code.into_owned(),
            })
        }
        Problem::Conflict { code, .. } => Ok(Obstacle {
            field: String::new(),
            code: code.to_owned(),
        }),
        other => Err(other),
    }
}

async fn one(app: &App, scope: Scope, id: DraftId) -> Result<Json<DraftView>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let draft = tx.draft(id).await?.ok_or(Problem::NotFound)?;
    DraftView::of(&mut tx, app.clock.now(), draft)
        .await
        .map(Json)
}

/// Drafts, the last changed first.
#[utoipa::path(get, path = "/api/invoice-drafts", tag = "invoices", params(PageQuery),
    responses((status = 200, body = Page<DraftView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_drafts(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<DraftView>>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let rows = tx.drafts(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |draft| {
        (draft.updated_at.as_millisecond(), draft.id)
    });
    let mut items = Vec::with_capacity(page.items.len());
    for draft in page.items {
        items.push(DraftView::of(&mut tx, now, draft).await?);
    }
    Ok(Json(Page {
        items,
        next_cursor: page.next_cursor,
    }))
}

/// Begin a document. It has no number until it is issued.
#[utoipa::path(post, path = "/api/invoice-drafts", tag = "invoices", request_body = CreateDraft,
    responses((status = 201, body = DraftView)), security(("bearer" = []), ("cookie" = [])))]
async fn create_draft(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateDraft>,
) -> Result<(StatusCode, Json<DraftView>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let id = edit::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, one(&app, scope, id).await?))
}

/// One draft, with what it adds up to now.
#[utoipa::path(get, path = "/api/invoice-drafts/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = DraftView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_draft(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<DraftView>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    one(&app, scope, DraftId(id)).await
}

/// Change a draft: `content` is replaced as a whole. A stale `version` answers 409 `stale_version`.
#[utoipa::path(put, path = "/api/invoice-drafts/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = UpdateDraft, responses((status = 200, body = DraftView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_draft(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateDraft>,
) -> Result<Json<DraftView>, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let id = DraftId(id);
    edit::update(&app, scope, &caller.actor(), id, form).await?;
    one(&app, scope, id).await
}

/// Throw a draft away.
#[utoipa::path(delete, path = "/api/invoice-drafts/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_draft(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    edit::remove(&app, scope, &caller.actor(), DraftId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The draft as PDF, marked as a draft. 422 or 409 with the reason while it cannot be issued.
#[utoipa::path(get, path = "/api/invoice-drafts/{id}/pdf", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, description = "The file", body = Pdf, content_type = "application/pdf")),
    security(("bearer" = []), ("cookie" = [])))]
async fn preview_draft(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let mut tx = app.db.read(scope).await?;
    let draft = tx.draft(DraftId(id)).await?.ok_or(Problem::NotFound)?;
    let paper = preview(&mut tx, app.clock.now(), draft.kind, &draft.content).await?;
    let extras = extras(&app, &mut tx, None, &paper, None).await?;
    drop(tx);
    let pdf = draw(paper, Marking::Draft, extras).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"draft.pdf\"",
        ),
    ];
    Ok((headers, pdf))
}

/// Issue a draft: it gets the next number of its kind, is never changed again, and is sent to the customer. 409
/// `total_differs` when it does not add up to `expectedTotal`.
#[utoipa::path(post, path = "/api/invoice-drafts/{id}/issue", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = IssueForm, responses((status = 201, body = DocumentDetails)),
    security(("bearer" = []), ("cookie" = [])))]
async fn issue(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<IssueForm>,
) -> Result<(StatusCode, Json<DocumentDetails>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let issued = issue_draft(&app, scope, &caller.actor(), DraftId(id), &form).await?;
    Ok((StatusCode::CREATED, details(&app, scope, issued).await?))
}
