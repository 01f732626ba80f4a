//! SendGrid's web API for mail; events are signed with a key made at the start.

mod site;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use uuid::Uuid;

use site::SendGrid;

use super::callback::{CallbackFaults, SignedCallback};
use super::http::Server;
use super::{WebFault, lock};
use crate::SendGridSettings;
use crate::callbacks::sendgrid::P256_PREFIX;

const API_KEY: &str = "SG.simulated.key";

/// A mail that the simulated SendGrid has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendGridMail {
    /// What SendGrid calls it.
    pub provider_id: String,
    /// Our id of it, from its `custom_args`.
    pub message_id: Option<Uuid>,
    /// Who gets it.
    pub to: String,
    /// The whole request.
    pub request: Value,
}

/// A SendGrid with one account.
#[derive(Debug)]
pub struct SendGridServer {
    server: Server,
    sendgrid: Arc<SendGrid>,
    key: EcdsaKeyPair,
}

impl SendGridServer {
    /// Starts one on a free port of 127.0.0.1. Needs a tokio runtime.
    ///
    /// # Errors
    ///
    /// What binding the port gives, or making a key.
    pub async fn start() -> io::Result<Self> {
        let key = key().map_err(|_| io::Error::other("no key could be made"))?;
        let sendgrid = Arc::<SendGrid>::default();
        let server = Server::start(Arc::clone(&sendgrid)).await?;
        Ok(Self {
            server,
            sendgrid,
            key,
        })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        self.server.url()
    }

    /// The key that may send.
    #[must_use]
    pub fn api_key(&self) -> &'static str {
        API_KEY
    }

    /// The key that verifies its events, as SendGrid shows it.
    #[must_use]
    pub fn public_key(&self) -> String {
        STANDARD.encode([&P256_PREFIX, self.key.public_key().as_ref()].concat())
    }

    /// The settings of a sender through it.
    #[must_use]
    pub fn settings(&self, http: reqwest::Client) -> SendGridSettings {
        SendGridSettings {
            base_url: self.url().to_owned(),
            api_key: API_KEY.to_owned(),
            timeout: Duration::from_secs(20),
            http,
        }
    }

    /// Where events go.
    pub fn set_webhook(&self, url: &str) {
        url.clone_into(&mut lock(&self.sendgrid.inside).webhook);
    }

    /// What happens to the next request that has no fault yet.
    pub fn fault_next(&self, fault: WebFault) {
        self.sendgrid.troubles.push(fault);
    }

    /// What happens to every request after those.
    pub fn fault_always(&self, fault: Option<WebFault>) {
        self.sendgrid.troubles.set_always(fault);
    }

    /// What goes wrong with callbacks when they are taken.
    pub fn set_callback_faults(&self, faults: CallbackFaults) {
        self.sendgrid.callbacks.set_faults(faults);
    }

    /// From now on it is this time here; before, the real time.
    pub fn set_now(&self, now: Timestamp) {
        self.sendgrid.clock.set(now);
    }

    /// Mail to this address is taken, and then dropped because of `reason`, such as
    /// `Bounced Address`.
    pub fn suppress(&self, address: &str, reason: &str) {
        let mut inside = lock(&self.sendgrid.inside);
        inside
            .suppressed
            .insert(address.to_owned(), reason.to_owned());
    }

    /// Every mail accepted so far, the oldest first.
    #[must_use]
    pub fn accepted(&self) -> Vec<SendGridMail> {
        lock(&self.sendgrid.inside).mails.clone()
    }

    /// The events due since last asked, in one callback for each mail: that it was processed and
    /// delivered, or dropped.
    pub fn take_callbacks(&self) -> Vec<SignedCallback> {
        let due = std::mem::take(&mut lock(&self.sendgrid.inside).due);
        for events in due {
            self.sendgrid.callbacks.push(self.signed(&events));
        }
        self.sendgrid.callbacks.take()
    }

    /// An event about a mail, such as `bounce`, with further fields such as
    /// `{"type": "blocked"}`; `None` for a mail that was not accepted.
    #[must_use]
    pub fn event(&self, provider_id: &str, event: &str, more: Value) -> Option<Value> {
        let mails = self.accepted();
        let mail = mails.iter().find(|mail| mail.provider_id == provider_id)?;
        Some(self.sendgrid.event(mail, event, more))
    }

    /// The callback that brings these events.
    #[must_use]
    pub fn signed(&self, events: &[Value]) -> SignedCallback {
        // As SendGrid writes it: the signature covers the line end after the list.
        let body = format!("{}\r\n", json!(events)).into_bytes();
        let timestamp = self.sendgrid.clock.now().as_second().to_string();
        let signed = [timestamp.as_bytes(), &body].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed);
        let signature = signature.map(|signature| STANDARD.encode(signature.as_ref()));
        SignedCallback {
            url: lock(&self.sendgrid.inside).webhook.clone(),
            content_type: "application/json",
            headers: vec![
                ("X-Twilio-Email-Event-Webhook-Timestamp", timestamp),
                (
                    "X-Twilio-Email-Event-Webhook-Signature",
                    signature.unwrap_or_default(),
                ),
            ],
            body,
        }
    }
}

fn key() -> Result<EcdsaKeyPair, ring::error::Unspecified> {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random)?;
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, document.as_ref(), &random)
        .map_err(|_| ring::error::Unspecified)
}
