//! The SQL of visits.

use uuid::Uuid;

use super::model::{Counts, Outcome, VisitLine};
use crate::calendar::Source;
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::AppointmentId;
use crate::reports::period::{Steady, Stretch};

/// What became of the visit `a`, and the counts of it.
macro_rules! outcome {
    () => {
        "CASE WHEN a.status IN ('arrived', 'completed') THEN 'came'
            WHEN a.status IN ('pending', 'confirmed') THEN 'open' ELSE a.status END"
    };
}

macro_rules! counts {
    () => {
        "count(*) AS booked,
        count(CASE WHEN a.status IN ('arrived', 'completed') THEN 1 END) AS came,
        count(CASE WHEN a.status = 'no_show' THEN 1 END) AS no_show,
        count(CASE WHEN a.status = 'cancelled' THEN 1 END) AS cancelled,
        count(CASE WHEN a.status = 'declined' THEN 1 END) AS declined,
        count(CASE WHEN a.status IN ('pending', 'confirmed') THEN 1 END) AS open"
    };
}

/// The visits that begin in a stretch. Binds: business, from, to.
macro_rules! begin {
    () => {
        " WHERE a.business_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 "
    };
}

/// A line of the list, and what was paid for it: without tips, less what was given back; what may have been is.
macro_rules! lines {
    () => {
        "SELECT a.id, a.starts_at, a.status, a.source, a.customer_id, c.full_name AS customer_name, a.service_name,
            st.name AS staff_name, a.price, a.currency, CAST(COALESCE((SELECT SUM(p.amount - p.tip) FROM payments p
                WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0)
                - COALESCE((SELECT SUM(b.amount - b.tip) FROM payments p
                JOIN refunds b ON b.business_id = p.business_id AND b.payment_id = p.id AND b.status <> 'refused'
                WHERE p.business_id = a.business_id AND p.appointment_id = a.id), 0) AS BIGINT) AS paid
        FROM appointments a
        JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
        JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id"
    };
}

/// Those of a stretch who came and have not paid all.
macro_rules! unpaid {
    () => {
        concat!(
            " FROM (",
            lines!(),
            begin!(),
            "AND a.status IN ('arrived', 'completed')) v WHERE v.price > v.paid"
        )
    };
}

/// Which visits a list holds. What is `None` holds back nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filter {
    pub(super) stretch: Stretch,
    pub(super) outcome: Option<Outcome>,
    pub(super) staff: Option<Uuid>,
    pub(super) service: Option<Uuid>,
    pub(super) source: Option<Source>,
}

/// A place in a list: when the visit begins, and its id.
pub(in crate::reports) type Place = (i64, AppointmentId);

const FIRST: Place = (i64::MIN, AppointmentId(Uuid::nil()));

#[derive(Debug, sqlx::FromRow)]
pub(super) struct OfRow {
    pub(super) id: Uuid,
    pub(super) name: String,
    #[sqlx(flatten)]
    pub(super) counts: Counts,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct SourceRow {
    pub(super) source: Source,
    #[sqlx(flatten)]
    pub(super) counts: Counts,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct DayRow {
    /// Local days since 1970.
    pub(super) day: i64,
    #[sqlx(flatten)]
    pub(super) counts: Counts,
}

impl Tx {
    pub(in crate::reports) async fn visits_total(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Counts> {
        const SQL: &str = concat!("SELECT ", counts!(), " FROM appointments a", begin!());
        let business = self.business();
        fetch_one!(self, SQL, business, from, to)
    }

    pub(super) async fn visits_by_staff(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<OfRow>> {
        const SQL: &str = concat!(
            "SELECT a.staff_id AS id, st.name, ",
            counts!(),
            " FROM appointments a JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id",
            begin!(),
            "GROUP BY a.staff_id, st.name ORDER BY booked DESC, st.name, a.staff_id"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    pub(super) async fn visits_by_service(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<OfRow>> {
        const SQL: &str = concat!(
            "SELECT a.service_id AS id, s.name, ",
            counts!(),
            " FROM appointments a JOIN services s ON s.business_id = a.business_id AND s.id = a.service_id",
            begin!(),
            "GROUP BY a.service_id, s.name ORDER BY booked DESC, s.name, a.service_id"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    pub(super) async fn visits_by_source(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<Vec<SourceRow>> {
        const SQL: &str = concat!(
            "SELECT a.source, ",
            counts!(),
            " FROM appointments a",
            begin!(),
            "GROUP BY a.source ORDER BY booked DESC, a.source"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    /// The local days of a piece of time that have any.
    pub(super) async fn visits_by_day(
        &mut self,
        Steady { stretch, offset }: Steady,
    ) -> sqlx::Result<Vec<DayRow>> {
        const SQL: &str = concat!(
            "SELECT (a.starts_at + $4) / 86400000 AS day, ",
            counts!(),
            " FROM appointments a",
            begin!(),
            "GROUP BY 1"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, stretch.from, stretch.to, offset)
    }

    /// The visits behind a figure, by when they begin, from after the place.
    pub(super) async fn visit_lines(
        &mut self,
        filter: Filter,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<VisitLine>> {
        const SQL: &str = concat!(
            lines!(),
            begin!(),
            "AND (",
            outcome!(),
            " = $4 OR CAST($4 AS TEXT) IS NULL) AND (a.staff_id = $5 OR $5 IS NULL)
            AND (a.service_id = $6 OR $6 IS NULL) AND (a.source = $7 OR CAST($7 AS TEXT) IS NULL)
            AND (a.starts_at, a.id) > ($8, $9) ORDER BY a.starts_at, a.id LIMIT $10"
        );
        let business = self.business();
        let (at, id) = place.unwrap_or(FIRST);
        let Stretch { from, to } = filter.stretch;
        let outcome = filter.outcome.map(Outcome::word);
        fetch_all!(
            self,
            SQL,
            business,
            from,
            to,
            outcome,
            filter.staff,
            filter.service,
            filter.source,
            at,
            id,
            limit
        )
    }

    /// How many visits of a stretch came and have not paid all, and what is left to pay.
    pub(in crate::reports) async fn unpaid_total(
        &mut self,
        Stretch { from, to }: Stretch,
    ) -> sqlx::Result<(i64, i64)> {
        const SQL: &str = concat!(
            "SELECT count(*), CAST(COALESCE(SUM(v.price - v.paid), 0) AS BIGINT)",
            unpaid!()
        );
        let business = self.business();
        fetch_one!(self, SQL, business, from, to)
    }

    /// These visits, by when they begin, from after the place.
    pub(in crate::reports) async fn unpaid_lines(
        &mut self,
        Stretch { from, to }: Stretch,
        place: Option<Place>,
        limit: i64,
    ) -> sqlx::Result<Vec<VisitLine>> {
        const SQL: &str = concat!(
            "SELECT v.*",
            unpaid!(),
            " AND (v.starts_at, v.id) > ($4, $5) ORDER BY v.starts_at, v.id LIMIT $6"
        );
        let business = self.business();
        let (at, id) = place.unwrap_or(FIRST);
        fetch_all!(self, SQL, business, from, to, at, id, limit)
    }
}
