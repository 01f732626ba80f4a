//! Saved cards: the gateway's token of a card that a customer let the business keep, and charges of it by the team.
//!
//! A card comes out of a payment at which the payer agreed to its being kept; the words and the time are kept with
//! it. It is charged by a job under a key: the gateway charges once, however often the job runs.

mod charge;
mod form;
mod keep;
mod model;
mod routes;
mod store;
mod view;

pub use charge::charge_card;
pub(super) use keep::{NewCard, keep};
pub(super) use routes::routes;
