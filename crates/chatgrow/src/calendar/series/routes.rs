//! HTTP of series.

use axum::extract::State;
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::change_form::{CancelSeries, MoveSeries};
use super::form::BookSeries;
use super::model::{Series, SeriesMove, SeriesPreview};
use super::{book, cancel, check, shift};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::calendar::model::Source;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::SeriesId;

/// The routes of series.
pub(in crate::calendar) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(preview_series))
        .routes(routes!(book_series))
        .routes(routes!(read_series))
        .routes(routes!(move_series))
        .routes(routes!(cancel_series))
}

/// What a series would be: each date of its rule, and what stands in the way. Nothing is stored.
#[utoipa::path(post, path = "/api/series/preview", tag = "calendar", request_body = BookSeries,
    responses((status = 200, body = SeriesPreview)), security(("bearer" = []), ("cookie" = [])))]
async fn preview_series(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<BookSeries>,
) -> Result<Json<SeriesPreview>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    check::preview(&app, scope, &form.plan()?).await.map(Json)
}

/// Book a series of visits: all, or none.
///
/// Dates that are taken, or on which the staff member does not work, are answered 409 `series_conflicts` with
/// `conflicts`, each with the open time nearest to it; with `onConflict: skip` the others are booked.
#[utoipa::path(post, path = "/api/series", tag = "calendar", request_body = BookSeries,
    responses((status = 201, body = Series)), security(("bearer" = []), ("cookie" = [])))]
async fn book_series(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<BookSeries>,
) -> Result<(StatusCode, Json<Series>), Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let source = if caller.is_api_client() {
        Source::Api
    } else {
        Source::Desk
    };
    // As for a single visit: the customer is written to in the language of the business.
    let lang = {
        let mut tx = app.db.read(scope).await?;
        accounts::business(&mut tx).await?.lang
    };
    let booking = form.checked(source, lang)?;
    let series = book::book(&app, scope, &caller.actor(), &booking).await?;
    Ok((StatusCode::CREATED, Json(series)))
}

/// A series with its visits.
#[utoipa::path(get, path = "/api/series/{id}", tag = "calendar", params(("id" = Uuid, Path)),
    responses((status = 200, body = Series)), security(("bearer" = []), ("cookie" = [])))]
async fn read_series(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Series>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCalendar)?).await?;
    let id = SeriesId(id);
    let row = tx.appointment_series(id).await?.ok_or(Problem::NotFound)?;
    let visits = tx.appointments_of_series(id).await?;
    Ok(Json(row.with(visits)))
}

/// Move visits of a series: `this` one, `this_and_following`, or `all` that are still to come.
///
/// Moving from a date on splits the series in two; the answer is the new one. Visits that were moved singly stay
/// where they are unless `includeMoved` is true. Any conflict is answered 409 `series_conflicts` and nothing is
/// moved; `dryRun` lists them beforehand.
#[utoipa::path(post, path = "/api/series/{id}/move", tag = "calendar", params(("id" = Uuid, Path)),
    request_body = MoveSeries, responses((status = 200, body = SeriesMove)),
    security(("bearer" = []), ("cookie" = [])))]
async fn move_series(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<MoveSeries>,
) -> Result<Json<SeriesMove>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let to = form.checked()?;
    let moved = shift::shift(&app, scope, &caller.actor(), SeriesId(id), &to).await?;
    Ok(Json(moved))
}

/// Cancel visits of a series: `this` one, `this_and_following`, or `all` that are still to come.
#[utoipa::path(post, path = "/api/series/{id}/cancel", tag = "calendar", params(("id" = Uuid, Path)),
    request_body = CancelSeries, responses((status = 200, body = Series)),
    security(("bearer" = []), ("cookie" = [])))]
async fn cancel_series(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<CancelSeries>,
) -> Result<Json<Series>, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let what = form.checked()?;
    let series = cancel::cancel(&app, scope, &caller.actor(), SeriesId(id), &what).await?;
    Ok(Json(series))
}
