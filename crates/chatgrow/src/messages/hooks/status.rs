//! How far a message has come, by its carrier's word. Reports come twice, late and out of order: a message never
//! goes back, and one that will not arrive goes on to the next channel of its route.

use chatgrow_channels::Outcome;
use chatgrow_channels::callbacks::{Delivery, StatusReport};
use jiff::Timestamp;
use serde_json::json;

use super::source::Source;
use super::store::{Reported, Told};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages::connections::{Channel, Purpose};
use crate::messages::model::Status;
use crate::messages::send::{AttemptRow, Lost, lost, plan_again};
use crate::messages::suppressions;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::MessageId;
use crate::platform::money::Currency;

/// Takes a report in. One about nothing of ours changes nothing.
pub(super) async fn apply(
    tx: &mut Tx,
    now: Timestamp,
    source: &Source,
    report: &StatusReport,
) -> Result<(), Problem> {
    let Some(attempt) = attempt_of(tx, source, report).await? else {
        return Ok(());
    };
    let Some(message) = tx.hold_message(attempt.message_id).await? else {
        return Ok(());
    };
    // Another attempt has taken this one's place: its end is no news of the message.
    let newest = tx.last_attempt(message.id).await?;
    let Some(attempt) = newest.filter(|newest| newest.attempt == attempt.attempt) else {
        return Ok(());
    };
    charged(tx, message.id, report).await?;
    let is_in_hand = message.status == Status::Sending && attempt.outcome.is_none();
    match report.status {
        Delivery::Queued => Ok(()),
        Delivery::Sent if is_in_hand => Ok(()),
        // Its worker has not written down yet that it left; the carrier tells again.
        Delivery::Failed if is_in_hand => {
            Err(Problem::Unavailable("the message is in hand".to_owned()))
        }
        Delivery::Sent => arrived(tx, now, (&message, &attempt), report, Status::Sent).await,
        Delivery::Delivered => {
            arrived(tx, now, (&message, &attempt), report, Status::Delivered).await
        }
        Delivery::Read => arrived(tx, now, (&message, &attempt), report, Status::Read).await,
        Delivery::Failed => failed(tx, now, (message, attempt), report).await,
    }
}

/// The attempt that a report is about: by the provider's name for it or, when that is not known yet, by ours.
async fn attempt_of(
    tx: &mut Tx,
    source: &Source,
    report: &StatusReport,
) -> sqlx::Result<Option<AttemptRow>> {
    let by_provider = tx
        .attempt_of_provider(source.connection, &report.provider_id)
        .await?;
    if by_provider.is_some() {
        return Ok(by_provider);
    }
    let Some(id) = report.message_id else {
        return Ok(None);
    };
    let attempt = tx.last_attempt(MessageId(id)).await?;
    let fits = |attempt: &AttemptRow| {
        attempt.connection_id == source.connection
            && attempt.provider == source.provider.word()
            && attempt.provider_id.is_none()
    };
    Ok(attempt.filter(fits))
}

async fn charged(tx: &mut Tx, id: MessageId, report: &StatusReport) -> sqlx::Result<()> {
    let cost = report.cost.as_ref().and_then(|(amount, currency)| {
        let currency = known(currency)?;
        Some((minor_units(amount)?, currency))
    });
    let parts = report.parts.map(i64::from);
    if cost.is_none() && parts.is_none() {
        return Ok(());
    }
    let (cost, currency) = cost.unzip();
    tx.set_charged(id, (cost, currency, parts)).await
}

fn known(currency: &str) -> Option<&'static str> {
    let known = [
        (Currency::Ils, "ILS"),
        (Currency::Usd, "USD"),
        (Currency::Eur, "EUR"),
    ];
    let code = currency.trim().to_ascii_uppercase();
    known
        .into_iter()
        .find(|(_, word)| *word == code)
        .map(|(_, word)| word)
}

/// A decimal number as whole minor units, rounded up: what is charged is charged. Charges are told as negative
/// numbers.
fn minor_units(amount: &str) -> Option<i64> {
    let amount = amount.trim().trim_start_matches('-');
    let (whole, part) = amount.split_once('.').unwrap_or((amount, ""));
    let digits = |text: &str| text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let cents: i64 = format!("{part:0<2}").get(..2)?.parse().ok()?;
    let more = part
        .get(2..)
        .is_some_and(|rest| rest.bytes().any(|byte| byte != b'0'));
    Some(whole.parse::<i64>().ok()? * 100 + cents + i64::from(more))
}

/// It is on its way, arrived, or was read.
async fn arrived(
    tx: &mut Tx,
    now: Timestamp,
    (message, attempt): (&Reported, &AttemptRow),
    report: &StatusReport,
    status: Status,
) -> Result<(), Problem> {
    let at = report.at.unwrap_or(now).as_millisecond();
    let was_lost = attempt.is_in_doubt();
    // What was refused once is not sent because a late report says so; what arrived has arrived.
    let is_settled = !was_lost && message.status == Status::Planned;
    if status == Status::Sent && is_settled {
        return Ok(());
    }
    let goes_on = message.status.goes_on_to(status);
    if goes_on || (status == Status::Delivered && message.status == Status::Read) {
        let told = Told {
            status: if goes_on { status } else { message.status },
            provider_id: &report.provider_id,
            error: None,
            sent_at: at,
            delivered_at: (status != Status::Sent).then_some(at),
            read_at: (status == Status::Read).then_some(at),
        };
        tx.set_told(message.id, &told).await?;
    }
    if was_lost {
        let id = (message.id, attempt.attempt);
        tx.note_attempt(id, ("found", None, Some(&report.provider_id)))
            .await?;
        journal::record(
            tx,
            now,
            &Actor::System,
            change(Kind::MessageSent, message, None),
        )
        .await?;
    }
    Ok(())
}

/// It will not arrive: the next channel, or the end.
async fn failed(
    tx: &mut Tx,
    now: Timestamp,
    (message, attempt): (Reported, AttemptRow),
    report: &StatusReport,
) -> Result<(), Problem> {
    let is_on_its_way = matches!(message.status, Status::Sent | Status::Sending)
        || (message.status == Status::Planned && attempt.is_in_doubt());
    if !is_on_its_way {
        return Ok(());
    }
    let outcome = report.error.as_ref();
    let name = outcome.map_or("failed", Outcome::name);
    let reason = outcome
        .and_then(Outcome::reason)
        .unwrap_or("it did not arrive");
    let id = (message.id, attempt.attempt);
    tx.note_attempt(id, (name, Some(reason), Some(&report.provider_id)))
        .await?;
    suppress(tx, now, &attempt, outcome).await?;
    let opted_out = matches!(outcome.and_then(lost), Some(Lost::OptedOut));
    let route = Channel::list(&message.route);
    let may_go_on = message.purpose == Purpose::Service || !opted_out;
    if let Some((next, rest)) = route.split_first().filter(|_| may_go_on) {
        tx.move_on(message.id, (*next, rest), reason).await?;
        plan_again(tx, now, message.id, now).await?;
        return Ok(());
    }
    let told = Told {
        status: Status::Failed,
        provider_id: &report.provider_id,
        error: Some(reason),
        sent_at: now.as_millisecond(),
        delivered_at: None,
        read_at: None,
    };
    tx.set_told(message.id, &told).await?;
    let change = change(Kind::MessageFailed, &message, Some(reason));
    journal::record(tx, now, &Actor::System, change).await?;
    Ok(())
}

/// An address that the carrier knows to be no good is not written to again.
async fn suppress(
    tx: &mut Tx,
    now: Timestamp,
    attempt: &AttemptRow,
    outcome: Option<&Outcome>,
) -> sqlx::Result<()> {
    let source = match (outcome.and_then(lost), attempt.channel) {
        (Some(Lost::OptedOut), _) => suppressions::Source::Carrier,
        (Some(Lost::Gone), Channel::Email) => suppressions::Source::Bounce,
        _ => return Ok(()),
    };
    tx.suppress((attempt.channel, &attempt.recipient), source, now)
        .await
        .map(drop)
}

fn change(kind: Kind, message: &Reported, error: Option<&str>) -> Change {
    Change {
        kind,
        subject: Subject::Message(message.id),
        customer: message.customer_id,
        data: json!({ "template": message.template, "channel": message.channel, "recipient": message.recipient,
            "appointmentId": message.appointment_id, "error": error }),
    }
}

#[cfg(test)]
mod tests {
    use super::minor_units;

    #[test]
    fn what_was_charged_is_rounded_up() {
        assert_eq!(minor_units("-0.0075"), Some(1));
        assert_eq!(minor_units("0.25"), Some(25));
        assert_eq!(minor_units("1.5"), Some(150));
        assert_eq!(minor_units("12"), Some(1200));
        for text in ["", "x", "1e9", "1,5", "99999999999"] {
            assert_eq!(minor_units(text), None, "{text}");
        }
    }
}
