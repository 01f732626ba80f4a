//! The SQL of feeds.

use jiff::Timestamp;

use super::model::CalendarFeed;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{CalendarFeedId, StaffId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct FeedRow {
    pub(super) id: CalendarFeedId,
    pub(super) staff_id: Option<StaffId>,
    pub(super) created_at: i64,
    pub(super) last_read_at: Option<i64>,
}

impl FeedRow {
    pub(super) fn with(self, url: String) -> CalendarFeed {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
        CalendarFeed {
            id: self.id,
            staff_id: self.staff_id,
            url,
            created_at: instant(self.created_at),
            last_read_at: self.last_read_at.map(instant),
        }
    }
}

impl Tx {
    pub(super) async fn insert_feed(&mut self, feed: &FeedRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO calendar_feeds (business_id, id, staff_id, created_at) VALUES ($1, $2, $3, $4)";
        let business = self.business();
        execute!(self, SQL, business, feed.id, feed.staff_id, feed.created_at).map(drop)
    }

    /// Those that were not taken back, in the order they were made.
    pub(super) async fn feeds(&mut self) -> sqlx::Result<Vec<FeedRow>> {
        const SQL: &str = "
            SELECT id, staff_id, created_at, last_read_at FROM calendar_feeds
            WHERE business_id = $1 AND revoked_at IS NULL ORDER BY id";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// One that was not taken back.
    pub(super) async fn feed(&mut self, id: CalendarFeedId) -> sqlx::Result<Option<FeedRow>> {
        const SQL: &str = "
            SELECT id, staff_id, created_at, last_read_at FROM calendar_feeds
            WHERE business_id = $1 AND id = $2 AND revoked_at IS NULL";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn revoke_feed(&mut self, id: CalendarFeedId, now: i64) -> sqlx::Result<u64> {
        const SQL: &str = "
            UPDATE calendar_feeds SET revoked_at = $3
            WHERE business_id = $1 AND id = $2 AND revoked_at IS NULL";
        let business = self.business();
        execute!(self, SQL, business, id, now)
    }

    pub(super) async fn feed_was_read(&mut self, id: CalendarFeedId, now: i64) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE calendar_feeds SET last_read_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, now).map(drop)
    }
}
