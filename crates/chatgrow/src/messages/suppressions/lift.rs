//! Writing to an address again.

use jiff::Timestamp;
use serde_json::json;

use super::Suppressed;
use crate::consents::{self, Act, Person, Purpose, Spoken};
use crate::journal::{Actor, Kind};
use crate::messages::connections::Channel;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Lifts the suppression of an address. Where its owner wished it, `words` must tell how they took that back;
/// they go into the log of consents. Advertising needs a consent of its own afterwards.
///
/// # Errors
/// [`Problem::NotFound`] when the address is not suppressed; [`Problem::Invalid`] at `/words` when they are
/// needed and missing.
pub(super) async fn lift(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (channel, address): (Channel, &str),
    words: &str,
) -> Result<(), Problem> {
    let found = tx.suppressed((channel, address)).await?;
    let Suppressed { source, .. } = found.ok_or(Problem::NotFound)?;
    if source.is_wish() && words.is_empty() {
        return Err(Problem::invalid("/words", "missing"));
    }
    if !tx.release((channel, address), source).await? {
        return Err(Problem::NotFound);
    }
    let told = json!({ "source": source, "words": words });
    let what = (actor, Kind::AddressReleased);
    let customer = super::tell(tx, now, what, (channel, address), told).await?;
    if let (Some(customer), true) = (customer, source.is_wish()) {
        let spoken = Spoken {
            person: Person::Customer(customer),
            channel,
            purpose: Purpose::Service,
            act: Act::Given,
            address: address.to_owned(),
            source: consents::Source::Desk,
            words: words.to_owned(),
            campaign: None,
        };
        consents::record(tx, now, actor, &[spoken]).await?;
    }
    Ok(())
}
