//! E-mail through SendGrid's web API.

mod settings;

use std::sync::Arc;

use crate::{CheckError, Email, Outcome, SettingsError};
pub use settings::SendGridSettings;

/// Sends through one account at SendGrid. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SendGridSender {
    settings: Arc<SendGridSettings>,
}

impl SendGridSender {
    /// A sender for these settings. Connects when the first mail is sent.
    ///
    /// # Errors
    ///
    /// [`SettingsError`] for settings that can never work or would send secrets in the clear.
    pub fn new(settings: SendGridSettings) -> Result<Self, SettingsError> {
        Ok(Self {
            settings: Arc::new(settings.checked()?),
        })
    }

    pub(crate) async fn send(&self, _email: &Email) -> Outcome {
        Outcome::RetryAfter {
            after: None,
            reason: self.settings.base_url.clone(),
        }
    }

    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        Ok(())
    }
}
