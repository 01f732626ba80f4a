//! HTTP of threads and of texts that came in.

use axum::extract::State;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::thread::{InboundText, ThreadLine};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerId, InboundMessageId};
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

/// The routes of threads.
pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_thread))
        .routes(routes!(list_inbound))
}

/// What was written to and by a customer, the newest first.
#[utoipa::path(get, path = "/api/customers/{id}/messages-thread", tag = "messages",
    params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Page<ThreadLine>)), security(("bearer" = []), ("cookie" = [])))]
async fn read_thread(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<ThreadLine>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let size = page_size(query.limit)?;
    let cursor: Option<(i64, Uuid)> = decode_cursor(query.cursor.as_deref())?;
    let before = cursor.unwrap_or((i64::MAX, Uuid::max()));
    let mut tx = app.db.read(scope).await?;
    let customer = customers::read(&mut tx, CustomerId(id))
        .await?
        .ok_or(Problem::NotFound)?;
    let of = (customer.id, customer.phone.as_deref());
    let rows = tx.thread_before(of, before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.at, row.id));
    Ok(Json(page.map(ThreadLine::from)))
}

/// Texts that came in, from whomever, the newest first.
#[utoipa::path(get, path = "/api/notifications/inbound", tag = "messages", params(PageQuery),
    responses((status = 200, body = Page<InboundText>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_inbound(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<InboundText>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let size = page_size(query.limit)?;
    let cursor: Option<(i64, InboundMessageId)> = decode_cursor(query.cursor.as_deref())?;
    let before = cursor.unwrap_or((i64::MAX, InboundMessageId(Uuid::max())));
    let mut tx = app.db.read(scope).await?;
    let rows = tx.inbound_before(before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.received_at, row.id));
    Ok(Json(page.map(InboundText::from)))
}
