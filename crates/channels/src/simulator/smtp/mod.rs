//! A mail server that speaks real SMTP on a real port, in plain text, keeps every mail it
//! accepts, and misbehaves on demand.

mod faults;
mod login;
mod received;
mod server;
mod session;

pub use faults::{Faults, Step};
pub use received::{ReceivedMail, ReceivedMailbox};
pub use server::{NotReceived, SmtpServer};
