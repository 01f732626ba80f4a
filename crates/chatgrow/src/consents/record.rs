//! Adding to the log.

use jiff::Timestamp;
use serde_json::json;

use super::model::{Act, Channel, Person, Purpose, Spoken, State, state};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::ids::ConsentId;
use crate::subscribers;

/// Adds what was said to the log and the journal, and keeps the subscribers of the addresses in step. What is so
/// already is not said again. Call it when the other rows are written: it takes the journal's number.
///
/// # Errors
/// The driver's.
pub async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    spoken: &[Spoken],
) -> sqlx::Result<()> {
    let mut new = Vec::with_capacity(spoken.len());
    for it in spoken {
        if !is_so(tx, it).await? {
            new.push(it);
        }
    }
    for it in spoken {
        if (it.channel, it.purpose) == (Channel::Email, Purpose::Marketing) {
            subscribers::follow_consent(tx, now, &it.address, it.act).await?;
        }
    }
    for it in new {
        let seq = journal::record(tx, now, actor, change(it)).await?;
        append(tx, (seq, now), actor, it).await?;
    }
    Ok(())
}

fn change(spoken: &Spoken) -> Change {
    Change {
        kind: match spoken.act {
            Act::Given => Kind::ConsentGiven,
            Act::Withdrawn => Kind::ConsentWithdrawn,
        },
        subject: match spoken.person {
            Person::Customer(id) => Subject::Customer(id),
            Person::Subscriber(id) => Subject::Subscriber(id),
        },
        customer: spoken.person.customer(),
        data: json!({
            "channel": spoken.channel, "purpose": spoken.purpose, "address": spoken.address,
            "source": spoken.source, "campaignId": spoken.campaign,
        }),
    }
}

/// Whether the log says so already.
async fn is_so(tx: &mut Tx, spoken: &Spoken) -> sqlx::Result<bool> {
    let history = tx
        .said_about(spoken.channel, spoken.purpose, &spoken.address)
        .await?;
    Ok(match (spoken.act, state(&spoken.address, &history)) {
        (Act::Given, State::Given) => true,
        // Said of the address itself, so that it also holds when the people change.
        (Act::Withdrawn, State::Withdrawn) => history
            .iter()
            .rfind(|said| said.address == spoken.address)
            .is_some_and(|said| said.act == Act::Withdrawn),
        _ => false,
    })
}

/// Adds what the entry `seq` of the journal tells of, among others.
///
/// # Errors
/// The driver's.
pub(crate) async fn append(
    tx: &mut Tx,
    at: (i64, Timestamp),
    actor: &Actor,
    spoken: &Spoken,
) -> sqlx::Result<()> {
    tx.insert_consent(ConsentId::new(at.1), at, actor.name(), spoken)
        .await
}
