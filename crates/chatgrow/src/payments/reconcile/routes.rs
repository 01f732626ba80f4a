//! HTTP of comparisons.

use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::compare::Cause;
use super::store::{DifferenceRow, ReconciliationRow};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::payments::accounts::Provider;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::ids::{CheckoutId, GatewayAccountId, PaymentId, ReconciliationId, RefundId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

/// The routes of comparisons.
pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_reconciliations))
}

/// A day of an account, compared with what its gateway lists.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Reconciliation {
    id: ReconciliationId,
    /// Null for the installation's own account.
    account_id: Option<GatewayAccountId>,
    provider: Provider,
    /// YYYY-MM-DD, in Israel.
    day: String,
    /// Why the gateway could not be asked; null when it was.
    error: Option<String>,
    /// How many transactions the gateway lists.
    listed: i64,
    /// Every difference; empty when all agrees.
    differences: Vec<ReconciliationDifference>,
    compared_at: Timestamp,
}

/// Something that differs.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ReconciliationDifference {
    cause: Cause,
    /// The gateway's number.
    transaction_id: Option<String>,
    amount_here: Option<Money>,
    amount_there: Option<Money>,
    payment_id: Option<PaymentId>,
    refund_id: Option<RefundId>,
    checkout_id: Option<CheckoutId>,
}

impl From<DifferenceRow> for ReconciliationDifference {
    fn from(row: DifferenceRow) -> Self {
        let money = |amount: Option<i64>| {
            let (amount, currency) = amount.zip(row.currency)?;
            Some(Money::new(amount, currency))
        };
        Self {
            amount_here: money(row.amount_here),
            amount_there: money(row.amount_there),
            cause: row.cause,
            transaction_id: row.transaction_id,
            payment_id: row.payment_id,
            refund_id: row.refund_id,
            checkout_id: row.checkout_id,
        }
    }
}

impl Reconciliation {
    fn of(row: ReconciliationRow, differences: Vec<DifferenceRow>) -> Self {
        Self {
            id: row.id,
            account_id: row.account_id,
            provider: row.provider,
            day: row.day,
            error: row.error,
            listed: row.listed,
            differences: differences.into_iter().map(Into::into).collect(),
            compared_at: Timestamp::from_millisecond(row.compared_at).unwrap_or_default(),
        }
    }
}

/// The daily comparisons with payment gateways, the newest first.
#[utoipa::path(get, path = "/api/reconciliations", tag = "payments", params(PageQuery),
    responses((status = 200, body = Page<Reconciliation>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_reconciliations(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Reconciliation>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let size = page_size(query.limit)?;
    let place = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.reconciliations(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.compared_at, row.id));
    let mut items = Vec::with_capacity(page.items.len());
    for row in page.items {
        let differences = tx.differences_of(row.id).await?;
        items.push(Reconciliation::of(row, differences));
    }
    let next_cursor = page.next_cursor;
    Ok(Json(Page { items, next_cursor }))
}
