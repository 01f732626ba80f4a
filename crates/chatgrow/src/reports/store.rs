//! The SQL of figures: read-only, over the tables of other rooms.

use jiff::Timestamp;

use super::model::{CustomerStats, Periods, UpcomingStatus};
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::AppointmentId;
use crate::platform::money::Currency;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct UpcomingRow {
    pub(super) id: AppointmentId,
    pub(super) customer_name: String,
    pub(super) service_name: String,
    pub(super) staff_name: String,
    pub(super) starts_at: i64,
    pub(super) status: UpcomingStatus,
}

impl Tx {
    pub(super) async fn customer_stats(
        &mut self,
        periods: &Periods,
    ) -> sqlx::Result<CustomerStats> {
        const SQL: &str = "
            SELECT
                (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active'),
                (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active' AND created_at >= $2),
                (SELECT count(*) FROM customers WHERE business_id = $1 AND status = 'active' AND created_at >= $3)";
        let business = self.business();
        let (total, new_week, new_month): (i64, i64, i64) = fetch_one!(
            self,
            SQL,
            business,
            periods.week.0.as_millisecond(),
            periods.month_start.as_millisecond()
        )?;
        Ok(CustomerStats {
            total,
            new_week,
            new_month,
        })
    }

    /// Visits that begin today, and this week.
    pub(super) async fn visit_counts(&mut self, periods: &Periods) -> sqlx::Result<(i64, i64)> {
        const SQL: &str = "
            SELECT CAST(COALESCE(SUM(CASE WHEN starts_at >= $4 AND starts_at < $5 THEN 1 ELSE 0 END), 0) AS BIGINT),
                count(*)
            FROM appointments
            WHERE business_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status NOT IN ('declined', 'cancelled')";
        let business = self.business();
        fetch_one!(
            self,
            SQL,
            business,
            periods.week.0.as_millisecond(),
            periods.week.1.as_millisecond(),
            periods.day.0.as_millisecond(),
            periods.day.1.as_millisecond()
        )
    }

    /// The next visits, soonest first.
    pub(super) async fn upcoming_visits(
        &mut self,
        now: Timestamp,
        limit: i64,
    ) -> sqlx::Result<Vec<UpcomingRow>> {
        const SQL: &str = "
            SELECT a.id, c.full_name AS customer_name, a.service_name, s.name AS staff_name, a.starts_at, a.status
            FROM appointments a
            JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
            JOIN staff s ON s.business_id = a.business_id AND s.id = a.staff_id
            WHERE a.business_id = $1 AND a.starts_at >= $2 AND a.status IN ('confirmed', 'arrived')
            ORDER BY a.starts_at, a.id LIMIT $3";
        let business = self.business();
        fetch_all!(self, SQL, business, now.as_millisecond(), limit)
    }

    /// Minor units received since `month_start`, and ever, less what was given back in the same time; what may have
    /// been is.
    pub(super) async fn revenue(
        &mut self,
        month_start: Timestamp,
        currency: Currency,
    ) -> sqlx::Result<(i64, i64)> {
        const SQL: &str = "
            SELECT CAST(COALESCE(SUM(CASE WHEN m.at >= $3 THEN m.amount ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(m.amount), 0) AS BIGINT)
            FROM (
                SELECT received_at AS at, amount FROM payments WHERE business_id = $1 AND currency = $2
                UNION ALL
                SELECT r.created_at AS at, -r.amount AS amount FROM refunds r
                JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
                WHERE r.business_id = $1 AND p.currency = $2 AND r.status <> 'refused'
            ) m";
        let business = self.business();
        fetch_one!(self, SQL, business, currency, month_start.as_millisecond())
    }
}
