//! What is on at a business.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::words::When;
use crate::app::App;
use crate::calendar::{Contact, Page, Visitor, Word, answer};
use crate::events::guest;
use crate::platform::http::Problem;

#[derive(Template)]
#[template(path = "public/events.html")]
struct EventsPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    address: String,
    events: Vec<Listed>,
}

struct Listed {
    href: String,
    title: String,
    when: String,
    place: String,
    is_full: bool,
}

/// The events that are to come.
pub(super) async fn show(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let (business, events) = guest::events(&app, &slug).await?;
    let mut page = visitor.page(&app, business.lang);
    page.wear(&business.slug, business.brand_color);
    let path = format!("/b/{}", business.slug);
    let now = app.clock.now();
    let events = events.into_iter().filter_map(|event| {
        let next = event
            .dates
            .iter()
            .find(|date| date.is_open)
            .or(event.dates.first())?;
        let times = (next.starts_at, next.ends_at);
        Some(Listed {
            href: page.path(&format!("{path}/events/{}", event.id)),
            when: When::of(&page, times, &business.zone, now).line(),
            is_full: event.dates.iter().all(|date| date.is_full),
            title: event.title,
            place: event.place,
        })
    });
    let template = EventsPage {
        events: events.collect(),
        contact: Contact::of(&business),
        home: page.path(&path),
        address: format!("{}{path}/events", page.base_url),
        page: &page,
    };
    answer(StatusCode::OK, &template)
}
