//! The mail that offers a freed time to somebody on the waiting list.

use super::bidi::isolated;
use super::letter::{Letter, Pen};
use super::model::Template;
use super::values::date_time;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::OfferDetails;
use crate::platform::ids::WaitingEntryId;
use crate::platform::links::Purpose;

/// The mail about the offer made to the place `entry`, in the language its owner joined in.
pub(super) fn letter(
    app: &App,
    business: &Business,
    entry: WaitingEntryId,
    offer: &OfferDetails,
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: offer.lang,
    };
    let key = |part: &str| format!("{}-{part}", Template::WaitingOffer.sentences());
    let name = isolated(&business.name);
    let written = |at| date_time(pen.sentences, pen.lang, at, &business.zone);
    let (at, until) = (written(offer.starts_at), written(offer.expires_at));
    let token = app.links.sign(Purpose::Waiting, &[business.id.0, entry.0]);
    let url = format!("{}/my/waiting/{token}", app.config.base_url);
    let values = [
        ("business", name.as_str()),
        ("at", at.as_str()),
        ("until", until.as_str()),
        ("url", url.as_str()),
    ];
    let mut facts = vec![
        pen.fact("service", isolated(&offer.service_name)),
        pen.fact("at", at.clone()),
        pen.fact("staff", isolated(&offer.staff_name)),
    ];
    if !business.address.is_empty() {
        facts.push(pen.fact("address", isolated(&business.address)));
    }
    facts.push(pen.fact("until", until.clone()));
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(&offer.customer_name),
        body: pen.fill(&key("body"), &values),
        facts,
        values: Values::of_offer(&pen, business, offer, &url),
        short: pen.fill(&key("text"), &values),
        answer_hint: None,
        button: Some(pen.button(&key("button"), url)),
        footer: pen.footer(business),
    }
}
