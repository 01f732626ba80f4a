//! The form of an account at a gateway, and its checks.

use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Provider, Secrets, Settings, Way};
use crate::platform::http::Faults;
use crate::platform::text::Name;

/// The longest credential, in octets.
const LONGEST_SECRET: usize = 500;

/// An account to add.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewGatewayAccount {
    pub(super) provider: Provider,
    /// What the team calls it.
    #[schema(max_length = 120)]
    pub(super) name: String,
    /// cardcom: the terminal's number. tranzila: the terminal's name. Absent at Grow.
    #[schema(max_length = 50)]
    pub(super) terminal: Option<String>,
    #[serde(default)]
    pub(super) settings: Settings,
    pub(super) secrets: Secrets,
    /// Whether it is used; it is when absent.
    pub(super) is_active: Option<bool>,
    /// Whether it takes what is paid from now on. The first account does.
    pub(super) is_default: Option<bool>,
}

/// The fields of an account to change; absent ones stay. `settings` are replaced as a whole.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateGatewayAccount {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    pub(super) name: Option<String>,
    pub(super) settings: Option<Settings>,
    /// Those given replace the ones that are kept; an empty one changes nothing.
    #[serde(default)]
    pub(super) secrets: Secrets,
    pub(super) is_active: Option<bool>,
    /// True makes it the one that takes what is paid from now on, in the place of the one before.
    pub(super) is_default: Option<bool>,
}

/// The name, as it is kept.
pub(super) fn name(text: &str, faults: &mut Faults) -> String {
    faults
        .need("/name", Name::parse(text), "bad_name")
        .map(Name::into_string)
        .unwrap_or_default()
}

/// The terminal, as it is kept: empty at Grow.
pub(super) fn terminal(provider: Provider, text: Option<&str>, faults: &mut Faults) -> String {
    let text = text.map(str::trim).unwrap_or_default();
    let is_right = match provider {
        Provider::Cardcom => text.len() <= 9 && text.parse::<u32>().is_ok_and(|number| number > 0),
        Provider::Grow => text.is_empty(),
        Provider::Tranzila => is_word(text),
    };
    if !is_right {
        faults.add("/terminal", "bad_terminal");
    }
    text.to_owned()
}

/// The settings as they are kept: those that count for the provider, each checked.
pub(super) fn settings(provider: Provider, given: Settings, faults: &mut Faults) -> Settings {
    let mut ways: Vec<Way> = Vec::new();
    for way in given.ways {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    if ways.is_empty() {
        ways.push(Way::Card);
    }
    if provider != Provider::Tranzila {
        return Settings {
            ways,
            ..Settings::default()
        };
    }
    for (field, word) in [
        ("/settings/tokenTerminal", &given.token_terminal),
        ("/settings/referenceField", &given.reference_field),
    ] {
        if word.as_deref().is_some_and(|word| !is_word(word)) {
            faults.add(field, "bad_terminal");
        }
    }
    if given
        .reference_column
        .is_some_and(|column| !(1..=30).contains(&column))
    {
        faults.add("/settings/referenceColumn", "out_of_range");
    }
    Settings { ways, ..given }
}

/// Names the credentials that the provider needs and that are not there, and those that cannot be.
pub(super) fn check_secrets(provider: Provider, secrets: &Secrets, faults: &mut Faults) {
    let needed: &[(&'static str, &Option<String>)] = match provider {
        Provider::Cardcom => &[
            ("/secrets/apiName", &secrets.api_name),
            ("/secrets/apiPassword", &secrets.api_password),
        ],
        Provider::Grow => &[
            ("/secrets/userId", &secrets.user_id),
            ("/secrets/pageCode", &secrets.page_code),
        ],
        Provider::Tranzila => &[
            ("/secrets/appKey", &secrets.app_key),
            ("/secrets/secret", &secrets.secret),
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

/// A name as gateways make them: it becomes a part of addresses.
fn is_word(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=50).contains(&text.len()) && text.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::{Provider, terminal};
    use crate::platform::http::Faults;

    #[test]
    fn a_terminal_is_a_number_at_cardcom_a_word_at_tranzila_and_nothing_at_grow() {
        let right = |provider, text| {
            let mut faults = Faults::default();
            terminal(provider, text, &mut faults);
            faults.count() == 0
        };
        assert!(right(Provider::Cardcom, Some(" 1000 ")));
        assert!(right(Provider::Tranzila, Some("studio_dana-2")));
        assert!(right(Provider::Grow, None));
        for (provider, text) in [
            (Provider::Cardcom, None),
            (Provider::Cardcom, Some("0")),
            (Provider::Cardcom, Some("-5")),
            (Provider::Cardcom, Some("99999999999")),
            (Provider::Tranzila, None),
            (Provider::Tranzila, Some("../other")),
            (Provider::Tranzila, Some("סטודיו")),
            (Provider::Grow, Some("1000")),
        ] {
            assert!(!right(provider, text), "{provider:?} {text:?}");
        }
    }
}
