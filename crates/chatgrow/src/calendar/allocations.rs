//! The SQL of the time that bookings take of staff members and rooms.

use uuid::Uuid;

use super::store::LONGEST_VISIT;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{RoomId, ServiceId, StaffId};

/// The longest visit with the longest buffers, 240 minutes on each side, in milliseconds.
const LONGEST_ALLOCATION: i64 = LONGEST_VISIT + 2 * 240 * 60_000;

/// The time that a booking takes, buffers included. Epoch milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Allocation {
    /// An appointment, a hold or a sitting.
    pub(super) booking_id: Uuid,
    pub(super) staff_id: StaffId,
    pub(super) room_id: Option<RoomId>,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) overbooked: bool,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT booking_id, staff_id, room_id, starts_at, ends_at, overbooked FROM allocations
            WHERE business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    /// Takes the time. Fails on `allocations_no_overlap` when another booking has a part of it, and on
    /// `allocations_no_room_overlap` when another has the room.
    pub(super) async fn insert_allocation(&mut self, allocation: Allocation) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO allocations (business_id, booking_id, staff_id, room_id, starts_at, ends_at, overbooked)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            allocation.booking_id,
            allocation.staff_id,
            allocation.room_id,
            allocation.starts_at,
            allocation.ends_at,
            allocation.overbooked
        )
        .map(drop)
    }

    pub(super) async fn allocation(&mut self, booking: Uuid) -> sqlx::Result<Option<Allocation>> {
        const SQL: &str = select!("booking_id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, booking)
    }

    pub(super) async fn delete_allocation(&mut self, booking: Uuid) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM allocations WHERE business_id = $1 AND booking_id = $2";
        let business = self.business();
        execute!(self, SQL, business, booking).map(drop)
    }

    /// What is taken of those who give `service` and touches `from..to`.
    pub(super) async fn allocations_of_givers(
        &mut self,
        service: ServiceId,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<Allocation>> {
        const SQL: &str = select!(
            "staff_id IN (SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2)
            AND starts_at > $3 AND starts_at < $4 AND ends_at > $5"
        );
        let business = self.business();
        let reaching_in = from.saturating_sub(LONGEST_ALLOCATION + 1);
        fetch_all!(self, SQL, business, service, reaching_in, to, from)
    }

    /// What is taken of one staff member and touches `from..to`.
    pub(super) async fn allocations_of(
        &mut self,
        staff: StaffId,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<Allocation>> {
        const SQL: &str =
            select!("staff_id = $2 AND starts_at > $3 AND starts_at < $4 AND ends_at > $5");
        let business = self.business();
        let reaching_in = from.saturating_sub(LONGEST_ALLOCATION + 1);
        fetch_all!(self, SQL, business, staff, reaching_in, to, from)
    }

    /// What is taken of the rooms of `kind` and touches `from..to`.
    pub(super) async fn allocations_of_rooms(
        &mut self,
        kind: &str,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<Allocation>> {
        const SQL: &str = select!(
            "room_id IN (SELECT id FROM rooms WHERE business_id = $1 AND kind = $2)
            AND starts_at > $3 AND starts_at < $4 AND ends_at > $5"
        );
        let business = self.business();
        let reaching_in = from.saturating_sub(LONGEST_ALLOCATION + 1);
        fetch_all!(self, SQL, business, kind, reaching_in, to, from)
    }

    /// Whoever changes what is taken of these staff members takes turns from here to the commit.
    ///
    /// This is no check: the constraint alone decides who gets a time. But PostgreSQL's exclusion
    /// constraint lets two transactions that want the same time each wait for the other, a second long,
    /// and then fails one of them as a deadlock; in a queue the second sees at once that it lost.
    pub(super) async fn queue_for_staff(&mut self, staff: &[StaffId]) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM staff WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let mut staff = staff.to_vec();
        staff.sort_unstable();
        for id in staff {
            self.lock(SQL, id.0).await?;
        }
        Ok(())
    }

    /// As [`Tx::queue_for_staff`], for a room; asked for after the staff.
    pub(super) async fn queue_for_room(&mut self, room: RoomId) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM rooms WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock(SQL, room.0).await
    }

    /// Bookings of a service that has a number a day take turns, so that each counts all before it.
    pub(super) async fn queue_for_service(&mut self, service: ServiceId) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM services WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock(SQL, service.0).await
    }

    /// Locks the one row that `sql` names by the business and `id`. On SQLite all writers take turns already.
    pub(super) async fn lock(&mut self, sql: &'static str, id: Uuid) -> sqlx::Result<()> {
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(sql)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        Ok(())
    }
}
