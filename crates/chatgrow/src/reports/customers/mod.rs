//! Customers: who came in a period for the first time, who had come before, and who of the period before came again.

mod model;
mod report;
mod routes;
mod store;
mod table;

pub(super) use routes::routes;
