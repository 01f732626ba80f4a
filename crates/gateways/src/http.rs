//! One call to a gateway: what a lost answer means depends on whether the call moves money.

use std::time::Duration;

use reqwest::{RequestBuilder, Response, header};
use serde::de::DeserializeOwned;

use crate::GatewayError;
use crate::text::one_line;

/// The largest answer that is read.
const MAX_ANSWER: usize = 1024 * 1024;

/// What a call does at the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It only asks, or makes a page that nobody has seen: it may be repeated.
    None,
    /// It moves money: an answer that is lost leaves the outcome unknown.
    Money,
}

impl Effect {
    /// No answer that can be read.
    pub(crate) fn lost(self, reason: impl Into<String>) -> GatewayError {
        let reason = reason.into();
        match self {
            Self::None => GatewayError::Retry {
                after: None,
                reason,
            },
            Self::Money => GatewayError::Unknown { reason },
        }
    }
}

/// An answer below 500 that was read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    body: Vec<u8>,
    effect: Effect,
}

impl Answer {
    /// The body as JSON of this shape.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, GatewayError> {
        // The error names lines and columns only, unlike the body, which may hold a token.
        serde_json::from_slice(&self.body).map_err(|error| {
            let place = format!("line {} column {}", error.line(), error.column());
            self.effect
                .lost(format!("its answer cannot be read at {place}"))
        })
    }
}

/// Sends a request and reads the answer. Never repeats by itself.
pub(crate) async fn send(request: RequestBuilder, effect: Effect) -> Result<Answer, GatewayError> {
    let response = request.send().await.map_err(|error| {
        // Nothing was sent.
        let effect = if error.is_connect() {
            Effect::None
        } else {
            effect
        };
        failed(error, effect)
    })?;
    let status = response.status().as_u16();
    if status == 429 {
        return Err(GatewayError::Retry {
            after: retry_after(&response),
            reason: "HTTP 429".to_owned(),
        });
    }
    if status >= 500 || (300..400).contains(&status) {
        return Err(effect.lost(format!("HTTP {status}")));
    }
    let body = body(response, effect).await?;
    Ok(Answer {
        status,
        body,
        effect,
    })
}

fn failed(error: reqwest::Error, effect: Effect) -> GatewayError {
    // Without its address: that may hold a token.
    let error = error.without_url();
    if error.is_builder() {
        let reason = one_line(&error.to_string(), 200);
        return GatewayError::Config { reason };
    }
    if error.is_timeout() {
        return effect.lost("it took too long");
    }
    effect.lost(one_line(&error.to_string(), 200))
}

async fn body(mut response: Response, effect: Effect) -> Result<Vec<u8>, GatewayError> {
    let mut body = Vec::new();
    loop {
        let chunk = response.chunk().await;
        let Some(chunk) = chunk.map_err(|error| failed(error, effect))? else {
            return Ok(body);
        };
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(effect.lost("its answer is too large"));
        }
        body.extend_from_slice(&chunk);
    }
}

/// `Retry-After` in seconds, never longer than a day.
fn retry_after(response: &Response) -> Option<Duration> {
    let value = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let seconds: u64 = value.trim().parse().ok()?;
    Some(Duration::from_secs(seconds.min(86_400)))
}
