//! Giving a message to its carrier.

use std::time::Duration;

use chatgrow_channels::{Mailbox, Outcome, Sms, WhatsApp};
use uuid::Uuid;

use super::again;
use super::claim::InHand;
use super::way::Way;
use super::words::Parcel;
use crate::app::App;
use crate::messages::carriers::Carrier;
use crate::messages::connections::{Provider, hook_url};
use crate::platform::db::Scope;

/// For how long a text is worth delivering: carriers keep one for a telephone that is off, ten hours at most.
const VALID_FOR: Duration = Duration::from_secs(10 * 3600);

/// Hands the message over once, and tells what came of it.
pub(super) async fn hand_over(
    app: &App,
    scope: Scope,
    in_hand: &InHand,
    parcel: Parcel,
) -> Outcome {
    let way = &in_hand.way;
    let id = in_hand.message.id.0;
    let Some(row) = &way.connection else {
        return match (parcel, app.carriers.sms()) {
            (Parcel::Mail(mail), _) => app.mailer.send(&mail).await,
            (text, Some(sms)) => match sms_of(app, scope, (way, id), text) {
                Some(text) => sms.send(&text).await,
                None => again("there is no text"),
            },
            (Parcel::Text { .. }, None) => again("nothing carries texts here"),
        };
    };
    let carrier = match app.carriers.of(app, scope.business(), row).await {
        Ok(carrier) => carrier,
        Err(error) => {
            return Outcome::ConfigBroken {
                reason: error.to_string(),
            };
        }
    };
    match (carrier, parcel) {
        (Carrier::Email(sender, from), Parcel::Mail(mut mail)) => {
            mail.from = Mailbox::new(in_hand.business.name.as_str(), from.address);
            sender.send(&mail).await
        }
        (Carrier::Sms(sender), text) => match sms_of(app, scope, (way, id), text) {
            Some(text) => sender.send(&text).await,
            None => again("there is no text"),
        },
        (Carrier::Whatsapp(sender), text) => match whatsapp_of(app, scope, (way, id), text) {
            Some(message) => sender.send(&message).await,
            None => again("there is no text"),
        },
        (Carrier::Email(..), Parcel::Text { .. }) => again("a mail server carries no texts"),
    }
}

/// The text to a telephone.
fn sms_of(app: &App, scope: Scope, (way, id): (&Way, Uuid), parcel: Parcel) -> Option<Sms> {
    let Parcel::Text { to, text } = parcel else {
        return None;
    };
    Some(Sms {
        message_id: id,
        to,
        text,
        callback_url: Some(callback(app, scope, way)),
        valid_for: Some(VALID_FOR),
    })
}

/// The WhatsApp message.
fn whatsapp_of(
    app: &App,
    scope: Scope,
    (way, id): (&Way, Uuid),
    parcel: Parcel,
) -> Option<WhatsApp> {
    let Parcel::Text { to, .. } = parcel else {
        return None;
    };
    Some(WhatsApp {
        message_id: id,
        to,
        content: way.content.clone()?,
        callback_url: Some(callback(app, scope, way)),
    })
}

/// Where Twilio reports what became of a message.
fn callback(app: &App, scope: Scope, way: &Way) -> String {
    hook_url(
        app,
        scope.business(),
        (Provider::Twilio, way.connection_id()),
    )
}
