//! Mails about a registration for an event, and the calendar entry that comes with them.

use chatgrow_channels::CalendarPart;
use chatgrow_channels::ics::{self, IcsError, Method};
use jiff::Timestamp;

use super::appointment_letter::host;
use super::bidi::{clean, isolated, left_to_right};
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::{amount, date_time};
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::events::{BroadcastText, EndedBy, RegistrationDetails, RegistrationStatus, manage_url};

/// The registration as a calendar sees it (RFC 5545), written at `stamp`. Its UID and sequence are the
/// same wherever it is given out, so that calendars know it again.
#[must_use]
pub fn registration_calendar_entry(
    app: &App,
    business: &Business,
    registration: &RegistrationDetails,
    stamp: Timestamp,
) -> ics::Event {
    let pen = Pen {
        sentences: &app.sentences,
        lang: registration.lang,
    };
    let url = manage_url(app, business.id, registration.id);
    let place = [
        &registration.place,
        &registration.online_link,
        &business.address,
    ];
    let place = place.into_iter().find(|place| !place.is_empty());
    ics::Event {
        uid: format!("{}@{}", registration.id, host(&app.config.base_url)),
        sequence: u32::try_from(registration.sequence).unwrap_or_default(),
        stamp,
        starts: registration.starts_at,
        ends: registration.ends_at,
        zone: business.zone.clone(),
        summary: clean(&registration.event_title),
        location: place.map(|place| clean(place)),
        description: Some(pen.fill("calendar-registration", &[("url", &url)])),
        url: Some(url),
        organizer: app.mailer.mailbox_of(&business.name),
        attendee: None,
        status: match registration.status {
            RegistrationStatus::Cancelled => ics::Status::Cancelled,
            RegistrationStatus::Confirmed => ics::Status::Confirmed,
            RegistrationStatus::Unpaid
            | RegistrationStatus::Pending
            | RegistrationStatus::Waitlisted
            | RegistrationStatus::Offered => ics::Status::Tentative,
        },
        private: false,
    }
}

/// The entry for the reader's calendar: offered with what tells of a time, taken out by a cancellation.
pub(super) fn calendar_part(
    app: &App,
    business: &Business,
    registration: &RegistrationDetails,
    template: Template,
    stamp: Timestamp,
) -> Result<Option<CalendarPart>, IcsError> {
    let method = match template {
        Template::RegistrationConfirmed | Template::RegistrationMoved => Method::Publish,
        Template::RegistrationCancelled => Method::Cancel,
        _ => return Ok(None),
    };
    registration_calendar_entry(app, business, registration, stamp)
        .calendar(method)
        .map(Some)
}

/// The mail `template` about a registration, in the language it was made in.
pub(super) fn letter(
    app: &App,
    business: &Business,
    registration: &RegistrationDetails,
    template: Template,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: registration.lang,
    };
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let name = isolated(&business.name);
    let event = isolated(&registration.event_title);
    let written = |at| date_time(pen.sentences, pen.lang, at, &business.zone);
    let at = written(registration.starts_at);
    let until = registration.offer_ends_at.map(written).unwrap_or_default();
    let body = match (template, registration.ended_by) {
        (Template::RegistrationCancelled, Some(by)) => cancelled_body(by),
        _ => key("body"),
    };
    let url = if template == Template::RegistrationCancelled {
        format!("{}/b/{}/events", app.config.base_url, business.slug)
    } else {
        manage_url(app, business.id, registration.id)
    };
    let values = [
        ("business", name.as_str()),
        ("event", event.as_str()),
        ("at", at.as_str()),
        ("until", until.as_str()),
        ("url", url.as_str()),
    ];
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(&registration.customer_name),
        body: pen.fill(&body, &values),
        facts: facts(&pen, business, registration, template, &at),
        values: Values::of_registration(&pen, business, registration, &url),
        short: pen.fill(&key("text"), &values),
        answer_hint: None,
        button: Some(pen.button(&key("button"), url)),
        footer: pen.footer(business),
    }
}

/// What is said of a registration that ended.
fn cancelled_body(by: EndedBy) -> String {
    let why = match by {
        EndedBy::Guest | EndedBy::OfferDeclined => "guest",
        EndedBy::Team => "team",
        EndedBy::Declined => "declined",
        EndedBy::Event => "event",
        EndedBy::OfferExpired => "expired",
        EndedBy::NotPaid => "not-paid",
    };
    format!("registration-cancelled-body-{why}")
}

fn facts(
    pen: &Pen<'_>,
    business: &Business,
    registration: &RegistrationDetails,
    template: Template,
    at: &str,
) -> Vec<(String, String)> {
    let mut facts = vec![
        pen.fact("event", isolated(&registration.event_title)),
        pen.fact("at", at.to_owned()),
    ];
    if template == Template::RegistrationCancelled {
        if !registration.cancel_reason.is_empty() {
            facts.push(pen.fact("reason", isolated(&registration.cancel_reason)));
        }
        return facts;
    }
    if !registration.place.is_empty() {
        facts.push(pen.fact("place", isolated(&registration.place)));
    } else if registration.online_link.is_empty() && !business.address.is_empty() {
        facts.push(pen.fact("place", isolated(&business.address)));
    }
    let comes = registration.status == RegistrationStatus::Confirmed;
    if comes && !registration.online_link.is_empty() {
        facts.push(pen.fact("link", left_to_right(&registration.online_link)));
    }
    if registration.total.amount > 0 {
        facts.push(pen.fact("to-pay", amount(registration.total)));
    }
    if comes {
        for seat in &registration.seats {
            let (holder, code) = (isolated(&seat.holder_name), left_to_right(&seat.code));
            facts.push(pen.fact("ticket", format!("{holder} · {code}")));
        }
    }
    facts
}

/// The team's own words to somebody who comes.
pub(super) fn broadcast(
    app: &App,
    business: &Business,
    registration: &RegistrationDetails,
    text: &BroadcastText,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: registration.lang,
    };
    let name = isolated(&business.name);
    let at = date_time(
        pen.sentences,
        pen.lang,
        registration.starts_at,
        &business.zone,
    );
    let lines: Vec<String> = text.body.lines().map(isolated).collect();
    let url = manage_url(app, business.id, registration.id);
    let short = [isolated(&text.subject), lines.join("\n"), url.clone()];
    Letter {
        lang: pen.lang,
        short: short.join("\n"),
        answer_hint: None,
        sender: name,
        subject: isolated(&text.subject),
        title: isolated(&text.subject),
        greeting: pen.greeting(&registration.customer_name),
        body: lines.join("\n"),
        facts: vec![
            pen.fact("event", isolated(&registration.event_title)),
            pen.fact("at", at),
        ],
        button: Some(pen.button("event-broadcast-button", url)),
        footer: pen.footer(business),
        values: Values::default(),
    }
}
