//! E-mail through SendGrid's web API.
//!
//! SendGrid has no idempotency key, and no list in which a mail could be looked up: each request
//! that it takes is a mail. So an attempt is never repeated here, and one whose answer was lost is
//! [`Outcome::Ambiguous`]. Each mail carries our id, as its Message-ID and as `custom_args`; the
//! events about it bring the latter back and are the only proof that it was taken.
//!
//! What remains: whoever sends again before an event has come may send twice. Both copies have one
//! Message-ID, so that many readers' servers show one.
//!
//! That SendGrid accepts a mail does not say that it sends it: whom it holds for bounced or
//! unsubscribed gets nothing, and a `dropped` event says so.

mod answer;
mod letter;
mod settings;

use std::sync::Arc;

use reqwest::header::HeaderName;
use serde::Deserialize;

use crate::exchange::{self, Answer};
use crate::{CheckError, Email, Outcome, SettingsError};
use answer::Refusal;
pub use settings::SendGridSettings;

const JSON: &str = "application/json";
/// What an API key must be allowed.
const SCOPE: &str = "mail.send";

/// Sends through one account at SendGrid. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SendGridSender {
    settings: Arc<SendGridSettings>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Scopes {
    scopes: Vec<String>,
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

    pub(crate) async fn send(&self, email: &Email) -> Outcome {
        let body = match letter::body(email) {
            Ok(body) => body.to_string().into_bytes(),
            Err(error) => return error.into(),
        };
        let SendGridSettings {
            base_url,
            api_key,
            timeout,
            http,
        } = &*self.settings;
        let request = http.post(format!("{base_url}/v3/mail/send"));
        let request = request.bearer_auth(api_key);
        match exchange::post(request, JSON, body, *timeout).await {
            Ok(answer) if answer.is_success() => accepted(&answer, email),
            Ok(answer) => {
                let refusal = Refusal::read(&answer);
                let reason = self.reason(&answer, &refusal);
                refusal.outcome(&answer, reason)
            }
            Err(failure) => failure.outcome("SendGrid"),
        }
    }

    /// Asks what the key may do.
    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        let SendGridSettings {
            base_url,
            api_key,
            timeout,
            http,
        } = &*self.settings;
        let request = http.get(format!("{base_url}/v3/scopes"));
        let answer = exchange::get(request.bearer_auth(api_key), *timeout)
            .await
            .map_err(|failure| CheckError(failure.reason("SendGrid")))?;
        if !answer.is_success() {
            return Err(CheckError(self.reason(&answer, &Refusal::read(&answer))));
        }
        let Scopes { scopes } = serde_json::from_slice(&answer.body).unwrap_or_default();
        if scopes.iter().any(|scope| scope == SCOPE) {
            return Ok(());
        }
        Err(CheckError(format!(
            "the key for SendGrid may not send mail: it lacks the permission {SCOPE}"
        )))
    }

    fn reason(&self, answer: &Answer, refusal: &Refusal) -> String {
        let text = format!("SendGrid refuses: {} {}", answer.status, refusal.said());
        exchange::reason(&text, &[&self.settings.api_key])
    }
}

/// By our id, should SendGrid not say how it calls the mail: events carry both.
fn accepted(answer: &Answer, email: &Email) -> Outcome {
    let id = answer.header(&HeaderName::from_static("x-message-id"));
    Outcome::Accepted {
        provider_id: id.map_or_else(|| email.message_id.to_string(), str::to_owned),
    }
}
