//! Reading events: a page of a list, one, and whether there is anything to come.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::kind_store::KindRow;
use super::model::EventStatus;
use super::store::DateRow;
use super::views::EventView;
use crate::accounts;
use crate::platform::db::{Tx, fetch_all};
use crate::platform::http::Problem;
use crate::platform::ids::EventId;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// Which events to list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct EventQuery {
    /// Only events that stand here.
    #[param(inline)]
    status: Option<EventStatus>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A page of events, the newest first.
pub(super) async fn page(tx: &mut Tx, query: &EventQuery) -> Result<Page<EventView>, Problem> {
    let size = page_size(query.limit)?;
    let before: Option<EventId> = decode_cursor(query.cursor.as_deref())?;
    let before = before.unwrap_or(EventId(Uuid::max()));
    let slug = accounts::business(tx).await?.slug;
    let rows = tx.events_before(query.status, before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    let span = page.items.last().zip(page.items.first());
    let (mut dates, mut kinds) = (HashMap::new(), HashMap::new());
    if let Some((last, first)) = span {
        for date in tx.dates_of_events(last.id, first.id).await? {
            let of_event: &mut Vec<DateRow> = dates.entry(date.event_id).or_default();
            of_event.push(date);
        }
        for kind in tx.kinds_of_events(last.id, first.id).await? {
            let of_event: &mut Vec<KindRow> = kinds.entry(kind.event_id).or_default();
            of_event.push(kind);
        }
    }
    Ok(page.map(|row| {
        let dates = dates.remove(&row.id).unwrap_or_default();
        let kinds = kinds.remove(&row.id).unwrap_or_default();
        EventView::of(&slug, row, dates, kinds)
    }))
}

/// One event of the business.
pub(super) async fn one(tx: &mut Tx, id: EventId) -> Result<EventView, Problem> {
    let slug = accounts::business(tx).await?.slug;
    let row = tx.event(id).await?.ok_or(Problem::NotFound)?;
    let dates = tx.event_dates(id).await?;
    let kinds = tx.ticket_kinds(id).await?;
    Ok(EventView::of(&slug, row, dates, kinds))
}

/// Whether a published event is to come at `now`.
///
/// # Errors
/// The driver's.
pub async fn has_upcoming(tx: &mut Tx, now: Timestamp) -> sqlx::Result<bool> {
    let rows = tx.upcoming_events(now.as_millisecond(), 1).await?;
    Ok(!rows.is_empty())
}

/// A date of an event, for the calendar.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EventTime {
    /// The event.
    pub event_id: EventId,
    /// What it is called.
    pub title: String,
    /// Where it takes place; may be empty.
    pub place: String,
    /// When it begins, in epoch milliseconds.
    pub starts_at: i64,
    /// When it is over (exclusive), in epoch milliseconds.
    pub ends_at: i64,
}

/// The dates of published events that take place and touch `from..to`, by start; at most 1,000.
///
/// # Errors
/// The driver's.
pub async fn times(tx: &mut Tx, from: Timestamp, to: Timestamp) -> sqlx::Result<Vec<EventTime>> {
    const SQL: &str = "
        SELECT d.event_id, e.title, e.place, d.starts_at, d.ends_at FROM event_dates d
        JOIN events e ON e.business_id = d.business_id AND e.id = d.event_id
        WHERE d.business_id = $1 AND d.starts_at < $2 AND d.ends_at > $3 AND d.status = 'scheduled'
            AND e.status = 'published'
        ORDER BY d.starts_at, d.id LIMIT 1000";
    let business = tx.business();
    let (from, to) = (from.as_millisecond(), to.as_millisecond());
    fetch_all!(tx, SQL, business, to, from)
}
