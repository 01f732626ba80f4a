//! The SQL of kinds of ticket and of pictures.

use super::model::TicketKindStatus;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{EventDateId, EventId, TicketKindId};

#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub(super) struct KindRow {
    pub(super) id: TicketKindId,
    pub(super) event_id: EventId,
    pub(super) name: String,
    pub(super) price: i64,
    pub(super) quota: Option<i64>,
    pub(super) sells_from: Option<i64>,
    pub(super) sells_until: Option<i64>,
    pub(super) code: Option<String>,
    pub(super) status: TicketKindStatus,
    pub(super) version: i64,
}

impl Tx {
    pub(super) async fn ticket_kind(&mut self, id: TicketKindId) -> sqlx::Result<Option<KindRow>> {
        const SQL: &str = "
            SELECT id, event_id, name, price, quota, sells_from, sells_until, code, status, version
            FROM ticket_kinds WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// In the order they were added.
    pub(super) async fn ticket_kinds(&mut self, event: EventId) -> sqlx::Result<Vec<KindRow>> {
        const SQL: &str = "
            SELECT id, event_id, name, price, quota, sells_from, sells_until, code, status, version
            FROM ticket_kinds WHERE business_id = $1 AND event_id = $2 ORDER BY created_at, id";
        let business = self.business();
        fetch_all!(self, SQL, business, event)
    }

    /// Those of the events from `first` to `last`, in the order they were added.
    pub(super) async fn kinds_of_events(
        &mut self,
        first: EventId,
        last: EventId,
    ) -> sqlx::Result<Vec<KindRow>> {
        const SQL: &str = "
            SELECT id, event_id, name, price, quota, sells_from, sells_until, code, status, version
            FROM ticket_kinds WHERE business_id = $1 AND event_id >= $2 AND event_id <= $3
            ORDER BY created_at, id";
        let business = self.business();
        fetch_all!(self, SQL, business, first, last)
    }

    pub(super) async fn insert_ticket_kind(&mut self, row: &KindRow, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO ticket_kinds (business_id, id, event_id, name, price, quota, sells_from, sells_until, code,
                status, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.event_id,
            row.name.as_str(),
            row.price,
            row.quota,
            row.sells_from,
            row.sells_until,
            row.code.as_deref(),
            row.status,
            now
        )
        .map(drop)
    }

    pub(super) async fn update_ticket_kind(&mut self, row: &KindRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE ticket_kinds SET name = $3, price = $4, quota = $5, sells_from = $6, sells_until = $7, code = $8,
                status = $9, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.name.as_str(),
            row.price,
            row.quota,
            row.sells_from,
            row.sells_until,
            row.code.as_deref(),
            row.status
        )
        .map(drop)
    }

    /// Seats of each date and kind that are held or sold.
    pub(super) async fn taken_of_kinds(
        &mut self,
        event: EventId,
    ) -> sqlx::Result<Vec<(EventDateId, TicketKindId, i64)>> {
        const SQL: &str = "
            SELECT s.date_id, s.kind_id, CAST(count(*) AS BIGINT) FROM seats s
            JOIN event_dates d ON d.business_id = s.business_id AND d.id = s.date_id
            WHERE s.business_id = $1 AND d.event_id = $2 AND s.status IN ('held', 'sold')
            GROUP BY s.date_id, s.kind_id";
        let business = self.business();
        fetch_all!(self, SQL, business, event)
    }

    /// The picture of an event: its media type, bytes and tag.
    pub(super) async fn event_picture(
        &mut self,
        event: EventId,
    ) -> sqlx::Result<Option<(String, Vec<u8>, String)>> {
        const SQL: &str = "
            SELECT media_type, bytes, tag FROM event_pictures WHERE business_id = $1 AND event_id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, event)
    }

    pub(super) async fn put_event_picture(
        &mut self,
        event: EventId,
        (media_type, bytes, tag): (&str, &[u8], &str),
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO event_pictures (business_id, event_id, media_type, bytes, tag, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (business_id, event_id)
            DO UPDATE SET media_type = $3, bytes = $4, tag = $5, created_at = $6";
        let business = self.business();
        execute!(self, SQL, business, event, media_type, bytes, tag, now).map(drop)
    }

    /// Whether there was one.
    pub(super) async fn delete_event_picture(&mut self, event: EventId) -> sqlx::Result<bool> {
        const SQL: &str = "DELETE FROM event_pictures WHERE business_id = $1 AND event_id = $2";
        let business = self.business();
        Ok(execute!(self, SQL, business, event)? == 1)
    }

    pub(super) async fn copy_event_picture(
        &mut self,
        from: EventId,
        to: EventId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO event_pictures (business_id, event_id, media_type, bytes, tag, created_at)
            SELECT business_id, $3, media_type, bytes, tag, created_at FROM event_pictures
            WHERE business_id = $1 AND event_id = $2";
        let business = self.business();
        execute!(self, SQL, business, from, to).map(drop)
    }
}
