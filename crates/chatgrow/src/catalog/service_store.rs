//! The SQL of services and of who gives them.

use std::collections::HashMap;

use super::model::{CatalogStatus, Service};
use super::rules::{Deposit, RulesRow, ServiceRules};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{ServiceId, StaffId};
use crate::platform::money::{Currency, Money};

#[derive(Debug, sqlx::FromRow)]
pub(super) struct ServiceRow {
    pub(super) id: ServiceId,
    name: String,
    description: String,
    duration_minutes: i64,
    buffer_before_minutes: i64,
    buffer_after_minutes: i64,
    price: i64,
    color: String,
    status: CatalogStatus,
    version: i64,
    #[sqlx(flatten)]
    rules: RulesRow,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, name, description, duration_minutes, buffer_before_minutes, buffer_after_minutes, price,
                color, status, version, capacity, step_minutes, min_notice_minutes, horizon_days, daily_cap,
                booking_mode, room_kind, deposit_amount, deposit_percent, cancel_hours, cancel_fee_percent
            FROM services WHERE business_id = $1 AND ",
            $tail
        )
    };
}

impl ServiceRow {
    pub(super) fn with(self, currency: Currency, staff_ids: Vec<StaffId>) -> Service {
        Service {
            id: self.id,
            name: self.name,
            description: self.description,
            duration_minutes: self.duration_minutes,
            buffer_before_minutes: self.buffer_before_minutes,
            buffer_after_minutes: self.buffer_after_minutes,
            price: Money::new(self.price, currency),
            color: self.color,
            status: self.status,
            staff_ids,
            rules: self.rules.with(currency),
            version: self.version,
        }
    }
}

/// The two columns of a deposit: an amount, or a percentage.
fn deposit_columns(rules: &ServiceRules) -> (Option<i64>, Option<i64>) {
    match rules.deposit {
        None => (None, None),
        Some(Deposit::Amount { amount }) => (Some(amount.amount), None),
        Some(Deposit::Percent { percent }) => (None, Some(percent)),
    }
}

impl Tx {
    pub(super) async fn service(&mut self, id: ServiceId) -> sqlx::Result<Option<ServiceRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// In the order they were added; `status` empty for every one.
    pub(super) async fn services(
        &mut self,
        status: &str,
        after: ServiceId,
        limit: i64,
    ) -> sqlx::Result<Vec<ServiceRow>> {
        const SQL: &str = select!("($2 = '' OR status = $2) AND id > $3 ORDER BY id LIMIT $4");
        let business = self.business();
        fetch_all!(self, SQL, business, status, after, limit)
    }

    /// Who gives each service, archived staff included.
    pub(super) async fn givers(&mut self) -> sqlx::Result<HashMap<ServiceId, Vec<StaffId>>> {
        const SQL: &str = "
            SELECT service_id, staff_id FROM service_staff WHERE business_id = $1 ORDER BY service_id, staff_id";
        let business = self.business();
        let rows: Vec<(ServiceId, StaffId)> = fetch_all!(self, SQL, business)?;
        let mut givers: HashMap<ServiceId, Vec<StaffId>> = HashMap::new();
        for (service, staff) in rows {
            givers.entry(service).or_default().push(staff);
        }
        Ok(givers)
    }

    pub(super) async fn givers_of(&mut self, id: ServiceId) -> sqlx::Result<Vec<StaffId>> {
        const SQL: &str = "
            SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2 ORDER BY staff_id";
        let business = self.business();
        let rows: Vec<(StaffId,)> = fetch_all!(self, SQL, business, id)?;
        Ok(rows.into_iter().map(|(staff,)| staff).collect())
    }

    pub(super) async fn count_services(&mut self) -> sqlx::Result<i64> {
        const SQL: &str = "SELECT count(*) FROM services WHERE business_id = $1";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(count)
    }

    pub(super) async fn insert_service(&mut self, service: &Service, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO services (business_id, id, name, description, duration_minutes, buffer_before_minutes,
                buffer_after_minutes, price, color, status, created_at, capacity, step_minutes, min_notice_minutes,
                horizon_days, daily_cap, booking_mode, room_kind, deposit_amount, deposit_percent, cancel_hours,
                cancel_fee_percent)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                $21, $22)";
        let business = self.business();
        let rules = &service.rules;
        let (amount, percent) = deposit_columns(rules);
        execute!(
            self,
            SQL,
            business,
            service.id,
            service.name.as_str(),
            service.description.as_str(),
            service.duration_minutes,
            service.buffer_before_minutes,
            service.buffer_after_minutes,
            service.price.amount,
            service.color.as_str(),
            service.status,
            now,
            rules.capacity,
            rules.step_minutes,
            rules.min_notice_minutes,
            rules.horizon_days,
            rules.daily_cap,
            rules.booking_mode,
            rules.room_kind.as_deref(),
            amount,
            percent,
            rules.cancellation.hours,
            rules.cancellation.fee_percent
        )
        .map(drop)
    }

    /// The number of rows changed: none when somebody changed it since it was read.
    pub(super) async fn update_service(&mut self, service: &Service) -> sqlx::Result<u64> {
        const SQL: &str = "
            UPDATE services SET name = $4, description = $5, duration_minutes = $6, buffer_before_minutes = $7,
                buffer_after_minutes = $8, price = $9, color = $10, status = $11, version = version + 1,
                capacity = $12, step_minutes = $13, min_notice_minutes = $14, horizon_days = $15, daily_cap = $16,
                booking_mode = $17, room_kind = $18, deposit_amount = $19, deposit_percent = $20,
                cancel_hours = $21, cancel_fee_percent = $22
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let rules = &service.rules;
        let (amount, percent) = deposit_columns(rules);
        execute!(
            self,
            SQL,
            business,
            service.id,
            service.version,
            service.name.as_str(),
            service.description.as_str(),
            service.duration_minutes,
            service.buffer_before_minutes,
            service.buffer_after_minutes,
            service.price.amount,
            service.color.as_str(),
            service.status,
            rules.capacity,
            rules.step_minutes,
            rules.min_notice_minutes,
            rules.horizon_days,
            rules.daily_cap,
            rules.booking_mode,
            rules.room_kind.as_deref(),
            amount,
            percent,
            rules.cancellation.hours,
            rules.cancellation.fee_percent
        )
    }

    /// Has exactly `staff` give the service. All of them must be the business's own.
    pub(super) async fn set_givers(
        &mut self,
        id: ServiceId,
        staff: &[StaffId],
    ) -> sqlx::Result<()> {
        const CLEAR: &str = "DELETE FROM service_staff WHERE business_id = $1 AND service_id = $2";
        let business = self.business();
        execute!(self, CLEAR, business, id)?;
        for member in staff {
            self.add_giver(id, *member).await?;
        }
        Ok(())
    }

    pub(super) async fn add_giver(&mut self, id: ServiceId, staff: StaffId) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO service_staff (business_id, service_id, staff_id) VALUES ($1, $2, $3)
            ON CONFLICT (business_id, service_id, staff_id) DO NOTHING";
        let business = self.business();
        execute!(self, SQL, business, id, staff).map(drop)
    }

    /// Has `staff` give exactly `services`. All of them must be the business's own.
    pub(super) async fn set_services_of(
        &mut self,
        staff: StaffId,
        services: &[ServiceId],
    ) -> sqlx::Result<()> {
        const CLEAR: &str = "DELETE FROM service_staff WHERE business_id = $1 AND staff_id = $2";
        let business = self.business();
        execute!(self, CLEAR, business, staff)?;
        for service in services {
            self.add_giver(*service, staff).await?;
        }
        Ok(())
    }
}
