//! Grow's error numbers and what to do about each.

use crate::http::Effect;
use crate::text::one_line;
use crate::{GatewayError, Refusal};

/// What an error number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// The connection is set up wrongly.
    Config,
    /// A refusal of this kind.
    No(Refusal),
    /// The card company's answer; the text tells whether the card is dead.
    Card,
    /// Nobody can tell what happened.
    Unclear,
}

/// Done before: ask what came of it.
pub(super) const ALREADY_PERFORMED: i64 = 712;
/// A refund that a person at Grow must approve.
pub(super) const AWAITS_APPROVAL: i64 = 110;
/// There is nothing to approve.
pub(super) const NOTHING_TO_APPROVE: i64 = 722;
/// The process or transaction does not exist or its token is wrong: the credentials themselves are right.
pub(super) const NO_SUCH_PROCESS: [i64; 3] = [716, 730, 802];

const MEANINGS: &[(&[i64], Meaning)] = &[
    (
        &[
            300, 305, 316, 403, 701, 713, 714, 715, 720, 723, 724, 801, 812,
        ],
        Meaning::Config,
    ),
    (
        &[54, 707, 719, 736, 739, 763, 617, 716, 730, 802],
        Meaning::No(Refusal::InvalidRequest),
    ),
    (&[705, 735, 740], Meaning::No(Refusal::InvalidInstallments)),
    (&[717], Meaning::No(Refusal::InvalidPayer)),
    (&[709, 738], Meaning::No(Refusal::PageOver)),
    (&[712, 210], Meaning::No(Refusal::AlreadyDone)),
    (&[105, 190, 218], Meaning::No(Refusal::RefundTooLarge)),
    (&[130, 207], Meaning::No(Refusal::RefundNotToday)),
    (&[115], Meaning::No(Refusal::NoBalance)),
    (&[140, 451, 452, 453], Meaning::No(Refusal::CardInvalid)),
    (&[271, 272, 274, 275, 276], Meaning::No(Refusal::Declined)),
    (&[103], Meaning::Card),
    (&[12], Meaning::Unclear),
];

/// In the text of error 103: expired, stolen, blocked.
const DEAD_CARD: [&str; 5] = ["תוקף", "גנוב", "חסום", "expired", "stolen"];

/// What came instead of data.
#[derive(Debug)]
pub(super) enum Said {
    /// An error of Grow's own.
    No { id: i64, message: String },
    /// Anything else.
    Error(GatewayError),
}

impl From<GatewayError> for Said {
    fn from(error: GatewayError) -> Self {
        Self::Error(error)
    }
}

impl Said {
    pub(super) fn id(&self) -> Option<i64> {
        match self {
            Self::No { id, .. } => Some(*id),
            Self::Error(_) => None,
        }
    }

    pub(super) fn into_error(self, effect: Effect) -> GatewayError {
        let (id, message) = match self {
            Self::Error(error) => return error,
            Self::No { id, message } => (id, message),
        };
        let reason = one_line(&format!("Grow {id}: {message}"), 200);
        let known = MEANINGS.iter().find(|(ids, _)| ids.contains(&id));
        match known.map(|(_, meaning)| *meaning) {
            Some(Meaning::Config) => GatewayError::Config { reason },
            Some(Meaning::No(code)) => GatewayError::refused(code, reason),
            Some(Meaning::Card) if DEAD_CARD.iter().any(|word| message.contains(word)) => {
                GatewayError::refused(Refusal::CardInvalid, reason)
            }
            Some(Meaning::Card) => GatewayError::refused(Refusal::Declined, reason),
            Some(Meaning::Unclear) => effect.lost(reason),
            None => GatewayError::refused(Refusal::Other, reason),
        }
    }
}
