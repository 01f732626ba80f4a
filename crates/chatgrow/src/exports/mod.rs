//! Exports: everything of a business as one file, for who keeps it, leaves, or moves on.
//!
//! The file is a zip: each table as JSON lines (`tables.rs`), legal documents as PDF, files of customers and pictures
//! as they were given, and a list of what is in it. Like reports this room reads across: its SQL looks into the
//! tables of all rooms and changes none.

mod archive;
mod record;
mod routes;
mod store;
mod tables;

pub use routes::routes;
