//! HTTP of guests: what can be booked, booking, and the visit of a link. No sign-in.

use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::diary::{Asker, Wanted};
use super::form::{GuestBooking, HoldTime, MoveByGuest};
use super::guest::{self, PublicAppointment, PublicBusiness};
use super::holds::{self, Hold};
use super::prepay::{self, Outcome};
use super::slots::{self, Days, Slots};
use crate::accounts;
use crate::app::App;
use crate::catalog::MAX_SERVICES;
use crate::consents;
use crate::journal::Actor;

use crate::messages;
use crate::payments::ToPay;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::ids::{AppointmentId, ServiceId, StaffId};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_public_business))
        .routes(routes!(list_public_slots))
        .routes(routes!(hold_time))
        .routes(routes!(release_hold))
        .routes(routes!(book_as_guest))
        .routes(routes!(read_public_appointment))
        .routes(routes!(cancel_public_appointment))
        .routes(routes!(move_public_appointment))
        .routes(routes!(list_slots_of_public_appointment))
        .routes(routes!(read_calendar_file))
}

/// A word in a path; one that no public address has names nothing.
pub(crate) struct Word(pub(crate) String);

impl FromRequestParts<App> for Word {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &App) -> Result<Self, Problem> {
        let path: Result<Path<String>, PathRejection> =
            Path::from_request_parts(parts, state).await;
        let Path(word) = path.map_err(|_| Problem::NotFound)?;
        let is_word = word.bytes().all(|byte| byte.is_ascii_graphic()) && word.len() <= 200;
        is_word.then_some(Self(word)).ok_or(Problem::NotFound)
    }
}

/// A business and what can be booked there.
#[utoipa::path(get, path = "/api/public/{slug}", tag = "public", params(("slug" = String, Path)),
    responses((status = 200, body = PublicBusiness)))]
async fn read_public_business(
    State(app): State<App>,
    Word(slug): Word,
) -> Result<Json<PublicBusiness>, Problem> {
    guest::business(&app, &slug).await.map(Json)
}

/// Which open times to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct PublicSlotQuery {
    /// The service's id.
    service: Uuid,
    /// The ids of services given after it in the same visit, a comma list; at most five.
    further: Option<String>,
    /// The staff member's id; anyone who gives the service when absent.
    staff: Option<Uuid>,
    /// The first day, `YYYY-MM-DD`.
    #[param(format = Date)]
    from: String,
    /// The last day, `YYYY-MM-DD`; at most 62 days in all.
    #[param(format = Date)]
    to: String,
}

/// Open times that a guest may book.
#[utoipa::path(get, path = "/api/public/{slug}/slots", tag = "public",
    params(("slug" = String, Path), PublicSlotQuery), responses((status = 200, body = Slots)))]
async fn list_public_slots(
    State(app): State<App>,
    Word(slug): Word,
    Query(query): Query<PublicSlotQuery>,
) -> Result<Json<Slots>, Problem> {
    let (_, scope) = accounts::business_by_slug(&app, &slug).await?;
    let days = Days::parse(&query.from, &query.to)?;
    let wanted = Wanted {
        asker: Asker::Guest,
        service: ServiceId(query.service),
        further: id_list(query.further.as_deref())?,
        staff: query.staff.map(StaffId),
        moving: None,
        room: None,
    };
    slots::open_times(&app, scope, &wanted, days)
        .await
        .map(Json)
}

/// Services of a comma list; at most five.
pub(super) fn id_list(text: Option<&str>) -> Result<Vec<ServiceId>, Problem> {
    let Some(text) = text.filter(|text| !text.is_empty()) else {
        return Ok(Vec::new());
    };
    if text.split(',').count() >= MAX_SERVICES {
        return Err(Problem::invalid("/further", "too_many"));
    }
    let ids = text.split(',').map(|id| id.parse().map(ServiceId));
    ids.collect::<Result<_, _>>()
        .map_err(|_| Problem::invalid("/further", "wrong_type"))
}

/// Keep an open time for ten minutes, while the guest says who they are.
///
/// One that is taken by now is answered 409 `slot_taken`, with `alternatives`: the open times nearest to it.
#[utoipa::path(post, path = "/api/public/{slug}/holds", tag = "public",
    params(("slug" = String, Path)), request_body = HoldTime, responses((status = 201, body = Hold)))]
async fn hold_time(
    State(app): State<App>,
    Word(slug): Word,
    Json(form): Json<HoldTime>,
) -> Result<(StatusCode, Json<Hold>), Problem> {
    let (_, scope) = accounts::business_by_slug(&app, &slug).await?;
    let (wanted, at) = form.checked()?;
    let hold = holds::hold(&app, scope, &wanted, at).await?;
    Ok((StatusCode::CREATED, Json(hold)))
}

/// Give up a time that is kept. One that is kept no more changes nothing.
#[utoipa::path(delete, path = "/api/public/holds/{token}", tag = "public",
    params(("token" = String, Path)), responses((status = 204)))]
async fn release_hold(State(app): State<App>, Word(token): Word) -> Result<StatusCode, Problem> {
    guest::release(&app, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A visit just booked, or what is to be paid for it first.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Booked {
    /// Null while it waits for its payment.
    appointment: Option<PublicAppointment>,
    /// The page on which the visit is seen and cancelled once it is booked. Whoever holds this link may do so.
    manage_url: String,
    /// What is to be paid before the visit is booked; its time is kept until then.
    payment: Option<ToPay>,
}

/// Book one of the open times.
///
/// Where the business wants to be paid first, the time is kept and answered 202 with `payment`: the visit is booked
/// once that is paid. Where the business answers first, the visit is `pending` until it does; its time is kept.
/// One that is taken by now is answered 409 `slot_taken`, with `alternatives`: the open times nearest to it.
#[utoipa::path(post, path = "/api/public/{slug}/appointments", tag = "public",
    params(("slug" = String, Path)), request_body = GuestBooking,
    responses((status = 201, body = Booked), (status = 202, body = Booked)))]
async fn book_as_guest(
    State(app): State<App>,
    Word(slug): Word,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<GuestBooking>,
) -> Result<(StatusCode, Json<Booked>), Problem> {
    let (business, scope) = accounts::business_by_slug(&app, &slug).await?;
    let held = match form.hold.as_deref() {
        None => None,
        Some(token) => Some(held_id(&app, scope, token)?),
    };
    let agreed = form.marketing_consent == Some(true);
    let mut booking = form.checked(lang, held)?;
    booking.marketing = agreed.then(|| consents::words_of_box(&app, &business, lang));
    let actor = Actor::Guest {
        name: booking.who.name().to_owned(),
    };
    let manage_url = |id| messages::manage_url(&app, business.id, id);
    match prepay::book(&app, scope, &actor, &booking).await? {
        Outcome::Booked(row) => {
            let booked = Booked {
                manage_url: manage_url(row.id),
                appointment: Some(PublicAppointment::of(&business, *row, app.clock.now())),
                payment: None,
            };
            Ok((StatusCode::CREATED, Json(booked)))
        }
        Outcome::ToPay(link) => {
            let id = link.hold_id.map(AppointmentId);
            let to_pay = Booked {
                manage_url: id.map_or_else(String::new, manage_url),
                appointment: None,
                payment: Some(ToPay::of(&app, business.id, &link)),
            };
            Ok((StatusCode::ACCEPTED, Json(to_pay)))
        }
    }
}

/// The hold of a token that we gave out for this business.
fn held_id(app: &App, scope: Scope, token: &str) -> Result<AppointmentId, Problem> {
    match guest::named(app, token) {
        Ok((of, id)) if of == scope => Ok(id),
        _ => Err(Problem::invalid("/hold", "bad_token")),
    }
}

/// The visit of a link.
#[utoipa::path(get, path = "/api/public/appointments/{token}", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicAppointment)))]
async fn read_public_appointment(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicAppointment>, Problem> {
    guest::appointment(&app, &token).await.map(Json)
}

/// Cancel the visit of a link, until it begins. Once more changes nothing.
///
/// Later than the business's rule allows it costs `cancelFee`, or is answered 409 `too_late_to_cancel`.
#[utoipa::path(post, path = "/api/public/appointments/{token}/cancel", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicAppointment)))]
async fn cancel_public_appointment(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicAppointment>, Problem> {
    guest::cancel(&app, &token).await.map(Json)
}

/// Move the visit of a link to an open time, as long as the business's rule allows: 409 `too_late_to_move`.
#[utoipa::path(post, path = "/api/public/appointments/{token}/move", tag = "public",
    params(("token" = String, Path)), request_body = MoveByGuest,
    responses((status = 200, body = PublicAppointment)))]
async fn move_public_appointment(
    State(app): State<App>,
    Word(token): Word,
    Json(form): Json<MoveByGuest>,
) -> Result<Json<PublicAppointment>, Problem> {
    let to = form.checked()?;
    guest::reschedule(&app, &token, to).await.map(Json)
}

/// Which times to list that a visit can be moved to.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct MoveSlotQuery {
    /// The staff member's id; the visit's own when absent.
    staff: Option<Uuid>,
    /// The first day, `YYYY-MM-DD`.
    #[param(format = Date)]
    from: String,
    /// The last day, `YYYY-MM-DD`; at most 62 days in all.
    #[param(format = Date)]
    to: String,
}

/// Open times that the visit of a link can be moved to; its own counts as free.
#[utoipa::path(get, path = "/api/public/appointments/{token}/slots", tag = "public",
    params(("token" = String, Path), MoveSlotQuery), responses((status = 200, body = Slots)))]
async fn list_slots_of_public_appointment(
    State(app): State<App>,
    Word(token): Word,
    Query(query): Query<MoveSlotQuery>,
) -> Result<Json<Slots>, Problem> {
    let days = Days::parse(&query.from, &query.to)?;
    guest::open_times(&app, &token, query.staff.map(StaffId), days)
        .await
        .map(Json)
}

/// The visit of a link as a file for the guest's calendar (RFC 5545).
#[utoipa::path(get, path = "/api/public/appointments/{token}/calendar.ics", tag = "public",
    params(("token" = String, Path)),
    responses((status = 200, body = String, content_type = "text/calendar")))]
async fn read_calendar_file(
    State(app): State<App>,
    Word(token): Word,
) -> Result<impl IntoResponse, Problem> {
    let (method, file) = guest::calendar_file(&app, &token).await?;
    let media = format!("text/calendar; charset=utf-8; method={}", method.as_str());
    let headers = [
        (header::CONTENT_TYPE, media),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"appointment.ics\"".to_owned(),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file))
}
