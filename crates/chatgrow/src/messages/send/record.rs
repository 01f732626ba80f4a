//! What came of handing a message over: kept, journalled, and what follows from it.

use std::time::Duration;

use chatgrow_channels::Outcome;
use jiff::Timestamp;
use serde_json::json;

use super::CONFIG_PAUSE;
use super::claim::{InHand, of_connection, plan_again, told};
use super::way::Way;
use crate::app::App;
use crate::jobs::{Failure, MAX_ATTEMPTS};
use crate::journal::{self, Actor, Kind};
use crate::messages::connections::{Blow, Breaker, Channel, Purpose};
use crate::messages::model::Status;
use crate::messages::store::Ended;
use crate::messages::suppressions::Source;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::ConnectionId;

/// What follows from an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    /// It left.
    Done(Status),
    /// The same again, after a pause.
    Retry(Option<Duration>),
    /// At once by whatever way is left: another connection, another channel.
    OtherWay,
    /// At once by the next channel.
    OtherChannel,
    /// Never.
    Failed,
}

/// Why an address is not good for more, if that is what an outcome says.
pub(in crate::messages) enum Lost {
    /// Nobody is to be written to there, by the reader's wish or the carrier's.
    OptedOut,
    /// There is no such address.
    Gone,
}

/// See [`Lost`].
pub(in crate::messages) fn lost(outcome: &Outcome) -> Option<Lost> {
    match outcome {
        Outcome::PermanentOptOut { .. } => Some(Lost::OptedOut),
        Outcome::PermanentRecipient { .. } => Some(Lost::Gone),
        _ => None,
    }
}

fn next(outcome: &Outcome, way: &Way, purpose: Purpose, is_last: bool) -> Next {
    let has_next = !way.rest.is_empty();
    let give_up = || {
        if has_next {
            Next::OtherChannel
        } else {
            Next::Failed
        }
    };
    let retry = |pause| {
        if is_last {
            give_up()
        } else {
            Next::Retry(pause)
        }
    };
    match outcome {
        Outcome::Accepted { .. } => Next::Done(Status::Sent),
        Outcome::Printed => Next::Done(Status::Printed),
        Outcome::RetryAfter { after, .. } => retry(*after),
        Outcome::ConfigBroken { .. } if is_last => give_up(),
        Outcome::ConfigBroken { .. } if way.connection.is_some() => Next::OtherWay,
        Outcome::ConfigBroken { .. } if has_next => Next::OtherChannel,
        Outcome::ConfigBroken { .. } => Next::Retry(Some(CONFIG_PAUSE)),
        // Never by another way: it may have arrived.
        Outcome::Ambiguous { .. } if is_last => Next::Failed,
        Outcome::Ambiguous { .. } => Next::Retry(None),
        Outcome::PermanentRecipient { .. } => give_up(),
        Outcome::PermanentOptOut { .. } if purpose == Purpose::Service => give_up(),
        Outcome::PermanentContent { .. } if way.channel == Channel::Whatsapp => give_up(),
        Outcome::PermanentOptOut { .. } | Outcome::PermanentContent { .. } => Next::Failed,
    }
}

/// Records what came of the attempt and what follows from it.
pub(super) async fn record(
    app: &App,
    scope: Scope,
    in_hand: &InHand,
    (outcome, last_attempt): (&Outcome, bool),
    written: Option<(Option<String>, String)>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let InHand { message, way, .. } = in_hand;
    let is_last = last_attempt || message.attempts >= 2 * MAX_ATTEMPTS;
    let next = next(outcome, way, message.purpose, is_last);
    let mut tx = app.db.write(scope).await?;
    let ours = end(&mut tx, now, in_hand, (outcome, &next), written).await?;
    // The connection first, as claiming does: its use is counted under its lock.
    let change = match &way.connection {
        Some(row) => health(&mut tx, now, row.id, outcome).await?,
        None => None,
    };
    note(&mut tx, in_hand, outcome).await?;
    if lost(outcome).is_some_and(|lost| matches!(lost, Lost::OptedOut)) {
        tx.suppress((way.channel, &way.address), Source::Carrier, now)
            .await?;
    }
    if ours {
        follow_up(&mut tx, now, in_hand, (outcome, &next)).await?;
    }
    if let Some(change) = change {
        journal::record(&mut tx, now, &Actor::System, change).await?;
    }
    tx.commit().await?;
    if way.channel == Channel::Sms && way.connection.is_none() {
        app.note_shared_number(scope.business(), &way.address, now)
            .await?;
    }
    let error = outcome.reason().unwrap_or_default().to_owned();
    match next {
        Next::Done(_) | Next::OtherWay | Next::OtherChannel => Ok(()),
        Next::Retry(after) => Err(Failure::Retry { after, error }),
        Next::Failed => Err(Failure::GiveUp { error }),
    }
}

/// Where the message stands after the attempt. `false` when it was not this worker's any more.
async fn end(
    tx: &mut Tx,
    now: Timestamp,
    in_hand: &InHand,
    (outcome, next): (&Outcome, &Next),
    written: Option<(Option<String>, String)>,
) -> sqlx::Result<bool> {
    let status = match next {
        Next::Done(status) => *status,
        Next::Retry(_) | Next::OtherWay | Next::OtherChannel => Status::Planned,
        Next::Failed => Status::Failed,
    };
    let (subject, body) = written.unzip();
    let ended = Ended {
        sent_at: matches!(next, Next::Done(_)).then_some(now),
        subject: subject.as_ref().and_then(Option::as_deref),
        body_text: body.as_deref(),
        provider_id: match outcome {
            Outcome::Accepted { provider_id } => Some(provider_id),
            _ => None,
        },
        error: outcome.reason(),
    };
    let id = (in_hand.message.id, in_hand.message.attempts);
    tx.end_attempt(id, status, &ended).await
}

/// The attempt's own record; what it took of the budget is given back when nothing left.
async fn note(tx: &mut Tx, in_hand: &InHand, outcome: &Outcome) -> sqlx::Result<()> {
    let id = (in_hand.message.id, in_hand.message.attempts);
    let provider_id = match outcome {
        Outcome::Accepted { provider_id } => Some(provider_id.as_str()),
        _ => None,
    };
    tx.note_attempt(id, (outcome.name(), outcome.reason(), provider_id))
        .await?;
    let left = matches!(
        outcome,
        Outcome::Accepted { .. } | Outcome::Printed | Outcome::Ambiguous { .. }
    );
    match in_hand.way.connection_id() {
        Some(connection) if !left => {
            tx.count_use(connection, (&in_hand.day, -1, -in_hand.way.cost))
                .await
        }
        _ => Ok(()),
    }
}

async fn follow_up(
    tx: &mut Tx,
    now: Timestamp,
    in_hand: &InHand,
    (outcome, next): (&Outcome, &Next),
) -> sqlx::Result<()> {
    let InHand { message, way, .. } = in_hand;
    let error = outcome.reason();
    let (kind, status) = match next {
        Next::Done(status) => (Kind::MessageSent, *status),
        Next::Failed => (Kind::MessageFailed, Status::Failed),
        Next::Retry(_) => return Ok(()),
        Next::OtherWay => return plan_again(tx, now, message.id, now).await,
        Next::OtherChannel => {
            if let Some((channel, rest)) = way.rest.split_first() {
                tx.move_on(message.id, (*channel, rest), error.unwrap_or_default())
                    .await?;
            }
            return plan_again(tx, now, message.id, now).await;
        }
    };
    let mut change = told(
        kind,
        message,
        way.channel,
        json!({ "status": status, "error": error }),
    );
    if let Some(data) = change.data.as_object_mut() {
        data.insert("recipient".to_owned(), json!(way.address));
    }
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}

/// How the connection does after this outcome; what the journal says of it when that is news.
async fn health(
    tx: &mut Tx,
    now: Timestamp,
    id: ConnectionId,
    outcome: &Outcome,
) -> sqlx::Result<Option<journal::Change>> {
    let Some(row) = tx.hold_connection(id).await? else {
        return Ok(None);
    };
    let blow = match outcome {
        Outcome::ConfigBroken { .. } => Some(Blow::Refused),
        Outcome::RetryAfter { .. } | Outcome::Ambiguous { .. } => Some(Blow::Weak),
        _ => None,
    };
    let before = row.breaker();
    let after = blow.map_or_else(Breaker::default, |blow| before.struck(now, blow));
    let at = now.as_millisecond();
    let succeeded = blow.is_none().then_some(at);
    tx.set_breaker(
        id,
        after,
        (at, succeeded, outcome.reason().filter(|_| blow.is_some())),
    )
    .await?;
    let kind = match (before.open_until, after.open_until) {
        (None, Some(_)) => Kind::ConnectionPaused,
        (Some(_), None) => Kind::ConnectionRecovered,
        _ => return Ok(None),
    };
    let more = json!({ "error": outcome.reason(), "until": after.open_until });
    Ok(Some(of_connection(kind, &row, more)))
}
