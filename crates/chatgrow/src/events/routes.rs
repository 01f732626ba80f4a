//! HTTP of the team's events; that of registrations and of guests is beside it.

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::date_form::{NewDates, UpdateDate};
use super::event_form::{NewEvent, UpdateEvent};
use super::kind_form::{NewKind, UpdateKind};
use super::list::{self, EventQuery};
use super::model::EventStatus;
use super::picture::{self, MAX_PICTURE};
use super::views::EventView;
use super::{cancel, dates, edit, guest_routes, kinds, registration_routes, step};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Faults, Json, PathId, Problem, Query};
use crate::platform::ids::{EventDateId, EventId, TicketKindId};
use crate::platform::paging::Page;
use crate::platform::text::paragraph;

/// The longest reason of a step, in characters.
const MAX_REASON: usize = 300;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_events, create_event))
        .routes(routes!(read_event, update_event, cancel_event))
        .routes(routes!(step_event))
        .routes(routes!(duplicate_event))
        .routes(routes!(put_event_picture, delete_event_picture))
        .routes(routes!(add_event_dates))
        .routes(routes!(update_event_date))
        .routes(routes!(cancel_event_date))
        .routes(routes!(add_ticket_kind))
        .routes(routes!(update_ticket_kind))
        .merge(registration_routes::routes())
        .merge(guest_routes::routes())
}

/// The two ids in a path; text that is none names nothing.
pub(super) fn two_ids(
    Path((first, second)): Path<(String, String)>,
) -> Result<(Uuid, Uuid), Problem> {
    let id = |text: &str| text.parse::<Uuid>().map_err(|_| Problem::NotFound);
    Ok((id(&first)?, id(&second)?))
}

/// A reason that somebody gave, cleaned.
pub(super) fn reason(text: Option<&str>) -> Result<String, Problem> {
    let mut faults = Faults::default();
    let reason = paragraph(text.unwrap_or_default(), MAX_REASON, "/reason", &mut faults);
    faults.finish()?;
    Ok(reason)
}

/// Events and courses, the newest first.
#[utoipa::path(get, path = "/api/events", tag = "events", params(EventQuery),
    responses((status = 200, body = Page<EventView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_events(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<EventQuery>,
) -> Result<Json<Page<EventView>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCalendar)?).await?;
    list::page(&mut tx, &query).await.map(Json)
}

/// Make an event: a draft with its dates and kinds of ticket.
///
/// A repeating event is written out once, at most 200 dates; its times stay the same on the clock of the
/// business. A rule without an end is refused.
#[utoipa::path(post, path = "/api/events", tag = "events", request_body = NewEvent,
    responses((status = 201, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn create_event(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewEvent>,
) -> Result<(StatusCode, Json<EventView>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let event = edit::create(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(event)))
}

/// One event.
#[utoipa::path(get, path = "/api/events/{id}", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 200, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_event(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<EventView>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCalendar)?).await?;
    list::one(&mut tx, EventId(id)).await.map(Json)
}

/// Change an event: the given fields change, the others stay.
///
/// A capacity below the seats that are taken is answered 409 `capacity_below_taken`; a larger one serves who
/// waits.
#[utoipa::path(put, path = "/api/events/{id}", tag = "events", params(("id" = Uuid, Path)),
    request_body = UpdateEvent, responses((status = 200, body = EventView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_event(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateEvent>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    edit::update(&app, scope, &caller.actor(), EventId(id), form)
        .await
        .map(Json)
}

/// Call an event off with all its dates: every seat is free, everybody is told. Once more changes nothing.
#[utoipa::path(delete, path = "/api/events/{id}", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn cancel_event(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    cancel::event(&app, scope, &caller.actor(), EventId(id), "").await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A step of an event.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StepEvent {
    /// Where the event stands from now on.
    status: EventStatus,
    /// Why; told to everybody when the event is called off.
    #[schema(max_length = 300)]
    reason: Option<String>,
}

/// Publish an event or call it off.
///
/// A step that cannot be taken is answered 409 `impossible_step`; publishing needs a date and a kind of
/// ticket, else 409 `event_incomplete`.
#[utoipa::path(patch, path = "/api/events/{id}/status", tag = "events", params(("id" = Uuid, Path)),
    request_body = StepEvent, responses((status = 200, body = EventView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn step_event(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<StepEvent>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let reason = reason(form.reason.as_deref())?;
    let (actor, id) = (caller.actor(), EventId(id));
    let event = match form.status {
        EventStatus::Draft => {
            let mut tx = app.db.read(scope).await?;
            let event = list::one(&mut tx, id).await?;
            if event.status != EventStatus::Draft {
                return Err(Problem::conflict("impossible_step"));
            }
            event
        }
        EventStatus::Published => step::publish(&app, scope, &actor, id).await?,
        EventStatus::Cancelled => cancel::event(&app, scope, &actor, id, &reason).await?,
    };
    Ok(Json(event))
}

/// Make a draft with the details, kinds of ticket and picture of an event, without its dates.
#[utoipa::path(post, path = "/api/events/{id}/duplicate", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 201, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn duplicate_event(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<EventView>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let event = edit::duplicate(&app, scope, &caller.actor(), EventId(id)).await?;
    Ok((StatusCode::CREATED, Json(event)))
}

/// Give an event a picture: the bytes of a PNG, JPEG or WebP of at most 2 MiB.
#[utoipa::path(put, path = "/api/events/{id}/picture", tag = "events", params(("id" = Uuid, Path)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn put_event_picture(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    request: Request<Body>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let bytes = to_bytes(request.into_body(), MAX_PICTURE)
        .await
        .map_err(|_| Problem::invalid("/picture", "too_large"))?;
    picture::put(&app, scope, &caller.actor(), EventId(id), &bytes)
        .await
        .map(Json)
}

/// Take the picture of an event away.
#[utoipa::path(delete, path = "/api/events/{id}/picture", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn delete_event_picture(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    picture::remove(&app, scope, &caller.actor(), EventId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Add dates to an event, each by itself or by a rule.
#[utoipa::path(post, path = "/api/events/{id}/dates", tag = "events", params(("id" = Uuid, Path)),
    request_body = NewDates, responses((status = 201, body = EventView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn add_event_dates(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<NewDates>,
) -> Result<(StatusCode, Json<EventView>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let event = edit::add_dates(&app, scope, &caller.actor(), EventId(id), &form).await?;
    Ok((StatusCode::CREATED, Json(event)))
}

/// Move a date or change its capacity. Whoever comes is told of another time.
#[utoipa::path(put, path = "/api/events/{id}/dates/{dateId}", tag = "events",
    params(("id" = Uuid, Path), ("dateId" = Uuid, Path)), request_body = UpdateDate,
    responses((status = 200, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn update_event_date(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
    Json(form): Json<UpdateDate>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let (event, date) = two_ids(path)?;
    let ids = (EventId(event), EventDateId(date));
    dates::update(&app, scope, &caller.actor(), ids, &form)
        .await
        .map(Json)
}

/// Why something is called off.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    /// Told to whom it concerns.
    #[schema(max_length = 300)]
    pub(super) reason: Option<String>,
}

/// Call a date off: every seat is free, everybody is told. Once more changes nothing.
#[utoipa::path(post, path = "/api/events/{id}/dates/{dateId}/cancel", tag = "events",
    params(("id" = Uuid, Path), ("dateId" = Uuid, Path)), request_body = Reason,
    responses((status = 200, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn cancel_event_date(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
    Json(form): Json<Reason>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let (event, date) = two_ids(path)?;
    let reason = reason(form.reason.as_deref())?;
    let ids = (EventId(event), EventDateId(date));
    cancel::date(&app, scope, &caller.actor(), ids, &reason)
        .await
        .map(Json)
}

/// Add a kind of ticket.
#[utoipa::path(post, path = "/api/events/{id}/ticket-kinds", tag = "events", params(("id" = Uuid, Path)),
    request_body = NewKind, responses((status = 201, body = EventView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn add_ticket_kind(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<NewKind>,
) -> Result<(StatusCode, Json<EventView>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let event = kinds::add(&app, scope, &caller.actor(), EventId(id), form).await?;
    Ok((StatusCode::CREATED, Json(event)))
}

/// Change a kind of ticket, or end its sale: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/events/{id}/ticket-kinds/{kindId}", tag = "events",
    params(("id" = Uuid, Path), ("kindId" = Uuid, Path)), request_body = UpdateKind,
    responses((status = 200, body = EventView)), security(("bearer" = []), ("cookie" = [])))]
async fn update_ticket_kind(
    State(app): State<App>,
    caller: Caller,
    path: Path<(String, String)>,
    Json(form): Json<UpdateKind>,
) -> Result<Json<EventView>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let (event, kind) = two_ids(path)?;
    let ids = (EventId(event), TicketKindId(kind));
    kinds::update(&app, scope, &caller.actor(), ids, form)
        .await
        .map(Json)
}
