//! A guest's visit: what, when, where; and calling it off.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::page::{Page, Visitor, answer, keep_private};
use super::words;
use crate::app::App;
use crate::calendar::guest::{self, PublicAppointment};
use crate::calendar::guest_routes::Word;
use crate::calendar::model::Status;
use crate::platform::http::Problem;

/// What there is to say of a visit's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asked,
    Coming,
    Declined,
    Cancelled,
    Past,
}

pub(super) struct Shown {
    pub(super) service: String,
    pub(super) staff: String,
    pub(super) day: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) price: Option<String>,
    pub(super) business: String,
    pub(super) address: String,
    pub(super) phone: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "public/visit.html")]
struct VisitPage<'a> {
    page: &'a Page<'a>,
    visit: Shown,
    title: String,
    text: String,
    is_coming: bool,
    is_off: bool,
    /// Until when it can be moved and cancelled for nothing, where that is before it begins.
    rule: Option<String>,
    cancel: Option<String>,
    reschedule: Option<String>,
    calendar_file: String,
    entry: CalendarForm,
    book_again: String,
}

/// What the forms for a new event of Google Calendar and Outlook are filled with.
struct CalendarForm {
    title: String,
    /// Google's form of the two instants.
    dates: String,
    starts: String,
    ends: String,
    place: String,
}

#[derive(Template)]
#[template(path = "public/cancel.html")]
struct CancelPage<'a> {
    page: &'a Page<'a>,
    visit: Shown,
    /// What cancelling costs now.
    fee: Option<String>,
    action: String,
    back: String,
}

/// The visit of a link.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let visit = guest::appointment(&app, &token).await?;
    let page = page_of(&app, &visitor, &visit);
    let path = format!("/my/{token}");
    let now = app.clock.now();
    let stage = stage_of(&visit, now);
    let (title, text) = match stage {
        Stage::Asked => ("pages-visit-asked", "pages-visit-asked-text"),
        Stage::Declined => ("pages-visit-declined", "pages-visit-declined-text"),
        Stage::Coming => ("pages-visit-coming", "pages-visit-coming-text"),
        Stage::Cancelled => ("pages-visit-cancelled", "pages-visit-cancelled-text"),
        Stage::Past => ("pages-visit-past", "pages-visit-past-text"),
    };
    let template = VisitPage {
        title: page.t(title),
        text: page.t(text),
        is_coming: stage == Stage::Coming,
        is_off: !matches!(stage, Stage::Coming | Stage::Asked),
        rule: rule(&page, &visit, now)?,
        cancel: visit
            .can_cancel
            .then(|| page.path(&format!("{path}/cancel"))),
        reschedule: visit.can_move.then(|| page.path(&format!("{path}/move"))),
        calendar_file: format!("/api/public/appointments/{token}/calendar.ics"),
        entry: calendar_form(&page, &visit),
        book_again: page.path(&format!("/b/{}", visit.business.slug)),
        visit: shown(&page, &visit, now)?,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}

/// Asks before calling off.
pub(super) async fn ask_to_cancel(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let visit = guest::appointment(&app, &token).await?;
    let page = page_of(&app, &visitor, &visit);
    let back = page.path(&format!("/my/{token}"));
    if !visit.can_cancel {
        return Ok(keep_private(Redirect::to(&back).into_response()));
    }
    let template = CancelPage {
        visit: shown(&page, &visit, app.clock.now())?,
        action: page.path(&format!("/my/{token}/cancel")),
        fee: words::price(visit.cancel_fee),
        back,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}

/// Calls the visit off. One that cannot be called off any more is shown as it is.
pub(super) async fn cancel(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    match guest::cancel(&app, &token).await {
        Ok(_) | Err(Problem::Conflict { .. }) => {}
        Err(problem) => return Err(problem),
    }
    let visit = guest::appointment(&app, &token).await?;
    let page = page_of(&app, &visitor, &visit);
    let back = page.path(&format!("/my/{token}"));
    Ok(keep_private(Redirect::to(&back).into_response()))
}

pub(super) fn page_of<'a>(app: &'a App, visitor: &Visitor, visit: &PublicAppointment) -> Page<'a> {
    let mut page = visitor.page(app, visit.business.locale);
    page.wear(&visit.business.slug, visit.business.brand_color);
    page
}

fn stage_of(visit: &PublicAppointment, now: Timestamp) -> Stage {
    match visit.status {
        Status::Cancelled => Stage::Cancelled,
        Status::Declined => Stage::Declined,
        Status::Pending if visit.starts_at > now => Stage::Asked,
        Status::Confirmed | Status::Arrived if visit.ends_at > now => Stage::Coming,
        Status::Pending
        | Status::Confirmed
        | Status::Arrived
        | Status::Completed
        | Status::NoShow => Stage::Past,
    }
}

pub(super) fn shown(
    page: &Page<'_>,
    visit: &PublicAppointment,
    now: Timestamp,
) -> Result<Shown, Problem> {
    let zone = TimeZone::get(&visit.business.zone).map_err(Problem::internal)?;
    let (from, to) = (
        zone.to_datetime(visit.starts_at),
        zone.to_datetime(visit.ends_at),
    );
    let this_year = zone.to_datetime(now).year();
    Ok(Shown {
        service: visit.service_name.clone(),
        staff: visit.staff_name.clone(),
        day: words::day(page, from.date(), this_year),
        from: from.strftime("%H:%M").to_string(),
        to: to.strftime("%H:%M").to_string(),
        price: words::price(visit.price),
        business: visit.business.name.clone(),
        address: visit.business.address.clone(),
        phone: visit
            .business
            .phone
            .as_ref()
            .map(|phone| (phone.clone(), words::telephone(phone))),
    })
}

/// Until when the visit can be moved and cancelled for nothing, in words; nothing when that is its start.
fn rule(
    page: &Page<'_>,
    visit: &PublicAppointment,
    now: Timestamp,
) -> Result<Option<String>, Problem> {
    if !visit.can_move || visit.free_until >= visit.starts_at {
        return Ok(None);
    }
    let zone = TimeZone::get(&visit.business.zone).map_err(Problem::internal)?;
    let until = zone.to_datetime(visit.free_until);
    let day = words::day(page, until.date(), zone.to_datetime(now).year());
    let time = until.strftime("%H:%M").to_string();
    Ok(Some(page.fill(
        "pages-free-until",
        &[("day", &day), ("time", &time)],
    )))
}

fn calendar_form(page: &Page<'_>, visit: &PublicAppointment) -> CalendarForm {
    let utc = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let values = [
        ("service", visit.service_name.as_str()),
        ("business", visit.business.name.as_str()),
    ];
    CalendarForm {
        title: page.choose("pages-event-title", &values),
        dates: format!("{}/{}", utc(visit.starts_at), utc(visit.ends_at)),
        starts: visit.starts_at.to_string(),
        ends: visit.ends_at.to_string(),
        place: visit.business.address.clone(),
    }
}
