//! The SQL of holds, and of the services of bookings of several.

use uuid::Uuid;

use crate::catalog::Part;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{RoomId, ServiceId, StaffId};

/// A time that is kept for a guest. Epoch milliseconds.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct HoldRow {
    pub(super) id: Uuid,
    pub(super) service_id: ServiceId,
    pub(super) staff_id: StaffId,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) expires_at: i64,
}

impl Tx {
    pub(super) async fn insert_hold(&mut self, hold: &HoldRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO holds (business_id, id, service_id, staff_id, starts_at, ends_at, expires_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            hold.id,
            hold.service_id,
            hold.staff_id,
            hold.starts_at,
            hold.ends_at,
            hold.expires_at,
            now
        )
        .map(drop)
    }

    pub(super) async fn hold(&mut self, id: Uuid) -> sqlx::Result<Option<HoldRow>> {
        const SQL: &str = "
            SELECT id, service_id, staff_id, starts_at, ends_at, expires_at FROM holds
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn lock_hold(&mut self, id: Uuid) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM holds WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock(SQL, id).await
    }

    pub(super) async fn extend_hold(&mut self, id: Uuid, expires_at: i64) -> sqlx::Result<()> {
        const SQL: &str = "UPDATE holds SET expires_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, expires_at).map(drop)
    }

    pub(super) async fn delete_hold(&mut self, id: Uuid) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM holds WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// The holds that have expired at `now`; few, because a job ends each.
    pub(super) async fn all_expired_holds(&mut self, now: i64) -> sqlx::Result<Vec<Uuid>> {
        const SQL: &str = "SELECT id FROM holds WHERE business_id = $1 AND expires_at <= $2";
        let business = self.business();
        let rows: Vec<(Uuid,)> = fetch_all!(self, SQL, business, now)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// Those of them that take time of these staff members or this room.
    pub(super) async fn expired_holds(
        &mut self,
        now: i64,
        staff: &[StaffId],
        room: Option<RoomId>,
    ) -> sqlx::Result<Vec<Uuid>> {
        macro_rules! select {
            ($tail:literal) => {
                concat!(
                    "SELECT h.id, h.staff_id, al.room_id FROM holds h
                    LEFT JOIN allocations al ON al.business_id = h.business_id AND al.booking_id = h.id
                    WHERE h.business_id = $1 AND h.expires_at <= $2",
                    $tail
                )
            };
        }
        // One that somebody else is ending is waited for where its time is taken.
        let sql = match &self.conn {
            Conn::Sqlite(_) => select!(""),
            Conn::Postgres(_) => select!(" FOR UPDATE OF h SKIP LOCKED"),
        };
        let business = self.business();
        let rows: Vec<(Uuid, StaffId, Option<RoomId>)> = fetch_all!(self, sql, business, now)?;
        let mine = |(id, of_staff, in_room): (Uuid, StaffId, Option<RoomId>)| {
            let is_mine = staff.contains(&of_staff) || (room.is_some() && in_room == room);
            is_mine.then_some(id)
        };
        Ok(rows.into_iter().filter_map(mine).collect())
    }

    /// Writes down the services of a booking of several, in their order.
    pub(super) async fn insert_parts(&mut self, booking: Uuid, parts: &[Part]) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO booking_services (business_id, booking_id, position, service_id, name, duration_minutes, price)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        for (position, part) in (0_i64..).zip(parts) {
            let name = part.name.as_str();
            execute!(
                self,
                SQL,
                business,
                booking,
                position,
                part.service,
                name,
                part.minutes,
                part.price
            )?;
        }
        Ok(())
    }

    /// The services of a booking of several; empty for a booking of one.
    pub(super) async fn parts_of(&mut self, booking: Uuid) -> sqlx::Result<Vec<ServiceId>> {
        const SQL: &str = "
            SELECT service_id FROM booking_services WHERE business_id = $1 AND booking_id = $2 ORDER BY position";
        let business = self.business();
        let rows: Vec<(ServiceId,)> = fetch_all!(self, SQL, business, booking)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    pub(super) async fn delete_parts(&mut self, booking: Uuid) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM booking_services WHERE business_id = $1 AND booking_id = $2";
        let business = self.business();
        execute!(self, SQL, business, booking).map(drop)
    }
}
