//! HTTP of recurring documents.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit::{self, CreateRule, UpdateRule};
use super::model::{Every, Status};
use super::store::{Rule, Run};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers;
use crate::invoices::drafts::DraftContent;
use crate::invoices::model::Kind;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerId, DocumentId, RecurringRuleId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

pub(in crate::invoices) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_recurring, create_recurring))
        .routes(routes!(read_recurring, update_recurring))
}

/// A document that is issued again and again.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecurringInvoice)]
struct RuleView {
    id: RecurringRuleId,
    name: String,
    kind: Kind,
    content: DraftContent,
    /// The name on the customer's card now; null when none is chosen.
    customer_name: Option<String>,
    every: Every,
    from: Date,
    until: Option<Date>,
    /// The first day that has no document yet.
    next_on: Date,
    /// The next days on which a document is issued, three at most; none while it is paused or ended.
    upcoming: Vec<Date>,
    status: Status,
    /// Why the last one could not be issued: the code of a problem or of a field.
    last_error: Option<String>,
    /// Counts the changes; an edit names the one it was made on.
    version: i64,
}

impl RuleView {
    fn of(rule: Rule, names: &HashMap<CustomerId, String>) -> Self {
        let customer = rule.content.customer_id;
        Self {
            customer_name: customer.and_then(|id| names.get(&id).cloned()),
            upcoming: rule.upcoming(),
            id: rule.id,
            name: rule.name,
            kind: rule.kind,
            content: rule.content,
            every: rule.every,
            from: rule.anchor,
            until: rule.last_on,
            next_on: rule.next_on,
            status: rule.status,
            last_error: rule.last_error,
            version: rule.version,
        }
    }
}

/// A recurring document with what was issued.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecurringInvoiceDetails)]
struct RuleDetails {
    #[serde(flatten)]
    rule: RuleView,
    /// The last hundred, the newest first.
    runs: Vec<RunView>,
}

/// One document of a rule.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RecurringInvoiceRun)]
struct RunView {
    /// The day of the rule that it is for.
    period: String,
    document_id: DocumentId,
    number: i64,
    total: Money,
}

impl From<Run> for RunView {
    fn from(run: Run) -> Self {
        Self {
            period: run.period,
            document_id: run.document_id,
            number: run.number,
            total: Money::new(run.total, run.currency),
        }
    }
}

async fn one(app: &App, scope: Scope, id: RecurringRuleId) -> Result<Json<RuleDetails>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let rule = tx.recurring(id).await?.ok_or(Problem::NotFound)?;
    let runs = tx.runs(id).await?;
    let customer: Vec<CustomerId> = rule.content.customer_id.into_iter().collect();
    let names = customers::names(&mut tx, &customer).await?;
    Ok(Json(RuleDetails {
        rule: RuleView::of(rule, &names),
        runs: runs.into_iter().map(RunView::from).collect(),
    }))
}

/// Recurring documents, the newest first.
#[utoipa::path(get, path = "/api/recurring-invoices", tag = "invoices", params(PageQuery),
    responses((status = 200, body = Page<RuleView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_recurring(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<RuleView>>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let size = page_size(query.limit)?;
    let place: Option<RecurringRuleId> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.recurring_rules(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |rule| rule.id);
    let customers = page
        .items
        .iter()
        .filter_map(|rule| rule.content.customer_id);
    let customers: Vec<CustomerId> = customers.collect();
    let names = customers::names(&mut tx, &customers).await?;
    Ok(Json(page.map(|rule| RuleView::of(rule, &names))))
}

/// Let a document be issued again and again: exactly one for each of its days.
#[utoipa::path(post, path = "/api/recurring-invoices", tag = "invoices", request_body = CreateRule,
    responses((status = 201, body = RuleDetails)), security(("bearer" = []), ("cookie" = [])))]
async fn create_recurring(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateRule>,
) -> Result<(StatusCode, Json<RuleDetails>), Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let id = edit::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, one(&app, scope, id).await?))
}

/// One recurring document, with what was issued.
#[utoipa::path(get, path = "/api/recurring-invoices/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    responses((status = 200, body = RuleDetails)), security(("bearer" = []), ("cookie" = [])))]
async fn read_recurring(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<RuleDetails>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    one(&app, scope, RecurringRuleId(id)).await
}

/// Change, pause, resume or end a recurring document: fields that are absent stay. A stale `version` answers 409
/// `stale_version`.
#[utoipa::path(put, path = "/api/recurring-invoices/{id}", tag = "invoices", params(("id" = Uuid, Path)),
    request_body = UpdateRule, responses((status = 200, body = RuleDetails)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_recurring(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateRule>,
) -> Result<Json<RuleDetails>, Problem> {
    let scope = caller.may(Verb::IssueDocuments)?;
    let id = RecurringRuleId(id);
    edit::update(&app, scope, &caller.actor(), id, form).await?;
    one(&app, scope, id).await
}
