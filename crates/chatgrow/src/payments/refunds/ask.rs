//! Asking for money of a payment to go back.

use jiff::Timestamp;
use serde_json::json;

use super::model::{NoRefund, Refund, RefundStatus, to_give_back};
use crate::invoices;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::ledger::{self, Posting, Source};
use crate::payments::{Means, Payment, paid};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{PaymentId, RefundId};
use crate::platform::money::Money;

impl From<NoRefund> for Problem {
    fn from(no: NoRefund) -> Self {
        match no {
            NoRefund::NothingLeft => Self::conflict("already_refunded"),
            NoRefund::WrongCurrency => Self::invalid("/amount", "wrong_currency"),
            NoRefund::OutOfRange => Self::invalid("/amount", "out_of_range"),
        }
    }
}

/// Gives `amount` of a payment back, or all that is left of it, the way it came: what came by hand is given back
/// at once, what a gateway took the gateway is asked for by a job.
///
/// # Errors
/// [`Problem::NotFound`] for another business's payment; `already_refunded`, or `refund_under_way` while an
/// earlier one has not ended; [`Problem::Invalid`] at `/amount` when it is not above zero, more than is left or
/// of another currency.
pub async fn ask_refund(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    payment: PaymentId,
    amount: Option<Money>,
    reason: &str,
) -> Result<Refund, Problem> {
    let payment = tx.hold_payment(payment).await?.ok_or(Problem::NotFound)?;
    let status = if payment.by_gateway {
        RefundStatus::Asked
    } else {
        RefundStatus::Done
    };
    let means = payment.means.clone();
    give_back(tx, now, actor, (&payment, amount, reason), (means, status)).await
}

/// As [`ask_refund`], but given back by hand and at once, by `means`, however it came.
///
/// # Errors
/// As [`ask_refund`].
pub async fn refund_by_hand(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    payment: PaymentId,
    (amount, reason): (Option<Money>, &str),
    means: Means,
) -> Result<Refund, Problem> {
    let payment = tx.hold_payment(payment).await?.ok_or(Problem::NotFound)?;
    let how = (means, RefundStatus::Done);
    give_back(tx, now, actor, (&payment, amount, reason), how).await
}

async fn give_back(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (payment, asked, reason): (&Payment, Option<Money>, &str),
    (means, status): (Means, RefundStatus),
) -> Result<Refund, Problem> {
    if tx.refund_is_under_way(payment.id).await? {
        return Err(Problem::conflict("refund_under_way"));
    }
    let before = tx.given_back_of(payment.id).await?;
    let back = to_give_back(payment, before, asked)?;
    let refund = Refund {
        id: RefundId::new(now),
        payment_id: payment.id,
        customer_id: payment.customer_id,
        amount: Money::new(back.amount, payment.amount.currency),
        tip: back.tip,
        means,
        status,
        reason: reason.to_owned(),
        answer: String::new(),
        transaction_id: None,
        created_at: now,
        updated_at: now,
    };
    tx.insert_refund(&refund).await?;
    ledger::post(tx, now, &posting(&refund)).await?;
    if status == RefundStatus::Asked {
        let (business, work) = (tx.business(), Work::RefundCharge { refund: refund.id });
        jobs::plan(tx, now, Some(business), &key(refund.id), &work, now).await?;
    }
    journal::record(tx, now, actor, change_of(&refund)).await?;
    if status == RefundStatus::Done {
        let who = paid(tx, payment).await?;
        invoices::issue_for_refund(tx, now, actor, &refund, payment, &who).await?;
    }
    Ok(refund)
}

/// The key of the job of a refund.
pub(super) fn key(id: RefundId) -> String {
    format!("refund:{id}")
}

/// What a refund enters into the ledger: once it is asked for, the money counts as gone.
pub(super) fn posting(refund: &Refund) -> Posting {
    let method = refund.means.method();
    Posting {
        source: Source::Refund(refund.id),
        is_reversal: false,
        customer: refund.customer_id,
        currency: refund.amount.currency,
        lines: ledger::of_refund(method, refund.amount.amount, refund.tip),
    }
}

/// What the journal says of a refund as it stands.
pub(super) fn change_of(refund: &Refund) -> Change {
    Change {
        kind: match refund.status {
            RefundStatus::Asked | RefundStatus::Sent => Kind::RefundAsked,
            RefundStatus::Unknown => Kind::RefundUnknown,
            RefundStatus::AwaitsApproval => Kind::RefundAwaitsApproval,
            RefundStatus::Done => Kind::RefundDone,
            RefundStatus::Refused => Kind::RefundRefused,
        },
        subject: Subject::Refund(refund.id),
        customer: Some(refund.customer_id),
        data: json!({
            "paymentId": refund.payment_id,
            "method": refund.means.method(),
            "amount": refund.amount,
            "reason": refund.reason,
            "answer": refund.answer,
        }),
    }
}
