//! Whether Twilio has a message whose answer was lost.

use std::time::Duration;

use jiff::Timestamp;
use serde::Deserialize;

use super::message::Message;
use crate::LookUp;

/// How much Twilio's clock may be behind ours.
const CLOCKS: Duration = Duration::from_secs(30);
/// Most messages compared; Twilio gives the newest first.
pub(super) const PAGE: &str = "200";

#[derive(Debug, Deserialize)]
pub(super) struct Page {
    messages: Vec<Message>,
    next_page_uri: Option<String>,
}

/// What a message says, as far as Twilio's list shows it.
pub(super) enum Said<'m> {
    /// This text.
    Text(&'m str),
    /// An approved text, with these values in it.
    Template(&'m [String]),
}

impl Page {
    /// Looks for a message from `from` that says `said` and is not older than `since`.
    pub(super) fn find(self, from: Option<&str>, said: &Said<'_>, since: Timestamp) -> LookUp {
        let since = since - CLOCKS;
        let is_recent =
            |message: &Message| message.created().is_none_or(|created| created >= since);
        let found = self.messages.iter().find(|message| {
            message.direction.starts_with("outbound")
                && is_recent(message)
                && said.matches(message.body.as_deref().unwrap_or_default())
                && (from.is_none() || message.from.is_none() || message.from.as_deref() == from)
        });
        if let Some(message) = found {
            return LookUp::Sent {
                provider_id: message.sid.clone(),
            };
        }
        if self.next_page_uri.is_some() && self.messages.iter().all(is_recent) {
            return LookUp::Unknown {
                reason: "Twilio has more messages to this number than can be compared".to_owned(),
            };
        }
        LookUp::NotSent
    }
}

impl Said<'_> {
    fn matches(&self, body: &str) -> bool {
        match self {
            Self::Text(text) => text.trim() == body.trim(),
            Self::Template(values) => values.iter().all(|value| body.contains(value.as_str())),
        }
    }
}
