//! The SQL of the time that visits take of staff members.

use super::store::LONGEST_VISIT;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{AppointmentId, ServiceId, StaffId};

/// The longest visit with the longest buffers, 240 minutes on each side, in milliseconds.
const LONGEST_ALLOCATION: i64 = LONGEST_VISIT + 2 * 240 * 60_000;

/// The time that a visit takes of a staff member, buffers included. Epoch milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Allocation {
    pub(super) appointment_id: AppointmentId,
    pub(super) staff_id: StaffId,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
}

impl Tx {
    /// Takes the time. Fails on `allocations_no_overlap` when another visit has a part of it.
    pub(super) async fn insert_allocation(&mut self, allocation: Allocation) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO allocations (business_id, appointment_id, staff_id, starts_at, ends_at)
            VALUES ($1, $2, $3, $4, $5)";
        let business = self.business();
        let Allocation {
            appointment_id,
            staff_id,
            starts_at,
            ends_at,
        } = allocation;
        execute!(
            self,
            SQL,
            business,
            appointment_id,
            staff_id,
            starts_at,
            ends_at
        )
        .map(drop)
    }

    /// Takes another time instead. Fails on `allocations_no_overlap` as above.
    pub(super) async fn move_allocation(&mut self, allocation: Allocation) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE allocations SET staff_id = $3, starts_at = $4, ends_at = $5
            WHERE business_id = $1 AND appointment_id = $2";
        let business = self.business();
        let Allocation {
            appointment_id,
            staff_id,
            starts_at,
            ends_at,
        } = allocation;
        execute!(
            self,
            SQL,
            business,
            appointment_id,
            staff_id,
            starts_at,
            ends_at
        )
        .map(drop)
    }

    pub(super) async fn allocation(
        &mut self,
        id: AppointmentId,
    ) -> sqlx::Result<Option<Allocation>> {
        const SQL: &str = "
            SELECT appointment_id, staff_id, starts_at, ends_at FROM allocations
            WHERE business_id = $1 AND appointment_id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn free_allocation(&mut self, id: AppointmentId) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM allocations WHERE business_id = $1 AND appointment_id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// What is taken of those who give `service` and touches `from..to`.
    pub(super) async fn allocations_of_givers(
        &mut self,
        service: ServiceId,
        from: i64,
        to: i64,
    ) -> sqlx::Result<Vec<Allocation>> {
        const SQL: &str = "
            SELECT appointment_id, staff_id, starts_at, ends_at FROM allocations
            WHERE business_id = $1 AND staff_id IN (
                    SELECT staff_id FROM service_staff WHERE business_id = $1 AND service_id = $2)
                AND starts_at > $3 AND starts_at < $4 AND ends_at > $5";
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
        const SQL: &str = "
            SELECT appointment_id, staff_id, starts_at, ends_at FROM allocations
            WHERE business_id = $1 AND staff_id = $2 AND starts_at > $3 AND starts_at < $4 AND ends_at > $5";
        let business = self.business();
        let reaching_in = from.saturating_sub(LONGEST_ALLOCATION + 1);
        fetch_all!(self, SQL, business, staff, reaching_in, to, from)
    }

    /// Whoever changes what is taken of these staff members takes turns from here to the commit.
    ///
    /// This is no check: the constraint alone decides who gets a time. But PostgreSQL's exclusion
    /// constraint lets two transactions that want the same time each wait for the other, a second long,
    /// and then fails one of them as a deadlock; in a queue the second sees at once that it lost.
    pub(super) async fn queue_for_staff(&mut self, staff: &[StaffId]) -> sqlx::Result<()> {
        const SQL: &str =
            "SELECT id FROM staff WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        let mut staff = staff.to_vec();
        staff.sort_unstable();
        if let Conn::Postgres(conn) = &mut self.conn {
            for id in staff {
                sqlx::query(SQL)
                    .bind(business)
                    .bind(id)
                    .execute(&mut **conn)
                    .await?;
            }
        }
        Ok(())
    }
}
