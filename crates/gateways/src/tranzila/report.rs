//! The report: the only proof of a payment, reconciliation, and the test of credentials.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::row::{RefundKey, Row};
use super::{Tranzila, codes};
use crate::http::Effect;
use crate::json::{Digits, Loose};
use crate::verification::{Expected, judge};
use crate::{
    Attempt, GatewayError, Hint, Listed, LookUp, LookedUp, RefundRequest, Refusal, TokenCharge,
    Verification, day, supports,
};

/// Rows a page.
const ROWS: usize = 1000;
/// Pages read at most.
const MAX_PAGES: u32 = 100;
/// The original transaction is not found.
const NOT_FOUND: i64 = 20112;

#[derive(Serialize, Default)]
struct Query<'a> {
    terminal_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_index: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transaction_end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_results: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ufields: Vec<Filter<'a>>,
}

#[derive(Serialize, Clone)]
struct Filter<'a> {
    name: &'a str,
    operator: &'static str,
    value: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Report {
    error_code: Loose,
    message: Loose,
    transactions: Option<Vec<Row>>,
}

impl Tranzila {
    pub(crate) async fn verify(
        &self,
        attempt: &Attempt,
        hint: Option<&Hint>,
        now: Timestamp,
    ) -> Result<Verification, GatewayError> {
        let terminal = &self.settings.terminal;
        let reference = attempt.reference.as_str();
        let expected = Expected {
            amount: attempt.amount,
            terminal,
            page: "",
            reference,
            max_installments: attempt.max_installments,
            save_token: attempt.save_token,
            open_until: attempt.created_at + supports::TRANZILA.pending_for,
            retry_on_page: supports::TRANZILA.retry_on_page,
        };
        let column = self.settings.reference_column;
        let verdict = |rows: &[Row]| {
            let claims = rows.iter().map(|row| row.claim(column)).collect();
            judge(&expected, claims, now)
        };
        if let Some(index) = hint.and_then(Hint::transaction) {
            // The numbers are sequential and anybody can send one: only a payment ends the search.
            let rows = self.of_index(terminal, index, now).await?;
            let verified = verdict(&rows);
            if matches!(verified, Verification::Paid(_)) {
                return Ok(verified);
            }
        }
        let rows = self
            .of_reference(terminal, reference, attempt.created_at, now)
            .await?;
        Ok(verdict(&rows))
    }

    fn is_about(&self, row: &Row, reference: &str) -> bool {
        row.reference(self.settings.reference_column).as_deref() == Some(reference)
    }

    /// The transaction of a number.
    pub(super) async fn of_index(
        &self,
        terminal: &str,
        index: &str,
        now: Timestamp,
    ) -> Result<Vec<Row>, GatewayError> {
        let Some(index) = Digits::of(index) else {
            return Ok(Vec::new());
        };
        let query = Query {
            terminal_name: terminal,
            // A text is refused there.
            transaction_index: Some(index),
            ..Query::default()
        };
        self.rows(&query, now).await
    }

    /// Every transaction with our reference, from the day before `since` to tomorrow.
    async fn of_reference(
        &self,
        terminal: &str,
        reference: &str,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Row>, GatewayError> {
        let (from, to) = day::around(since, now);
        let filter = Filter {
            name: &self.settings.reference_field,
            operator: "equals",
            value: reference,
        };
        let mut rows = self.of_days(terminal, (from, to), &[filter], now).await?;
        rows.retain(|row| self.is_about(row, reference));
        Ok(rows)
    }

    async fn of_days(
        &self,
        terminal: &str,
        (from, to): (Date, Date),
        filters: &[Filter<'_>],
        now: Timestamp,
    ) -> Result<Vec<Row>, GatewayError> {
        let mut all = Vec::new();
        for page in 1..=MAX_PAGES {
            let query = Query {
                terminal_name: terminal,
                transaction_start_date: Some(from),
                transaction_end_date: Some(to),
                page: Some(page),
                page_results: Some(ROWS),
                ufields: filters.to_vec(),
                ..Query::default()
            };
            let rows = self.rows(&query, now).await?;
            let last = rows.len() < ROWS;
            all.extend(rows);
            if last {
                return Ok(all);
            }
        }
        let reason = "there are too many transactions in these days";
        Err(GatewayError::refused(Refusal::Other, reason))
    }

    async fn rows(&self, query: &Query<'_>, now: Timestamp) -> Result<Vec<Row>, GatewayError> {
        let url = format!("{}/v1/transaction", self.settings.report_url);
        let report: Report = self.call(url, query, Effect::None, now).await?;
        match (report.transactions, report.error_code.int()) {
            (_, Some(NOT_FOUND)) => Ok(Vec::new()),
            (_, Some(code)) if code != 0 => Err(codes::refusal(code, report.message.as_str())),
            (Some(rows), _) => Ok(rows),
            (None, _) => Err(Effect::None.lost("Tranzila's report has no transactions")),
        }
    }

    pub(crate) async fn list_transactions(
        &self,
        on: Date,
        now: Timestamp,
    ) -> Result<Vec<Listed>, GatewayError> {
        let settings = &self.settings;
        let terminals = [Some(&settings.terminal), settings.token_terminal.as_ref()];
        let mut listed = Vec::new();
        for terminal in terminals.into_iter().flatten() {
            let rows = self.of_days(terminal, (on, on), &[], now).await?;
            let column = settings.reference_column;
            listed.extend(rows.iter().map(|row| row.listed(column)));
        }
        Ok(listed)
    }

    pub(crate) async fn check(&self, now: Timestamp) -> Result<(), GatewayError> {
        let today = day::day_of(now);
        let query = Query {
            terminal_name: &self.settings.terminal,
            transaction_start_date: Some(today),
            transaction_end_date: Some(today),
            page: Some(1),
            page_results: Some(10),
            ..Query::default()
        };
        match self.rows(&query, now).await {
            Ok(_) => Ok(()),
            // Keys that work for another terminal.
            Err(GatewayError::Refused { reason, .. }) => Err(GatewayError::Config { reason }),
            Err(error) => Err(error),
        }
    }

    pub(crate) async fn look_up(
        &self,
        what: LookUp<'_>,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        match what {
            LookUp::TokenCharge(charge) => self.look_up_charge(charge, since, now).await,
            LookUp::Refund(refund) => self.look_up_refund(refund, since, now).await,
        }
    }

    pub(super) async fn look_up_charge(
        &self,
        charge: &TokenCharge,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        let key = charge.key.as_str();
        let terminal = self.token_terminal();
        let rows = self.of_reference(terminal, key, since, now).await?;
        Ok(self.judged(charge, &rows, now))
    }

    /// The same rules as for a page.
    pub(super) fn judged(&self, charge: &TokenCharge, rows: &[Row], now: Timestamp) -> LookedUp {
        if rows.is_empty() {
            return LookedUp::NotFound;
        }
        let expected = Expected {
            amount: charge.amount,
            terminal: self.token_terminal(),
            page: "",
            reference: charge.key.as_str(),
            max_installments: charge.installments,
            save_token: false,
            open_until: now,
            retry_on_page: false,
        };
        let column = self.settings.reference_column;
        let claims = rows.iter().map(|row| row.claim(column)).collect();
        match judge(&expected, claims, now) {
            Verification::Paid(charged) => LookedUp::Charged(charged),
            Verification::Declined { reason, .. } => LookedUp::Declined { reason },
            other => LookedUp::CannotTell {
                reason: format!("Tranzila tells of something else: {other:?}"),
            },
        }
    }

    async fn look_up_refund(
        &self,
        refund: &RefundRequest,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        let key = RefundKey::of(&refund.charge, &self.settings.terminal);
        let reference = refund.reference.as_str();
        let rows = self
            .of_reference(&key.terminal, reference, since, now)
            .await?;
        let Some(row) = rows.iter().find(|row| row.is_credit() && row.approved()) else {
            return Ok(LookedUp::NotFound);
        };
        if row.minor() != Some(refund.amount.minor()) {
            let reason = "Tranzila refunded another amount".to_owned();
            return Ok(LookedUp::CannotTell { reason });
        }
        Ok(LookedUp::Refunded {
            transaction_id: row.loose("index").text(),
        })
    }
}
