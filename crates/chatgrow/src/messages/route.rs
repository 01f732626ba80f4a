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
        Self {
            channel: Channel::Email,
            address: address.to_owned(),
            rest: String::new(),
        }
    }
}

/// The route to somebody, or by the one channel `only`; `None` when they cannot be reached so.
pub(super) async fn route(
    tx: &mut Tx,
    reach: Reach<'_>,
    only: Option<Channel>,
) -> sqlx::Result<Option<Route>> {
    let there = channels(tx).await?;
    let (order, _) = order(tx).await?;
    let address = |channel: Channel| match channel {
        Channel::Email => reach.email,
        Channel::Sms | Channel::Whatsapp => reach.phone,
    };
    let mut ways: Vec<Channel> = order
        .into_iter()
        .filter(|channel| only.is_none_or(|only| only == *channel))
        .filter(|channel| there.contains(channel) && address(*channel).is_some())
        .collect();
    if ways.is_empty() {
        return Ok(None);
    }
    let channel = ways.remove(0);
    Ok(address(channel).map(|address| Route {
        channel,
        address: address.to_owned(),
        rest: Channel::listed(&ways),
    }))
}
