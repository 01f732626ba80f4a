//! Meta's webhook for WhatsApp: JSON signed with the app's secret.

use jiff::Timestamp;
use ring::hmac;
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq as _;
use url::form_urlencoded;

use super::{CallbackError, Delivery, Inbound, Report, StatusReport, Wish, keywords, unhex};
use crate::text::one_line;
use crate::{PhoneNumber, cloud};

/// Whether Meta signed this request: `signature` is its header `X-Hub-Signature-256`.
///
/// # Errors
///
/// [`CallbackError`] when it did not.
pub fn verify(app_secret: &str, signature: &str, body: &[u8]) -> Result<(), CallbackError> {
    if app_secret.is_empty() {
        return Err(CallbackError::Key);
    }
    let signature = signature.trim().strip_prefix("sha256=").and_then(unhex);
    let signature = signature.ok_or(CallbackError::Unsigned)?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, app_secret.as_bytes());
    hmac::verify(&key, body, &signature).map_err(|_| CallbackError::Forged)
}

/// What to answer, as plain text, to the request with which Meta tries an address out; `None` when
/// its `query` does not hold our `verify_token`, to be answered with 403.
#[must_use]
pub fn challenge(query: &str, verify_token: &str) -> Option<String> {
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let (_, value) = pairs.find(|(known, _)| known == name)?;
        Some(value.into_owned())
    };
    let token = value("hub.verify_token")?;
    let known: bool = token.as_bytes().ct_eq(verify_token.as_bytes()).into();
    let asks = value("hub.mode").is_some_and(|mode| mode == "subscribe");
    if !known || !asks || verify_token.is_empty() {
        return None;
    }
    value("hub.challenge")
}

/// Reads a verified body. One body may tell of several numbers and businesses.
///
/// # Errors
///
/// [`CallbackError::Malformed`] for a body that Meta does not send.
pub fn parse(body: &[u8]) -> Result<Vec<Report>, CallbackError> {
    let envelope: Envelope = serde_json::from_slice(body)
        .map_err(|error| CallbackError::Malformed(error.to_string()))?;
    let changes = envelope.entry.into_iter().flat_map(|entry| entry.changes);
    Ok(changes.flat_map(|change| change.value.reports()).collect())
}

#[derive(Debug, Deserialize)]
struct Envelope {
    entry: Vec<Entry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entry {
    changes: Vec<Change>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Change {
    value: Happened,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Happened {
    metadata: Metadata,
    contacts: Vec<Value>,
    messages: Vec<Value>,
    statuses: Vec<Value>,
    user_preferences: Vec<Value>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Metadata {
    phone_number_id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Status {
    id: String,
    status: String,
    timestamp: Value,
    errors: Vec<Problem>,
    biz_opaque_callback_data: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Problem {
    code: Option<u32>,
    title: String,
    error_data: Value,
}

impl Happened {
    fn reports(self) -> Vec<Report> {
        let mut reports = Vec::new();
        for message in &self.messages {
            reports.extend(self.written(message));
        }
        for preference in &self.user_preferences {
            reports.push(preferred(preference));
        }
        // One status of a new shape must not hold up those beside it.
        let report =
            |status| serde_json::from_value(status).map_or(Report::Ignored, Status::report);
        reports.extend(self.statuses.into_iter().map(report));
        if reports.is_empty() {
            reports.push(Report::Ignored);
        }
        reports
    }

    /// What was written and, when it is one, the wish to be written to no more.
    fn written(&self, message: &Value) -> Vec<Report> {
        let from = message["from"].as_str().and_then(number);
        let (Some(from), Some(id)) = (from, message["id"].as_str()) else {
            return vec![Report::Ignored];
        };
        let text = text(message);
        let at = instant(&message["timestamp"]);
        let opt_out = keywords::wish(&text).map(|wish| Report::OptOut {
            address: from.to_string(),
            wish,
            provider_id: Some(id.to_owned()),
            message_id: None,
            at,
        });
        let inbound = Report::Inbound(Inbound {
            provider_id: id.to_owned(),
            to: self.metadata.phone_number_id.clone(),
            profile_name: self.profile_name(&message["from"]),
            from,
            text,
            at,
        });
        std::iter::once(inbound).chain(opt_out).collect()
    }

    fn profile_name(&self, from: &Value) -> Option<String> {
        let mut contacts = self.contacts.iter();
        let contact = contacts.find(|contact| contact["wa_id"] == *from)?;
        contact["profile"]["name"].as_str().map(str::to_owned)
    }
}

impl Status {
    fn report(self) -> Report {
        let status = match self.status.as_str() {
            "sent" => Delivery::Sent,
            "delivered" => Delivery::Delivered,
            "read" => Delivery::Read,
            "failed" => Delivery::Failed,
            _ => return Report::Ignored,
        };
        let error = (status == Delivery::Failed).then(|| {
            let problem = self.errors.first();
            let code = problem.and_then(|problem| problem.code);
            let said = problem.map(Problem::said).unwrap_or_default();
            let reason = one_line(&format!("WhatsApp could not deliver: {said}"), 300);
            cloud::undelivered(code, reason)
        });
        let message_id = self.biz_opaque_callback_data;
        Report::Status(StatusReport {
            provider_id: self.id,
            message_id: message_id.and_then(|id| id.parse().ok()),
            status,
            error,
            at: instant(&self.timestamp),
            cost: None,
            parts: None,
        })
    }
}

impl Problem {
    fn said(&self) -> String {
        let code = self.code.map(|code| format!("{code} ")).unwrap_or_default();
        let details = self.error_data["details"].as_str().unwrap_or_default();
        format!("{code}{} {details}", self.title)
    }
}

/// The words of a message; of one without words its kind.
fn text(message: &Value) -> String {
    let kind = message["type"].as_str().unwrap_or("unsupported");
    let body = &message[kind];
    let words = match kind {
        "text" => &body["body"],
        "button" => &body["text"],
        "interactive" => {
            let chosen = body["type"].as_str().unwrap_or_default();
            &body[chosen]["title"]
        }
        "reaction" => &body["emoji"],
        _ => &body["caption"],
    };
    match words.as_str() {
        Some(words) => words.to_owned(),
        None => format!("[{kind}]"),
    }
}

/// Somebody told WhatsApp itself to stop or resume a business's advertising.
fn preferred(preference: &Value) -> Report {
    let from = preference["wa_id"].as_str().and_then(number);
    let wish = match preference["value"].as_str() {
        Some("stop") => Wish::Stop,
        Some("resume") => Wish::Start,
        Some(_) | None => return Report::Ignored,
    };
    let Some(from) = from else {
        return Report::Ignored;
    };
    Report::OptOut {
        address: from.to_string(),
        wish,
        provider_id: None,
        message_id: None,
        at: instant(&preference["timestamp"]),
    }
}

/// Digits without a `+`. What is no number is a name that WhatsApp gives to people who hide theirs.
fn number(wa_id: &str) -> Option<PhoneNumber> {
    format!("+{}", wa_id.trim_start_matches('+')).parse().ok()
}

/// Seconds since 1970, as a string or a number.
fn instant(value: &Value) -> Option<Timestamp> {
    let seconds = match value.as_str() {
        Some(text) => text.parse().ok()?,
        None => value.as_i64()?,
    };
    Timestamp::from_second(seconds).ok()
}
