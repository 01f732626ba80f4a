//! Reports: the figures of a business. This is the room that reads across: its SQL looks into the tables
//! of customers, calendar, payments and documents, and changes none of them.
//!
//! A report is about local days of the business's zone (`period`). Sums are made by the database; each figure can be
//! opened to the rows behind it, which the same conditions select.

mod customers;
mod day;
mod documents;
mod model;
mod negotiate;
mod occupancy;
mod period;
mod query;
mod revenue;
mod routes;
mod stats;
mod store;
mod table;
mod visits;

pub use routes::routes;
