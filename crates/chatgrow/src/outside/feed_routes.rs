//! HTTP of feeds.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::feeds::{self, NewCalendarFeed};
use super::model::CalendarFeed;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::CalendarFeedId;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_feeds, create_feed))
        .routes(routes!(revoke_feed))
        .routes(routes!(read_feed))
}

/// Every feed of the business.
#[derive(Debug, Serialize, ToSchema)]
struct CalendarFeeds {
    /// In the order they were made.
    items: Vec<CalendarFeed>,
}

/// The calendar feeds: private links that calendar programs subscribe to.
#[utoipa::path(get, path = "/api/calendar/feeds", tag = "calendar",
    responses((status = 200, body = CalendarFeeds)), security(("bearer" = []), ("cookie" = [])))]
async fn list_feeds(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<CalendarFeeds>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let items = feeds::list(&app, scope).await?;
    Ok(Json(CalendarFeeds { items }))
}

/// Make a calendar feed, of one staff member or of the whole business.
#[utoipa::path(post, path = "/api/calendar/feeds", tag = "calendar", request_body = NewCalendarFeed,
    responses((status = 201, body = CalendarFeed)), security(("bearer" = []), ("cookie" = [])))]
async fn create_feed(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewCalendarFeed>,
) -> Result<(StatusCode, Json<CalendarFeed>), Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let feed = feeds::create(&app, scope, &caller.actor(), &form).await?;
    Ok((StatusCode::CREATED, Json(feed)))
}

/// Take a calendar feed back: its link ends at once.
#[utoipa::path(delete, path = "/api/calendar/feeds/{id}", tag = "calendar",
    params(("id" = Uuid, Path)), responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn revoke_feed(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    feeds::revoke(&app, scope, &caller.actor(), CalendarFeedId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The visits of a feed's link as a calendar (RFC 5545): 90 days back, 400 ahead. `{file}` is the token
/// and `.ics`.
#[utoipa::path(get, path = "/feeds/{file}", tag = "calendar", params(("file" = String, Path)),
    responses((status = 200, body = String, content_type = "text/calendar"),
        (status = 304, description = "Nothing changed")))]
async fn read_feed(
    State(app): State<App>,
    path: Result<Path<String>, axum::extract::rejection::PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path(name) = path.map_err(|_| Problem::NotFound)?;
    let token = name.strip_suffix(".ics").ok_or(Problem::NotFound)?;
    let file = feeds::file(&app, token).await?;
    let digest = Sha256::digest(file.text.as_bytes());
    let tag: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let tag = format!("\"{tag}\"");
    let mut kept = vec![
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "private, no-cache".to_owned()),
        (
            HeaderName::from_static("x-robots-tag"),
            "noindex".to_owned(),
        ),
    ];
    if let Some(at) = file.changed_at {
        let date = at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        kept.push((header::LAST_MODIFIED, date));
    }
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|tags| tags.to_str().ok());
    let mut response = if known.is_some_and(|known| matches(known, &tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let media = "text/calendar; charset=utf-8; method=PUBLISH".to_owned();
        kept.push((header::CONTENT_TYPE, media));
        let name = "inline; filename=\"calendar.ics\"".to_owned();
        kept.push((header::CONTENT_DISPOSITION, name));
        file.text.into_response()
    };
    for (name, value) in kept {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}

/// `If-None-Match` compares weakly (RFC 9110, 13.1.2).
fn matches(known: &str, tag: &str) -> bool {
    let same = |known: &str| {
        let known = known.trim();
        known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag
    };
    known.split(',').any(same)
}
