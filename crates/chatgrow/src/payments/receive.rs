//! The one place where money is taken down: the payment, the ledger, the document, the journal; all or none.

use jiff::Timestamp;
use serde_json::json;

use super::debt::Debt;
use super::ledger::{self, Posting, Source};
use super::model::{Means, NewPayment, PaidFor, Payment};
use super::refunds::ask_refund;
use crate::events;
use crate::invoices::ForPayment;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{DocumentId, PaymentId};
use crate::platform::money::Money;

/// Takes money down and issues the document for it, if the business issues one.
///
/// # Errors
/// [`Problem::NotFound`] for what is not this business's; `appointment_cancelled`, `registration_cancelled` or
/// `already_paid`; [`Problem::Invalid`] at `/amount` or `/tip` when it is not above zero, more than is left or of
/// another currency.
pub async fn receive(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    new: NewPayment,
) -> Result<(Payment, Option<DocumentId>), Problem> {
    let debt = Debt::read(tx, &new.of).await?;
    receive_of(tx, now, actor, new, debt).await
}

/// As [`receive`], of a debt that was read and is held.
pub(super) async fn receive_of(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    new: NewPayment,
    debt: Debt,
) -> Result<(Payment, Option<DocumentId>), Problem> {
    let amount = debt.amount_to_take(new.amount, new.tip)?;
    if let PaidFor::Registration(id) = new.of {
        // Seats that were held until they are paid are the guest's now.
        let changes = events::confirm_paid(tx, now, id).await?;
        for change in changes.unwrap_or_default() {
            journal::record(tx, now, actor, change).await?;
        }
    }
    take_down(tx, now, actor, new, amount, debt).await
}

/// Takes down what has come in already, whatever is left of `debt`.
pub(super) async fn take_down(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    new: NewPayment,
    amount: Money,
    Debt { business, who, .. }: Debt,
) -> Result<(Payment, Option<DocumentId>), Problem> {
    let (appointment_id, registration_id) = match new.of {
        PaidFor::Appointment(id) => (Some(id), None),
        PaidFor::Registration(id) => (None, Some(id)),
        PaidFor::Sale { .. } => (None, None),
    };
    let payment = Payment {
        id: PaymentId::new(now),
        customer_id: who.customer_id,
        appointment_id,
        registration_id,
        link_id: new.link_id,
        means: new.means,
        amount,
        tip: new.tip,
        description: who.text.clone(),
        lang: Some(who.lang),
        by_gateway: new.by_gateway,
        received_at: now,
    };
    tx.insert_payment(&payment).await?;
    let posting = Posting {
        source: Source::Payment(payment.id),
        is_reversal: false,
        customer: payment.customer_id,
        currency: amount.currency,
        lines: ledger::of_payment(payment.means.method(), amount.amount, payment.tip),
    };
    ledger::post(tx, now, &posting).await?;
    let document = ForPayment::read(tx, now, business, &payment).await?;
    let received = received(&payment);
    let Some(document) = document else {
        journal::record(tx, now, actor, received).await?;
        return Ok((payment, None));
    };
    let document = document
        .issue(tx, now, actor, (&payment, Some(received)), &who)
        .await?;
    Ok((payment, Some(document)))
}

/// Takes down what a gateway took for `of`; what is not owed of it goes back.
///
/// # Errors
/// [`Problem::NotFound`] for what is not this business's.
pub(super) async fn receive_by_gateway(
    tx: &mut Tx,
    now: Timestamp,
    of: PaidFor,
    means: Means,
    amount: Money,
) -> Result<Payment, Problem> {
    let debt = Debt::read(tx, &of).await?;
    let owed = debt.left.map_or(amount.amount, |left| left.max(0));
    let new = NewPayment {
        of,
        link_id: None,
        means,
        amount: Some(amount),
        tip: 0,
        by_gateway: true,
    };
    let actor = Actor::System;
    let (payment, _) = take_down(tx, now, &actor, new, amount, debt).await?;
    let surplus = amount.amount - owed;
    if surplus > 0 {
        let back = Money::new(surplus, amount.currency);
        ask_refund(tx, now, &actor, payment.id, Some(back), "not_owed").await?;
    }
    Ok(payment)
}

fn received(payment: &Payment) -> Change {
    let mut data = json!({
        "method": payment.means.method(),
        "amount": payment.amount,
        "tip": payment.tip,
        "description": payment.description,
    });
    if let Some(id) = payment.appointment_id {
        data["appointmentId"] = json!(id);
    }
    if let Some(id) = payment.registration_id {
        data["registrationId"] = json!(id);
    }
    Change {
        kind: Kind::PaymentReceived,
        subject: Subject::Payment(payment.id),
        customer: Some(payment.customer_id),
        data,
    }
}
