//! The calendar API: events, sync tokens, channels.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

use super::faults::error;
use super::google::{Inside, Kept, OpenChannel, Shared};

/// Who asks must have an access token, and mean the one calendar there is.
fn refusal(inside: &Inside, headers: &HeaderMap, calendar: Option<&str>) -> Option<Response> {
    let token = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = token
        .and_then(|value| value.strip_prefix("Bearer "))
        .unwrap_or_default();
    if !inside.access_tokens.iter().any(|known| known == token) {
        return Some(error(401, "authError", "Invalid Credentials"));
    }
    let other = calendar.is_some_and(|calendar| calendar != "primary");
    other.then(|| error(404, "notFound", "Not Found"))
}

/// `GET events`: pages of what changed since a token, or of all.
pub(super) async fn list(
    State(shared): State<Shared>,
    Path(calendar): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, Some(&calendar)) {
        return refusal;
    }
    let with_token = query.contains_key("syncToken");
    if with_token && (query.contains_key("timeMin") || query.contains_key("timeMax")) {
        return error(
            400,
            "badRequest",
            "syncToken and timeMin do not go together",
        );
    }
    let since: u64 = match query.get("syncToken") {
        Some(token) => match token
            .strip_prefix("sync-")
            .and_then(|number| number.parse().ok())
        {
            Some(number) if number >= inside.oldest_token => number,
            _ => return error(410, "fullSyncRequired", "Sync token is no longer valid"),
        },
        None => 0,
    };
    let begin: usize = query
        .get("pageToken")
        .and_then(|at| at.parse().ok())
        .unwrap_or(0);
    let touches = |kept: &&Kept| {
        let deleted = kept.event["status"] == "cancelled";
        kept.changed > since && (with_token || !deleted) && in_window(&kept.event, &query)
    };
    let found: Vec<&Kept> = inside.events.values().filter(touches).collect();
    let items: Vec<Value> = found
        .iter()
        .skip(begin)
        .take(inside.page_size)
        .map(|kept| kept.event.clone())
        .collect();
    let end = begin + items.len();
    let mut body = json!({ "kind": "calendar#events", "items": items });
    if end < found.len() {
        body["nextPageToken"] = json!(end.to_string());
    } else {
        body["nextSyncToken"] = json!(format!("sync-{}", inside.changes));
    }
    Json(body).into_response()
}

/// By the text of the instants, which all are UTC here.
fn in_window(event: &Value, query: &HashMap<String, String>) -> bool {
    let text = |time: &Value| {
        let time = time["dateTime"].as_str().or_else(|| time["date"].as_str());
        time.unwrap_or_default().to_owned()
    };
    let (starts, ends) = (text(&event["start"]), text(&event["end"]));
    query.get("timeMin").is_none_or(|from| ends > *from)
        && query.get("timeMax").is_none_or(|until| starts < *until)
}

/// `POST events`.
pub(super) async fn insert(
    State(shared): State<Shared>,
    Path(calendar): Path<String>,
    headers: HeaderMap,
    Json(event): Json<Value>,
) -> Response {
    let mut inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, Some(&calendar)) {
        return refusal;
    }
    let id = match event["id"].as_str() {
        Some(id) => id.to_owned(),
        None => inside.unique("event"),
    };
    let allowed = |c: char| c.is_ascii_digit() || ('a'..='v').contains(&c);
    if !(5..=1024).contains(&id.len()) || !id.chars().all(allowed) {
        return error(400, "invalid", "Invalid resource id value.");
    }
    if inside.events.contains_key(&id) {
        return error(409, "duplicate", "The requested identifier already exists.");
    }
    inside.keep(&id, event.clone());
    Json(event).into_response()
}

/// `PATCH events/{event}`.
pub(super) async fn patch(
    State(shared): State<Shared>,
    Path((calendar, id)): Path<(String, String)>,
    headers: HeaderMap,
    Json(change): Json<Value>,
) -> Response {
    let mut inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, Some(&calendar)) {
        return refusal;
    }
    let Some(mut event) = inside.events.get(&id).map(|kept| kept.event.clone()) else {
        return error(404, "notFound", "Not Found");
    };
    if let (Some(event), Some(change)) = (event.as_object_mut(), change.as_object()) {
        event.extend(change.clone());
    }
    inside.keep(&id, event.clone());
    Json(event).into_response()
}

/// `DELETE events/{event}`.
pub(super) async fn delete(
    State(shared): State<Shared>,
    Path((calendar, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let mut inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, Some(&calendar)) {
        return refusal;
    }
    match inside
        .events
        .get(&id)
        .map(|kept| kept.event["status"] == "cancelled")
    {
        None => error(404, "notFound", "Not Found"),
        Some(true) => error(410, "deleted", "Resource has been deleted"),
        Some(false) => {
            inside.keep(&id, json!({ "id": id, "status": "cancelled" }));
            StatusCode::NO_CONTENT.into_response()
        }
    }
}

/// `POST events/watch`.
pub(super) async fn watch(
    State(shared): State<Shared>,
    Path((calendar, verb)): Path<(String, String)>,
    headers: HeaderMap,
    Json(asked): Json<Value>,
) -> Response {
    let mut inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, Some(&calendar)) {
        return refusal;
    }
    if verb != "watch" {
        return error(404, "notFound", "Not Found");
    }
    let text = |name: &str| asked[name].as_str().unwrap_or_default().to_owned();
    if !text("address").starts_with("https://") {
        return error(
            400,
            "push.webhookUrlNotHttps",
            "WebHook callback must be HTTPS",
        );
    }
    if inside
        .channels
        .iter()
        .any(|channel| channel.id == text("id"))
    {
        return error(400, "channelIdNotUnique", "Channel id not unique");
    }
    let channel = OpenChannel {
        id: text("id"),
        resource: inside.unique("resource"),
        token: text("token"),
        address: text("address"),
    };
    inside.notify(&channel, "sync");
    inside.channels.push(channel.clone());
    let body = json!({ "kind": "api#channel", "id": channel.id, "resourceId": channel.resource,
        "expiration": asked["expiration"] });
    Json(body).into_response()
}

/// `POST channels/stop`.
pub(super) async fn stop(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Json(asked): Json<Value>,
) -> Response {
    let mut inside = shared.inside();
    if let Some(refusal) = refusal(&inside, &headers, None) {
        return refusal;
    }
    let before = inside.channels.len();
    inside.channels.retain(|channel| {
        asked["id"] != channel.id.as_str() || asked["resourceId"] != channel.resource.as_str()
    });
    if inside.channels.len() == before {
        return error(404, "notFound", "Channel not found");
    }
    StatusCode::NO_CONTENT.into_response()
}
