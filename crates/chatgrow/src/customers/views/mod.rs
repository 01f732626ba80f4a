//! Views: filters of the customers' list under a name, the team's or a person's own.
//!
//! Whoever may edit customers keeps those of the team; those of a person are seen and changed by that person alone.

mod edit;
mod form;
mod routes;
mod store;

pub(super) use routes::routes;
