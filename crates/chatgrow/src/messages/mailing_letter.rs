//! Mails of the room `subscribers`: the question whether somebody signed up, and advertising.
//!
//! Section 30A of the Israeli Communications Law: the word פרסומת stands at the beginning of the subject, or of an
//! SMS, in every language; who sends it and how they are reached stands under the text, and so does a way out.

use uuid::Uuid;

use super::bidi::{bare, isolated};
use super::letter::{Button, Letter, Pen};
use super::model::Template;
use super::values::greeted;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;
use crate::consents::MarketingConsent;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, MessageId};
use crate::platform::links::Purpose;
use crate::subscribers::{CampaignText, Confirmation, Mailing};

/// What advertising by mail has beside its letter.
#[derive(Default)]
pub(super) struct Mailed {
    /// Stands at its foot.
    pub(super) way_out: Option<Button>,
    /// The address behind its `List-Unsubscribe` (RFC 8058).
    pub(super) list_unsubscribe: Option<String>,
}

impl Mailed {
    fn leading_out(pen: &Pen<'_>, url: String) -> Self {
        Self {
            way_out: Some(way_out_button(pen, url.clone())),
            // Programs post to https alone; where the service is tried without it, the button does.
            list_unsubscribe: url.starts_with("https://").then_some(url),
        }
    }
}

/// The letter to a reader.
pub(super) fn letter(
    app: &App,
    business: &Business,
    mailing: &Mailing,
    (lang, name): (Lang, &str),
) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    match mailing {
        Mailing::Confirmation(question) => confirmation(app, &pen, business, question, name),
        Mailing::Campaign(mail) => {
            let url = way_out(app, business.id, mail.recipient.0);
            advertisement(&pen, business, &mail.text, (name, &url), &mail.consent)
        }
        Mailing::Trial(text) => written_letter(&pen, business, text, name),
    }
}

/// What a mail has beside the letter to its reader.
pub(super) fn beside(app: &App, business: &Business, mailing: &Mailing, lang: Lang) -> Mailed {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    match mailing {
        Mailing::Confirmation(_) => Mailed::default(),
        Mailing::Campaign(mail) => {
            Mailed::leading_out(&pen, way_out(app, business.id, mail.recipient.0))
        }
        Mailing::Trial(_) => Mailed {
            way_out: Some(no_way_out(app, &pen, business)),
            list_unsubscribe: None,
        },
    }
}

/// What advertising to a customer has beside its letter that belongs to no campaign.
pub(super) fn beside_greeting(
    app: &App,
    business: &Business,
    (message, lang): (MessageId, Lang),
) -> Mailed {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    Mailed::leading_out(&pen, way_out(app, business.id, message.0))
}

/// A letter that is advertising by what it is for, under the word that the law wants.
pub(super) fn advertising(app: &App, letter: Letter) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: letter.lang,
    };
    Letter {
        subject: pen.fill("campaign-subject", &[("subject", &letter.subject)]),
        ..letter
    }
}

/// Subject, text and HTML of a draft, as `name` would read it.
///
/// # Errors
/// Never for these templates: they only read what is there.
pub fn preview_campaign(
    app: &App,
    business: &Business,
    (lang, name): (Lang, &str),
    text: &CampaignText,
) -> Result<(String, String, String), askama::Error> {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    let way_out = no_way_out(app, &pen, business);
    let written = written_letter(&pen, business, text, name).write_with(Some(&way_out))?;
    Ok((written.subject, written.text, written.html))
}

/// The whole text of a draft by SMS, as `name` would read it.
#[must_use]
pub fn preview_text_campaign(
    app: &App,
    business: &Business,
    (lang, name): (Lang, &str),
    text: &CampaignText,
) -> String {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    // As long as that of a reader, so that the parts are counted right.
    let url = way_out(app, business.id, Uuid::nil());
    bare(&short(&pen, business, text, (name, &url)))
}

/// Advertising to a reader, who can let themselves out at `url`: only with the proof that they agreed.
fn advertisement(
    pen: &Pen<'_>,
    business: &Business,
    text: &CampaignText,
    (name, url): (&str, &str),
    _agreed: &MarketingConsent,
) -> Letter {
    Letter {
        short: short(pen, business, text, (name, url)),
        ..written_letter(pen, business, text, name)
    }
}

/// The advertising as an SMS.
fn short(
    pen: &Pen<'_>,
    business: &Business,
    text: &CampaignText,
    (name, url): (&str, &str),
) -> String {
    let text = fill(pen, business, &text.body, name);
    let reached = business.phone.as_deref().or(business.email.as_deref());
    let sender = match reached {
        Some(reached) => format!("{}, {reached}", business.name),
        None => business.name.clone(),
    };
    pen.fill(
        "campaign-text",
        &[("text", text.as_str()), ("sender", &sender), ("url", url)],
    )
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

/// Where the reader of an advertisement lets themselves out: a recipient of a campaign, or a message.
fn way_out(app: &App, business: BusinessId, reader: Uuid) -> String {
    let token = app.links.sign(Purpose::Unsubscribe, &[business.0, reader]);
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
