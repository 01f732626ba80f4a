//! HTTP of attempts, for the team.

use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::decide::{Step, decide};
use super::model::Status;
use super::store::CheckoutRow;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::payments::accounts::Provider;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{CheckoutId, GatewayAccountId, PaymentLinkId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The routes of attempts.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_checkouts))
        .routes(routes!(decide_checkout))
}

/// An attempt to pay on a page of a gateway.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Checkout {
    id: CheckoutId,
    /// What was to be paid.
    link_id: PaymentLinkId,
    provider: Provider,
    /// Null at the installation's own account.
    account_id: Option<GatewayAccountId>,
    status: Status,
    amount: Money,
    /// What there is to say of it, for example what differs; may be empty.
    note: String,
    /// How often the gateway was asked.
    looks: i64,
    looked_at: Option<Timestamp>,
    created_at: Timestamp,
}

impl From<CheckoutRow> for Checkout {
    fn from(row: CheckoutRow) -> Self {
        let times = row.times();
        Self {
            amount: row.amount(),
            id: row.id,
            link_id: row.link_id,
            provider: row.provider,
            account_id: row.account_id,
            status: row.status,
            note: row.note,
            looks: row.looks,
            looked_at: times.looked_at,
            created_at: times.created_at,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CheckoutsQuery {
    /// Only those to pay this link.
    link_id: Option<PaymentLinkId>,
    /// Only those that stand so; `mismatch` and `unknown` wait for a person.
    status: Option<Status>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Attempts to pay online, the newest first.
#[utoipa::path(get, path = "/api/checkouts", tag = "payments", params(CheckoutsQuery),
    responses((status = 200, body = Page<Checkout>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_checkouts(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CheckoutsQuery>,
) -> Result<Json<Page<Checkout>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let size = page_size(query.limit)?;
    let place: Option<CheckoutId> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let before = place.unwrap_or(CheckoutId(Uuid::max()));
    let which = (query.link_id, query.status);
    let rows = tx.checkouts(which, before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(Json(page.map(Checkout::from)))
}

/// Says what became of an attempt that is in doubt: ask the gateway again, it was paid, or it was not.
///
/// Only where `status` is `unknown` or `mismatch`; `409 impossible_step` otherwise.
#[utoipa::path(post, path = "/api/checkouts/{id}/decide", tag = "payments", params(("id" = Uuid, Path)),
    request_body = Step, responses((status = 200, body = Checkout)),
    security(("bearer" = []), ("cookie" = [])))]
async fn decide_checkout(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(step): Json<Step>,
) -> Result<Json<Checkout>, Problem> {
    let scope = caller.may(Verb::RefundPayments)?;
    let row = decide(&app, scope, &caller.actor(), CheckoutId(id), step).await?;
    Ok(Json(row.into()))
}
