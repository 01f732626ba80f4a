//! The SQL of customers who came.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Row, Visitor};
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::CustomerId;
use crate::reports::period::Stretch;

/// Who came in a stretch, with their first visit ever and the first after the stretch that was soon enough. Binds:
/// business, from, to, milliseconds of soon enough.
macro_rules! visitors {
    () => {
        " FROM (
            SELECT l.customer_id, l.visits, l.last_at,
                (SELECT MIN(f.starts_at) FROM appointments f WHERE f.business_id = $1
                    AND f.customer_id = l.customer_id AND f.status IN ('arrived', 'completed')) AS first_at,
                (SELECT MIN(n.starts_at) FROM appointments n WHERE n.business_id = $1
                    AND n.customer_id = l.customer_id AND n.status IN ('arrived', 'completed')
                    AND n.starts_at > l.last_at AND n.starts_at <= l.last_at + $4) AS next_at
            FROM (
                SELECT a.customer_id, count(*) AS visits, MAX(a.starts_at) AS last_at FROM appointments a
                WHERE a.business_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3
                    AND a.status IN ('arrived', 'completed')
                GROUP BY a.customer_id
            ) l
        ) v "
    };
}

/// Who came in a stretch.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub(super) struct VisitorSums {
    pub(super) came: i64,
    pub(super) new: i64,
    pub(super) again: i64,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct VisitorRow {
    pub(super) id: CustomerId,
    full_name: String,
    visits: i64,
    first_at: i64,
    last_at: i64,
    next_at: Option<i64>,
}

impl Tx {
    pub(super) async fn visitor_sums(
        &mut self,
        Stretch { from, to }: Stretch,
        soon: i64,
    ) -> sqlx::Result<VisitorSums> {
        const SQL: &str = concat!(
            "SELECT count(*) AS came, count(CASE WHEN v.first_at >= $2 THEN 1 END) AS new, count(v.next_at) AS again",
            visitors!()
        );
        let business = self.business();
        fetch_one!(self, SQL, business, from, to, soon)
    }

    /// The customers behind a figure, the newest card first, from after the place.
    pub(super) async fn visitor_rows(
        &mut self,
        Stretch { from, to }: Stretch,
        soon: i64,
        of: Visitor,
        place: Option<CustomerId>,
        limit: i64,
    ) -> sqlx::Result<Vec<VisitorRow>> {
        const SQL: &str = concat!(
            "SELECT c.id, c.full_name, v.visits, v.first_at, v.last_at, v.next_at",
            visitors!(),
            "JOIN customers c ON c.business_id = $1 AND c.id = v.customer_id
            WHERE c.id < $6 AND CASE $5 WHEN 'new' THEN v.first_at >= $2 WHEN 'returning' THEN v.first_at < $2
                WHEN 'again' THEN v.next_at IS NOT NULL WHEN 'lost' THEN v.next_at IS NULL ELSE TRUE END
            ORDER BY c.id DESC LIMIT $7"
        );
        let business = self.business();
        let place = place.unwrap_or(CustomerId(Uuid::max()));
        fetch_all!(self, SQL, business, from, to, soon, of.word(), place, limit)
    }
}

impl VisitorRow {
    pub(super) fn view(self) -> Row {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
        Row {
            id: self.id,
            full_name: self.full_name,
            visits: self.visits,
            first_at: instant(self.first_at),
            last_at: instant(self.last_at),
            next_at: self.next_at.map(instant),
        }
    }
}
