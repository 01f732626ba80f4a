//! What is true of subscribers. No SQL, no HTTP, no clock.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::consents::State;
use crate::platform::i18n::Lang;
use crate::platform::ids::{SubscriberId, SubscriberListId};
use crate::platform::text::search_key;

/// Lists that a subscriber may be put on at once.
pub(super) const MAX_LISTS: usize = 50;
/// For so long nobody is asked a second time to confirm: a form must not fill a stranger's mailbox.
const ASK_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(15);
/// For so long the link of the mail that asks can be followed.
const ANSWER_WITHIN: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Whether a subscriber is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SubscriberStatus)]
pub enum Status {
    /// They have not said yes: nothing is sent but the mail that asks.
    Pending,
    /// They said yes.
    Subscribed,
    /// They said no.
    Unsubscribed,
}

impl From<State> for Status {
    fn from(state: State) -> Self {
        match state {
            State::Unknown => Self::Pending,
            State::Given => Self::Subscribed,
            State::Withdrawn => Self::Unsubscribed,
        }
    }
}

/// How a subscriber came here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SubscriberSource)]
pub enum Source {
    /// They signed up on the public page.
    SignUp,
    /// The team entered them.
    Desk,
    /// They came with a file.
    Import,
    /// They ticked the box of a booking after they had once said no.
    GuestForm,
}

/// Somebody who wants to hear from the business.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Subscriber {
    /// The subscriber.
    pub(super) id: SubscriberId,
    /// In lower case; one subscriber an address.
    pub(super) email: String,
    /// In E.164.
    pub(super) phone: Option<String>,
    /// As they spelt it; may be empty.
    pub(super) full_name: String,
    /// The language they are written to in.
    pub(super) lang: Lang,
    /// Whether they are written to. It follows what they said.
    pub(super) status: Status,
    /// How they came here.
    pub(super) source: Source,
    /// The lists they are on.
    pub(super) lists: Vec<SubscriberListId>,
    /// When they came here.
    pub(super) created_at: Timestamp,
    /// When their details last changed.
    pub(super) updated_at: Timestamp,
    /// Counts the changes; an edit names the one it was made on.
    pub(super) version: i64,
}

/// Who is to be asked whether they want to hear from the business; every value checked.
#[derive(Debug, Clone)]
pub struct Asking {
    /// In lower case.
    pub email: String,
    /// In E.164.
    pub phone: Option<String>,
    /// May be empty.
    pub full_name: String,
    /// The language of the form.
    pub lang: Lang,
    /// Where they asked.
    pub source: Source,
    /// The words they read.
    pub words: String,
    /// The list they want to be on.
    pub list: Option<SubscriberListId>,
}

/// What can be edited of a subscriber; every value checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Details {
    pub(super) email: String,
    pub(super) phone: Option<String>,
    pub(super) full_name: String,
    pub(super) lang: Lang,
}

impl Details {
    /// What a search looks through.
    pub(super) fn search_text(&self) -> String {
        let phone = self.phone.as_deref().unwrap_or_default();
        format!("{}\n{}\n{phone}", search_key(&self.full_name), self.email)
    }
}

/// Whether somebody who was last asked at `asked` may be asked again.
pub(super) fn may_ask(asked: Option<Timestamp>, now: Timestamp) -> bool {
    asked.is_none_or(|asked| now.duration_since(asked) >= ASK_AGAIN_AFTER)
}

/// Whether the link of a mail that asked at `asked` can still be followed.
pub(super) fn may_answer(asked: Option<Timestamp>, now: Timestamp) -> bool {
    asked.is_some_and(|asked| now.duration_since(asked) <= ANSWER_WITHIN)
}

/// An address of which only its owner knows which it is: `d…@example.com`, `…678`.
pub(super) fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => {
            let first: String = name.chars().take(1).collect();
            format!("{first}…@{host}")
        }
        None => {
            let last = address.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
            format!("…{}", &address[last..])
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{masked, may_answer, may_ask};

    #[test]
    fn nobody_is_asked_twice_in_a_row_and_no_link_works_for_ever() {
        let at: Timestamp = "2026-01-04T06:00:00Z".parse().unwrap();
        let later = |minutes| at.checked_add(SignedDuration::from_mins(minutes)).unwrap();
        assert!(may_ask(None, at));
        assert!(!may_ask(Some(at), later(14)));
        assert!(may_ask(Some(at), later(15)));
        assert!(may_answer(Some(at), later(60 * 24 * 30)));
        assert!(!may_answer(Some(at), later(60 * 24 * 30 + 1)));
        assert!(!may_answer(None, at));
    }

    #[test]
    fn a_link_that_was_passed_on_does_not_tell_the_address() {
        assert_eq!(masked("dana@example.com"), "d…@example.com");
        assert_eq!(masked("+972502345678"), "…678");
        assert_eq!(masked(""), "…");
    }
}
