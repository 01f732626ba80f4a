//! The SQL of refunds.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::model::{GivenBack, Refund, RefundStatus};
use crate::payments::Method;
use crate::payments::store::{details_of, instant, stored_means};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional, on};
use crate::platform::ids::{CustomerId, PaymentId, RefundId};
use crate::platform::money::{Currency, Money};

/// A place in the list: the time in epoch milliseconds, and the id where times are equal.
pub(super) type Place = (i64, RefundId);

/// Which refunds a list holds.
#[derive(Debug, Default)]
pub(super) struct Filter {
    pub(super) payment: Option<PaymentId>,
    pub(super) customer: Option<CustomerId>,
    pub(super) status: Option<RefundStatus>,
    pub(super) place: Option<Place>,
    pub(super) limit: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct RefundRow {
    id: RefundId,
    payment_id: PaymentId,
    customer_id: CustomerId,
    amount: i64,
    currency: Currency,
    tip: i64,
    method: Method,
    details: String,
    status: RefundStatus,
    reason: String,
    answer: String,
    transaction_id: Option<String>,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<RefundRow> for Refund {
    type Error = sqlx::Error;

    fn try_from(row: RefundRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id,
            payment_id: row.payment_id,
            customer_id: row.customer_id,
            amount: Money::new(row.amount, row.currency),
            tip: row.tip,
            means: stored_means(row.method, &row.details)?,
            status: row.status,
            reason: row.reason,
            answer: row.answer,
            transaction_id: row.transaction_id,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
        })
    }
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT r.id, r.payment_id, r.customer_id, r.amount, p.currency, r.tip, r.method, r.details, r.status,
                r.reason, r.answer, r.transaction_id, r.created_at, r.updated_at
            FROM refunds r JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
            WHERE r.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn insert_refund(&mut self, refund: &Refund) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO refunds (business_id, id, payment_id, customer_id, amount, tip, method, details, status, reason,
                created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)";
        let business = self.business();
        let details = details_of(&refund.means);
        execute!(
            self,
            SQL,
            business,
            refund.id,
            refund.payment_id,
            refund.customer_id,
            refund.amount.amount,
            refund.tip,
            refund.means.method(),
            details.as_str(),
            refund.status,
            refund.reason.as_str(),
            refund.created_at.as_millisecond()
        )
        .map(drop)
    }

    pub(super) async fn refund(&mut self, id: RefundId) -> sqlx::Result<Option<Refund>> {
        const SQL: &str = select!("r.id = $2");
        let business = self.business();
        let row: Option<RefundRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Refund::try_from).transpose()
    }

    /// Newest first, from after the filter's place.
    pub(super) async fn refunds(&mut self, filter: &Filter) -> sqlx::Result<Vec<Refund>> {
        const SQL: &str = select!(
            "(r.created_at, r.id) < ($2, $3) AND (r.payment_id = $4 OR $4 IS NULL)
                AND (r.customer_id = $5 OR $5 IS NULL) AND ($6 = '' OR r.status = $6)
            ORDER BY r.created_at DESC, r.id DESC LIMIT $7"
        );
        let business = self.business();
        let (at, id) = filter.place.unwrap_or((i64::MAX, RefundId(Uuid::max())));
        let status = filter.status.map_or("", RefundStatus::word);
        let (payment, customer, limit) = (filter.payment, filter.customer, filter.limit);
        let rows: Vec<RefundRow> = fetch_all!(
            self, SQL, business, at, id, payment, customer, status, limit
        )?;
        rows.into_iter().map(Refund::try_from).collect()
    }

    /// As [`Tx::refund`]; others who would change it wait until the transaction ends.
    pub(super) async fn hold_refund(&mut self, id: RefundId) -> sqlx::Result<Option<Refund>> {
        const SQL: &str =
            "SELECT id FROM refunds WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock_row(SQL, id.0).await?;
        self.refund(id).await
    }

    /// Stores where a refund stands.
    pub(super) async fn update_refund(&mut self, refund: &Refund) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE refunds SET status = $3, answer = $4, transaction_id = $5, updated_at = $6
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            refund.id,
            refund.status,
            refund.answer.as_str(),
            refund.transaction_id.as_deref(),
            refund.updated_at.as_millisecond()
        )
        .map(drop)
    }

    /// What went back of a payment, or may have.
    pub(in crate::payments) async fn given_back_of(
        &mut self,
        payment: PaymentId,
    ) -> sqlx::Result<GivenBack> {
        const SQL: &str = "
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT), CAST(COALESCE(SUM(tip), 0) AS BIGINT) FROM refunds
            WHERE business_id = $1 AND payment_id = $2 AND status <> 'refused'";
        let business = self.business();
        let (amount, tip): (i64, i64) = fetch_one!(self, SQL, business, payment)?;
        Ok(GivenBack { amount, tip })
    }

    /// What went back of each of `payments`, or may have, in minor units; those of which nothing did are absent.
    pub(in crate::payments) async fn refunded_of(
        &mut self,
        payments: &[PaymentId],
    ) -> sqlx::Result<HashMap<PaymentId, i64>> {
        if payments.is_empty() {
            return Ok(HashMap::new());
        }
        let places: Vec<String> = (2..payments.len() + 2)
            .map(|place| format!("${place}"))
            .collect();
        let sql = format!(
            "SELECT payment_id, CAST(SUM(amount) AS BIGINT) FROM refunds
             WHERE business_id = $1 AND status <> 'refused' AND payment_id IN ({}) GROUP BY payment_id",
            places.join(", ")
        );
        let business = self.business();
        let sums: Vec<(PaymentId, i64)> = on!(self, conn => {
            let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(business);
            for payment in payments {
                query = query.bind(*payment);
            }
            query.fetch_all(conn).await
        })?;
        Ok(sums.into_iter().collect())
    }

    /// Whether a refund of a payment has not ended.
    pub(super) async fn refund_is_under_way(&mut self, payment: PaymentId) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT count(*) FROM refunds
            WHERE business_id = $1 AND payment_id = $2 AND status IN ('asked', 'sent', 'unknown', 'awaits_approval')";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, payment)?;
        Ok(count > 0)
    }
}
