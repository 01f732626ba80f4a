//! The Israeli payment gateways Cardcom, Grow (Meshulam) and Tranzila behind one type.
//!
//! Hosted checkout only: the payer types the card at the gateway, and no type here could hold a card number.
//! [`Gateway::create_checkout`] gives an address to lead the payer to. None of the gateways signs its
//! callback, so a callback or a return is no more than a [`Hint`] of where to look; whether an attempt is
//! paid says only [`Gateway::verify`], which asks the gateway itself and compares the answer with what was
//! asked for, by the same rules for all three (`verification.rs`).
//!
//! Where the answer to a call that moves money is lost, the outcome is [`GatewayError::Unknown`]: it is never
//! guessed and never repeated blindly, [`Gateway::look_up`] and [`Gateway::list_transactions`] resolve it.
//!
//! The crate knows no database and no HTTP server of ours; the clock, the HTTP client and random bits are
//! passed in. With the feature `simulator` there is each gateway to talk to, with faults.

mod callback;
mod cardcom;
mod checkout;
mod day;
mod error;
mod form;
mod gateway;
mod grow;
mod http;
mod json;
mod money;
mod request;
mod secret;
#[cfg(feature = "simulator")]
pub mod simulator;
mod supports;
mod text;
mod token;
mod tranzila;
mod verification;

pub use callback::{CallbackError, Hint, RawCallback};
pub use cardcom::{Cardcom, CardcomSettings};
pub use checkout::{
    Attempt, Checkout, CheckoutRequest, Language, Means, PageReference, Payer, Reference,
    ReturnUrls,
};
pub use error::{GatewayError, Refusal};
pub use gateway::{Gateway, Provider};
pub use grow::{Grow, GrowSettings};
pub use money::{Currency, Money, MoneyError};
pub use request::{
    Listed, ListedKind, LookUp, LookedUp, Refund, RefundRequest, Settled, TokenCharge,
};
pub use secret::Secret;
pub use supports::{KeyHolds, Supports};
pub use token::CardToken;
pub use tranzila::{FillRandom, Tranzila, TranzilaSettings};
pub use verification::{Charge, Differs, Verification};
