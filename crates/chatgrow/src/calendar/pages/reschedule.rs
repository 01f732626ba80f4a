//! Moving a guest's visit: a week of open times, one of which it goes to.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use super::details::Trouble;
use super::page::{Page, Visitor, answer, keep_private};
use super::visit::{Shown, page_of, shown};
use super::week::{Search, Week, later};
use super::words;
use crate::app::App;
use crate::calendar::form::MoveByGuest;
use crate::calendar::guest::{self, PublicAppointment};
use crate::calendar::guest_routes::Word;
use crate::platform::http::{Form, Problem, Query};

/// The first day of the week that is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct From {
    from: Option<String>,
}

/// The time that was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Chosen {
    at: String,
}

#[derive(Template)]
#[template(path = "public/move.html")]
struct MovePage<'a> {
    page: &'a Page<'a>,
    visit: Shown,
    alert: Option<String>,
    week: Week,
    previous: Option<String>,
    next: Option<String>,
    next_free: Option<(String, String)>,
    action: String,
    hidden: Vec<(&'static str, String)>,
    back: String,
}

/// The times that the visit of a link can be moved to.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
    Query(query): Query<From>,
) -> Result<Response, Problem> {
    let visit = guest::appointment(&app, &token).await?;
    let page = page_of(&app, &visitor, &visit);
    let from = query.from.and_then(|from| from.parse().ok());
    render(&app, &page, (&token, &visit), from, None).await
}

/// Moves the visit, and leads to its page; or shows the times again when this one is not open any more.
pub(super) async fn reschedule(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
    Form(form): Form<Chosen>,
) -> Result<Response, Problem> {
    let visit = guest::appointment(&app, &token).await?;
    let page = page_of(&app, &visitor, &visit);
    let back = page.path(&format!("/my/{token}"));
    let Ok(starts_at) = form.at.parse::<Timestamp>() else {
        let again = page.path(&format!("/my/{token}/move"));
        return Ok(keep_private(Redirect::to(&again).into_response()));
    };
    let to = MoveByGuest {
        starts_at,
        staff_id: None,
    };
    let moved = match to.checked() {
        Ok(to) => guest::reschedule(&app, &token, to).await,
        Err(problem) => Err(problem),
    };
    let trouble = match moved {
        Ok(_) => return Ok(keep_private(Redirect::to(&back).into_response())),
        Err(problem) => Trouble::of(problem),
    };
    match trouble {
        Ok(trouble) => render(&app, &page, (&token, &visit), None, Some(trouble)).await,
        // Too late, or over: its page says what is so.
        Err(Problem::Conflict { .. }) => Ok(keep_private(Redirect::to(&back).into_response())),
        Err(problem) => Err(problem),
    }
}

async fn render(
    app: &App,
    page: &Page<'_>,
    (token, visit): (&str, &PublicAppointment),
    from: Option<Date>,
    trouble: Option<Trouble>,
) -> Result<Response, Problem> {
    let back = page.path(&format!("/my/{token}"));
    if !visit.can_move {
        return Ok(keep_private(Redirect::to(&back).into_response()));
    }
    let now = app.clock.now();
    let (scope, business, wanted) = guest::moving(app, token, None).await?;
    let today = business.zone.to_datetime(now).date();
    let search = Search {
        app,
        scope,
        zone: &business.zone,
        wanted,
        today,
        last: later(today, business.horizon_days),
    };
    let week = search.week(page, from).await?;
    let path = format!("/my/{token}/move");
    let link = |date: Date| page.href(&path, &[("from", date.to_string())]);
    let status = trouble.as_ref().map_or(StatusCode::OK, Trouble::status);
    let template = MovePage {
        visit: shown(page, visit, now)?,
        alert: trouble.map(|_| page.t("pages-move-taken")),
        previous: week.previous.map(link),
        next: week.next.map(link),
        next_free: week
            .next_free
            .map(|date| (words::day(page, date, today.year()), link(date))),
        action: page.path(&path),
        hidden: Vec::new(),
        week,
        back,
        page,
    };
    answer(status, &template).map(keep_private)
}
