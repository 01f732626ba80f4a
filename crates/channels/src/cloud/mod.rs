//! WhatsApp messages through Meta's WhatsApp Business Cloud API.
//!
//! Meta has no idempotency key, and no list in which a message could be looked up: each request
//! that it takes is a message. So an attempt is never repeated here, and one whose answer was lost
//! is [`Outcome::Ambiguous`]. Each message carries our id (`biz_opaque_callback_data`), which comes
//! back in the callbacks about it; a callback is the only proof that it was taken.
//!
//! What remains: that no callback has come proves nothing, for they can be late by hours. Whoever
//! sends again after waiting may send twice.

mod body;
mod codes;
mod health;
mod settings;

use std::sync::Arc;

use reqwest::{Method, RequestBuilder};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::exchange::{self, Answer, Failure};
use crate::{CheckError, Outcome, SettingsError, WhatsApp};
pub(crate) use codes::undelivered;
use health::Number;
pub use health::{CanSend, Health, Quality};
pub use settings::CloudSettings;

const JSON: &str = "application/json";
/// Longest text that a QR code may begin a chat with, in characters.
const MAX_PREFILLED: usize = 140;

/// Sends from one telephone number at WhatsApp. Cheap to clone.
#[derive(Debug, Clone)]
pub struct CloudSender {
    settings: Arc<CloudSettings>,
}

/// A QR code's content that opens a chat with a number and a text begun in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MessageQr {
    /// The code's name at Meta.
    pub code: String,
    /// The address to draw as a QR code.
    pub deep_link_url: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Taken {
    messages: Vec<TakenMessage>,
}

#[derive(Debug, Deserialize)]
struct TakenMessage {
    id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Refusal {
    error: ErrorBody,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    message: String,
    code: Option<u32>,
    is_transient: bool,
    error_data: ErrorData,
    fbtrace_id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorData {
    details: String,
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

    pub(crate) async fn send(&self, message: &WhatsApp) -> Outcome {
        match self.post("/messages", &body::body(message)).await {
            Ok(answer) if answer.is_success() => taken(&answer),
            Ok(answer) => self.refused(&answer),
            Err(failure) => failure.outcome("WhatsApp"),
        }
    }

    /// Reads the number's health, and takes a number that may send nothing for broken.
    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        let health = self.health().await?;
        if health.can_send != CanSend::Blocked {
            return Ok(());
        }
        let why = health.problems.join("; ");
        Err(CheckError(self.reason(&format!(
            "WhatsApp lets nothing be sent from this number: {why}"
        ))))
    }

    /// Asks Meta for a QR code that opens a chat in which `prefilled` is already written; of a text
    /// above 140 characters the rest is cut.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn message_qr(&self, prefilled: &str) -> Result<MessageQr, CheckError> {
        let prefilled: String = prefilled.chars().take(MAX_PREFILLED).collect();
        let body = json!({ "prefilled_message": prefilled, "generate_qr_image": "SVG" });
        self.success(self.post("/message_qrdls", &body).await)
    }

    /// What Meta thinks of the number.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn health(&self) -> Result<Health, CheckError> {
        let request = self.request(Method::GET, "");
        let request = request.query(&[("fields", health::FIELDS)]);
        let number: Number = self.success(exchange::get(request, self.settings.timeout).await)?;
        Ok(number.health())
    }

    async fn post(&self, path: &str, body: &Value) -> Result<Answer, Failure> {
        let request = self.request(Method::POST, path);
        let body = body.to_string().into_bytes();
        exchange::post(request, JSON, body, self.settings.timeout).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let CloudSettings {
            base_url,
            api_version,
            phone_number_id,
            token,
            http,
            ..
        } = &*self.settings;
        let url = format!("{base_url}/{api_version}/{phone_number_id}{path}");
        http.request(method, url).bearer_auth(token)
    }

    fn success<T: DeserializeOwned>(
        &self,
        answer: Result<Answer, Failure>,
    ) -> Result<T, CheckError> {
        let answer = answer.map_err(|failure| CheckError(failure.reason("WhatsApp")))?;
        if !answer.is_success() {
            return Err(CheckError(self.refusal(&answer).1));
        }
        serde_json::from_slice(&answer.body)
            .map_err(|_| CheckError("WhatsApp's answer cannot be read".to_owned()))
    }

    fn refused(&self, answer: &Answer) -> Outcome {
        let (error, reason) = self.refusal(answer);
        let after = answer.retry_after();
        let known = error
            .code
            .and_then(|code| codes::known(code, after, reason.clone()));
        match known {
            Some(outcome) => outcome,
            None if error.is_transient => Outcome::RetryAfter { after, reason },
            None => answer.outcome_by_status(reason),
        }
    }

    fn refusal(&self, answer: &Answer) -> (ErrorBody, String) {
        let Refusal { error } = serde_json::from_slice(&answer.body).unwrap_or_default();
        let code = error.code.unwrap_or(u32::from(answer.status));
        let said = format!("{} {}", error.message, error.error_data.details);
        let trace = match error.fbtrace_id.as_str() {
            "" => String::new(),
            id => format!(" (trace {id})"),
        };
        let reason = self.reason(&format!("WhatsApp refuses: {code} {}{trace}", said.trim()));
        (error, reason)
    }

    fn reason(&self, text: &str) -> String {
        exchange::reason(text, &[&self.settings.token])
    }
}

fn taken(answer: &Answer) -> Outcome {
    let taken: Taken = serde_json::from_slice(&answer.body).unwrap_or_default();
    match taken.messages.into_iter().next() {
        Some(message) if !message.id.is_empty() => Outcome::Accepted {
            provider_id: message.id,
        },
        Some(_) | None => Outcome::Ambiguous {
            reason: "WhatsApp took the message, and its answer cannot be read".to_owned(),
        },
    }
}
