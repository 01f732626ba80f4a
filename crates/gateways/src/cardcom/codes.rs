//! Cardcom's response codes. Few are documented; lists of others that go around are not in the specification.

use crate::GatewayError;
use crate::Refusal;
use crate::json::Loose;
use crate::text::one_line;

/// What a code means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Ok,
    /// The key was used for a successful charge.
    Repeated,
    WrongCredentials,
    /// A check or hold succeeded: no money.
    NoMoney,
    /// The payer has not finished.
    NotCompleted,
    /// Anything else is a no.
    No,
}

const CODES: &[(i64, Meaning)] = &[
    (0, Meaning::Ok),
    (603, Meaning::WrongCredentials),
    (608, Meaning::Repeated),
    (700, Meaning::NoMoney),
    (701, Meaning::NoMoney),
    (5116, Meaning::NotCompleted),
];

/// The meaning of a code; `None` when there is none to read.
pub(super) fn meaning(code: &Loose) -> Option<Meaning> {
    let code = code.int()?;
    let known = CODES.iter().find(|(known, _)| *known == code);
    Some(known.map_or(Meaning::No, |(_, meaning)| *meaning))
}

/// The code and text for people.
pub(super) fn reason(code: &Loose, description: &str) -> String {
    one_line(&format!("Cardcom {}: {description}", code.as_str()), 200)
}

/// A call that was turned away: with this HTTP status, or 200 and a code.
pub(super) fn refusal(status: u16, code: &Loose, description: &str) -> GatewayError {
    let reason = reason(code, description);
    let credentials = meaning(code) == Some(Meaning::WrongCredentials);
    if status == 401 || status == 403 || credentials {
        return GatewayError::Config { reason };
    }
    match status {
        200 => GatewayError::refused(Refusal::Other, reason),
        404 => GatewayError::refused(Refusal::NotFound, reason),
        _ => GatewayError::refused(Refusal::InvalidRequest, reason),
    }
}
