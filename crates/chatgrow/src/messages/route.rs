//! The route of a message: the channels by which its reader can be reached, in the business's order.

use super::connections::{Channel, order};
use super::installation::channels;
use crate::platform::db::Tx;

/// Where somebody can be reached.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reach<'a> {
    pub(super) email: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
}

/// The first channel with its address, and the channels to be tried after it.
#[derive(Debug, Clone)]
pub(super) struct Route {
    pub(super) channel: Channel,
    pub(super) address: String,
    /// A comma list.
    pub(super) rest: String,
}

impl Route {
    /// To an e-mail address alone, as documents travel.
    pub(super) fn mail(address: &str) -> Self {
        Self::only(Channel::Email, address)
    }

    /// By one channel and no other.
    pub(super) fn only(channel: Channel, address: &str) -> Self {
        Self {
            channel,
            address: address.to_owned(),
            rest: String::new(),
        }
    }
}

/// The channels by which a business's messages can leave, in its order; read once for everything that follows
/// from one change.
#[derive(Debug, Clone)]
pub(super) struct Ways(Vec<Channel>);

impl Ways {
    pub(super) async fn read(tx: &mut Tx) -> sqlx::Result<Self> {
        let there = channels(tx).await?;
        let (mut order, _) = order(tx).await?;
        order.retain(|channel| there.contains(channel));
        Ok(Self(order))
    }

    /// The route to somebody, or by the one channel `only`; `None` when they cannot be reached so.
    pub(super) fn to(&self, reach: Reach<'_>, only: Option<Channel>) -> Option<Route> {
        let address = |channel: Channel| match channel {
            Channel::Email => reach.email,
            Channel::Sms | Channel::Whatsapp => reach.phone,
        };
        let mut reaching = self.0.iter().copied().filter_map(|channel| {
            let is_asked_for = only.is_none_or(|only| only == channel);
            Some((channel, address(channel).filter(|_| is_asked_for)?))
        });
        let (channel, address) = reaching.next()?;
        let rest: Vec<Channel> = reaching.map(|(channel, _)| channel).collect();
        Some(Route {
            channel,
            address: address.to_owned(),
            rest: Channel::listed(&rest),
        })
    }
}
