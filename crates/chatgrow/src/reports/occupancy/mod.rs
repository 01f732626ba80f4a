//! Occupancy: how much of the time in which staff can be booked is booked.

mod model;
mod report;
mod routes;
mod store;
mod table;

pub(super) use routes::routes;
