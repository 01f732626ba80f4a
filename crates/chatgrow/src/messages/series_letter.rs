//! Mails about a series of visits, and the calendar file with all of them.

use chatgrow_channels::CalendarPart;
use chatgrow_channels::ics::{self, IcsError, Method};
use jiff::Timestamp;

use super::appointment_letter::calendar_entry;
use super::bidi::isolated;
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::date_time;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::{AppointmentDetails, SeriesDetails};

/// The visits that a message written at `stamp` is about: those to come, or those that were called off.
pub(super) fn coming(
    template: Template,
    series: &SeriesDetails,
    stamp: Timestamp,
) -> Vec<&AppointmentDetails> {
    let visits = match template {
        Template::SeriesCancelled => &series.called_off,
        _ => &series.planned,
    };
    visits
        .iter()
        .filter(|visit| visit.starts_at > stamp)
        .collect()
}

/// The entries for the reader's calendar. A cancellation names one visit only (RFC 5546, 3.2.5), so that
/// several that are called off are published as such.
pub(super) fn calendar_part(
    app: &App,
    business: &Business,
    visits: &[&AppointmentDetails],
    stamp: Timestamp,
) -> Result<CalendarPart, IcsError> {
    let entries: Vec<ics::Event> = visits
        .iter()
        .map(|visit| calendar_entry(app, business, visit, stamp))
        .collect();
    ics::calendar(&entries, Method::Publish)
}

/// The mail `template` about these visits of a series.
pub(super) fn letter(
    app: &App,
    business: &Business,
    series: &SeriesDetails,
    visits: &[&AppointmentDetails],
    template: Template,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: series.lang,
    };
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let name = isolated(&business.name);
    let count = visits.len().to_string();
    let first = visits
        .first()
        .map(|visit| date_time(pen.sentences, pen.lang, visit.starts_at, &business.zone));
    let at = first.unwrap_or_default();
    let page = format!("{}/b/{}", app.config.base_url, business.slug);
    let values = [
        ("business", name.as_str()),
        ("count", count.as_str()),
        ("at", at.as_str()),
        ("url", page.as_str()),
    ];
    let mut facts = Vec::new();
    if let Some(visit) = visits.first() {
        facts.push(pen.fact("service", isolated(&visit.service_name)));
        facts.push(pen.fact("staff", isolated(&visit.staff_name)));
        if !visit.cancel_reason.is_empty() {
            facts.push(pen.fact("reason", isolated(&visit.cancel_reason)));
        }
    }
    let is_off = template == Template::SeriesCancelled;
    if !is_off && !business.address.is_empty() {
        facts.push(pen.fact("address", isolated(&business.address)));
    }
    for (number, visit) in (1..).zip(visits) {
        let at = date_time(pen.sentences, pen.lang, visit.starts_at, &business.zone);
        facts.push((number.to_string(), at));
    }
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(&series.customer_name),
        body: pen.fill(&key("body"), &values),
        facts,
        values: Values::of_series(&pen, business, (series, visits), &page),
        short: pen.fill(&key("text"), &values),
        answer_hint: None,
        button: is_off.then(|| pen.button(&key("button"), page)),
        footer: pen.footer(business),
    }
}
