//! What is said of a payment link: what somebody is asked for, and money that goes back.

use super::bidi::isolated;
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::{amount, date_time};
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::payments::{LinkDetails, pay_url};

/// The message `template` about a link, in its payer's language.
pub(super) fn letter(
    app: &App,
    business: &Business,
    link: &LinkDetails,
    template: Template,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: link.lang,
    };
    let asks = template == Template::PaymentLink;
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let name = isolated(&business.name);
    let what = isolated(&link.description);
    let sum = amount(if asks { link.amount } else { link.returned });
    let until = date_time(pen.sentences, pen.lang, link.expires_at, &business.zone);
    let url = pay_url(app, business.id, link.id);
    let values = [
        ("business", name.as_str()),
        ("what", what.as_str()),
        ("total", sum.as_str()),
        ("until", until.as_str()),
        ("url", url.as_str()),
    ];
    let mut facts = vec![
        pen.fact("what", what.clone()),
        pen.fact("total", sum.clone()),
    ];
    if asks {
        facts.push(pen.fact("pay-until", until.clone()));
    }
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(&link.customer_name),
        body: pen.fill(&key("body"), &values),
        facts,
        values: Values::of_link(
            business,
            link,
            (what.clone(), sum.clone(), until.clone()),
            &url,
        ),
        short: pen.fill(&key("text"), &values),
        answer_hint: None,
        button: asks.then(|| pen.button("payment-link-button", url)),
        footer: pen.footer(business),
    }
}
