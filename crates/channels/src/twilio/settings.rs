//! How to reach an account at Twilio.

use std::fmt;
use std::time::Duration;

use crate::PhoneNumber;
use crate::settings::{self, SettingsError};

/// Longest sender's name of letters (GSM 03.40, 9.1.2.5).
const MAX_SENDER_NAME: usize = 11;

/// How to reach an account at Twilio, and whom its messages are from.
#[derive(Debug, Clone)]
pub struct TwilioSettings {
    /// Where the API is; the real one is `https://api.twilio.com`.
    pub base_url: String,
    /// The account (`AC…`).
    pub account_sid: String,
    /// What to sign in with.
    pub login: TwilioLogin,
    /// Whom messages are from.
    pub from: TwilioFrom,
    /// Longest time for one request, its answer included.
    pub timeout: Duration,
    /// The client that requests go through; it should follow no redirects.
    pub http: reqwest::Client,
}

/// What to sign in with: an API key (`SK…`) and its secret or, less well, the account and its auth
/// token. `Debug` hides the secret.
#[derive(Clone, PartialEq, Eq)]
pub struct TwilioLogin {
    /// The API key's or the account's id.
    pub key: String,
    /// The key's secret or the auth token.
    pub secret: String,
}

/// Whom a message is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TwilioFrom {
    /// A number of the account; for WhatsApp one that is registered there.
    Number(PhoneNumber),
    /// A name of letters: nobody can answer it, and WhatsApp knows none.
    Alphanumeric(String),
    /// A messaging service (`MG…`), which chooses among its numbers.
    Service(String),
}

impl TwilioSettings {
    /// With the address brought to its plain form.
    pub(super) fn checked(mut self) -> Result<Self, SettingsError> {
        self.base_url = settings::base_url(&self.base_url)?;
        settings::path_part(&self.account_sid)?;
        settings::path_part(&self.login.key)?;
        settings::key(&self.login.secret)?;
        match &self.from {
            TwilioFrom::Number(_) => {}
            TwilioFrom::Alphanumeric(name) if is_sender_name(name) => {}
            TwilioFrom::Alphanumeric(_) => return Err(SettingsError::SenderName),
            TwilioFrom::Service(sid) => settings::path_part(sid)?,
        }
        Ok(self)
    }
}

fn is_sender_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || " -_&+".contains(c);
    name.len() <= MAX_SENDER_NAME
        && name.trim() == name
        && name.chars().all(allowed)
        && name.chars().any(|c| c.is_ascii_alphabetic())
}

impl fmt::Debug for TwilioLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TwilioLogin")
            .field("key", &self.key)
            .field("secret", &"…")
            .finish()
    }
}
