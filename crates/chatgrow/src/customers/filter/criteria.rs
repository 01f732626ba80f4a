//! A checked filter.

use uuid::Uuid;

use crate::consents::Channel;
use crate::customers::model::Status;
use crate::customers::search::Patterns;
use crate::platform::i18n::Lang;

/// Which customers: those to whom all of it applies that is given. Moments are epoch milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Criteria {
    /// Whether the card is in use.
    pub(crate) status: Status,
    /// The card's words match these.
    pub(in crate::customers) patterns: Patterns,
    /// It has all of these.
    pub(crate) tags: Vec<String>,
    /// Whether there is a visit to come, from this moment on.
    pub(crate) future_visit: Option<(bool, i64)>,
    /// Whether there was a visit.
    pub(crate) past_visit: Option<bool>,
    /// The last visit was at this moment or later.
    pub(crate) visited_from: Option<i64>,
    /// The last visit was before this moment.
    pub(crate) visited_before: Option<i64>,
    /// There was a visit for this service.
    pub(crate) service: Option<Uuid>,
    /// There were so many visits or more.
    pub(crate) min_visits: Option<i64>,
    /// The customer agreed to advertising on this channel.
    pub(crate) consent: Option<Channel>,
    /// The month of the birthday, from 1.
    pub(crate) birth_month: Option<u8>,
    /// The card was made at this moment or later.
    pub(crate) created_from: Option<i64>,
    /// The card was made before this moment.
    pub(crate) created_before: Option<i64>,
    /// Whether there is an e-mail address.
    pub(crate) email: Option<bool>,
    /// Whether there is a telephone number.
    pub(crate) phone: Option<bool>,
    /// The language of the latest visit booked.
    pub(crate) language: Option<Lang>,
}

impl Criteria {
    /// All cards of a status.
    pub(crate) fn all(status: Status) -> Self {
        Self {
            status,
            patterns: Patterns::default(),
            tags: Vec::new(),
            future_visit: None,
            past_visit: None,
            visited_from: None,
            visited_before: None,
            service: None,
            min_visits: None,
            consent: None,
            birth_month: None,
            created_from: None,
            created_before: None,
            email: None,
            phone: None,
            language: None,
        }
    }

    /// Whether every card of the status is meant.
    pub(in crate::customers) fn is_all(&self) -> bool {
        *self == Self::all(self.status)
    }
}
