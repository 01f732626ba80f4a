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
    Coming,
    Cancelled,
    Past,
}

struct Shown {
    service: String,
    staff: String,
    day: String,
    from: String,
    to: String,
    price: Option<String>,
    business: String,
    address: String,
    phone: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "public/visit.html")]
struct VisitPage<'a> {
    page: &'a Page<'a>,
    visit: Shown,
    title: String,
    text: String,
    is_coming: bool,
    cancel: Option<String>,
    calendar_file: String,
    google: GoogleEvent,
    book_again: String,
}

/// What Google Calendar's form for a new event is filled with.
struct GoogleEvent {
    title: String,
    dates: String,
    place: String,
}

#[derive(Template)]
#[template(path = "public/cancel.html")]
struct CancelPage<'a> {
    page: &'a Page<'a>,
    visit: Shown,
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
        Stage::Coming => ("pages-visit-coming", "pages-visit-coming-text"),
        Stage::Cancelled => ("pages-visit-cancelled", "pages-visit-cancelled-text"),
        Stage::Past => ("pages-visit-past", "pages-visit-past-text"),
    };
    let template = VisitPage {
        title: page.t(title),
        text: page.t(text),
        is_coming: stage == Stage::Coming,
        cancel: visit
            .can_cancel
            .then(|| page.href(&format!("{path}/cancel"), &[])),
        calendar_file: format!("/api/public/appointments/{token}/calendar.ics"),
        google: google(&page, &visit),
        book_again: page.href(&format!("/b/{}", visit.business.slug), &[]),
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
    let back = page.href(&format!("/my/{token}"), &[]);
    if !visit.can_cancel {
        return Ok(keep_private(Redirect::to(&back).into_response()));
    }
    let template = CancelPage {
        visit: shown(&page, &visit, app.clock.now())?,
        action: page.href(&format!("/my/{token}/cancel"), &[]),
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
    let back = page.href(&format!("/my/{token}"), &[]);
    Ok(keep_private(Redirect::to(&back).into_response()))
}

fn page_of<'a>(app: &'a App, visitor: &Visitor, visit: &PublicAppointment) -> Page<'a> {
    let mut page = visitor.page(app, visit.business.locale);
    page.business = Some(visit.business.slug.clone());
    page
}

fn stage_of(visit: &PublicAppointment, now: Timestamp) -> Stage {
    match visit.status {
        Status::Cancelled => Stage::Cancelled,
        Status::Confirmed | Status::Arrived if visit.ends_at > now => Stage::Coming,
        Status::Confirmed | Status::Arrived | Status::Completed | Status::NoShow => Stage::Past,
    }
}

fn shown(page: &Page<'_>, visit: &PublicAppointment, now: Timestamp) -> Result<Shown, Problem> {
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

fn google(page: &Page<'_>, visit: &PublicAppointment) -> GoogleEvent {
    let utc = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let values = [
        ("service", visit.service_name.as_str()),
        ("business", visit.business.name.as_str()),
    ];
    GoogleEvent {
        title: page.choose("pages-event-title", &values),
        dates: format!("{}/{}", utc(visit.starts_at), utc(visit.ends_at)),
        place: visit.business.address.clone(),
    }
}
