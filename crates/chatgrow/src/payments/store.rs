//! The SQL of payments.

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::model::{Method, Payment};
use crate::platform::db::{Tx, execute, fetch_all, on};
use crate::platform::ids::{AppointmentId, CustomerId, PaymentId};
use crate::platform::money::{Currency, Money};

/// A place in the list: the time in epoch milliseconds, and the id where times are equal.
pub(super) type Place = (i64, PaymentId);

#[derive(Debug, sqlx::FromRow)]
struct PaymentRow {
    id: PaymentId,
    appointment_id: AppointmentId,
    customer_id: CustomerId,
    method: Method,
    amount: i64,
    currency: Currency,
    received_at: i64,
}

impl From<PaymentRow> for Payment {
    fn from(row: PaymentRow) -> Self {
        Self {
            id: row.id,
            appointment_id: row.appointment_id,
            customer_id: row.customer_id,
            method: row.method,
            amount: Money::new(row.amount, row.currency),
            received_at: Timestamp::from_millisecond(row.received_at)
                .unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}

/// What was paid for each of `appointments`, in minor units; those without a payment are absent.
///
/// # Errors
/// The driver's.
pub async fn paid_for(
    tx: &mut Tx,
    appointments: &[AppointmentId],
) -> sqlx::Result<HashMap<AppointmentId, i64>> {
    if appointments.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..appointments.len() + 2)
        .map(|place| format!("${place}"))
        .collect();
    let sql = format!(
        "SELECT appointment_id, CAST(SUM(amount) AS BIGINT) FROM payments
         WHERE business_id = $1 AND appointment_id IN ({}) GROUP BY appointment_id",
        places.join(", ")
    );
    let business = tx.business();
    let sums: Vec<(AppointmentId, i64)> = on!(tx, conn => {
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(business);
        for appointment in appointments {
            query = query.bind(*appointment);
        }
        query.fetch_all(conn).await
    })?;
    Ok(sums.into_iter().collect())
}

impl Tx {
    pub(super) async fn insert_payment(&mut self, payment: &Payment) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO payments (business_id, id, appointment_id, customer_id, method, amount, currency, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            payment.id,
            payment.appointment_id,
            payment.customer_id,
            payment.method,
            payment.amount.amount,
            payment.amount.currency,
            payment.received_at.as_millisecond()
        )?;
        Ok(())
    }

    /// Newest first, from after `place`; of one visit, or of all.
    pub(super) async fn payments(
        &mut self,
        appointment: Option<AppointmentId>,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<Payment>> {
        const ALL: &str = "
            SELECT id, appointment_id, customer_id, method, amount, currency, received_at FROM payments
            WHERE business_id = $1 AND (received_at, id) < ($2, $3) ORDER BY received_at DESC, id DESC LIMIT $4";
        const OF_ONE: &str = "
            SELECT id, appointment_id, customer_id, method, amount, currency, received_at FROM payments
            WHERE business_id = $1 AND (received_at, id) < ($2, $3) AND appointment_id = $5
            ORDER BY received_at DESC, id DESC LIMIT $4";
        let business = self.business();
        let (at, id) = place.unwrap_or((i64::MAX, PaymentId(Uuid::max())));
        let rows: Vec<PaymentRow> = match appointment {
            None => fetch_all!(self, ALL, business, at, id, limit)?,
            Some(visit) => fetch_all!(self, OF_ONE, business, at, id, limit, visit)?,
        };
        Ok(rows.into_iter().map(Payment::from).collect())
    }
}
