//! A guest's place on the waiting list: what they wait for, the offer, and the answers to it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::page::{Page, Visitor, answer, keep_private};
use super::words;
use crate::app::App;
use crate::calendar::guest_routes::Word;
use crate::calendar::waiting::{self, Answer, PublicWaitingEntry, Status};
use crate::platform::http::Problem;

#[derive(Template)]
#[template(path = "public/waiting.html")]
struct WaitingPage<'a> {
    page: &'a Page<'a>,
    title: String,
    text: String,
    business: String,
    address: String,
    home: String,
    service: String,
    staff: Option<String>,
    when: String,
    /// From when to when, unless any time of the day would do.
    hours: Option<String>,
    is_waiting: bool,
    is_offered: bool,
    is_over: bool,
    /// The path of the answers, and the query that keeps the language.
    action: String,
    query: String,
    /// When the offer went to somebody else: open times near it, each with its address.
    open: Vec<(String, String)>,
    /// All open times of the service, under which one can wait again.
    times: String,
}

/// The place of a link; the visit's page once it is booked.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let entry = waiting::entry(&app, &token).await?;
    let mut page = visitor.page(&app, entry.business.locale);
    page.wear(&entry.business.slug, entry.business.brand_color);
    if let Some(visit) = visit_of(&entry) {
        let visit = page.path(&visit);
        return Ok(keep_private(Redirect::to(&visit).into_response()));
    }
    let lost = entry.status == Status::Expired && entry.offer.is_some();
    let open = if lost {
        waiting::nearest(&app, &token).await?
    } else {
        Vec::new()
    };
    let template = of_entry(&page, &token, &entry, open, app.clock.now())?;
    answer(StatusCode::OK, &template).map(keep_private)
}

/// Takes the offer and leads to the visit; or to what is so, when it does not stand any more.
pub(super) async fn accept(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    respond(&app, &token, &visitor, Answer::Accept).await
}

/// Leaves the offer to the next.
pub(super) async fn decline(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    respond(&app, &token, &visitor, Answer::Decline).await
}

/// Leaves the list.
pub(super) async fn withdraw(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    respond(&app, &token, &visitor, Answer::Withdraw).await
}

async fn respond(
    app: &App,
    token: &str,
    visitor: &Visitor,
    what: Answer,
) -> Result<Response, Problem> {
    let entry = match waiting::answer(app, token, what).await {
        // Too late, or answered before: its page says what is so.
        Err(Problem::Conflict { .. }) => waiting::entry(app, token).await?,
        entry => entry?,
    };
    let page = visitor.page(app, entry.business.locale);
    let place = || format!("/my/waiting/{token}");
    let next = page.path(&visit_of(&entry).unwrap_or_else(place));
    Ok(keep_private(Redirect::to(&next).into_response()))
}

/// The path of the page of the visit that was booked.
fn visit_of(entry: &PublicWaitingEntry) -> Option<String> {
    let (_, token) = entry.manage_url.as_deref()?.rsplit_once('/')?;
    Some(format!("/my/{token}"))
}

fn of_entry<'a>(
    page: &'a Page<'a>,
    token: &str,
    entry: &PublicWaitingEntry,
    open: Vec<Timestamp>,
    now: Timestamp,
) -> Result<WaitingPage<'a>, Problem> {
    let zone = TimeZone::get(&entry.business.zone).map_err(Problem::internal)?;
    let year = zone.to_datetime(now).year();
    let day = |local: DateTime| words::day(page, local.date(), year);
    let time = |local: DateTime| local.strftime("%H:%M").to_string();
    let shop = format!("/b/{}", entry.business.slug);
    let times = |at: Option<Timestamp>| {
        let mut query = vec![("service", entry.service_id.to_string())];
        query.extend(at.map(|at| ("at", at.to_string())));
        page.href(&shop, &query)
    };
    let open = open.into_iter().map(|at| {
        let local = zone.to_datetime(at);
        (format!("{}, {}", day(local), time(local)), times(Some(at)))
    });
    let (title, text) = sentences(page, entry, &zone, year);
    let offer = entry.offer.as_ref();
    let (when, hours) = match (offer, entry.starts_at) {
        (Some(offer), _) => {
            let (from, to) = (
                zone.to_datetime(offer.starts_at),
                zone.to_datetime(offer.ends_at),
            );
            (day(from), Some(format!("{}–{}", time(from), time(to))))
        }
        (None, Some(at)) => {
            let local = zone.to_datetime(at);
            (day(local), Some(time(local)))
        }
        (None, None) => {
            let date = |date| words::day(page, date, year);
            let days = [("from", &*date(entry.from)), ("to", &*date(entry.to))];
            let any = entry.earliest == "00:00" && entry.latest == "24:00";
            let hours = format!("{}–{}", entry.earliest, entry.latest);
            (page.fill("pages-range", &days), (!any).then_some(hours))
        }
    };
    let here = page.path("");
    Ok(WaitingPage {
        title,
        text,
        business: entry.business.name.clone(),
        address: entry.business.address.clone(),
        home: page.path(&shop),
        service: entry.service_name.clone(),
        staff: offer
            .map(|offer| offer.staff_name.clone())
            .or_else(|| entry.staff_name.clone()),
        when,
        hours,
        is_waiting: entry.status == Status::Waiting,
        is_offered: entry.status == Status::Offered,
        is_over: !matches!(entry.status, Status::Waiting | Status::Offered),
        action: format!("/my/waiting/{token}"),
        query: here,
        open: open.collect(),
        times: times(None),
        page,
    })
}

fn sentences(
    page: &Page<'_>,
    entry: &PublicWaitingEntry,
    zone: &TimeZone,
    year: i16,
) -> (String, String) {
    let (title, text) = match (entry.status, &entry.offer) {
        (Status::Waiting, _) => ("pages-wait-waiting", "pages-wait-waiting-text"),
        (Status::Offered, Some(offer)) => {
            let until = zone.to_datetime(offer.expires_at);
            let day = words::day(page, until.date(), year);
            let time = until.strftime("%H:%M").to_string();
            let values = [("day", day.as_str()), ("time", time.as_str())];
            let text = page.fill("pages-wait-offered-text", &values);
            return (page.t("pages-wait-offered"), text);
        }
        (Status::Expired, Some(_)) => ("pages-wait-expired", "pages-wait-expired-text"),
        (Status::Declined, _) => ("pages-wait-declined", "pages-wait-declined-text"),
        (Status::Withdrawn, _) => ("pages-wait-withdrawn", "pages-wait-withdrawn-text"),
        (Status::Expired | Status::Offered | Status::Booked, _) => {
            ("pages-wait-over", "pages-wait-over-text")
        }
    };
    (page.t(title), page.t(text))
}
