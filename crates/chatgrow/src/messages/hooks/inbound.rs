//! Texts that come in: kept once, put on the customer's card; the wish for no more is followed at once.

use chatgrow_channels::callbacks::{Inbound, Wish};
use jiff::Timestamp;
use serde_json::json;

use super::intent::{Intent, intent_of};
use super::source::Source;
use super::store::InboundRow;
use crate::consents::{self, Act, Person, Purpose, Spoken};
use crate::customers;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages::connections::Channel;
use crate::messages::suppressions;
use crate::platform::db::Tx;
use crate::platform::ids::{CustomerId, InboundMessageId};

/// The longest text that is kept, in characters.
const LONGEST: usize = 4096;

/// Keeps a text. `false` when it is kept already: a replay changes nothing.
pub(super) async fn keep(
    tx: &mut Tx,
    now: Timestamp,
    source: &Source,
    inbound: &Inbound,
    wish: Option<Wish>,
) -> sqlx::Result<bool> {
    let sender = inbound.from.as_str();
    let customer = customers::of_phone(tx, sender).await?;
    let intent = match (intent_of(&inbound.text), wish) {
        (Intent::None, Some(Wish::Stop | Wish::Complaint)) => Intent::Stop,
        (Intent::None, Some(Wish::Start)) => Intent::Start,
        (intent, _) => intent,
    };
    // Carriers act on more words than we do: `cancel` stops texts there, and `yes` lets them through again.
    let wish = match intent {
        Intent::Stop => Some(Wish::Stop),
        Intent::Start => Some(Wish::Start),
        Intent::None | Intent::Confirm | Intent::Cancel => wish,
    };
    let row = InboundRow {
        id: InboundMessageId::new(now),
        channel: source.channel,
        connection_id: source.connection,
        sender: sender.to_owned(),
        customer_id: customer,
        body: clean(&inbound.text),
        intent,
        result: String::new(),
        appointment_id: None,
        received_at: now.as_millisecond(),
    };
    if !tx
        .insert_inbound((&source.word(), &inbound.provider_id), &row)
        .await?
    {
        return Ok(false);
    }
    if matches!(intent, Intent::Confirm | Intent::Cancel) && customer.is_some() {
        let (business, key) = (tx.business(), format!("inbound:{}", row.id));
        let work = Work::AnswerInbound { inbound: row.id };
        jobs::plan(tx, now, Some(business), &key, &work, now).await?;
    }
    record(tx, now, &row, inbound.profile_name.as_deref()).await?;
    if let Some(wish) = wish {
        follow(tx, now, (source.channel, sender), wish).await?;
    }
    Ok(true)
}

/// Follows a wish that came without a text of its own.
pub(super) async fn follow(
    tx: &mut Tx,
    now: Timestamp,
    (channel, address): (Channel, &str),
    wish: Wish,
) -> sqlx::Result<()> {
    let source = match (wish, channel) {
        (Wish::Start, _) => None,
        (Wish::Complaint, _) => Some(suppressions::Source::Complaint),
        (Wish::Stop, Channel::Email) => Some(suppressions::Source::Unsubscribed),
        (Wish::Stop, Channel::Sms | Channel::Whatsapp) => Some(suppressions::Source::Keyword),
    };
    let kind = match source {
        Some(source) if tx.suppress((channel, address), source, now).await? => {
            Kind::AddressSuppressed
        }
        None if tx.lift_suppression(channel, address).await? => Kind::AddressReleased,
        _ => return Ok(()),
    };
    let (what, place) = ((&Actor::System, kind), (channel, address));
    let customer = suppressions::tell(tx, now, what, place, json!({})).await?;
    match (source, customer) {
        (Some(suppressions::Source::Keyword), Some(customer)) => {
            say(tx, now, (channel, address, customer), Act::Withdrawn).await
        }
        (None, Some(customer)) => say(tx, now, (channel, address, customer), Act::Given).await,
        _ => Ok(()),
    }
}

/// Adds what a customer said with a word to the log of consents. Who takes everything back takes every purpose
/// back; who wants messages again gets those of their visits, and advertising only after a yes to that.
async fn say(
    tx: &mut Tx,
    now: Timestamp,
    (channel, address, customer): (Channel, &str, CustomerId),
    act: Act,
) -> sqlx::Result<()> {
    let purposes: &[Purpose] = match act {
        Act::Given => &[Purpose::Service],
        Act::Withdrawn => &Purpose::ALL,
    };
    let purposes = purposes.iter();
    let spoken = purposes
        .filter(|purpose| purpose.is_asked_on(channel))
        .map(|purpose| Spoken {
            person: Person::Customer(customer),
            channel,
            purpose: *purpose,
            act,
            address: address.to_owned(),
            source: consents::Source::Keyword,
            words: String::new(),
            campaign: None,
        });
    let spoken: Vec<Spoken> = spoken.collect();
    consents::record(tx, now, &Actor::System, &spoken).await
}

async fn record(
    tx: &mut Tx,
    now: Timestamp,
    row: &InboundRow,
    profile: Option<&str>,
) -> sqlx::Result<()> {
    let change = Change {
        kind: Kind::MessageReceived,
        subject: Subject::InboundMessage(row.id),
        customer: row.customer_id,
        data: json!({ "channel": row.channel, "from": row.sender, "text": row.body, "profileName": profile }),
    };
    let name = profile.unwrap_or(&row.sender).to_owned();
    journal::record(tx, now, &Actor::Guest { name }, change)
        .await
        .map(drop)
}

/// The text as it is kept: without control characters but line breaks.
fn clean(text: &str) -> String {
    let kept = text.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.take(LONGEST).collect()
}
