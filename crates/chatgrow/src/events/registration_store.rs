//! The SQL of registrations. A row shows its customer's name and address, and the title and time of what
//! it is for; this one statement reads their columns.

use sqlx::types::Json;

use super::model::{DateStatus, EndedBy, RegistrationStatus, Source};
use super::questions::Answers;
use crate::platform::db::{Tx, contains_pattern, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, EventDateId, EventId, RegistrationId};
use crate::platform::money::Currency;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct RegistrationRow {
    pub(super) id: RegistrationId,
    pub(super) event_id: EventId,
    pub(super) date_id: EventDateId,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) customer_phone: Option<String>,
    pub(super) customer_email: Option<String>,
    pub(super) event_title: String,
    pub(super) place: String,
    pub(super) online_link: String,
    pub(super) closes_minutes: i64,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    pub(super) date_status: DateStatus,
    pub(super) status: RegistrationStatus,
    pub(super) answers: Json<Answers>,
    pub(super) total: i64,
    pub(super) currency: Currency,
    pub(super) source: Source,
    pub(super) lang: Lang,
    pub(super) rank: Option<i64>,
    pub(super) offer_ends_at: Option<i64>,
    pub(super) pay_until: Option<i64>,
    pub(super) ended_by: Option<EndedBy>,
    pub(super) cancel_reason: String,
    pub(super) sequence: i64,
    pub(super) version: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

/// A registration to store.
#[derive(Debug)]
pub(super) struct NewRegistration<'a> {
    pub(super) id: RegistrationId,
    pub(super) event: EventId,
    pub(super) date: EventDateId,
    pub(super) customer: CustomerId,
    pub(super) status: RegistrationStatus,
    pub(super) answers: &'a Answers,
    pub(super) total: i64,
    pub(super) currency: Currency,
    pub(super) source: Source,
    pub(super) lang: Lang,
    pub(super) rank: Option<i64>,
    pub(super) pay_until: Option<i64>,
}

/// Which registrations a list holds.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) event: EventId,
    pub(super) date: Option<EventDateId>,
    pub(super) status: Option<RegistrationStatus>,
    /// A part of a name, a number or an address.
    pub(super) text: String,
    pub(super) after: RegistrationId,
    pub(super) limit: i64,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT r.id, r.event_id, r.date_id, r.customer_id, c.full_name AS customer_name,
                c.phone AS customer_phone, c.email AS customer_email, e.title AS event_title, e.place,
                e.online_link, e.closes_minutes, d.starts_at, d.ends_at, d.status AS date_status, r.status,
                r.answers, r.total, r.currency, r.source, r.lang, r.rank, r.offer_ends_at, r.pay_until,
                r.ended_by, r.cancel_reason, r.sequence, r.version, r.created_at, r.updated_at
            FROM registrations r
            JOIN customers c ON c.business_id = r.business_id AND c.id = r.customer_id
            JOIN events e ON e.business_id = r.business_id AND e.id = r.event_id
            JOIN event_dates d ON d.business_id = r.business_id AND d.id = r.date_id
            WHERE r.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn registration(
        &mut self,
        id: RegistrationId,
    ) -> sqlx::Result<Option<RegistrationRow>> {
        const SQL: &str = select!("r.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// In the order they came.
    pub(super) async fn registrations(
        &mut self,
        filter: &Filter,
    ) -> sqlx::Result<Vec<RegistrationRow>> {
        const SQL: &str = select!(
            "r.event_id = $2 AND (r.date_id = $3 OR $3 IS NULL) AND ($4 = '' OR r.status = $4) AND r.id > $5
                AND ($6 = '' OR c.search_text LIKE $6 ESCAPE '\\' OR EXISTS (
                    SELECT 1 FROM seats s WHERE s.business_id = r.business_id AND s.registration_id = r.id
                        AND (lower(s.holder_name) LIKE $6 ESCAPE '\\' OR lower(s.code) LIKE $6 ESCAPE '\\')))
            ORDER BY r.id LIMIT $7"
        );
        let business = self.business();
        let status = filter.status.map_or("", RegistrationStatus::word);
        let text = if filter.text.is_empty() {
            String::new()
        } else {
            contains_pattern(&filter.text)
        };
        fetch_all!(
            self,
            SQL,
            business,
            filter.event,
            filter.date,
            status,
            filter.after,
            text.as_str(),
            filter.limit
        )
    }

    /// Those of a date that have not ended.
    pub(super) async fn live_registrations(
        &mut self,
        date: EventDateId,
    ) -> sqlx::Result<Vec<RegistrationRow>> {
        const SQL: &str = select!("r.date_id = $2 AND r.status <> 'cancelled' ORDER BY r.id");
        let business = self.business();
        fetch_all!(self, SQL, business, date)
    }

    /// A page of those that are confirmed and to come at `now`, after the one called `after`.
    pub(super) async fn upcoming_registrations(
        &mut self,
        now: i64,
        after: RegistrationId,
        limit: i64,
    ) -> sqlx::Result<Vec<RegistrationId>> {
        const SQL: &str = "
            SELECT r.id FROM registrations r
            JOIN event_dates d ON d.business_id = r.business_id AND d.id = r.date_id
            WHERE r.business_id = $1 AND r.status = 'confirmed' AND d.starts_at > $2 AND r.id > $3
            ORDER BY r.id LIMIT $4";
        let business = self.business();
        let rows: Vec<(RegistrationId,)> = fetch_all!(self, SQL, business, now, after, limit)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    /// The one that has waited longest.
    pub(super) async fn first_waiting(
        &mut self,
        date: EventDateId,
    ) -> sqlx::Result<Option<RegistrationRow>> {
        const SQL: &str =
            select!("r.date_id = $2 AND r.status = 'waitlisted' ORDER BY r.rank, r.id LIMIT 1");
        let business = self.business();
        fetch_optional!(self, SQL, business, date)
    }

    /// How many wait before a registration of a date, itself included.
    pub(super) async fn waiting_position(
        &mut self,
        date: EventDateId,
        rank: i64,
    ) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT CAST(count(*) AS BIGINT) FROM registrations
            WHERE business_id = $1 AND date_id = $2 AND status = 'waitlisted' AND rank <= $3";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, date, rank)?;
        Ok(count)
    }

    /// The rank behind everybody who ever waited for a date, which is held.
    pub(super) async fn next_rank(&mut self, date: EventDateId) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT CAST(COALESCE(MAX(rank), 0) + 1 AS BIGINT) FROM registrations
            WHERE business_id = $1 AND date_id = $2";
        let business = self.business();
        let (rank,): (i64,) = fetch_one!(self, SQL, business, date)?;
        Ok(rank)
    }

    pub(super) async fn insert_registration(
        &mut self,
        new: &NewRegistration<'_>,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO registrations (business_id, id, event_id, date_id, customer_id, status, answers, total,
                currency, source, lang, rank, created_at, updated_at, pay_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            new.id,
            new.event,
            new.date,
            new.customer,
            new.status,
            Json(new.answers),
            new.total,
            new.currency,
            new.source,
            new.lang,
            new.rank,
            now,
            new.pay_until
        )
        .map(drop)
    }

    /// Stores where a registration stands, whose date is held.
    pub(super) async fn update_registration(
        &mut self,
        row: &RegistrationRow,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE registrations SET status = $3, offer_ends_at = $4, ended_by = $5, cancel_reason = $6,
                sequence = $7, version = version + 1, updated_at = $8, pay_until = $9
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.offer_ends_at,
            row.ended_by,
            row.cancel_reason.as_str(),
            row.sequence,
            now,
            row.pay_until
        )
        .map(drop)
    }
}
