//! What came of an attempt.

use std::time::Duration;

use axum::http::StatusCode;

use super::model::DeliveryError;
use crate::platform::outbound::{Answer, OutboundError};

/// What came of one attempt.
#[derive(Debug)]
pub(super) struct Outcome {
    /// Why it was not taken; none when it was.
    pub(super) error: Option<DeliveryError>,
    /// What the address answered.
    pub(super) status: Option<u16>,
    /// The beginning of the answer's body.
    pub(super) body: Option<String>,
    pub(super) took: Duration,
    /// The pause that the address asked for.
    pub(super) asked: Option<Duration>,
}

impl Outcome {
    /// Nothing was sent.
    pub(super) fn unsent(error: DeliveryError) -> Self {
        Self {
            error: Some(error),
            status: None,
            body: None,
            took: Duration::ZERO,
            asked: None,
        }
    }

    /// What an address answered, or why it did not.
    pub(super) fn of(answer: Result<Answer, OutboundError>, took: Duration) -> Self {
        match answer {
            Ok(answer) => Self {
                error: fault(answer.status),
                status: Some(answer.status.as_u16()),
                body: Some(readable(&answer.body)).filter(|body| !body.is_empty()),
                took,
                asked: answer.retry_after(),
            },
            Err(error) => Self {
                took,
                ..Self::unsent(DeliveryError::from(&error))
            },
        }
    }
}

/// Anything but 2xx is a refusal, redirects too: what is signed for one address is not for another.
fn fault(status: StatusCode) -> Option<DeliveryError> {
    match status {
        StatusCode::GONE => Some(DeliveryError::Gone),
        status if status.is_success() => None,
        _ => Some(DeliveryError::Refused),
    }
}

/// Text that both databases take and a person can read.
fn readable(body: &[u8]) -> String {
    String::from_utf8_lossy(body)
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::{fault, readable};
    use crate::webhooks::model::DeliveryError;

    #[test]
    fn only_2xx_is_taken() {
        assert_eq!(fault(StatusCode::NO_CONTENT), None);
        assert_eq!(fault(StatusCode::FOUND), Some(DeliveryError::Refused));
        assert_eq!(fault(StatusCode::GONE), Some(DeliveryError::Gone));
    }

    #[test]
    fn an_answer_is_kept_without_what_a_database_does_not_take() {
        assert_eq!(readable(b"a\0b\r\n\xff"), "ab\n\u{FFFD}");
    }
}
