//! The SQL of events and their dates. How many seats are taken is counted each time.

use jiff::Timestamp;
use sqlx::types::Json;

use super::model::{Approval, DateStatus, EventStatus};
use super::questions::Question;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{EventDateId, EventId};
use crate::platform::money::Currency;

#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub(super) struct EventRow {
    pub(super) id: EventId,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) place: String,
    pub(super) online_link: String,
    pub(super) status: EventStatus,
    pub(super) approval: Approval,
    pub(super) capacity: Option<i64>,
    pub(super) closes_minutes: i64,
    pub(super) waitlist: bool,
    pub(super) questions: Json<Vec<Question>>,
    pub(super) currency: Currency,
    pub(super) cancel_reason: String,
    pub(super) version: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
    /// Of its picture, when it has one.
    pub(super) picture_tag: Option<String>,
}

#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub(super) struct DateRow {
    pub(super) id: EventDateId,
    pub(super) event_id: EventId,
    pub(super) starts_at: i64,
    pub(super) ends_at: i64,
    /// Its own.
    pub(super) capacity: Option<i64>,
    /// Its own or the event's.
    pub(super) room: Option<i64>,
    pub(super) status: DateStatus,
    pub(super) cancel_reason: String,
    pub(super) version: i64,
    /// Seats held or sold.
    pub(super) taken: i64,
    /// Registrations that wait.
    pub(super) waiting: i64,
}

impl DateRow {
    /// Seats that are free; `None` without a limit.
    pub(super) fn free(&self) -> Option<i64> {
        self.room.map(|room| (room - self.taken).max(0))
    }
}

/// An instant that we stored; those are all within range.
pub(super) fn instant(millisecond: i64) -> Timestamp {
    Timestamp::from_millisecond(millisecond).unwrap_or_default()
}

macro_rules! select_event {
    ($tail:literal) => {
        concat!(
            "SELECT e.id, e.title, e.description, e.place, e.online_link, e.status, e.approval, e.capacity,
                e.closes_minutes, e.waitlist, e.questions, e.currency, e.cancel_reason, e.version, e.created_at,
                e.updated_at, p.tag AS picture_tag
            FROM events e LEFT JOIN event_pictures p ON p.business_id = e.business_id AND p.event_id = e.id
            WHERE e.business_id = $1 AND ",
            $tail
        )
    };
}

macro_rules! select_date {
    ($tail:literal) => {
        concat!(
            "SELECT d.id, d.event_id, d.starts_at, d.ends_at, d.capacity, COALESCE(d.capacity, e.capacity) AS room,
                d.status, d.cancel_reason, d.version,
                CAST((SELECT count(*) FROM seats s WHERE s.business_id = d.business_id AND s.date_id = d.id
                    AND s.status IN ('held', 'sold')) AS BIGINT) AS taken,
                CAST((SELECT count(*) FROM registrations r WHERE r.business_id = d.business_id
                    AND r.date_id = d.id AND r.status = 'waitlisted') AS BIGINT) AS waiting
            FROM event_dates d JOIN events e ON e.business_id = d.business_id AND e.id = d.event_id
            WHERE d.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn event(&mut self, id: EventId) -> sqlx::Result<Option<EventRow>> {
        const SQL: &str = select_event!("e.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Newest first.
    pub(super) async fn events_before(
        &mut self,
        status: Option<EventStatus>,
        before: EventId,
        limit: i64,
    ) -> sqlx::Result<Vec<EventRow>> {
        const SQL: &str =
            select_event!("($2 = '' OR e.status = $2) AND e.id < $3 ORDER BY e.id DESC LIMIT $4");
        let business = self.business();
        let status = status.map_or("", EventStatus::word);
        fetch_all!(self, SQL, business, status, before, limit)
    }

    /// Published events with a date that is not over at `now`.
    pub(super) async fn upcoming_events(
        &mut self,
        now: i64,
        limit: i64,
    ) -> sqlx::Result<Vec<EventRow>> {
        const SQL: &str = select_event!(
            "e.status = 'published' AND EXISTS (SELECT 1 FROM event_dates d WHERE d.business_id = e.business_id
                AND d.event_id = e.id AND d.status = 'scheduled' AND d.ends_at > $2)
            ORDER BY (SELECT min(d.starts_at) FROM event_dates d WHERE d.business_id = e.business_id
                AND d.event_id = e.id AND d.status = 'scheduled' AND d.ends_at > $2), e.id LIMIT $3"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, now, limit)
    }

    pub(super) async fn insert_event(&mut self, row: &EventRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO events (business_id, id, title, description, place, online_link, status, approval, capacity,
                closes_minutes, waitlist, questions, currency, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.title.as_str(),
            row.description.as_str(),
            row.place.as_str(),
            row.online_link.as_str(),
            row.status,
            row.approval,
            row.capacity,
            row.closes_minutes,
            row.waitlist,
            &row.questions,
            row.currency,
            now
        )
        .map(drop)
    }

    /// Stores a copy as a draft, however its original stands.
    pub(super) async fn insert_event_as_draft(
        &mut self,
        row: &EventRow,
        now: i64,
    ) -> sqlx::Result<()> {
        let mut draft = row.clone();
        draft.status = EventStatus::Draft;
        self.insert_event(&draft, now).await
    }

    /// Stores what may change of an event, whose row is held.
    pub(super) async fn update_event(&mut self, row: &EventRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE events SET title = $3, description = $4, place = $5, online_link = $6, status = $7,
                approval = $8, capacity = $9, closes_minutes = $10, waitlist = $11, questions = $12,
                cancel_reason = $13, version = version + 1, updated_at = $14
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.title.as_str(),
            row.description.as_str(),
            row.place.as_str(),
            row.online_link.as_str(),
            row.status,
            row.approval,
            row.capacity,
            row.closes_minutes,
            row.waitlist,
            &row.questions,
            row.cancel_reason.as_str(),
            now
        )
        .map(drop)
    }

    /// Changes of one event take turns. On SQLite all writers do already.
    pub(super) async fn hold_event(&mut self, id: EventId) -> sqlx::Result<Option<EventRow>> {
        const SQL: &str =
            "SELECT id FROM events WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.event(id).await
    }

    /// Whatever changes who sits on a date takes turns from here to the commit.
    pub(super) async fn hold_date(&mut self, id: EventDateId) -> sqlx::Result<Option<DateRow>> {
        const SQL: &str =
            "SELECT id FROM event_dates WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.event_date(id).await
    }

    /// Holds every date of an event, in one order.
    pub(super) async fn hold_dates(&mut self, event: EventId) -> sqlx::Result<Vec<DateRow>> {
        const SQL: &str = "
            SELECT id FROM event_dates WHERE business_id = $1 AND event_id = $2 ORDER BY id FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(event)
                .execute(&mut **conn)
                .await?;
        }
        self.event_dates(event).await
    }

    pub(super) async fn event_date(&mut self, id: EventDateId) -> sqlx::Result<Option<DateRow>> {
        const SQL: &str = select_date!("d.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// By start.
    pub(super) async fn event_dates(&mut self, event: EventId) -> sqlx::Result<Vec<DateRow>> {
        const SQL: &str = select_date!("d.event_id = $2 ORDER BY d.starts_at, d.id");
        let business = self.business();
        fetch_all!(self, SQL, business, event)
    }

    /// Those of the events from `first` to `last`, by start.
    pub(super) async fn dates_of_events(
        &mut self,
        first: EventId,
        last: EventId,
    ) -> sqlx::Result<Vec<DateRow>> {
        const SQL: &str =
            select_date!("d.event_id >= $2 AND d.event_id <= $3 ORDER BY d.starts_at, d.id");
        let business = self.business();
        fetch_all!(self, SQL, business, first, last)
    }

    /// Fails on the index `event_dates_start` when the event has a date that begins then.
    pub(super) async fn insert_event_date(
        &mut self,
        event: EventId,
        id: EventDateId,
        (starts_at, ends_at): (i64, i64),
        capacity: Option<i64>,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO event_dates (business_id, id, event_id, starts_at, ends_at, capacity, status, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, 'scheduled', $7)";
        let business = self.business();
        execute!(
            self, SQL, business, id, event, starts_at, ends_at, capacity, now
        )
        .map(drop)
    }

    /// Stores what may change of a date, whose row is held.
    pub(super) async fn update_event_date(&mut self, row: &DateRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE event_dates SET starts_at = $3, ends_at = $4, capacity = $5, status = $6, cancel_reason = $7,
                version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.starts_at,
            row.ends_at,
            row.capacity,
            row.status,
            row.cancel_reason.as_str()
        )
        .map(drop)
    }

    /// How many a date with this capacity of its own holds.
    pub(super) async fn room_of_event(
        &mut self,
        event: EventId,
        own: Option<i64>,
    ) -> sqlx::Result<Option<i64>> {
        const SQL: &str = "SELECT capacity FROM events WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let (of_event,): (Option<i64>,) = fetch_one!(self, SQL, business, event)?;
        Ok(own.or(of_event))
    }

    pub(super) async fn count_event_dates(&mut self, event: EventId) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT CAST(count(*) AS BIGINT) FROM event_dates WHERE business_id = $1 AND event_id = $2";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, event)?;
        Ok(count)
    }
}
