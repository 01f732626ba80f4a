//! Tranzila's codes: those of the card system (three digits) and those of its API.

use crate::text::one_line;
use crate::{GatewayError, Refusal};

/// What a code of the card system means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Approved,
    /// A check or hold succeeded: no money.
    NoMoney,
    /// The same charge again.
    Repeated,
    /// The card will never work.
    DeadCard,
    /// Approved in part, or nobody knows: a person must look.
    Unclear,
    Declined,
}

const CODES: &[(&str, Meaning)] = &[
    ("000", Meaning::Approved),
    ("777", Meaning::NoMoney),
    ("425", Meaning::Repeated),
    ("001", Meaning::DeadCard),
    ("002", Meaning::DeadCard),
    ("005", Meaning::DeadCard),
    ("015", Meaning::DeadCard),
    ("416", Meaning::DeadCard),
    ("447", Meaning::DeadCard),
    ("009", Meaning::Unclear),
    ("010", Meaning::Unclear),
    ("997", Meaning::Unclear),
];

/// Codes of the API itself.
const API_CODES: &[(i64, Refusal)] = &[
    (20004, Refusal::InvalidRequest),
    (20014, Refusal::InvalidAmount),
    (20112, Refusal::NotFound),
    (20401, Refusal::CardInvalid),
    (23002, Refusal::RefundTooLarge),
    (912_791, Refusal::InvalidAmount),
];

pub(super) fn meaning(code: &str) -> Meaning {
    let known = CODES.iter().find(|(known, _)| *known == code);
    known.map_or(Meaning::Declined, |(_, meaning)| *meaning)
}

pub(super) fn reason(code: &str, message: &str) -> String {
    one_line(&format!("Tranzila {code}: {message}"), 200)
}

/// A call that the API turned away: nothing was done.
pub(super) fn refusal(code: i64, message: &str) -> GatewayError {
    let reason = reason(&code.to_string(), message);
    if code == 401 {
        return GatewayError::Config { reason };
    }
    let known = API_CODES.iter().find(|(known, _)| *known == code);
    let refusal = known.map_or(Refusal::Other, |(_, refusal)| *refusal);
    GatewayError::refused(refusal, reason)
}
