//! What the simulated SendGrid answers.

use std::collections::HashMap;
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use serde_json::{Value, json};

use super::{API_KEY, SendGridMail};
use crate::simulator::callback::Callbacks;
use crate::simulator::clock::Clock;
use crate::simulator::fault::Troubles;
use crate::simulator::http::{Reply, Request, Site};
use crate::simulator::lock;

/// Largest request, in octets.
const MAX_REQUEST: usize = 30 * 1024 * 1024;

#[derive(Debug, Default)]
pub(super) struct SendGrid {
    pub(super) inside: Mutex<Inside>,
    pub(super) troubles: Troubles,
    pub(super) callbacks: Callbacks,
    pub(super) clock: Clock,
}

#[derive(Debug, Default)]
pub(super) struct Inside {
    pub(super) mails: Vec<SendGridMail>,
    pub(super) suppressed: HashMap<String, String>,
    /// Events not called out yet, for one mail each.
    pub(super) due: Vec<Vec<Value>>,
    pub(super) webhook: String,
}

impl Site for SendGrid {
    fn troubles(&self) -> &Troubles {
        &self.troubles
    }

    fn refusal(&self, status: u16, _: u32) -> Reply {
        let reset = self.clock.now().as_second() + 60;
        error(status, "simulated refusal", None).with("x-ratelimit-reset", reset.to_string())
    }

    fn answer(&self, request: &Request) -> Reply {
        if request.header("authorization") != format!("Bearer {API_KEY}") {
            let said = "The provided authorization grant is invalid, expired, or revoked";
            return error(401, said, None);
        }
        match (&request.method, request.path.as_str()) {
            (&Method::POST, "/v3/mail/send") => self.send(request),
            (&Method::GET, "/v3/scopes") => Reply::json(200, &json!({ "scopes": ["mail.send"] })),
            _ => error(404, "not found", None),
        }
    }
}

impl SendGrid {
    fn send(&self, request: &Request) -> Reply {
        if request.body.len() > MAX_REQUEST {
            return error(413, "payload too large", None);
        }
        let body = request.json();
        if let Some((field, said)) = fault(&body) {
            return error(400, said, Some(field));
        }
        let to = text(&body["personalizations"][0]["to"][0]["email"]);
        let mut inside = lock(&self.inside);
        let mail = SendGridMail {
            provider_id: format!("simulated-{}", inside.mails.len() + 1),
            message_id: text(&body["custom_args"]["message_id"]).parse().ok(),
            to: to.to_owned(),
            request: body.clone(),
        };
        let events = match inside.suppressed.get(to) {
            Some(reason) => vec![self.event(&mail, "dropped", json!({ "reason": reason }))],
            None => ["processed", "delivered"]
                .map(|event| self.event(&mail, event, json!({})))
                .to_vec(),
        };
        inside.due.push(events);
        let reply = Reply::empty(202).with("x-message-id", mail.provider_id.clone());
        inside.mails.push(mail);
        reply
    }

    pub(super) fn event(&self, mail: &SendGridMail, event: &str, more: Value) -> Value {
        let id = &mail.provider_id;
        let mut fields = json!({
            "email": mail.to,
            "event": event,
            "timestamp": self.clock.now().as_second(),
            "sg_event_id": format!("{id}-{event}"),
            "sg_message_id": format!("{id}.recvd-simulator-1"),
            "smtp-id": format!("<{id}@simulator>"),
        });
        if let (Some(known), Value::Object(more)) = (fields.as_object_mut(), more) {
            let arguments = mail.request["custom_args"].as_object().cloned();
            known.extend(arguments.into_iter().flatten());
            known.extend(more);
        }
        fields
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The field at fault, and what is wrong with it.
fn fault(body: &Value) -> Option<(&'static str, &'static str)> {
    let is_address = |value: &Value| {
        let parts = text(value).split_once('@');
        parts.is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
    };
    let empty = vec![];
    let people = body["personalizations"][0]["to"]
        .as_array()
        .unwrap_or(&empty);
    if people.is_empty() || !people.iter().all(|person| is_address(&person["email"])) {
        return Some(("personalizations.0.to", "Does not contain a valid address."));
    }
    if !is_address(&body["from"]["email"]) {
        return Some((
            "from.email",
            "The from email does not contain a valid address.",
        ));
    }
    if text(&body["subject"]).is_empty() {
        return Some(("subject", "The subject is required."));
    }
    let content = body["content"].as_array().unwrap_or(&empty);
    if content.is_empty() || content.iter().any(|part| text(&part["value"]).is_empty()) {
        return Some((
            "content",
            "The content value must be a string at least one character in length.",
        ));
    }
    let files = body["attachments"].as_array().unwrap_or(&empty);
    if files
        .iter()
        .any(|file| STANDARD.decode(text(&file["content"])).is_err())
    {
        return Some((
            "attachments",
            "The attachment content must be base64 encoded.",
        ));
    }
    let headers = body["headers"].as_object();
    let broken = |value: &Value| text(value).contains(['\r', '\n']);
    if headers.is_some_and(|headers| headers.values().any(broken)) {
        return Some(("headers", "Invalid header value."));
    }
    None
}

fn error(status: u16, message: &str, field: Option<&str>) -> Reply {
    let fault = json!({ "message": message, "field": field, "help": null });
    Reply::json(status, &json!({ "errors": [fault] }))
}
