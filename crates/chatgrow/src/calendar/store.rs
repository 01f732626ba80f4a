//! The SQL of appointments; that of the time they take is beside it.
//!
//! A row of the list shows its customer's name and what was paid; asking the rooms `customers` and
//! `payments` for each would be two statements a row, so this one statement reads their columns.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::model::{
    Appointment, AppointmentCustomer, AppointmentDetails, AppointmentRoom, AppointmentService,
    AppointmentStaff, Source, Status, Utm,
};
use crate::catalog::{Cancellation, percent_of};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{
    AppointmentId, CustomerId, RoomId, SeriesId, ServiceId, SittingId, StaffId,
};
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
    pub(super) room_id: Option<RoomId>,
    pub(super) room_name: Option<String>,
    pub(super) sitting_id: Option<SittingId>,
    pub(super) overbooked: bool,
    pub(super) series_id: Option<SeriesId>,
    /// `YYYY-MM-DD`.
    pub(super) series_date: Option<String>,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) status: Status,
    pub(super) price: i64,
    pub(super) currency: Currency,
    pub(super) paid: i64,
    pub(super) deposit: i64,
    pub(super) cancel_hours: i64,
    pub(super) cancel_fee_percent: Option<i64>,
    pub(super) cancel_fee: i64,
    pub(super) utm_source: String,
    pub(super) utm_medium: String,
    pub(super) utm_campaign: String,
    pub(super) notes: String,
    pub(super) cancel_reason: String,
    pub(super) source: Source,
    pub(super) lang: Lang,
    pub(super) sequence: i64,
    pub(super) version: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
    pub(super) guest_confirmed_at: Option<i64>,
}

/// An instant that we stored; those are all within range.
pub(super) fn instant(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap_or_default()
}

impl AppointmentRow {
    /// Until when its guest may cancel or move it for nothing.
    pub(super) fn free_until(&self) -> Timestamp {
        let hours = SignedDuration::from_hours(self.cancel_hours);
        let start = instant(self.starts_at);
        start.saturating_sub(hours).unwrap_or(start)
    }

    /// What its guest would owe for cancelling at `now`, before it begins, in minor units; `None` when the
    /// guest cannot cancel any more.
    pub(super) fn fee_of_cancelling(&self, now: Timestamp) -> Option<i64> {
        let is_to_come = matches!(self.status, Status::Pending | Status::Confirmed);
        if !is_to_come || instant(self.starts_at) <= now {
            return None;
        }
        if self.status == Status::Pending || now < self.free_until() {
            return Some(0);
        }
        self.cancel_fee_percent
            .map(|percent| percent_of(self.price, percent))
    }
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
            room: row
                .room_id
                .zip(row.room_name)
                .map(|(id, name)| AppointmentRoom { id, name }),
            sitting_id: row.sitting_id,
            overbooked: row.overbooked,
            series_id: row.series_id,
            series_date: row.series_date.and_then(|date| date.parse().ok()),
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: row.status,
            price: Money::new(row.price, row.currency),
            deposit: Money::new(row.deposit, row.currency),
            cancel_fee: Money::new(row.cancel_fee, row.currency),
            paid: Money::new(row.paid, row.currency),
            notes: row.notes,
            source: row.source,
            utm: Utm {
                source: row.utm_source,
                medium: row.utm_medium,
                campaign: row.utm_campaign,
            },
            version: row.version,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
            guest_confirmed_at: row.guest_confirmed_at.map(instant),
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
            service_id: row.service_id,
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
            cancel_fee: row.cancel_fee,
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
    pub(super) status: Status,
    pub(super) price: Money,
    /// Minor units of the price's currency.
    pub(super) deposit: i64,
    pub(super) cancellation: Cancellation,
    pub(super) utm: Utm,
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

// Whose allocation it is is told by CASE: to PostgreSQL, COALESCE may leak what row-level security hides, and
// so keeps the join from the index.
macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT a.id, a.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
                c.email AS customer_email, a.service_id, a.service_name, s.color AS service_color, a.staff_id,
                st.name AS staff_name, a.starts_at, a.ends_at, a.status, a.price, a.currency, a.notes,
                a.cancel_reason, a.deposit, a.cancel_hours, a.cancel_fee_percent, a.cancel_fee, a.utm_source,
                a.utm_medium, a.utm_campaign, a.series_id, a.series_date, al.room_id, r.name AS room_name, e.sitting_id,
                COALESCE(al.overbooked, FALSE) AS overbooked, a.source, a.lang, a.sequence, a.version, a.created_at, a.updated_at,
                a.guest_confirmed_at,
                CAST(COALESCE((SELECT SUM(p.amount - p.tip) FROM payments p
                    WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0)
                    - COALESCE((SELECT SUM(b.amount - b.tip) FROM payments p
                    JOIN refunds b ON b.business_id = p.business_id AND b.payment_id = p.id AND b.status <> 'refused'
                    WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0) AS BIGINT) AS paid
            FROM appointments a
            JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
            JOIN services s ON s.business_id = a.business_id AND s.id = a.service_id
            JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
            LEFT JOIN sitting_seats e ON e.business_id = a.business_id AND e.booking_id = a.id
            LEFT JOIN allocations al ON al.business_id = a.business_id
                AND al.booking_id = CASE WHEN e.sitting_id IS NULL THEN a.id ELSE e.sitting_id END
            LEFT JOIN rooms r ON r.business_id = al.business_id AND r.id = al.room_id
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

    /// The visits of a series, by start.
    pub(super) async fn appointments_of_series(
        &mut self,
        series: SeriesId,
    ) -> sqlx::Result<Vec<AppointmentRow>> {
        const SQL: &str = select!("a.series_id = $2 ORDER BY a.starts_at, a.id");
        let business = self.business();
        fetch_all!(self, SQL, business, series)
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
                ends_at, status, price, currency, notes, source, lang, created_at, updated_at, deposit, cancel_hours,
                cancel_fee_percent, utm_source, utm_medium, utm_campaign)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17, $18, $19, $20, $21)";
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
            new.status,
            new.price.amount,
            new.price.currency,
            new.notes.as_str(),
            new.source,
            new.lang,
            now,
            new.deposit,
            new.cancellation.hours,
            new.cancellation.fee_percent,
            new.utm.source.as_str(),
            new.utm.medium.as_str(),
            new.utm.campaign.as_str()
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
                notes = $8, cancel_reason = $9, sequence = $10, version = version + 1, updated_at = $11, cancel_fee = $12,
                guest_confirmed_at = CASE WHEN starts_at = $4 THEN guest_confirmed_at END
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
            now,
            row.cancel_fee
        )
        .map(drop)
    }

    /// Notes that the guest comes.
    pub(super) async fn confirm_appointment(
        &mut self,
        id: AppointmentId,
        at: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE appointments SET guest_confirmed_at = $3, updated_at = $3
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, at).map(drop)
    }

    /// The visits of a customer that are to come, by start; `limit` at most.
    pub(super) async fn coming_appointments(
        &mut self,
        customer: CustomerId,
        (now, limit): (i64, i64),
    ) -> sqlx::Result<Vec<AppointmentId>> {
        const SQL: &str = "
            SELECT id FROM appointments
            WHERE business_id = $1 AND customer_id = $2 AND starts_at > $3 AND status IN ('pending', 'confirmed')
            ORDER BY starts_at, id LIMIT $4";
        let business = self.business();
        let rows: Vec<(AppointmentId,)> = fetch_all!(self, SQL, business, customer, now, limit)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// How many visits of each staff member begin in `from..to`, and when the last of them is over.
    pub(super) async fn load_by_staff(
        &mut self,
        from: i64,
        to: i64,
    ) -> sqlx::Result<HashMap<StaffId, (i64, i64)>> {
        const SQL: &str = "
            SELECT staff_id, count(*), max(ends_at) FROM appointments
            WHERE business_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status NOT IN ('declined', 'cancelled')
            GROUP BY staff_id";
        let business = self.business();
        let rows: Vec<(StaffId, i64, i64)> = fetch_all!(self, SQL, business, from, to)?;
        let load = |(staff, count, last)| (staff, (count, last));
        Ok(rows.into_iter().map(load).collect())
    }

    /// When the visits of `service` begin that are booked or held at `now` in `from..to`, but for one.
    pub(super) async fn starts_of_service(
        &mut self,
        service: ServiceId,
        (from, to): (i64, i64),
        now: i64,
        except: Option<Uuid>,
    ) -> sqlx::Result<Vec<i64>> {
        const SQL: &str = "
            SELECT starts_at FROM appointments WHERE business_id = $1 AND service_id = $2 AND starts_at >= $3
                AND starts_at < $4 AND status NOT IN ('declined', 'cancelled') AND id <> $6
            UNION ALL
            SELECT starts_at FROM holds WHERE business_id = $1 AND service_id = $2 AND starts_at >= $3
                AND starts_at < $4 AND expires_at > $5 AND id <> $6";
        let business = self.business();
        let except = except.unwrap_or_default();
        let rows: Vec<(i64,)> = fetch_all!(self, SQL, business, service, from, to, now, except)?;
        Ok(rows.into_iter().map(|(start,)| start).collect())
    }

    /// Changes of one visit take turns. On SQLite all writers do already.
    pub(super) async fn lock_appointment(&mut self, id: AppointmentId) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM appointments WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock(SQL, id.0).await
    }
}
