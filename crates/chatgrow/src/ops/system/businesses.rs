//! Every business of the installation, by name and numbers.

use axum::extract::State;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::store::{BusinessRow, Counts};
use crate::accounts::PlatformOwner;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::ids::BusinessId;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// Characters that can be searched for.
const LONGEST_SEARCH: usize = 120;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct BusinessQuery {
    /// A part of the name or of the public address.
    search: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A business in numbers.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemBusiness)]
pub(super) struct BusinessView {
    id: BusinessId,
    name: String,
    /// The word in its public address.
    slug: String,
    is_demo: bool,
    created_at: Timestamp,
    /// When anything changed last.
    last_change_at: Option<Timestamp>,
    members: i64,
    customers: i64,
    visits: i64,
    /// Messages planned since the first of this month (UTC) that have left.
    messages_this_month: i64,
    /// Bytes of documents, pictures and its logo.
    storage_bytes: i64,
}

/// Every business, the newest first.
#[utoipa::path(get, path = "/api/system/businesses", tag = "system", params(BusinessQuery),
    responses((status = 200, body = Page<BusinessView>)), security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn list_businesses(
    State(app): State<App>,
    _: PlatformOwner,
    Query(query): Query<BusinessQuery>,
) -> Result<Json<Page<BusinessView>>, Problem> {
    let size = page_size(query.limit)?;
    let place: Option<BusinessId> = decode_cursor(query.cursor.as_deref())?;
    let search = query.search.unwrap_or_default();
    if search.chars().count() > LONGEST_SEARCH {
        return Err(Problem::invalid("/search", "too_long"));
    }
    let since = first_of_month(app.clock.now());
    let mut tx = app.db.platform_read().await?;
    let rows = tx.all_businesses(search.trim(), place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    let mut items = Vec::with_capacity(page.items.len());
    for row in page.items {
        let mut inside = tx.enter(Scope::granted(row.id)).await?;
        let counts = inside.counts(since).await?;
        tx = inside.leave();
        items.push(view(row, &counts));
    }
    Ok(Json(Page {
        items,
        next_cursor: page.next_cursor,
    }))
}

fn first_of_month(now: Timestamp) -> Timestamp {
    let today = now.to_zoned(TimeZone::UTC).date();
    let first = today.first_of_month().to_zoned(TimeZone::UTC);
    first.map_or(now, |first| first.timestamp())
}

fn view(row: BusinessRow, counts: &Counts) -> BusinessView {
    let at = |at| Timestamp::from_millisecond(at).ok();
    BusinessView {
        id: row.id,
        name: row.name,
        slug: row.slug,
        is_demo: row.is_demo,
        created_at: at(row.created_at).unwrap_or(Timestamp::UNIX_EPOCH),
        last_change_at: counts.last_change_at.and_then(at),
        members: row.members,
        customers: counts.customers,
        visits: counts.visits,
        messages_this_month: counts.messages,
        storage_bytes: counts.storage,
    }
}
