//! How texts leave when a business has no connection of its own, and where the carriers' simulators are.

use super::{Reader, Secret};

/// What carries SMS for every business.
#[derive(Debug, Clone)]
pub enum SmsProvider {
    /// Nothing.
    None,
    /// Written to the log, never delivered.
    Mock,
    /// Twilio.
    Twilio {
        /// `AC…`.
        account_sid: String,
        /// Also what its callbacks are signed with.
        auth_token: Secret,
        /// The number that texts are from, E.164.
        from: String,
    },
}

/// Settings of texts.
#[derive(Debug, Clone)]
pub struct TextsConfig {
    /// What carries SMS for every business.
    pub sms: SmsProvider,
    /// One address for all of Twilio, when it is a simulator.
    pub twilio_base_url: Option<String>,
    /// One address for all of SendGrid: the region of the European Union, or a simulator.
    pub sendgrid_base_url: Option<String>,
    /// One address for Meta's Graph, when it is a simulator.
    pub whatsapp_base_url: Option<String>,
}

impl TextsConfig {
    /// Reads `SMS_PROVIDER`, `TWILIO_*`, and the addresses of simulators.
    pub(super) fn read(read: &mut Reader<'_>) -> Self {
        let account = read.text("TWILIO_ACCOUNT_SID");
        let default = if account.is_some() { "twilio" } else { "none" };
        let sms = match read
            .one_of("SMS_PROVIDER", &["none", "mock", "twilio"], default)
            .as_str()
        {
            "twilio" => twilio(read, account),
            "mock" => SmsProvider::Mock,
            _ => SmsProvider::None,
        };
        Self {
            sms,
            twilio_base_url: read.text("TWILIO_BASE_URL"),
            sendgrid_base_url: read.text("SENDGRID_BASE_URL"),
            whatsapp_base_url: read.text("WHATSAPP_BASE_URL"),
        }
    }
}

fn twilio(read: &mut Reader<'_>, account: Option<String>) -> SmsProvider {
    let token = read.text("TWILIO_AUTH_TOKEN");
    let from = read.text("TWILIO_PHONE_NUMBER");
    match (account, token, from) {
        (Some(account_sid), Some(auth_token), Some(from)) => SmsProvider::Twilio {
            account_sid,
            auth_token: Secret::new(auth_token),
            from,
        },
        _ => {
            read.fault(
                "TWILIO_ACCOUNT_SID",
                "TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER must be set when SMS_PROVIDER is twilio",
            );
            SmsProvider::None
        }
    }
}
