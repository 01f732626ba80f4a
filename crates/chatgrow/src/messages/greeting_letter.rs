//! Mails that ask how it was, and those that congratulate.

use super::bidi::isolated;
use super::letter::{Letter, Pen};
use super::model::Template;
use super::rules::Greeting;
use super::values::date_time;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::AppointmentDetails;

/// The mail that asks what the customer thought of a visit, and leads to the page `url` to say so.
pub(super) fn review(
    app: &App,
    business: &Business,
    visit: &AppointmentDetails,
    url: &str,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: visit.lang,
    };
    let at = date_time(pen.sentences, pen.lang, visit.starts_at, &business.zone);
    Letter {
        facts: vec![
            pen.fact("service", isolated(&visit.service_name)),
            pen.fact("at", at),
            pen.fact("staff", isolated(&visit.staff_name)),
        ],
        values: Values::of_appointment(&pen, business, visit, url),
        ..letter(
            &pen,
            business,
            Template::ReviewRequest,
            &visit.customer_name,
            url,
        )
    }
}

/// The mail on a customer's birthday.
pub(super) fn birthday(app: &App, business: &Business, about: &Greeting) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: about.lang,
    };
    let url = format!("{}/b/{}", app.config.base_url, business.slug);
    letter(
        &pen,
        business,
        Template::Birthday,
        &about.customer_name,
        &url,
    )
}

fn letter(
    pen: &Pen<'_>,
    business: &Business,
    template: Template,
    customer: &str,
    url: &str,
) -> Letter {
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let name = isolated(&business.name);
    let values = [("business", name.as_str())];
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(customer),
        body: pen.fill(&key("body"), &values),
        facts: vec![],
        button: Some(pen.button(&key("button"), url.to_owned())),
        footer: pen.footer(business),
        short: pen.fill(&key("text"), &[values[0], ("url", url)]),
        answer_hint: None,
        values: Values::common(business, customer).leading_to(url),
    }
}
