//! What a gateway keeps: pages, transactions, saved cards.

use jiff::Timestamp;

use super::faults::Tamper;
use super::server::Inside;
use crate::{Currency, Means, day};

/// What a transaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Charge,
    Refund,
    Hold,
    Check,
    Void,
}

/// How a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageState {
    Open,
    Paid,
    Over,
}

/// A hosted page.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) secret: String,
    pub(super) terminal: String,
    pub(super) reference: String,
    pub(super) minor: i64,
    pub(super) currency: Currency,
    pub(super) description: String,
    pub(super) payer: String,
    pub(super) max_installments: u8,
    pub(super) save_token: bool,
    pub(super) kind: Kind,
    pub(super) means: Vec<Means>,
    pub(super) success: String,
    pub(super) failure: String,
    pub(super) cancel: String,
    pub(super) notify: String,
    pub(super) ends: Option<Timestamp>,
    pub(super) state: PageState,
    /// Tranzila's handshake that is used up by paying.
    pub(super) lock: String,
}

/// A transaction.
#[derive(Debug, Clone)]
pub(super) struct Transaction {
    pub(super) id: u64,
    pub(super) secret: String,
    pub(super) page: String,
    pub(super) terminal: String,
    pub(super) reference: String,
    pub(super) kind: Kind,
    pub(super) minor: i64,
    pub(super) currency: Currency,
    /// 0 is approved; else the code of the refusal.
    pub(super) code: u16,
    pub(super) installments: u8,
    pub(super) means: Means,
    pub(super) token: String,
    /// The same for a charge and its refunds.
    pub(super) uid: u64,
    pub(super) refunded: i64,
    pub(super) refunds: u8,
    pub(super) voided: bool,
    pub(super) at: Timestamp,
}

/// The simulated card: its end, and its last digits.
pub(super) const EXPIRY: (u8, u16) = (8, 2031);
pub(super) const LAST_FOUR: &str = "0042";
pub(super) const APPROVAL: &str = "0123456";

impl Transaction {
    pub(super) fn approved(&self) -> bool {
        self.code == 0
    }

    pub(super) fn left(&self) -> i64 {
        self.minor - self.refunded
    }

    pub(super) fn is_of_day(&self, now: Timestamp) -> bool {
        day::day_of(self.at) == day::day_of(now)
    }
}

/// A charge of a page or of a saved card that somebody asks for.
pub(super) struct Order<'a> {
    pub(super) page: &'a str,
    pub(super) terminal: &'a str,
    pub(super) reference: &'a str,
    pub(super) kind: Kind,
    pub(super) minor: i64,
    pub(super) currency: Currency,
    pub(super) installments: u8,
    pub(super) means: Means,
    /// The saved card, or whether to save it.
    pub(super) token: Option<String>,
    pub(super) save: bool,
    pub(super) refused: Option<u16>,
}

impl Inside {
    /// Carries an order out, unless the next charge is to be refused.
    pub(super) fn charge(&mut self, order: &Order<'_>, now: Timestamp) -> Transaction {
        let id = self.number();
        let code = order.refused.or_else(|| self.declines.pop_front());
        let token = match &order.token {
            Some(token) => token.clone(),
            None if order.save && code.is_none() => self.save_card(),
            None => String::new(),
        };
        let transaction = Transaction {
            id,
            secret: format!("tt{id:030}"),
            page: order.page.to_owned(),
            terminal: order.terminal.to_owned(),
            reference: order.reference.to_owned(),
            kind: order.kind,
            minor: order.minor,
            currency: order.currency,
            code: code.unwrap_or_default(),
            installments: order.installments,
            means: order.means,
            token,
            uid: id,
            refunded: 0,
            refunds: 0,
            voided: false,
            at: now,
        };
        self.transactions.push(transaction.clone());
        transaction
    }

    fn save_card(&mut self) -> String {
        let token = format!("84cc1f4f-0000-4000-8000-{:012}", self.number());
        self.tokens.push(token.clone());
        token
    }

    /// Gives `minor` of a charge back; the caller has checked that it may.
    pub(super) fn give_back(
        &mut self,
        charge: u64,
        minor: i64,
        kind: Kind,
        reference: &str,
        now: Timestamp,
    ) -> Option<Transaction> {
        let id = self.number();
        let charged = self.transactions.iter_mut().find(|t| t.id == charge)?;
        charged.refunded += minor;
        charged.refunds += 1;
        charged.voided |= kind == Kind::Void;
        let refund = Transaction {
            id,
            secret: format!("tt{id:030}"),
            kind,
            minor,
            reference: reference.to_owned(),
            page: String::new(),
            refunded: 0,
            refunds: 0,
            voided: false,
            at: now,
            ..charged.clone()
        };
        self.transactions.push(refund.clone());
        Some(refund)
    }

    pub(super) fn transaction(&self, id: &str) -> Option<&Transaction> {
        let id: u64 = id.parse().ok()?;
        self.transactions.iter().find(|t| t.id == id)
    }

    /// The transactions as they are told, which may be wrong.
    pub(super) fn told(&self, transactions: &[Transaction]) -> Vec<Transaction> {
        let mut told = transactions.to_vec();
        let Some(tamper) = &self.tamper else {
            return told;
        };
        if *tamper == Tamper::RowsTwice {
            return told.into_iter().flat_map(|t| [t.clone(), t]).collect();
        }
        for transaction in &mut told {
            match tamper {
                Tamper::Amount(minor) => transaction.minor = *minor,
                Tamper::Currency(currency) => transaction.currency = *currency,
                Tamper::Terminal(terminal) => transaction.terminal.clone_from(terminal),
                Tamper::Reference(reference) => transaction.reference.clone_from(reference),
                Tamper::Page(page) => transaction.page.clone_from(page),
                Tamper::Installments(count) => transaction.installments = *count,
                Tamper::Hold => transaction.kind = Kind::Hold,
                Tamper::Refund => transaction.kind = Kind::Refund,
                Tamper::RowsTwice => {}
            }
        }
        told
    }
}
