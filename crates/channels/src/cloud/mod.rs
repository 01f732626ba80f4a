//! WhatsApp messages through Meta's WhatsApp Business Cloud API.

mod settings;

use std::sync::Arc;

use crate::{CheckError, Outcome, SettingsError, WhatsApp};
pub use settings::CloudSettings;

/// Sends from one telephone number at WhatsApp. Cheap to clone.
#[derive(Debug, Clone)]
pub struct CloudSender {
    settings: Arc<CloudSettings>,
}

/// What Meta thinks of a telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Whether messages can be sent from it.
    pub can_send: CanSend,
    /// How its messages are liked.
    pub quality: Quality,
    /// The number as people read it.
    pub display_number: Option<String>,
    /// The name that Meta has verified.
    pub verified_name: Option<String>,
    /// What is wrong and what would mend it, a line for each.
    pub problems: Vec<String>,
}

/// Whether messages can be sent from a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CanSend {
    /// Without limits of its own.
    Available,
    /// Only some, or fewer than usual.
    Limited,
    /// None.
    Blocked,
    /// Meta does not say.
    Unknown,
}

/// How people like a number's messages, by what they report and block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Well.
    Green,
    /// Middling.
    Yellow,
    /// Badly: limits will be lowered.
    Red,
    /// Not rated yet.
    Unknown,
}

/// A QR code's content that opens a chat with a number and a text begun in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageQr {
    /// The code's name at Meta.
    pub code: String,
    /// The address to draw as a QR code.
    pub deep_link_url: String,
}

impl CloudSender {
    /// A sender for these settings. Connects when the first message is sent.
    ///
    /// # Errors
    ///
    /// [`SettingsError`] for settings that can never work or would send secrets in the clear.
    pub fn new(settings: CloudSettings) -> Result<Self, SettingsError> {
        Ok(Self {
            settings: Arc::new(settings.checked()?),
        })
    }

    pub(crate) async fn send(&self, _message: &WhatsApp) -> Outcome {
        Outcome::RetryAfter {
            after: None,
            reason: self.settings.base_url.clone(),
        }
    }

    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        Ok(())
    }

    /// Asks Meta for a QR code that opens a chat in which `prefilled` (at most 140 characters) is
    /// already written.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn message_qr(&self, _prefilled: &str) -> Result<MessageQr, CheckError> {
        Err(CheckError(String::new()))
    }

    /// What Meta thinks of the number.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn health(&self) -> Result<Health, CheckError> {
        Err(CheckError(String::new()))
    }
}
