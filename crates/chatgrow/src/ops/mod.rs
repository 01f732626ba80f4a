//! Operations: health, metrics, the API's own description, the secrets of an installation, the doctor,
//! and the pages that are no API.

pub mod demo;
mod docs;
pub mod doctor;
mod health;
mod pages;
mod routes;
pub mod secrets;
pub mod simulator;

pub use pages::pages;
pub use routes::routes;
