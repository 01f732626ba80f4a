//! Where Google is, and who we are to it.

use std::fmt;

/// Addresses and the credentials of our OAuth client.
#[derive(Clone)]
pub struct Settings {
    /// The OAuth client's id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// Where the consent page leads back to; registered with Google, letter for letter.
    pub redirect_uri: String,
    /// Base of the consent page, without a slash at the end.
    pub accounts_url: String,
    /// Base of the token endpoint.
    pub oauth_url: String,
    /// Base of the calendar API.
    pub api_url: String,
}

impl Settings {
    /// The real Google.
    #[must_use]
    pub fn new(client_id: String, client_secret: String, redirect_uri: String) -> Self {
        Self {
            client_id,
            client_secret,
            redirect_uri,
            accounts_url: "https://accounts.google.com".to_owned(),
            oauth_url: "https://oauth2.googleapis.com".to_owned(),
            api_url: "https://www.googleapis.com".to_owned(),
        }
    }

    /// Everything at one address: a simulator.
    #[must_use]
    pub fn at(mut self, base_url: &str) -> Self {
        let base = base_url.trim_end_matches('/');
        self.accounts_url = base.to_owned();
        self.oauth_url = base.to_owned();
        self.api_url = base.to_owned();
        self
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Settings");
        shown.field("client_id", &self.client_id);
        shown.field("redirect_uri", &self.redirect_uri);
        shown
            .field("api_url", &self.api_url)
            .finish_non_exhaustive()
    }
}

/// A client of Google. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Google {
    pub(super) http: reqwest::Client,
    pub(super) settings: Settings,
}

impl Google {
    /// A client that asks through `http`, which has time limits and follows no redirects.
    #[must_use]
    pub fn new(http: reqwest::Client, settings: Settings) -> Self {
        Self { http, settings }
    }

    /// The address of a calendar's resource, its parts escaped.
    pub(super) fn calendar_url(&self, calendar: &str, rest: &[&str]) -> String {
        let mut url = format!(
            "{}/calendar/v3/calendars/{}",
            self.settings.api_url,
            escape(calendar)
        );
        for part in rest {
            url.push('/');
            url.push_str(&escape(part));
        }
        url
    }
}

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3).
fn escape(part: &str) -> String {
    let mut escaped = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
