//! HTTP of the addresses that are not written to.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::lift::lift;
use super::{Extent, Place, Source, Suppressed};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::messages::connections::Channel;
use crate::platform::http::{Faults, Json, Problem, Query};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::platform::text::paragraph;

/// Characters of what the team writes down, at most.
const MAX_WORDS: usize = 1000;

pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_suppressions))
        .routes(routes!(lift_suppression))
}

/// An address that is not written to.
#[derive(Debug, Serialize, ToSchema)]
struct Suppression {
    channel: Channel,
    /// An e-mail address, or a telephone in E.164.
    address: String,
    /// Why.
    source: Source,
    /// What is not sent to it.
    extent: Extent,
    /// Since when.
    at: Timestamp,
}

impl From<Suppressed> for Suppression {
    fn from(row: Suppressed) -> Self {
        Self {
            channel: row.channel,
            address: row.address,
            source: row.source,
            extent: row.extent,
            at: Timestamp::from_millisecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SuppressionsQuery {
    /// Only of this channel.
    channel: Option<Channel>,
    /// Only addresses with this part, as they are written in the list.
    address: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The address to write to again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LiftSuppression {
    channel: Channel,
    /// As the list has it.
    #[schema(max_length = 254)]
    address: String,
    /// How its owner asked to be written to again; needed where they had asked not to be.
    #[schema(max_length = 1000)]
    words: Option<String>,
}

/// Addresses that are not written to, the newest first: by their owner's wish, or because a carrier says that
/// nothing arrives there.
#[utoipa::path(get, path = "/api/suppressions", tag = "messages", params(SuppressionsQuery),
    responses((status = 200, body = Page<Suppression>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_suppressions(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<SuppressionsQuery>,
) -> Result<Json<Page<Suppression>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let filter = (query.channel, query.address.as_deref());
    let rows = tx.suppressions(filter, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.at, row.channel, row.address.clone()));
    Ok(Json(page.map(Suppression::from)))
}

/// Write to an address again. Where its owner had asked not to be written to, say how they took that back: it
/// goes into the log of consents. Advertising needs their consent besides.
#[utoipa::path(post, path = "/api/suppressions/lift", tag = "messages", request_body = LiftSuppression,
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn lift_suppression(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<LiftSuppression>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let mut faults = Faults::default();
    let words = form.words.unwrap_or_default();
    let words = paragraph(&words, MAX_WORDS, "/words", &mut faults);
    faults.finish()?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let place = (form.channel, form.address.as_str());
    lift(&mut tx, now, &caller.actor(), place, &words).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
