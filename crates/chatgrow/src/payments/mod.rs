//! Payments: money a business received for a visit, each acknowledged by a receipt in the same transaction.
//!
//! A payment never exceeds what is left to pay: takers of one visit's money take turns on its row, so
//! that two who press "paid" at once take it once.

mod model;
mod routes;
mod store;
mod take;

pub use model::{Method, Payment};
pub use routes::routes;
pub use store::paid_for;
pub use take::take;
