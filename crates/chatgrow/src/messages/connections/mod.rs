//! Connections: the ways for messages to leave that belong to a business, with its own accounts at carriers.
//!
//! Credentials are sealed for their row and never returned. A connection has a place in the order, a rate,
//! budgets that are a hard stop, and a breaker: one that does not work is left alone for a while, then tried
//! with one message, and is back when that goes well.

mod breaker;
mod budget;
mod edit;
mod form;
mod links;
mod model;
mod routes;
mod settings;
mod store;
mod test;
mod view;
mod whatsapp_routes;

pub(super) use breaker::{Blow, Breaker};
pub(super) use budget::{Full, day_of, over_at};
pub(super) use links::hook_url;
pub(super) use model::{Approved, Channel, Provider, Purpose, Secrets, Security, Settings};
pub(super) use routes::routes;
pub(super) use settings::order;
pub(super) use store::ConnectionRow;
pub use test::{check_connection, test_connection};
