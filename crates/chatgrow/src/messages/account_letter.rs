//! Mails about an account: they belong to a person and no business, and keep no history.

use chatgrow_channels::{Email, Mailbox, Outcome};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::letter::{Letter, Pen};
use super::send::CONFIG_PAUSE;
use super::values::greeted;
use super::wording::Values;
use crate::app::App;
use crate::jobs::Failure;
use crate::platform::i18n::Lang;

/// Milliseconds of a day.
const DAY: i64 = 24 * 3600 * 1000;

/// Sends a mail about an account: sentences `<key>-subject`, `<key>-body`, `<key>-button` and a link.
/// `id` and `key` name the mail: within a day the same ones give the same Message-ID.
///
/// # Errors
/// [`Failure`] when the carrier refuses or cannot be reached.
pub async fn send_account_mail(
    app: &App,
    id: Uuid,
    key: &str,
    lang: Lang,
    (email, name): (&str, &str),
    link: &str,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let give_up = |error: String| Failure::GiveUp { error };
    let address = email
        .parse()
        .map_err(|error: chatgrow_channels::AddressError| give_up(error.to_string()))?;
    let written = letter(app, key, lang, name, link)
        .write()
        .map_err(|error| give_up(error.to_string()))?;
    let mail = Email {
        message_id: message_id(id, key, now),
        date: now,
        from: app.mailer.own_mailbox(),
        reply_to: None,
        to: Mailbox {
            name: greeted(name),
            address,
        },
        subject: written.subject,
        text: written.text,
        html: written.html,
        invitation: None,
        attachments: vec![],
        list_unsubscribe: None,
    };
    match app.mailer.send(&mail).await {
        Outcome::Accepted { .. } | Outcome::Printed => Ok(()),
        outcome => Err(failure(&outcome)),
    }
}

fn letter(app: &App, key: &str, lang: Lang, name: &str, link: &str) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang,
    };
    let subject = pen.text(&format!("{key}-subject"));
    Letter {
        lang,
        sender: pen.text("mail-product"),
        title: subject.clone(),
        subject,
        greeting: pen.greeting(name),
        body: pen.text(&format!("{key}-body")),
        facts: vec![],
        button: Some(pen.button(&format!("{key}-button"), link.to_owned())),
        footer: vec![pen.text("mail-account-footer")],
        values: Values::default(),
        short: String::new(),
        answer_hint: None,
    }
}

/// A mail that an account gets more than once, because somebody registers with its address again, is
/// another mail on another day; a retry is the same one.
fn message_id(id: Uuid, key: &str, now: Timestamp) -> Uuid {
    let digest = Sha256::new()
        .chain_update(id.as_bytes())
        .chain_update(key)
        .chain_update((now.as_millisecond() / DAY).to_be_bytes())
        .finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn failure(outcome: &Outcome) -> Failure {
    let error = outcome.reason().unwrap_or_default().to_owned();
    match outcome {
        Outcome::RetryAfter { after, .. } => Failure::Retry {
            after: *after,
            error,
        },
        Outcome::ConfigBroken { .. } => Failure::Retry {
            after: Some(CONFIG_PAUSE),
            error,
        },
        // A link that does not arrive locks a person out; a second copy does no harm.
        Outcome::Ambiguous { .. } => Failure::Retry { after: None, error },
        _ => Failure::GiveUp { error },
    }
}
