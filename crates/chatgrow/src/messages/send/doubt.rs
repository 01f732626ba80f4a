//! A message that may have left already: the carrier's answer was lost, or the worker died. Who knows is asked
//! before it is sent again.

use chatgrow_channels::{LookUp, Sms, WhatsApp, WhatsAppContent};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::claim::{put_off, told};
use super::store::AttemptRow;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::messages::carriers::Carrier;
use crate::messages::connections::{Channel, Purpose};
use crate::messages::model::{Status, Waits};
use crate::messages::store::{Claimed, Ended};
use crate::platform::db::{Scope, Tx};

/// For so long a report is waited for, which tells what the carrier itself cannot be asked.
const WAIT_FOR: SignedDuration = SignedDuration::from_mins(10);
/// Answers of one message that may be lost before it is given up.
const MOST_LOST: i64 = 2;

/// A message in hand that may have left.
pub(super) struct Doubt {
    message: Claimed,
    attempt: AttemptRow,
    /// What it said.
    text: String,
}

impl Doubt {
    pub(super) fn new(message: Claimed, attempt: AttemptRow, text: Option<String>) -> Self {
        let text = message.body_text.clone().or(text).unwrap_or_default();
        Self {
            message,
            attempt,
            text,
        }
    }
}

/// Finds out what became of the attempt. `true` when the message is to be sent after all.
pub(super) async fn settle(app: &App, scope: Scope, doubt: &Doubt) -> sqlx::Result<bool> {
    let looked_up = look_up(app, scope, doubt).await;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let sends = match looked_up {
        LookUp::Sent { provider_id } => {
            found(&mut tx, now, doubt, &provider_id).await?;
            false
        }
        LookUp::NotSent => again(&mut tx, doubt, "not_sent").await?,
        LookUp::Unknown { reason } => unknown(&mut tx, now, doubt, &reason).await?,
    };
    tx.commit().await?;
    Ok(sends)
}

async fn look_up(app: &App, scope: Scope, doubt: &Doubt) -> LookUp {
    let unknown = |reason: String| LookUp::Unknown { reason };
    let since = Timestamp::from_millisecond(doubt.attempt.at).unwrap_or_default();
    let carrier = match carrier(app, scope, doubt).await {
        Ok(Some(carrier)) => carrier,
        Ok(None) => return unknown("its connection was removed".to_owned()),
        Err(error) => return unknown(error.to_string()),
    };
    let Ok(to) = doubt.attempt.recipient.parse() else {
        return unknown("there is nothing to ask for".to_owned());
    };
    match carrier {
        Carrier::Sms(sender) => {
            let sms = Sms {
                message_id: doubt.message.id.0,
                to,
                text: doubt.text.clone(),
                callback_url: None,
                valid_for: None,
            };
            sender.look_up(&sms, since).await
        }
        Carrier::Whatsapp(sender) => {
            let message = WhatsApp {
                message_id: doubt.message.id.0,
                to,
                content: WhatsAppContent::Text(doubt.text.clone()),
                callback_url: None,
            };
            sender.look_up(&message, since).await
        }
        Carrier::Email(..) => unknown("mail cannot be asked for".to_owned()),
    }
}

/// Who had the message.
async fn carrier(app: &App, scope: Scope, doubt: &Doubt) -> anyhow::Result<Option<Carrier>> {
    let Some(id) = doubt.attempt.connection_id else {
        let sms = app
            .carriers
            .sms()
            .filter(|_| doubt.attempt.channel == Channel::Sms);
        return Ok(sms.cloned().map(Carrier::Sms));
    };
    let row = app.db.read(scope).await?.connection(id).await?;
    match row {
        Some(row) => app.carriers.of(app, scope.business(), &row).await.map(Some),
        None => Ok(None),
    }
}

/// The carrier has it.
async fn found(tx: &mut Tx, now: Timestamp, doubt: &Doubt, provider_id: &str) -> sqlx::Result<()> {
    let Doubt {
        message, attempt, ..
    } = doubt;
    tx.note_attempt(
        (message.id, attempt.attempt),
        ("found", None, Some(provider_id)),
    )
    .await?;
    let ended = Ended {
        sent_at: Some(now),
        provider_id: Some(provider_id),
        ..Ended::default()
    };
    if tx
        .end_attempt((message.id, message.attempts), Status::Sent, &ended)
        .await?
    {
        let change = told(
            Kind::MessageSent,
            message,
            attempt.channel,
            json!({ "status": Status::Sent }),
        );
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(())
}

/// It did not leave, or nobody will ever know: it is taken up again at once, and its budget is given back where it
/// surely did not.
async fn again(tx: &mut Tx, doubt: &Doubt, outcome: &str) -> sqlx::Result<bool> {
    let Doubt {
        message, attempt, ..
    } = doubt;
    if !tx.put_back((message.id, message.attempts), None).await? {
        return Ok(false);
    }
    tx.note_attempt((message.id, attempt.attempt), (outcome, None, None))
        .await?;
    if let (Some(connection), "not_sent") = (attempt.connection_id, outcome) {
        tx.count_use(connection, (&attempt.day, -1, -attempt.cost))
            .await?;
    }
    Ok(true)
}

/// Nobody can say yet. After a while a service message is sent again, once: better twice than never. Advertising
/// is not.
async fn unknown(tx: &mut Tx, now: Timestamp, doubt: &Doubt, reason: &str) -> sqlx::Result<bool> {
    let Doubt {
        message, attempt, ..
    } = doubt;
    let at = Timestamp::from_millisecond(attempt.at).unwrap_or(now);
    let until = at.checked_add(WAIT_FOR).unwrap_or(now);
    if until > now {
        put_off(tx, now, message, (until, Waits::Doubt)).await?;
        return Ok(false);
    }
    let lost = tx.lost_attempts(message.id).await?;
    if message.purpose == Purpose::Service && lost < MOST_LOST {
        return again(tx, doubt, "unknown").await;
    }
    tx.note_attempt(
        (message.id, attempt.attempt),
        ("unknown", Some(reason), None),
    )
    .await?;
    let ended = Ended {
        error: Some(reason),
        ..Ended::default()
    };
    if tx
        .end_attempt((message.id, message.attempts), Status::Failed, &ended)
        .await?
    {
        let change = told(
            Kind::MessageFailed,
            message,
            attempt.channel,
            json!({ "error": reason }),
        );
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(false)
}
