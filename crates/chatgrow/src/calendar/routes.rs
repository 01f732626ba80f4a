//! HTTP of the team's calendar; that of guests is beside it.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::diary::{Asker, Wanted};
use super::edit::{self, UpdateAppointment};
use super::form::{BookAppointment, MoveAppointment};
use super::list::{self, AppointmentQuery};
use super::model::{Appointment, Source, Status};
use super::slots::{self, Days, Slots};
use super::{book, guest_routes, overview, reschedule, series, step, waiting};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Faults, Json, PathId, Problem, Query};
use crate::platform::ids::{AppointmentId, ServiceId, StaffId};
use crate::platform::paging::Page;
use crate::platform::text::paragraph;

/// The longest reason of a step, in characters.
const MAX_REASON: usize = 300;

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_appointments, book_appointment))
        .routes(routes!(
            read_appointment,
            update_appointment,
            cancel_appointment
        ))
        .routes(routes!(move_appointment))
        .routes(routes!(step_appointment))
        .routes(routes!(list_slots))
        .merge(overview::routes())
        .merge(guest_routes::routes())
        .merge(series::routes())
        .merge(waiting::routes())
}

/// Visits by start, those that touch `from` to `to`.
#[utoipa::path(get, path = "/api/appointments", tag = "calendar", params(AppointmentQuery),
    responses((status = 200, body = Page<Appointment>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_appointments(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<AppointmentQuery>,
) -> Result<Json<Page<Appointment>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCalendar)?).await?;
    list::page(&mut tx, &query).await.map(Json)
}

/// Book a visit.
///
/// A time that is taken is answered 409 `slot_taken`, with `alternatives`: the open times nearest to it;
/// unless `override` is true: then the visit is laid over what is there, and the journal says so.
#[utoipa::path(post, path = "/api/appointments", tag = "calendar", request_body = BookAppointment,
    responses((status = 201, body = Appointment)), security(("bearer" = []), ("cookie" = [])))]
async fn book_appointment(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<BookAppointment>,
) -> Result<(StatusCode, Json<Appointment>), Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let source = if caller.is_api_client() {
        Source::Api
    } else {
        Source::Desk
    };
    // The customer is written to in the language of the business: the desk's own may be another.
    let lang = {
        let mut tx = app.db.read(scope).await?;
        accounts::business(&mut tx).await?.lang
    };
    let booking = form.checked(source, lang)?;
    let row = book::book(&app, scope, &caller.actor(), &booking).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// One visit.
#[utoipa::path(get, path = "/api/appointments/{id}", tag = "calendar", params(("id" = Uuid, Path)),
    responses((status = 200, body = Appointment)), security(("bearer" = []), ("cookie" = [])))]
async fn read_appointment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Appointment>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCalendar)?).await?;
    list::one(&mut tx, AppointmentId(id)).await.map(Json)
}

/// Change the notes or the price of a visit: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/appointments/{id}", tag = "calendar", params(("id" = Uuid, Path)),
    request_body = UpdateAppointment, responses((status = 200, body = Appointment)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_appointment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateAppointment>,
) -> Result<Json<Appointment>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let row = edit::edit(&app, scope, &caller.actor(), AppointmentId(id), form).await?;
    Ok(Json(row.into()))
}

/// Move a visit that is not over to another time or staff member, or give it another length.
///
/// A time that is taken is answered 409 `slot_taken`, with `alternatives`, unless `override` is true.
#[utoipa::path(post, path = "/api/appointments/{id}/move", tag = "calendar", params(("id" = Uuid, Path)),
    request_body = MoveAppointment, responses((status = 200, body = Appointment)),
    security(("bearer" = []), ("cookie" = [])))]
async fn move_appointment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<MoveAppointment>,
) -> Result<Json<Appointment>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let to = form.checked()?;
    let row = reschedule::reschedule(&app, scope, &caller.actor(), AppointmentId(id), to).await?;
    Ok(Json(row.into()))
}

/// A step of a visit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TakeStep {
    /// Where the visit stands from now on.
    status: Status,
    /// Why; told to the customer when the visit is cancelled.
    #[schema(max_length = 300)]
    reason: Option<String>,
}

/// Take a visit a step on, or back.
///
/// A step that cannot be taken is answered 409 `impossible_step`; the one it has taken already changes
/// nothing.
#[utoipa::path(patch, path = "/api/appointments/{id}/status", tag = "calendar", params(("id" = Uuid, Path)),
    request_body = TakeStep, responses((status = 200, body = Appointment)),
    security(("bearer" = []), ("cookie" = [])))]
async fn step_appointment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<TakeStep>,
) -> Result<Json<Appointment>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let mut faults = Faults::default();
    let reason = form.reason.unwrap_or_default();
    let reason = paragraph(&reason, MAX_REASON, "/reason", &mut faults);
    faults.finish()?;
    let to = (form.status, reason.as_str());
    let row = step::step(&app, scope, &caller.actor(), AppointmentId(id), to).await?;
    Ok(Json(row.into()))
}

/// Cancel a visit: its time is free again. Once more changes nothing.
#[utoipa::path(delete, path = "/api/appointments/{id}", tag = "calendar", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn cancel_appointment(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let to = (Status::Cancelled, "");
    step::step(&app, scope, &caller.actor(), AppointmentId(id), to).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Which open times to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SlotQuery {
    /// The service.
    service_id: Uuid,
    /// The ids of services given after it in the same visit, a comma list; at most five.
    further: Option<String>,
    /// The staff member; anyone who gives the service when absent.
    staff_id: Option<Uuid>,
    /// The first day, `YYYY-MM-DD`.
    #[param(format = Date)]
    from: String,
    /// The last day, `YYYY-MM-DD`; at most 62 days in all.
    #[param(format = Date)]
    to: String,
}

/// Open times for the desk: as guests see them, without the notice and the horizon they have.
#[utoipa::path(get, path = "/api/slots", tag = "calendar", params(SlotQuery),
    responses((status = 200, body = Slots)), security(("bearer" = []), ("cookie" = [])))]
async fn list_slots(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<SlotQuery>,
) -> Result<Json<Slots>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    let days = Days::parse(&query.from, &query.to)?;
    let wanted = Wanted {
        asker: Asker::Desk,
        service: ServiceId(query.service_id),
        further: guest_routes::id_list(query.further.as_deref())?,
        staff: query.staff_id.map(StaffId),
        moving: None,
        room: None,
    };
    slots::open_times(&app, scope, &wanted, days)
        .await
        .map(Json)
}
