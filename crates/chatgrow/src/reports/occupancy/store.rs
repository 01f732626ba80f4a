//! The SQL of time that is taken.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Row, TakenBy};
use crate::platform::db::{Tx, fetch_all};
use crate::platform::ids::StaffId;
use crate::reports::period::Stretch;

/// What takes time and touches a stretch: visits that are not off, and classes that somebody comes to. Binds: business,
/// from, to. No visit is longer than two days with the time kept around it, so that the index of when visits begin finds
/// them.
macro_rules! taken {
    () => {
        " FROM (
            SELECT 'visit' AS kind, al.booking_id, al.staff_id, a.service_name AS text, al.starts_at, al.ends_at
            FROM allocations al
            JOIN appointments a ON a.business_id = al.business_id AND a.id = al.booking_id
            WHERE al.business_id = $1 AND al.ends_at > $2 AND al.starts_at < $3
                AND a.starts_at > $2 - 172800000 AND a.starts_at < $3 + 172800000
                AND a.status NOT IN ('declined', 'cancelled')
            UNION ALL
            SELECT 'class' AS kind, al.booking_id, al.staff_id, s.name AS text, al.starts_at, al.ends_at
            FROM allocations al
            JOIN sittings si ON si.business_id = al.business_id AND si.id = al.booking_id
            JOIN services s ON s.business_id = si.business_id AND s.id = si.service_id
            WHERE al.business_id = $1 AND al.ends_at > $2 AND al.starts_at < $3 AND EXISTS (
                SELECT 1 FROM sitting_seats e
                JOIN appointments a ON a.business_id = e.business_id AND a.id = e.booking_id
                WHERE e.business_id = si.business_id AND e.sitting_id = si.id
                    AND a.status NOT IN ('declined', 'cancelled'))
        ) t
        JOIN staff st ON st.business_id = $1 AND st.id = t.staff_id "
    };
}

/// The milliseconds of [`taken`] that are in the stretch.
macro_rules! inside {
    () => {
        "(CASE WHEN t.ends_at > $3 THEN $3 ELSE t.ends_at END - CASE WHEN t.starts_at < $2 THEN $2 ELSE t.starts_at END)"
    };
}

/// A place in the list: when it begins, and the id.
pub(super) type Place = (i64, Uuid);

#[derive(Debug, sqlx::FromRow)]
pub(super) struct TakenRow {
    kind: TakenBy,
    booking_id: Uuid,
    staff_id: StaffId,
    staff_name: String,
    text: String,
    starts_at: i64,
    ends_at: i64,
    inside: i64,
}

impl Tx {
    /// The milliseconds of each staff member that are taken.
    pub(super) async fn taken_by_staff(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<(StaffId, String, i64)>> {
        const SQL: &str = concat!(
            "SELECT t.staff_id, st.name, CAST(SUM",
            inside!(),
            " AS BIGINT)",
            taken!(),
            "GROUP BY t.staff_id, st.name ORDER BY t.staff_id"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    /// What takes the time, by when it begins, from after the place.
    pub(super) async fn taken_rows(
        &mut self,
        Stretch { from, to }: Stretch,
        staff: Option<Uuid>,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<TakenRow>> {
        const SQL: &str = concat!(
            "SELECT t.kind, t.booking_id, t.staff_id, st.name AS staff_name, t.text, t.starts_at, t.ends_at, ",
            inside!(),
            " AS inside",
            taken!(),
            "WHERE (t.staff_id = $4 OR $4 IS NULL) AND (t.starts_at, t.booking_id) > ($5, $6)
            ORDER BY t.starts_at, t.booking_id LIMIT $7"
        );
        let business = self.business();
        let (at, id) = place.unwrap_or((i64::MIN, Uuid::nil()));
        fetch_all!(self, SQL, business, from, to, staff, at, id, limit)
    }
}

impl TakenRow {
    pub(super) fn place(&self) -> Place {
        (self.starts_at, self.booking_id)
    }

    pub(super) fn view(self) -> Row {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
        Row {
            kind: self.kind,
            id: self.booking_id,
            staff_id: self.staff_id,
            staff_name: self.staff_name,
            text: self.text,
            starts_at: instant(self.starts_at),
            ends_at: instant(self.ends_at),
            minutes: self.inside / 60_000,
        }
    }
}
