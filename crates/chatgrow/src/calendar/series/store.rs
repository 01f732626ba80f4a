//! The SQL of series.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::model::{Series, SeriesStatus, clock_text};
use crate::calendar::model::{
    Appointment, AppointmentCustomer, AppointmentService, AppointmentStaff,
};
use crate::calendar::store::{AppointmentRow, instant};
use crate::platform::db::{Tx, execute, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, SeriesId, ServiceId, StaffId};

/// A series as it is stored, with the names of those it is between. Dates are `YYYY-MM-DD`.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SeriesRow {
    pub(super) id: SeriesId,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) customer_phone: Option<String>,
    pub(super) customer_email: Option<String>,
    pub(super) service_id: ServiceId,
    pub(super) service_name: String,
    pub(super) service_color: String,
    pub(super) staff_id: StaffId,
    pub(super) staff_name: String,
    pub(super) rule: String,
    pub(super) start_minute: i64,
    pub(super) duration_minutes: i64,
    pub(super) zone: String,
    pub(super) first_date: String,
    pub(super) last_date: String,
    /// A comma list.
    pub(super) exceptions: String,
    pub(super) status: SeriesStatus,
    pub(super) lang: Lang,
    pub(super) continues: Option<SeriesId>,
    /// When several of its visits were last cancelled together.
    pub(super) cancelled_at: Option<i64>,
    pub(super) version: i64,
    pub(super) created_at: i64,
}

/// A date that we stored; those are all well formed.
pub(super) fn stored_date(text: &str) -> Date {
    text.parse().unwrap_or_default()
}

/// Dates as they are stored.
pub(super) fn date_list(dates: &BTreeSet<Date>) -> String {
    let texts: Vec<String> = dates.iter().map(Date::to_string).collect();
    texts.join(",")
}

impl SeriesRow {
    /// What the API shows.
    pub(super) fn with(self, visits: Vec<AppointmentRow>) -> Series {
        let exceptions = self.exceptions.split(',').filter(|text| !text.is_empty());
        Series {
            id: self.id,
            customer: AppointmentCustomer {
                id: self.customer_id,
                full_name: self.customer_name,
                phone: self.customer_phone,
                email: self.customer_email,
            },
            service: AppointmentService {
                id: self.service_id,
                name: self.service_name,
                color: self.service_color,
            },
            staff: AppointmentStaff {
                id: self.staff_id,
                name: self.staff_name,
            },
            rule: self.rule,
            time: clock_text(self.start_minute),
            zone: self.zone,
            duration_minutes: self.duration_minutes,
            first_date: stored_date(&self.first_date),
            last_date: stored_date(&self.last_date),
            exceptions: exceptions.map(stored_date).collect(),
            status: self.status,
            continues: self.continues,
            version: self.version,
            created_at: instant(self.created_at),
            visits: visits.into_iter().map(Appointment::from).collect(),
        }
    }
}

impl Tx {
    pub(super) async fn appointment_series(
        &mut self,
        id: SeriesId,
    ) -> sqlx::Result<Option<SeriesRow>> {
        const SQL: &str = "
            SELECT e.id, e.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
                c.email AS customer_email, e.service_id, s.name AS service_name, s.color AS service_color, e.staff_id,
                st.name AS staff_name, e.rule, e.start_minute, e.duration_minutes, e.zone, e.first_date, e.last_date,
                e.exceptions, e.status, e.lang, e.continues, e.cancelled_at, e.version, e.created_at
            FROM series e
            JOIN customers c ON c.business_id = e.business_id AND c.id = e.customer_id
            JOIN services s ON s.business_id = e.business_id AND s.id = e.service_id
            JOIN staff st ON st.business_id = e.business_id AND st.id = e.staff_id
            WHERE e.business_id = $1 AND e.id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Changes of one series and of its visits take turns.
    pub(super) async fn lock_series(&mut self, id: SeriesId) -> sqlx::Result<()> {
        const SERIES: &str =
            "SELECT id FROM series WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        const VISITS: &str = "
            SELECT id FROM appointments WHERE business_id = $1 AND series_id = $2 ORDER BY id FOR NO KEY UPDATE";
        self.lock(SERIES, id.0).await?;
        self.lock(VISITS, id.0).await
    }

    /// Stores a new series; its names are not read.
    pub(super) async fn insert_series(&mut self, row: &SeriesRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO series (business_id, id, customer_id, service_id, staff_id, rule, start_minute,
                duration_minutes, zone, first_date, last_date, exceptions, status, lang, continues, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.customer_id,
            row.service_id,
            row.staff_id,
            row.rule.as_str(),
            row.start_minute,
            row.duration_minutes,
            row.zone.as_str(),
            row.first_date.as_str(),
            row.last_date.as_str(),
            row.exceptions.as_str(),
            row.status,
            row.lang,
            row.continues,
            row.created_at
        )
        .map(drop)
    }

    /// Stores what may change of a series, whose row is locked.
    pub(super) async fn update_series(&mut self, row: &SeriesRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE series SET staff_id = $3, rule = $4, start_minute = $5, duration_minutes = $6, first_date = $7,
                last_date = $8, status = $9, cancelled_at = $10, version = version + 1, updated_at = $11
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.staff_id,
            row.rule.as_str(),
            row.start_minute,
            row.duration_minutes,
            row.first_date.as_str(),
            row.last_date.as_str(),
            row.status,
            row.cancelled_at,
            now
        )
        .map(drop)
    }

    /// Makes a visit the one of `series` for `date`. It is no change that a reader sees: its version stays.
    pub(super) async fn join_series(
        &mut self,
        visit: AppointmentId,
        series: SeriesId,
        date: Date,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE appointments SET series_id = $3, series_date = $4 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, visit, series, date.to_string()).map(drop)
    }
}
