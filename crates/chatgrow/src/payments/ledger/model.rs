//! What is true of entries. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::payments::Method;
use crate::platform::ids::{CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::Currency;

/// An account of the ledger.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema, sqlx::Type,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = LedgerAccount)]
pub enum Account {
    /// What customers owe; below zero what was paid ahead.
    Receivable,
    /// Notes and coins.
    Cash,
    /// Cheques.
    Cheques,
    /// Cards.
    Card,
    /// Transfers between bank accounts.
    Bank,
    /// Payment apps.
    App,
    /// Gift vouchers.
    Voucher,
    /// Other means.
    Other,
    /// Income, without VAT.
    Income,
    /// Value added tax.
    Vat,
    /// Tips.
    Tips,
    /// Tax that customers withheld at source.
    WithheldTax,
}

impl Account {
    /// Where money of `method` goes.
    #[must_use]
    pub fn of(method: Method) -> Self {
        match method {
            Method::Cash => Self::Cash,
            Method::Cheque => Self::Cheques,
            Method::Card => Self::Card,
            Method::BankTransfer => Self::Bank,
            Method::App => Self::App,
            Method::Voucher => Self::Voucher,
            Method::Other => Self::Other,
        }
    }
}

/// What an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::payments) enum Source {
    Payment(PaymentId),
    Refund(RefundId),
    Document(DocumentId),
}

impl Source {
    pub(super) fn parts(self) -> (SourceKind, Uuid) {
        match self {
            Self::Payment(id) => (SourceKind::Payment, id.0),
            Self::Refund(id) => (SourceKind::Refund, id.0),
            Self::Document(id) => (SourceKind::Document, id.0),
        }
    }
}

/// What kind of thing an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = LedgerSource)]
pub(in crate::payments) enum SourceKind {
    /// Money came in.
    Payment,
    /// Money was given back.
    Refund,
    /// A legal document charged or credited.
    Document,
}

/// One line: above zero a debit, below a credit; minor units.
pub(in crate::payments) type Line = (Account, i64);

/// The entries of one source.
#[derive(Debug, Clone)]
pub(in crate::payments) struct Posting {
    pub(in crate::payments) source: Source,
    /// Whether it takes back what the source entered before.
    pub(in crate::payments) is_reversal: bool,
    pub(in crate::payments) customer: CustomerId,
    pub(in crate::payments) currency: Currency,
    pub(in crate::payments) lines: Vec<Line>,
}

impl Posting {
    /// Whether debits and credits are equal.
    pub(super) fn is_balanced(&self) -> bool {
        let sum: i128 = self
            .lines
            .iter()
            .map(|(_, amount)| i128::from(*amount))
            .sum();
        sum == 0
    }
}

/// A payment of `amount`, of which `tip`: the means holds it, the customer owes less.
pub(in crate::payments) fn of_payment(method: Method, amount: i64, tip: i64) -> Vec<Line> {
    vec![
        (Account::of(method), amount),
        (Account::Receivable, tip - amount),
        (Account::Tips, -tip),
    ]
}

/// A refund of `amount`, of which `tip`: the other way.
pub(in crate::payments) fn of_refund(method: Method, amount: i64, tip: i64) -> Vec<Line> {
    reversed(of_payment(method, amount, tip))
}

/// Lines the other way.
pub(in crate::payments) fn reversed(lines: Vec<Line>) -> Vec<Line> {
    let turn = |(account, amount): Line| (account, -amount);
    lines.into_iter().map(turn).collect()
}
