//! Text messages to telephones, and the ways they can leave, behind one type.

use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{CheckError, LookUp, MockSender, Outcome, PhoneNumber, TwilioSender};

/// One text message to one telephone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// Names this message for ever. Comes back with each callback, for it is added to
    /// `callback_url` as `m=…`.
    pub message_id: Uuid,
    /// Who gets it.
    pub to: PhoneNumber,
    /// The text. How many parts it is charged as says
    /// [`segments::sms_parts`](crate::segments::sms_parts).
    pub text: String,
    /// Where the provider reports what became of it: an absolute address.
    pub callback_url: Option<String>,
    /// For how long it is still worth delivering, from one second to ten hours; what is outside is
    /// brought to the nearer end.
    pub valid_for: Option<Duration>,
}

/// A way for text messages to leave. Cheap to clone.
#[derive(Debug, Clone)]
pub enum SmsSender {
    /// Through Twilio.
    Twilio(TwilioSender),
    /// Into this machine's log.
    Mock(MockSender),
}

impl SmsSender {
    /// Makes one attempt to send `sms` and tells what came of it. Never repeats by itself.
    pub async fn send(&self, sms: &Sms) -> Outcome {
        match self {
            Self::Twilio(twilio) => twilio.send_sms(sms).await,
            Self::Mock(mock) => mock.send_sms(sms),
        }
    }

    /// Asks whether `sms` was taken, after an attempt at `since` or later that ended
    /// [`Outcome::Ambiguous`]. Ask no sooner than a minute after the attempt: the provider may
    /// still be busy with it.
    pub async fn look_up(&self, sms: &Sms, since: Timestamp) -> LookUp {
        match self {
            Self::Twilio(twilio) => twilio.look_up_sms(sms, since).await,
            Self::Mock(_) => LookUp::NotSent,
        }
    }

    /// Whether a message could leave now: reaches the provider and signs in, but sends none.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn check(&self) -> Result<(), CheckError> {
        match self {
            Self::Twilio(twilio) => twilio.check().await,
            Self::Mock(_) => Ok(()),
        }
    }

    /// A stable name for records and metrics: `twilio` or `mock`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Twilio(_) => "twilio",
            Self::Mock(_) => "mock",
        }
    }
}
