//! What was said, and what it means. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::{CampaignId, CustomerId, SubscriberId};

/// How a message travels.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ToSchema,
    sqlx::Type,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageChannel)]
pub enum Channel {
    /// To an e-mail address.
    Email,
    /// To a telephone.
    Sms,
    /// To a telephone.
    Whatsapp,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 3] = [Self::Email, Self::Sms, Self::Whatsapp];
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessagePurpose)]
pub enum Purpose {
    /// What belongs to a visit, a registration or a purchase.
    Service,
    /// Advertising.
    Marketing,
    /// Legal documents as computerized ones, by mail (bookkeeping instruction 18B(c)). No message has it: the mail
    /// that brings a document is service.
    Documents,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Service, Self::Marketing, Self::Documents];

    /// Whether people can agree to it on `channel`.
    #[must_use]
    pub fn is_asked_on(self, channel: Channel) -> bool {
        self != Self::Documents || channel == Channel::Email
    }
}

/// What a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = ConsentAct)]
pub enum Act {
    /// They agreed.
    Given,
    /// They took it back.
    Withdrawn,
}

/// How we learned of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = ConsentSource)]
pub enum Source {
    /// They ticked the box of a booking.
    GuestForm,
    /// They told the team.
    Desk,
    /// The business declared it with a file.
    Import,
    /// They signed up and followed the link of the mail.
    DoubleOptIn,
    /// They followed the way out of a mail, or took that back on its page.
    UnsubscribeLink,
    /// They answered a message with a word such as STOP.
    Keyword,
    /// Another program told us.
    Api,
    /// Two cards were merged, and one of them had withdrawn.
    Merge,
}

/// Whose word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// A customer.
    Customer(CustomerId),
    /// A subscriber.
    Subscriber(SubscriberId),
}

impl Person {
    /// The customer, if it is one.
    #[must_use]
    pub fn customer(self) -> Option<CustomerId> {
        match self {
            Self::Customer(id) => Some(id),
            Self::Subscriber(_) => None,
        }
    }

    /// The subscriber, if it is one.
    #[must_use]
    pub fn subscriber(self) -> Option<SubscriberId> {
        match self {
            Self::Customer(_) => None,
            Self::Subscriber(id) => Some(id),
        }
    }
}

/// Something to be added to the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Whose word.
    pub person: Person,
    /// For which channel.
    pub channel: Channel,
    /// For which purpose.
    pub purpose: Purpose,
    /// Given or withdrawn.
    pub act: Act,
    /// The address: e-mail in lower case, or telephone in E.164.
    pub address: String,
    /// How we learned of it.
    pub source: Source,
    /// The words that the person saw, or what the team wrote down.
    pub words: String,
    /// The campaign whose link was followed.
    pub campaign: Option<CampaignId>,
}

/// A row of the log, as far as it decides.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Said {
    /// Given or withdrawn.
    pub act: Act,
    /// For which address.
    pub address: String,
}

/// What is so for an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ConsentState)]
pub enum State {
    /// Nothing was said.
    Unknown,
    /// Given and not withdrawn since.
    Given,
    /// Withdrawn and not given since.
    Withdrawn,
}

/// What is so for `address` after `history`: all that was said about the address and by the people who have it,
/// for one channel and purpose, oldest first. Consent counts for the address it was given for alone; a withdrawal
/// counts whatever address it was made for.
#[must_use]
pub fn state(address: &str, history: &[Said]) -> State {
    history
        .iter()
        .fold(State::Unknown, |before, said| match said.act {
            Act::Withdrawn => State::Withdrawn,
            Act::Given if said.address == address => State::Given,
            Act::Given => before,
        })
}

/// Whether what `purpose` says may be done in this state.
#[must_use]
pub fn allows(purpose: Purpose, state: State) -> bool {
    match purpose {
        Purpose::Service => state != State::Withdrawn,
        Purpose::Marketing | Purpose::Documents => state == State::Given,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Act, Purpose, Said, State, allows, state};

    const OURS: &str = "dana@example.com";
    const OTHER: &str = "d@work.example";

    fn said(act: Act, address: &str) -> Said {
        Said {
            act,
            address: address.to_owned(),
        }
    }

    #[test]
    fn marketing_needs_a_yes_and_service_only_the_lack_of_a_no() {
        assert!(allows(Purpose::Service, State::Unknown));
        assert!(!allows(Purpose::Marketing, State::Unknown));
        assert!(!allows(Purpose::Service, State::Withdrawn));
        assert!(allows(Purpose::Marketing, State::Given));
    }

    #[test]
    fn a_yes_for_another_address_does_not_undo_a_no() {
        let history = [
            said(Act::Given, OURS),
            said(Act::Withdrawn, OTHER),
            said(Act::Given, OTHER),
        ];
        assert_eq!(state(OURS, &history), State::Withdrawn);
        assert_eq!(state(OTHER, &history), State::Given);
    }

    fn histories() -> impl Strategy<Value = Vec<Said>> {
        let act = prop_oneof![Just(Act::Given), Just(Act::Withdrawn)];
        let address = prop_oneof![Just(OURS), Just(OTHER)];
        prop::collection::vec(
            (act, address).prop_map(|(act, address)| said(act, address)),
            0..12,
        )
    }

    proptest! {
        /// Against the law's own words, read over the whole history: somebody agreed for this address, and
        /// nobody took anything back after that.
        #[test]
        fn marketing_is_allowed_exactly_when_the_last_yes_has_no_later_no(history in histories()) {
            let last_yes = history.iter().rposition(|it| it.act == Act::Given && it.address == OURS);
            let last_no = history.iter().rposition(|it| it.act == Act::Withdrawn);
            let allowed = last_yes.is_some_and(|yes| last_no.is_none_or(|no| no < yes));
            prop_assert_eq!(allows(Purpose::Marketing, state(OURS, &history)), allowed);
        }

        #[test]
        fn a_no_at_the_end_forbids_everything(mut history in histories()) {
            history.push(said(Act::Withdrawn, OTHER));
            for purpose in Purpose::ALL {
                prop_assert!(!allows(purpose, state(OURS, &history)));
            }
        }
    }
}
