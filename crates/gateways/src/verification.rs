//! Whether an attempt is paid: the one place where what a gateway answers is compared with what was asked.
//!
//! Each gateway's answer is brought into one shape, a claim; the rules are the same for all. Paid is a charge
//! (no hold, check or refund) that was approved, of exactly the amount and currency, on our terminal, of our
//! page, with our reference, in no more instalments than were offered. Whatever is missing differs.
//!
//! One rule is left to the caller's database: a transaction id settles one attempt, ever.

use std::collections::HashSet;

use jiff::Timestamp;

use crate::{CardToken, Currency, Money, Secret, Settled};

/// What is true of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// Paid.
    Paid(Box<Charge>),
    /// Nothing yet, or a refusal after which the payer may try again on the same page.
    Pending,
    /// Not paid. Final in all likelihood, but a later verification that says paid is right.
    Declined {
        /// The gateway's code, or `expired`.
        code: String,
        /// For people.
        reason: String,
    },
    /// The gateway says something that is neither: a person must look.
    Unknown {
        /// For people.
        reason: String,
    },
    /// There is a transaction, but not the one asked for: alert, and never count it as paid.
    Mismatch {
        /// What differs.
        what: Vec<Differs>,
    },
}

/// What differs between what was asked and what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Differs {
    /// The amount.
    Amount,
    /// The currency.
    Currency,
    /// The terminal or business.
    Terminal,
    /// Our reference.
    Reference,
    /// The gateway's page.
    Page,
    /// It is no charge: a hold, a check, a refund.
    Kind,
    /// More instalments, or a credit plan.
    Installments,
    /// It has no transaction id.
    Transaction,
}

/// Money that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// The gateway's identifier: unique for its terminal, an opaque text.
    pub transaction_id: String,
    /// What was taken.
    pub amount: Money,
    /// The card's brand or the wallet, as the gateway names it.
    pub brand: Option<String>,
    /// The last four digits.
    pub last_four: Option<String>,
    /// In so many instalments.
    pub installments: u8,
    /// The saved card, when it was asked for and given.
    pub token: Option<CardToken>,
    /// The approval number.
    pub approval_number: Option<String>,
    /// When, where the gateway tells it exactly.
    pub paid_at: Option<Timestamp>,
    /// What a refund will need besides the id; opaque. Keep it encrypted.
    pub refund_key: Option<Secret>,
    /// Further charges of the same page: paid twice, to be given back.
    pub duplicates: Vec<String>,
}

impl Charge {
    /// What to keep for a refund. `now` where the gateway did not tell when.
    #[must_use]
    pub fn settled(&self, now: Timestamp) -> Settled {
        Settled {
            transaction_id: self.transaction_id.clone(),
            refund_key: self.refund_key.clone(),
            approval_number: self.approval_number.clone(),
            amount: self.amount,
            charged_at: self.paid_at.unwrap_or(now),
        }
    }
}

/// A value a gateway tells, or cannot tell because the question already fixes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said<T> {
    This(T),
    Missing,
    /// No answer to this question could be of another.
    Implied,
}

impl<T: PartialEq> Said<T> {
    pub(crate) fn of(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Self::This)
    }

    fn is(&self, asked: &T) -> bool {
        match self {
            Self::This(value) => value == asked,
            Self::Missing => false,
            Self::Implied => true,
        }
    }
}

/// How a transaction stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    Approved,
    Pending,
    Declined { code: String, reason: String },
    Unclear { reason: String },
}

/// A transaction as a gateway tells it.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    pub(crate) state: State,
    /// Whether it is a charge: no hold, check, refund or void.
    pub(crate) is_charge: bool,
    pub(crate) transaction_id: String,
    pub(crate) minor: Option<i64>,
    pub(crate) currency: Said<Currency>,
    pub(crate) terminal: Said<String>,
    pub(crate) page: Said<String>,
    pub(crate) reference: Said<String>,
    /// `None` for a credit plan or what cannot be read.
    pub(crate) installments: Option<u8>,
    pub(crate) brand: Option<String>,
    pub(crate) last_four: Option<String>,
    pub(crate) token: Option<CardToken>,
    pub(crate) approval_number: Option<String>,
    pub(crate) paid_at: Option<Timestamp>,
    pub(crate) refund_key: Option<Secret>,
}

/// What was asked for.
#[derive(Debug, Clone)]
pub(crate) struct Expected<'a> {
    pub(crate) amount: Money,
    pub(crate) terminal: &'a str,
    pub(crate) page: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) max_installments: u8,
    pub(crate) save_token: bool,
    /// Until when nothing, and a refusal where the payer may try again, are pending.
    pub(crate) open_until: Timestamp,
    pub(crate) retry_on_page: bool,
}

/// The verdict over everything that happened on one page.
pub(crate) fn judge(expected: &Expected<'_>, claims: Vec<Claim>, now: Timestamp) -> Verification {
    let mut seen = HashSet::new();
    let verdicts: Vec<Verification> = claims
        .into_iter()
        .filter(|claim| {
            claim.transaction_id.is_empty() || seen.insert(claim.transaction_id.clone())
        })
        .map(|claim| one(expected, claim))
        .collect();
    let mut paid = Vec::new();
    let mut others = Vec::new();
    for verdict in verdicts {
        match verdict {
            Verification::Paid(charge) => paid.push(charge),
            other => others.push(other),
        }
    }
    if !paid.is_empty() {
        let mut first = paid.remove(0);
        first.duplicates = paid
            .into_iter()
            .map(|charge| charge.transaction_id)
            .collect();
        return Verification::Paid(first);
    }
    let open = now < expected.open_until;
    match others.into_iter().min_by_key(weight) {
        Some(Verification::Declined { .. }) if open && expected.retry_on_page => {
            Verification::Pending
        }
        Some(Verification::Pending) | None if !open => Verification::Declined {
            code: "expired".to_owned(),
            reason: "nobody paid on the page in time".to_owned(),
        },
        Some(verdict) => verdict,
        None => Verification::Pending,
    }
}

/// What matters more comes first.
fn weight(verdict: &Verification) -> u8 {
    match verdict {
        Verification::Paid(_) => 0,
        Verification::Mismatch { .. } => 1,
        Verification::Unknown { .. } => 2,
        Verification::Pending => 3,
        Verification::Declined { .. } => 4,
    }
}

fn one(expected: &Expected<'_>, claim: Claim) -> Verification {
    match claim.state {
        State::Approved => {}
        State::Pending => return Verification::Pending,
        State::Declined { code, reason } => return Verification::Declined { code, reason },
        State::Unclear { reason } => return Verification::Unknown { reason },
    }
    let what = differences(expected, &claim);
    if !what.is_empty() {
        return Verification::Mismatch { what };
    }
    Verification::Paid(Box::new(Charge {
        transaction_id: claim.transaction_id,
        amount: expected.amount,
        brand: claim.brand,
        last_four: claim.last_four.filter(|digits| is_last_four(digits)),
        installments: claim.installments.unwrap_or(1),
        token: claim.token.filter(|_| expected.save_token),
        approval_number: claim.approval_number,
        paid_at: claim.paid_at,
        refund_key: claim.refund_key,
        duplicates: Vec::new(),
    }))
}

fn differences(expected: &Expected<'_>, claim: &Claim) -> Vec<Differs> {
    let offered = |count: &u8| (1..=expected.max_installments).contains(count);
    let checks = [
        (Differs::Kind, claim.is_charge),
        (
            Differs::Amount,
            claim.minor == Some(expected.amount.minor()),
        ),
        (
            Differs::Currency,
            claim.currency.is(&expected.amount.currency()),
        ),
        (
            Differs::Terminal,
            claim.terminal.is(&expected.terminal.to_owned()),
        ),
        (Differs::Page, claim.page.is(&expected.page.to_owned())),
        (
            Differs::Reference,
            claim.reference.is(&expected.reference.to_owned()),
        ),
        (
            Differs::Installments,
            claim.installments.as_ref().is_some_and(offered),
        ),
        (Differs::Transaction, !claim.transaction_id.is_empty()),
    ];
    let wrong = checks.into_iter().filter(|(_, holds)| !holds);
    wrong.map(|(what, _)| what).collect()
}

/// Never more of a card's number than its last four digits.
fn is_last_four(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
