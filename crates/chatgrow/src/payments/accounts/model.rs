//! What accounts at gateways are. No SQL, no HTTP, no clock.

use chatgrow_gateways::Supports;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A payment gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = GatewayProvider)]
pub(in crate::payments) enum Provider {
    /// Cardcom.
    Cardcom,
    /// Grow, formerly Meshulam.
    Grow,
    /// Tranzila.
    Tranzila,
}

impl Provider {
    /// The stable word.
    pub(in crate::payments) const fn word(self) -> &'static str {
        self.known().name()
    }

    /// What it can do.
    pub(in crate::payments) const fn supports(self) -> &'static Supports {
        self.known().supports()
    }

    const fn known(self) -> chatgrow_gateways::Provider {
        match self {
            Self::Cardcom => chatgrow_gateways::Provider::Cardcom,
            Self::Grow => chatgrow_gateways::Provider::Grow,
            Self::Tranzila => chatgrow_gateways::Provider::Tranzila,
        }
    }
}

/// A way to pay on a gateway's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PayWay)]
pub(in crate::payments) enum Way {
    /// A card.
    Card,
    /// Bit.
    Bit,
    /// Apple Pay.
    ApplePay,
    /// Google Pay.
    GooglePay,
}

impl Way {
    const ALL: [Self; 4] = [Self::Card, Self::Bit, Self::ApplePay, Self::GooglePay];

    /// The stable word.
    pub(in crate::payments) const fn word(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Bit => "bit",
            Self::ApplePay => "apple_pay",
            Self::GooglePay => "google_pay",
        }
    }

    /// The ways of a comma list; words that are none are left out.
    pub(in crate::payments) fn list(text: &str) -> Vec<Self> {
        let of = |word: &str| Self::ALL.into_iter().find(|way| way.word() == word);
        text.split(',').filter_map(of).collect()
    }

    /// A comma list.
    pub(in crate::payments) fn listed(ways: &[Self]) -> String {
        let words: Vec<&str> = ways.iter().map(|way| way.word()).collect();
        words.join(",")
    }
}

/// The settings of an account that are no secret. Which of them count depends on the provider.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = GatewayAccountSettings)]
pub(super) struct Settings {
    /// The ways to pay that are switched on at the gateway; a card when empty.
    #[schema(max_items = 4)]
    pub(super) ways: Vec<Way>,
    /// tranzila: the terminal of saved cards, when it is another.
    #[schema(max_length = 50)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token_terminal: Option<String>,
    /// tranzila: whether the terminal makes tokens, without which a charge can be undone on its day only; it does
    /// when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) makes_tokens: Option<bool>,
    /// tranzila: the name of the field of the page that carries our reference; `order_ref` when absent.
    #[schema(max_length = 50)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference_field: Option<String>,
    /// tranzila: its number in reports; 1 when absent.
    #[schema(minimum = 1, maximum = 30)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference_column: Option<u8>,
}

/// The credentials of an account; kept sealed, never given out. Which of them count depends on the provider.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[schema(as = GatewayAccountSecrets)]
pub(super) struct Secrets {
    /// cardcom: the API name.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) api_name: Option<String>,
    /// cardcom: the API password, for refunds and reports.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) api_password: Option<String>,
    /// grow: the business.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) user_id: Option<String>,
    /// grow: the ordinary page.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) page_code: Option<String>,
    /// grow: a page that offers Bit only.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) bit_page_code: Option<String>,
    /// grow: the platform's key; that of the installation when absent.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) api_key: Option<String>,
    /// tranzila: the public key of the API.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) app_key: Option<String>,
    /// tranzila: its secret.
    #[schema(max_length = 500)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) secret: Option<String>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

impl Secrets {
    /// These, with what is absent or empty taken from `before`.
    pub(super) fn over(self, before: Self) -> Self {
        let newer = |new: Option<String>, old: Option<String>| {
            new.filter(|text| !text.trim().is_empty()).or(old)
        };
        Self {
            api_name: newer(self.api_name, before.api_name),
            api_password: newer(self.api_password, before.api_password),
            user_id: newer(self.user_id, before.user_id),
            page_code: newer(self.page_code, before.page_code),
            bit_page_code: newer(self.bit_page_code, before.bit_page_code),
            api_key: newer(self.api_key, before.api_key),
            app_key: newer(self.app_key, before.app_key),
            secret: newer(self.secret, before.secret),
        }
    }

    /// Each that is there, with its name.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("/secrets/apiName", &self.api_name),
            ("/secrets/apiPassword", &self.api_password),
            ("/secrets/userId", &self.user_id),
            ("/secrets/pageCode", &self.page_code),
            ("/secrets/bitPageCode", &self.bit_page_code),
            ("/secrets/apiKey", &self.api_key),
            ("/secrets/appKey", &self.app_key),
            ("/secrets/secret", &self.secret),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_deref()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Secrets, Way};

    #[test]
    fn ways_are_listed_and_read_again() {
        assert_eq!(Way::listed(&Way::ALL), "card,bit,apple_pay,google_pay");
        assert_eq!(Way::list("bit,nonsense,card"), [Way::Bit, Way::Card]);
    }

    #[test]
    fn secrets_do_not_print_and_an_empty_one_keeps_what_was_there() {
        let before = Secrets {
            api_name: Some("old".into()),
            api_password: Some("password".into()),
            ..Secrets::default()
        };
        let after = Secrets {
            api_name: Some("new".into()),
            api_password: Some(" ".into()),
            ..Secrets::default()
        }
        .over(before);
        assert_eq!(after.api_name.as_deref(), Some("new"));
        assert_eq!(after.api_password.as_deref(), Some("password"));
        assert_eq!(format!("{after:?}"), "Secrets");
    }
}
