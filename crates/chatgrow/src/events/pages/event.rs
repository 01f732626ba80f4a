//! One event: what, when, where, and the way to register.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::form;
use super::words::{When, price_or_free};
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::{Contact, Page, Visitor, answer, in_script};
use crate::events::guest;
use crate::events::guest_routes::word_and_id;
use crate::events::model::{DateStatus, EventStatus};
use crate::events::public_views::{PublicDate, PublicEvent};
use crate::platform::http::{Problem, Query};
use crate::platform::ids::EventId;

/// How far a guest is. What else an address carries, as links from elsewhere do, is left alone.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Steps {
    date: Option<String>,
    code: Option<String>,
}

#[derive(Template)]
#[template(path = "public/event.html")]
struct EventPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    event: &'a PublicEvent,
    events: String,
    address: String,
    picture: Option<String>,
    description: String,
    is_off: bool,
    dates: Vec<Listed>,
    kinds: Vec<(String, String)>,
    linked_data: String,
}

struct Listed {
    when: When,
    /// The way to its form; none when it takes nobody.
    href: Option<String>,
    /// What there is to say of it.
    note: Option<String>,
}

/// The path of an event's page.
pub(super) fn path(business: &Business, event: &PublicEvent) -> String {
    format!("/b/{}/events/{}", business.slug, event.id)
}

/// The event, or the form for one of its dates.
pub(super) async fn show(
    State(app): State<App>,
    words: Path<(String, String)>,
    visitor: Visitor,
    Query(steps): Query<Steps>,
) -> Result<Response, Problem> {
    let (slug, id) = word_and_id(words)?;
    let code = steps.code.unwrap_or_default();
    let (business, _, event) = guest::event(&app, &slug, EventId(id), &code).await?;
    let mut page = visitor.page(&app, business.lang);
    page.wear(&business.slug, business.brand_color);
    let date = steps.date.unwrap_or_default();
    let chosen = event
        .dates
        .iter()
        .find(|it| it.id.to_string() == date && it.is_open);
    match chosen {
        Some(date) => form::show(&app, &page, (&business, &event), date, &code),
        None => render(&app, &page, &business, &event),
    }
}

fn render(
    app: &App,
    page: &Page<'_>,
    business: &Business,
    event: &PublicEvent,
) -> Result<Response, Problem> {
    let path = path(business, event);
    let now = app.clock.now();
    let dates = event.dates.iter().map(|date| {
        let id = date.id.to_string();
        let href = page.href(&path, &[("date", &id)]);
        Listed {
            when: When::of(page, (date.starts_at, date.ends_at), &business.zone, now),
            href: date.is_open.then_some(href),
            note: note(page, date),
        }
    });
    let kinds = event.ticket_kinds.iter();
    let kinds = kinds.map(|kind| (kind.name.clone(), price_or_free(page, kind.price)));
    let address = format!("{}{path}", page.base_url);
    let picture = event.picture_url.as_ref();
    let template = EventPage {
        dates: dates.collect(),
        kinds: kinds.collect(),
        contact: Contact::of(business),
        events: page.path(&format!("/b/{}/events", business.slug)),
        picture: picture.map(|picture| format!("{}{picture}", page.base_url)),
        description: described(page, business, event),
        is_off: event.status == EventStatus::Cancelled,
        linked_data: in_script(&linked_data(page, business, event, &address)),
        address,
        event,
        page,
    };
    answer(StatusCode::OK, &template)
}

fn note(page: &Page<'_>, date: &PublicDate) -> Option<String> {
    if date.status == DateStatus::Cancelled {
        Some(page.t("events-date-off"))
    } else if date.can_wait {
        Some(page.t("events-full-wait"))
    } else if date.is_full {
        Some(page.t("events-full"))
    } else if !date.is_open {
        Some(page.t("events-closed"))
    } else {
        None
    }
}

/// One line for search engines and previews.
fn described(page: &Page<'_>, business: &Business, event: &PublicEvent) -> String {
    let words: Vec<&str> = event.description.split_whitespace().collect();
    if words.is_empty() {
        return page.fill(
            "events-at",
            &[("event", &event.title), ("business", &business.name)],
        );
    }
    words.join(" ").chars().take(200).collect()
}

/// The event for search engines (schema.org), a part for each date.
fn linked_data(page: &Page<'_>, business: &Business, event: &PublicEvent, address: &str) -> Value {
    let offers = event.ticket_kinds.iter().map(|kind| {
        let (whole, cents) = (kind.price.amount / 100, kind.price.amount % 100);
        json!({
            "@type": "Offer", "name": kind.name, "price": format!("{whole}.{cents:02}"),
            "priceCurrency": kind.price.currency, "url": address,
        })
    });
    let offers: Vec<Value> = offers.collect();
    let place = if event.place.is_empty() {
        &business.address
    } else {
        &event.place
    };
    let location = if event.is_online && event.place.is_empty() {
        json!({ "@type": "VirtualLocation", "url": address })
    } else {
        json!({ "@type": "Place", "name": place, "address": place })
    };
    let picture = event.picture_url.as_ref();
    let picture = picture.map(|picture| format!("{}{picture}", page.base_url));
    let dates = event.dates.iter().map(|date| {
        let is_off = date.status == DateStatus::Cancelled || event.status == EventStatus::Cancelled;
        let status = if is_off { "EventCancelled" } else { "EventScheduled" };
        json!({
            "@context": "https://schema.org", "@type": "Event", "name": event.title, "url": address,
            "description": event.description, "startDate": date.starts_at, "endDate": date.ends_at,
            "eventStatus": format!("https://schema.org/{status}"), "location": location, "image": picture,
            "organizer": { "@type": "Organization", "name": business.name,
                "url": format!("{}/b/{}", page.base_url, business.slug) },
            "offers": offers,
        })
    });
    Value::Array(dates.collect())
}
