//! Documents that are issued again and again: exactly one for each day of a rule.

mod edit;
mod model;
mod routes;
mod run;
mod store;

pub(super) use routes::routes;
pub use run::issue_due;
