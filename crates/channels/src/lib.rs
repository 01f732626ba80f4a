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
mod console;
mod email;
pub mod ics;
mod mime;
mod outcome;
mod sender;
#[cfg(feature = "simulator")]
pub mod simulator;
mod smtp;
mod text;

pub use address::{AddressError, EmailAddress, Mailbox};
pub use console::ConsoleSender;
pub use email::{Attachment, CalendarPart, Email};
pub use mime::{ComposeError, compose};
pub use outcome::Outcome;
pub use sender::{CheckError, EmailSender};
pub use smtp::{SmtpLogin, SmtpSecurity, SmtpSender, SmtpSettings, SmtpSettingsError};
