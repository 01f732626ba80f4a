//! HTTP of registrations, for the team.

use axum::Extension;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::attendees::{self, FileQuery, RegistrationQuery};
use super::broadcast::{self, Broadcast, BroadcastSent};
use super::check_in::{self, CheckIn, CheckedIn};
use super::model::Source;
use super::register::{self, Origin};
use super::registration_form::{Register, Transfer};
use super::routes::{Reason, reason};
use super::views::RegistrationView;
use super::{cancel, decide, transfer};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::ids::{EventId, RegistrationId};
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_registrations))
        .routes(routes!(export_registrations))
        .routes(routes!(register_at_desk))
        .routes(routes!(read_registration, cancel_registration))
        .routes(routes!(approve_registration))
        .routes(routes!(decline_registration))
        .routes(routes!(transfer_seat))
        .routes(routes!(check_in_seat))
        .routes(routes!(undo_check_in))
        .routes(routes!(write_to_attendees))
}

async fn view(
    app: &App,
    scope: Scope,
    id: RegistrationId,
) -> Result<Json<RegistrationView>, Problem> {
    let mut tx = app.db.read(scope).await?;
    attendees::one(app, &mut tx, id).await.map(Json)
}

/// Registrations for an event, in the order they came; the waiting list is those that are `waitlisted`.
#[utoipa::path(get, path = "/api/events/{id}/registrations", tag = "events",
    params(("id" = Uuid, Path), RegistrationQuery), responses((status = 200, body = Page<RegistrationView>)),
    security(("bearer" = []), ("cookie" = [])))]
async fn list_registrations(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<RegistrationQuery>,
) -> Result<Json<Page<RegistrationView>>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    attendees::page(&app, scope, EventId(id), &query)
        .await
        .map(Json)
}

/// Registrations for an event as a file for spreadsheets, a line for each seat.
#[utoipa::path(get, path = "/api/events/{id}/registrations.csv", tag = "events",
    params(("id" = Uuid, Path), FileQuery), responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn export_registrations(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<FileQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    let (text, title) = attendees::csv(&app, scope, lang, EventId(id), &query).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, attachment(&title)),
    ];
    Ok((headers, text))
}

/// The title as the name of a file (RFC 6266): every byte but letters and figures is escaped.
fn attachment(title: &str) -> String {
    let escaped: String = title
        .bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    format!("attachment; filename=\"registrations.csv\"; filename*=UTF-8''{escaped}.csv")
}

/// Register somebody for a date.
///
/// A full date is answered 409 `sold_out`, with `free` and `canWait`, unless `joinWaitlist` is set; a kind
/// of ticket that is sold out 409 `kind_sold_out`.
#[utoipa::path(post, path = "/api/events/{id}/register", tag = "events", params(("id" = Uuid, Path)),
    request_body = Register, responses((status = 201, body = RegistrationView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn register_at_desk(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<Register>,
) -> Result<(StatusCode, Json<RegistrationView>), Problem> {
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
    let order = form.checked(false)?;
    let origin = Origin {
        id: None,
        source,
        lang,
    };
    let (row, _) =
        register::register(&app, scope, &caller.actor(), EventId(id), &order, origin).await?;
    Ok((StatusCode::CREATED, view(&app, scope, row.id).await?))
}

/// One registration.
#[utoipa::path(get, path = "/api/events/registrations/{id}", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 200, body = RegistrationView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_registration(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<RegistrationView>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    view(&app, scope, RegistrationId(id)).await
}

/// Call a registration off: its seats are free and offered to who waits. Once more changes nothing.
#[utoipa::path(delete, path = "/api/events/registrations/{id}", tag = "events", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn cancel_registration(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    cancel::by_team(&app, scope, &caller.actor(), RegistrationId(id), "").await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say yes to a registration that waits for it. Once more changes nothing.
#[utoipa::path(post, path = "/api/events/registrations/{id}/approve", tag = "events",
    params(("id" = Uuid, Path)), responses((status = 200, body = RegistrationView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn approve_registration(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<RegistrationView>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    decide::approve(&app, scope, &caller.actor(), RegistrationId(id)).await?;
    view(&app, scope, RegistrationId(id)).await
}

/// Say no to a registration that waits for an answer: its seats are free. Once more changes nothing.
#[utoipa::path(post, path = "/api/events/registrations/{id}/decline", tag = "events",
    params(("id" = Uuid, Path)), request_body = Reason, responses((status = 200, body = RegistrationView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn decline_registration(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<Reason>,
) -> Result<Json<RegistrationView>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let reason = reason(form.reason.as_deref())?;
    decide::decline(&app, scope, &caller.actor(), RegistrationId(id), &reason).await?;
    view(&app, scope, RegistrationId(id)).await
}

/// Give a seat of a confirmed registration to somebody else: a new code, the old one is worth nothing.
#[utoipa::path(post, path = "/api/events/registrations/{id}/transfer", tag = "events",
    params(("id" = Uuid, Path)), request_body = Transfer, responses((status = 200, body = RegistrationView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn transfer_seat(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<Transfer>,
) -> Result<Json<RegistrationView>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let to = form.checked()?;
    let actor = caller.actor();
    transfer::transfer(&app, scope, Some(&actor), RegistrationId(id), &to).await?;
    view(&app, scope, RegistrationId(id)).await
}

/// Let the holder of a code in.
///
/// A second scan changes nothing and says when the first was, in `alreadyCheckedInAt`. A code of another
/// event or date is answered 409 `ticket_elsewhere`, one that is worth nothing any more 409
/// `ticket_cancelled`, one whose registration is not confirmed 409 `ticket_not_confirmed`, and one that never
/// was 422.
#[utoipa::path(post, path = "/api/events/{id}/check-in", tag = "events", params(("id" = Uuid, Path)),
    request_body = CheckIn, responses((status = 200, body = CheckedIn)),
    security(("bearer" = []), ("cookie" = [])))]
async fn check_in_seat(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<CheckIn>,
) -> Result<Json<CheckedIn>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    check_in::check_in(&app, scope, &caller.actor(), EventId(id), &form)
        .await
        .map(Json)
}

/// Take a check-in back. Once more changes nothing.
#[utoipa::path(post, path = "/api/events/{id}/check-in/undo", tag = "events", params(("id" = Uuid, Path)),
    request_body = CheckIn, responses((status = 200, body = CheckedIn)),
    security(("bearer" = []), ("cookie" = [])))]
async fn undo_check_in(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<CheckIn>,
) -> Result<Json<CheckedIn>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    check_in::undo(&app, scope, &caller.actor(), EventId(id), &form)
        .await
        .map(Json)
}

/// Write to everybody who comes, or who comes to one date: a message for each confirmed registration.
#[utoipa::path(post, path = "/api/events/{id}/messages", tag = "events", params(("id" = Uuid, Path)),
    request_body = Broadcast, responses((status = 201, body = BroadcastSent)),
    security(("bearer" = []), ("cookie" = [])))]
async fn write_to_attendees(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<Broadcast>,
) -> Result<(StatusCode, Json<BroadcastSent>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let sent = broadcast::send(&app, scope, &caller.actor(), EventId(id), &form).await?;
    Ok((StatusCode::CREATED, Json(sent)))
}

#[cfg(test)]
mod tests {
    use super::attachment;

    #[test]
    fn a_title_cannot_leave_its_header() {
        assert_eq!(
            attachment("a\"\r\nב"),
            "attachment; filename=\"registrations.csv\"; filename*=UTF-8''a%22%0D%0A%D7%91.csv"
        );
    }
}
