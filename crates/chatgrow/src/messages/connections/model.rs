//! What connections are. No SQL, no HTTP, no clock.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(in crate::messages) use crate::consents::{Channel, Purpose};

impl Channel {
    /// The order in which channels are tried when the business has not said.
    pub(in crate::messages) const ORDER: [Self; 3] = [Self::Whatsapp, Self::Sms, Self::Email];

    /// The stable word.
    pub(in crate::messages) fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Whatsapp => "whatsapp",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ORDER
            .into_iter()
            .find(|channel| channel.word() == word)
    }

    /// The channels of a comma list; words that are none are left out.
    pub(in crate::messages) fn list(text: &str) -> Vec<Self> {
        text.split(',').filter_map(Self::of_word).collect()
    }

    /// A comma list.
    pub(in crate::messages) fn listed(channels: &[Self]) -> String {
        let words: Vec<&str> = channels.iter().map(|channel| channel.word()).collect();
        words.join(",")
    }
}

/// Who carries messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageProvider)]
pub(in crate::messages) enum Provider {
    /// A mail server.
    Smtp,
    /// SendGrid.
    Sendgrid,
    /// Twilio: SMS and WhatsApp.
    Twilio,
    /// The WhatsApp Cloud API of Meta.
    Cloud,
}

impl Provider {
    /// The stable word.
    pub(in crate::messages) fn word(self) -> &'static str {
        match self {
            Self::Smtp => "smtp",
            Self::Sendgrid => "sendgrid",
            Self::Twilio => "twilio",
            Self::Cloud => "cloud",
        }
    }

    /// Whether it carries what travels by `channel`.
    pub(super) fn carries(self, channel: Channel) -> bool {
        match self {
            Self::Smtp | Self::Sendgrid => channel == Channel::Email,
            Self::Twilio => channel != Channel::Email,
            Self::Cloud => channel == Channel::Whatsapp,
        }
    }
}

/// How the connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::messages) enum Security {
    /// Begins in the clear and turns to TLS: usually port 587.
    #[default]
    Starttls,
    /// TLS from the first byte: usually port 465.
    Tls,
    /// No encryption: only where the operator allows addresses of a private network.
    None,
}

/// An approved WhatsApp template that stands for one of our messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WhatsAppTemplate)]
pub(in crate::messages) struct Approved {
    /// Its name at Meta, or its content id (`HX…`) at Twilio.
    #[schema(max_length = 512)]
    pub(in crate::messages) name: String,
    /// Its language, for example `he`.
    #[schema(max_length = 20)]
    pub(in crate::messages) language: String,
    /// What is put in for its variables, in their order: the names of the variables of own words, such as `customer`,
    /// `when` or `link`, or `text`, the whole text as an SMS would have it.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub(in crate::messages) variables: Vec<String>,
}

/// The settings of a connection that are no secret. Which of them count depends on the provider.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = ConnectionSettings)]
pub(in crate::messages) struct Settings {
    /// smtp: the server's name.
    #[schema(max_length = 253)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) host: Option<String>,
    /// smtp: 587 when absent.
    #[schema(minimum = 1)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) port: Option<u16>,
    /// smtp: how the connection is protected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) security: Option<Security>,
    /// smtp: the account.
    #[schema(max_length = 254)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) user: Option<String>,
    /// The e-mail address that mail is from; the number (E.164) or, for SMS, the name that texts are from.
    #[schema(max_length = 254)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) from: Option<String>,
    /// twilio: `AC…`.
    #[schema(max_length = 34)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) account_sid: Option<String>,
    /// twilio: `MG…`, instead of a number.
    #[schema(max_length = 34)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) messaging_service_sid: Option<String>,
    /// cloud: the id of the telephone number.
    #[schema(max_length = 32)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) phone_number_id: Option<String>,
    /// WhatsApp: by the name of our message (`appointment_reminder`), the approved template that is sent when the
    /// customer has not written within a day.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(in crate::messages) templates: BTreeMap<String, Approved>,
}

/// The credentials of a connection; kept sealed, never given out. Which of them count depends on the provider.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = ConnectionSecrets)]
pub(in crate::messages) struct Secrets {
    /// smtp.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) password: Option<String>,
    /// sendgrid: `SG.…`.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) api_key: Option<String>,
    /// sendgrid: the verification key of its event webhook.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) webhook_key: Option<String>,
    /// twilio: also what its callbacks are signed with.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) auth_token: Option<String>,
    /// cloud: the token of a system user.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) access_token: Option<String>,
    /// cloud: what its callbacks are signed with.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) app_secret: Option<String>,
    /// cloud: the word by which Meta checks our address.
    #[schema(max_length = 1000)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::messages) verify_token: Option<String>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

impl Secrets {
    /// These, with what is absent taken from `before`.
    pub(super) fn over(self, before: Self) -> Self {
        Self {
            password: self.password.or(before.password),
            api_key: self.api_key.or(before.api_key),
            webhook_key: self.webhook_key.or(before.webhook_key),
            auth_token: self.auth_token.or(before.auth_token),
            access_token: self.access_token.or(before.access_token),
            app_secret: self.app_secret.or(before.app_secret),
            verify_token: self.verify_token.or(before.verify_token),
        }
    }

    /// Each that is there, with its name.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("/secrets/password", &self.password),
            ("/secrets/apiKey", &self.api_key),
            ("/secrets/webhookKey", &self.webhook_key),
            ("/secrets/authToken", &self.auth_token),
            ("/secrets/accessToken", &self.access_token),
            ("/secrets/appSecret", &self.app_secret),
            ("/secrets/verifyToken", &self.verify_token),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Channel, Secrets};

    #[test]
    fn channels_are_listed_and_read_again() {
        let channels = [Channel::Sms, Channel::Email];
        assert_eq!(Channel::listed(&channels), "sms,email");
        assert_eq!(Channel::list("sms,email"), channels);
        assert_eq!(Channel::list(""), []);
    }

    #[test]
    fn secrets_do_not_print_and_keep_what_is_not_given() {
        let before = Secrets {
            password: Some("old".into()),
            auth_token: Some("token".into()),
            ..Secrets::default()
        };
        let after = Secrets {
            password: Some("new".into()),
            ..Secrets::default()
        }
        .over(before);
        assert_eq!(after.password.as_deref(), Some("new"));
        assert_eq!(after.auth_token.as_deref(), Some("token"));
        assert_eq!(format!("{after:?}"), "Secrets");
    }
}
