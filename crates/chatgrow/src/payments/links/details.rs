//! What messages and pages say of a link, and where it leads.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{LinkStatus, PaymentLink};
use crate::app::App;
use crate::customers;
use crate::events;
use crate::messages;
use crate::payments::PaidFor;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, BusinessId, CustomerId, PaymentLinkId};
use crate::platform::links::Purpose;
use crate::platform::money::Money;

/// What a guest has to pay before what they booked is theirs.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ToPay {
    /// The page on which it is paid.
    pub url: String,
    /// Until when what is booked is kept for it.
    pub expires_at: Timestamp,
    /// How much.
    pub amount: Money,
}

impl ToPay {
    /// What is to be paid by `link`.
    #[must_use]
    pub fn of(app: &App, business: BusinessId, link: &PaymentLink) -> Self {
        Self {
            url: pay_url(app, business, link.id),
            expires_at: link.expires_at,
            amount: link.amount,
        }
    }
}

/// The page on which a link is paid.
#[must_use]
pub fn pay_url(app: &App, business: BusinessId, link: PaymentLinkId) -> String {
    let token = app.links.sign(Purpose::PaymentLink, &[business.0, link.0]);
    format!("{}/pay/{token}", app.config.base_url)
}

/// The page of what a link is paid for, for its payer; `None` when there is none.
#[must_use]
pub fn booked_url(app: &App, business: BusinessId, link: &PaymentLink) -> Option<String> {
    let visit = link.appointment_id.or(link.hold_id.map(AppointmentId));
    if let Some(id) = visit {
        return Some(messages::manage_url(app, business, id));
    }
    let registration = link.registration_id?;
    Some(events::manage_url(app, business, registration))
}

/// A link with who is asked and what went back of it, for messages.
#[derive(Debug, Clone)]
pub struct LinkDetails {
    /// Its id.
    pub id: PaymentLinkId,
    /// Who is asked.
    pub customer_id: CustomerId,
    /// Their name.
    pub customer_name: String,
    /// Their e-mail address.
    pub customer_email: Option<String>,
    /// Their telephone, E.164.
    pub customer_phone: Option<String>,
    /// What it is for.
    pub description: String,
    /// How much.
    pub amount: Money,
    /// What went back of it, or will.
    pub returned: Money,
    /// Whether it can be paid.
    pub is_open: bool,
    /// Until when.
    pub expires_at: Timestamp,
    /// How often it was sent.
    pub sent: i64,
    /// Their language.
    pub lang: Lang,
}

/// The link `id` with its payer at `now`; `None` when there is none.
///
/// # Errors
/// The driver's.
pub async fn link_details(
    tx: &mut Tx,
    id: PaymentLinkId,
    now: Timestamp,
) -> sqlx::Result<Option<LinkDetails>> {
    let Some(link) = tx.payment_link(id).await? else {
        return Ok(None);
    };
    let Some(card) = customers::read(tx, link.customer_id).await? else {
        return Ok(None);
    };
    let returned = tx.returned_of_link(id).await?;
    Ok(Some(LinkDetails {
        id,
        customer_id: card.id,
        customer_name: card.full_name,
        customer_email: card.email,
        customer_phone: card.phone,
        is_open: link.is_open(now),
        description: link.description,
        amount: link.amount,
        returned: Money::new(returned, link.amount.currency),
        expires_at: link.expires_at,
        sent: link.sent,
        lang: link.lang,
    }))
}

/// Whether a hold was kept for a payment link, whatever became of it.
///
/// # Errors
/// The driver's.
pub async fn was_asked(tx: &mut Tx, hold: uuid::Uuid) -> sqlx::Result<bool> {
    tx.hold_has_link(hold).await
}

/// The link by which the hold or registration of an id waits to be paid at `now`.
///
/// # Errors
/// The driver's.
pub async fn open_link_of(
    tx: &mut Tx,
    id: uuid::Uuid,
    now: Timestamp,
) -> sqlx::Result<Option<PaymentLink>> {
    let link = tx.open_payment_link_of(id).await?;
    Ok(link.filter(|link| link.is_open(now)))
}

/// Whether the whole sum of a link can still be taken at `now`: it is open, and so much is owed. Asked before a
/// payer is sent to a gateway.
///
/// # Errors
/// `link_closed` or `already_paid`.
pub async fn check_payable(tx: &mut Tx, now: Timestamp, link: &PaymentLink) -> Result<(), Problem> {
    if link.status == LinkStatus::Paid {
        return Err(Problem::conflict("already_paid"));
    }
    if !link.is_open(now) {
        return Err(Problem::conflict("link_closed"));
    }
    let of = match (link.appointment_id, link.registration_id) {
        (Some(id), _) => PaidFor::Appointment(id),
        (None, Some(id)) => PaidFor::Registration(id),
        (None, None) => return Ok(()),
    };
    let left = crate::payments::debt::left(tx, &of).await?;
    if left < link.amount.amount {
        return Err(Problem::conflict("already_paid"));
    }
    Ok(())
}
