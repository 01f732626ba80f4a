//! How mail leaves: by SMTP, or printed to the log when nothing is set.

use super::{Reader, Secret};

/// What carries mail.
#[derive(Debug, Clone)]
pub enum MailProvider {
    /// Printed to the log, never delivered.
    Console,
    /// An SMTP server.
    Smtp {
        /// Host name.
        host: String,
        /// Port; 465 is implicit TLS, others STARTTLS.
        port: u16,
        /// Implicit TLS from the first byte.
        implicit_tls: bool,
        /// No TLS at all; only for a server on this machine or network.
        plaintext: bool,
        /// User name.
        user: Option<String>,
        /// Password.
        password: Option<Secret>,
        /// Connections open at once, and mails handed over whose outcome is not recorded yet: what a worker that
        /// dies may send a second time.
        connections: usize,
    },
    /// SendGrid.
    Sendgrid {
        /// `SG.…`.
        api_key: Secret,
        /// The verification key of its event webhook; without one its reports are refused.
        webhook_key: Option<String>,
        /// One address for all of SendGrid: the region of the European Union, or a simulator.
        base_url: Option<String>,
    },
}

/// Mail settings.
#[derive(Debug, Clone)]
pub struct MailConfig {
    /// The carrier.
    pub provider: MailProvider,
    /// The address that mail is sent from.
    pub from: String,
}

impl MailConfig {
    /// Reads `EMAIL_PROVIDER`, `EMAIL_FROM`, `SMTP_*`, `SENDGRID_*` and the Gmail pair of ChatGrow 2.0.
    pub(super) fn read(read: &mut Reader<'_>) -> Self {
        let gmail = read.text("GMAIL_USER");
        let host = read
            .text("SMTP_HOST")
            .or_else(|| gmail.as_ref().map(|_| "smtp.gmail.com".to_owned()));
        let api_key = read.text("SENDGRID_API_KEY");
        let default = match (&api_key, &host) {
            (Some(_), _) => "sendgrid",
            (None, Some(_)) => "smtp",
            (None, None) => "console",
        };
        let provider = read.one_of(
            "EMAIL_PROVIDER",
            &["console", "smtp", "nodemailer", "sendgrid"],
            default,
        );
        let from = read.text("EMAIL_FROM").or_else(|| gmail.clone());
        let provider = match (provider.as_str(), host) {
            ("console", _) => MailProvider::Console,
            ("sendgrid", _) => sendgrid(read, api_key),
            (_, None) => {
                read.fault("SMTP_HOST", "must be set when EMAIL_PROVIDER is smtp");
                MailProvider::Console
            }
            (_, Some(host)) => smtp(read, host, gmail),
        };
        Self {
            provider,
            from: from.unwrap_or_else(|| "ChatGrow <no-reply@localhost>".into()),
        }
    }
}

fn sendgrid(read: &mut Reader<'_>, api_key: Option<String>) -> MailProvider {
    let Some(api_key) = api_key else {
        read.fault(
            "SENDGRID_API_KEY",
            "must be set when EMAIL_PROVIDER is sendgrid",
        );
        return MailProvider::Console;
    };
    MailProvider::Sendgrid {
        api_key: Secret::new(api_key),
        webhook_key: read.text("SENDGRID_WEBHOOK_KEY"),
        base_url: read.text("SENDGRID_BASE_URL"),
    }
}

fn smtp(read: &mut Reader<'_>, host: String, gmail: Option<String>) -> MailProvider {
    let port = read.number("SMTP_PORT", 587, 1..=65535);
    let implicit_tls = read.flag("SMTP_SECURE", port == 465);
    let plaintext = read.one_of("SMTP_TLS", &["required", "none"], "required") == "none";
    let password = ["SMTP_PASS", "SMTP_PASSWORD", "GMAIL_APP_PASSWORD"]
        .iter()
        .find_map(|name| read.text(name));
    let user = read.text("SMTP_USER").or(gmail);
    if user.is_some() != password.is_some() {
        read.fault("SMTP_USER", "and SMTP_PASS must be set together");
    }
    MailProvider::Smtp {
        host,
        port,
        implicit_tls,
        plaintext,
        user,
        password: password.map(Secret::new),
        connections: read.number("SMTP_CONNECTIONS", 4, 1..=64),
    }
}
