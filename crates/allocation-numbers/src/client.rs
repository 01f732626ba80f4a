//! The client.

use reqwest::header;

use crate::answer::{Answer, lost};
use crate::decision::{Decision, Verdict};
use crate::information;
use crate::invoice::Invoice;
use crate::number::AllocationNumber;
use crate::outcome::{Failure, Fault, Outcome};
use crate::secret::Secret;
use crate::settings::Settings;
use crate::wire;

/// A client of the Authority. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Authority {
    pub(crate) http: reqwest::Client,
    pub(crate) settings: Settings,
}

impl Authority {
    /// A client that asks through `http`, which has time limits and follows no redirects.
    #[must_use]
    pub const fn new(http: reqwest::Client, settings: Settings) -> Self {
        Self { http, settings }
    }

    /// Asks for the number of an invoice (`Invoices/v2/Approval`).
    pub async fn approve(&self, access: &Secret, invoice: &Invoice) -> Outcome {
        match self.ask_approval(access, invoice).await {
            Ok(answer) => answer.approval(access),
            Err(failure) => failure.into(),
        }
    }

    async fn ask_approval(&self, access: &Secret, invoice: &Invoice) -> Result<Answer, Failure> {
        invoice.check()?;
        let body = wire::body(invoice).map_err(unwritable)?;
        let url = format!("{}/Invoices/v2/Approval", self.settings.api_url);
        self.post(url, access, body).await
    }

    /// Sends what the owner decided about an invoice that got no number. To send it twice does no harm.
    ///
    /// # Errors
    /// [`Failure::Invalid`] with code 463 when the Authority knows no refused invoice of this id.
    pub async fn decide(
        &self,
        access: &Secret,
        verdict: Verdict,
        decision: &Decision,
    ) -> Result<(), Failure> {
        decision.check()?;
        let body = decision.body().map_err(unwritable)?;
        let Settings {
            api_url,
            decision_path,
            ..
        } = &self.settings;
        let url = format!("{api_url}/{decision_path}/{}", verdict.path());
        let answer = self.post(url, access, body).await?;
        answer.decision(access)
    }

    /// The number that the Authority has for the invoice, should the answer have been lost; nothing when
    /// it has none, or the data is not exactly the same.
    ///
    /// # Errors
    /// [`Failure`]; never [`Failure::Unknown`], since nothing is done.
    pub async fn lookup(
        &self,
        access: &Secret,
        invoice: &Invoice,
    ) -> Result<Option<AllocationNumber>, Failure> {
        let body = information::by_invoice(invoice).map_err(unwritable)?;
        let url = format!(
            "{}/invoice-information/v1/confirmationNumber",
            self.settings.information_url
        );
        let answer = self.post(url, access, body).await.map_err(only_read)?;
        answer.information(access)
    }

    /// Whether the Authority lets us in for this dealer now: asks about a number that nobody has.
    ///
    /// # Errors
    /// [`Failure`], for the person who can mend it.
    pub async fn check(&self, access: &Secret, vat_number: u32) -> Result<(), Failure> {
        let body = information::nobodys_number(vat_number).map_err(unwritable)?;
        let url = format!(
            "{}/invoice-information/v1/details",
            self.settings.information_url
        );
        let answer = self.post(url, access, body).await.map_err(only_read)?;
        match answer.information(access) {
            // Whoever says what is wrong with a question has let us in.
            Ok(_) | Err(Failure::Invalid { .. }) => Ok(()),
            Err(failure) => Err(failure),
        }
    }

    async fn post(&self, url: String, access: &Secret, body: Vec<u8>) -> Result<Answer, Failure> {
        let request = self
            .http
            .post(url)
            .bearer_auth(access.expose())
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .body(body);
        let response = request.send().await.map_err(lost)?;
        Answer::read(response, access).await
    }
}

/// A question that got no answer did nothing.
fn only_read(failure: Failure) -> Failure {
    match failure {
        Failure::Unknown { reason } => Failure::Retry {
            after: None,
            reason,
        },
        other => other,
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the form that `map_err` takes"
)]
fn unwritable(error: serde_json::Error) -> Failure {
    Failure::Invalid {
        faults: vec![Fault {
            code: None,
            field: String::new(),
            message: error.to_string(),
        }],
    }
}
