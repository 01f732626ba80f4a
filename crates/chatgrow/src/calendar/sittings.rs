//! The SQL of classes: their meetings and the seats taken.

use uuid::Uuid;

use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{ServiceId, SittingId, StaffId};

/// A meeting of a class with the seats that nobody has.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub(super) struct Meeting {
    pub(super) staff_id: StaffId,
    /// Epoch milliseconds.
    pub(super) starts_at: i64,
    pub(super) seats_left: i64,
}

impl Tx {
    /// The meetings of the class `service` that begin in `from..to`.
    pub(super) async fn meetings(
        &mut self,
        service: ServiceId,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<Meeting>> {
        const SQL: &str = "
            SELECT s.staff_id, s.starts_at, s.capacity - (SELECT count(*) FROM sitting_seats e
                WHERE e.business_id = s.business_id AND e.sitting_id = s.id) AS seats_left
            FROM sittings s
            WHERE s.business_id = $1 AND s.service_id = $2 AND s.starts_at >= $3 AND s.starts_at < $4";
        let business = self.business();
        fetch_all!(self, SQL, business, service, from, to)
    }

    pub(super) async fn sitting_at(
        &mut self,
        service: ServiceId,
        staff: StaffId,
        starts_at: i64,
    ) -> sqlx::Result<Option<SittingId>> {
        const SQL: &str = "
            SELECT id FROM sittings
            WHERE business_id = $1 AND service_id = $2 AND staff_id = $3 AND starts_at = $4";
        let business = self.business();
        let row: Option<(SittingId,)> =
            fetch_optional!(self, SQL, business, service, staff, starts_at)?;
        Ok(row.map(|(id,)| id))
    }

    pub(super) async fn insert_sitting(
        &mut self,
        id: SittingId,
        (service, staff): (ServiceId, StaffId),
        (starts_at, ends_at): (i64, i64),
        capacity: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO sittings (business_id, id, service_id, staff_id, starts_at, ends_at, capacity)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        execute!(
            self, SQL, business, id, service, staff, starts_at, ends_at, capacity
        )
        .map(drop)
    }

    pub(super) async fn delete_sitting(&mut self, id: SittingId) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM sittings WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    pub(super) async fn lock_sitting(&mut self, id: SittingId) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM sittings WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock(SQL, id.0).await
    }

    /// The meeting that a booking has a seat in; `None` for a private visit.
    pub(super) async fn sitting_of(&mut self, booking: Uuid) -> sqlx::Result<Option<SittingId>> {
        const SQL: &str =
            "SELECT sitting_id FROM sitting_seats WHERE business_id = $1 AND booking_id = $2";
        let business = self.business();
        let row: Option<(SittingId,)> = fetch_optional!(self, SQL, business, booking)?;
        Ok(row.map(|(id,)| id))
    }

    /// Takes a seat. Fails on `seats_within_capacity` when none is left.
    pub(super) async fn insert_sitting_seat(
        &mut self,
        booking: Uuid,
        sitting: SittingId,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "INSERT INTO sitting_seats (business_id, booking_id, sitting_id) VALUES ($1, $2, $3)";
        let business = self.business();
        execute!(self, SQL, business, booking, sitting).map(drop)
    }

    pub(super) async fn delete_sitting_seat(&mut self, booking: Uuid) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM sitting_seats WHERE business_id = $1 AND booking_id = $2";
        let business = self.business();
        execute!(self, SQL, business, booking).map(drop)
    }

    pub(super) async fn count_sitting_seats(&mut self, sitting: SittingId) -> sqlx::Result<i64> {
        const SQL: &str =
            "SELECT count(*) FROM sitting_seats WHERE business_id = $1 AND sitting_id = $2";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, sitting)?;
        Ok(count)
    }
}
