//! Pages of subscribers.

use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::model::{Status, Subscriber};
use super::store::SubscriberRow;
use crate::app::App;
use crate::platform::db::{Scope, Tx, contains_pattern};
use crate::platform::http::Problem;
use crate::platform::ids::{SubscriberId, SubscriberListId};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::platform::phone::search_digits;
use crate::platform::text::search_key;

/// Which subscribers to list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct ListQuery {
    /// A part of the name or address, or of the telephone number in any spelling.
    #[param(max_length = 120)]
    search: Option<String>,
    /// Only those that stand so.
    #[param(inline)]
    status: Option<Status>,
    /// Only those on this list.
    list: Option<Uuid>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A checked [`ListQuery`].
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) status: Option<Status>,
    pub(super) pattern: Option<String>,
    pub(super) list: Option<SubscriberListId>,
    pub(super) before: SubscriberId,
    pub(super) limit: i64,
}

impl Filter {
    /// All of them, `limit` at a time.
    pub(super) fn all(list: Option<SubscriberListId>, limit: i64) -> Self {
        Self {
            status: None,
            pattern: None,
            list,
            before: SubscriberId(Uuid::max()),
            limit,
        }
    }
}

/// A page of subscribers, the newest first.
pub(super) async fn page(
    app: &App,
    scope: Scope,
    query: ListQuery,
) -> Result<Page<Subscriber>, Problem> {
    let size = page_size(query.limit)?;
    let search = query.search.filter(|text| !text.trim().is_empty());
    if search
        .as_ref()
        .is_some_and(|text| text.chars().count() > 120)
    {
        return Err(Problem::invalid("/search", "too_long"));
    }
    let before = decode_cursor(query.cursor.as_deref())?;
    let filter = Filter {
        status: query.status,
        pattern: search.map(|text| contains_pattern(&searched(&text))),
        list: query.list.map(SubscriberListId),
        before: before.unwrap_or(SubscriberId(Uuid::max())),
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.subscribers_page(&filter).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(Page {
        items: with_lists(&mut tx, page.items).await?,
        next_cursor: page.next_cursor,
    })
}

fn searched(text: &str) -> String {
    // PostgreSQL refuses NUL in text; nothing that is searched has one.
    search_digits(text).unwrap_or_else(|| search_key(text).replace('\0', " "))
}

/// Rows in the order of their ids, newest first, with their lists.
pub(super) async fn with_lists(
    tx: &mut Tx,
    rows: Vec<SubscriberRow>,
) -> sqlx::Result<Vec<Subscriber>> {
    let Some((last, first)) = rows.first().zip(rows.last()) else {
        return Ok(Vec::new());
    };
    let mut lists = tx.lists_of_subscribers(first.id, last.id).await?;
    let subscribers = rows.into_iter().map(|row| {
        let lists = lists.remove(&row.id).unwrap_or_default();
        row.with_lists(lists)
    });
    Ok(subscribers.collect())
}

/// One subscriber.
pub(super) async fn one(tx: &mut Tx, id: SubscriberId) -> Result<Subscriber, Problem> {
    let row = tx.subscriber(id).await?.ok_or(Problem::NotFound)?;
    let found = with_lists(tx, vec![row]).await?;
    found.into_iter().next().ok_or(Problem::NotFound)
}
