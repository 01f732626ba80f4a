//! The ways an e-mail can leave, behind one type.

use crate::{ConsoleSender, Email, Outcome, SendGridSender, SmtpSender};

/// A way for e-mails to leave. Cheap to clone; clones share connections.
///
/// An enum and no trait: the ways are few and known, the choice comes from
/// configuration, and a value can be matched on, compared in logs and kept per
/// business without boxing.
#[derive(Debug, Clone)]
pub enum EmailSender {
    /// Through a mail server.
    Smtp(SmtpSender),
    /// Through SendGrid.
    SendGrid(SendGridSender),
    /// Into this machine's log.
    Console(ConsoleSender),
}

/// Why a connection to a provider does not work: one line, without secrets.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CheckError(pub(crate) String);

impl EmailSender {
    /// Makes one attempt to send `email` and tells what came of it. Never
    /// repeats by itself.
    pub async fn send(&self, email: &Email) -> Outcome {
        match self {
            Self::Smtp(smtp) => smtp.send(email).await,
            Self::SendGrid(sendgrid) => sendgrid.send(email).await,
            Self::Console(console) => console.send(email),
        }
    }

    /// Whether a mail could leave now: reaches the server, encrypts and signs
    /// in as for a mail, but sends none.
    ///
    /// # Errors
    ///
    /// The reason, for the person who can mend it.
    pub async fn check(&self) -> Result<(), CheckError> {
        match self {
            Self::Smtp(smtp) => smtp.check().await,
            Self::SendGrid(sendgrid) => sendgrid.check().await,
            Self::Console(_) => Ok(()),
        }
    }

    /// A stable name for records and metrics: `smtp`, `sendgrid` or `console`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Smtp(_) => "smtp",
            Self::SendGrid(_) => "sendgrid",
            Self::Console(_) => "console",
        }
    }
}
