//! Refunds, charges of saved cards and look-ups: what is asked and what comes back.

use jiff::Timestamp;

use crate::{CardToken, Charge, GatewayError, Money, Payer, Reference, Refusal, Secret, Supports};

/// What was kept of a charge, for refunding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The gateway's identifier.
    pub transaction_id: String,
    /// What a refund needs besides, opaque: [`Charge::refund_key`].
    pub refund_key: Option<Secret>,
    /// The approval number.
    pub approval_number: Option<String>,
    /// What was charged.
    pub amount: Money,
    /// When.
    pub charged_at: Timestamp,
}

/// Money to be given back. At most one at a time for a charge: no gateway has a key against doing it twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundRequest {
    /// Our identifier of this refund.
    pub reference: Reference,
    /// The charge.
    pub charge: Settled,
    /// How much of it.
    pub amount: Money,
    /// Minor units refunded before, those included of which it is not known.
    pub refunded: i64,
    /// The gateway's identifiers of refunds known to have been made before.
    pub earlier: Vec<String>,
}

/// What came of a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refund {
    /// It is made.
    Done {
        /// The gateway's identifier of the refund, where it has one.
        transaction_id: Option<String>,
    },
    /// A person at the gateway must approve it.
    AwaitsApproval,
}

/// A saved card to be charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenCharge {
    /// Our identifier, and the key under which a repeat charges nothing.
    pub key: Reference,
    /// The card.
    pub token: CardToken,
    /// How much.
    pub amount: Money,
    /// What for.
    pub description: String,
    /// Whose card.
    pub payer: Payer,
    /// In so many instalments.
    pub installments: u8,
}

/// A call whose outcome is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookUp<'a> {
    /// A charge of a saved card.
    TokenCharge(&'a TokenCharge),
    /// A refund.
    Refund(&'a RefundRequest),
}

/// What a look-up found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedUp {
    /// The card was charged.
    Charged(Box<Charge>),
    /// The card company had said no.
    Declined {
        /// For people.
        reason: String,
    },
    /// The refund was made.
    Refunded {
        /// The gateway's identifier of it, where it has one.
        transaction_id: Option<String>,
    },
    /// The gateway knows of nothing. It may still be at work: ask again minutes later before trusting it.
    NotFound,
    /// The gateway cannot say: a person must look.
    CannotTell {
        /// For people.
        reason: String,
    },
}

/// What a listed transaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedKind {
    /// Money taken.
    Charge,
    /// Money given back.
    Refund,
    /// A charge or refund undone.
    Void,
    /// Something that moved no money, or that is not known here.
    Other,
}

/// A transaction as the gateway lists it, for reconciliation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The gateway's identifier.
    pub transaction_id: String,
    /// What it is.
    pub kind: ListedKind,
    /// Whether it was approved.
    pub approved: bool,
    /// How much, when it can be read.
    pub amount: Option<Money>,
    /// Our reference, where the gateway lists it.
    pub reference: Option<String>,
    /// When, where it can be read.
    pub at: Option<Timestamp>,
}

impl RefundRequest {
    /// Whether the whole charge is given back at once.
    pub(crate) fn is_full(&self) -> bool {
        self.amount == self.charge.amount
    }

    /// What holds at every gateway.
    pub(crate) fn check(&self, supports: &Supports) -> Result<(), GatewayError> {
        let refused = |code, reason: &str| Err(GatewayError::refused(code, reason));
        if self.amount.currency() != self.charge.amount.currency() {
            let reason = "a refund is in the currency of its charge";
            return refused(Refusal::CurrencyNotOffered, reason);
        }
        let left = self.charge.amount.minor().checked_sub(self.refunded);
        if self.refunded < 0 || left.is_none_or(|left| self.amount.minor() > left) {
            return refused(Refusal::RefundTooLarge, "more than is left of the charge");
        }
        let made = u8::try_from(self.earlier.len()).unwrap_or(u8::MAX);
        if supports.max_refunds.is_some_and(|most| made >= most) {
            let reason = "the gateway takes no further refund of this charge";
            return refused(Refusal::NotSupported, reason);
        }
        Ok(())
    }
}

impl TokenCharge {
    /// What holds at every gateway.
    pub(crate) fn check(&self, supports: &Supports) -> Result<(), GatewayError> {
        if !supports.currencies.contains(&self.amount.currency()) {
            let reason = "this currency cannot be paid there";
            return Err(GatewayError::refused(Refusal::CurrencyNotOffered, reason));
        }
        if !(1..=supports.max_token_installments).contains(&self.installments) {
            let reason = format!("1 to {} instalments", supports.max_token_installments);
            return Err(GatewayError::refused(Refusal::InvalidInstallments, reason));
        }
        Ok(())
    }
}
