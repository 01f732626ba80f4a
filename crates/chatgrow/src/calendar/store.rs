//! The SQL of appointments; that of the time they take is beside it.
//!
//! A row of the list shows its customer's name and what was paid; asking the rooms `customers` and
//! `payments` for each would be two statements a row, so this one statement reads their columns.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{
    Appointment, AppointmentCustomer, AppointmentDetails, AppointmentService, AppointmentStaff,
    Source, Status,
};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};
use crate::platform::money::{Currency, Money};

/// The longest visit, 720 minutes, in milliseconds: how far before a window one may begin that reaches
/// into it. It keeps the statements below on a short stretch of their index.
pub(super) const LONGEST_VISIT: i64 = 720 * 60_000;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct AppointmentRow {
    pub(super) id: AppointmentId,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) customer_phone: Option<String>,
    pub(super) customer_email: Option<String>,
    pub(super) service_id: ServiceId,
    pub(super) service_name: String,
    pub(super) service_color: String,
    pub(super) staff_id: StaffId,
    pub(super) staff_name: String,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) status: Status,
    pub(super) price: i64,
    pub(super) currency: Currency,
    pub(super) paid: i64,
    pub(super) notes: String,
    pub(super) cancel_reason: String,
    pub(super) source: Source,
    pub(super) lang: Lang,
    pub(super) sequence: i64,
    pub(super) version: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

/// An instant that we stored; those are all within range.
pub(super) fn instant(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap_or_default()
}

impl From<AppointmentRow> for Appointment {
    fn from(row: AppointmentRow) -> Self {
        Self {
            id: row.id,
            customer: AppointmentCustomer {
                id: row.customer_id,
                full_name: row.customer_name,
                phone: row.customer_phone,
                email: row.customer_email,
            },
            service: AppointmentService {
                id: row.service_id,
                name: row.service_name,
                color: row.service_color,
            },
            staff: AppointmentStaff {
                id: row.staff_id,
                name: row.staff_name,
            },
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: row.status,
            price: Money::new(row.price, row.currency),
            paid: Money::new(row.paid, row.currency),
            notes: row.notes,
            source: row.source,
            version: row.version,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
        }
    }
}

impl From<AppointmentRow> for AppointmentDetails {
    fn from(row: AppointmentRow) -> Self {
        Self {
            id: row.id,
            customer_id: row.customer_id,
            customer_name: row.customer_name,
            customer_email: row.customer_email,
            customer_phone: row.customer_phone,
            service_name: row.service_name,
            staff_name: row.staff_name,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: row.status,
            sequence: row.sequence,
            lang: row.lang,
            price: row.price,
            currency: row.currency,
            cancel_reason: row.cancel_reason,
            version: row.version,
        }
    }
}

/// A visit to store.
#[derive(Debug)]
pub(super) struct NewAppointment {
    pub(super) id: AppointmentId,
    pub(super) customer: CustomerId,
    pub(super) service: ServiceId,
    pub(super) service_name: String,
    pub(super) staff: StaffId,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) price: Money,
    pub(super) notes: String,
    pub(super) source: Source,
    pub(super) lang: Lang,
}

/// Which visits a list holds. Instants in epoch milliseconds.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) staff: Option<StaffId>,
    pub(super) customer: Option<CustomerId>,
    pub(super) status: Option<Status>,
    pub(super) after: (i64, AppointmentId),
    pub(super) limit: i64,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT a.id, a.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
                c.email AS customer_email, a.service_id, a.service_name, s.color AS service_color, a.staff_id,
                st.name AS staff_name, a.starts_at, a.ends_at, a.status, a.price, a.currency, a.notes,
                a.cancel_reason, a.source, a.lang, a.sequence, a.version, a.created_at, a.updated_at,
                CAST(COALESCE((SELECT SUM(p.amount) FROM payments p
                    WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0) AS BIGINT) AS paid
            FROM appointments a
            JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
            JOIN services s ON s.business_id = a.business_id AND s.id = a.service_id
            JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
            WHERE a.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn appointment(
        &mut self,
        id: AppointmentId,
    ) -> sqlx::Result<Option<AppointmentRow>> {
        const SQL: &str = select!("a.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// By start. Those of one customer are found by an index of their own.
    pub(super) async fn appointments(
        &mut self,
        filter: &Filter,
    ) -> sqlx::Result<Vec<AppointmentRow>> {
        const OF_ALL: &str = select!(
            "a.starts_at > $2 AND a.ends_at > $3 AND a.starts_at < $4
                AND ($5 OR a.staff_id = $6) AND ($7 = '' OR a.status = $7)
                AND (a.starts_at, a.id) > ($8, $9)
            ORDER BY a.starts_at, a.id LIMIT $10"
        );
        const OF_CUSTOMER: &str = select!(
            "a.starts_at > $2 AND a.ends_at > $3 AND a.starts_at < $4
                AND ($5 OR a.staff_id = $6) AND ($7 = '' OR a.status = $7)
                AND (a.starts_at, a.id) > ($8, $9) AND a.customer_id = $11
            ORDER BY a.starts_at, a.id LIMIT $10"
        );
        let business = self.business();
        let reaching_in = filter.from.saturating_sub(LONGEST_VISIT + 1);
        let any_staff = filter.staff.is_none();
        let staff = filter.staff.unwrap_or(StaffId(Uuid::nil()));
        let status = filter.status.map_or("", Status::word);
        let (after, after_id) = filter.after;
        let (from, to, limit) = (filter.from, filter.to, filter.limit);
        match filter.customer {
            None => fetch_all!(
                self,
                OF_ALL,
                business,
                reaching_in,
                from,
                to,
                any_staff,
                staff,
                status,
                after,
                after_id,
                limit
            ),
            Some(customer) => fetch_all!(
                self,
                OF_CUSTOMER,
                business,
                reaching_in,
                from,
                to,
                any_staff,
                staff,
                status,
                after,
                after_id,
                limit,
                customer
            ),
        }
    }

    pub(super) async fn insert_appointment(
        &mut self,
        new: &NewAppointment,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
                ends_at, status, price, currency, notes, source, lang, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'confirmed', $9, $10, $11, $12, $13, $14, $14)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            new.id,
            new.customer,
            new.service,
            new.staff,
            new.service_name.as_str(),
            new.starts_at,
            new.ends_at,
            new.price.amount,
            new.price.currency,
            new.notes.as_str(),
            new.source,
            new.lang,
            now
        )
        .map(drop)
    }

    /// Stores what may change of a visit, whose row is locked.
    pub(super) async fn update_appointment(
        &mut self,
        row: &AppointmentRow,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE appointments SET staff_id = $3, starts_at = $4, ends_at = $5, status = $6, price = $7,
                notes = $8, cancel_reason = $9, sequence = $10, version = version + 1, updated_at = $11
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.staff_id,
            row.starts_at,
            row.ends_at,
            row.status,
            row.price,
            row.notes.as_str(),
            row.cancel_reason.as_str(),
            row.sequence,
            now
        )
        .map(drop)
    }

    /// How many visits begin in `from..to`, by staff member.
    pub(super) async fn count_by_staff(
        &mut self,
        from: i64,
        to: i64,
    ) -> sqlx::Result<HashMap<StaffId, i64>> {
        const SQL: &str = "
            SELECT staff_id, count(*) FROM appointments
            WHERE business_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status <> 'cancelled'
            GROUP BY staff_id";
        let business = self.business();
        let rows: Vec<(StaffId, i64)> = fetch_all!(self, SQL, business, from, to)?;
        Ok(rows.into_iter().collect())
    }

    /// Changes of one visit take turns. On SQLite all writers do already.
    pub(super) async fn lock_appointment(&mut self, id: AppointmentId) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM appointments WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        Ok(())
    }
}
