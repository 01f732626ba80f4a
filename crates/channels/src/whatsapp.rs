//! WhatsApp messages, and the ways they can leave, behind one type.

use jiff::Timestamp;
use uuid::Uuid;

use crate::{CheckError, CloudSender, LookUp, MockSender, Outcome, PhoneNumber, TwilioSender};

/// One WhatsApp message to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatsApp {
    /// Names this message for ever. Comes back with each callback.
    pub message_id: Uuid,
    /// Who gets it.
    pub to: PhoneNumber,
    /// What it says.
    pub content: WhatsAppContent,
    /// Where Twilio reports what became of it: an absolute address, to which the message's id is
    /// added as `m=…`. Meta reports to the one address that is set for its app and ignores this.
    pub callback_url: Option<String>,
}

/// What a WhatsApp message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatsAppContent {
    /// Free text: only within 24 hours after the person last wrote.
    Text(String),
    /// A text that Meta has approved, at any time.
    Template {
        /// Meta's name of the template or, at Twilio, its ContentSid (`HX…`).
        name: String,
        /// The language it was approved in, such as `he`. At Twilio it belongs to the template and
        /// is not sent.
        language: String,
        /// What stands for `{{1}}`, `{{2}}` and so on.
        parameters: Vec<String>,
    },
}

/// A way for WhatsApp messages to leave. Cheap to clone.
#[derive(Debug, Clone)]
pub enum WhatsAppSender {
    /// Through Meta's own WhatsApp Business Cloud API.
    Cloud(CloudSender),
    /// Through Twilio.
    Twilio(TwilioSender),
    /// Into this machine's log.
    Mock(MockSender),
}

impl WhatsAppSender {
    /// Makes one attempt to send `message` and tells what came of it. Never repeats by itself.
    pub async fn send(&self, message: &WhatsApp) -> Outcome {
        match self {
            Self::Cloud(cloud) => cloud.send(message).await,
            Self::Twilio(twilio) => twilio.send_whatsapp(message).await,
            Self::Mock(mock) => mock.send_whatsapp(message),
        }
    }

    /// Asks whether `message` was taken, after an attempt at `since` or later that ended
    /// [`Outcome::Ambiguous`]. Ask no sooner than a minute after the attempt: the provider may
    /// still be busy with it. Meta cannot be asked; there only a callback can tell.
    pub async fn look_up(&self, message: &WhatsApp, since: Timestamp) -> LookUp {
        match self {
            Self::Cloud(_) => LookUp::Unknown {
                reason: "WhatsApp keeps no list of what was sent; only its callback can tell"
                    .to_owned(),
            },
            Self::Twilio(twilio) => twilio.look_up_whatsapp(message, since).await,
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
            Self::Cloud(cloud) => cloud.check().await,
            Self::Twilio(twilio) => twilio.check().await,
            Self::Mock(_) => Ok(()),
        }
    }

    /// A stable name for records and metrics: `cloud`, `twilio` or `mock`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Cloud(_) => "cloud",
            Self::Twilio(_) => "twilio",
            Self::Mock(_) => "mock",
        }
    }
}
