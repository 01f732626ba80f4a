//! The SQL of staff, their weekly hours and times off.

use std::collections::HashMap;

use chatgrow_availability::WeeklyRange;
use jiff::Timestamp;

use super::days::SpecialDay;
use super::model::{CatalogStatus, Hours, Staff, TimeOff, clock_text};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{ServiceId, StaffId, TimeOffId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct StaffRow {
    pub(super) id: StaffId,
    pub(super) name: String,
    pub(super) color: String,
    pub(super) status: CatalogStatus,
    pub(super) version: i64,
}

impl StaffRow {
    pub(super) fn with(
        self,
        hours: Vec<Hours>,
        days: Vec<SpecialDay>,
        time_off: Vec<TimeOff>,
    ) -> Staff {
        Staff {
            id: self.id,
            name: self.name,
            color: self.color,
            status: self.status,
            hours,
            days,
            time_off,
            version: self.version,
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct HoursRow {
    pub(super) staff_id: StaffId,
    pub(super) weekday: i64,
    pub(super) start_minute: i64,
    pub(super) end_minute: i64,
}

impl From<&HoursRow> for Hours {
    fn from(row: &HoursRow) -> Self {
        Self {
            weekday: row.weekday,
            start: clock_text(row.start_minute),
            end: clock_text(row.end_minute),
        }
    }
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct TimeOffRow {
    pub(super) id: TimeOffId,
    pub(super) staff_id: StaffId,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) reason: String,
}

impl From<TimeOffRow> for TimeOff {
    fn from(row: TimeOffRow) -> Self {
        let instant = |millisecond| Timestamp::from_millisecond(millisecond).unwrap_or_default();
        Self {
            id: row.id,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            reason: row.reason,
        }
    }
}

impl Tx {
    pub(super) async fn staff_member(&mut self, id: StaffId) -> sqlx::Result<Option<StaffRow>> {
        const SQL: &str =
            "SELECT id, name, color, status, version FROM staff WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// In the order they were added; `status` empty for every one.
    pub(super) async fn staff(
        &mut self,
        status: &str,
        after: StaffId,
        limit: i64,
    ) -> sqlx::Result<Vec<StaffRow>> {
        const SQL: &str = "
            SELECT id, name, color, status, version FROM staff
            WHERE business_id = $1 AND ($2 = '' OR status = $2) AND id > $3 ORDER BY id LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, status, after, limit)
    }

    pub(super) async fn active_staff_ids(&mut self) -> sqlx::Result<Vec<StaffId>> {
        const SQL: &str =
            "SELECT id FROM staff WHERE business_id = $1 AND status = 'active' ORDER BY id";
        let business = self.business();
        let rows: Vec<(StaffId,)> = fetch_all!(self, SQL, business)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    pub(super) async fn count_staff(&mut self) -> sqlx::Result<i64> {
        const SQL: &str = "SELECT count(*) FROM staff WHERE business_id = $1";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(count)
    }

    /// Whether each of `ids` is a staff member of the business.
    pub(super) async fn has_all_staff(&mut self, ids: &[StaffId]) -> sqlx::Result<bool> {
        const SQL: &str = "SELECT id FROM staff WHERE business_id = $1";
        let business = self.business();
        let rows: Vec<(StaffId,)> = fetch_all!(self, SQL, business)?;
        Ok(ids.iter().all(|id| rows.contains(&(*id,))))
    }

    /// Whether each of `ids` is a service of the business.
    pub(super) async fn has_all_services(&mut self, ids: &[ServiceId]) -> sqlx::Result<bool> {
        const SQL: &str = "SELECT id FROM services WHERE business_id = $1";
        let business = self.business();
        let rows: Vec<(ServiceId,)> = fetch_all!(self, SQL, business)?;
        Ok(ids.iter().all(|id| rows.contains(&(*id,))))
    }

    pub(super) async fn insert_staff(&mut self, staff: &StaffRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO staff (business_id, id, name, color, status, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
        let business = self.business();
        let (name, color) = (staff.name.as_str(), staff.color.as_str());
        execute!(
            self,
            SQL,
            business,
            staff.id,
            name,
            color,
            staff.status,
            now
        )
        .map(drop)
    }

    /// The number of rows changed: none when somebody changed it since it was read.
    pub(super) async fn update_staff(&mut self, staff: &StaffRow) -> sqlx::Result<u64> {
        const SQL: &str = "
            UPDATE staff SET name = $4, color = $5, status = $6, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let (name, color) = (staff.name.as_str(), staff.color.as_str());
        execute!(
            self,
            SQL,
            business,
            staff.id,
            staff.version,
            name,
            color,
            staff.status
        )
    }

    /// The hours of every staff member, by staff, weekday and start.
    pub(super) async fn hours(&mut self) -> sqlx::Result<Vec<HoursRow>> {
        const SQL: &str = "
            SELECT staff_id, weekday, start_minute, end_minute FROM weekly_hours WHERE business_id = $1
            ORDER BY staff_id, weekday, start_minute";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    pub(super) async fn set_hours(
        &mut self,
        staff: StaffId,
        week: &[WeeklyRange],
    ) -> sqlx::Result<()> {
        const CLEAR: &str = "DELETE FROM weekly_hours WHERE business_id = $1 AND staff_id = $2";
        const INSERT: &str = "
            INSERT INTO weekly_hours (business_id, staff_id, weekday, start_minute, end_minute)
            VALUES ($1, $2, $3, $4, $5)";
        let business = self.business();
        execute!(self, CLEAR, business, staff)?;
        for range in week {
            let (start, end) = (i64::from(range.start_minute), i64::from(range.end_minute));
            execute!(
                self,
                INSERT,
                business,
                staff,
                i64::from(range.weekday),
                start,
                end
            )?;
        }
        Ok(())
    }

    /// When each active staff member is away in `from..to` (epoch milliseconds) by a time off or because
    /// the business is closed.
    pub(super) async fn times_away(
        &mut self,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<(StaffId, i64, i64)>> {
        const SQL: &str = "
            SELECT staff_id, starts_at, ends_at FROM time_off
            WHERE business_id = $1 AND ends_at > $2 AND starts_at < $3
            UNION ALL
            SELECT s.id, c.starts_at, c.ends_at FROM closures c
            JOIN staff s ON s.business_id = c.business_id AND s.status = 'active'
            WHERE c.business_id = $1 AND c.ends_at > $2 AND c.starts_at < $3";
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    /// The times off of every staff member that touch `from..to` (epoch milliseconds), by start.
    pub(super) async fn times_off(&mut self, from: i64, to: i64) -> sqlx::Result<Vec<TimeOffRow>> {
        const SQL: &str = "
            SELECT id, staff_id, starts_at, ends_at, reason FROM time_off
            WHERE business_id = $1 AND ends_at > $2 AND starts_at < $3 ORDER BY starts_at, id";
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    pub(super) async fn time_off(
        &mut self,
        staff: StaffId,
        id: TimeOffId,
    ) -> sqlx::Result<Option<TimeOffRow>> {
        const SQL: &str = "
            SELECT id, staff_id, starts_at, ends_at, reason FROM time_off
            WHERE business_id = $1 AND staff_id = $2 AND id = $3";
        let business = self.business();
        fetch_optional!(self, SQL, business, staff, id)
    }

    pub(super) async fn insert_time_off(&mut self, row: &TimeOffRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO time_off (business_id, id, staff_id, starts_at, ends_at, reason)
            VALUES ($1, $2, $3, $4, $5, $6)";
        let business = self.business();
        let reason = row.reason.as_str();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.staff_id,
            row.starts_at,
            row.ends_at,
            reason
        )
        .map(drop)
    }

    pub(super) async fn delete_time_off(&mut self, id: TimeOffId) -> sqlx::Result<u64> {
        const SQL: &str = "DELETE FROM time_off WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id)
    }
}

/// Hours as shown, by staff member.
pub(super) fn hours_by_staff(rows: &[HoursRow]) -> HashMap<StaffId, Vec<Hours>> {
    let mut hours: HashMap<StaffId, Vec<Hours>> = HashMap::new();
    for row in rows {
        hours.entry(row.staff_id).or_default().push(row.into());
    }
    hours
}
