//! Twilio's callbacks: forms signed with the account's auth token.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::{digest, hmac};
use url::Url;
use url::form_urlencoded;
use uuid::Uuid;

use super::{CallbackError, Delivery, Inbound, Report, StatusReport, Wish, hex, keywords};
use crate::PhoneNumber;
use crate::twilio;

/// The parameter of an address that holds the body's hash, when the body is no form.
const BODY_HASH: &str = "bodySHA256";

/// Whether Twilio signed this request: `signature` is its header `X-Twilio-Signature`, `url` the
/// whole address as it was given to Twilio, so made of the configured base and the request's own
/// path and query, never of its `Host`. An answer to `GET` has no body.
///
/// Two auth tokens may be given while one replaces the other. An API key's secret is none.
///
/// # Errors
///
/// [`CallbackError`] when it did not.
pub fn verify(
    auth_tokens: &[&str],
    url: &str,
    body: &[u8],
    signature: &str,
) -> Result<(), CallbackError> {
    if auth_tokens.is_empty() || auth_tokens.contains(&"") {
        return Err(CallbackError::Key);
    }
    let signature = STANDARD.decode(signature.trim());
    let signature = signature.map_err(|_| CallbackError::Unsigned)?;
    let signed_fields = match body_hash(url) {
        Some(hash) => {
            let actual = hex(digest::digest(&digest::SHA256, body).as_ref());
            if !hash.eq_ignore_ascii_case(&actual) {
                return Err(CallbackError::Forged);
            }
            String::new()
        }
        None => joined(body),
    };
    let url = url.split('#').next().unwrap_or_default();
    let texts = [url.to_owned(), with_or_without_port(url)].map(|url| url + &signed_fields);
    let genuine = auth_tokens.iter().any(|token| {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes());
        let signs = |text: &String| hmac::verify(&key, text.as_bytes(), &signature).is_ok();
        texts.iter().any(signs)
    });
    if genuine {
        Ok(())
    } else {
        Err(CallbackError::Forged)
    }
}

/// The id of ours that `url`, the address called, carries as `m=…`.
#[must_use]
pub fn message_id(url: &str) -> Option<Uuid> {
    let (_, query) = url.split('#').next()?.split_once('?')?;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, id) = pairs.find(|(name, _)| name == "m")?;
    id.parse().ok()
}

/// Reads a verified body: how far a message has come, or what somebody wrote. A status names the
/// message as Twilio does; our own name for it is in the address ([`message_id`]).
///
/// # Errors
///
/// [`CallbackError::Malformed`] for a body that Twilio does not send.
pub fn parse(body: &[u8]) -> Result<Vec<Report>, CallbackError> {
    let fields = Fields(form_urlencoded::parse(body).into_owned().collect());
    let provider_id = fields.first(&["MessageSid", "SmsSid"]);
    let provider_id = provider_id
        .ok_or_else(|| CallbackError::Malformed("it names no message".to_owned()))?
        .to_owned();
    let status = fields.first(&["MessageStatus", "SmsStatus"]);
    match status.and_then(twilio::delivery) {
        Some(status) => Ok(vec![Report::Status(fields.status(provider_id, status))]),
        None if fields.get("From").is_some() && fields.get("Body").is_some() => {
            Ok(fields.inbound(provider_id))
        }
        None => Ok(vec![Report::Ignored]),
    }
}

struct Fields(Vec<(String, String)>);

impl Fields {
    fn get(&self, name: &str) -> Option<&str> {
        let field = self.0.iter().find(|(known, _)| known == name)?;
        Some(field.1.as_str())
    }

    fn first(&self, names: &[&str]) -> Option<&str> {
        let mut found = names.iter().filter_map(|name| self.get(name));
        found.find(|value| !value.is_empty())
    }

    fn status(&self, provider_id: String, status: Delivery) -> StatusReport {
        let code = self.get("ErrorCode").and_then(|code| code.parse().ok());
        let said = self.first(&["ErrorMessage", "ChannelStatusMessage", "MessageStatus"]);
        let error = (status == Delivery::Failed).then(|| {
            let reason = twilio::undelivered_reason(code, said.unwrap_or_default());
            twilio::undelivered(code, reason)
        });
        let price = self.get("Price").map(twilio::amount);
        StatusReport {
            provider_id,
            message_id: None,
            status,
            error,
            at: None,
            cost: price.zip(self.get("PriceUnit").map(str::to_owned)),
            parts: twilio::parts(self.get("NumSegments")),
        }
    }

    /// What was written and, when it is one, the wish to be written to no more.
    fn inbound(&self, provider_id: String) -> Vec<Report> {
        let Some(from) = number(self.get("From").unwrap_or_default()) else {
            return vec![Report::Ignored];
        };
        let text = self.text();
        let wish = match self.get("OptOutType") {
            Some("STOP") => Some(Wish::Stop),
            Some("START") => Some(Wish::Start),
            Some(_) | None => keywords::wish_at_twilio(&text),
        };
        let opt_out = wish.map(|wish| Report::OptOut {
            address: from.to_string(),
            wish,
            provider_id: Some(provider_id.clone()),
            message_id: None,
            at: None,
        });
        let to = self.get("To").unwrap_or_default();
        let inbound = Report::Inbound(Inbound {
            provider_id,
            from,
            to: to.trim_start_matches("whatsapp:").to_owned(),
            text,
            profile_name: self.get("ProfileName").map(str::to_owned),
            at: None,
        });
        std::iter::once(inbound).chain(opt_out).collect()
    }

    fn text(&self) -> String {
        let text = self.first(&["Body", "ButtonText"]).unwrap_or_default();
        let has_media = self.get("NumMedia").is_some_and(|number| number != "0");
        if text.is_empty() && has_media {
            let kind = self.get("MediaContentType0").unwrap_or("media");
            return format!("[{}]", kind.split('/').next().unwrap_or(kind));
        }
        text.to_owned()
    }
}

fn number(text: &str) -> Option<PhoneNumber> {
    text.trim_start_matches("whatsapp:").parse().ok()
}

/// Every name with its value, sorted, each distinct pair once.
fn joined(body: &[u8]) -> String {
    let pairs: BTreeSet<_> = form_urlencoded::parse(body).collect();
    let joined = pairs.iter().map(|(name, value)| format!("{name}{value}"));
    joined.collect()
}

fn body_hash(url: &str) -> Option<String> {
    let url = Url::parse(url).ok()?;
    let (_, hash) = url.query_pairs().find(|(name, _)| name == BODY_HASH)?;
    Some(hash.into_owned())
}

/// Twilio signs sometimes with the port and sometimes without.
fn with_or_without_port(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{scheme}://{host}{path}")
        }
        _ => {
            let port = if scheme == "http" { 80 } else { 443 };
            format!("{scheme}://{authority}:{port}{path}")
        }
    }
}
