//! The SQL of payments.

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::model::{Means, Method, PaidFor, Payment};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentId, PaymentLinkId, RegistrationId};
use crate::platform::money::{Currency, Money};

/// A place in the list: the time in epoch milliseconds, and the id where times are equal.
pub(super) type Place = (i64, PaymentId);

/// Which payments a list holds.
#[derive(Debug, Default)]
pub(super) struct Filter {
    pub(super) appointment: Option<AppointmentId>,
    pub(super) registration: Option<RegistrationId>,
    pub(super) customer: Option<CustomerId>,
    pub(super) method: Option<Method>,
    /// Received from the first until before the second, in epoch milliseconds.
    pub(super) received: Option<(i64, i64)>,
    pub(super) place: Option<Place>,
    pub(super) limit: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct PaymentRow {
    id: PaymentId,
    customer_id: CustomerId,
    appointment_id: Option<AppointmentId>,
    registration_id: Option<RegistrationId>,
    link_id: Option<PaymentLinkId>,
    method: Method,
    details: String,
    amount: i64,
    tip: i64,
    currency: Currency,
    description: String,
    lang: Option<Lang>,
    by_gateway: bool,
    received_at: i64,
}

impl TryFrom<PaymentRow> for Payment {
    type Error = sqlx::Error;

    fn try_from(row: PaymentRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.id,
            customer_id: row.customer_id,
            appointment_id: row.appointment_id,
            registration_id: row.registration_id,
            link_id: row.link_id,
            means: stored_means(row.method, &row.details)?,
            amount: Money::new(row.amount, row.currency),
            tip: row.tip,
            description: row.description,
            lang: row.lang,
            by_gateway: row.by_gateway,
            received_at: instant(row.received_at),
        })
    }
}

/// The means that a row speaks of.
pub(super) fn stored_means(method: Method, details: &str) -> sqlx::Result<Means> {
    Means::of_details(method, details).map_err(|error| sqlx::Error::Decode(error.into()))
}

/// What is known of the means, as it is stored.
pub(super) fn details_of(means: &Means) -> String {
    Value::Object(means.details()).to_string()
}

/// The instant of stored epoch milliseconds.
pub(super) fn instant(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, customer_id, appointment_id, registration_id, link_id, method, details, amount, tip,
                currency, description, lang, by_gateway, received_at
            FROM payments WHERE business_id = $1 AND ",
            $tail
        )
    };
}

/// Payments of a list that meet a choice, the newest first.
macro_rules! listed {
    ($choice:literal) => {
        concat!(
            "SELECT id, customer_id, appointment_id, registration_id, link_id, method, details, amount, tip,
                currency, description, lang, by_gateway, received_at
            FROM payments WHERE business_id = $1 AND (received_at, id) < ($2, $3)
                AND received_at >= $5 AND received_at < $6 AND ($7 = '' OR method = $7) AND ",
            $choice,
            " ORDER BY received_at DESC, id DESC LIMIT $4"
        )
    };
}

/// What was paid for one thing without tips, less what was given back; what may have been is.
macro_rules! paid_for {
    ($column:literal) => {
        concat!(
            "SELECT CAST(COALESCE((SELECT SUM(p.amount - p.tip) FROM payments p
                    WHERE p.business_id = $1 AND p.",
            $column,
            " = $2), 0) - COALESCE((SELECT SUM(r.amount - r.tip) FROM refunds r
                    JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
                    WHERE r.business_id = $1 AND r.status <> 'refused' AND p.",
            $column,
            " = $2), 0) AS BIGINT)"
        )
    };
}

impl Tx {
    pub(super) async fn insert_payment(&mut self, payment: &Payment) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO payments (business_id, id, customer_id, appointment_id, registration_id, link_id, method, details,
                amount, tip, currency, description, lang, by_gateway, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
        let business = self.business();
        let details = details_of(&payment.means);
        execute!(
            self,
            SQL,
            business,
            payment.id,
            payment.customer_id,
            payment.appointment_id,
            payment.registration_id,
            payment.link_id,
            payment.means.method(),
            details.as_str(),
            payment.amount.amount,
            payment.tip,
            payment.amount.currency,
            payment.description.as_str(),
            payment.lang,
            payment.by_gateway,
            payment.received_at.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn payment(&mut self, id: PaymentId) -> sqlx::Result<Option<Payment>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        let row: Option<PaymentRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Payment::try_from).transpose()
    }

    /// As [`Tx::payment`]; others who would give it back wait until the transaction ends.
    pub(super) async fn hold_payment(&mut self, id: PaymentId) -> sqlx::Result<Option<Payment>> {
        const SQL: &str =
            "SELECT id FROM payments WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock_row(SQL, id.0).await?;
        self.payment(id).await
    }

    /// The payment that came by a link; the first, should there be several.
    pub(super) async fn payment_of_link(
        &mut self,
        link: PaymentLinkId,
    ) -> sqlx::Result<Option<Payment>> {
        const SQL: &str = select!("link_id = $2 ORDER BY received_at, id LIMIT 1");
        let business = self.business();
        let row: Option<PaymentRow> = fetch_optional!(self, SQL, business, link)?;
        row.map(Payment::try_from).transpose()
    }

    /// Newest first, from after the filter's place.
    pub(super) async fn payments(&mut self, filter: &Filter) -> sqlx::Result<Vec<Payment>> {
        const ALL: &str = listed!("TRUE");
        const OF_VISIT: &str = listed!("appointment_id = $8");
        const OF_REGISTRATION: &str = listed!("registration_id = $8");
        const OF_CUSTOMER: &str = listed!("customer_id = $8");
        let business = self.business();
        let (at, id) = filter.place.unwrap_or((i64::MAX, PaymentId(Uuid::max())));
        let limit = filter.limit;
        let (from, until) = filter.received.unwrap_or((i64::MIN, i64::MAX));
        let method = filter.method.map_or("", Method::word);
        let narrowest = filter.appointment.map(|id| (OF_VISIT, id.0));
        let narrowest = narrowest.or(filter.registration.map(|id| (OF_REGISTRATION, id.0)));
        let narrowest = narrowest.or(filter.customer.map(|id| (OF_CUSTOMER, id.0)));
        let rows: Vec<PaymentRow> = match narrowest {
            None => fetch_all!(self, ALL, business, at, id, limit, from, until, method)?,
            Some((sql, of)) => {
                fetch_all!(self, sql, business, at, id, limit, from, until, method, of)?
            }
        };
        rows.into_iter().map(Payment::try_from).collect()
    }

    /// What was paid for a visit, less what was given back; minor units.
    pub(super) async fn paid_for_appointment(&mut self, id: AppointmentId) -> sqlx::Result<i64> {
        const SQL: &str = paid_for!("appointment_id");
        let business = self.business();
        let (paid,): (i64,) = fetch_one!(self, SQL, business, id)?;
        Ok(paid)
    }

    /// As [`Tx::paid_for_appointment`], for a registration.
    pub(super) async fn paid_for_registration(&mut self, id: RegistrationId) -> sqlx::Result<i64> {
        const SQL: &str = paid_for!("registration_id");
        let business = self.business();
        let (paid,): (i64,) = fetch_one!(self, SQL, business, id)?;
        Ok(paid)
    }

    /// What was taken in cash for the deal that a payment belongs to; minor units.
    pub(super) async fn cash_for(&mut self, of: &PaidFor, payment: PaymentId) -> sqlx::Result<i64> {
        const OF_VISIT: &str = "
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM payments
            WHERE business_id = $1 AND appointment_id = $2 AND method = 'cash'";
        const OF_REGISTRATION: &str = "
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM payments
            WHERE business_id = $1 AND registration_id = $2 AND method = 'cash'";
        const OF_SALE: &str = "
            SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM payments
            WHERE business_id = $1 AND id = $2 AND method = 'cash'";
        let business = self.business();
        let (sql, id) = match of {
            PaidFor::Appointment(id) => (OF_VISIT, id.0),
            PaidFor::Registration(id) => (OF_REGISTRATION, id.0),
            PaidFor::Sale { .. } => (OF_SALE, payment.0),
        };
        let (cash,): (i64,) = fetch_one!(self, sql, business, id)?;
        Ok(cash)
    }

    /// Locks the one row that `sql` names by the business and `id`. On SQLite all writers take turns already.
    pub(super) async fn lock_row(&mut self, sql: &'static str, id: Uuid) -> sqlx::Result<()> {
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            let query = sqlx::query(sql).bind(business).bind(id);
            query.execute(&mut **conn).await?;
        }
        Ok(())
    }
}
