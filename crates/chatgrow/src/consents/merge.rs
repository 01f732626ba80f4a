//! Two cards of one person become one: the stricter word stays.

use jiff::Timestamp;

use super::model::{Act, Channel, Person, Purpose, Source, Spoken, State, state};
use super::record::record;
use crate::customers::Customer;
use crate::journal::Actor;
use crate::platform::db::Tx;

/// Withdraws for `into`, the card that stays, what was `withdrawn` on either card before they became one. Called
/// when `into` has the addresses it keeps.
///
/// # Errors
/// The driver's.
pub async fn keep_withdrawn(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    into: &Customer,
    withdrawn: &[(Channel, Purpose)],
) -> sqlx::Result<()> {
    let spoken: Vec<Spoken> = withdrawn
        .iter()
        .filter_map(|&(channel, purpose)| {
            Some(Spoken {
                person: Person::Customer(into.id),
                channel,
                purpose,
                act: Act::Withdrawn,
                address: address(into, channel)?.to_owned(),
                source: Source::Merge,
                words: String::new(),
                campaign: None,
            })
        })
        .collect();
    record(tx, now, actor, &spoken).await
}

/// What is withdrawn on a card.
///
/// # Errors
/// The driver's.
pub async fn withdrawn_on(tx: &mut Tx, card: &Customer) -> sqlx::Result<Vec<(Channel, Purpose)>> {
    let mut withdrawn = Vec::new();
    for channel in Channel::ALL {
        let asked = Purpose::ALL.into_iter();
        for purpose in asked.filter(|purpose| purpose.is_asked_on(channel)) {
            let history = tx.said_by_customer(channel, purpose, card.id).await?;
            let by_them = state(address(card, channel).unwrap_or_default(), &history);
            let about = match address(card, channel) {
                Some(address) => state(address, &tx.said_about(channel, purpose, address).await?),
                None => State::Unknown,
            };
            if by_them == State::Withdrawn || about == State::Withdrawn {
                withdrawn.push((channel, purpose));
            }
        }
    }
    Ok(withdrawn)
}

/// Where a customer is reached on a channel.
pub(super) fn address(card: &Customer, channel: Channel) -> Option<&str> {
    match channel {
        Channel::Email => card.email.as_deref(),
        Channel::Sms | Channel::Whatsapp => card.phone.as_deref(),
    }
}
