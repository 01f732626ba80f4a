//! The application through its HTTP interface, on SQLite and on PostgreSQL, with a clock that stands still.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, prints what it counted, and may use the real clock"
)]

mod harness;

mod accounts;
mod audit;
mod authorization;
mod calendar;
mod catalog;
mod closures;
mod crash;
mod customer_fields;
mod customer_files;
mod customers;
mod database;
mod demo;
mod events;
mod exports;
mod gateways;
mod imports;
mod invoices;
mod jobs;
mod journal;
mod messages;
mod ops;
mod outbox;
mod outside;
mod pages;
mod passkeys;
mod payments;
mod process;
mod public;
mod push;
mod reports;
mod second_factor;
mod sentences;
mod subscribers;
mod system;
mod webhooks;
