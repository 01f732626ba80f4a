//! HTTP of payment links.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::create::{self, CreateLink};
use super::details::pay_url;
use super::model::{LinkStatus, PaymentLink};
use super::store::{Filter, Place};
use super::{close, send};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, BusinessId, CustomerId, PaymentLinkId, RegistrationId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};

pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_links, create_link))
        .routes(routes!(read_link))
        .routes(routes!(cancel_link))
        .routes(routes!(send_link))
}

/// What somebody is asked to pay.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PaymentLink)]
struct LinkView {
    id: PaymentLinkId,
    /// The page on which it is paid. Whoever holds it may pay.
    url: String,
    status: LinkStatus,
    customer_id: CustomerId,
    /// The visit that is paid for.
    appointment_id: Option<AppointmentId>,
    /// The registration that is paid for.
    registration_id: Option<RegistrationId>,
    /// Whether a visit is booked by paying; its time is kept until then.
    books_visit: bool,
    description: String,
    amount: Money,
    max_installments: i64,
    save_card: bool,
    expires_at: Timestamp,
    lang: Lang,
    /// How often it was sent as a message.
    sent: i64,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

impl LinkView {
    fn of(app: &App, business: BusinessId, link: PaymentLink) -> Self {
        Self {
            url: pay_url(app, business, link.id),
            status: link.status_at(app.clock.now()),
            id: link.id,
            customer_id: link.customer_id,
            appointment_id: link.appointment_id,
            registration_id: link.registration_id,
            books_visit: link.hold_id.is_some(),
            description: link.description,
            amount: link.amount,
            max_installments: link.max_installments,
            save_card: link.save_card,
            expires_at: link.expires_at,
            lang: link.lang,
            sent: link.sent,
            version: link.version,
            created_at: link.created_at,
            updated_at: link.updated_at,
        }
    }
}

/// Ask somebody to pay: for a visit, a registration, or anything else.
#[utoipa::path(post, path = "/api/payment-links", tag = "payments", request_body = CreateLink,
    responses((status = 201, body = LinkView)), security(("bearer" = []), ("cookie" = [])))]
async fn create_link(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateLink>,
) -> Result<(StatusCode, Json<LinkView>), Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let link = create::create(&app, scope, &caller.actor(), form).await?;
    let view = LinkView::of(&app, scope.business(), link);
    Ok((StatusCode::CREATED, Json(view)))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LinksQuery {
    /// Only those that stand here.
    status: Option<LinkStatus>,
    /// Only those of this customer.
    customer_id: Option<CustomerId>,
    /// Only those for this visit.
    appointment_id: Option<AppointmentId>,
    /// Only those for this registration.
    registration_id: Option<RegistrationId>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Payment links, the newest first.
#[utoipa::path(get, path = "/api/payment-links", tag = "payments", params(LinksQuery),
    responses((status = 200, body = Page<LinkView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_links(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<LinksQuery>,
) -> Result<Json<Page<LinkView>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let filter = Filter {
        status: query.status,
        now: app.clock.now().as_millisecond(),
        customer: query.customer_id,
        appointment: query.appointment_id,
        registration: query.registration_id,
        place,
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.payment_links(&filter).await?;
    let page = Page::from_rows(rows, size, |link| {
        (link.created_at.as_millisecond(), link.id)
    });
    Ok(Json(
        page.map(|link| LinkView::of(&app, scope.business(), link)),
    ))
}

/// One payment link.
#[utoipa::path(get, path = "/api/payment-links/{id}", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 200, body = LinkView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_link(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<LinkView>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let mut tx = app.db.read(scope).await?;
    let link = tx.payment_link(PaymentLinkId(id)).await?;
    let link = link.ok_or(Problem::NotFound)?;
    Ok(Json(LinkView::of(&app, scope.business(), link)))
}

/// Take an open link back; what was kept for it is free again. Once more changes nothing.
///
/// One that was paid or has expired is answered 409 `link_closed`.
#[utoipa::path(post, path = "/api/payment-links/{id}/cancel", tag = "payments",
    params(("id" = Uuid, Path)), responses((status = 200, body = LinkView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn cancel_link(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<LinkView>, Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let link = close::cancel(&app, scope, &caller.actor(), PaymentLinkId(id)).await?;
    Ok(Json(LinkView::of(&app, scope.business(), link)))
}

/// Send an open link to its payer, also once more.
///
/// A payer without an address is answered 409 `payer_unreachable`.
#[utoipa::path(post, path = "/api/payment-links/{id}/send", tag = "payments",
    params(("id" = Uuid, Path)), responses((status = 200, body = LinkView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn send_link(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<LinkView>, Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let link = send::send(&app, scope, &caller.actor(), PaymentLinkId(id)).await?;
    Ok(Json(LinkView::of(&app, scope.business(), link)))
}
