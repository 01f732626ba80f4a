//! How a refund by a gateway goes on and ends.

use jiff::Timestamp;

use super::ask::{change_of, posting};
use super::model::{Refund, RefundOutcome, RefundStatus};
use crate::invoices;
use crate::journal::{self, Actor};
use crate::payments::ledger::{self, Posting};
use crate::payments::paid;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::RefundId;

/// Notes that the gateway is being asked from now on: what is found so later has an answer that was lost.
/// `None` when it was being asked before, or has ended.
///
/// # Errors
/// [`Problem::NotFound`] for another business's refund.
pub async fn refund_sent(
    tx: &mut Tx,
    now: Timestamp,
    id: RefundId,
) -> Result<Option<Refund>, Problem> {
    let mut refund = tx.hold_refund(id).await?.ok_or(Problem::NotFound)?;
    if !refund.status.may_become(RefundStatus::Sent) {
        return Ok(None);
    }
    refund.status = RefundStatus::Sent;
    refund.updated_at = now;
    tx.update_refund(&refund).await?;
    Ok(Some(refund))
}

/// Notes what the gateway answered. How a refund ended it stays: another answer, or the same once more, changes
/// nothing. One that is refused is taken back in the ledger.
///
/// # Errors
/// [`Problem::NotFound`] for another business's refund.
pub async fn refund_ended(
    tx: &mut Tx,
    now: Timestamp,
    id: RefundId,
    outcome: RefundOutcome,
) -> Result<Refund, Problem> {
    let mut refund = tx.hold_refund(id).await?.ok_or(Problem::NotFound)?;
    if !refund.status.may_become(outcome.status()) {
        return Ok(refund);
    }
    refund.status = outcome.status();
    refund.updated_at = now;
    match outcome {
        RefundOutcome::Done { transaction_id } => refund.transaction_id = transaction_id,
        RefundOutcome::Refused { reason } | RefundOutcome::Unknown { reason } => {
            refund.answer = reason;
        }
        RefundOutcome::AwaitsApproval => {}
    }
    tx.update_refund(&refund).await?;
    if refund.status == RefundStatus::Refused {
        let entered = posting(&refund);
        let taken_back = Posting {
            is_reversal: true,
            lines: ledger::reversed(entered.lines),
            ..entered
        };
        ledger::post(tx, now, &taken_back).await?;
    }
    journal::record(tx, now, &Actor::System, change_of(&refund)).await?;
    if refund.status == RefundStatus::Done {
        let payment = tx
            .hold_payment(refund.payment_id)
            .await?
            .ok_or(Problem::NotFound)?;
        let who = paid(tx, &payment).await?;
        invoices::issue_for_refund(tx, now, &Actor::System, &refund, &payment, &who).await?;
    }
    Ok(refund)
}
