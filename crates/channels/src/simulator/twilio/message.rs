//! A message that the simulated Twilio holds.

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::callbacks;
use crate::segments::sms_parts;

/// A message that the simulated Twilio has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwilioMessage {
    /// What Twilio calls it.
    pub sid: String,
    /// Who gets it, with `whatsapp:` before it where it was sent there.
    pub to: String,
    /// Whom it is from; `None` while a messaging service has not chosen.
    pub from: Option<String>,
    /// The messaging service.
    pub service: Option<String>,
    /// What it says; of a template the values, one after the other.
    pub body: String,
    /// The template.
    pub content_sid: Option<String>,
    /// For how many seconds it is worth sending.
    pub validity: Option<u32>,
    /// Where callbacks go.
    pub callback_url: Option<String>,
    /// Our id of it, from that address.
    pub message_id: Option<Uuid>,
    /// When it was accepted.
    pub created: Timestamp,
    /// Twilio's word for how far it has come.
    pub status: String,
    /// Why it failed.
    pub error_code: Option<u32>,
}

pub(super) struct Form(pub(super) Vec<(String, String)>);

impl Form {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let field = self.0.iter().find(|(known, _)| known == name)?;
        Some(field.1.as_str()).filter(|value| !value.is_empty())
    }

    fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(str::to_owned)
    }

    pub(super) fn message(&self, sid: String, created: Timestamp) -> TwilioMessage {
        let service = self.owned("MessagingServiceSid");
        let callback_url = self.owned("StatusCallback");
        TwilioMessage {
            sid,
            to: self.owned("To").unwrap_or_default(),
            from: self.owned("From"),
            body: self.owned("Body").unwrap_or_else(|| self.values()),
            content_sid: self.owned("ContentSid"),
            validity: self
                .get("ValidityPeriod")
                .and_then(|text| text.parse().ok()),
            message_id: callback_url
                .as_deref()
                .and_then(callbacks::twilio::message_id),
            callback_url,
            created,
            status: if service.is_some() {
                "accepted"
            } else {
                "queued"
            }
            .to_owned(),
            error_code: None,
            service,
        }
    }

    fn values(&self) -> String {
        let variables = self.get("ContentVariables").unwrap_or("{}");
        let variables: Value = serde_json::from_str(variables).unwrap_or_default();
        let values = variables.as_object().into_iter().flatten();
        let values: Vec<&str> = values.filter_map(|(_, value)| value.as_str()).collect();
        values.join(" ")
    }
}

impl TwilioMessage {
    pub(super) fn json(&self, account: &str) -> Value {
        let sent = self.status != "queued" && self.status != "accepted";
        let created = date(self.created);
        json!({
            "account_sid": account,
            "api_version": "2010-04-01",
            "body": self.body,
            "date_created": created,
            "date_sent": sent.then_some(&created),
            "date_updated": created,
            "direction": "outbound-api",
            "error_code": self.error_code,
            "error_message": null,
            "from": self.from,
            "messaging_service_sid": self.service,
            "num_media": "0",
            "num_segments": if self.from.is_some() { self.parts() } else { "0".to_owned() },
            "price": (self.status == "delivered").then_some("-0.02570"),
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {},
            "to": self.to,
            "uri": format!("/2010-04-01/Accounts/{account}/Messages/{}.json", self.sid),
        })
    }

    pub(super) fn parts(&self) -> String {
        sms_parts(&self.body).parts.to_string()
    }
}

fn date(at: Timestamp) -> Option<String> {
    rfc2822::to_string(&at.to_zoned(TimeZone::UTC)).ok()
}
