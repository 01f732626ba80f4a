//! SendGrid's event webhook: lists of events signed with an elliptic curve (P-256).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use serde::Deserialize;
use serde_json::Value;

use super::{CallbackError, Delivery, Report, StatusReport, Wish};
use crate::Outcome;
use crate::text::one_line;

/// What comes before the point of a P-256 key in its SubjectPublicKeyInfo (RFC 5480).
pub(crate) const P256_PREFIX: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
    0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// Whether SendGrid signed this request. `public_key` is the webhook's verification key as SendGrid
/// shows it (base64); `timestamp` and `signature` are the headers
/// `X-Twilio-Email-Event-Webhook-Timestamp` and `…-Signature`.
///
/// The age of the timestamp is not looked at: SendGrid repeats a callback for a day, and a report
/// that comes twice changes nothing.
///
/// # Errors
///
/// [`CallbackError`] when it did not.
pub fn verify(
    public_key: &str,
    timestamp: &str,
    signature: &str,
    body: &[u8],
) -> Result<(), CallbackError> {
    let key = STANDARD.decode(public_key.trim());
    let key = key.map_err(|_| CallbackError::Key)?;
    let point = key.strip_prefix(&P256_PREFIX).ok_or(CallbackError::Key)?;
    let signature = STANDARD.decode(signature.trim());
    let signature = signature.map_err(|_| CallbackError::Unsigned)?;
    if timestamp.is_empty() || signature.is_empty() {
        return Err(CallbackError::Unsigned);
    }
    let signed = [timestamp.as_bytes(), body].concat();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point)
        .verify(&signed, &signature)
        .map_err(|_| CallbackError::Forged)
}

/// Reads a verified body. Opens and clicks are not ours to keep and are ignored.
///
/// # Errors
///
/// [`CallbackError::Malformed`] for a body that SendGrid does not send.
pub fn parse(body: &[u8]) -> Result<Vec<Report>, CallbackError> {
    let events: Vec<Value> = serde_json::from_slice(body)
        .map_err(|error| CallbackError::Malformed(error.to_string()))?;
    // One event of a new shape must not hold up the hundreds beside it.
    let report = |event| serde_json::from_value(event).map_or(Report::Ignored, Event::report);
    Ok(events.into_iter().map(report).collect())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Event {
    event: String,
    email: String,
    timestamp: Option<i64>,
    sg_message_id: String,
    /// Our id, from the `custom_args` of the mail.
    message_id: Option<String>,
    #[serde(rename = "type")]
    kind: String,
    reason: String,
    status: String,
}

impl Event {
    fn report(self) -> Report {
        match self.event.as_str() {
            "processed" => self.status(Delivery::Sent, None),
            "delivered" => self.status(Delivery::Delivered, None),
            "bounce" | "dropped" => {
                let error = self.failure();
                self.status(Delivery::Failed, Some(error))
            }
            "spamreport" => self.opt_out(Wish::Complaint),
            "unsubscribe" | "group_unsubscribe" => self.opt_out(Wish::Stop),
            "group_resubscribe" => self.opt_out(Wish::Start),
            _ => Report::Ignored,
        }
    }

    fn status(self, status: Delivery, error: Option<Outcome>) -> Report {
        Report::Status(StatusReport {
            message_id: self.message_id(),
            at: self.at(),
            provider_id: self.provider_id(),
            status,
            error,
            cost: None,
            parts: None,
        })
    }

    fn opt_out(self, wish: Wish) -> Report {
        Report::OptOut {
            message_id: self.message_id(),
            provider_id: Some(self.provider_id()).filter(|id| !id.is_empty()),
            at: self.at(),
            address: self.email,
            wish,
        }
    }

    /// What SendGrid holds against the address, or what the reader's server said.
    fn failure(&self) -> Outcome {
        let said = format!("{} {} {}", self.event, self.status, self.reason);
        let reason = one_line(&format!("SendGrid could not deliver: {said}"), 300);
        match (
            self.event.as_str(),
            self.kind.as_str(),
            self.reason.as_str(),
        ) {
            // Refused this time, by a full mailbox or a filter: the address may be good.
            ("bounce", "blocked", _) => Outcome::PermanentContent { reason },
            ("bounce", ..) | ("dropped", _, "Bounced Address" | "Invalid") => {
                Outcome::PermanentRecipient { reason }
            }
            (_, _, "Unsubscribed Address" | "Spam Reporting Address") => {
                Outcome::PermanentOptOut { reason }
            }
            _ => Outcome::PermanentContent { reason },
        }
    }

    /// What SendGrid answered when it took the mail; a suffix follows it here.
    fn provider_id(&self) -> String {
        let id = self.sg_message_id.split('.').next();
        id.unwrap_or_default().to_owned()
    }

    fn message_id(&self) -> Option<uuid::Uuid> {
        self.message_id.as_deref()?.parse().ok()
    }

    fn at(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.timestamp?).ok()
    }
}
