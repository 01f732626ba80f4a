//! The SQL of comparisons.

use jiff::Timestamp;
use uuid::Uuid;

use super::compare::{Cause, Difference, Refunded};
use crate::payments::accounts::Provider;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CheckoutId, GatewayAccountId, PaymentId, ReconciliationId, RefundId};
use crate::platform::money::{Currency, Money};

/// What came of a comparison.
pub(super) struct Outcome<'a> {
    pub(super) id: ReconciliationId,
    pub(super) account: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) day: String,
    pub(super) error: Option<&'a str>,
    pub(super) listed: usize,
    pub(super) differences: &'a [Difference],
}

/// A comparison as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ReconciliationRow {
    pub(super) id: ReconciliationId,
    pub(super) account_id: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) day: String,
    pub(super) error: Option<String>,
    pub(super) listed: i64,
    pub(super) compared_at: i64,
}

/// A difference as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct DifferenceRow {
    pub(super) cause: Cause,
    pub(super) transaction_id: Option<String>,
    pub(super) amount_here: Option<i64>,
    pub(super) amount_there: Option<i64>,
    pub(super) currency: Option<Currency>,
    pub(super) payment_id: Option<PaymentId>,
    pub(super) refund_id: Option<RefundId>,
    pub(super) checkout_id: Option<CheckoutId>,
}

type RefundedRow = (
    RefundId,
    PaymentId,
    Option<String>,
    i64,
    Currency,
    String,
    i64,
);

impl Tx {
    /// Stores a comparison; one of the same day before is replaced. Gives its id.
    pub(super) async fn store_reconciliation(
        &mut self,
        outcome: &Outcome<'_>,
        now: Timestamp,
    ) -> sqlx::Result<ReconciliationId> {
        const ADD: &str = "
            INSERT INTO reconciliations (business_id, id, account_id, provider, day, error, listed, differences,
                compared_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT DO NOTHING";
        const UPDATE: &str = "
            UPDATE reconciliations SET error = $4, listed = $5, differences = $6, compared_at = $7
            WHERE business_id = $1 AND day = $2 AND (account_id = $3 OR ($3 IS NULL AND account_id IS NULL))
            RETURNING id";
        const FORGET: &str = "
            DELETE FROM reconciliation_differences WHERE business_id = $1 AND reconciliation_id = $2";
        let business = self.business();
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let (listed, differences) = (count(outcome.listed), count(outcome.differences.len()));
        let (day, at) = (outcome.day.as_str(), now.as_millisecond());
        execute!(
            self,
            ADD,
            business,
            outcome.id,
            outcome.account,
            outcome.provider,
            day,
            outcome.error,
            listed,
            differences,
            at
        )?;
        let (id,): (ReconciliationId,) = fetch_one!(
            self,
            UPDATE,
            business,
            day,
            outcome.account,
            outcome.error,
            listed,
            differences,
            at
        )?;
        execute!(self, FORGET, business, id)?;
        for (place, difference) in outcome.differences.iter().enumerate() {
            self.insert_difference(id, count(place), difference).await?;
        }
        Ok(id)
    }

    async fn insert_difference(
        &mut self,
        id: ReconciliationId,
        place: i64,
        difference: &Difference,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO reconciliation_differences (business_id, reconciliation_id, place, cause, transaction_id,
                amount_here, amount_there, currency, payment_id, refund_id, checkout_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let business = self.business();
        let amount = |money: Option<Money>| money.map(|money| money.amount);
        let currency = difference.here.or(difference.there);
        execute!(
            self,
            SQL,
            business,
            id,
            place,
            difference.cause,
            difference.transaction.as_deref(),
            amount(difference.here),
            amount(difference.there),
            currency.map(|money| money.currency),
            difference.payment,
            difference.refund,
            difference.checkout
        )
        .map(drop)
    }

    /// Whether an attempt is of this business.
    pub(super) async fn has_checkout(&mut self, id: CheckoutId) -> sqlx::Result<bool> {
        const SQL: &str = "SELECT id FROM checkouts WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let found: Option<(CheckoutId,)> = fetch_optional!(self, SQL, business, id)?;
        Ok(found.is_some())
    }

    /// Comparisons, the newest first, from before `before` (its time and id).
    pub(super) async fn reconciliations(
        &mut self,
        before: Option<(i64, ReconciliationId)>,
        limit: i64,
    ) -> sqlx::Result<Vec<ReconciliationRow>> {
        const SQL: &str = "
            SELECT id, account_id, provider, day, error, listed, compared_at FROM reconciliations
            WHERE business_id = $1 AND (compared_at, id) < ($2, $3)
            ORDER BY compared_at DESC, id DESC LIMIT $4";
        let business = self.business();
        let (at, id) = before.unwrap_or((i64::MAX, ReconciliationId(Uuid::max())));
        fetch_all!(self, SQL, business, at, id, limit)
    }

    /// What differs in a comparison.
    pub(super) async fn differences_of(
        &mut self,
        id: ReconciliationId,
    ) -> sqlx::Result<Vec<DifferenceRow>> {
        const SQL: &str = "
            SELECT cause, transaction_id, amount_here, amount_there, currency, payment_id, refund_id, checkout_id
            FROM reconciliation_differences WHERE business_id = $1 AND reconciliation_id = $2 ORDER BY place";
        let business = self.business();
        fetch_all!(self, SQL, business, id)
    }

    /// The refunds of what was taken at an account: those that ended from `from` until `until` (exclusive) or within
    /// a month before it, for their numbers, and those of which nobody knows.
    pub(super) async fn refunds_at(
        &mut self,
        account: Option<GatewayAccountId>,
        (from, until): (Timestamp, Timestamp),
    ) -> sqlx::Result<Vec<Refunded>> {
        const SQL: &str = "
            SELECT r.id, r.payment_id, r.transaction_id, r.amount, c.currency, r.status, r.updated_at
            FROM gateway_charges c
            JOIN refunds r ON r.business_id = c.business_id AND r.payment_id = c.payment_id
            WHERE c.business_id = $1 AND (c.account_id = $2 OR ($2 IS NULL AND c.account_id IS NULL))
                AND ((r.status = 'done' AND r.updated_at >= $3) OR (r.status = 'unknown' AND r.created_at < $4))
            ORDER BY r.id";
        const MONTH: i64 = 31 * 86_400_000;
        let business = self.business();
        let (from, until) = (from.as_millisecond(), until.as_millisecond());
        let rows: Vec<RefundedRow> = fetch_all!(self, SQL, business, account, from - MONTH, until)?;
        let refunded =
            |(id, payment, transaction, amount, currency, status, at): RefundedRow| Refunded {
                id,
                payment,
                transaction,
                amount: Money::new(amount, currency),
                is_known: status == "done",
                is_of_day: (from..until).contains(&at),
            };
        Ok(rows.into_iter().map(refunded).collect())
    }
}
