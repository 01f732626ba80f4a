//! The channels a message leaves by, and what comes back.
//!
//! | Message | Sender | Ways out |
//! | --- | --- | --- |
//! | [`Email`] | [`EmailSender`] | a mail server, SendGrid, the log |
//! | [`Sms`] | [`SmsSender`] | Twilio, the log |
//! | [`WhatsApp`] | [`WhatsAppSender`] | Meta's Cloud API, Twilio, the log |
//!
//! The caller composes a message, hands it to its sender and gets an [`Outcome`]: one vocabulary
//! for every provider, so that the queue above decides about retries, fallbacks and suppression
//! without knowing who carried the message. A further provider is one more folder, one more variant
//! of its medium's sender, and a table from its errors to [`Outcome`].
//!
//! No provider knows a key by which a repeated request would be the same message. So a sender never
//! repeats by itself; an answer that was lost is [`Outcome::Ambiguous`], and [`LookUp`] or a
//! callback resolves it. What remains of that risk each provider's module says.
//!
//! What providers report later, and what people write back, comes as [`callbacks`]: their signature
//! is verified and their body read here, where they are received is the caller's affair.
//!
//! The crate knows no database, no HTTP server, no template and no clock: the texts, identifiers,
//! instants and the HTTP client all come from the caller, so that sending the same message again
//! sends the same bytes. Nothing that it shows, in `Debug`, reasons or the log, holds a secret.
//!
//! With the feature `simulator` there are also the providers to send to, with faults that can be
//! switched on while they run.

mod address;
pub mod callbacks;
mod cloud;
mod console;
mod email;
mod exchange;
pub mod ics;
mod look_up;
mod mime;
mod mock;
mod outcome;
mod phone;
pub mod segments;
mod sender;
mod sendgrid;
mod settings;
#[cfg(feature = "simulator")]
pub mod simulator;
mod sms;
mod smtp;
mod text;
mod twilio;
mod unsubscribe;
mod whatsapp;

pub use address::{AddressError, EmailAddress, Mailbox};
pub use cloud::{CanSend, CloudSender, CloudSettings, Health, MessageQr, Quality};
pub use console::ConsoleSender;
pub use email::{Attachment, CalendarPart, Email};
pub use look_up::LookUp;
pub use mime::{ComposeError, compose};
pub use mock::MockSender;
pub use outcome::Outcome;
pub use phone::{PhoneError, PhoneNumber};
pub use sender::{CheckError, EmailSender};
pub use sendgrid::{SendGridSender, SendGridSettings};
pub use settings::SettingsError;
pub use sms::{Sms, SmsSender};
pub use smtp::{SmtpLogin, SmtpSecurity, SmtpSender, SmtpSettings, SmtpSettingsError};
pub use twilio::{TwilioFrom, TwilioLogin, TwilioSender, TwilioSettings};
pub use whatsapp::{WhatsApp, WhatsAppContent, WhatsAppSender};
