//! What came of a request, by what helps.

use std::time::Duration;

use crate::number::AllocationNumber;

/// What came of asking for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The invoice has a number.
    Approved {
        /// The number.
        number: AllocationNumber,
    },
    /// The Authority gives none. Asking again does not help: the owner chooses.
    Refused {
        /// Its code: 460, or 461 and 462 when it had refused this invoice before.
        code: u32,
        /// Its words.
        message: String,
        /// What the owner may choose; nothing when the choice was made.
        choices: Vec<Choice>,
    },
    /// The invoice's data is wrong.
    Invalid {
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// Nothing was done: ask again later.
    Retry {
        /// Not before this has passed, when the Authority said so.
        after: Option<Duration>,
        /// For people.
        reason: String,
    },
    /// The access token has ended: refresh it, once, and ask again.
    AccessEnded,
    /// Someone must set something right first.
    Config {
        /// Where.
        problem: ConfigProblem,
        /// For people.
        reason: String,
    },
    /// The Authority may have given a number: look it up before asking again.
    Unknown {
        /// For people.
        reason: String,
    },
}

/// Why a request was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The data is wrong.
    #[error("the Tax Authority refuses the data: {}", .faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Invalid {
        /// What is wrong.
        faults: Vec<Fault>,
    },
    /// Nothing was done: try again later.
    #[error("the Tax Authority does not answer: {reason}")]
    Retry {
        /// Not before this has passed, when the Authority said so.
        after: Option<Duration>,
        /// For people.
        reason: String,
    },
    /// The access token has ended.
    #[error("the access token is not valid any more")]
    AccessEnded,
    /// Someone must set something right first.
    #[error("the Tax Authority does not let us: {reason}")]
    Config {
        /// Where.
        problem: ConfigProblem,
        /// For people.
        reason: String,
    },
    /// It may have been done.
    #[error("whether the Tax Authority did it is not known: {reason}")]
    Unknown {
        /// For people.
        reason: String,
    },
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Invalid { faults } => Self::Invalid { faults },
            Failure::Retry { after, reason } => Self::Retry { after, reason },
            Failure::AccessEnded => Self::AccessEnded,
            Failure::Config { problem, reason } => Self::Config { problem, reason },
            Failure::Unknown { reason } => Self::Unknown { reason },
        }
    }
}

/// Something wrong with the data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {message}")]
pub struct Fault {
    /// The Authority's code; nothing when we saw it ourselves.
    pub code: Option<u32>,
    /// The field's name in the interface; may be empty.
    pub field: String,
    /// For people.
    pub message: String,
}

/// Who can set things right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfigProblem {
    /// The person who signed in may not act for this dealer.
    Permission,
    /// Neither the number nor the name of the person who issues the invoice is set.
    Operator,
    /// The configured address is wrong.
    Address,
}

/// What an owner may do with an invoice that got no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Not issue it: [`Verdict::Cancel`](crate::Verdict::Cancel).
    Cancel,
    /// Issue it without a number, and say on it that VAT may not be deducted:
    /// [`Verdict::Continue`](crate::Verdict::Continue).
    Continue,
    /// Let the buyer report the VAT: the same invoice again without VAT, with a new reference number and
    /// [`Action::ReverseCharge`](crate::Action::ReverseCharge).
    ReverseCharge,
    /// Ask for a hearing: [`Verdict::FurtherObjection`](crate::Verdict::FurtherObjection).
    Hearing,
}

impl Choice {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::Cancel,
        Self::Continue,
        Self::ReverseCharge,
        Self::Hearing,
    ];
}
