//! What the simulated Meta answers.

use std::collections::HashMap;
use std::sync::Mutex;

use hyper::Method;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{CloudMessage, NUMBER_ID, TOKEN, VERSION, digits, signed};
use crate::simulator::callback::{Callbacks, SignedCallback};
use crate::simulator::clock::Clock;
use crate::simulator::fault::Troubles;
use crate::simulator::http::{Reply, Request, Site};
use crate::simulator::lock;

/// Longest text, in characters.
const MAX_TEXT: usize = 4096;

#[derive(Debug, Default)]
pub(super) struct Cloud {
    pub(super) inside: Mutex<Inside>,
    pub(super) troubles: Troubles,
    pub(super) callbacks: Callbacks,
    pub(super) clock: Clock,
}

#[derive(Debug, Default)]
pub(super) struct Inside {
    pub(super) messages: Vec<CloudMessage>,
    /// Until when free text can be sent to whom.
    pub(super) windows: HashMap<String, Timestamp>,
    /// Name and language, and how many parameters.
    pub(super) templates: HashMap<(String, String), usize>,
    pub(super) undeliverable: HashMap<String, u32>,
    pub(super) health: Option<(String, String)>,
    pub(super) qrs: Vec<String>,
    pub(super) webhook: String,
    counter: u64,
}

impl Inside {
    pub(super) fn wamid(&mut self) -> String {
        self.counter += 1;
        format!("wamid.simulated{:016x}", self.counter)
    }
}

impl Site for Cloud {
    fn troubles(&self) -> &Troubles {
        &self.troubles
    }

    fn refusal(&self, status: u16, code: u32) -> Reply {
        error(status, if code == 0 { 130429 } else { code })
    }

    fn answer(&self, request: &Request) -> Reply {
        let token = request.header("authorization").strip_prefix("Bearer ");
        if token != Some(TOKEN) {
            // Meta repeats a token that it cannot read.
            let said = format!("Malformed access token {}", token.unwrap_or_default());
            return said_error(401, 190, &said);
        }
        let prefix = format!("/{VERSION}/{NUMBER_ID}");
        let Some(rest) = request.path.strip_prefix(&prefix) else {
            return error(400, 100);
        };
        match (&request.method, rest) {
            (&Method::POST, "/messages") => self.send(request.json()),
            (&Method::POST, "/message_qrdls") => self.qr(&request.json()),
            (&Method::GET, "") => self.number(),
            _ => error(400, 100),
        }
    }
}

impl Cloud {
    fn send(&self, request: Value) -> Reply {
        let to = digits(text(&request["to"])).to_owned();
        let mut inside = lock(&self.inside);
        if let Some(code) = self.fault(&inside, &request, &to) {
            return error(400, code);
        }
        let message = CloudMessage {
            provider_id: inside.wamid(),
            message_id: text(&request["biz_opaque_callback_data"]).parse().ok(),
            to: to.clone(),
            request,
        };
        let failure = inside.undeliverable.get(&to).copied();
        let statuses: &[&str] = match failure {
            Some(_) => &["failed"],
            None => &["sent", "delivered"],
        };
        for status in statuses {
            let callback = self.status(&inside.webhook, &message, status, failure);
            self.callbacks.push(callback);
        }
        let reply = json!({
            "messaging_product": "whatsapp",
            "contacts": [{ "input": to, "wa_id": to }],
            "messages": [{ "id": message.provider_id, "message_status": "accepted" }],
        });
        inside.messages.push(message);
        Reply::json(200, &reply)
    }

    /// Why the message cannot be taken.
    fn fault(&self, inside: &Inside, request: &Value, to: &str) -> Option<u32> {
        if request["messaging_product"] != "whatsapp" || to.len() < 7 {
            return Some(100);
        }
        match request["type"].as_str() {
            Some("text") => {
                let window = inside.windows.get(to);
                let open = window.is_some_and(|closes| *closes > self.clock.now());
                let body = text(&request["text"]["body"]);
                match body.chars().count() {
                    1..=MAX_TEXT if open => None,
                    1..=MAX_TEXT => Some(131047),
                    _ => Some(131009),
                }
            }
            Some("template") => template_fault(inside, &request["template"]),
            _ => Some(131051),
        }
    }

    fn qr(&self, request: &Value) -> Reply {
        let prefilled = text(&request["prefilled_message"]);
        if prefilled.is_empty() || prefilled.chars().count() > 140 {
            return error(400, 100);
        }
        let mut inside = lock(&self.inside);
        inside.qrs.push(prefilled.to_owned());
        let code = format!("SIMULATED{:05}", inside.qrs.len());
        let reply = json!({
            "code": code,
            "prefilled_message": prefilled,
            "deep_link_url": format!("https://wa.me/message/{code}"),
            "qr_image_url": format!("https://scontent.simulator/{code}.svg"),
        });
        Reply::json(200, &reply)
    }

    fn number(&self) -> Reply {
        let health = lock(&self.inside).health.clone();
        let (can_send, quality) =
            health.unwrap_or_else(|| ("AVAILABLE".to_owned(), "GREEN".to_owned()));
        let errors = match can_send.as_str() {
            "AVAILABLE" => json!([]),
            _ => json!([{
                "error_code": 141006,
                "error_description": "There is an error with the payment method.",
                "possible_solution": "Add a payment method.",
            }]),
        };
        let reply = json!({
            "id": NUMBER_ID,
            "display_phone_number": "+1 555-078-3881",
            "verified_name": "Salon Dana",
            "quality_rating": quality,
            "status": "CONNECTED",
            "health_status": {
                "can_send_message": can_send,
                "entities": [{
                    "entity_type": "WABA",
                    "id": "102290129340398",
                    "can_send_message": can_send,
                    "errors": errors,
                }],
            },
        });
        Reply::json(200, &reply)
    }

    pub(super) fn status(
        &self,
        webhook: &str,
        message: &CloudMessage,
        status: &str,
        error_code: Option<u32>,
    ) -> SignedCallback {
        let mut told = json!({
            "id": message.provider_id,
            "status": status,
            "timestamp": self.clock.now().as_second().to_string(),
            "recipient_id": message.to,
            "biz_opaque_callback_data": message.request["biz_opaque_callback_data"],
        });
        if let Some(code) = error_code {
            told["errors"] = json!([{
                "code": code,
                "title": "Simulated failure",
                "message": "Simulated failure",
                "error_data": { "details": format!("details of {code}") },
            }]);
        }
        signed(webhook, "messages", json!({ "statuses": [told] }))
    }
}

fn template_fault(inside: &Inside, template: &Value) -> Option<u32> {
    if inside.templates.is_empty() {
        return None;
    }
    let language = text(&template["language"]["code"]).to_owned();
    let wanted = inside
        .templates
        .get(&(text(&template["name"]).to_owned(), language));
    let Some(wanted) = wanted else {
        return Some(132001);
    };
    let values = template["components"][0]["parameters"].as_array();
    let values = values.map(Vec::as_slice).unwrap_or_default();
    if values.len() != *wanted {
        return Some(132000);
    }
    let broken = |value: &Value| text(&value["text"]).contains(['\n', '\t']);
    values.iter().any(broken).then_some(132018)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn error(status: u16, code: u32) -> Reply {
    said_error(status, code, "Simulated refusal")
}

fn said_error(status: u16, code: u32, message: &str) -> Reply {
    let body = json!({ "error": {
        "message": format!("(#{code}) {message}"),
        "type": "OAuthException",
        "code": code,
        "error_data": { "messaging_product": "whatsapp", "details": format!("details of {code}") },
        "fbtrace_id": "Asimulated",
    } });
    Reply::json(status, &body)
}
