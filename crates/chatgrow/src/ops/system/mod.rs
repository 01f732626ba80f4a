//! The page of those who run the installation: how it is, whom it serves, what it was given up on, what it logs, its
//! backups. They see counts and no content of any business.

mod acts;
mod backup_routes;
mod businesses;
mod health;
mod job_routes;
mod logs;
mod people;
mod routes;
mod store;
mod troubles;

pub(super) use routes::routes;
