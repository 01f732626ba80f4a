//! Tranzila (Interspace): a hosted page whose address we make, its amount locked by a handshake, and signed
//! JSON APIs.

mod charge;
mod codes;
mod page;
mod report;
mod row;
pub(crate) mod sign;

use std::fmt;

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::callback::{self, Names};
use crate::http::{Effect, send};
use crate::{CallbackError, GatewayError, Hint, RawCallback, Secret};

/// Fills a buffer with random bits, of which every signed request needs some.
pub type FillRandom = fn(&mut [u8]);

/// A business's terminals at Tranzila. Test and live share one host: the terminal decides.
///
/// In Tranzila's panel: Return Method POST, a user-defined text field for our reference, field 20 defined as
/// `DCdisable`, the handshake switched on, and tokens where cards are saved.
#[derive(Clone, PartialEq, Eq)]
pub struct TranzilaSettings {
    /// The terminal of the page.
    pub terminal: String,
    /// The terminal for saved cards, when it is another (often `…tok`).
    pub token_terminal: Option<String>,
    /// The public key of the API.
    pub app_key: Secret,
    /// Its secret.
    pub secret: Secret,
    /// Whether the terminal makes tokens. Without one a charge can be voided, but not refunded from here.
    pub tokens: bool,
    /// The API name of the user-defined field that carries our reference.
    pub reference_field: String,
    /// The number of that field in reports: `user_defined_N`.
    pub reference_column: u8,
    /// Where the hosted page is, without a slash at the end.
    pub page_url: String,
    /// Where the API is.
    pub api_url: String,
    /// Where the reports are.
    pub report_url: String,
}

impl TranzilaSettings {
    /// At the real Tranzila, with the reference in the first user-defined field, `order_ref`.
    #[must_use]
    pub fn new(terminal: String, app_key: Secret, secret: Secret) -> Self {
        Self {
            terminal,
            token_terminal: None,
            app_key,
            secret,
            tokens: true,
            reference_field: "order_ref".to_owned(),
            reference_column: 1,
            page_url: "https://directng.tranzila.com".to_owned(),
            api_url: "https://api.tranzila.com".to_owned(),
            report_url: "https://report.tranzila.com".to_owned(),
        }
    }

    /// Everything at one address: a simulator.
    #[must_use]
    pub fn at(mut self, base_url: &str) -> Self {
        let base = base_url.trim_end_matches('/');
        base.clone_into(&mut self.page_url);
        base.clone_into(&mut self.api_url);
        base.clone_into(&mut self.report_url);
        self
    }
}

impl fmt::Debug for TranzilaSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TranzilaSettings")
            .field("terminal", &self.terminal)
            .field("api_url", &self.api_url)
            .finish_non_exhaustive()
    }
}

/// Tranzila for one business.
#[derive(Debug, Clone)]
pub struct Tranzila {
    http: reqwest::Client,
    settings: TranzilaSettings,
    random: FillRandom,
}

impl Tranzila {
    /// Asks through `http`, which has time limits and follows no redirects.
    #[must_use]
    pub fn new(http: reqwest::Client, settings: TranzilaSettings, random: FillRandom) -> Self {
        Self {
            http,
            settings,
            random,
        }
    }

    pub(crate) fn read_callback(&self, raw: &RawCallback<'_>) -> Result<Hint, CallbackError> {
        let field = self.settings.reference_field.to_ascii_lowercase();
        let names = Names {
            page: &[],
            reference: &[&field],
            transaction: &["index"],
        };
        callback::read(raw, &names)
    }

    fn plain_http(&self) -> bool {
        self.settings.page_url.starts_with("http://")
    }

    fn token_terminal(&self) -> &str {
        let settings = &self.settings;
        let terminal = settings.token_terminal.as_ref();
        terminal.unwrap_or(&settings.terminal)
    }

    /// One signed call. A refusal may come with a status of 400 and the same shape.
    async fn call<T: DeserializeOwned>(
        &self,
        url: String,
        body: &impl Serialize,
        effect: Effect,
        now: Timestamp,
    ) -> Result<T, GatewayError> {
        let body = serde_json::to_vec(body).map_err(|error| GatewayError::Config {
            reason: error.to_string(),
        })?;
        let mut nonce = [0; 40];
        (self.random)(&mut nonce);
        let settings = &self.settings;
        let signed = sign::headers(
            settings.app_key.reveal(),
            settings.secret.reveal(),
            now,
            nonce,
        );
        let mut request = self
            .http
            .post(url)
            .header("content-type", "application/json")
            .body(body);
        for (name, value) in signed {
            request = request.header(name, value);
        }
        let answer = send(request, effect).await?;
        if answer.status == 401 || answer.status == 403 {
            let reason = format!("Tranzila refuses the keys: HTTP {}", answer.status);
            return Err(GatewayError::Config { reason });
        }
        answer.json()
    }
}
