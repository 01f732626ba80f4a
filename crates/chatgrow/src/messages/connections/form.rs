//! The form of a connection, and its checks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::model::{Approved, Channel, Provider, Secrets, Security, Settings};
use super::store::ConnectionRow;
use crate::messages::model::Template;
use crate::messages::wording::Variable;
use crate::platform::http::Faults;
use crate::platform::money::{Currency, MAX_AMOUNT, Money};
use crate::platform::outbound::{Outbound, OutboundError};
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Name};

/// The longest credential, in octets.
const LONGEST_SECRET: usize = 1000;
/// Templates that can be named.
const MOST_TEMPLATES: usize = 50;

/// A connection to add.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewConnection {
    pub(super) channel: Channel,
    pub(super) provider: Provider,
    /// What the team calls it.
    #[schema(max_length = 120)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) settings: Settings,
    #[serde(default)]
    pub(super) secrets: Secrets,
    /// Its place in the order: the lowest is tried first. 0 when absent.
    #[schema(minimum = 0, maximum = 1000)]
    pub(super) priority: Option<i64>,
    /// Whether it is used; it is when absent.
    pub(super) is_active: Option<bool>,
    pub(super) limits: Option<Limits>,
    /// What one message, or one part of an SMS, costs.
    pub(super) part_price: Option<Money>,
}

/// The fields of a connection to change; absent ones stay. `settings` and `limits` are replaced as a whole.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateConnection {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    pub(super) name: Option<String>,
    pub(super) settings: Option<Settings>,
    /// Those given replace the ones that are kept.
    #[serde(default)]
    pub(super) secrets: Secrets,
    /// Its place in the order: the lowest is tried first.
    #[schema(minimum = 0, maximum = 1000)]
    pub(super) priority: Option<i64>,
    pub(super) is_active: Option<bool>,
    pub(super) limits: Option<Limits>,
    pub(super) part_price: Option<Money>,
}

/// What a connection may send at most. A budget is a hard stop; at four fifths of it the business is told. What is
/// absent does not bind.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = ConnectionLimits)]
pub(super) struct Limits {
    /// Messages within a minute; what is more waits.
    #[schema(minimum = 1, maximum = 100_000)]
    pub(super) per_minute: Option<i64>,
    /// Messages a day, where the business is.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    pub(super) day_messages: Option<i64>,
    /// Messages a calendar month.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    pub(super) month_messages: Option<i64>,
    /// Spent a day, by `partPrice`.
    pub(super) day_cost: Option<Money>,
    /// Spent a calendar month, by `partPrice`.
    pub(super) month_cost: Option<Money>,
}

impl Limits {
    /// Puts these in the place of the row's.
    pub(super) fn onto(self, row: &mut ConnectionRow, currency: Currency, faults: &mut Faults) {
        if self
            .per_minute
            .is_some_and(|rate| !(1..=100_000).contains(&rate))
        {
            faults.add("/limits/perMinute", "out_of_range");
        }
        for (field, bound) in [
            ("/limits/dayMessages", self.day_messages),
            ("/limits/monthMessages", self.month_messages),
        ] {
            if bound.is_some_and(|bound| !(0..=1_000_000_000).contains(&bound)) {
                faults.add(field, "out_of_range");
            }
        }
        row.per_minute = self.per_minute;
        row.day_messages = self.day_messages;
        row.month_messages = self.month_messages;
        row.day_cost = self
            .day_cost
            .map(|cost| amount(cost, "/limits/dayCost", currency, faults));
        row.month_cost = self
            .month_cost
            .map(|cost| amount(cost, "/limits/monthCost", currency, faults));
    }
}

/// The minor units of an amount in the business's currency.
pub(super) fn amount(
    money: Money,
    field: &'static str,
    currency: Currency,
    faults: &mut Faults,
) -> i64 {
    if money.currency != currency {
        faults.add(field, "wrong_currency");
    }
    if !(0..=MAX_AMOUNT).contains(&money.amount) {
        faults.add(field, "out_of_range");
    }
    money.amount
}

/// The name, as it is kept.
pub(super) fn name(text: &str, faults: &mut Faults) -> String {
    faults
        .need("/name", Name::parse(text), "bad_name")
        .map(Name::into_string)
        .unwrap_or_default()
}

/// The place in the order.
pub(super) fn priority(priority: i64, faults: &mut Faults) -> i64 {
    if !(0..=1000).contains(&priority) {
        faults.add("/priority", "out_of_range");
    }
    priority
}

/// The settings as they are kept: those that count for the provider, each checked.
pub(super) fn settings(
    given: Settings,
    (channel, provider): (Channel, Provider),
    outbound: &Outbound,
    faults: &mut Faults,
) -> Settings {
    if !provider.carries(channel) {
        faults.add("/provider", "wrong_provider");
        return given;
    }
    let kept = match provider {
        Provider::Smtp => smtp(given, outbound, faults),
        Provider::Sendgrid => Settings {
            from: mail_from(given.from.as_deref(), faults),
            ..Settings::default()
        },
        Provider::Twilio => twilio(given, channel, faults),
        Provider::Cloud => cloud(given, faults),
    };
    for (key, approved) in &kept.templates {
        if Template::of_word(key).is_none() || !is_approved(approved) {
            faults.add("/settings/templates", "bad_template");
        }
    }
    if kept.templates.len() > MOST_TEMPLATES {
        faults.add("/settings/templates", "too_many");
    }
    kept
}

/// Names the credentials that the provider needs and that are not there, and those that cannot be.
pub(super) fn check_secrets(provider: Provider, secrets: &Secrets, faults: &mut Faults) {
    let needed: &[(&'static str, &Option<String>)] = match provider {
        Provider::Smtp => &[],
        Provider::Sendgrid => &[("/secrets/apiKey", &secrets.api_key)],
        Provider::Twilio => &[("/secrets/authToken", &secrets.auth_token)],
        Provider::Cloud => &[
            ("/secrets/accessToken", &secrets.access_token),
            ("/secrets/appSecret", &secrets.app_secret),
            ("/secrets/verifyToken", &secrets.verify_token),
        ],
    };
    for (field, secret) in needed {
        if secret
            .as_deref()
            .is_none_or(|secret| secret.trim().is_empty())
        {
            faults.add(*field, "missing");
        }
    }
    for (field, secret) in secrets.named() {
        if secret.len() > LONGEST_SECRET {
            faults.add(field, "too_long");
        } else if secret.chars().any(char::is_control) {
            faults.add(field, "bad_secret");
        }
    }
}

fn smtp(given: Settings, outbound: &Outbound, faults: &mut Faults) -> Settings {
    let host = given
        .host
        .as_deref()
        .map(str::trim)
        .unwrap_or_default()
        .to_lowercase();
    match outbound.check_host(&host) {
        Ok(()) => {}
        Err(OutboundError::Private) => faults.add("/settings/host", "private_address"),
        Err(_) => faults.add("/settings/host", "bad_host"),
    }
    if given.security == Some(Security::None) && !outbound.allows_private() {
        faults.add("/settings/security", "not_encrypted");
    }
    if given.port == Some(0) {
        faults.add("/settings/port", "out_of_range");
    }
    Settings {
        host: Some(host),
        port: given.port,
        security: given.security,
        user: line(given.user, "/settings/user", faults),
        from: mail_from(given.from.as_deref(), faults),
        ..Settings::default()
    }
}

fn twilio(given: Settings, channel: Channel, faults: &mut Faults) -> Settings {
    let sid = |sid: &Option<String>, begins: &str| {
        sid.as_deref().map(str::trim).is_some_and(|sid| {
            sid.len() == 34
                && sid.starts_with(begins)
                && sid.bytes().all(|b| b.is_ascii_alphanumeric())
        })
    };
    if !sid(&given.account_sid, "AC") {
        faults.add("/settings/accountSid", "bad_sid");
    }
    let by_service = given.messaging_service_sid.is_some();
    if by_service && !sid(&given.messaging_service_sid, "MG") {
        faults.add("/settings/messagingServiceSid", "bad_sid");
    }
    let from = given.from.as_deref().map(|from| sender(from, channel));
    if from.as_ref().is_some_and(Option::is_none) || (from.is_none() && !by_service) {
        faults.add("/settings/from", "bad_sender");
    }
    let trimmed = |text: Option<String>| text.map(|text| text.trim().to_owned());
    Settings {
        account_sid: trimmed(given.account_sid),
        messaging_service_sid: trimmed(given.messaging_service_sid),
        from: from.flatten(),
        templates: if channel == Channel::Whatsapp {
            given.templates
        } else {
            BTreeMap::new()
        },
        ..Settings::default()
    }
}

fn cloud(given: Settings, faults: &mut Faults) -> Settings {
    let id = given
        .phone_number_id
        .as_deref()
        .map(str::trim)
        .unwrap_or_default()
        .to_owned();
    if !(1..=32).contains(&id.len()) || !id.bytes().all(|b| b.is_ascii_digit()) {
        faults.add("/settings/phoneNumberId", "bad_sid");
    }
    let from = given.from.as_deref().map(Phone::parse);
    if from.as_ref().is_some_and(Option::is_none) {
        faults.add("/settings/from", "bad_phone");
    }
    Settings {
        phone_number_id: Some(id),
        from: from.flatten().map(|phone| phone.as_str().to_owned()),
        templates: given.templates,
        ..Settings::default()
    }
}

/// Who texts are from: a number, or for SMS a name of at most eleven letters and digits.
fn sender(text: &str, channel: Channel) -> Option<String> {
    if let Some(phone) = Phone::parse(text) {
        return Some(phone.as_str().to_owned());
    }
    let text = text.trim();
    let is_name = (1..=11).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ')
        && text.bytes().any(|b| b.is_ascii_alphabetic());
    (channel == Channel::Sms && is_name).then(|| text.to_owned())
}

fn mail_from(text: Option<&str>, faults: &mut Faults) -> Option<String> {
    let from = Email::parse(text.unwrap_or_default());
    let from = faults.need("/settings/from", from, "bad_email")?;
    Some(from.as_str().to_owned())
}

fn line(text: Option<String>, field: &'static str, faults: &mut Faults) -> Option<String> {
    let text = text
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())?;
    if text.len() > 254 || text.chars().any(char::is_control) {
        faults.add(field, "too_long");
    }
    Some(text)
}

fn is_approved(approved: &Approved) -> bool {
    let is_word = |text: &str, most: usize| {
        (1..=most).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    };
    is_word(&approved.name, 512)
        && is_word(&approved.language, 20)
        && approved.variables.len() <= 10
        && approved
            .variables
            .iter()
            .all(|name| name == "text" || Variable::of_name(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::sender;
    use crate::messages::connections::Channel;

    #[test]
    fn texts_are_from_a_number_or_a_short_name() {
        assert_eq!(
            sender("052-1234567", Channel::Sms).as_deref(),
            Some("+972521234567")
        );
        assert_eq!(
            sender("Studio Dana", Channel::Sms).as_deref(),
            Some("Studio Dana")
        );
        for (text, channel) in [
            ("Studio Dana", Channel::Whatsapp),
            ("Studio Danaa", Channel::Sms),
            ("סטודיו", Channel::Sms),
            ("12", Channel::Sms),
            ("a\r\nb", Channel::Sms),
            ("", Channel::Sms),
        ] {
            assert_eq!(sender(text, channel), None, "{text}");
        }
    }
}
