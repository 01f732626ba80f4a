//! The providers in process, for tests and demonstrations: real sockets, the same paths and
//! shapes, every message kept that was accepted, and faults that can be switched while they run.

mod smtp;

pub use smtp::{Faults, NotReceived, ReceivedMail, ReceivedMailbox, SmtpServer, Step};
