//! A mail server in process, for tests and demonstrations: it speaks real SMTP
//! on a real port, keeps every mail it accepts, and misbehaves on demand.
//!
//! It speaks plain text only. Several processes may send to one server.

mod faults;
mod login;
mod received;
mod server;
mod session;

pub use faults::{Faults, Step};
pub use received::{ReceivedMail, ReceivedMailbox};
pub use server::{NotReceived, SmtpServer};
