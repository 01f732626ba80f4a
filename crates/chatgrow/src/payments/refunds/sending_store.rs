//! The SQL of refunds on their way to a gateway.

use jiff::Timestamp;

use super::model::Refund;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one};
use crate::platform::ids::RefundId;

/// How far a refund is on its way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sending {
    /// When the gateway was asked; none when nothing can have been moved.
    pub(super) sent_at: Option<Timestamp>,
    /// How often it was asked.
    pub(super) tries: i64,
}

impl Tx {
    pub(super) async fn refund_sending(&mut self, id: RefundId) -> sqlx::Result<Sending> {
        const SQL: &str = "SELECT sent_at, tries FROM refunds WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let (sent_at, tries): (Option<i64>, i64) = fetch_one!(self, SQL, business, id)?;
        Ok(Sending {
            sent_at: sent_at.and_then(|at| Timestamp::from_millisecond(at).ok()),
            tries,
        })
    }

    /// Notes that the gateway is asked now; `false` when it is being asked already.
    pub(super) async fn begin_refund_sending(
        &mut self,
        id: RefundId,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE refunds SET sent_at = $3, tries = tries + 1, looks = 0
            WHERE business_id = $1 AND id = $2 AND sent_at IS NULL AND status NOT IN ('done', 'refused')";
        let business = self.business();
        Ok(execute!(self, SQL, business, id, now.as_millisecond())? == 1)
    }

    /// Notes that nothing was moved.
    pub(super) async fn end_refund_sending(&mut self, id: RefundId) -> sqlx::Result<()> {
        const SQL: &str = "UPDATE refunds SET sent_at = NULL WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// Counts a look at what became of a refund; gives how many there were since it was sent.
    pub(super) async fn note_refund_look(&mut self, id: RefundId) -> sqlx::Result<i64> {
        const SQL: &str = "
            UPDATE refunds SET looks = looks + 1 WHERE business_id = $1 AND id = $2 RETURNING looks";
        let business = self.business();
        let (looks,): (i64,) = fetch_one!(self, SQL, business, id)?;
        Ok(looks)
    }

    /// What went back of the payment of a refund beside it, or may have, in minor units; and the gateway's numbers
    /// of what did.
    pub(super) async fn refunds_before(
        &mut self,
        refund: &Refund,
    ) -> sqlx::Result<(i64, Vec<String>)> {
        const SUM: &str = "
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM refunds
            WHERE business_id = $1 AND payment_id = $2 AND id <> $3 AND status <> 'refused'";
        const DONE: &str = "
            SELECT transaction_id FROM refunds
            WHERE business_id = $1 AND payment_id = $2 AND id <> $3 AND status = 'done' AND transaction_id IS NOT NULL
            ORDER BY id";
        let business = self.business();
        let (sum,): (i64,) = fetch_one!(self, SUM, business, refund.payment_id, refund.id)?;
        let done: Vec<(String,)> = fetch_all!(self, DONE, business, refund.payment_id, refund.id)?;
        Ok((sum, done.into_iter().map(|(id,)| id).collect()))
    }
}
