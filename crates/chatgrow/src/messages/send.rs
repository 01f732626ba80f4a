//! Sending one planned message: still wanted? marked, handed over, its outcome recorded.

use std::time::Duration;

use chatgrow_channels::{Attachment, Email, EmailAddress, Mailbox, Outcome};
use jiff::Timestamp;
use serde_json::json;

use super::letter::{Pen, Written};
use super::mailing_letter::{self, Mailed};
use super::model::{
    Status, Template, Unwanted, offer_of, offer_unwanted, registration_unwanted, sequence_of,
    unwanted,
};
use super::plan::job_key;
use super::rules::{Gate, Greeting, birthday_unwanted, gate, greeting};
use super::series::{series_of, series_unwanted};
use super::store::{Claimed, Ended};
use super::values::greeted;
use super::wording::Custom;
use super::{
    appointment_letter, greeting_letter, offer_letter, receipt_letter, registration_letter,
    series_letter,
};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::{self, AppointmentDetails, OfferDetails, SeriesDetails};
use crate::consents::{self, Channel, Purpose};
use crate::events::{self, BroadcastText, RegistrationDetails};
use crate::invoices;
use crate::jobs::{self, Failure};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{MessageId, WaitingEntryId};
use crate::subscribers::{self, Mailing, Refused};

/// How long to leave a mail server alone that refuses us altogether: signing in with a wrong password
/// again and again locks accounts.
pub(super) const CONFIG_PAUSE: Duration = Duration::from_secs(15 * 60);

/// A message in hand, with what it speaks of.
struct InHand {
    message: Claimed,
    business: Business,
    about: About,
    custom: Custom,
}

/// What a message speaks of, as it stands now.
enum About {
    Appointment(AppointmentDetails),
    Series(SeriesDetails),
    Offer(WaitingEntryId, OfferDetails),
    Registration(RegistrationDetails),
    /// A text of the team to who comes to an event.
    Broadcast(RegistrationDetails, BroadcastText),
    /// Somebody's birthday.
    Greeting(Greeting),
    /// A document, whose file is read when the mail is written.
    Document,
    /// A mail of the room `subscribers`, or why it is not sent.
    Mailing(Result<Mailing, Refused>),
}

/// How an attempt ended.
enum End {
    Sent {
        provider_id: String,
    },
    Printed,
    Again {
        after: Option<Duration>,
        error: String,
    },
    Never {
        error: String,
    },
}

/// Sends a planned message, if it is still wanted, and records what came of it. Harmless for one that
/// has come to an end. After the `last_attempt` a failure is final.
///
/// # Errors
/// [`Failure`] when the carrier refuses or cannot be reached.
pub async fn send(
    app: &App,
    scope: Scope,
    message: MessageId,
    last_attempt: bool,
) -> Result<(), Failure> {
    let Some(in_hand) = take_in_hand(app, scope, message).await? else {
        return Ok(());
    };
    let mut written = None;
    let end = match compose(app, scope, &in_hand).await {
        Ok(email) => {
            let end = app.mailer.send(&email).await.into();
            written = Some((email.subject, email.text));
            end
        }
        Err(end) => end,
    };
    let end = match end {
        End::Again { error, .. } if last_attempt => End::Never { error },
        end => end,
    };
    record(app, scope, &in_hand.message, &end, written.as_ref()).await?;
    match end {
        End::Sent { .. } | End::Printed => Ok(()),
        End::Again { after, error } => Err(Failure::Retry { after, error }),
        End::Never { error } => Err(Failure::GiveUp { error }),
    }
}

/// Marks the message as being sent if it is still wanted, else as skipped, in one transaction: what
/// was committed before it is seen, what comes after it is too late.
async fn take_in_hand(app: &App, scope: Scope, id: MessageId) -> sqlx::Result<Option<InHand>> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut message) = tx.claim_message(id).await? else {
        return Ok(None);
    };
    let about = about(&mut tx, &message, now).await?;
    if matches!(about, About::Mailing(Err(Refused::Paused))) {
        // It stays as it was; going on with the campaign plans its job again.
        return Ok(None);
    }
    let mut checked = match about.customer() {
        Some(customer) => {
            let why = about.unwanted(&message, now);
            still_wanted(&mut tx, &mut message, why, customer).await?
        }
        None => about.unwanted(&message, now).map_or(Ok(()), Err),
    };
    if checked.is_ok() {
        match gate(&mut tx, now, &message).await? {
            Gate::Open => {}
            Gate::Closed(why) => checked = Err(why),
            Gate::Later(until) => {
                tx.lay_message_back(id, until).await?;
                jobs::replan(&mut tx, &job_key(id), until).await?;
                tx.commit().await?;
                return Ok(None);
            }
        }
    }
    if let Err(why) = checked {
        let ended = Ended {
            error: Some(why.word()),
            ..Ended::default()
        };
        tx.end_attempt((id, message.attempts), Status::Skipped, &ended)
            .await?;
        tx.commit().await?;
        return Ok(None);
    }
    let business = accounts::business(&mut tx).await?;
    let custom = Custom::read(&mut tx, &message).await?;
    tx.commit().await?;
    Ok(Some(InHand {
        message,
        business,
        about,
        custom,
    }))
}

/// What the message speaks of. One whose thing is not there any more speaks of a document, and fails there.
async fn about(tx: &mut Tx, message: &Claimed, now: Timestamp) -> sqlx::Result<About> {
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

impl About {
    /// Whom it concerns: their address, if they have one, and their name. A document goes where it was sent.
    fn customer(&self) -> Option<(Option<&str>, &String)> {
        let (email, name) = match self {
            Self::Appointment(about) => (&about.customer_email, &about.customer_name),
            Self::Series(about) => (&about.customer_email, &about.customer_name),
            Self::Offer(_, about) => (&about.customer_email, &about.customer_name),
            Self::Registration(about) | Self::Broadcast(about, _) => {
                (&about.customer_email, &about.customer_name)
            }
            Self::Greeting(about) => (&about.customer_email, &about.customer_name),
            Self::Document | Self::Mailing(_) => return None,
        };
        Some((email.as_deref(), name))
    }

    fn unwanted(&self, message: &Claimed, now: Timestamp) -> Option<Unwanted> {
        let (template, sequence) = (message.template, sequence_of(&message.intent_key));
        match self {
            Self::Appointment(about) => unwanted(template, sequence, about, now),
            Self::Series(about) => series_unwanted(template, about, now),
            Self::Offer(_, about) => offer_unwanted(&message.intent_key, about, now),
            Self::Registration(about) | Self::Broadcast(about, _) => {
                registration_unwanted(template, sequence, about, now)
            }
            Self::Greeting(about) => birthday_unwanted(about),
            Self::Document | Self::Mailing(Ok(_)) => None,
            Self::Mailing(Err(why)) => Some((*why).into()),
        }
    }
}

/// Whether a message is wanted now; it then goes to the customer's present address.
async fn still_wanted(
    tx: &mut Tx,
    message: &mut Claimed,
    unwanted: Option<Unwanted>,
    (email, name): (Option<&str>, &String),
) -> sqlx::Result<Result<(), Unwanted>> {
    if let Some(why) = unwanted {
        return Ok(Err(why));
    }
    let Some(email) = email else {
        return Ok(Err(Unwanted::NoAddress));
    };
    let may_write = match message.template.purpose() {
        Purpose::Service => consents::may_serve(tx, Channel::Email, email).await?,
        Purpose::Marketing => tx.marketing_consent(Channel::Email, email).await?.is_some(),
    };
    if !may_write {
        return Ok(Err(Unwanted::NoConsent));
    }
    if *email != message.recipient || *name != message.recipient_name {
        email.clone_into(&mut message.recipient);
        message.recipient_name.clone_from(name);
        tx.readdress_message(message.id, (email, name)).await?;
    }
    Ok(Ok(()))
}

async fn compose(app: &App, scope: Scope, in_hand: &InHand) -> Result<Email, End> {
    let InHand {
        message,
        business,
        about,
        custom,
    } = in_hand;
    let template = message.template;
    // The same on every attempt, so that a second copy is known by its reader's server.
    let stamp = Timestamp::from_millisecond(message.due_at).map_err(never)?;
    let to = match about {
        About::Mailing(Ok(Mailing::Campaign(mail))) => mail.consent.address(),
        _ => &message.recipient,
    };
    let address: EmailAddress = to.parse().map_err(never)?;
    let mut mailed = Mailed::default();
    let mut invitation = None;
    let mut attachments = vec![];
    let letter = match about {
        About::Document if template == Template::Receipt => {
            let file = stored_file(app, scope, message).await?;
            let pen = Pen {
                sentences: &app.sentences,
                lang: message.lang,
            };
            let letter = receipt_letter::letter(&pen, business, &file, &message.recipient_name);
            attachments.push(Attachment {
                file_name: file.file_name,
                content_type: "application/pdf".to_owned(),
                bytes: file.pdf,
            });
            letter
        }
        About::Document | About::Mailing(Err(_)) => {
            return Err(End::never("what it speaks of is not there"));
        }
        About::Mailing(Ok(mailing)) => {
            let reader = (message.lang, message.recipient_name.as_str());
            let (letter, way_out) = mailing_letter::letter(app, business, mailing, reader);
            mailed = way_out;
            letter
        }
        About::Broadcast(registration, text) => {
            registration_letter::broadcast(app, business, registration, text)
        }
        About::Registration(registration) => {
            invitation =
                registration_letter::calendar_part(app, business, registration, template, stamp)
                    .map_err(never)?;
            registration_letter::letter(app, business, registration, template)
        }
        About::Greeting(about) => greeting_letter::birthday(app, business, about),
        About::Appointment(appointment) if template == Template::ReviewRequest => {
            greeting_letter::review(app, business, appointment, custom.review_url())
        }
        About::Appointment(appointment) => {
            invitation =
                appointment_letter::calendar_part(app, business, appointment, template, stamp)
                    .map_err(never)?;
            appointment_letter::letter(app, business, appointment, template)
        }
        About::Series(series) => {
            let coming = series_letter::coming(template, series, stamp);
            invitation =
                Some(series_letter::calendar_part(app, business, &coming, stamp).map_err(never)?);
            series_letter::letter(app, business, series, &coming, template)
        }
        About::Offer(entry, offer) => offer_letter::letter(app, business, *entry, offer),
    };
    let Written {
        subject,
        text,
        html,
    } = custom
        .reworded(letter)
        .write_with(mailed.way_out.as_ref())
        .map_err(never)?;
    let reply_to = business
        .email
        .as_deref()
        .and_then(|email| email.parse().ok());
    Ok(Email {
        message_id: message.id.0,
        date: stamp,
        from: app.mailer.mailbox_of(&business.name),
        reply_to: reply_to.map(|address| Mailbox::new(business.name.as_str(), address)),
        to: Mailbox {
            name: greeted(&message.recipient_name),
            address,
        },
        subject,
        text,
        html,
        invitation,
        attachments,
        list_unsubscribe: mailed.list_unsubscribe,
    })
}

async fn stored_file(
    app: &App,
    scope: Scope,
    message: &Claimed,
) -> Result<invoices::StoredFile, End> {
    let Some(document) = message.document_id else {
        return Err(End::never("the message names no document"));
    };
    let read = async {
        let mut tx = app.db.read(scope).await?;
        invoices::stored_file(&mut tx, document).await
    };
    match read.await {
        Ok(Some(file)) => Ok(file),
        Ok(None) => Err(End::again("the document's file is not drawn yet")),
        Err(error) => Err(End::again(error.to_string())),
    }
}

/// Records the end of an attempt and, when it is final, journals it.
async fn record(
    app: &App,
    scope: Scope,
    message: &Claimed,
    end: &End,
    written: Option<&(String, String)>,
) -> sqlx::Result<()> {
    let now = app.clock.now();
    let (status, kind) = match end {
        End::Sent { .. } => (Status::Sent, Some(Kind::MessageSent)),
        End::Printed => (Status::Printed, Some(Kind::MessageSent)),
        End::Again { .. } => (Status::Planned, None),
        End::Never { .. } => (Status::Failed, Some(Kind::MessageFailed)),
    };
    let ended = Ended {
        sent_at: (kind == Some(Kind::MessageSent)).then_some(now),
        subject: written.map(|(subject, _)| subject.as_str()),
        body_text: written.map(|(_, text)| text.as_str()),
        provider_id: match end {
            End::Sent { provider_id } => Some(provider_id),
            _ => None,
        },
        error: match end {
            End::Again { error, .. } | End::Never { error } => Some(error),
            _ => None,
        },
    };
    let mut tx = app.db.write(scope).await?;
    let ours = tx
        .end_attempt((message.id, message.attempts), status, &ended)
        .await?;
    if let Some(kind) = kind.filter(|_| ours) {
        let change = Change {
            kind,
            subject: Subject::Message(message.id),
            customer: message.customer_id,
            data: json!({
                "template": message.template, "channel": "email", "recipient": message.recipient,
                "status": status, "subject": ended.subject, "error": ended.error,
                "appointmentId": message.appointment_id,
            }),
        };
        journal::record(&mut tx, now, &Actor::System, change).await?;
    }
    tx.commit().await
}

/// An error that trying again cannot mend.
fn never(error: impl std::error::Error) -> End {
    End::never(error.to_string())
}

impl End {
    fn again(error: impl Into<String>) -> Self {
        Self::Again {
            after: None,
            error: error.into(),
        }
    }

    fn never(error: impl Into<String>) -> Self {
        Self::Never {
            error: error.into(),
        }
    }
}

impl From<Outcome> for End {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Accepted { provider_id } => Self::Sent { provider_id },
            Outcome::Printed => Self::Printed,
            Outcome::RetryAfter { after, reason } => Self::Again {
                after,
                error: reason,
            },
            Outcome::ConfigBroken { reason } => Self::Again {
                after: Some(CONFIG_PAUSE),
                error: reason,
            },
            // Repeated under the same Message-ID: a mail lost is worse than one that comes twice.
            Outcome::Ambiguous { reason } => Self::again(reason),
            Outcome::PermanentRecipient { reason }
            | Outcome::PermanentOptOut { reason }
            | Outcome::PermanentContent { reason } => Self::Never { error: reason },
        }
    }
}
