//! `GET /api/changes` and the live stream `GET /api/live`.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Entry, audit_routes, changes_after};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::ids::BusinessId;
use crate::platform::paging::page_size;

/// The journal's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(changes))
        .routes(routes!(live))
        .merge(audit_routes::routes())
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ChangesQuery {
    /// The number of the last entry that the caller has; 0 for the beginning.
    #[serde(default)]
    #[param(minimum = 0)]
    after: i64,
    /// Entries at most, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Entries of the journal.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Changes {
    /// Oldest first.
    items: Vec<Entry>,
    /// What to ask `after` next.
    next_after: i64,
}

/// The change feed: what happened after a number, oldest first.
#[utoipa::path(get, path = "/api/changes", tag = "journal", params(ChangesQuery),
    responses((status = 200, body = Changes)), security(("bearer" = []), ("cookie" = [])))]
async fn changes(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ChangesQuery>,
) -> Result<Json<Changes>, Problem> {
    let scope = caller.may(Verb::ReadJournal)?;
    if query.after < 0 {
        return Err(Problem::invalid("/after", "out_of_range"));
    }
    let mut tx = app.db.read(scope).await?;
    let items = changes_after(&mut tx, query.after, page_size(query.limit)?).await?;
    let next_after = items.last().map_or(query.after, |entry| entry.seq);
    Ok(Json(Changes { items, next_after }))
}

/// One server-sent event.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "describes what the stream sends; it is never built"
)]
struct LiveEvent {
    /// `ready` at the start, then `change`.
    event: String,
    /// The entry's number; send it as `Last-Event-ID` to resume.
    id: String,
    /// The entry as JSON.
    data: String,
}

/// Live changes as server-sent events: `change`, its id the entry's number. `Last-Event-ID` resumes.
#[utoipa::path(get, path = "/api/live", tag = "journal",
    responses((status = 200, description = "A stream of changes", content_type = "text/event-stream", body = LiveEvent)),
    security(("bearer" = []), ("cookie" = [])))]
async fn live(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let scope = caller.may(Verb::ReadJournal)?;
    let news = app.db.live().watch();
    let seen = headers
        .get("last-event-id")
        .and_then(|id| id.to_str().ok())
        .and_then(|id| id.parse().ok());
    let after = match seen {
        Some(seq) => seq,
        None => app.db.read(scope).await?.journal_head().await?,
    };
    let stream = stream(app, caller, scope, news, after);
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))))
}

/// How often a stream looks by itself, in case a wake-up from another instance was lost.
const LOOK: Duration = Duration::from_secs(5);
const BATCH: i64 = 100;

fn stream(
    app: App,
    caller: Caller,
    scope: Scope,
    mut news: broadcast::Receiver<BusinessId>,
    mut after: i64,
) -> impl Stream<Item = Result<Event, Infallible>> {
    async_stream::stream! {
        yield Ok(Event::default().event("ready").id(after.to_string()).data("{}"));
        while !app.stopping.is_cancelled() {
            match entries(&app, scope, after).await {
                Ok(entries) => {
                    // Whoever was signed out or taken off the team since sees no more.
                    if !entries.is_empty() && !caller.still_may(&app, Verb::ReadJournal).await.unwrap_or(false) {
                        break;
                    }
                    for entry in entries {
                        after = entry.seq;
                        let event = Event::default().event("change").id(entry.seq.to_string()).json_data(&entry);
                        yield Ok(event.unwrap_or_default());
                    }
                }
                Err(error) => tracing::warn!(%error, "a live view could not read the journal"),
            }
            tokio::select! {
                () = app.stopping.cancelled() => break,
                () = wait_for(&mut news, scope) => {}
            }
        }
    }
}

async fn entries(app: &App, scope: Scope, after: i64) -> sqlx::Result<Vec<Entry>> {
    let mut tx = app.db.read(scope).await?;
    changes_after(&mut tx, after, BATCH).await
}

/// Until the business's journal grew, or it is time to look anyway.
async fn wait_for(news: &mut broadcast::Receiver<BusinessId>, scope: Scope) {
    let _ = tokio::time::timeout(LOOK, async {
        loop {
            match news.recv().await {
                Ok(business) if business != scope.business() => {}
                _ => return,
            }
        }
    })
    .await;
}
