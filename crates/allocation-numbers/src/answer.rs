//! What the Authority's answers mean.

use std::time::Duration;

use reqwest::{Response, StatusCode, header};
use serde_json::Value;

use crate::number::AllocationNumber;
use crate::outcome::{Choice, ConfigProblem, Failure, Fault, Outcome};
use crate::secret::Secret;

/// The largest answer that is read.
const MAX_ANSWER: usize = 1024 * 1024;

/// Codes of a substantive refusal.
const REFUSED: u32 = 460;
const REFUSED_BEFORE: u32 = 461;
const DECIDED: u32 = 462;
/// The look-up's "cannot retrieve".
const NOT_FOUND: u32 = 472;
/// Neither `user_id` nor `user_name`.
const NO_OPERATOR: u32 = 446;

/// An answer that was read to its end.
pub(crate) struct Answer {
    status: StatusCode,
    after: Option<Duration>,
    /// The body as JSON; `null` when it is none.
    json: Value,
    /// What it says to people, in one line, without the token.
    said: String,
}

impl Answer {
    /// Reads an answer. One that breaks off leaves open what was done.
    pub(crate) async fn read(mut response: Response, token: &Secret) -> Result<Self, Failure> {
        let status = response.status();
        let after = retry_after(&response);
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(lost)? {
            if body.len() + chunk.len() > MAX_ANSWER {
                return Err(unknown("its answer is too large"));
            }
            body.extend_from_slice(&chunk);
        }
        let json = serde_json::from_slice(&body).unwrap_or_default();
        let said = spoken(&json).unwrap_or_else(|| String::from_utf8_lossy(&body).into_owned());
        Ok(Self {
            status,
            after,
            json,
            said: one_line(&token.scrubbed(&said), status),
        })
    }

    /// What came of asking for a number.
    pub(crate) fn approval(&self, token: &Secret) -> Outcome {
        match self.failure(token) {
            None if self.is_approved() => self.number().map_or_else(
                || unknown("it approves without a number").into(),
                |number| Outcome::Approved { number },
            ),
            None => unknown("its answer cannot be read").into(),
            Some(Failure::Invalid { faults }) => refusal(faults),
            Some(other) => other.into(),
        }
    }

    /// What came of a decision. That it was made before is a success.
    pub(crate) fn decision(&self, token: &Secret) -> Result<(), Failure> {
        match self.failure(token) {
            None => Ok(()),
            Some(Failure::Invalid { faults }) if has(&faults, DECIDED) => Ok(()),
            Some(failure) => Err(failure),
        }
    }

    /// The number that was looked up; nothing when the Authority has none.
    pub(crate) fn information(&self, token: &Secret) -> Result<Option<AllocationNumber>, Failure> {
        match self.failure(token) {
            // Nothing is done by looking.
            None => self.number().map(Some).ok_or_else(|| Failure::Retry {
                after: None,
                reason: "its answer cannot be read".to_owned(),
            }),
            Some(Failure::Invalid { faults }) if has(&faults, NOT_FOUND) => Ok(None),
            Some(Failure::Unknown { reason }) => Err(Failure::Retry {
                after: None,
                reason,
            }),
            Some(failure) => Err(failure),
        }
    }

    /// Why it is no success; nothing when it is one.
    fn failure(&self, token: &Secret) -> Option<Failure> {
        let config = |problem| {
            Some(Failure::Config {
                problem,
                reason: self.said.clone(),
            })
        };
        let retry = || {
            Some(Failure::Retry {
                after: self.after,
                reason: self.said.clone(),
            })
        };
        let faults = self.faults(token);
        match self.status.as_u16() {
            _ if has(&faults, NO_OPERATOR) => config(ConfigProblem::Operator),
            200..=299 if faults.is_empty() => None,
            200..=299 | 400 => Some(Failure::Invalid {
                faults: self.or_text(faults),
            }),
            401 => Some(Failure::AccessEnded),
            403 | 406 => config(ConfigProblem::Permission),
            300..=399 | 404 | 405 => config(ConfigProblem::Address),
            408 | 425 | 429 | 503 => retry(),
            // Its own word that it failed; a gateway's word says nothing about what it did.
            500 if self.json.get("error_id").is_some() => retry(),
            500.. => Some(unknown(&self.said)),
            _ => Some(Failure::Invalid {
                faults: self.or_text(faults),
            }),
        }
    }

    /// The listed errors: `message.errors[{code, message, param}]`.
    fn faults(&self, token: &Secret) -> Vec<Fault> {
        let errors = self.json.pointer("/message/errors");
        let errors = errors.and_then(Value::as_array).into_iter().flatten();
        let word = |error: &Value, name: &str| {
            let word = error.get(name).and_then(Value::as_str).unwrap_or_default();
            one_line(&token.scrubbed(word), self.status)
        };
        errors
            .map(|error| Fault {
                code: error.get("code").and_then(code),
                field: word(error, "param"),
                message: word(error, "message"),
            })
            .collect()
    }

    fn or_text(&self, faults: Vec<Fault>) -> Vec<Fault> {
        if !faults.is_empty() {
            return faults;
        }
        vec![Fault {
            code: None,
            field: String::new(),
            message: self.said.clone(),
        }]
    }

    fn is_approved(&self) -> bool {
        self.json.get("approved").and_then(Value::as_bool) == Some(true)
    }

    fn number(&self) -> Option<AllocationNumber> {
        let names = ["confirmation_number", "Confirmation_Number"];
        let value = names.iter().find_map(|name| self.json.get(name))?;
        match value {
            Value::String(text) => text.parse().ok(),
            // A long one would have lost digits on the way here.
            Value::Number(number) => number.as_u64()?.to_string().parse().ok(),
            _ => None,
        }
    }
}

fn has(faults: &[Fault], code: u32) -> bool {
    faults.iter().any(|fault| fault.code == Some(code))
}

/// A refusal in substance, or wrong data.
fn refusal(faults: Vec<Fault>) -> Outcome {
    let refused = faults
        .iter()
        .find_map(|fault| match fault.code {
            Some(code @ (REFUSED | REFUSED_BEFORE | DECIDED)) => Some((code, fault)),
            _ => None,
        })
        .map(|(code, fault)| Outcome::Refused {
            code,
            message: fault.message.clone(),
            choices: if code == DECIDED {
                Vec::new()
            } else {
                Choice::ALL.to_vec()
            },
        });
    refused.unwrap_or(Outcome::Invalid { faults })
}

fn code(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) => u32::try_from(number.as_u64()?).ok(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A request that got no answer, or a part of one.
pub(crate) fn lost(error: reqwest::Error) -> Failure {
    let (is_ours, said_nothing) = (error.is_builder(), error.is_connect());
    let reason = why(error);
    if is_ours {
        return Failure::Config {
            problem: ConfigProblem::Address,
            reason,
        };
    }
    // Whoever could not connect has asked nothing.
    if said_nothing {
        return Failure::Retry {
            after: None,
            reason,
        };
    }
    Failure::Unknown { reason }
}

/// What is wrong, for people, without the address.
pub(crate) fn why(error: reqwest::Error) -> String {
    let error = error.without_url();
    if error.is_timeout() {
        "it took too long".to_owned()
    } else {
        error.to_string()
    }
}

fn unknown(reason: &str) -> Failure {
    Failure::Unknown {
        reason: reason.to_owned(),
    }
}

/// `Retry-After` in seconds, never longer than a day.
pub(crate) fn retry_after(response: &Response) -> Option<Duration> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let seconds: u64 = value.trim().parse().ok()?;
    Some(Duration::from_secs(seconds.min(86_400)))
}

/// The message of an answer, with the id under which the Authority finds it.
fn spoken(json: &Value) -> Option<String> {
    let message = json.get("message")?.as_str()?;
    let id = json.get("error_id").map(|id| match id {
        Value::String(id) => id.clone(),
        other => other.to_string(),
    });
    Some(match id {
        Some(id) => format!("{message} (error {id})"),
        None => message.to_owned(),
    })
}

/// In one line; of a gateway's page, the status alone.
fn one_line(text: &str, status: StatusCode) -> String {
    let line: String = text.chars().filter(|c| !c.is_control()).take(300).collect();
    if line.trim().is_empty() || line.trim_start().starts_with('<') {
        format!("HTTP {}", status.as_u16())
    } else {
        line
    }
}
