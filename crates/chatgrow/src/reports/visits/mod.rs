//! Visits: how many were booked in a period and what became of them, by staff member, service, source and time.

mod model;
mod report;
mod routes;
mod store;
mod table;

pub(super) use model::{CountsView, Row, VisitLine};
pub(super) use routes::routes;
pub(super) use store::Place;
