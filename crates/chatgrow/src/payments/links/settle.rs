//! Money of a link came in: it is taken down, and kept only as far as it is owed.

use jiff::Timestamp;
use serde_json::json;

use super::model::{LinkStatus, PaymentLink};
use crate::calendar;
use crate::customers;
use crate::events;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::debt::Debt;
use crate::payments::receive::take_down;
use crate::payments::refunds::{Refund, ask_refund};
use crate::payments::{Means, NewPayment, PaidFor, Payment};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, DocumentId, PaymentLinkId};
use crate::platform::money::Money;

/// What became of the money of a link.
#[derive(Debug, Clone)]
pub enum Settled {
    /// It is kept, and what it was paid for stands.
    Kept {
        /// The money.
        payment: Payment,
        /// The document about it.
        document: Option<DocumentId>,
    },
    /// What it was paid for is gone, or was paid before: it goes back, whole or what is too much of it.
    GoesBack {
        /// The money.
        payment: Payment,
        /// What goes back.
        refund: Box<Refund>,
    },
    /// It was taken down before; nothing was changed.
    Before {
        /// The money.
        payment: Option<Payment>,
    },
}

/// What a link was paid for, as it is now.
struct Brought {
    of: PaidFor,
    /// Why it does not stand; `None` when it does, or comes about by this.
    gone: Option<&'static str>,
    /// What happens by that.
    changes: Vec<Change>,
}

/// Takes down what a gateway took for a link, and lets happen what was paid for, or has the money go back and the
/// payer told; never in between. Once more changes nothing.
///
/// # Errors
/// [`Problem::NotFound`] for another business's link; [`Problem::Invalid`] at `/amount` when it is not what the
/// link asks for.
pub async fn settle_link(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    id: PaymentLinkId,
    means: Means,
    amount: Money,
) -> Result<Settled, Problem> {
    let link = held(tx, id).await?;
    if link.status == LinkStatus::Paid {
        let payment = tx.payment_of_link(id).await?;
        return Ok(Settled::Before { payment });
    }
    if amount.currency != link.amount.currency {
        return Err(Problem::invalid("/amount", "wrong_currency"));
    }
    if amount != link.amount {
        return Err(Problem::invalid("/amount", "out_of_range"));
    }
    let brought = bring_about(tx, now, &link).await?;
    take_in(tx, now, actor, link, means, brought).await
}

/// Takes down money that came in a second time for a link, as when a payer paid on two pages at once, and has all
/// of it go back.
///
/// # Errors
/// [`Problem::NotFound`] for another business's link.
pub async fn return_surplus(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    id: PaymentLinkId,
    means: Means,
) -> Result<Settled, Problem> {
    let link = held(tx, id).await?;
    let brought = Brought {
        of: paid_for(&link),
        gone: Some("paid_twice"),
        changes: Vec::new(),
    };
    take_in(tx, now, actor, link, means, brought).await
}

async fn take_in(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    mut link: PaymentLink,
    means: Means,
    brought: Brought,
) -> Result<Settled, Problem> {
    let Brought { of, gone, changes } = brought;
    let amount = link.amount;
    let debt = Debt::read(tx, &of).await?;
    let owed = debt.left.map_or(amount.amount, |left| left.max(0));
    let kept = if gone.is_none() {
        amount.amount.min(owed)
    } else {
        0
    };
    if let PaidFor::Appointment(id) = of {
        link.appointment_id = Some(id);
    }
    link.status = LinkStatus::Paid;
    tx.update_payment_link(&link, now).await?;
    for change in changes {
        journal::record(tx, now, actor, change).await?;
    }
    let new = NewPayment {
        of,
        link_id: Some(link.id),
        means,
        amount: Some(amount),
        tip: 0,
        by_gateway: true,
    };
    let (payment, document) = take_down(tx, now, actor, new, amount, debt).await?;
    journal::record(tx, now, actor, change_of(Kind::PaymentLinkPaid, &link)).await?;
    if kept == amount.amount {
        return Ok(Settled::Kept { payment, document });
    }
    let back = Money::new(amount.amount - kept, amount.currency);
    let reason = gone.unwrap_or("not_owed");
    let system = Actor::System;
    let refund = ask_refund(tx, now, &system, payment.id, Some(back), reason).await?;
    let returned = change_of(Kind::PaymentLinkReturned, &link);
    journal::record(tx, now, &system, returned).await?;
    Ok(Settled::GoesBack {
        payment,
        refund: Box::new(refund),
    })
}

/// Books what a link was for, if it is booked by paying. A link that the team took back brings nothing about.
async fn bring_about(tx: &mut Tx, now: Timestamp, link: &PaymentLink) -> Result<Brought, Problem> {
    if link.status == LinkStatus::Cancelled {
        return Ok(Brought {
            of: paid_for(link),
            gone: Some("cancelled"),
            changes: Vec::new(),
        });
    }
    let changes = match (link.hold_id, &link.booking, link.registration_id) {
        (Some(hold), Some(booking), _) => {
            calendar::book_paid(tx, now, hold, link.customer_id, booking).await?
        }
        (_, _, Some(registration)) => events::confirm_paid(tx, now, registration).await?,
        _ => Some(Vec::new()),
    };
    let of = match link.hold_id {
        Some(hold) if changes.is_some() => PaidFor::Appointment(AppointmentId(hold)),
        _ => paid_for(link),
    };
    Ok(Brought {
        of,
        gone: changes.is_none().then_some("place_taken"),
        changes: changes.unwrap_or_default(),
    })
}

/// A link that nobody else changes until the transaction ends. Its customer's card is held first, as merging
/// cards does, so that the two never wait for each other in a circle.
pub(super) async fn held(tx: &mut Tx, id: PaymentLinkId) -> Result<PaymentLink, Problem> {
    let link = tx.payment_link(id).await?.ok_or(Problem::NotFound)?;
    customers::hold(tx, link.customer_id).await?;
    let link = tx.hold_payment_link(id).await?;
    link.ok_or(Problem::NotFound)
}

fn paid_for(link: &PaymentLink) -> PaidFor {
    match (link.appointment_id, link.registration_id) {
        (Some(id), _) => PaidFor::Appointment(id),
        (None, Some(id)) => PaidFor::Registration(id),
        (None, None) => PaidFor::Sale {
            customer: link.customer_id,
            description: link.description.clone(),
            lang: Some(link.lang),
        },
    }
}

/// What the journal says of a link.
pub(super) fn change_of(kind: Kind, link: &PaymentLink) -> Change {
    Change {
        kind,
        subject: Subject::PaymentLink(link.id),
        customer: Some(link.customer_id),
        data: json!({
            "amount": link.amount,
            "description": link.description,
            "appointmentId": link.appointment_id,
            "registrationId": link.registration_id,
            "expiresAt": link.expires_at,
        }),
    }
}
