//! The channels a message leaves by.
//!
//! Today one medium, e-mail, with two ways out: a mail server
//! ([`SmtpSender`]) and the log of a machine that has none
//! ([`ConsoleSender`]). The caller composes an [`Email`], hands it to an
//! [`EmailSender`] and gets an [`Outcome`]: one vocabulary for every provider,
//! so that the queue above decides about retries, fallbacks and suppression
//! without knowing who carried the message. A further provider is one more
//! file, one more variant of its medium's sender, and a table from its errors
//! to [`Outcome`].
//!
//! The crate knows no database, no HTTP server, no template and no clock: the
//! texts, identifiers and instants all come from the caller, so that sending
//! the same [`Email`] again sends the same bytes.
//!
//! With the feature `simulator` there is also a mail server to send to, with
//! faults that can be switched on while it runs.

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
