//! Text and WhatsApp messages through Twilio's Programmable Messaging.

mod settings;

use std::sync::Arc;

use jiff::Timestamp;

use crate::{CheckError, LookUp, Outcome, SettingsError, Sms, WhatsApp};
pub use settings::{TwilioFrom, TwilioLogin, TwilioSettings};

/// Sends through one account at Twilio. Cheap to clone.
#[derive(Debug, Clone)]
pub struct TwilioSender {
    settings: Arc<TwilioSettings>,
}

impl TwilioSender {
    /// A sender for these settings. Connects when the first message is sent.
    ///
    /// # Errors
    ///
    /// [`SettingsError`] for settings that can never work or would send secrets in the clear.
    pub fn new(settings: TwilioSettings) -> Result<Self, SettingsError> {
        Ok(Self {
            settings: Arc::new(settings.checked()?),
        })
    }

    pub(crate) async fn send_sms(&self, _sms: &Sms) -> Outcome {
        Outcome::RetryAfter {
            after: None,
            reason: self.settings.base_url.clone(),
        }
    }

    pub(crate) async fn send_whatsapp(&self, _message: &WhatsApp) -> Outcome {
        Outcome::RetryAfter {
            after: None,
            reason: String::new(),
        }
    }

    pub(crate) async fn look_up_sms(&self, _sms: &Sms, _since: Timestamp) -> LookUp {
        LookUp::NotSent
    }

    pub(crate) async fn look_up_whatsapp(&self, _message: &WhatsApp, _since: Timestamp) -> LookUp {
        LookUp::NotSent
    }

    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        Ok(())
    }
}
