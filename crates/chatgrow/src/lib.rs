//! ChatGrow: the system with which a small business runs its whole day, in one binary.
//!
//! One room per concept that a shop owner would name; [`platform`] is what they stand on, [`journal`]
//! and [`jobs`] the spine that every change runs along. ARCHITECTURE.md is the map.

pub mod accounts;
pub mod app;
pub mod calendar;
pub mod catalog;
pub mod cli;
pub mod consents;
pub mod customers;
pub mod events;
pub mod exports;
pub mod imports;
pub mod invoices;
pub mod jobs;
pub mod journal;
pub mod messages;
pub mod ops;
pub mod outside;
pub mod payments;
pub mod platform;
pub mod push;
pub mod reports;
pub mod subscribers;
pub mod webhooks;
