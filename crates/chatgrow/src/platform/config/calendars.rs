//! Calendars that are kept elsewhere: our client at Google.

use super::{Reader, Secret};

/// Our OAuth client at Google.
#[derive(Debug, Clone)]
pub struct GoogleConfig {
    /// Its id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: Secret,
    /// Where the consent page leads back to; registered with Google letter for letter.
    pub redirect_uri: String,
    /// One address for all of Google, when it is a simulator.
    pub base_url: Option<String>,
}

/// Settings of calendars kept elsewhere.
#[derive(Debug, Clone)]
pub struct CalendarsConfig {
    /// Google Calendar; cannot be connected when absent.
    pub google: Option<GoogleConfig>,
}

impl CalendarsConfig {
    /// Reads `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET`, `GOOGLE_REDIRECT_URI` and `GOOGLE_BASE_URL`.
    pub(super) fn read(read: &mut Reader<'_>, base_url: &str) -> Self {
        let id = read.text("GOOGLE_CLIENT_ID");
        let secret = read.text("GOOGLE_CLIENT_SECRET");
        if id.is_some() != secret.is_some() {
            read.fault(
                "GOOGLE_CLIENT_ID",
                "and GOOGLE_CLIENT_SECRET must be set together",
            );
        }
        let redirect = read.text("GOOGLE_REDIRECT_URI");
        let google = id
            .zip(secret)
            .map(|(client_id, client_secret)| GoogleConfig {
                client_id,
                client_secret: Secret::new(client_secret),
                redirect_uri: redirect
                    .unwrap_or_else(|| format!("{base_url}/api/calendar/google/callback")),
                base_url: read.text("GOOGLE_BASE_URL"),
            });
        Self { google }
    }
}
