//! What came of one attempt to send: the vocabulary every provider's errors are
//! translated into.

use std::time::Duration;

/// What came of one attempt to send one message.
///
/// Each `reason` is one line of plain text for the history that the business
/// sees and for support: it may quote the provider, and never holds a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// The provider took responsibility. Delivery is still its word to give.
    Accepted {
        /// What the provider calls the message. For SMTP the text of its last
        /// answer, which most servers end with their queue's id.
        provider_id: String,
    },
    /// Written to this machine's log and sent to nobody.
    Printed,
    /// Throttled or out of order for now: try again later.
    RetryAfter {
        /// The shortest wait, if known; the caller's own back-off may be longer.
        after: Option<Duration>,
        /// What was said or what broke.
        reason: String,
    },
    /// This address will never work: mark it, try another channel.
    PermanentRecipient {
        /// What was said.
        reason: String,
    },
    /// The recipient opted out at the provider: suppress, never work around.
    PermanentOptOut {
        /// What was said.
        reason: String,
    },
    /// This message will never be taken, though another might: tell the business.
    PermanentContent {
        /// What was said.
        reason: String,
    },
    /// Credentials, sender, encryption or account are wrong: hold everything
    /// for this connection and tell its owner. Trying again can lock an account.
    ConfigBroken {
        /// What was said or what broke.
        reason: String,
    },
    /// The message was handed over and the answer lost: it may or may not have
    /// been sent. Never repeat blindly.
    Ambiguous {
        /// What broke.
        reason: String,
    },
}

impl Outcome {
    /// The reason, where there is one to give.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Accepted { .. } | Self::Printed => None,
            Self::RetryAfter { reason, .. }
            | Self::PermanentRecipient { reason }
            | Self::PermanentOptOut { reason }
            | Self::PermanentContent { reason }
            | Self::ConfigBroken { reason }
            | Self::Ambiguous { reason } => Some(reason),
        }
    }

    /// A stable name for records and metrics, such as `retry_after`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Accepted { .. } => "accepted",
            Self::Printed => "printed",
            Self::RetryAfter { .. } => "retry_after",
            Self::PermanentRecipient { .. } => "permanent_recipient",
            Self::PermanentOptOut { .. } => "permanent_opt_out",
            Self::PermanentContent { .. } => "permanent_content",
            Self::ConfigBroken { .. } => "config_broken",
            Self::Ambiguous { .. } => "ambiguous",
        }
    }
}
