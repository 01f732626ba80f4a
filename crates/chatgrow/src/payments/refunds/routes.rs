//! HTTP of refunds.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::ask::{ask_refund, refund_by_hand};
use super::model::{Refund, RefundStatus};
use super::store::{Filter, Place};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::payments::Method;
use crate::payments::form::Details;
use crate::platform::http::{Faults, Json, PathId, Problem, Query};
use crate::platform::ids::{CustomerId, PaymentId, RefundId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::platform::text::paragraph;

pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(give_back))
        .routes(routes!(list_refunds))
}

/// Money of a payment that is given back.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Refund)]
struct RefundView {
    id: RefundId,
    /// The payment it is of.
    payment_id: PaymentId,
    /// Whose money it is.
    customer_id: CustomerId,
    amount: Money,
    /// The part of it that was a tip.
    tip: Money,
    /// How it goes back.
    method: Method,
    details: Details,
    status: RefundStatus,
    /// Why, in the words of who gave it back; `place_taken`, `not_owed`, `cancelled` or `paid_twice` when the program
    /// did.
    reason: String,
    /// What the gateway said; may be empty. `no_gateway` when none could be asked.
    answer: String,
    /// The gateway's number of it.
    transaction_id: Option<String>,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl From<Refund> for RefundView {
    fn from(refund: Refund) -> Self {
        Self {
            id: refund.id,
            payment_id: refund.payment_id,
            customer_id: refund.customer_id,
            amount: refund.amount,
            tip: Money::new(refund.tip, refund.amount.currency),
            method: refund.means.method(),
            details: Details::of(&refund.means),
            status: refund.status,
            reason: refund.reason,
            answer: refund.answer,
            transaction_id: refund.transaction_id,
            created_at: refund.created_at,
            updated_at: refund.updated_at,
        }
    }
}

/// Money to give back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GiveBack {
    /// Above zero and at most what is left of the payment; all of that when absent.
    amount: Option<Money>,
    /// Why.
    #[serde(default)]
    #[schema(max_length = 500)]
    reason: String,
    /// Given back by hand, at once and so, however it came. Absent: the way it came, and by the gateway what a
    /// gateway took.
    method: Option<Method>,
    /// What is known of that.
    details: Option<Details>,
}

/// Give money of a payment back, whole or in part.
///
/// What a gateway took the gateway gives back: the refund is `asked`, and how it ends is seen later. Everything
/// else is `done` at once. While one has not ended the next is answered 409 `refund_under_way`.
#[utoipa::path(post, path = "/api/payments/{id}/refunds", tag = "payments", params(("id" = Uuid, Path)),
    request_body = GiveBack, responses((status = 201, body = RefundView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn give_back(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<GiveBack>,
) -> Result<(StatusCode, Json<RefundView>), Problem> {
    let scope = caller.may(Verb::RefundPayments)?;
    let mut faults = Faults::default();
    let reason = paragraph(&form.reason, 500, "/reason", &mut faults);
    let means = match (form.method, form.details) {
        (Some(method), details) => details.unwrap_or_default().means(method, &mut faults),
        (None, Some(_)) => faults.need("/method", None, "missing"),
        (None, None) => None,
    };
    faults.finish()?;
    let now = app.clock.now();
    let (actor, payment) = (caller.actor(), PaymentId(id));
    let mut tx = app.db.write(scope).await?;
    let refund = match means {
        None => ask_refund(&mut tx, now, &actor, payment, form.amount, &reason).await?,
        Some(means) => {
            let back = (form.amount, reason.as_str());
            refund_by_hand(&mut tx, now, &actor, payment, back, means).await?
        }
    };
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(refund.into())))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RefundsQuery {
    /// Only those of this payment.
    payment_id: Option<PaymentId>,
    /// Only those of this customer.
    customer_id: Option<CustomerId>,
    /// Only those that stand here.
    status: Option<RefundStatus>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Refunds, the newest first.
#[utoipa::path(get, path = "/api/refunds", tag = "payments", params(RefundsQuery),
    responses((status = 200, body = Page<RefundView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_refunds(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<RefundsQuery>,
) -> Result<Json<Page<RefundView>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let filter = Filter {
        payment: query.payment_id,
        customer: query.customer_id,
        status: query.status,
        place,
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.refunds(&filter).await?;
    let page = Page::from_rows(rows, size, |refund| {
        (refund.created_at.as_millisecond(), refund.id)
    });
    Ok(Json(page.map(RefundView::from)))
}
