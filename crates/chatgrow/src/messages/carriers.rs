//! The carriers of messages: those of the installation, and those of connections, kept while they are in use so
//! that their connections to a mail server are reused.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use chatgrow_channels::{
    CheckError, CloudSender, CloudSettings, EmailSender, Mailbox, MockSender, PhoneNumber,
    SendGridSender, SendGridSettings, SmsSender, SmtpLogin, SmtpSecurity, SmtpSender, SmtpSettings,
    TwilioFrom, TwilioLogin, TwilioSender, TwilioSettings, WhatsAppSender,
};
use jiff::{SignedDuration, Timestamp};

use super::connections::{Channel, ConnectionRow, Provider, Secrets, Security, Settings};
use crate::app::App;
use crate::platform::config::{SmsProvider, TextsConfig};
use crate::platform::ids::{BusinessId, ConnectionId};
use crate::platform::outbound::Outbound;

/// The longest time for one request, its answer included.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Connections to a mail server of a business: many providers allow few.
const MAIL_CONNECTIONS: usize = 2;
/// The name of a mail server is looked up again after this.
const KEPT_FOR: SignedDuration = SignedDuration::from_mins(10);
/// Carriers kept at once.
const MOST_KEPT: usize = 500;
/// The version of Meta's Graph that is spoken.
const GRAPH_VERSION: &str = "v23.0";

/// A carrier, ready to send.
#[derive(Debug, Clone)]
pub(super) enum Carrier {
    /// Of mail, with the address that it is from.
    Email(EmailSender, Mailbox),
    Sms(SmsSender),
    Whatsapp(WhatsAppSender),
}

impl Carrier {
    /// Whether a message could leave now; none is sent.
    pub(super) async fn check(&self) -> Result<(), CheckError> {
        match self {
            Self::Email(sender, _) => sender.check().await,
            Self::Sms(sender) => sender.check().await,
            Self::Whatsapp(sender) => sender.check().await,
        }
    }
}

struct Kept {
    version: i64,
    made_at: Timestamp,
    carrier: Carrier,
}

/// The carriers of SMS and WhatsApp, and of connections.
pub struct Carriers {
    sms: Option<SmsSender>,
    kept: Mutex<HashMap<ConnectionId, Kept>>,
}

impl std::fmt::Debug for Carriers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Carriers")
            .field("sms", &self.sms)
            .finish_non_exhaustive()
    }
}

impl Carriers {
    /// What the configuration names. Connects when the first message is sent.
    ///
    /// # Errors
    /// When its settings can never work.
    pub fn new(texts: &TextsConfig, outbound: &Outbound) -> anyhow::Result<Self> {
        let sms = match &texts.sms {
            SmsProvider::None => None,
            SmsProvider::Mock => Some(SmsSender::Mock(MockSender)),
            SmsProvider::Twilio {
                account_sid,
                auth_token,
                from,
            } => {
                let login = (account_sid.as_str(), auth_token.expose());
                let settings = twilio_settings(texts, outbound, login, sender_of(from));
                let sender = TwilioSender::new(settings);
                Some(SmsSender::Twilio(sender.context(
                    "TWILIO_ACCOUNT_SID and the settings beside it cannot be used",
                )?))
            }
        };
        Ok(Self {
            sms,
            kept: Mutex::default(),
        })
    }

    /// What carries SMS for every business.
    #[must_use]
    pub fn sms(&self) -> Option<&SmsSender> {
        self.sms.as_ref()
    }

    /// Whether texts reach people without a connection of the business.
    #[must_use]
    pub fn delivers_sms(&self) -> bool {
        matches!(self.sms, Some(SmsSender::Twilio(_)))
    }

    /// The carrier of a connection.
    ///
    /// # Errors
    /// One line without secrets, for the person who can mend it.
    pub(super) async fn of(
        &self,
        app: &App,
        business: BusinessId,
        row: &ConnectionRow,
    ) -> anyhow::Result<Carrier> {
        let now = app.clock.now();
        if let Some(carrier) = self.kept(row, now) {
            return Ok(carrier);
        }
        let carrier = open(app, business, row).await?;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(
            row.id,
            Kept {
                version: row.version,
                made_at: now,
                carrier: carrier.clone(),
            },
        );
        Ok(carrier)
    }

    fn kept(&self, row: &ConnectionRow, now: Timestamp) -> Option<Carrier> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.get(&row.id)?;
        let is_fresh = kept.version == row.version && now.duration_since(kept.made_at) < KEPT_FOR;
        is_fresh.then(|| kept.carrier.clone())
    }
}

async fn open(app: &App, business: BusinessId, row: &ConnectionRow) -> anyhow::Result<Carrier> {
    let (settings, secrets) = (row.settings(), row.secrets(app, business)?);
    match (row.provider, row.channel) {
        (Provider::Smtp, _) => smtp(app, &settings, secrets).await,
        (Provider::Sendgrid, _) => sendgrid(app, &settings, secrets),
        (Provider::Twilio, channel) => twilio(app, &settings, &secrets, channel),
        (Provider::Cloud, _) => cloud(app, settings, secrets),
    }
}

async fn smtp(app: &App, settings: &Settings, secrets: Secrets) -> anyhow::Result<Carrier> {
    let from = mail_from(settings)?;
    let host = settings.host.clone().unwrap_or_default();
    let security = match settings.security.unwrap_or_default() {
        Security::Starttls => SmtpSecurity::StartTls,
        Security::Tls => SmtpSecurity::ImplicitTls,
        Security::None => SmtpSecurity::PlainAnywhere,
    };
    let port = settings.port.unwrap_or(587);
    // The name is looked up by us and the connection goes to what was found and checked.
    let address = app.outbound.resolve(&host, port).await?;
    let login = settings.user.clone().zip(secrets.password);
    let settings = SmtpSettings {
        host,
        port,
        security,
        login: login.map(|(user, password)| SmtpLogin { user, password }),
        hello_name: from.address.domain().to_owned(),
        pool_size: MAIL_CONNECTIONS,
        timeout: TIMEOUT,
    };
    let sender = SmtpSender::at(settings, address)?;
    Ok(Carrier::Email(EmailSender::Smtp(sender), from))
}

fn sendgrid(app: &App, settings: &Settings, secrets: Secrets) -> anyhow::Result<Carrier> {
    let from = mail_from(settings)?;
    let base_url = app.config.texts.sendgrid_base_url.clone();
    let sender = sendgrid_sender(base_url, secrets.api_key.unwrap_or_default(), &app.outbound)?;
    Ok(Carrier::Email(EmailSender::SendGrid(sender), from))
}

/// A carrier of mail through an account at SendGrid.
pub(super) fn sendgrid_sender(
    base_url: Option<String>,
    api_key: String,
    outbound: &Outbound,
) -> anyhow::Result<SendGridSender> {
    let sender = SendGridSender::new(SendGridSettings {
        base_url: base_url.unwrap_or_else(|| "https://api.sendgrid.com".to_owned()),
        api_key,
        timeout: TIMEOUT,
        http: outbound.services(),
    });
    sender.context("the settings of SendGrid cannot be used")
}

fn twilio(
    app: &App,
    settings: &Settings,
    secrets: &Secrets,
    channel: Channel,
) -> anyhow::Result<Carrier> {
    let from = match (&settings.from, &settings.messaging_service_sid) {
        (_, Some(service)) => TwilioFrom::Service(service.clone()),
        (Some(from), None) => sender_of(from),
        (None, None) => return Err(anyhow!("the connection names no sender")),
    };
    let account = settings.account_sid.as_deref().unwrap_or_default();
    let token = secrets.auth_token.as_deref().unwrap_or_default();
    let sender = TwilioSender::new(twilio_settings(
        &app.config.texts,
        &app.outbound,
        (account, token),
        from,
    ))?;
    Ok(match channel {
        Channel::Whatsapp => Carrier::Whatsapp(WhatsAppSender::Twilio(sender)),
        Channel::Sms | Channel::Email => Carrier::Sms(SmsSender::Twilio(sender)),
    })
}

/// Whom texts are from: a number, else a name.
fn sender_of(text: &str) -> TwilioFrom {
    text.parse::<PhoneNumber>().map_or_else(
        |_| TwilioFrom::Alphanumeric(text.to_owned()),
        TwilioFrom::Number,
    )
}

fn twilio_settings(
    texts: &TextsConfig,
    outbound: &Outbound,
    (account, token): (&str, &str),
    from: TwilioFrom,
) -> TwilioSettings {
    let base_url = texts.twilio_base_url.clone();
    TwilioSettings {
        base_url: base_url.unwrap_or_else(|| "https://api.twilio.com".to_owned()),
        account_sid: account.to_owned(),
        login: TwilioLogin {
            key: account.to_owned(),
            secret: token.to_owned(),
        },
        from,
        timeout: TIMEOUT,
        http: outbound.services(),
    }
}

fn cloud(app: &App, settings: Settings, secrets: Secrets) -> anyhow::Result<Carrier> {
    let base_url = app.config.texts.whatsapp_base_url.clone();
    let sender = CloudSender::new(CloudSettings {
        base_url: base_url.unwrap_or_else(|| "https://graph.facebook.com".to_owned()),
        api_version: GRAPH_VERSION.to_owned(),
        phone_number_id: settings.phone_number_id.unwrap_or_default(),
        token: secrets.access_token.unwrap_or_default(),
        timeout: TIMEOUT,
        http: app.outbound.services(),
    })?;
    Ok(Carrier::Whatsapp(WhatsAppSender::Cloud(sender)))
}

fn mail_from(settings: &Settings) -> anyhow::Result<Mailbox> {
    let from = settings.from.as_deref().unwrap_or_default();
    let address = from
        .parse()
        .context("the connection's sender is no address")?;
    Ok(Mailbox {
        name: None,
        address,
    })
}
