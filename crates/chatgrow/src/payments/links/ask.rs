//! Asking somebody to pay.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{LinkStatus, PaymentLink};
use super::settle::change_of;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentLinkId, RegistrationId};
use crate::platform::money::Money;

/// What somebody is to be asked for; every value checked.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Who is asked.
    pub customer: CustomerId,
    /// The visit that is paid for.
    pub appointment: Option<AppointmentId>,
    /// The registration that is paid for.
    pub registration: Option<RegistrationId>,
    /// The hold that becomes a visit of the same id once this is paid, and what is booked then (JSON).
    pub booking: Option<(Uuid, String)>,
    /// What it is for.
    pub description: String,
    /// How much, above zero.
    pub amount: Money,
    /// In how many monthly parts it may be paid at most, from 1.
    pub max_installments: i64,
    /// Whether the payer's card is kept for later.
    pub save_card: bool,
    /// Until when it can be paid.
    pub expires_at: Timestamp,
    /// The payer's language.
    pub lang: Lang,
}

/// Asks somebody to pay, until the link expires.
///
/// # Errors
/// The driver's.
pub async fn ask_payment(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    new: NewLink,
) -> Result<PaymentLink, Problem> {
    let (hold_id, booking) = new.booking.unzip();
    let link = PaymentLink {
        id: PaymentLinkId::new(now),
        customer_id: new.customer,
        appointment_id: new.appointment,
        registration_id: new.registration,
        hold_id,
        booking,
        description: new.description,
        amount: new.amount,
        max_installments: new.max_installments,
        save_card: new.save_card,
        status: LinkStatus::Open,
        expires_at: new.expires_at,
        lang: new.lang,
        sent: 0,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    tx.insert_payment_link(&link).await?;
    let (business, work) = (tx.business(), Work::ExpirePaymentLink { link: link.id });
    let key = format!("payment-link:{}", link.id);
    jobs::plan(tx, now, Some(business), &key, &work, link.expires_at).await?;
    journal::record(tx, now, actor, change_of(Kind::PaymentLinkCreated, &link)).await?;
    Ok(link)
}
