//! One request to a provider over HTTP, and its answer.
//!
//! What matters of a failure is whether the provider can have the request. The body says so itself:
//! it is asked for only once a connection stands and the head of the request is written, so a
//! request whose body was never asked for was never sent.

use std::convert::Infallible;
use std::error::Error as _;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use reqwest::header::{self, HeaderMap, HeaderName};
use reqwest::{RequestBuilder, Response};

use crate::Outcome;
use crate::text::one_line;

/// The largest answer read, in octets; a page of 200 messages is far below.
const MAX_ANSWER: usize = 4 * 1024 * 1024;
/// Longest reason kept, in characters.
const MAX_REASON: usize = 300;
/// The longest wait that a provider may ask for.
const MAX_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// What a provider answered, whatever its status.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The provider cannot have the request.
    NotSent(String),
    /// The provider may have it.
    AnswerLost(String),
}

/// Asks without a body.
pub(crate) async fn get(request: RequestBuilder, timeout: Duration) -> Result<Answer, Failure> {
    match request.timeout(timeout).send().await {
        Ok(response) => read(response).await,
        Err(error) => Err(Failure::NotSent(describe(error))),
    }
}

/// Hands `body` over.
pub(crate) async fn post(
    request: RequestBuilder,
    content_type: &'static str,
    body: Vec<u8>,
    timeout: Duration,
) -> Result<Answer, Failure> {
    let asked_for = Arc::new(AtomicBool::new(false));
    let body = Watched {
        bytes: Some(Bytes::from(body)),
        asked_for: Arc::clone(&asked_for),
    };
    let request = request
        .header(header::CONTENT_TYPE, content_type)
        .body(reqwest::Body::wrap(body))
        .timeout(timeout);
    match request.send().await {
        Ok(response) => read(response).await,
        Err(error) if asked_for.load(Ordering::SeqCst) => Err(Failure::AnswerLost(describe(error))),
        Err(error) => Err(Failure::NotSent(describe(error))),
    }
}

/// A refusal holds without its body; a success may name the message there.
async fn read(mut response: Response) -> Result<Answer, Failure> {
    let status = response.status();
    let headers = response.headers().clone();
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() <= MAX_ANSWER => {
                body.extend_from_slice(&chunk);
            }
            Ok(Some(_)) => return Err(Failure::AnswerLost("its answer is too large".to_owned())),
            Ok(None) => break,
            Err(error) if status.is_success() => {
                return Err(Failure::AnswerLost(describe(error)));
            }
            Err(_) => break,
        }
    }
    Ok(Answer {
        status: status.as_u16(),
        headers,
        body,
    })
}

/// Without the address, and with the cause, which alone says what broke.
fn describe(error: reqwest::Error) -> String {
    let error = error.without_url();
    if error.is_timeout() {
        return "no answer in time".to_owned();
    }
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = error.to_string();
        cause = error.source();
    }
    text
}

impl Failure {
    pub(crate) fn outcome(self, provider: &str) -> Outcome {
        match self {
            Self::NotSent(text) => Outcome::RetryAfter {
                after: None,
                reason: reason(&format!("{provider} cannot be reached: {text}"), &[]),
            },
            Self::AnswerLost(text) => Outcome::Ambiguous {
                reason: reason(
                    &format!("{provider} has the message, and its answer was lost: {text}"),
                    &[],
                ),
            },
        }
    }

    pub(crate) fn reason(self, provider: &str) -> String {
        let (Self::NotSent(text) | Self::AnswerLost(text)) = self;
        reason(&format!("{provider} does not answer: {text}"), &[])
    }
}

impl Answer {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// How long the provider wants us to wait: `Retry-After` in seconds or as a date (RFC 9110,
    /// 10.2.3), at most a day.
    ///
    /// A date is compared with the answer's own `Date`, so that our clock does not matter.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let value = self.header(&header::RETRY_AFTER)?.trim();
        if let Ok(seconds) = value.parse() {
            return Some(Duration::from_secs(seconds).min(MAX_WAIT));
        }
        self.until(http_date(value)?)
    }

    /// The time from the answer's `Date` to `instant`, at most a day.
    pub(crate) fn until(&self, instant: Timestamp) -> Option<Duration> {
        let now = http_date(self.header(&header::DATE)?)?;
        let wait = Duration::try_from(instant.duration_since(now)).unwrap_or_default();
        Some(wait.min(MAX_WAIT))
    }

    pub(crate) fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The outcome that the status alone means, when the provider's own codes say nothing.
    pub(crate) fn outcome_by_status(&self, reason: String) -> Outcome {
        match self.status {
            408 | 425 | 429 => Outcome::RetryAfter {
                after: self.retry_after(),
                reason,
            },
            // A gateway gave up waiting for who may have taken the message.
            504 => Outcome::Ambiguous { reason },
            500.. => Outcome::RetryAfter {
                after: self.retry_after(),
                reason,
            },
            // Redirects too: the address in the settings is not the API's.
            0..400 | 401 | 402 | 403 | 404 | 405 => Outcome::ConfigBroken { reason },
            400.. => Outcome::PermanentContent { reason },
        }
    }
}

fn http_date(value: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(value.trim()).ok()
}

/// One short line without our secrets: some providers repeat a key that they refuse.
pub(crate) fn reason(text: &str, secrets: &[&str]) -> String {
    let mut text = text.to_owned();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        text = text.replace(secret, "…");
    }
    one_line(&text, MAX_REASON)
}

/// A body that remembers whether it was asked for.
struct Watched {
    bytes: Option<Bytes>,
    asked_for: Arc<AtomicBool>,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.asked_for.store(true, Ordering::SeqCst);
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
