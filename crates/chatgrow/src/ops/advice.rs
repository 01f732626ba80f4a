//! What works and still deserves a look before real guests come: told by the doctor, and on the system page.

use serde::Serialize;
use utoipa::ToSchema;

use crate::platform::config::{Config, DatabaseConfig, MailProvider, SmsProvider};

/// Something about the configuration that deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Advice {
    /// The secret was made here, and other instances do not know it.
    SecretKnownHere,
    /// Cookies and links travel without TLS.
    AddressOpen,
    /// Mail is printed and never delivered.
    MailPrinted,
    /// What the mail carrier reports is refused.
    MailReportsRefused,
    /// SMS are printed and never delivered.
    SmsPrinted,
    /// Users may have this machine's network asked.
    OutboundPrivate,
    /// Nobody may see the system page.
    NoPlatformOwner,
    /// No backups are made by themselves.
    BackupsOff,
}

impl Advice {
    /// All that fits `config`.
    pub(super) fn on(config: &Config) -> Vec<Self> {
        let on_postgres = matches!(config.database, DatabaseConfig::Postgres { .. });
        let no_reports = matches!(
            config.mail.provider,
            MailProvider::Sendgrid {
                webhook_key: None,
                ..
            }
        );
        let found = [
            (
                Self::SecretKnownHere,
                config.jwt_secret.is_none() && on_postgres,
            ),
            (
                Self::AddressOpen,
                config.production && config.base_url.starts_with("http://"),
            ),
            (
                Self::MailPrinted,
                matches!(config.mail.provider, MailProvider::Console),
            ),
            (Self::MailReportsRefused, no_reports),
            (
                Self::SmsPrinted,
                matches!(config.texts.sms, SmsProvider::Mock),
            ),
            (Self::OutboundPrivate, config.outbound.private),
            (
                Self::NoPlatformOwner,
                config.platform_owners.is_empty() && on_postgres,
            ),
            (Self::BackupsOff, config.backup.at.is_none() && !on_postgres),
        ];
        let fitting = found.into_iter().filter(|(_, fits)| *fits);
        fitting.map(|(advice, _)| advice).collect()
    }

    /// What the doctor says of it, and what to do.
    pub(super) fn says(self, config: &Config) -> (String, &'static str) {
        let (what, mend) = match self {
            Self::SecretKnownHere => {
                let folder = config.data_dir.display();
                return (
                    format!("secret: made in {folder} and known to this machine only"),
                    "with several instances set the same JWT_SECRET on each",
                );
            }
            Self::AddressOpen => (
                "address: BASE_URL is not https; cookies and links are not protected on the way",
                "put TLS in front and set BASE_URL=https://…",
            ),
            Self::MailPrinted => (
                "mail: printed to the log and never delivered",
                "set SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASS and EMAIL_FROM to send it",
            ),
            Self::MailReportsRefused => (
                "mail: what SendGrid reports on delivery is refused",
                "set SENDGRID_WEBHOOK_KEY to its verification key",
            ),
            Self::SmsPrinted => (
                "SMS: printed to the log and never delivered (SMS_PROVIDER=mock)",
                "set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER to send them",
            ),
            Self::OutboundPrivate => (
                "outbound: users may have this machine's network asked (OUTBOUND_ALLOW_PRIVATE)",
                "unset it unless every user may reach it anyway",
            ),
            Self::NoPlatformOwner => (
                "system page: nobody may see it",
                "set PLATFORM_OWNERS to the address of who runs this installation",
            ),
            Self::BackupsOff => (
                "backups: none are made by themselves (BACKUP_AT=off)",
                "set BACKUP_AT to an hour, or run chatgrow backup every day",
            ),
        };
        (what.to_owned(), mend)
    }
}

#[cfg(test)]
mod tests {
    use super::Advice;
    use crate::platform::config::Config;

    fn on(pairs: &[(&str, &str)]) -> Vec<Advice> {
        let lookup = |name: &str| {
            let pair = pairs.iter().find(|(key, _)| *key == name);
            pair.map(|(_, value)| (*value).to_owned())
        };
        Advice::on(&Config::read(lookup).expect("valid"))
    }

    #[test]
    fn only_what_fits_is_advised() {
        assert_eq!(on(&[]), [Advice::MailPrinted]);
        let mail = ("SMTP_HOST", "mail.example.com");
        assert_eq!(on(&[mail]), []);
        assert_eq!(on(&[mail, ("BACKUP_AT", "off")]), [Advice::BackupsOff]);
        let postgres = ("DATABASE_URL", "postgres://u@db/chatgrow");
        assert_eq!(
            on(&[mail, postgres]),
            [Advice::SecretKnownHere, Advice::NoPlatformOwner]
        );
    }
}
