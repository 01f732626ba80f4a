//! Where the Authority is, and who our software is to it.

use crate::secret::Secret;

/// Addresses and the credentials of our application in the Authority's developer portal.
///
/// The sandbox and production are two applications: neither's tokens work with the other.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The application's id.
    pub client_id: String,
    /// Its secret.
    pub client_secret: Secret,
    /// Where signing in leads back to; registered in the portal, letter for letter.
    pub redirect_uri: String,
    /// The page on which a person signs in.
    pub authorize_url: String,
    /// Where codes and refresh tokens become access tokens. Some use the host `ita-api` for it.
    pub token_url: String,
    /// Base of invoices and decisions, without a slash at the end.
    pub api_url: String,
    /// Base of the look-up, without a slash at the end; another host in production.
    pub information_url: String,
    /// The path of decisions; the English text spells it `Invoice-decision/v1`.
    pub decision_path: String,
}

impl Settings {
    /// The Authority's sandbox.
    #[must_use]
    pub fn sandbox(client_id: String, client_secret: Secret, redirect_uri: String) -> Self {
        let settings = Self::production(client_id, client_secret, redirect_uri);
        settings.moved(
            "https://openapi.taxes.gov.il/shaam/tsandbox",
            "https://ita-api.taxes.gov.il/shaam/tsandbox",
            "https://ita-api.taxes.gov.il/shaam/tsandbox",
        )
    }

    /// The real one. It answers calls from Israel.
    #[must_use]
    pub fn production(client_id: String, client_secret: Secret, redirect_uri: String) -> Self {
        let settings = Self {
            client_id,
            client_secret,
            redirect_uri,
            authorize_url: String::new(),
            token_url: String::new(),
            api_url: String::new(),
            information_url: String::new(),
            decision_path: "InvoiceDecisionApi/v1".to_owned(),
        };
        settings.moved(
            "https://openapi.taxes.gov.il/shaam/production",
            "https://ita-api.taxes.gov.il/shaam/production",
            "https://openapi.taxes.gov.il/shaam/production",
        )
    }

    /// Everything at one host: a simulator, or a way out through Israel.
    #[must_use]
    pub fn at(self, base_url: &str) -> Self {
        let base = format!("{}/shaam/tsandbox", base_url.trim_end_matches('/'));
        self.moved(&base, &base, &base)
    }

    fn moved(mut self, sign_in: &str, api: &str, information: &str) -> Self {
        self.authorize_url = format!("{sign_in}/longtimetoken/oauth2/authorize");
        self.token_url = format!("{sign_in}/longtimetoken/oauth2/token");
        api.clone_into(&mut self.api_url);
        information.clone_into(&mut self.information_url);
        self
    }
}
