//! Text and WhatsApp messages through Twilio's Programmable Messaging.
//!
//! Twilio has no idempotency key: each request that it takes is a message. So an attempt is never
//! repeated here, and one whose answer was lost is [`Outcome::Ambiguous`]. Whether it was taken is
//! looked up in Twilio's list of messages to the number, by sender, text and time of creation. The
//! list is not narrowed by the day of sending, which a message still in Twilio's queue has none of.
//!
//! A template's text is Twilio's to write: there the values must all occur in it, and one without
//! values cannot be looked up.
//!
//! What remains: two equal texts to one person within the time looked at cannot be told apart, and
//! the second would be taken for sent; a message that Twilio takes only after it was looked up is
//! sent twice if the caller then sends again.

mod codes;
mod form;
mod look_up;
mod message;
mod settings;

use std::sync::Arc;

use jiff::Timestamp;
use reqwest::{Method, RequestBuilder};
use serde::Deserialize;

use crate::callbacks::StatusReport;
use crate::exchange::{self, Answer};
use crate::text::template_value;
use crate::{CheckError, LookUp, Outcome, SettingsError, Sms, WhatsApp, WhatsAppContent};
pub(crate) use codes::undelivered;
use form::Fields;
use look_up::{Page, Said};
use message::Message;
pub(crate) use message::{amount, delivery, parts, undelivered_reason};
pub use settings::{TwilioFrom, TwilioLogin, TwilioSettings};

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends through one account at Twilio. Cheap to clone.
#[derive(Debug, Clone)]
pub struct TwilioSender {
    settings: Arc<TwilioSettings>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: Option<u32>,
    message: String,
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

    /// Asks how far the message has come that Twilio calls `provider_id`, for when its callbacks
    /// stay away; also what it cost, which no callback tells.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn report(&self, provider_id: &str) -> Result<StatusReport, CheckError> {
        let known = provider_id.chars().all(|c| c.is_ascii_alphanumeric());
        if !known || provider_id.is_empty() {
            return Err(CheckError("Twilio has no message of this name".to_owned()));
        }
        let request = self.request(Method::GET, &format!("Messages/{provider_id}.json"));
        let answer = self.ask(request).await?;
        let message: Message = serde_json::from_slice(&answer.body)
            .map_err(|_| CheckError("Twilio's answer cannot be read".to_owned()))?;
        Ok(message.report())
    }

    pub(crate) async fn send_sms(&self, sms: &Sms) -> Outcome {
        self.create(form::sms(&self.settings, sms)).await
    }

    pub(crate) async fn send_whatsapp(&self, message: &WhatsApp) -> Outcome {
        self.create(form::whatsapp(&self.settings, message)).await
    }

    pub(crate) async fn look_up_sms(&self, sms: &Sms, since: Timestamp) -> LookUp {
        let from = self.sending_number("");
        self.find(
            sms.to.as_str(),
            from.as_deref(),
            &Said::Text(&sms.text),
            since,
        )
        .await
    }

    pub(crate) async fn look_up_whatsapp(&self, message: &WhatsApp, since: Timestamp) -> LookUp {
        let to = format!("whatsapp:{}", message.to);
        let from = self.sending_number("whatsapp:");
        let (to, from) = (to.as_str(), from.as_deref());
        match &message.content {
            WhatsAppContent::Text(text) => self.find(to, from, &Said::Text(text), since).await,
            WhatsAppContent::Template { parameters, .. } => {
                let values = parameters.iter().map(|text| template_value(text));
                let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
                if values.is_empty() {
                    return LookUp::Unknown {
                        reason: "a template without values cannot be told from another".to_owned(),
                    };
                }
                self.find(to, from, &Said::Template(&values), since).await
            }
        }
    }

    /// Asks for a list of messages, which an API key that may send may also read.
    pub(crate) async fn check(&self) -> Result<(), CheckError> {
        let request = self.request(Method::GET, "Messages.json");
        self.ask(request.query(&[("PageSize", "1")])).await?;
        Ok(())
    }

    async fn create(&self, fields: Result<Fields, Outcome>) -> Outcome {
        let fields = match fields {
            Ok(fields) => fields,
            Err(outcome) => return outcome,
        };
        let request = self.request(Method::POST, "Messages.json");
        let timeout = self.settings.timeout;
        match exchange::post(request, FORM, form::encode(&fields), timeout).await {
            Ok(answer) if answer.is_success() => taken(&answer),
            Ok(answer) => self.refused(&answer),
            Err(failure) => failure.outcome("Twilio"),
        }
    }

    async fn find(
        &self,
        to: &str,
        from: Option<&str>,
        said: &Said<'_>,
        since: Timestamp,
    ) -> LookUp {
        let request = self.request(Method::GET, "Messages.json");
        let request = request.query(&[("To", to), ("PageSize", look_up::PAGE)]);
        let answer = match self.ask(request).await {
            Ok(answer) => answer,
            Err(CheckError(reason)) => return LookUp::Unknown { reason },
        };
        match serde_json::from_slice::<Page>(&answer.body) {
            Ok(page) => page.find(from, said, since),
            Err(_) => LookUp::Unknown {
                reason: "Twilio's list of messages cannot be read".to_owned(),
            },
        }
    }

    fn sending_number(&self, prefix: &str) -> Option<String> {
        match &self.settings.from {
            TwilioFrom::Number(number) => Some(format!("{prefix}{number}")),
            TwilioFrom::Alphanumeric(name) => Some(name.clone()),
            TwilioFrom::Service(_) => None,
        }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let TwilioSettings {
            base_url,
            account_sid,
            login,
            http,
            ..
        } = &*self.settings;
        let url = format!("{base_url}/2010-04-01/Accounts/{account_sid}/{path}");
        http.request(method, url)
            .basic_auth(&login.key, Some(&login.secret))
    }

    async fn ask(&self, request: RequestBuilder) -> Result<Answer, CheckError> {
        match exchange::get(request, self.settings.timeout).await {
            Ok(answer) if answer.is_success() => Ok(answer),
            Ok(answer) => {
                let (_, reason) = self.refusal(&answer);
                Err(CheckError(reason))
            }
            Err(failure) => Err(CheckError(failure.reason("Twilio"))),
        }
    }

    fn refused(&self, answer: &Answer) -> Outcome {
        let (code, reason) = self.refusal(answer);
        let known = code.and_then(|code| codes::known(code, answer.retry_after(), reason.clone()));
        known.unwrap_or_else(|| answer.outcome_by_status(reason))
    }

    fn refusal(&self, answer: &Answer) -> (Option<u32>, String) {
        let refusal: Refusal = serde_json::from_slice(&answer.body).unwrap_or_default();
        let code = refusal.code.unwrap_or(u32::from(answer.status));
        let text = format!("Twilio refuses: {code} {}", refusal.message);
        let reason = exchange::reason(&text, &[&self.settings.login.secret]);
        (refusal.code, reason)
    }
}

fn taken(answer: &Answer) -> Outcome {
    let message: Message = serde_json::from_slice(&answer.body).unwrap_or_default();
    if message.sid.is_empty() {
        return Outcome::Ambiguous {
            reason: "Twilio took the message, and its answer cannot be read".to_owned(),
        };
    }
    message.failure().unwrap_or(Outcome::Accepted {
        provider_id: message.sid,
    })
}
