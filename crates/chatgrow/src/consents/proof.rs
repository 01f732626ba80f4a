//! The proof that somebody may be written to.

use super::model::{Channel, Purpose, State, allows, state};
use crate::platform::db::Tx;

/// The proof that advertising may be sent to an address now. It is made from the stored log only, by
/// `Tx::marketing_consent`, and cannot be kept: it is neither cloned nor stored.
#[derive(Debug)]
pub struct MarketingConsent {
    channel: Channel,
    address: String,
}

impl MarketingConsent {
    /// The channel that it is for.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The address that may be written to; no other.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Tx {
    /// The proof for `address`, if the log has one. In the transaction that takes a message in hand, what was
    /// withdrawn before is seen, and what is withdrawn after comes too late for this message.
    pub(crate) async fn marketing_consent(
        &mut self,
        channel: Channel,
        address: &str,
    ) -> sqlx::Result<Option<MarketingConsent>> {
        let history = self
            .said_about(channel, Purpose::Marketing, address)
            .await?;
        let allowed = allows(Purpose::Marketing, state(address, &history));
        Ok(allowed.then(|| MarketingConsent {
            channel,
            address: address.to_owned(),
        }))
    }
}

/// What is so for an address now.
///
/// # Errors
/// The driver's.
pub async fn standing(
    tx: &mut Tx,
    channel: Channel,
    purpose: Purpose,
    address: &str,
) -> sqlx::Result<State> {
    let history = tx.said_about(channel, purpose, address).await?;
    Ok(state(address, &history))
}

/// Whether messages that belong to a visit may be sent to `address`: unless that was withdrawn.
///
/// # Errors
/// The driver's.
pub async fn may_serve(tx: &mut Tx, channel: Channel, address: &str) -> sqlx::Result<bool> {
    let state = standing(tx, channel, Purpose::Service, address).await?;
    Ok(allows(Purpose::Service, state))
}
