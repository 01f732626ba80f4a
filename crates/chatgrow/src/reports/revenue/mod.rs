//! Revenue: money received less money given back, by means, service, staff member and time.

mod model;
mod report;
mod routes;
mod rows;
mod store;
mod table;

pub(super) use model::{OfMethod, Sums, word};
pub(super) use routes::routes;
