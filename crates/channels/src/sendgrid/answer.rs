//! Translates what SendGrid answers into an [`Outcome`].

use jiff::Timestamp;
use reqwest::header::HeaderName;
use serde::Deserialize;

use crate::Outcome;
use crate::exchange::Answer;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Refusal {
    errors: Vec<Fault>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fault {
    message: String,
    field: Option<String>,
}

impl Refusal {
    pub(super) fn read(answer: &Answer) -> Self {
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }

    pub(super) fn said(&self) -> String {
        let lines = self.errors.iter().map(|fault| match &fault.field {
            Some(field) => format!("{} ({field})", fault.message),
            None => fault.message.clone(),
        });
        lines.collect::<Vec<_>>().join("; ")
    }

    pub(super) fn outcome(&self, answer: &Answer, reason: String) -> Outcome {
        let about = |part: &str| {
            let mut fields = self
                .errors
                .iter()
                .filter_map(|fault| fault.field.as_deref());
            fields.any(|field| field.split('.').any(|name| name == part))
        };
        match answer.status {
            400 if about("to") => Outcome::PermanentRecipient { reason },
            400 if about("from") => Outcome::ConfigBroken { reason },
            429 => Outcome::RetryAfter {
                after: answer.retry_after().or_else(|| rate_limit_reset(answer)),
                reason,
            },
            _ => answer.outcome_by_status(reason),
        }
    }
}

/// When the limit is lifted, in seconds since 1970.
fn rate_limit_reset(answer: &Answer) -> Option<std::time::Duration> {
    let value = answer.header(&HeaderName::from_static("x-ratelimit-reset"))?;
    let reset = Timestamp::from_second(value.trim().parse().ok()?).ok()?;
    answer.until(reset)
}
