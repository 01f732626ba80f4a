//! Operations: health, metrics, the API's own description, the secrets of an installation, backups, the doctor, the
//! page of those who run the installation, and the pages that are no API.

mod advice;
pub mod backup;
pub mod demo;
mod docs;
pub mod doctor;
mod health;
mod pages;
mod routes;
pub mod secrets;
pub mod simulator;
mod system;

pub use pages::pages;
pub use routes::routes;
