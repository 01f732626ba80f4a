//! The carrier of mail: what the configuration names, ready to send.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use chatgrow_channels::{
    CheckError, ConsoleSender, Email, EmailAddress, EmailSender, Mailbox, Outcome, SmtpLogin,
    SmtpSecurity, SmtpSender, SmtpSettings,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::carriers::sendgrid_sender;
use crate::platform::config::{MailConfig, MailProvider};
use crate::platform::outbound::Outbound;

/// An attempt lasts three times as long at most, well within a job's lease.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The carrier of mail, and the address that mail is sent from.
#[derive(Debug, Clone)]
pub struct Mailer {
    sender: EmailSender,
    from: Mailbox,
    turns: Arc<Semaphore>,
}

impl Mailer {
    /// The carrier that `config` names. Connects when the first mail is sent.
    ///
    /// # Errors
    /// When `EMAIL_FROM` is no address, or the settings of the mail server can never work.
    pub fn new(config: &MailConfig, outbound: &Outbound) -> anyhow::Result<Self> {
        let from = sender_mailbox(&config.from)?;
        let sender = match &config.provider {
            MailProvider::Console => EmailSender::Console(ConsoleSender),
            MailProvider::Smtp { .. } => EmailSender::Smtp(smtp(&config.provider, &from)?),
            MailProvider::Sendgrid {
                api_key, base_url, ..
            } => {
                let api_key = api_key.expose().to_owned();
                EmailSender::SendGrid(sendgrid_sender(base_url.clone(), api_key, outbound)?)
            }
        };
        let turns = match &config.provider {
            MailProvider::Smtp { connections, .. } => *connections,
            MailProvider::Console | MailProvider::Sendgrid { .. } => Semaphore::MAX_PERMITS,
        };
        Ok(Self {
            sender,
            from,
            turns: Arc::new(Semaphore::new(turns)),
        })
    }

    /// Whether mail leaves this machine.
    #[must_use]
    pub fn delivers(&self) -> bool {
        !matches!(self.sender, EmailSender::Console(_))
    }

    /// What carries mail: `smtp`, `sendgrid` or `console`.
    #[must_use]
    pub fn provider(&self) -> &'static str {
        self.sender.name()
    }

    /// Whether a mail could leave now: reaches the server and signs in, but sends none.
    ///
    /// # Errors
    /// One line without secrets, for the person who can mend it.
    pub async fn check(&self) -> Result<(), CheckError> {
        self.sender.check().await
    }

    /// The installation's own name and address.
    pub(super) fn own_mailbox(&self) -> Mailbox {
        self.from.clone()
    }

    /// Our address under the name of a business: its own address is not ours to send from (DMARC).
    pub(super) fn mailbox_of(&self, name: &str) -> Mailbox {
        Mailbox::new(name, self.from.address.clone())
    }

    /// The turn of one mail, from handing it over until its outcome is recorded. A mail server cannot be asked what
    /// it took, so no more of them are between it and our record than it has connections.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed.
        self.turns.acquire().await.ok()
    }

    pub(super) async fn send(&self, email: &Email) -> Outcome {
        self.sender.send(email).await
    }
}

/// Reads `Name <address>` or a bare address.
fn sender_mailbox(text: &str) -> anyhow::Result<Mailbox> {
    let (name, address) = match text.trim().strip_suffix('>') {
        Some(text) => text.split_once('<').unwrap_or(("", text)),
        None => ("", text),
    };
    let address: EmailAddress = address
        .trim()
        .parse()
        .with_context(|| format!("EMAIL_FROM is {text:?}, not `Name <address>` or an address"))?;
    let name = name.trim().trim_matches('"').trim();
    Ok(Mailbox {
        name: (!name.is_empty()).then(|| name.to_owned()),
        address,
    })
}

fn smtp(provider: &MailProvider, from: &Mailbox) -> anyhow::Result<SmtpSender> {
    let MailProvider::Smtp {
        host,
        port,
        implicit_tls,
        plaintext,
        user,
        password,
        connections,
    } = provider
    else {
        anyhow::bail!("no mail server is set");
    };
    let security = match (plaintext, implicit_tls) {
        (true, _) => SmtpSecurity::PlainAnywhere,
        (false, true) => SmtpSecurity::ImplicitTls,
        (false, false) => SmtpSecurity::StartTls,
    };
    let login = user.as_ref().zip(password.as_ref());
    let settings = SmtpSettings {
        host: host.clone(),
        port: *port,
        security,
        login: login.map(|(user, password)| SmtpLogin {
            user: user.clone(),
            password: password.expose().to_owned(),
        }),
        hello_name: from.address.domain().to_owned(),
        pool_size: *connections,
        timeout: TIMEOUT,
    };
    SmtpSender::new(settings).context("SMTP_HOST and the settings beside it cannot be used")
}

#[cfg(test)]
mod tests {
    use super::sender_mailbox;

    #[test]
    fn the_sender_is_an_address_with_or_without_a_name() {
        let named = sender_mailbox("\"ChatGrow\" <mail@chatgrow.test>").unwrap();
        assert_eq!(named.name.as_deref(), Some("ChatGrow"));
        assert_eq!(named.address.as_str(), "mail@chatgrow.test");
        let bare = sender_mailbox(" mail@chatgrow.test ").unwrap();
        assert_eq!(
            (bare.name, bare.address.as_str()),
            (None, "mail@chatgrow.test")
        );
    }

    #[test]
    fn a_sender_that_is_no_address_is_named_in_the_error() {
        for text in [
            "",
            "ChatGrow",
            "ChatGrow <>",
            "a@example.com, b@example.com",
            "<<a@b.co>>",
        ] {
            let error = sender_mailbox(text).unwrap_err().to_string();
            assert!(error.contains("EMAIL_FROM"), "{text}: {error}");
        }
    }
}
