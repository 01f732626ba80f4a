//! Mail on a machine without a mail server: readable in the log, sent to nobody.

use std::fmt::Write as _;

use crate::{ComposeError, Email, Mailbox, Outcome, compose};

/// Writes each mail to the log (target `chatgrow::mail`, level info) in place of
/// sending it.
#[derive(Debug, Clone, Copy, Default)]
pub struct ConsoleSender;

impl ConsoleSender {
    /// Logs `email` and answers [`Outcome::Printed`], or
    /// [`Outcome::PermanentContent`] for a mail that no server could be given.
    pub fn send(&self, email: &Email) -> Outcome {
        if let Err(error) = compose(email) {
            return error.into();
        }
        tracing::info!(
            target: "chatgrow::mail",
            message_id = %email.message_id,
            "mail written here and sent to nobody\n{}",
            readable(email)
        );
        Outcome::Printed
    }
}

impl From<ComposeError> for Outcome {
    fn from(error: ComposeError) -> Self {
        Self::PermanentContent {
            reason: crate::text::one_line(&error.to_string(), 300),
        }
    }
}

fn readable(email: &Email) -> String {
    let mut page = format!(
        "From: {}\nTo: {}\n",
        readable_mailbox(&email.from),
        readable_mailbox(&email.to)
    );
    if let Some(reply_to) = &email.reply_to {
        let _ = writeln!(page, "Reply-To: {}", readable_mailbox(reply_to));
    }
    let subject = crate::text::header_line(&email.subject, 255);
    let _ = writeln!(page, "Subject: {subject}");
    if let Some(invitation) = &email.invitation {
        let _ = writeln!(page, "Calendar: {}", invitation.method.as_str());
    }
    for file in &email.attachments {
        let _ = writeln!(
            page,
            "Attached: {} ({}, {} bytes)",
            crate::text::one_line(&file.file_name, 120),
            file.content_type,
            file.bytes.len()
        );
    }
    let _ = write!(page, "\n{}", email.text);
    page
}

fn readable_mailbox(mailbox: &Mailbox) -> String {
    match mailbox.clean_name() {
        Some(name) => format!("{name} <{}>", mailbox.address),
        None => mailbox.address.to_string(),
    }
}
