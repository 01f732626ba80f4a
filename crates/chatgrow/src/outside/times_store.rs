//! The SQL of busy times that other calendars tell.

use std::collections::BTreeSet;

use chatgrow_availability::Interval;
use jiff::Timestamp;

use crate::platform::db::{Tx, execute, fetch_all};
use crate::platform::ids::{OutsideCalendarId, StaffId};

/// A busy time: the event's name, when this instance was meant to begin, and when it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub(super) struct BusyRow {
    pub(super) uid: String,
    pub(super) instance_at: i64,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
}

/// What the staff of the business that `tx` works on are busy with elsewhere and touches `from..to`.
///
/// # Errors
/// The driver's.
pub async fn busy(
    tx: &mut Tx,
    from: Timestamp,
    to: Timestamp,
) -> sqlx::Result<Vec<(StaffId, Interval)>> {
    const SQL: &str = "
        SELECT c.staff_id, b.starts_at, b.ends_at FROM outside_busy b
        JOIN outside_calendars c ON c.business_id = b.business_id AND c.id = b.calendar_id
        WHERE b.business_id = $1 AND b.ends_at > $2 AND b.starts_at < $3";
    let business = tx.business();
    let rows: Vec<(StaffId, i64, i64)> = fetch_all!(
        tx,
        SQL,
        business,
        from.as_millisecond(),
        to.as_millisecond()
    )?;
    let interval = |starts: i64, ends: i64| {
        let starts = Timestamp::from_millisecond(starts).ok()?;
        Interval::new(starts, Timestamp::from_millisecond(ends).ok()?).ok()
    };
    let busy = rows
        .into_iter()
        .filter_map(|(staff, starts, ends)| Some((staff, interval(starts, ends)?)));
    Ok(busy.collect())
}

impl Tx {
    /// Makes `wanted` what is kept of a calendar; only what differs is written.
    pub(super) async fn replace_outside_busy(
        &mut self,
        calendar: OutsideCalendarId,
        wanted: BTreeSet<BusyRow>,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            SELECT uid, instance_at, starts_at, ends_at FROM outside_busy
            WHERE business_id = $1 AND calendar_id = $2";
        let business = self.business();
        let kept: Vec<BusyRow> = fetch_all!(self, SQL, business, calendar)?;
        let kept: BTreeSet<BusyRow> = kept.into_iter().collect();
        for gone in kept.difference(&wanted) {
            self.delete_outside_busy(calendar, gone).await?;
        }
        for new in wanted.difference(&kept) {
            self.insert_outside_busy(calendar, new).await?;
        }
        Ok(())
    }

    async fn delete_outside_busy(
        &mut self,
        calendar: OutsideCalendarId,
        row: &BusyRow,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            DELETE FROM outside_busy
            WHERE business_id = $1 AND calendar_id = $2 AND uid = $3 AND instance_at = $4";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            calendar,
            row.uid.as_str(),
            row.instance_at
        )
        .map(drop)
    }

    pub(super) async fn insert_outside_busy(
        &mut self,
        calendar: OutsideCalendarId,
        row: &BusyRow,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO outside_busy (business_id, calendar_id, uid, instance_at, starts_at, ends_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (business_id, calendar_id, uid, instance_at)
            DO UPDATE SET starts_at = $5, ends_at = $6";
        let business = self.business();
        let uid = row.uid.as_str();
        execute!(
            self,
            SQL,
            business,
            calendar,
            uid,
            row.instance_at,
            row.starts_at,
            row.ends_at
        )
        .map(drop)
    }

    /// Forgets every instance of an event.
    pub(super) async fn forget_outside_event(
        &mut self,
        calendar: OutsideCalendarId,
        uid: &str,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "DELETE FROM outside_busy WHERE business_id = $1 AND calendar_id = $2 AND uid = $3";
        let business = self.business();
        execute!(self, SQL, business, calendar, uid).map(drop)
    }

    /// Forgets everything that a calendar told.
    pub(super) async fn forget_outside_busy(
        &mut self,
        calendar: OutsideCalendarId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM outside_busy WHERE business_id = $1 AND calendar_id = $2";
        let business = self.business();
        execute!(self, SQL, business, calendar).map(drop)
    }
}
