//! HTTP of holidays and of the business's place in the calendar.

use axum::Extension;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::close::{self, CloseOn, HolidayClosures};
use super::list::{self, Days, HolidayList};
use super::settings::{self, CalendarSettings, UpdateSettings};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};

pub(in crate::catalog) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_holidays))
        .routes(routes!(close_on_holidays))
        .routes(routes!(read_calendar_settings, update_calendar_settings))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct HolidayQuery {
    /// The first day, from 2000 to 2199.
    #[param(value_type = Date)]
    from: String,
    /// The last day, at most 399 after the first.
    #[param(value_type = Date)]
    to: String,
}

/// The Jewish and Israeli holidays that touch these days, and with a city chosen every Shabbat.
#[utoipa::path(get, path = "/api/holidays", tag = "catalog", params(HolidayQuery),
    responses((status = 200, body = HolidayList)), security(("bearer" = []), ("cookie" = [])))]
async fn list_holidays(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<HolidayQuery>,
) -> Result<Json<HolidayList>, Problem> {
    let scope = caller.may(Verb::ReadCatalog)?;
    let days = Days::parse(&query.from, &query.to)?;
    let mut tx = app.db.read(scope).await?;
    Ok(Json(list::list(&app, &mut tx, lang, days).await?))
}

/// Close on these holidays. A holiday becomes a closure once, however often it is asked.
#[utoipa::path(post, path = "/api/holidays/closures", tag = "catalog", request_body = CloseOn,
    responses((status = 200, body = HolidayClosures)), security(("bearer" = []), ("cookie" = [])))]
async fn close_on_holidays(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CloseOn>,
) -> Result<Json<HolidayClosures>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    close::close_on(&app, scope, &caller.actor(), &form)
        .await
        .map(Json)
}

/// The business's city and whether Shabbat closes it.
#[utoipa::path(get, path = "/api/holidays/settings", tag = "catalog",
    responses((status = 200, body = CalendarSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_calendar_settings(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
) -> Result<Json<CalendarSettings>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadCatalog)?).await?;
    Ok(Json(settings::read(&app, &mut tx, lang).await?))
}

/// Set the city, and whether Shabbat closes the business: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/holidays/settings", tag = "catalog", request_body = UpdateSettings,
    responses((status = 200, body = CalendarSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_calendar_settings(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<UpdateSettings>,
) -> Result<Json<CalendarSettings>, Problem> {
    let scope = caller.may(Verb::EditCatalog)?;
    settings::update(&app, scope, &caller.actor(), lang, form)
        .await
        .map(Json)
}
