//! What is posted to Twilio for one message.

use std::time::Duration;

use url::Url;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::{TwilioFrom, TwilioSettings};
use crate::text::template_value;
use crate::{Outcome, Sms, WhatsApp, WhatsAppContent};

/// How long Twilio may be told to try, in seconds.
const VALIDITY: std::ops::RangeInclusive<u64> = 1..=36_000;

pub(super) type Fields = Vec<(&'static str, String)>;

pub(super) fn sms(settings: &TwilioSettings, sms: &Sms) -> Result<Fields, Outcome> {
    let mut fields = vec![("To", sms.to.to_string())];
    match &settings.from {
        TwilioFrom::Number(number) => fields.push(("From", number.to_string())),
        TwilioFrom::Alphanumeric(name) => fields.push(("From", name.clone())),
        TwilioFrom::Service(sid) => fields.push(("MessagingServiceSid", sid.clone())),
    }
    fields.push(("Body", sms.text.clone()));
    if let Some(valid_for) = sms.valid_for {
        fields.push(("ValidityPeriod", seconds(valid_for)));
    }
    fields.extend(callback(sms.callback_url.as_deref(), sms.message_id)?);
    Ok(fields)
}

pub(super) fn whatsapp(settings: &TwilioSettings, message: &WhatsApp) -> Result<Fields, Outcome> {
    let mut fields = vec![("To", format!("whatsapp:{}", message.to))];
    match &settings.from {
        TwilioFrom::Number(number) => fields.push(("From", format!("whatsapp:{number}"))),
        TwilioFrom::Service(sid) => fields.push(("MessagingServiceSid", sid.clone())),
        TwilioFrom::Alphanumeric(_) => {
            return Err(Outcome::ConfigBroken {
                reason: "WhatsApp messages are sent from a number, not from a name".to_owned(),
            });
        }
    }
    match &message.content {
        WhatsAppContent::Text(text) => fields.push(("Body", text.clone())),
        WhatsAppContent::Template {
            name, parameters, ..
        } => {
            fields.push(("ContentSid", name.clone()));
            if !parameters.is_empty() {
                fields.push(("ContentVariables", variables(parameters)));
            }
        }
    }
    fields.extend(callback(
        message.callback_url.as_deref(),
        message.message_id,
    )?);
    Ok(fields)
}

pub(super) fn encode(fields: &Fields) -> Vec<u8> {
    let mut form = Serializer::new(String::new());
    form.extend_pairs(fields);
    form.finish().into_bytes()
}

fn seconds(valid_for: Duration) -> String {
    let seconds = valid_for.as_secs();
    seconds
        .clamp(*VALIDITY.start(), *VALIDITY.end())
        .to_string()
}

/// `{"1": …, "2": …}`.
fn variables(parameters: &[String]) -> String {
    let numbered = (1_usize..).zip(parameters);
    let variables: serde_json::Map<String, serde_json::Value> = numbered
        .map(|(number, value)| (number.to_string(), template_value(value).into()))
        .collect();
    serde_json::Value::Object(variables).to_string()
}

/// The address carries our id, for it may be called before Twilio's answer to us has been stored.
fn callback(
    url: Option<&str>,
    message_id: Uuid,
) -> Result<Option<(&'static str, String)>, Outcome> {
    let Some(url) = url else {
        return Ok(None);
    };
    let mut url = Url::parse(url).map_err(|error| Outcome::ConfigBroken {
        reason: format!("the address for Twilio's callbacks is no web address: {error}"),
    })?;
    url.query_pairs_mut()
        .append_pair("m", &message_id.to_string());
    Ok(Some(("StatusCallback", url.into())))
}
