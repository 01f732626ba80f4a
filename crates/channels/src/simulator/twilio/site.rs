//! What the simulated Twilio answers.

use std::collections::HashMap;
use std::sync::Mutex;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use serde_json::{Value, json};

use super::message::{Form, TwilioMessage};
use super::{ACCOUNT, API_KEY, API_SECRET, AUTH_TOKEN, status_callback};
use crate::simulator::callback::Callbacks;
use crate::simulator::clock::Clock;
use crate::simulator::fault::Troubles;
use crate::simulator::http::{Reply, Request, Site};
use crate::simulator::lock;

/// Longest text, in characters.
const MAX_BODY: usize = 1600;

#[derive(Debug, Default)]
pub(super) struct Twilio {
    pub(super) inside: Mutex<Inside>,
    pub(super) troubles: Troubles,
    pub(super) callbacks: Callbacks,
    pub(super) clock: Clock,
}

#[derive(Debug, Default)]
pub(super) struct Inside {
    pub(super) messages: Vec<TwilioMessage>,
    pub(super) opted_out: Vec<String>,
    pub(super) undeliverable: HashMap<String, u32>,
    counter: u64,
}

impl Inside {
    pub(super) fn sid(&mut self) -> String {
        self.counter += 1;
        format!("SM{:032x}", self.counter)
    }
}

impl Site for Twilio {
    fn troubles(&self) -> &Troubles {
        &self.troubles
    }

    fn refusal(&self, status: u16, code: u32) -> Reply {
        let code = if code == 0 { 20429 } else { code };
        error(status, code)
    }

    fn answer(&self, request: &Request) -> Reply {
        if !is_signed_in(request) {
            return error(401, 20003);
        }
        let prefix = format!("/2010-04-01/Accounts/{ACCOUNT}/Messages");
        let Some(rest) = request.path.strip_prefix(&prefix) else {
            return error(404, 20404);
        };
        match (&request.method, rest) {
            (&Method::POST, ".json") => self.create(&Form(request.form())),
            (&Method::GET, ".json") => self.list(request),
            (&Method::GET, rest) => self.read(rest.trim_start_matches('/')),
            _ => error(405, 20004),
        }
    }
}

impl Twilio {
    fn create(&self, form: &Form) -> Reply {
        if let Some(code) = self.fault(form) {
            return error(if code == 21611 { 429 } else { 400 }, code);
        }
        let mut inside = lock(&self.inside);
        let mut message = form.message(inside.sid(), self.clock.now());
        let reply = Reply::json(201, &message.json(ACCOUNT));
        let failure = inside.undeliverable.get(&message.to).copied();
        message.error_code = failure;
        let statuses: &[&str] = match failure {
            Some(_) => &["undelivered"],
            None => &["sent", "delivered"],
        };
        for status in statuses {
            (*status).clone_into(&mut message.status);
            if let Some(callback) = status_callback(&message) {
                self.callbacks.push(callback);
            }
        }
        inside.messages.push(message);
        reply
    }

    /// Why the message cannot be taken.
    fn fault(&self, form: &Form) -> Option<u32> {
        let to = form.get("To").unwrap_or_default();
        let from = form.get("From");
        let magic = |number: &str| number.strip_prefix("+1500555000").map(str::to_owned);
        let code = match magic(to).as_deref() {
            Some("1") => 21211,
            Some("2") => 21612,
            Some("3") => 21408,
            Some("4") => 21610,
            Some("9") => 21614,
            _ => 0,
        };
        let code = match from.and_then(magic).as_deref() {
            Some("1") => 21212,
            Some("7") => 21606,
            Some("8") => 21611,
            _ => code,
        };
        if code != 0 {
            return Some(code);
        }
        let number = to.trim_start_matches("whatsapp:");
        if !number.starts_with('+') {
            return Some(21211);
        }
        if from.is_none() && form.get("MessagingServiceSid").is_none() {
            return Some(21603);
        }
        if lock(&self.inside).opted_out.iter().any(|known| known == to) {
            return Some(21610);
        }
        match (form.get("Body"), form.get("ContentSid")) {
            (None, None) => Some(21602),
            (Some(body), _) if body.chars().count() > MAX_BODY => Some(21617),
            (_, Some(sid)) if !sid.starts_with("HX") => Some(21655),
            _ => None,
        }
    }

    /// The newest first.
    fn list(&self, request: &Request) -> Reply {
        let (to, from) = (request.query("To"), request.query("From"));
        let size = request.query("PageSize").and_then(|size| size.parse().ok());
        let size: usize = size.unwrap_or(50);
        let inside = lock(&self.inside);
        let matching = inside.messages.iter().rev().filter(|message| {
            to.as_ref().is_none_or(|to| *to == message.to)
                && from
                    .as_ref()
                    .is_none_or(|from| Some(from) == message.from.as_ref())
        });
        let mut messages: Vec<Value> = matching.map(|message| message.json(ACCOUNT)).collect();
        let more = messages.len() > size;
        messages.truncate(size);
        Reply::json(
            200,
            &json!({
                "messages": messages,
                "page_size": size,
                "next_page_uri": more.then_some("/2010-04-01/next"),
            }),
        )
    }

    fn read(&self, rest: &str) -> Reply {
        let inside = lock(&self.inside);
        let sid = rest.trim_end_matches(".json");
        match inside.messages.iter().find(|message| message.sid == sid) {
            Some(message) => Reply::json(200, &message.json(ACCOUNT)),
            None => error(404, 20404),
        }
    }
}

fn is_signed_in(request: &Request) -> bool {
    let pairs = [(ACCOUNT, AUTH_TOKEN), (API_KEY, API_SECRET)];
    let given = request.header("authorization");
    pairs.iter().any(|(key, secret)| {
        given == format!("Basic {}", STANDARD.encode(format!("{key}:{secret}")))
    })
}

fn error(status: u16, code: u32) -> Reply {
    let body = json!({
        "code": code,
        "message": format!("Simulated refusal {code}"),
        "more_info": format!("https://www.twilio.com/docs/errors/{code}"),
        "status": status,
    });
    Reply::json(status, &body)
}
