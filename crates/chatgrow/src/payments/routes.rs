//! HTTP of payments.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::{Details, TakePayment};
use super::model::{Method, Payment};
use super::settings::{self, PaymentSettings, UpdateSettings};
use super::store::{Filter, Place};
use super::take::{Taken, take};
use super::{accounts, cards, checkouts, reconcile};
use super::{ledger, links, refunds};
use crate::accounts::{Caller, Verb, business};
use crate::app::App;
use crate::customers;
use crate::invoices;
use crate::platform::days::instants_of;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{
    AppointmentId, CustomerId, DocumentId, PaymentId, PaymentLinkId, RegistrationId,
};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_payments, take_payment))
        .routes(routes!(read_payment))
        .merge(accounts::routes())
        .merge(cards::routes())
        .merge(checkouts::routes())
        .merge(reconcile::routes())
        .routes(routes!(read_settings, update_settings))
        .merge(refunds::routes())
        .merge(links::routes())
        .merge(ledger::routes())
}

/// Money that was received.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Payment)]
pub(super) struct PaymentView {
    id: PaymentId,
    /// The visit it pays for.
    appointment_id: Option<AppointmentId>,
    /// The registration it pays for.
    registration_id: Option<RegistrationId>,
    /// The payment link it came by.
    link_id: Option<PaymentLinkId>,
    /// Who paid.
    customer_id: CustomerId,
    /// The name on their card now.
    customer_name: String,
    /// What it was for; empty for old payments.
    description: String,
    method: Method,
    details: Details,
    /// The tip included.
    amount: Money,
    /// The part of the amount that is a tip.
    tip: Money,
    /// What of it was given back, or may have been.
    refunded: Money,
    /// Whether a gateway took it, and gives it back.
    by_gateway: bool,
    received_at: Timestamp,
    /// The document about it; null for a payment without one.
    document_id: Option<DocumentId>,
}

impl PaymentView {
    fn of(
        payment: &Payment,
        refunded: i64,
        document_id: Option<DocumentId>,
        names: &HashMap<CustomerId, String>,
    ) -> Self {
        let currency = payment.amount.currency;
        Self {
            id: payment.id,
            appointment_id: payment.appointment_id,
            registration_id: payment.registration_id,
            link_id: payment.link_id,
            customer_id: payment.customer_id,
            customer_name: names.get(&payment.customer_id).cloned().unwrap_or_default(),
            description: payment.description.clone(),
            method: payment.means.method(),
            details: Details::of(&payment.means),
            amount: payment.amount,
            tip: Money::new(payment.tip, currency),
            refunded: Money::new(refunded, currency),
            by_gateway: payment.by_gateway,
            received_at: payment.received_at,
            document_id,
        }
    }
}

/// A payment just taken down.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct TakenView {
    #[serde(flatten)]
    payment: PaymentView,
    /// What the law says against it. It is taken down nevertheless: the money is there.
    warnings: Vec<Warning>,
}

/// What the law says against a payment.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PaymentWarning)]
struct Warning {
    /// `cash_above_limit`: more cash than a business may take of one deal.
    code: &'static str,
    /// The most in cash that may be taken of the whole deal.
    limit: Money,
}

/// Take a payment and issue its document.
///
/// For a visit, a registration, or anything else a customer buys. Several means in one visit are several payments.
#[utoipa::path(post, path = "/api/payments", tag = "payments", request_body = TakePayment,
    responses((status = 201, body = TakenView)), security(("bearer" = []), ("cookie" = [])))]
async fn take_payment(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TakePayment>,
) -> Result<(StatusCode, Json<TakenView>), Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let new = body.checked()?;
    let Taken {
        payment,
        document,
        cash_limit,
    } = take(&app, scope, &caller.actor(), new).await?;
    let warning = |limit| Warning {
        code: "cash_above_limit",
        limit: Money::new(limit, payment.amount.currency),
    };
    let mut tx = app.db.read(scope).await?;
    let names = customers::names(&mut tx, &[payment.customer_id]).await?;
    let view = TakenView {
        warnings: cash_limit.map(warning).into_iter().collect(),
        payment: PaymentView::of(&payment, 0, document, &names),
    };
    Ok((StatusCode::CREATED, Json(view)))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PaymentsQuery {
    /// Only those of this visit.
    appointment_id: Option<AppointmentId>,
    /// Only those of this registration.
    registration_id: Option<RegistrationId>,
    /// Only those of this customer.
    customer_id: Option<CustomerId>,
    /// Only those that came by this means.
    #[param(inline)]
    method: Option<Method>,
    /// Received from this day on, in the business's zone.
    from: Option<Date>,
    /// Received until this day.
    to: Option<Date>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Payments, the newest first. Of visit, registration and customer the first that is given counts.
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
    let zone = business(&mut tx).await?.zone;
    let filter = Filter {
        method: query.method,
        received: Some(instants_of(&zone, query.from, query.to)?),
        appointment: query.appointment_id,
        registration: query.registration_id,
        customer: query.customer_id,
        place,
        limit: size + 1,
    };
    let rows = tx.payments(&filter).await?;
    let page = Page::from_rows(rows, size, |payment| {
        (payment.received_at.as_millisecond(), payment.id)
    });
    let ids: Vec<PaymentId> = page.items.iter().map(|payment| payment.id).collect();
    let documents = invoices::documents_of(&mut tx, &ids).await?;
    let refunded = tx.refunded_of(&ids).await?;
    let payers: Vec<CustomerId> = page
        .items
        .iter()
        .map(|payment| payment.customer_id)
        .collect();
    let names = customers::names(&mut tx, &payers).await?;
    let view = |payment: Payment| {
        let refunded = refunded.get(&payment.id).copied().unwrap_or_default();
        let document = documents.get(&payment.id).copied();
        PaymentView::of(&payment, refunded, document, &names)
    };
    Ok(Json(page.map(view)))
}

/// One payment.
#[utoipa::path(get, path = "/api/payments/{id}", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 200, body = PaymentView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_payment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<PaymentView>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let mut tx = app.db.read(scope).await?;
    let payment = tx.payment(PaymentId(id)).await?;
    let payment = payment.ok_or(Problem::NotFound)?;
    let documents = invoices::documents_of(&mut tx, &[payment.id]).await?;
    let refunded = tx.refunded_of(&[payment.id]).await?;
    let refunded = refunded.get(&payment.id).copied().unwrap_or_default();
    let document = documents.get(&payment.id).copied();
    let names = customers::names(&mut tx, &[payment.customer_id]).await?;
    Ok(Json(PaymentView::of(&payment, refunded, document, &names)))
}

/// How the business takes money online.
#[utoipa::path(get, path = "/api/payment-settings", tag = "payments",
    responses((status = 200, body = PaymentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_settings(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<PaymentSettings>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(tx.payment_settings().await?))
}

/// Change how the business takes money online; what is absent stays.
#[utoipa::path(put, path = "/api/payment-settings", tag = "payments", request_body = UpdateSettings,
    responses((status = 200, body = PaymentSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_settings(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<UpdateSettings>,
) -> Result<Json<PaymentSettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let settings = settings::update(&app, scope, &caller.actor(), form).await?;
    Ok(Json(settings))
}
