//! A guest's registration: its tickets, its place on the list, the seats offered; and calling it off.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::tz::TimeZone;

use super::words::When;
use crate::app::App;
use crate::calendar::{Page, Visitor, Word, answer, keep_private, price, telephone};
use crate::events::guest;
use crate::events::model::{EndedBy, RegistrationStatus};
use crate::events::public_views::PublicRegistration;
use crate::events::{cancel as calling_off, waitlist};
use crate::platform::http::Problem;

/// What is shown of a registration on each of its pages.
pub(super) struct Shown {
    pub(super) business: String,
    pub(super) events: String,
    pub(super) event: String,
    pub(super) when: When,
    pub(super) place: String,
    pub(super) online_link: String,
    pub(super) price: Option<String>,
    /// E.164, and as it is written.
    pub(super) phone: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "public/registration.html")]
struct RegistrationPage<'a> {
    page: &'a Page<'a>,
    shown: Shown,
    title: String,
    text: String,
    is_good: bool,
    accept: Option<String>,
    pay: Option<String>,
    cancel: Option<String>,
    cancel_label: String,
    calendar_file: Option<String>,
    seats: Vec<SeatCard>,
}

struct SeatCard {
    holder: String,
    kind: String,
    code: Option<String>,
    pdf: Option<String>,
    give: Option<String>,
}

#[derive(Template)]
#[template(path = "public/registration_cancel.html")]
struct CancelPage<'a> {
    page: &'a Page<'a>,
    shown: Shown,
    action: String,
    back: String,
}

/// The page of a registration for a visitor.
pub(super) fn page_of<'a>(
    app: &'a App,
    visitor: &Visitor,
    registration: &PublicRegistration,
) -> Page<'a> {
    let mut page = visitor.page(app, registration.business.locale);
    page.wear(
        &registration.business.slug,
        registration.business.brand_color,
    );
    page
}

/// What every page of a registration shows.
pub(super) fn shown(app: &App, page: &Page<'_>, it: &PublicRegistration) -> Result<Shown, Problem> {
    let zone = TimeZone::get(&it.business.zone).map_err(Problem::internal)?;
    let place = if it.place.is_empty() && it.online_link.is_empty() {
        &it.business.address
    } else {
        &it.place
    };
    Ok(Shown {
        business: it.business.name.clone(),
        events: page.path(&format!("/b/{}/events", it.business.slug)),
        event: it.event_title.clone(),
        when: When::of(page, (it.starts_at, it.ends_at), &zone, app.clock.now()),
        place: place.clone(),
        online_link: it.online_link.clone(),
        price: price(it.total),
        phone: it
            .business
            .phone
            .as_ref()
            .map(|phone| (phone.clone(), telephone(phone))),
    })
}

/// The registration of a link.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let it = guest::registration(&app, &token).await?;
    let page = page_of(&app, &visitor, &it);
    let path = format!("/e/{token}");
    let (title, text) = state(&app, &page, &it)?;
    let comes = it.status == RegistrationStatus::Confirmed;
    let is_offered = it.status == RegistrationStatus::Offered;
    let api = format!("/api/public/registrations/{token}");
    let seats = it.seats.iter().map(|seat| SeatCard {
        holder: seat.holder_name.clone(),
        kind: seat.kind_name.clone(),
        code: seat.code.clone(),
        pdf: seat
            .code
            .as_ref()
            .map(|_| format!("{api}/seats/{}/ticket.pdf", seat.id)),
        give: (comes && it.can_cancel && !seat.is_checked_in)
            .then(|| page.path(&format!("{path}/give/{}", seat.id))),
    });
    let template = RegistrationPage {
        seats: seats.collect(),
        is_good: it.status != RegistrationStatus::Cancelled,
        accept: is_offered.then(|| page.path(&format!("{path}/accept"))),
        pay: it.payment.as_ref().map(|to_pay| to_pay.url.clone()),
        cancel: it.can_cancel.then(|| page.path(&format!("{path}/cancel"))),
        cancel_label: page.t(if is_offered {
            "events-decline"
        } else {
            "events-cancel"
        }),
        calendar_file: comes.then(|| format!("{api}/calendar.ics")),
        shown: shown(&app, &page, &it)?,
        title,
        text,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}

/// What there is to say of where a registration stands.
fn state(app: &App, page: &Page<'_>, it: &PublicRegistration) -> Result<(String, String), Problem> {
    let simple = |name: &str| {
        let key = format!("events-{name}");
        (page.t(&key), page.t(&format!("{key}-text")))
    };
    Ok(match it.status {
        RegistrationStatus::Unpaid => simple("unpaid"),
        RegistrationStatus::Pending => simple("pending"),
        RegistrationStatus::Confirmed if it.ends_at <= app.clock.now() => simple("past"),
        RegistrationStatus::Confirmed => simple("confirmed"),
        RegistrationStatus::Waitlisted => {
            let position = it.waiting_position.unwrap_or(1).to_string();
            let text = page.choose("events-waitlisted-text", &[("position", &position)]);
            (page.t("events-waitlisted"), text)
        }
        RegistrationStatus::Offered => {
            let zone = TimeZone::get(&it.business.zone).map_err(Problem::internal)?;
            let until = it.offer_ends_at.unwrap_or(it.starts_at);
            let until = When::of(page, (until, until), &zone, app.clock.now());
            let hour = until.hours.split('–').next().unwrap_or_default();
            let values = [("day", until.day.as_str()), ("time", hour)];
            (
                page.t("events-offered"),
                page.fill("events-offered-text", &values),
            )
        }
        RegistrationStatus::Cancelled => {
            let text = match it.ended_by {
                Some(EndedBy::Event) => "events-cancelled-text-event",
                Some(EndedBy::OfferExpired) => "events-cancelled-text-expired",
                Some(EndedBy::NotPaid) => "events-cancelled-text-not-paid",
                Some(EndedBy::Team | EndedBy::Declined) => "events-cancelled-text-team",
                Some(EndedBy::Guest | EndedBy::OfferDeclined) | None => "events-cancelled-text",
            };
            (page.t("events-cancelled"), page.t(text))
        }
    })
}

/// Asks before calling off.
pub(super) async fn ask_to_cancel(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let it = guest::registration(&app, &token).await?;
    let page = page_of(&app, &visitor, &it);
    let back = page.path(&format!("/e/{token}"));
    if !it.can_cancel {
        return Ok(keep_private(Redirect::to(&back).into_response()));
    }
    let template = CancelPage {
        shown: shown(&app, &page, &it)?,
        action: page.path(&format!("/e/{token}/cancel")),
        back,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}

/// Calls the registration off. One that cannot be called off any more is shown as it is.
pub(super) async fn cancel(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let (scope, id) = guest::named(&app, &token)?;
    shown_after(
        &app,
        &visitor,
        &token,
        calling_off::by_guest(&app, scope, id).await,
    )
    .await
}

/// Takes the seats that are offered. When they went to others, the page says so.
pub(super) async fn accept(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let (scope, id) = guest::named(&app, &token)?;
    shown_after(
        &app,
        &visitor,
        &token,
        waitlist::accept(&app, scope, id).await,
    )
    .await
}

async fn shown_after<T>(
    app: &App,
    visitor: &Visitor,
    token: &str,
    done: Result<T, Problem>,
) -> Result<Response, Problem> {
    match done {
        Ok(_) | Err(Problem::Conflict { .. }) => {}
        Err(problem) => return Err(problem),
    }
    let it = guest::registration(app, token).await?;
    let page = page_of(app, visitor, &it);
    let back = page.path(&format!("/e/{token}"));
    Ok(keep_private(Redirect::to(&back).into_response()))
}
