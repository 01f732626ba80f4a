//! Mails about a visit, and the calendar entry that comes with them.

use chatgrow_channels::ics::{self, IcsError, Method};
use chatgrow_channels::{CalendarPart, Mailbox};
use jiff::Timestamp;

use super::bidi::{clean, isolated};
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::{amount, date_time};
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::{AppointmentDetails, Status};
use crate::platform::ids::{AppointmentId, BusinessId};
use crate::platform::links::Purpose;
use crate::platform::money::Money;

/// The page on which a guest sees and cancels an appointment.
#[must_use]
pub fn manage_url(app: &App, business: BusinessId, appointment: AppointmentId) -> String {
    let token = app
        .links
        .sign(Purpose::ManageAppointment, &[business.0, appointment.0]);
    format!("{}/my/{token}", app.config.base_url)
}

/// The appointment as a calendar sees it (RFC 5545), written at `stamp`. Its UID and sequence are the
/// same wherever it is given out, so that calendars know it again.
#[must_use]
pub fn calendar_entry(
    app: &App,
    business: &Business,
    appointment: &AppointmentDetails,
    stamp: Timestamp,
) -> ics::Event {
    let pen = Pen {
        sentences: &app.sentences,
        lang: appointment.lang,
    };
    let (service, name) = (clean(&appointment.service_name), clean(&business.name));
    let url = manage_url(app, business.id, appointment.id);
    ics::Event {
        uid: calendar_uid(app, appointment.id),
        sequence: u32::try_from(appointment.sequence).unwrap_or_default(),
        stamp,
        starts: appointment.starts_at,
        ends: appointment.ends_at,
        zone: business.zone.clone(),
        summary: pen.fill(
            "calendar-summary",
            &[("service", &service), ("business", &name)],
        ),
        location: (!business.address.is_empty()).then(|| clean(&business.address)),
        description: Some(pen.fill("calendar-description", &[("url", &url)])),
        url: Some(url),
        organizer: organizer(app, business),
        attendee: None,
        status: match appointment.status {
            Status::Declined | Status::Cancelled => ics::Status::Cancelled,
            Status::Pending => ics::Status::Tentative,
            Status::Confirmed | Status::Arrived | Status::Completed | Status::NoShow => {
                ics::Status::Confirmed
            }
        },
        private: false,
    }
}

/// The name of an appointment in every calendar, the same wherever it is given out.
#[must_use]
pub fn calendar_uid(app: &App, appointment: AppointmentId) -> String {
    format!("{appointment}@{}", host(&app.config.base_url))
}

/// Whose calendar entries ours are: the business, at the address that our mail comes from.
#[must_use]
pub fn organizer(app: &App, business: &Business) -> Mailbox {
    app.mailer.mailbox_of(&business.name)
}

/// The host of a base address such as `https://example.com:8443/shop`.
pub(super) fn host(base_url: &str) -> &str {
    let authority = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest)
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// The entry for the reader's calendar: offered with what tells of a time, taken out by a cancellation.
/// A reminder brings none: the reader has it.
pub(super) fn calendar_part(
    app: &App,
    business: &Business,
    appointment: &AppointmentDetails,
    template: Template,
    stamp: Timestamp,
) -> Result<Option<CalendarPart>, IcsError> {
    let method = match template {
        // Nobody reads answers to invitations, so none is asked for (RFC 5546, 3.2.1).
        Template::AppointmentConfirmation | Template::AppointmentMoved => Method::Publish,
        Template::AppointmentCancelled => Method::Cancel,
        // One that was only asked for never was in the reader's calendar, and one reminded of is there.
        _ => return Ok(None),
    };
    let entry = calendar_entry(app, business, appointment, stamp);
    entry.calendar(method).map(Some)
}

/// The mail `template` about an appointment, in the language it was booked in.
pub(super) fn letter(
    app: &App,
    business: &Business,
    appointment: &AppointmentDetails,
    template: Template,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: appointment.lang,
    };
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let name = isolated(&business.name);
    let at = date_time(
        pen.sentences,
        pen.lang,
        appointment.starts_at,
        &business.zone,
    );
    let url = if template.is_of_off() {
        format!("{}/b/{}", app.config.base_url, business.slug)
    } else {
        manage_url(app, business.id, appointment.id)
    };
    let values = [
        ("business", name.as_str()),
        ("at", at.as_str()),
        ("url", url.as_str()),
    ];
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(&appointment.customer_name),
        body: pen.fill(&key("body"), &values),
        facts: facts(&pen, business, appointment, template, &at),
        values: Values::of_appointment(&pen, business, appointment, &url),
        short: pen.fill(&key("text"), &values),
        answer_hint: (template == Template::AppointmentReminder)
            .then(|| pen.text("text-answer-hint")),
        button: Some(pen.button(&key("button"), url)),
        footer: pen.footer(business),
    }
}

fn facts(
    pen: &Pen<'_>,
    business: &Business,
    appointment: &AppointmentDetails,
    template: Template,
    at: &str,
) -> Vec<(String, String)> {
    let mut facts = vec![
        pen.fact("service", isolated(&appointment.service_name)),
        pen.fact("at", at.to_owned()),
    ];
    if template.is_of_off() {
        if !appointment.cancel_reason.is_empty() {
            facts.push(pen.fact("reason", isolated(&appointment.cancel_reason)));
        }
        return facts;
    }
    facts.push(pen.fact("staff", isolated(&appointment.staff_name)));
    if !business.address.is_empty() {
        facts.push(pen.fact("address", isolated(&business.address)));
    }
    if appointment.price > 0 {
        let price = Money::new(appointment.price, appointment.currency);
        facts.push(pen.fact("price", amount(price)));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_host_of_an_address_is_without_scheme_port_and_path() {
        assert_eq!(host("https://chatgrow.test"), "chatgrow.test");
        assert_eq!(host("http://localhost:5000"), "localhost");
        assert_eq!(host("https://a.example:8443/x:1"), "a.example");
    }
}
