//! What a message says: the mail with its calendar entry and files, or the text.

use chatgrow_channels::{
    Attachment, CalendarPart, Email, EmailAddress, Mailbox, Outcome, PhoneNumber,
};
use jiff::Timestamp;

use super::about::About;
use super::claim::InHand;
use super::{again, never};
use crate::accounts::Business;
use crate::app::App;
use crate::invoices;
use crate::messages::bidi::bare;
use crate::messages::connections::Channel;
use crate::messages::letter::{Letter, Pen};
use crate::messages::mailing_letter::{self, Mailed};
use crate::messages::model::Template;
use crate::messages::store::Claimed;
use crate::messages::values::greeted;
use crate::messages::wording::{Custom, Variable};
use crate::messages::{
    appointment_letter, free_letter, greeting_letter, offer_letter, payment_letter, receipt_letter,
    registration_letter, series_letter,
};
use crate::platform::db::Scope;

/// A message ready for its carrier.
pub(super) enum Parcel {
    Mail(Box<Email>),
    /// A text to a telephone.
    Text {
        to: PhoneNumber,
        text: String,
    },
}

impl Parcel {
    /// The subject and the text, for the history.
    pub(super) fn written(&self) -> (Option<String>, String) {
        match self {
            Self::Mail(email) => (Some(email.subject.clone()), email.text.clone()),
            Self::Text { text, .. } => (None, text.clone()),
        }
    }
}

/// What the message says as things stand; `None` for a document, which is read when its mail is written.
pub(super) fn letter(
    app: &App,
    business: &Business,
    about: &About,
    (message, custom): (&Claimed, &Custom),
) -> Option<Letter> {
    let template = message.template;
    let letter = match about {
        About::Document | About::Mailing(Err(_)) => return None,
        About::Mailing(Ok(mailing)) => {
            let reader = (message.lang, message.recipient_name.as_str());
            return Some(mailing_letter::letter(app, business, mailing, reader));
        }
        About::Greeting(about) => {
            let letter = custom.reworded(greeting_letter::birthday(app, business, about));
            return Some(mailing_letter::advertising(app, letter));
        }
        About::Appointment(appointment) if template == Template::ReviewRequest => {
            greeting_letter::review(app, business, appointment, custom.review_url())
        }
        About::Said(_) => free_letter::letter(app, business, message),
        About::Broadcast(registration, text) => {
            registration_letter::broadcast(app, business, registration, text)
        }
        About::Registration(registration) => {
            registration_letter::letter(app, business, registration, template)
        }
        About::Appointment(appointment) => {
            appointment_letter::letter(app, business, appointment, template)
        }
        About::Series(series) => {
            let coming = series_letter::coming(template, series, stamp(message));
            series_letter::letter(app, business, series, &coming, template)
        }
        About::Link(link) => payment_letter::letter(app, business, link, template),
        About::Offer(entry, offer) => offer_letter::letter(app, business, *entry, offer),
    };
    Some(custom.reworded(letter))
}

/// The whole message as a text to a telephone, in the business's own words where it has any.
pub(super) fn text(letter: &Letter, custom: &Custom, channel: Channel) -> String {
    let own = custom.text(letter, channel);
    bare(own.as_deref().unwrap_or(&letter.short))
}

/// The text, with how it can be answered.
pub(super) fn text_to_answer(letter: &Letter, custom: &Custom, channel: Channel) -> String {
    let text = text(letter, custom, channel);
    match &letter.answer_hint {
        Some(hint) => format!("{text}\n{}", bare(hint)),
        None => text,
    }
}

/// What is put into an approved template, in the order that its variables ask for. One line each: WhatsApp takes
/// no others.
pub(super) fn parameters(letter: &Letter, custom: &Custom, variables: &[String]) -> Vec<String> {
    let value = |name: &String| {
        let known = Variable::of_name(name).map(|known| bare(letter.values.get(known)));
        let value = match name.as_str() {
            "text" => text(letter, custom, Channel::Whatsapp),
            _ => known.unwrap_or_default(),
        };
        let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            "-".to_owned()
        } else {
            line
        }
    };
    variables.iter().map(value).collect()
}

/// The same on every attempt, so that a second copy is known by its reader's server.
fn stamp(message: &Claimed) -> Timestamp {
    Timestamp::from_millisecond(message.due_at).unwrap_or_default()
}

/// Writes the message for the way that was chosen.
pub(super) async fn compose(app: &App, scope: Scope, in_hand: &InHand) -> Result<Parcel, Outcome> {
    if in_hand.way.channel != Channel::Email {
        let to = in_hand.way.address.parse().map_err(never)?;
        let text = in_hand
            .way
            .text
            .clone()
            .ok_or_else(|| never("there is nothing to say"))?;
        return Ok(Parcel::Text { to, text });
    }
    mail(app, scope, in_hand)
        .await
        .map(|mail| Parcel::Mail(Box::new(mail)))
}

async fn mail(app: &App, scope: Scope, in_hand: &InHand) -> Result<Email, Outcome> {
    let InHand {
        message, business, ..
    } = in_hand;
    let address: EmailAddress = in_hand.way.address.parse().map_err(never)?;
    let mut attachments = vec![];
    let mailed = match &in_hand.about {
        About::Mailing(Ok(mailing)) => mailing_letter::beside(app, business, mailing, message.lang),
        About::Greeting(greeting) => {
            mailing_letter::beside_greeting(app, business, (message.id, greeting.lang))
        }
        _ => Mailed::default(),
    };
    let read_late;
    let letter = match &in_hand.letter {
        Some(letter) => letter,
        None if message.template == Template::Receipt => {
            let file = stored_file(app, scope, message).await?;
            let pen = Pen {
                sentences: &app.sentences,
                lang: message.lang,
            };
            let letter = receipt_letter::letter(&pen, business, &file, &in_hand.name);
            // The business's own words thank for a payment.
            read_late = if receipt_letter::is_thanks(&file) {
                in_hand.custom.reworded(letter)
            } else {
                letter
            };
            attachments.push(Attachment {
                file_name: file.file_name,
                content_type: "application/pdf".to_owned(),
                bytes: file.pdf,
            });
            &read_late
        }
        None => return Err(never("what it speaks of is not there")),
    };
    let written = letter.write_with(mailed.way_out.as_ref()).map_err(never)?;
    let reply_to = business
        .email
        .as_deref()
        .and_then(|email| email.parse().ok());
    Ok(Email {
        message_id: message.id.0,
        date: stamp(message),
        from: app.mailer.mailbox_of(&business.name),
        reply_to: reply_to.map(|address| Mailbox::new(business.name.as_str(), address)),
        to: Mailbox {
            name: greeted(&in_hand.name),
            address,
        },
        subject: written.subject,
        text: written.text,
        html: written.html,
        invitation: invitation(app, in_hand)?,
        attachments,
        list_unsubscribe: mailed.list_unsubscribe,
    })
}

/// The entry for the reader's calendar.
fn invitation(app: &App, in_hand: &InHand) -> Result<Option<CalendarPart>, Outcome> {
    let InHand {
        message, business, ..
    } = in_hand;
    let (template, stamp) = (message.template, stamp(message));
    let part = match &in_hand.about {
        About::Registration(registration) => {
            registration_letter::calendar_part(app, business, registration, template, stamp)
        }
        About::Appointment(_) if template == Template::ReviewRequest => return Ok(None),
        About::Appointment(appointment) => {
            appointment_letter::calendar_part(app, business, appointment, template, stamp)
        }
        About::Series(series) => {
            let coming = series_letter::coming(template, series, stamp);
            series_letter::calendar_part(app, business, &coming, stamp).map(Some)
        }
        About::Offer(..)
        | About::Link(_)
        | About::Broadcast(..)
        | About::Said(_)
        | About::Greeting(_)
        | About::Mailing(_)
        | About::Document => return Ok(None),
    };
    part.map_err(never)
}

async fn stored_file(
    app: &App,
    scope: Scope,
    message: &Claimed,
) -> Result<invoices::StoredFile, Outcome> {
    let Some(document) = message.document_id else {
        return Err(never("the message names no document"));
    };
    let read = async {
        let mut tx = app.db.read(scope).await?;
        invoices::stored_file(&mut tx, document).await
    };
    match read.await {
        Ok(Some(file)) => Ok(file),
        Ok(None) => Err(again("the document's file is not drawn yet")),
        Err(error) => Err(again(error)),
    }
}
