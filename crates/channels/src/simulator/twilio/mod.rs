//! Twilio's Programmable Messaging: messages are created, listed and read; callbacks are signed.

mod message;
mod site;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::hmac;
use url::form_urlencoded::Serializer;

pub use message::TwilioMessage;
use site::Twilio;

use super::callback::{CallbackFaults, SignedCallback};
use super::http::Server;
use super::{WebFault, lock};
use crate::{TwilioFrom, TwilioLogin, TwilioSettings};

const ACCOUNT: &str = "AC00000000000000000000000000000001";
const AUTH_TOKEN: &str = "simulated-auth-token";
const API_KEY: &str = "SK00000000000000000000000000000001";
const API_SECRET: &str = "simulated-api-secret";

/// A Twilio with one account.
///
/// The numbers that Twilio keeps for tests behave as there: to `+15005550001` (invalid), `…0002`
/// (no route), `…0003` (country not allowed), `…0004` (opted out) and `…0009` (no mobile); from
/// `+15005550001` (invalid), `…0007` (not ours) and `…0008` (queue full).
#[derive(Debug)]
pub struct TwilioServer {
    server: Server,
    twilio: Arc<Twilio>,
}

impl TwilioServer {
    /// Starts one on a free port of 127.0.0.1. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// What binding the port gives.
    pub async fn start() -> io::Result<Self> {
        let twilio = Arc::<Twilio>::default();
        let server = Server::start(Arc::clone(&twilio)).await?;
        Ok(Self { server, twilio })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        self.server.url()
    }

    /// The account's name (`AC…`).
    #[must_use]
    pub fn account_sid(&self) -> &'static str {
        ACCOUNT
    }

    /// What callbacks are signed with; with the account's name it also signs in.
    #[must_use]
    pub fn auth_token(&self) -> &'static str {
        AUTH_TOKEN
    }

    /// An API key and its secret.
    #[must_use]
    pub fn login(&self) -> TwilioLogin {
        TwilioLogin {
            key: API_KEY.to_owned(),
            secret: API_SECRET.to_owned(),
        }
    }

    /// The settings of a sender through it.
    #[must_use]
    pub fn settings(&self, from: TwilioFrom, http: reqwest::Client) -> TwilioSettings {
        TwilioSettings {
            base_url: self.url().to_owned(),
            account_sid: ACCOUNT.to_owned(),
            login: self.login(),
            from,
            timeout: Duration::from_secs(20),
            http,
        }
    }

    /// What happens to the next request that has no fault yet.
    pub fn fault_next(&self, fault: WebFault) {
        self.twilio.troubles.push(fault);
    }

    /// What happens to every request after those.
    pub fn fault_always(&self, fault: Option<WebFault>) {
        self.twilio.troubles.set_always(fault);
    }

    /// What goes wrong with callbacks when they are taken.
    pub fn set_callback_faults(&self, faults: CallbackFaults) {
        self.twilio.callbacks.set_faults(faults);
    }

    /// From now on it is this time here; before, the real time.
    pub fn set_now(&self, now: Timestamp) {
        self.twilio.clock.set(now);
    }

    /// Messages to this number are taken, and then fail with this code.
    pub fn undeliverable(&self, to: &str, code: u32) {
        let mut inside = lock(&self.twilio.inside);
        inside.undeliverable.insert(to.to_owned(), code);
    }

    /// Every message accepted so far, the oldest first.
    #[must_use]
    pub fn accepted(&self) -> Vec<TwilioMessage> {
        lock(&self.twilio.inside).messages.clone()
    }

    /// The callbacks due since last asked: of each message with an address for them, that it was
    /// sent and delivered, or that it failed.
    pub fn take_callbacks(&self) -> Vec<SignedCallback> {
        self.twilio.callbacks.take()
    }

    /// The message `sid` comes to `status`, such as `read`, for reasons of `error_code`; the
    /// callback that says so, if the message has an address for it.
    #[must_use]
    pub fn status(
        &self,
        sid: &str,
        status: &str,
        error_code: Option<u32>,
    ) -> Option<SignedCallback> {
        let mut inside = lock(&self.twilio.inside);
        let message = inside
            .messages
            .iter_mut()
            .find(|message| message.sid == sid)?;
        message.status = status.to_owned();
        message.error_code = error_code;
        status_callback(message)
    }

    /// Somebody writes `text` to our number `to`; the callback to `url` that says so. After STOP
    /// messages from `to` are refused until START.
    #[must_use]
    pub fn inbound(&self, url: &str, from: &str, to: &str, text: &str) -> SignedCallback {
        let sid = {
            let mut inside = lock(&self.twilio.inside);
            match text.trim().to_uppercase().as_str() {
                "STOP" => inside.opted_out.push(from.to_owned()),
                "START" => inside.opted_out.retain(|number| number != from),
                _ => {}
            }
            inside.sid()
        };
        let mut fields = vec![
            ("MessageSid", sid.as_str()),
            ("SmsSid", &sid),
            ("SmsMessageSid", &sid),
            ("SmsStatus", "received"),
            ("AccountSid", ACCOUNT),
            ("ApiVersion", "2010-04-01"),
            ("From", from),
            ("To", to),
            ("Body", text),
            ("NumMedia", "0"),
            ("NumSegments", "1"),
        ];
        if from.starts_with("whatsapp:") {
            fields.push(("ProfileName", "Guest"));
            fields.push(("WaId", from.trim_start_matches("whatsapp:+")));
        }
        signed(url, &fields)
    }
}

/// None without an address for it.
fn status_callback(message: &TwilioMessage) -> Option<SignedCallback> {
    let url = message.callback_url.as_deref()?;
    let code = message.error_code.map(|code| code.to_string());
    let mut fields = vec![
        ("MessageSid", message.sid.as_str()),
        ("SmsSid", &message.sid),
        ("MessageStatus", &message.status),
        ("SmsStatus", &message.status),
        ("AccountSid", ACCOUNT),
        ("ApiVersion", "2010-04-01"),
        ("From", message.from.as_deref().unwrap_or("+15005550006")),
        ("To", &message.to),
    ];
    if let Some(service) = &message.service {
        fields.push(("MessagingServiceSid", service));
    }
    if let Some(code) = &code {
        fields.push(("ErrorCode", code));
    }
    Some(signed(url, &fields))
}

fn signed(url: &str, fields: &[(&str, &str)]) -> SignedCallback {
    let mut sorted = fields.to_vec();
    sorted.sort_unstable();
    let address = url.split('#').next().unwrap_or_default();
    let text: String = sorted
        .iter()
        .map(|(name, value)| format!("{name}{value}"))
        .collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, AUTH_TOKEN.as_bytes());
    let tag = hmac::sign(&key, format!("{address}{text}").as_bytes());
    let mut body = Serializer::new(String::new());
    body.extend_pairs(fields);
    SignedCallback {
        url: url.to_owned(),
        content_type: "application/x-www-form-urlencoded",
        headers: vec![("X-Twilio-Signature", STANDARD.encode(tag.as_ref()))],
        body: body.finish().into_bytes(),
    }
}
