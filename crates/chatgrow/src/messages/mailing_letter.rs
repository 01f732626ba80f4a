//! Mails of the room `subscribers`: the question whether somebody signed up, and advertising.
//!
//! Section 30A of the Israeli Communications Law: the word פרסומת stands at the beginning of the subject in every
//! language, who sends it and how they are reached stands under the text, and so does a way out.

use super::bidi::isolated;
use super::letter::{Button, Letter, Pen};
use super::model::Template;
use super::values::greeted;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::consents::MarketingConsent;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, CampaignRecipientId};
use crate::platform::links::Purpose;
use crate::subscribers::{CampaignText, Confirmation, Mailing};

/// What a mail of this kind has beside its letter.
#[derive(Default)]
pub(super) struct Mailed {
    /// Stands at its foot.
    pub(super) way_out: Option<Button>,
    /// The address behind its `List-Unsubscribe` (RFC 8058).
    pub(super) list_unsubscribe: Option<String>,
}

/// The letter to a reader.
pub(super) fn letter(
    app: &App,
    business: &Business,
    mailing: &Mailing,
    (lang, name): (Lang, &str),
) -> (Letter, Mailed) {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    match mailing {
        Mailing::Confirmation(question) => {
            let letter = confirmation(app, &pen, business, question, name);
            (letter, Mailed::default())
        }
        Mailing::Campaign(mail) => {
            let url = way_out(app, business.id, mail.recipient);
            let mailed = Mailed {
                way_out: Some(way_out_button(&pen, url.clone())),
                list_unsubscribe: Some(url),
            };
            let letter = advertisement(&pen, business, &mail.text, name, &mail.consent);
            (letter, mailed)
        }
        Mailing::Trial(text) => {
            let mailed = Mailed {
                way_out: Some(no_way_out(app, &pen, business)),
                list_unsubscribe: None,
            };
            (written_letter(&pen, business, text, name), mailed)
        }
    }
}

/// Subject, text and HTML of a draft, as `name` would read it.
///
/// # Errors
/// Never for these templates: they only read what is there.
pub fn preview_campaign(
    app: &App,
    business: &Business,
    lang: Lang,
    text: &CampaignText,
    name: &str,
) -> Result<(String, String, String), askama::Error> {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    let way_out = no_way_out(app, &pen, business);
    let written = written_letter(&pen, business, text, name).write_with(Some(&way_out))?;
    Ok((written.subject, written.text, written.html))
}

/// Advertising to a reader: only with the proof that they agreed.
fn advertisement(
    pen: &Pen<'_>,
    business: &Business,
    text: &CampaignText,
    name: &str,
    _agreed: &MarketingConsent,
) -> Letter {
    written_letter(pen, business, text, name)
}

/// What stands in the place of the way out where there is nobody to let out.
fn no_way_out(app: &App, pen: &Pen<'_>, business: &Business) -> Button {
    let url = format!("{}/b/{}/subscribe", app.config.base_url, business.slug);
    way_out_button(pen, url)
}

fn written_letter(pen: &Pen<'_>, business: &Business, text: &CampaignText, name: &str) -> Letter {
    let filled = |text: &str| fill(pen, business, text, name);
    let subject = isolated(&filled(&text.subject));
    let lines: Vec<String> = text
        .body
        .lines()
        .map(|line| isolated(&filled(line)))
        .collect();
    let greeting = if text.body.contains("{name}") {
        String::new()
    } else {
        pen.greeting(name)
    };
    let button = text.button.as_ref().map(|(label, url)| Button {
        label: filled(label),
        url: url.clone(),
        hint: pen.text("mail-link-hint"),
    });
    Letter {
        lang: pen.lang,
        sender: isolated(&business.name),
        subject: pen.fill("campaign-subject", &[("subject", &subject)]),
        title: subject,
        greeting,
        body: lines.join("\n"),
        facts: vec![],
        button,
        footer: pen.footer(business),
        values: Values::default(),
        short: String::new(),
        answer_hint: None,
    }
}

/// A text with its variables filled in; all at once, so that a name cannot bring in another.
fn fill(pen: &Pen<'_>, business: &Business, text: &str, name: &str) -> String {
    let name = greeted(name).unwrap_or_else(|| pen.text("campaign-nameless"));
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = [("name}", name.as_str()), ("business}", &business.name)];
        match known
            .iter()
            .find(|(variable, _)| after.starts_with(variable))
        {
            Some((variable, value)) => {
                filled.push_str(value);
                rest = &after[variable.len()..];
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

fn way_out(app: &App, business: BusinessId, recipient: CampaignRecipientId) -> String {
    let token = app
        .links
        .sign(Purpose::Unsubscribe, &[business.0, recipient.0]);
    format!("{}/unsubscribe/{token}", app.config.base_url)
}

fn way_out_button(pen: &Pen<'_>, url: String) -> Button {
    Button {
        label: pen.text("campaign-unsubscribe"),
        url,
        hint: pen.text("campaign-why"),
    }
}

fn confirmation(
    app: &App,
    pen: &Pen<'_>,
    business: &Business,
    question: &Confirmation,
    name: &str,
) -> Letter {
    let key = |part: &str| format!("{}-{part}", Template::SubscriptionConfirm.sentences());
    let business_name = isolated(&business.name);
    let values = [("business", business_name.as_str())];
    let ids = [business.id.0, question.subscriber.0];
    let token = app.links.sign(Purpose::ConfirmSubscription, &ids);
    let url = format!("{}/subscribe/{token}", app.config.base_url);
    Letter {
        lang: pen.lang,
        sender: business_name.clone(),
        subject: pen.fill(&key("subject"), &values),
        title: pen.text(&key("title")),
        greeting: pen.greeting(name),
        body: pen.fill(&key("body"), &values),
        facts: vec![],
        button: Some(pen.button(&key("button"), url)),
        footer: pen.footer(business),
        values: Values::default(),
        short: String::new(),
        answer_hint: None,
    }
}
