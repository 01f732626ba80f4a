//! What providers report by calling us: verified against their signature, then read.
//!
//! Pure: the caller brings the body as it came, byte for byte, and answers the provider. A callback
//! may come twice, late and out of order; [`Delivery::later`] of what is known and what is told is
//! right all the same.

mod keywords;
pub mod sendgrid;
pub mod twilio;
pub mod whatsapp;

use jiff::Timestamp;
use uuid::Uuid;

use crate::{Outcome, PhoneNumber};

/// How far a message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// The provider holds it.
    Queued,
    /// On its way to the reader's telephone or mail server.
    Sent,
    /// It arrived.
    Delivered,
    /// It was opened, where the reader lets that be known.
    Read,
    /// It will not arrive.
    Failed,
}

impl Delivery {
    /// How much a word weighs: what arrived cannot fail any more, and what failed was not merely
    /// sent.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Queued => 0,
            Self::Sent => 1,
            Self::Failed => 2,
            Self::Delivered => 3,
            Self::Read => 4,
        }
    }

    /// The weightier of two words, whichever came first: a delivery never goes down.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        if other.rank() > self.rank() {
            other
        } else {
            self
        }
    }

    /// A stable name for records and metrics, such as `delivered`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Failed => "failed",
        }
    }
}

/// How far one message has come. The same report twice has the same `provider_id` and `status`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReport {
    /// What the provider calls the message, as in [`Outcome::Accepted`].
    pub provider_id: String,
    /// What we call it, where the callback says so.
    pub message_id: Option<Uuid>,
    /// How far it has come.
    pub status: Delivery,
    /// Why it failed, in the words of a refused attempt.
    pub error: Option<Outcome>,
    /// When that happened.
    pub at: Option<Timestamp>,
    /// What it cost: a decimal number, and its currency (ISO 4217).
    pub cost: Option<(String, String)>,
    /// As how many parts it is charged.
    pub parts: Option<u32>,
}

/// A message that somebody wrote to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbound {
    /// What the provider calls it; the same when it is reported twice.
    pub provider_id: String,
    /// Who wrote it.
    pub from: PhoneNumber,
    /// Whom it was written to: our number in international form or, from Meta, our number's id.
    pub to: String,
    /// What was written. A picture's caption; `[image]` and the like for what has no words.
    pub text: String,
    /// What the writer calls himself at WhatsApp.
    pub profile_name: Option<String>,
    /// When it was written.
    pub at: Option<Timestamp>,
}

/// What somebody wishes about being written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// No more messages.
    Stop,
    /// Messages again, after a [`Wish::Stop`].
    Start,
    /// No more, and a complaint to the provider that this one was unwanted.
    Complaint,
}

/// One thing that a callback tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// How far a message has come.
    Status(StatusReport),
    /// Somebody wrote to us.
    Inbound(Inbound),
    /// Somebody wishes to be written to no more, or again. A written wish is reported as
    /// [`Report::Inbound`] too.
    OptOut {
        /// The telephone number in international form, or the e-mail address.
        address: String,
        /// What is wished.
        wish: Wish,
        /// What the provider calls the message that says so, or that it is about.
        provider_id: Option<String>,
        /// What we call the message that it is about.
        message_id: Option<Uuid>,
        /// When.
        at: Option<Timestamp>,
    },
    /// Nothing that we keep.
    Ignored,
}

/// Why a callback is not believed or not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallbackError {
    /// The key that we check signatures with is empty or no key.
    #[error("the key that checks the provider's signatures is missing or wrong")]
    Key,
    /// No signature, or one that has not the right form.
    #[error("the callback is not signed")]
    Unsigned,
    /// The signature is not of this body and address, or not by the provider.
    #[error("the callback's signature is wrong")]
    Forged,
    /// The body is not what the provider sends.
    #[error("the callback cannot be read: {0}")]
    Malformed(String),
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hex || !text.len().is_multiple_of(2) {
        return None;
    }
    let pairs = (0..text.len()).step_by(2).map(|at| &text[at..at + 2]);
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).ok())
        .collect()
}
