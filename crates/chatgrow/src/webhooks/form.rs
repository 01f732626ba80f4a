//! The forms of webhooks, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::Kinds;
use crate::journal::Kind;
use crate::platform::http::{Faults, present};
use crate::platform::outbound::{Outbound, OutboundError};
use crate::platform::text::paragraph;

/// The longest address.
const LONGEST_URL: usize = 2000;
const LONGEST_DESCRIPTION: usize = 200;

/// An address to tell of changes.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewWebhook {
    /// Where changes are posted to: https.
    #[schema(max_length = 2000)]
    pub(super) url: String,
    /// What it is for.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub(super) description: String,
    /// The kinds of change it is told of, for example `appointment.booked`; every kind when absent.
    pub(super) kinds: Option<Vec<String>>,
}

/// The fields of an address to change; absent ones stay.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateWebhook {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 2000)]
    pub(super) url: Option<String>,
    #[schema(max_length = 200)]
    pub(super) description: Option<String>,
    /// Null for every kind.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Vec<String>>)]
    pub(super) kinds: Option<Option<Vec<String>>>,
    /// False lets it rest. True switches it on again, also when we left it alone; what waited is sent.
    pub(super) is_enabled: Option<bool>,
}

/// What to send again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplayFailed {
    /// Deliveries planned from then on that failed.
    pub(super) since: Timestamp,
}

/// The address as it is kept.
pub(super) fn url(outbound: &Outbound, text: &str, faults: &mut Faults) -> String {
    let text = text.trim();
    if text.len() > LONGEST_URL {
        faults.add("/url", "too_long");
        return String::new();
    }
    match outbound.check(text) {
        Ok(url) => return url.into(),
        Err(OutboundError::NotHttps) => faults.add("/url", "not_https"),
        Err(OutboundError::Private) => faults.add("/url", "private_address"),
        Err(_) => faults.add("/url", "bad_address"),
    }
    String::new()
}

/// The description as it is kept.
pub(super) fn description(text: &str, faults: &mut Faults) -> String {
    paragraph(text, LONGEST_DESCRIPTION, "/description", faults)
}

/// The kinds as they are kept: in the order of [`Kind::ALL`], each once.
pub(super) fn kinds(given: Option<&[String]>, faults: &mut Faults) -> Kinds {
    let Some(given) = given else {
        return Kinds::All;
    };
    if given.is_empty() {
        faults.add("/kinds", "missing");
    }
    for (place, name) in given.iter().enumerate() {
        if !Kind::ALL.iter().any(|kind| kind.name() == name) {
            faults.add(format!("/kinds/{place}"), "unknown");
        }
    }
    let names = Kind::ALL.iter().map(|kind| kind.name());
    let wanted = names.filter(|name| given.iter().any(|given| given == name));
    Kinds::Some(wanted.map(str::to_owned).collect())
}
