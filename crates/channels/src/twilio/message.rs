//! A message as Twilio describes it.

use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use serde::Deserialize;

use super::codes;
use crate::callbacks::{Delivery, StatusReport};
use crate::{Outcome, text};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Message {
    pub(super) sid: String,
    pub(super) status: String,
    pub(super) direction: String,
    pub(super) from: Option<String>,
    pub(super) body: Option<String>,
    pub(super) date_created: Option<String>,
    date_updated: Option<String>,
    num_segments: Option<String>,
    price: Option<String>,
    price_unit: Option<String>,
    pub(super) error_code: Option<u32>,
    error_message: Option<String>,
}

impl Message {
    pub(super) fn created(&self) -> Option<Timestamp> {
        date(self.date_created.as_deref()?)
    }

    /// Why it will not arrive, if it will not.
    pub(super) fn failure(&self) -> Option<Outcome> {
        if delivery(&self.status) != Some(Delivery::Failed) {
            return None;
        }
        let said = self.error_message.as_deref().unwrap_or(&self.status);
        Some(codes::undelivered(
            self.error_code,
            undelivered_reason(self.error_code, said),
        ))
    }

    pub(super) fn report(self) -> StatusReport {
        let error = self.failure();
        StatusReport {
            status: delivery(&self.status).unwrap_or(Delivery::Queued),
            error,
            message_id: None,
            at: self.date_updated.as_deref().and_then(date),
            cost: self.price.as_deref().map(amount).zip(self.price_unit),
            parts: parts(self.num_segments.as_deref()),
            provider_id: self.sid,
        }
    }
}

/// Twilio's word for how far a message has come; `None` for words about messages to us.
pub(crate) fn delivery(status: &str) -> Option<Delivery> {
    Some(match status {
        "accepted" | "scheduled" | "queued" => Delivery::Queued,
        "sending" | "sent" => Delivery::Sent,
        "delivered" | "partially_delivered" => Delivery::Delivered,
        "read" => Delivery::Read,
        "failed" | "undelivered" | "canceled" => Delivery::Failed,
        _ => return None,
    })
}

pub(crate) fn undelivered_reason(code: Option<u32>, said: &str) -> String {
    let code = code.map(|code| format!("{code} ")).unwrap_or_default();
    text::one_line(&format!("Twilio could not deliver: {code}{said}"), 300)
}

/// Twilio shows what it charged as a negative number.
pub(crate) fn amount(price: &str) -> String {
    price.trim_start_matches('-').to_owned()
}

/// Through a messaging service the first answer says `0`: not known yet.
pub(crate) fn parts(segments: Option<&str>) -> Option<u32> {
    segments?.parse().ok().filter(|parts| *parts > 0)
}

fn date(text: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(text).ok()
}
