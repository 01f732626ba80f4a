//! How to reach an account at SendGrid.

use std::fmt;
use std::time::Duration;

use crate::settings::{self, SettingsError};

/// How to reach an account at SendGrid. `Debug` hides the key.
#[derive(Clone)]
pub struct SendGridSettings {
    /// Where the API is: `https://api.sendgrid.com`, or `https://api.eu.sendgrid.com` for an
    /// account that lives in the EU.
    pub base_url: String,
    /// An API key that may send mail (`SG.…`).
    pub api_key: String,
    /// Longest time for one request, its answer included.
    pub timeout: Duration,
    /// The client that requests go through; it should follow no redirects.
    pub http: reqwest::Client,
}

impl SendGridSettings {
    /// With the address brought to its plain form.
    pub(super) fn checked(mut self) -> Result<Self, SettingsError> {
        self.base_url = settings::base_url(&self.base_url)?;
        settings::key(&self.api_key)?;
        Ok(self)
    }
}

impl fmt::Debug for SendGridSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendGridSettings")
            .field("base_url", &self.base_url)
            .field("api_key", &"…")
            .finish_non_exhaustive()
    }
}
