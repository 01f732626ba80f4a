//! The providers in process, for tests and demonstrations: real sockets, the same paths and
//! shapes, every message kept that was accepted, and faults that can be switched while they run.
//!
//! Callbacks are signed as the provider signs them and handed to the caller, who delivers them
//! where he wants, in the order and as often as he wants.

mod callback;
mod clock;
mod fault;
mod http;
mod sendgrid;
mod smtp;
mod twilio;
mod whatsapp;

pub use callback::{CallbackFaults, SignedCallback};
pub use fault::WebFault;
pub use sendgrid::{SendGridMail, SendGridServer};
pub use smtp::{Faults, NotReceived, ReceivedMail, ReceivedMailbox, SmtpServer, Step};
pub use twilio::{TwilioMessage, TwilioServer};
pub use whatsapp::{CloudMessage, WhatsAppServer};

use std::sync::{Mutex, MutexGuard, PoisonError};

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
