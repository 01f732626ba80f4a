//! Taking a message in hand: wanted? by which way? marked and counted, all in one transaction.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::about::{About, about};
use super::doubt::Doubt;
use super::store::AttemptRow;
use super::way::{Choice, Wanted, Way, choose};
use super::words;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages::connections::{Channel, ConnectionRow, day_of};
use crate::messages::letter::Letter;
use crate::messages::model::{Status, Unwanted, Waits};
use crate::messages::plan::job_key;
use crate::messages::rules::{Gate, gate};
use crate::messages::store::{Claimed, Ended};
use crate::messages::wording::Custom;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::MessageId;
use crate::platform::random;
use crate::subscribers::Refused;

/// A provider may still be busy with what it did not answer; it is asked no sooner.
const ASK_AFTER: SignedDuration = SignedDuration::from_secs(60);

/// What came of taking a message in hand.
pub(super) enum Taken {
    /// It has come to an end, is not wanted, or waits.
    Nothing,
    /// It is to be handed over.
    InHand(Box<InHand>),
    /// It may have left already.
    InDoubt(Box<Doubt>),
}

/// A message in hand, with what it speaks of and the way it leaves by.
pub(super) struct InHand {
    pub(super) message: Claimed,
    pub(super) business: Business,
    pub(super) about: About,
    /// What it says; `None` for what is read when its mail is written.
    pub(super) letter: Option<Letter>,
    pub(super) custom: Custom,
    pub(super) way: Way,
    /// The name of who gets it.
    pub(super) name: String,
    /// The day that its budget is counted on.
    pub(super) day: String,
}

/// Marks the message as being sent if it is still wanted and there is a way: what was committed before is seen,
/// what comes after is too late. Else marks it as skipped, as failed or as waiting.
pub(super) async fn take(app: &App, scope: Scope, id: MessageId) -> sqlx::Result<Taken> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(message) = tx.claim_message(id).await? else {
        return Ok(Taken::Nothing);
    };
    let business = accounts::business(&mut tx).await?;
    let about = about(&mut tx, &message, now).await?;
    if matches!(about, About::Mailing(Err(Refused::Paused))) {
        // It stays as it was; going on with the campaign plans its job again.
        return Ok(Taken::Nothing);
    }
    let custom = Custom::read(&mut tx, &message).await?;
    let letter = words::letter(app, &business, &about, (&message, &custom));
    let last = tx.last_attempt(id).await?;
    if let Some(attempt) = last.as_ref().filter(|attempt| attempt.has_left()) {
        left_already(&mut tx, now, &message, attempt).await?;
        tx.commit().await?;
        return Ok(Taken::Nothing);
    }
    if let Some(attempt) = last.filter(AttemptRow::is_in_doubt) {
        let at = Timestamp::from_millisecond(attempt.at).unwrap_or(now);
        let ask_at = at.checked_add(ASK_AFTER).unwrap_or(now);
        if ask_at > now {
            put_off(&mut tx, now, &message, (ask_at, Waits::Doubt)).await?;
            tx.commit().await?;
            return Ok(Taken::Nothing);
        }
        let text = letter
            .as_ref()
            .map(|letter| words::text(letter, &custom, attempt.channel));
        tx.commit().await?;
        let doubt = Doubt::new(message, attempt, text);
        return Ok(Taken::InDoubt(Box::new(doubt)));
    }
    let verdict = match about.unwanted(&message, now) {
        Some(why) => Gate::Closed(why),
        None => gate(&mut tx, now, &message).await?,
    };
    match verdict {
        Gate::Open => {}
        Gate::Closed(why) => {
            skip(&mut tx, &message, why).await?;
            tx.commit().await?;
            return Ok(Taken::Nothing);
        }
        Gate::Later(until) => {
            tx.lay_message_back(id, until).await?;
            jobs::replan(&mut tx, &job_key(id), until).await?;
            tx.commit().await?;
            return Ok(Taken::Nothing);
        }
    }
    let wanted = Wanted {
        message: &message,
        about: &about,
        business: &business,
        letter: letter.as_ref(),
        custom: &custom,
        now,
    };
    let choice = choose(app, &mut tx, &wanted).await?;
    let way = match choice {
        Choice::Way(way) => *way,
        Choice::Wait(until, waits, stopped) => {
            put_off(&mut tx, now, &message, (until, waits)).await?;
            if let Some(row) = stopped {
                tell_of_stop(&mut tx, now, &row, &business).await?;
            }
            tx.commit().await?;
            return Ok(Taken::Nothing);
        }
        Choice::None(why) => {
            give_up(&mut tx, now, &message, why).await?;
            tx.commit().await?;
            return Ok(Taken::Nothing);
        }
    };
    let name = about
        .person()
        .map_or_else(|| message.recipient_name.clone(), |person| person.name);
    let day = day_of(now, &business.zone).to_string();
    tx.set_way(id, &way, (&name, business.currency)).await?;
    tx.begin_attempt((id, message.attempts), &way, (now, &day))
        .await?;
    if let Some(row) = &way.connection {
        count(&mut tx, now, row, (&day, way.cost)).await?;
    }
    tx.commit().await?;
    Ok(Taken::InHand(Box::new(InHand {
        message,
        business,
        about,
        letter,
        custom,
        way,
        name,
        day,
    })))
}

/// Ends a message that a worker who was thought dead has handed over after all.
async fn left_already(
    tx: &mut Tx,
    now: Timestamp,
    message: &Claimed,
    attempt: &AttemptRow,
) -> sqlx::Result<()> {
    let ended = Ended {
        sent_at: Some(now),
        provider_id: attempt.provider_id.as_deref(),
        ..Ended::default()
    };
    let id = (message.id, message.attempts);
    if tx.end_attempt(id, Status::Sent, &ended).await? {
        let more = json!({ "status": Status::Sent });
        let change = told(Kind::MessageSent, message, attempt.channel, more);
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(())
}

async fn skip(tx: &mut Tx, message: &Claimed, why: Unwanted) -> sqlx::Result<()> {
    let ended = Ended {
        error: Some(why.word()),
        ..Ended::default()
    };
    tx.end_attempt((message.id, message.attempts), Status::Skipped, &ended)
        .await
        .map(drop)
}

/// Ends a message for which there is no way: one that was tried in vain has failed, one that never was is skipped.
async fn give_up(
    tx: &mut Tx,
    now: Timestamp,
    message: &Claimed,
    why: Unwanted,
) -> sqlx::Result<()> {
    let Some(error) = message.error.as_deref().filter(|_| message.attempts > 1) else {
        return skip(tx, message, why).await;
    };
    let ended = Ended {
        error: Some(error),
        ..Ended::default()
    };
    let id = (message.id, message.attempts);
    if tx.end_attempt(id, Status::Failed, &ended).await? {
        let change = told(
            Kind::MessageFailed,
            message,
            message.channel,
            json!({ "error": error }),
        );
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(())
}

/// Puts a message off until then; it is looked at anew by a job of its own.
pub(super) async fn put_off(
    tx: &mut Tx,
    now: Timestamp,
    message: &Claimed,
    (until, waits): (Timestamp, Waits),
) -> sqlx::Result<()> {
    let id = (message.id, message.attempts);
    if tx.put_back(id, Some((until, waits))).await? {
        plan_again(tx, now, message.id, until).await?;
    }
    Ok(())
}

/// Plans one more job for a message: each has a key of its own, so that none is lost in another.
pub(in crate::messages) async fn plan_again(
    tx: &mut Tx,
    now: Timestamp,
    message: MessageId,
    due: Timestamp,
) -> sqlx::Result<()> {
    let once: Uuid = random::uuid(now);
    let key = format!("{}:{once}", job_key(message));
    let business = tx.business();
    jobs::plan(
        tx,
        now,
        Some(business),
        &key,
        &Work::SendMessage { message },
        due,
    )
    .await
}

/// Counts a message against the budget of its connection, and tells once when four fifths are used.
async fn count(
    tx: &mut Tx,
    now: Timestamp,
    row: &ConnectionRow,
    (day, cost): (&str, i64),
) -> sqlx::Result<()> {
    tx.count_use(row.id, (day, 1, cost)).await?;
    if row.breaker().is_trying(now) {
        tx.set_open_until(row.id, row.breaker().tried(now)).await?;
    }
    let used = tx.used_of_connection(row.id, (now, day)).await?;
    let month = day.get(..7).unwrap_or_default();
    let (near_day, near_month) = row.bounds().nearly(&used);
    let (warn_day, warn_month) = (
        near_day && row.warned_day != day,
        near_month && row.warned_month != month,
    );
    if !warn_day && !warn_month {
        return Ok(());
    }
    let told_day = if warn_day {
        day
    } else {
        row.warned_day.as_str()
    };
    let told_month = if warn_month {
        month
    } else {
        row.warned_month.as_str()
    };
    tx.set_told_of_budget(row.id, (told_day, told_month, &row.stopped_day))
        .await?;
    let period = if warn_month { "month" } else { "day" };
    let change = of_connection(
        Kind::ConnectionBudgetWarning,
        row,
        json!({ "period": period }),
    );
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}

/// Tells once a day that a budget is used up.
async fn tell_of_stop(
    tx: &mut Tx,
    now: Timestamp,
    row: &ConnectionRow,
    business: &Business,
) -> sqlx::Result<()> {
    let day = day_of(now, &business.zone).to_string();
    if row.stopped_day == day {
        return Ok(());
    }
    tx.set_told_of_budget(row.id, (&row.warned_day, &row.warned_month, &day))
        .await?;
    let change = of_connection(Kind::ConnectionBudgetReached, row, json!({}));
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}

/// What the journal says of a connection.
pub(super) fn of_connection(kind: Kind, row: &ConnectionRow, more: serde_json::Value) -> Change {
    let mut data = json!({ "name": row.name, "channel": row.channel, "provider": row.provider });
    merge(&mut data, more);
    Change {
        kind,
        subject: Subject::Connection(row.id),
        customer: None,
        data,
    }
}

/// What the journal says of a message that came to an end.
pub(in crate::messages) fn told(
    kind: Kind,
    message: &Claimed,
    channel: Channel,
    more: serde_json::Value,
) -> Change {
    let mut data = json!({ "template": message.template, "channel": channel, "recipient": message.recipient,
        "appointmentId": message.appointment_id });
    merge(&mut data, more);
    Change {
        kind,
        subject: Subject::Message(message.id),
        customer: message.customer_id,
        data,
    }
}

fn merge(data: &mut serde_json::Value, more: serde_json::Value) {
    if let (Some(data), serde_json::Value::Object(more)) = (data.as_object_mut(), more) {
        data.extend(more);
    }
}
