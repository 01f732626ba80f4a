//! The close of a day: what came in by which means, what the drawer holds of it, documents, visits, what is unpaid.

mod report;
mod routes;
mod table;

pub(super) use routes::routes;
