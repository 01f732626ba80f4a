//! The report of transactions: reconciliation, refunds whose answer was lost, and the test of credentials.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Cardcom;
use super::answer::Transaction;
use super::codes::{self, Meaning};
use crate::http::Effect;
use crate::json::Loose;
use crate::{GatewayError, Listed, LookUp, LookedUp, RefundRequest, Refusal, day};

/// Rows a page.
const ROWS: usize = 500;
/// Pages read at most.
const MAX_PAGES: u32 = 200;

#[derive(Serialize)]
struct Query<'a> {
    #[serde(rename = "ApiName")]
    api_name: &'a str,
    #[serde(rename = "ApiPassword")]
    api_password: &'a str,
    #[serde(rename = "FromDate")]
    from_date: String,
    #[serde(rename = "ToDate")]
    to_date: String,
    #[serde(rename = "Page")]
    page: u32,
    #[serde(rename = "Page_size")]
    page_size: usize,
    #[serde(rename = "TranStatus")]
    status: &'static str,
    #[serde(rename = "LimitForTerminal")]
    terminal: u32,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct Report {
    response_code: Loose,
    description: Option<String>,
    tranzactions: Vec<Transaction>,
}

impl Cardcom {
    pub(crate) async fn list_transactions(&self, on: Date) -> Result<Vec<Listed>, GatewayError> {
        let transactions = self.report(on, on).await?;
        Ok(transactions.into_iter().map(Transaction::listed).collect())
    }

    pub(crate) async fn look_up(
        &self,
        what: LookUp<'_>,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        match what {
            LookUp::TokenCharge(charge) => self.look_up_charge(charge, now).await,
            LookUp::Refund(refund) => self.look_up_refund(refund, since, now).await,
        }
    }

    /// A refund has the Uid of its charge.
    async fn look_up_refund(
        &self,
        refund: &RefundRequest,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        let Some(uid) = &refund.charge.refund_key else {
            let reason = "the charge's Uid was not kept".to_owned();
            return Ok(LookedUp::CannotTell { reason });
        };
        let (from, to) = day::around(since, now);
        let transactions = self.report(from, to).await?;
        let found = transactions.into_iter().find(|transaction| {
            let id = transaction.tranzaction_id.as_str();
            transaction.approved()
                && transaction.is_refund.is_true()
                && transaction.uid.as_str() == uid.reveal()
                && transaction.minor() == Some(refund.amount.minor())
                && !refund.earlier.iter().any(|known| known == id)
        });
        Ok(
            found.map_or(LookedUp::NotFound, |found| LookedUp::Refunded {
                transaction_id: found.tranzaction_id.text(),
            }),
        )
    }

    pub(crate) async fn check(&self, now: Timestamp) -> Result<(), GatewayError> {
        let today = day::day_of(now);
        self.report_page(today, today, 1, 10).await.map(|_| ())
    }

    async fn report(&self, from: Date, to: Date) -> Result<Vec<Transaction>, GatewayError> {
        let mut all = Vec::new();
        for page in 1..=MAX_PAGES {
            let rows = self.report_page(from, to, page, ROWS).await?;
            let last = rows.len() < ROWS;
            all.extend(rows);
            if last {
                return Ok(all);
            }
        }
        let reason = "there are too many transactions in these days";
        Err(GatewayError::refused(Refusal::Other, reason))
    }

    async fn report_page(
        &self,
        from: Date,
        to: Date,
        page: u32,
        page_size: usize,
    ) -> Result<Vec<Transaction>, GatewayError> {
        let query = Query {
            api_name: self.settings.api_name.reveal(),
            api_password: self.settings.api_password.reveal(),
            from_date: from.strftime("%d%m%Y").to_string(),
            to_date: to.strftime("%d%m%Y").to_string(),
            page,
            page_size,
            status: "Success",
            terminal: self.settings.terminal,
        };
        let report: Report = self
            .call("Transactions/ListTransactions", &query, Effect::None)
            .await?;
        match codes::meaning(&report.response_code) {
            Some(Meaning::Ok) => Ok(report.tranzactions),
            None => Err(Effect::None.lost("Cardcom answered without a code")),
            Some(_) => {
                let description = report.description.unwrap_or_default();
                Err(codes::refusal(200, &report.response_code, &description))
            }
        }
    }
}
