//! Allocation numbers (מספר הקצאה) of the Israeli Tax Authority, "Israel Invoice".
//!
//! A tax invoice between dealers above a threshold wants a number of the Authority, without which its buyer
//! may not deduct VAT. [`needs_allocation`] says which; [`Authority`] signs a person of the business in,
//! asks for numbers, looks lost ones up and sends what was decided after a refusal. The crate keeps
//! nothing: tokens come from the caller, who refreshes them one at a time, since a new refresh token ends
//! the old one.
//!
//! An answer can be lost after the Authority gave a number. That is [`Outcome::Unknown`]: the caller looks
//! the number up, and only then asks again, always with the same `id` of the invoice.
//!
//! Doubtful parts of the interface are each in one place: addresses in [`Settings`], the request of the
//! look-up in `information`, what answers mean in `answer`.

mod answer;
mod client;
mod decision;
mod information;
mod invoice;
mod kind;
mod number;
mod oauth;
mod outcome;
mod secret;
mod settings;
#[cfg(feature = "simulator")]
pub mod simulator;
mod threshold;
mod wire;

pub use client::Authority;
pub use decision::{Decision, Verdict};
pub use invoice::{Action, Invoice, Item, Operator, Transport};
pub use kind::InvoiceKind;
pub use number::{AllocationNumber, AllocationNumberError};
pub use oauth::{AccessError, Tokens};
pub use outcome::{Choice, ConfigProblem, Failure, Fault, Outcome};
pub use secret::Secret;
pub use settings::Settings;
pub use threshold::{needs_allocation, threshold_on};
