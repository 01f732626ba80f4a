//! Cardcom, API v11: JSON, credentials in the body, LowProfile pages.

mod answer;
mod codes;
mod page;
mod refund;
mod report;
mod token;

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::callback::{self, Names};
use crate::http::{Answer, Effect, send};
use crate::{CallbackError, GatewayError, Hint, RawCallback, Secret};
use answer::Refused;

/// A business's terminal at Cardcom. Test and live share one host: the terminal decides.
#[derive(Clone, PartialEq, Eq)]
pub struct CardcomSettings {
    /// The terminal's number.
    pub terminal: u32,
    /// The API name, for pages, questions and charges of saved cards.
    pub api_name: Secret,
    /// The API password, for refunds and reports.
    pub api_password: Secret,
    /// Where Cardcom is, without a slash at the end.
    pub base_url: String,
}

impl CardcomSettings {
    /// At the real Cardcom.
    #[must_use]
    pub fn new(terminal: u32, api_name: Secret, api_password: Secret) -> Self {
        Self {
            terminal,
            api_name,
            api_password,
            base_url: "https://secure.cardcom.solutions".to_owned(),
        }
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

impl fmt::Debug for CardcomSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardcomSettings")
            .field("terminal", &self.terminal)
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// Cardcom for one business.
#[derive(Debug, Clone)]
pub struct Cardcom {
    http: reqwest::Client,
    settings: CardcomSettings,
}

impl Cardcom {
    /// Asks through `http`, which has time limits and follows no redirects.
    #[must_use]
    pub fn new(http: reqwest::Client, settings: CardcomSettings) -> Self {
        Self { http, settings }
    }

    pub(crate) fn read_callback(raw: &RawCallback<'_>) -> Result<Hint, CallbackError> {
        // The second name is that of API 10, which merchants' old set-ups still call with.
        let names = Names {
            page: &["lowprofileid", "lowprofilecode"],
            reference: &["returnvalue"],
            transaction: &[],
        };
        // A GUID may come in the other case: one spelling, to be found by.
        callback::read(raw, &names).map(Hint::with_lowercase_page)
    }

    fn plain_http(&self) -> bool {
        self.settings.base_url.starts_with("http://")
    }

    fn terminal(&self) -> String {
        self.settings.terminal.to_string()
    }

    /// One call. HTTP 400 and 401 are refusals of the request itself.
    async fn call<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
        effect: Effect,
    ) -> Result<T, GatewayError> {
        let url = format!("{}/api/v11/{path}", self.settings.base_url);
        let body = serde_json::to_vec(body).map_err(|error| GatewayError::Config {
            reason: error.to_string(),
        })?;
        let request = self
            .http
            .post(url)
            .header("content-type", "application/json")
            .body(body);
        let answer = send(request, effect).await?;
        if answer.status >= 400 {
            return Err(refusal(&answer));
        }
        answer.json()
    }
}

/// A refusal with a status of 400 or more: nothing was done.
fn refusal(answer: &Answer) -> GatewayError {
    let said: Refused = answer.json().unwrap_or_default();
    codes::refusal(answer.status, &said.code, &said.description)
}
