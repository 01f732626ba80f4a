//! The SQL of revenue: what came in by when it was received, what went back by when it was asked for.

use uuid::Uuid;

use super::model::{MoneyKind, OfMethod, OfService, OfStaff, Origin, Sums};
use crate::payments::Method;
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::{AppointmentId, CustomerId, DocumentId, PaymentId};
use crate::platform::money::Currency;
use crate::reports::period::{Steady, Stretch};

/// Every movement of money in a stretch, and the visit it was for. Binds: business, currency, from, to.
macro_rules! moves {
    () => {
        " FROM (
            SELECT 'payment' AS kind, id, id AS payment_id, customer_id, appointment_id, registration_id, method,
                description, received_at AS at, amount AS received, 0 AS refunded, tip, 1 AS counts
            FROM payments
            WHERE business_id = $1 AND currency = $2 AND received_at >= $3 AND received_at < $4
            UNION ALL
            SELECT 'refund' AS kind, r.id, r.payment_id, r.customer_id, p.appointment_id, p.registration_id, r.method,
                p.description, r.created_at AS at, 0 AS received, r.amount AS refunded, 0 AS tip, 0 AS counts
            FROM refunds r
            JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
            WHERE r.business_id = $1 AND p.currency = $2 AND r.created_at >= $3 AND r.created_at < $4
                AND r.status <> 'refused'
        ) m
        LEFT JOIN appointments a ON a.business_id = $1 AND a.id = m.appointment_id "
    };
}

/// The sums over [`moves`].
macro_rules! sums {
    () => {
        "CAST(COALESCE(SUM(m.received), 0) AS BIGINT) AS received,
        CAST(COALESCE(SUM(m.refunded), 0) AS BIGINT) AS refunded,
        CAST(COALESCE(SUM(m.received - m.refunded), 0) AS BIGINT) AS net,
        CAST(COALESCE(SUM(m.tip), 0) AS BIGINT) AS tips,
        CAST(COALESCE(SUM(m.counts), 0) AS BIGINT) AS payments"
    };
}

/// What a movement was for.
macro_rules! origin {
    () => {
        "CASE WHEN m.appointment_id IS NOT NULL THEN 'service' WHEN m.registration_id IS NOT NULL THEN 'events'
            ELSE 'other' END"
    };
}

/// Which movements a list holds. What is `None` holds back nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filter {
    pub(super) currency: Currency,
    pub(super) stretch: Stretch,
    pub(super) kind: Option<MoneyKind>,
    pub(super) method: Option<Method>,
    pub(super) origin: Option<Origin>,
    pub(super) service: Option<Uuid>,
    pub(super) staff: Option<Uuid>,
}

/// A place in the list: when, and the id.
pub(super) type Place = (i64, Uuid);

#[derive(Debug, sqlx::FromRow)]
pub(super) struct MoveRow {
    pub(super) kind: MoneyKind,
    pub(super) id: Uuid,
    pub(super) payment_id: PaymentId,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) appointment_id: Option<AppointmentId>,
    pub(super) text: String,
    pub(super) staff_name: Option<String>,
    pub(super) method: Method,
    pub(super) at: i64,
    pub(super) amount: i64,
    pub(super) document_id: Option<DocumentId>,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct DayRow {
    /// Local days since 1970.
    pub(super) day: i64,
    #[sqlx(flatten)]
    pub(super) sums: Sums,
}

impl Tx {
    pub(in crate::reports) async fn money_total(
        &mut self,
        currency: Currency,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Sums> {
        const SQL: &str = concat!("SELECT ", sums!(), moves!());
        let business = self.business();
        fetch_one!(self, SQL, business, currency, from, to)
    }

    pub(in crate::reports) async fn money_by_method(
        &mut self,
        currency: Currency,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<OfMethod>> {
        const SQL: &str = concat!("SELECT m.method, ", sums!(), moves!(), "GROUP BY m.method");
        let business = self.business();
        fetch_all!(self, SQL, business, currency, from, to)
    }

    pub(super) async fn money_by_service(
        &mut self,
        currency: Currency,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<OfService>> {
        const SQL: &str = concat!(
            "SELECT ",
            origin!(),
            " AS origin, a.service_id, s.name, ",
            sums!(),
            moves!(),
            "LEFT JOIN services s ON s.business_id = $1 AND s.id = a.service_id GROUP BY 1, 2, 3"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, currency, from, to)
    }

    pub(super) async fn money_by_staff(
        &mut self,
        currency: Currency,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<OfStaff>> {
        const SQL: &str = concat!(
            "SELECT ",
            origin!(),
            " AS origin, a.staff_id, st.name, ",
            sums!(),
            moves!(),
            "LEFT JOIN staff st ON st.business_id = $1 AND st.id = a.staff_id GROUP BY 1, 2, 3"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, currency, from, to)
    }

    /// The local days of a piece of time that have any.
    pub(super) async fn money_by_day(
        &mut self,
        currency: Currency,
        Steady { stretch, offset }: Steady,
    ) -> sqlx::Result<Vec<DayRow>> {
        const SQL: &str = concat!(
            "SELECT (m.at + $5) / 86400000 AS day, ",
            sums!(),
            moves!(),
            "GROUP BY 1"
        );
        let business = self.business();
        fetch_all!(
            self,
            SQL,
            business,
            currency,
            stretch.from,
            stretch.to,
            offset
        )
    }

    /// The movements behind a figure, the newest first, from after the place.
    pub(super) async fn money_rows(
        &mut self,
        filter: Filter,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<MoveRow>> {
        const SQL: &str = concat!(
            "SELECT m.kind, m.id, m.payment_id, m.customer_id, c.full_name AS customer_name, m.appointment_id,
                COALESCE(a.service_name, e.title, m.description) AS text, st.name AS staff_name, m.method, m.at,
                m.received - m.refunded AS amount,
                CASE m.kind WHEN 'payment' THEN
                    (SELECT d.id FROM documents d WHERE d.business_id = $1 AND d.payment_id = m.id)
                ELSE (SELECT d.id FROM documents d WHERE d.business_id = $1 AND d.refund_id = m.id) END AS document_id",
            moves!(),
            "JOIN customers c ON c.business_id = $1 AND c.id = m.customer_id
            LEFT JOIN staff st ON st.business_id = $1 AND st.id = a.staff_id
            LEFT JOIN registrations g ON g.business_id = $1 AND g.id = m.registration_id
            LEFT JOIN events e ON e.business_id = $1 AND e.id = g.event_id
            WHERE (m.kind = $5 OR CAST($5 AS TEXT) IS NULL) AND (m.method = $6 OR CAST($6 AS TEXT) IS NULL)
                AND (",
            origin!(),
            " = $7 OR CAST($7 AS TEXT) IS NULL)
                AND (a.service_id = $8 OR $8 IS NULL) AND (a.staff_id = $9 OR $9 IS NULL)
                AND (m.at, m.id) < ($10, $11)
            ORDER BY m.at DESC, m.id DESC LIMIT $12"
        );
        let business = self.business();
        let (at, id) = place.unwrap_or((i64::MAX, Uuid::max()));
        let Stretch { from, to } = filter.stretch;
        fetch_all!(
            self,
            SQL,
            business,
            filter.currency,
            from,
            to,
            filter.kind,
            filter.method,
            filter.origin,
            filter.service,
            filter.staff,
            at,
            id,
            limit
        )
    }
}
