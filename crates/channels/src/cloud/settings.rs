//! How to reach a telephone number at WhatsApp.

use std::fmt;
use std::time::Duration;

use crate::settings::{self, SettingsError};

/// How to reach one telephone number at WhatsApp. `Debug` hides the token.
#[derive(Clone)]
pub struct CloudSettings {
    /// Where the API is; the real one is `https://graph.facebook.com`.
    pub base_url: String,
    /// The API's version, such as `v23.0`. One lives about two years.
    pub api_version: String,
    /// The number's id at Meta, which is not the number itself.
    pub phone_number_id: String,
    /// The access token of the business or of a system user.
    pub token: String,
    /// Longest time for one request, its answer included.
    pub timeout: Duration,
    /// The client that requests go through; it should follow no redirects.
    pub http: reqwest::Client,
}

impl CloudSettings {
    /// With the address brought to its plain form.
    pub(super) fn checked(mut self) -> Result<Self, SettingsError> {
        self.base_url = settings::base_url(&self.base_url)?;
        settings::path_part(&self.api_version)?;
        settings::path_part(&self.phone_number_id)?;
        settings::key(&self.token)?;
        Ok(self)
    }
}

impl fmt::Debug for CloudSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CloudSettings")
            .field("base_url", &self.base_url)
            .field("api_version", &self.api_version)
            .field("phone_number_id", &self.phone_number_id)
            .field("token", &"…")
            .finish_non_exhaustive()
    }
}
