//! HTTP of payments.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::{Method, Payment};
use super::store::Place;
use super::take::take;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::invoices;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::ids::{AppointmentId, CustomerId, DocumentId, PaymentId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list_payments, take_payment))
}

/// Money received for a visit.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Payment)]
struct PaymentView {
    id: PaymentId,
    /// The visit it pays for.
    appointment_id: AppointmentId,
    /// Who paid.
    customer_id: CustomerId,
    method: Method,
    amount: Money,
    received_at: Timestamp,
    /// The receipt; null for a payment taken down elsewhere.
    document_id: Option<DocumentId>,
}

impl PaymentView {
    fn of(payment: &Payment, document_id: Option<DocumentId>) -> Self {
        Self {
            id: payment.id,
            appointment_id: payment.appointment_id,
            customer_id: payment.customer_id,
            method: payment.method,
            amount: payment.amount,
            received_at: payment.received_at,
            document_id,
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TakePayment {
    /// The visit that is paid for.
    appointment_id: AppointmentId,
    /// How the money came.
    method: Method,
    /// Above zero and at most what is left to pay; all of that when absent.
    amount: Option<Money>,
}

/// Take a payment for a visit and issue its receipt.
#[utoipa::path(post, path = "/api/payments", tag = "payments", request_body = TakePayment,
    responses((status = 201, body = PaymentView)), security(("bearer" = []), ("cookie" = [])))]
async fn take_payment(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TakePayment>,
) -> Result<(StatusCode, Json<PaymentView>), Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let (payment, document) = take(
        &app,
        scope,
        &caller.actor(),
        body.appointment_id,
        body.method,
        body.amount,
    )
    .await?;
    let view = PaymentView::of(&payment, Some(document));
    Ok((StatusCode::CREATED, Json(view)))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PaymentsQuery {
    /// Only those of this visit.
    appointment_id: Option<AppointmentId>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Payments, the newest first.
#[utoipa::path(get, path = "/api/payments", tag = "payments", params(PaymentsQuery),
    responses((status = 200, body = Page<PaymentView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_payments(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PaymentsQuery>,
) -> Result<Json<Page<PaymentView>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.payments(query.appointment_id, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |payment| {
        (payment.received_at.as_millisecond(), payment.id)
    });
    let ids: Vec<PaymentId> = page.items.iter().map(|payment| payment.id).collect();
    let documents = invoices::documents_of(&mut tx, &ids).await?;
    let view = |payment: Payment| PaymentView::of(&payment, documents.get(&payment.id).copied());
    Ok(Json(page.map(view)))
}
