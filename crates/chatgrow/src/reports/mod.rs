//! Reports: the figures of a business. This is the room that reads across: its SQL looks into the tables
//! of customers, calendar and payments, and changes none of them.

mod model;
mod negotiate;
mod routes;
mod stats;
mod store;

pub use routes::routes;
