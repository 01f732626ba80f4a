//! Allocation numbers: what the tax authority must approve before a dealer gets an invoice of some size.
//!
//! An invoice that needs a number waits for it: its original is not drawn before. A job asks the authority in the
//! name of a person of the business who signed in there; an answer that was lost is looked up before anything is
//! asked again. The number can also be entered by hand, and the owner decides what becomes of a refusal.

mod access;
mod connect;
mod decide;
mod model;
mod request;
mod routes;
mod store;

pub use connect::{exchange, open_authority};
pub use decide::tell;
pub(super) use model::{Allocation, need};
pub(super) use request::plan as plan_request;
pub use request::request;
pub(super) use routes::routes;
