//! Grow (formerly Meshulam), Light API: multipart forms with PHP's bracket keys, shekels only.

mod answer;
mod codes;
mod page;
mod refund;
mod token;

use std::fmt;

use reqwest::multipart::Form;

use crate::callback::{self, Names};
use crate::http::{Effect, send};
use crate::{CallbackError, GatewayError, Hint, Means, RawCallback, Secret};
use answer::{Data, Envelope};
use codes::Said;

/// Where the light API is under its host.
const PATH: &str = "/api/light/server/1.0/";

/// A business at Grow. All identifiers differ between production and sandbox.
#[derive(Clone, PartialEq, Eq)]
pub struct GrowSettings {
    /// The business.
    pub user_id: Secret,
    /// The ordinary page.
    pub page_code: Secret,
    /// A page that offers Bit only.
    pub bit_page_code: Option<Secret>,
    /// A page that offers Apple Pay only.
    pub apple_pay_page_code: Option<Secret>,
    /// A page that offers Google Pay only.
    pub google_pay_page_code: Option<Secret>,
    /// The platform's key, mandatory for a platform of many businesses.
    pub api_key: Option<Secret>,
    /// Where Grow is, without a slash at the end.
    pub base_url: String,
}

impl GrowSettings {
    /// At the real Grow.
    #[must_use]
    pub fn new(user_id: Secret, page_code: Secret, api_key: Option<Secret>) -> Self {
        Self {
            user_id,
            page_code,
            bit_page_code: None,
            apple_pay_page_code: None,
            google_pay_page_code: None,
            api_key,
            base_url: "https://secure.meshulam.co.il".to_owned(),
        }
    }

    /// At Grow's sandbox.
    #[must_use]
    pub fn sandbox(self) -> Self {
        self.at("https://sandbox.meshulam.co.il")
    }

    /// At another address: a simulator.
    #[must_use]
    pub fn at(mut self, base_url: &str) -> Self {
        base_url
            .trim_end_matches('/')
            .clone_into(&mut self.base_url);
        self
    }
}

impl fmt::Debug for GrowSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GrowSettings")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// Grow for one business.
#[derive(Debug, Clone)]
pub struct Grow {
    http: reqwest::Client,
    settings: GrowSettings,
}

/// Fields of a request, in order.
type Pairs = Vec<(String, String)>;

impl Grow {
    /// Asks through `http`, which has time limits and follows no redirects.
    #[must_use]
    pub fn new(http: reqwest::Client, settings: GrowSettings) -> Self {
        Self { http, settings }
    }

    pub(crate) fn read_callback(raw: &RawCallback<'_>) -> Result<Hint, CallbackError> {
        let names = Names {
            page: &["data[processid]", "processid"],
            reference: &[
                "data[customfields][cfield1]",
                "data[customfield][cfield1]",
                "cfield1",
            ],
            transaction: &["data[transactionid]", "transactionid"],
        };
        callback::read(raw, &names)
    }

    fn plain_http(&self) -> bool {
        self.settings.base_url.starts_with("http://")
    }

    /// The page for these means; several share the ordinary one. `None` where one has no page of its own.
    fn page_code(&self, means: &[Means]) -> Option<&Secret> {
        let settings = &self.settings;
        match means {
            [Means::Bit] => settings.bit_page_code.as_ref(),
            [Means::ApplePay] => settings.apple_pay_page_code.as_ref(),
            [Means::GooglePay] => settings.google_pay_page_code.as_ref(),
            _ => Some(&settings.page_code),
        }
    }

    /// One call: the data of a success, or what Grow said.
    async fn call(&self, method: &str, mut fields: Pairs, effect: Effect) -> Result<Data, Said> {
        if let Some(key) = &self.settings.api_key {
            fields.push(field("apiKey", key.reveal()));
        }
        let form = fields
            .into_iter()
            .fold(Form::new(), |form, (name, value)| form.text(name, value));
        let url = format!("{}{PATH}{method}", self.settings.base_url);
        let answer = send(self.http.post(url).multipart(form), effect).await?;
        if answer.status == 401 || answer.status == 403 {
            return Err(Said::Error(GatewayError::Config {
                reason: format!("Grow: HTTP {}", answer.status),
            }));
        }
        let envelope: Envelope = answer.json()?;
        envelope.data(effect)
    }
}

fn field(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
