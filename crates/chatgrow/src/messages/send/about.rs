//! What a message speaks of, as it stands now, and whom it concerns.

use jiff::Timestamp;

use crate::calendar::{self, AppointmentDetails, OfferDetails, SeriesDetails};
use crate::events::{self, BroadcastText, RegistrationDetails};
use crate::messages::connections::Channel;
use crate::messages::model::{
    Template, Unwanted, count_of, offer_of, offer_unwanted, registration_unwanted, sequence_of,
    unwanted,
};
use crate::messages::rules::{Greeting, birthday_unwanted, greeting};
use crate::messages::series::{series_of, series_unwanted};
use crate::messages::store::Claimed;
use crate::payments::{self, LinkDetails};
use crate::platform::db::Tx;
use crate::platform::ids::WaitingEntryId;
use crate::subscribers::{self, Mailing, Refused};

/// What a message speaks of.
pub(super) enum About {
    Appointment(AppointmentDetails),
    Series(SeriesDetails),
    Offer(WaitingEntryId, OfferDetails),
    Registration(RegistrationDetails),
    /// A text of the team to who comes to an event.
    Broadcast(RegistrationDetails, BroadcastText),
    /// What a member of the team wrote, to a customer or to an address.
    Said(Option<Person>),
    /// What somebody is asked to pay, or paid in vain.
    Link(LinkDetails),
    /// Somebody's birthday.
    Greeting(Greeting),
    /// A mail of the room `subscribers`, or why it is not sent.
    Mailing(Result<Mailing, Refused>),
    /// A document, whose file is read when the mail is written.
    Document,
}

/// Whom a message concerns, and where they can be reached now.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
}

impl Person {
    /// Where they can be reached by `channel`.
    pub(super) fn address(&self, channel: Channel) -> Option<&str> {
        match channel {
            Channel::Email => self.email.as_deref(),
            Channel::Sms | Channel::Whatsapp => self.phone.as_deref(),
        }
    }
}

/// What the message speaks of. One whose thing is not there any more speaks of a document, and fails there.
pub(super) async fn about(tx: &mut Tx, message: &Claimed, now: Timestamp) -> sqlx::Result<About> {
    if let Some(id) = message.appointment_id
        && let Some(appointment) = calendar::details(tx, id).await?
    {
        return Ok(About::Appointment(appointment));
    }
    if let Some(id) = message.registration_id
        && let Some(registration) = events::details(tx, id).await?
    {
        let text = match message.broadcast_id {
            Some(broadcast) => events::broadcast_text(tx, broadcast).await?,
            None => None,
        };
        return Ok(match text {
            Some(text) => About::Broadcast(registration, text),
            None => About::Registration(registration),
        });
    }
    if let Some(id) = message.payment_link_id
        && let Some(mut link) = payments::link_details(tx, id, now).await?
    {
        // It tells of the sum that it was planned for, whatever the gateway has said to it since.
        if let Some(sum) = count_of(&message.intent_key)
            && message.template == Template::PaymentReturned
        {
            link.returned.amount = sum;
        }
        return Ok(About::Link(link));
    }
    if let Some(id) = series_of(&message.intent_key)
        && let Some(series) = calendar::series_details(tx, id).await?
    {
        return Ok(About::Series(series));
    }
    if let Some((entry, _)) = offer_of(&message.intent_key)
        && let Some(offer) = calendar::offer_details(tx, entry).await?
    {
        return Ok(About::Offer(entry, offer));
    }
    if message.template == Template::FreeText {
        return Ok(About::Said(written_to(tx, message).await?));
    }
    if let Some(mailing) = subscribers::mailing(tx, &message.intent_key, &message.recipient).await?
    {
        return Ok(About::Mailing(mailing));
    }
    if message.template == Template::Birthday
        && let Some(customer) = message.customer_id
        && let Some(greeting) = greeting(tx, now, customer, message.lang).await?
    {
        return Ok(About::Greeting(greeting));
    }
    Ok(About::Document)
}

async fn written_to(tx: &mut Tx, message: &Claimed) -> sqlx::Result<Option<Person>> {
    let Some(customer) = message.customer_id else {
        return Ok(None);
    };
    let found = tx.correspondent(customer).await?;
    Ok(found.map(|(name, email, phone)| Person { name, email, phone }))
}

impl About {
    /// Whom it concerns; `None` for what goes where it was addressed to.
    pub(super) fn person(&self) -> Option<Person> {
        let (name, email, phone) = match self {
            Self::Appointment(about) => (
                &about.customer_name,
                &about.customer_email,
                &about.customer_phone,
            ),
            Self::Series(about) => (
                &about.customer_name,
                &about.customer_email,
                &about.customer_phone,
            ),
            Self::Offer(_, about) => (
                &about.customer_name,
                &about.customer_email,
                &about.customer_phone,
            ),
            Self::Registration(about) | Self::Broadcast(about, _) => (
                &about.customer_name,
                &about.customer_email,
                &about.customer_phone,
            ),
            Self::Link(about) => (
                &about.customer_name,
                &about.customer_email,
                &about.customer_phone,
            ),
            Self::Said(person) => return person.clone(),
            Self::Greeting(about) => (&about.customer_name, &about.customer_email, &None),
            Self::Document | Self::Mailing(_) => return None,
        };
        Some(Person {
            name: name.clone(),
            email: email.clone(),
            phone: phone.clone(),
        })
    }

    /// Why the message need not be sent any more; `None` while it is wanted.
    pub(super) fn unwanted(&self, message: &Claimed, now: Timestamp) -> Option<Unwanted> {
        let (template, sequence) = (message.template, sequence_of(&message.intent_key));
        match self {
            Self::Appointment(about) => unwanted(template, sequence, about, now),
            Self::Series(about) => series_unwanted(template, about, now),
            Self::Offer(_, about) => offer_unwanted(&message.intent_key, about, now),
            Self::Registration(about) | Self::Broadcast(about, _) => {
                registration_unwanted(template, sequence, about, now)
            }
            Self::Link(about) => {
                let asks = template == Template::PaymentLink;
                (asks && !about.is_open).then_some(Unwanted::LinkClosed)
            }
            Self::Greeting(about) => birthday_unwanted(about),
            Self::Mailing(Err(why)) => Some((*why).into()),
            Self::Mailing(Ok(_)) | Self::Said(_) | Self::Document => None,
        }
    }
}
