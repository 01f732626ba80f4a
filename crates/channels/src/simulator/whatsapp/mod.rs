//! Meta's WhatsApp Business Cloud API for one telephone number; callbacks are signed with the
//! secret of an app.

mod site;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::{Timestamp, ToSpan as _};
use ring::hmac;
use serde_json::{Value, json};
use uuid::Uuid;

use site::Cloud;

use super::callback::{CallbackFaults, SignedCallback};
use super::http::Server;
use super::{WebFault, lock};
use crate::CloudSettings;
use crate::callbacks::hex;

const VERSION: &str = "v23.0";
const NUMBER_ID: &str = "106540352242922";
const TOKEN: &str = "simulated-access-token";
const APP_SECRET: &str = "simulated-app-secret";

/// A message that the simulated Meta has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloudMessage {
    /// What Meta calls it (`wamid.…`).
    pub provider_id: String,
    /// Our id of it, from its `biz_opaque_callback_data`.
    pub message_id: Option<Uuid>,
    /// Who gets it: digits without a `+`.
    pub to: String,
    /// The whole request.
    pub request: Value,
}

/// A Meta with one telephone number.
///
/// Free text reaches only who wrote less than a day before ([`WhatsAppServer::inbound`]).
/// Templates need no approval until one is [approved](WhatsAppServer::approve).
#[derive(Debug)]
pub struct WhatsAppServer {
    server: Server,
    cloud: Arc<Cloud>,
}

impl WhatsAppServer {
    /// Starts one on a free port of 127.0.0.1. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// What binding the port gives.
    pub async fn start() -> io::Result<Self> {
        let cloud = Arc::<Cloud>::default();
        let server = Server::start(Arc::clone(&cloud)).await?;
        Ok(Self { server, cloud })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        self.server.url()
    }

    /// What callbacks are signed with.
    #[must_use]
    pub fn app_secret(&self) -> &'static str {
        APP_SECRET
    }

    /// The settings of a sender through it.
    #[must_use]
    pub fn settings(&self, http: reqwest::Client) -> CloudSettings {
        CloudSettings {
            base_url: self.url().to_owned(),
            api_version: VERSION.to_owned(),
            phone_number_id: NUMBER_ID.to_owned(),
            token: TOKEN.to_owned(),
            timeout: Duration::from_secs(20),
            http,
        }
    }

    /// Where callbacks go.
    pub fn set_webhook(&self, url: &str) {
        url.clone_into(&mut lock(&self.cloud.inside).webhook);
    }

    /// What happens to the next request that has no fault yet.
    pub fn fault_next(&self, fault: WebFault) {
        self.cloud.troubles.push(fault);
    }

    /// What happens to every request after those.
    pub fn fault_always(&self, fault: Option<WebFault>) {
        self.cloud.troubles.set_always(fault);
    }

    /// What goes wrong with callbacks when they are taken.
    pub fn set_callback_faults(&self, faults: CallbackFaults) {
        self.cloud.callbacks.set_faults(faults);
    }

    /// From now on it is this time here; before, the real time.
    pub fn set_now(&self, now: Timestamp) {
        self.cloud.clock.set(now);
    }

    /// From now on only approved templates can be sent, each with this number of parameters.
    pub fn approve(&self, name: &str, language: &str, parameters: usize) {
        let mut inside = lock(&self.cloud.inside);
        let template = (name.to_owned(), language.to_owned());
        inside.templates.insert(template, parameters);
    }

    /// Messages to this number are taken, and then fail with this code, such as 131026.
    pub fn undeliverable(&self, to: &str, code: u32) {
        let mut inside = lock(&self.cloud.inside);
        inside.undeliverable.insert(digits(to).to_owned(), code);
    }

    /// What Meta says of the number: `AVAILABLE`, `LIMITED` or `BLOCKED`, and `GREEN`, `YELLOW` or
    /// `RED`.
    pub fn set_health(&self, can_send: &str, quality: &str) {
        let mut inside = lock(&self.cloud.inside);
        inside.health = Some((can_send.to_owned(), quality.to_owned()));
    }

    /// Every message accepted so far, the oldest first.
    #[must_use]
    pub fn accepted(&self) -> Vec<CloudMessage> {
        lock(&self.cloud.inside).messages.clone()
    }

    /// The texts of the QR codes made so far.
    #[must_use]
    pub fn message_qrs(&self) -> Vec<String> {
        lock(&self.cloud.inside).qrs.clone()
    }

    /// The callbacks due since last asked: of each message that it was sent and delivered, or that
    /// it failed.
    pub fn take_callbacks(&self) -> Vec<SignedCallback> {
        self.cloud.callbacks.take()
    }

    /// The callback that the message comes to `status`, such as `read`, or fails with `error_code`;
    /// `None` for a message that was not accepted.
    #[must_use]
    pub fn status(
        &self,
        provider_id: &str,
        status: &str,
        error_code: Option<u32>,
    ) -> Option<SignedCallback> {
        let mut messages = self.accepted().into_iter();
        let message = messages.find(|message| message.provider_id == provider_id)?;
        let webhook = lock(&self.cloud.inside).webhook.clone();
        Some(self.cloud.status(&webhook, &message, status, error_code))
    }

    /// Somebody writes `text`: the callback that says so. For a day free text can be sent there.
    #[must_use]
    pub fn inbound(&self, from: &str, text: &str, profile_name: &str) -> SignedCallback {
        let now = self.cloud.clock.now();
        let from = digits(from);
        let mut inside = lock(&self.cloud.inside);
        let closes = now.saturating_add(24.hours()).unwrap_or(now);
        inside.windows.insert(from.to_owned(), closes);
        let value = json!({
            "contacts": [{ "profile": { "name": profile_name }, "wa_id": from }],
            "messages": [{
                "from": from,
                "id": inside.wamid(),
                "timestamp": now.as_second().to_string(),
                "type": "text",
                "text": { "body": text },
            }],
        });
        signed(&inside.webhook, "messages", value)
    }

    /// The query with which Meta tries our address out.
    #[must_use]
    pub fn challenge(&self, verify_token: &str) -> String {
        format!("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={verify_token}")
    }
}

fn digits(number: &str) -> &str {
    number.trim_start_matches('+')
}

/// The callback that tells of one change; letters outside ASCII are escaped, as Meta does.
fn signed(webhook: &str, field: &str, mut value: Value) -> SignedCallback {
    value["messaging_product"] = json!("whatsapp");
    value["metadata"] = json!({
        "display_phone_number": "15550783881",
        "phone_number_id": NUMBER_ID,
    });
    let body = json!({
        "object": "whatsapp_business_account",
        "entry": [{ "id": "102290129340398", "changes": [{ "field": field, "value": value }] }],
    });
    let body = escaped(&body.to_string()).into_bytes();
    let key = hmac::Key::new(hmac::HMAC_SHA256, APP_SECRET.as_bytes());
    let tag = hex(hmac::sign(&key, &body).as_ref());
    SignedCallback {
        url: webhook.to_owned(),
        content_type: "application/json",
        headers: vec![("X-Hub-Signature-256", format!("sha256={tag}"))],
        body,
    }
}

fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for unit in json.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => escaped.push(char::from(byte)),
            Ok(_) | Err(_) => escaped.push_str(&format!("\\u{unit:04x}")),
        }
    }
    escaped
}
