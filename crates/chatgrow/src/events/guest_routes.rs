//! HTTP of guests: what is on, registering, and the registration of a link. No sign-in.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::guest;
use super::letters;
use super::model::Source;
use super::public_views::{PublicEvent, PublicRegistration};
use super::register::{self, Origin};
use super::registration_form::{Register, Transfer};
use super::{cancel, ticket, transfer, waitlist};
use crate::accounts;
use crate::app::App;
use crate::calendar::Word;
use crate::journal::Actor;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::ids::{EventId, SeatId};
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_public_events))
        .routes(routes!(read_public_event))
        .routes(routes!(read_event_picture))
        .routes(routes!(register_as_guest))
        .routes(routes!(read_public_registration))
        .routes(routes!(cancel_public_registration))
        .routes(routes!(accept_offer))
        .routes(routes!(transfer_public_seat))
        .routes(routes!(read_registration_calendar))
        .routes(routes!(read_ticket))
}

/// A word and an id in a path; text that is none names nothing.
pub(super) fn word_and_id(
    Path((word, id)): Path<(String, String)>,
) -> Result<(String, Uuid), Problem> {
    let is_word = word.bytes().all(|byte| byte.is_ascii_graphic()) && word.len() <= 200;
    let id = id.parse::<Uuid>().map_err(|_| Problem::NotFound)?;
    is_word.then_some((word, id)).ok_or(Problem::NotFound)
}

/// Published events that are to come, by their next date; at most 100.
#[utoipa::path(get, path = "/api/public/{slug}/events", tag = "public", params(("slug" = String, Path)),
    responses((status = 200, body = Page<PublicEvent>)))]
async fn list_public_events(
    State(app): State<App>,
    Word(slug): Word,
) -> Result<Json<Page<PublicEvent>>, Problem> {
    let (_, events) = guest::events(&app, &slug).await?;
    Ok(Json(Page::whole(events)))
}

/// What a guest knows of an event.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct CodeQuery {
    /// The word that shows a hidden kind of ticket.
    #[param(max_length = 40)]
    code: Option<String>,
}

/// One published event, or one that was called off.
#[utoipa::path(get, path = "/api/public/{slug}/events/{id}", tag = "public",
    params(("slug" = String, Path), ("id" = Uuid, Path), CodeQuery),
    responses((status = 200, body = PublicEvent)))]
async fn read_public_event(
    State(app): State<App>,
    path: Path<(String, String)>,
    Query(query): Query<CodeQuery>,
) -> Result<Json<PublicEvent>, Problem> {
    let (slug, id) = word_and_id(path)?;
    let code = query.code.unwrap_or_default();
    let (_, _, event) = guest::event(&app, &slug, EventId(id), &code).await?;
    Ok(Json(event))
}

/// The picture of an event.
#[utoipa::path(get, path = "/api/public/{slug}/events/{id}/picture", tag = "public",
    params(("slug" = String, Path), ("id" = Uuid, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "image/*")))]
async fn read_event_picture(
    State(app): State<App>,
    path: Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let (slug, id) = word_and_id(path)?;
    let (_, scope) = accounts::business_by_slug(&app, &slug).await?;
    let mut tx = app.db.read(scope).await?;
    let picture = tx.event_picture(EventId(id)).await?;
    let (media, bytes, tag) = picture.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, media),
        (header::ETAG, format!("\"{tag}\"")),
        (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
    ];
    Ok((headers, bytes))
}

/// A registration just made, and the link that belongs to it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Registered {
    registration: PublicRegistration,
    /// The page on which it is seen, cancelled and answered. Whoever holds this link may do so.
    manage_url: String,
}

/// Register for a date, or wait for it.
///
/// Where the business wants to be paid first, the registration is `unpaid` and its seats are kept until what its
/// `payment` says is paid.
/// A full date is answered 409 `sold_out`, with `free` and `canWait`, unless `joinWaitlist` is set; a kind
/// of ticket that is sold out 409 `kind_sold_out`; after registration closed 409 `registration_closed`.
#[utoipa::path(post, path = "/api/public/{slug}/events/{id}/register", tag = "public",
    params(("slug" = String, Path), ("id" = Uuid, Path)), request_body = Register,
    responses((status = 201, body = Registered)))]
async fn register_as_guest(
    State(app): State<App>,
    path: Path<(String, String)>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<Register>,
) -> Result<(StatusCode, Json<Registered>), Problem> {
    let (slug, id) = word_and_id(path)?;
    let (business, scope) = accounts::business_by_slug(&app, &slug).await?;
    let order = form.checked(true)?;
    let actor = Actor::Guest {
        name: order.customer.full_name.as_str().to_owned(),
    };
    let origin = Origin {
        id: None,
        source: Source::Guest,
        lang,
    };
    let (row, _) = register::register(&app, scope, &actor, EventId(id), &order, origin).await?;
    let token = letters::token(&app, business.id, row.id);
    let registered = Registered {
        registration: guest::registration(&app, &token).await?,
        manage_url: letters::manage_url(&app, business.id, row.id),
    };
    Ok((StatusCode::CREATED, Json(registered)))
}

/// The registration of a link.
#[utoipa::path(get, path = "/api/public/registrations/{token}", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicRegistration)))]
async fn read_public_registration(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicRegistration>, Problem> {
    guest::registration(&app, &token).await.map(Json)
}

/// Cancel the registration of a link, or decline what is offered, until registration closes. Once more
/// changes nothing.
#[utoipa::path(post, path = "/api/public/registrations/{token}/cancel", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicRegistration)))]
async fn cancel_public_registration(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicRegistration>, Problem> {
    let (scope, id) = guest::named(&app, &token)?;
    cancel::by_guest(&app, scope, id).await?;
    guest::registration(&app, &token).await.map(Json)
}

/// Take the seats that are offered to the registration of a link. Once more changes nothing.
///
/// After the hold has ended 409 `offer_expired`.
#[utoipa::path(post, path = "/api/public/registrations/{token}/accept", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicRegistration)))]
async fn accept_offer(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicRegistration>, Problem> {
    let (scope, id) = guest::named(&app, &token)?;
    waitlist::accept(&app, scope, id).await?;
    guest::registration(&app, &token).await.map(Json)
}

/// Give a seat of the registration of a link to somebody else, until registration closes.
#[utoipa::path(post, path = "/api/public/registrations/{token}/transfer", tag = "public",
    params(("token" = String, Path)), request_body = Transfer,
    responses((status = 200, body = PublicRegistration)))]
async fn transfer_public_seat(
    State(app): State<App>,
    Word(token): Word,
    Json(form): Json<Transfer>,
) -> Result<Json<PublicRegistration>, Problem> {
    let (scope, id) = guest::named(&app, &token)?;
    let to = form.checked()?;
    transfer::transfer(&app, scope, None, id, &to).await?;
    guest::registration(&app, &token).await.map(Json)
}

/// The registration of a link as a file for the guest's calendar (RFC 5545).
#[utoipa::path(get, path = "/api/public/registrations/{token}/calendar.ics", tag = "public",
    params(("token" = String, Path)),
    responses((status = 200, body = String, content_type = "text/calendar")))]
async fn read_registration_calendar(
    State(app): State<App>,
    Word(token): Word,
) -> Result<impl IntoResponse, Problem> {
    let (method, file) = guest::calendar_file(&app, &token).await?;
    let media = format!("text/calendar; charset=utf-8; method={}", method.as_str());
    let headers = [
        (header::CONTENT_TYPE, media),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"event.ics\"".to_owned(),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file))
}

/// The ticket of a seat as a PDF, for who holds the link of its registration.
#[utoipa::path(get, path = "/api/public/registrations/{token}/seats/{seatId}/ticket.pdf", tag = "public",
    params(("token" = String, Path), ("seatId" = Uuid, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "application/pdf")))]
async fn read_ticket(
    State(app): State<App>,
    path: Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let (token, seat) = word_and_id(path)?;
    let pdf = ticket::pdf(&app, &token, SeatId(seat)).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"ticket.pdf\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, pdf))
}
