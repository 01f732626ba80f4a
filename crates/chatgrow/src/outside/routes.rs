//! HTTP of calendars kept elsewhere.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use chatgrow_outside_calendars::google::Notification;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::add::{self, NewOutsideCalendar};
use super::model::OutsideCalendar;
use super::{connect, feed_routes, forget, push};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::ids::{OutsideCalendarId, StaffId};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(feed_routes::routes())
        .routes(routes!(list_outside, add_outside))
        .routes(routes!(remove_outside))
        .routes(routes!(refresh_outside))
        .routes(routes!(connect_google))
        .routes(routes!(google_callback))
        .routes(routes!(google_push))
}

/// Every calendar kept elsewhere.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OutsideCalendars {
    /// In the order they were added.
    items: Vec<OutsideCalendar>,
    /// Whether calendars at Google can be connected here.
    has_google: bool,
}

/// The staff's calendars that are kept elsewhere, and how they are doing.
#[utoipa::path(get, path = "/api/calendar/outside", tag = "calendar",
    responses((status = 200, body = OutsideCalendars)), security(("bearer" = []), ("cookie" = [])))]
async fn list_outside(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
) -> Result<Json<OutsideCalendars>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    Ok(Json(OutsideCalendars {
        items: add::list(&app, scope, lang).await?,
        has_google: app.google.is_some(),
    }))
}

/// Add a staff member's calendar by its `.ics` address: what is in it blocks open times.
#[utoipa::path(post, path = "/api/calendar/outside", tag = "calendar",
    request_body = NewOutsideCalendar, responses((status = 201, body = OutsideCalendar)),
    security(("bearer" = []), ("cookie" = [])))]
async fn add_outside(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<NewOutsideCalendar>,
) -> Result<(StatusCode, Json<OutsideCalendar>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let row = add::add(&app, scope, &caller, &form).await?;
    Ok((StatusCode::CREATED, Json(add::shown(&app, lang, row))))
}

/// Remove a calendar kept elsewhere: it blocks nothing any more, and nothing more is written into it.
#[utoipa::path(delete, path = "/api/calendar/outside/{id}", tag = "calendar",
    params(("id" = Uuid, Path)), responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn remove_outside(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    forget::remove(&app, scope, &caller.actor(), OutsideCalendarId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Read a calendar kept elsewhere now.
#[utoipa::path(post, path = "/api/calendar/outside/{id}/refresh", tag = "calendar",
    params(("id" = Uuid, Path)), responses((status = 202, body = OutsideCalendar)),
    security(("bearer" = []), ("cookie" = [])))]
async fn refresh_outside(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<OutsideCalendar>), Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let row = add::refresh(&app, scope, OutsideCalendarId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(add::shown(&app, lang, row))))
}

/// Whose calendar at Google to connect.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConnectGoogle {
    /// The staff member.
    staff_id: StaffId,
}

/// Where to lead the person.
#[derive(Debug, Serialize, ToSchema)]
struct ConsentPage {
    /// Google's consent page. It leads back to us.
    url: String,
}

/// Begin to connect a staff member's calendar at Google; connect it again when its permission has ended.
#[utoipa::path(post, path = "/api/calendar/google/connect", tag = "calendar",
    request_body = ConnectGoogle, responses((status = 200, body = ConsentPage)),
    security(("bearer" = []), ("cookie" = [])))]
async fn connect_google(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<ConnectGoogle>,
) -> Result<Json<ConsentPage>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    let url = connect::connect(&app, scope, &caller, form.staff_id).await?;
    Ok(Json(ConsentPage { url }))
}

/// What the consent page adds to our address; Google adds more, which is not read.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct CallbackQuery {
    /// What we gave along.
    state: String,
    /// The code, when the person agreed.
    code: Option<String>,
}

/// Where Google's consent page leads back to; leads on to the settings.
#[utoipa::path(get, path = "/api/calendar/google/callback", tag = "calendar", params(CallbackQuery),
    responses((status = 303, description = "To the settings, which tell how it went")))]
async fn google_callback(
    State(app): State<App>,
    caller: Option<Extension<Caller>>,
    Query(query): Query<CallbackQuery>,
) -> Result<Redirect, Problem> {
    let caller = caller.as_ref().map(|Extension(caller)| caller);
    let code = query.code.as_deref();
    let ended = connect::come_back(&app, caller, &query.state, code).await?;
    Ok(Redirect::to(&format!(
        "/app/settings?tab=calendars&google={}",
        ended.word()
    )))
}

/// Where Google notifies us that a calendar changed.
#[utoipa::path(post, path = "/api/calendar/google/push", tag = "calendar",
    responses((status = 204)))]
async fn google_push(State(app): State<App>, headers: HeaderMap) -> Result<Response, Problem> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let notification = Notification::read(header).ok_or(Problem::NotFound)?;
    push::notified(&app, &notification).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
