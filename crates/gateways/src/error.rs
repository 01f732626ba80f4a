//! Why a gateway did not do what was asked, by what helps.

use std::time::Duration;

/// Why something was not done. Reasons are one line for the business and for support, without secrets; a
/// payer is shown none of them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatewayError {
    /// Asking for the same again cannot help. Nothing was moved.
    #[error("refused ({}): {reason}", code.name())]
    Refused {
        /// What is wrong.
        code: Refusal,
        /// For people: the gateway's code and text, or ours.
        reason: String,
    },
    /// Credentials, terminal or permissions at the gateway are wrong: the business must act. Nothing was
    /// moved.
    #[error("the connection to the gateway is set up wrongly: {reason}")]
    Config {
        /// For people.
        reason: String,
    },
    /// Try again later. Nothing was moved.
    #[error("the gateway does not answer: {reason}")]
    Retry {
        /// Not before this has passed, when the gateway said so.
        after: Option<Duration>,
        /// For people.
        reason: String,
    },
    /// Money may have been moved or not. Never repeat it blindly: look it up.
    #[error("it is not known whether the gateway did it: {reason}")]
    Unknown {
        /// For people.
        reason: String,
    },
}

/// What is wrong with a request that was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The request has a fault that only a change of this program mends.
    InvalidRequest,
    /// An amount that cannot be charged or refunded.
    InvalidAmount,
    /// Name, phone or e-mail of the payer are missing or not as the gateway wants them.
    InvalidPayer,
    /// An address to return to or to call back that the gateway would not take or that is not ours to give.
    InvalidAddress,
    /// The number of instalments is not offered.
    InvalidInstallments,
    /// The currency is not offered.
    CurrencyNotOffered,
    /// The means of payment is not offered.
    MeansNotOffered,
    /// The gateway does not have this at all.
    NotSupported,
    /// The page is over: make a new one.
    PageOver,
    /// The card company said no; it may say yes another time.
    Declined,
    /// The saved card will never work again: ask for another.
    CardInvalid,
    /// It was done before.
    AlreadyDone,
    /// More than is left of the charge.
    RefundTooLarge,
    /// The gateway refunds parts only from the next day on.
    RefundNotToday,
    /// The business's account at the gateway is too low to refund from.
    NoBalance,
    /// The gateway does not know the transaction.
    NotFound,
    /// Anything else: see the reason.
    Other,
}

impl Refusal {
    /// A stable word for records and problems.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidAmount => "invalid_amount",
            Self::InvalidPayer => "invalid_payer",
            Self::InvalidAddress => "invalid_address",
            Self::InvalidInstallments => "invalid_installments",
            Self::CurrencyNotOffered => "currency_not_offered",
            Self::MeansNotOffered => "means_not_offered",
            Self::NotSupported => "not_supported",
            Self::PageOver => "page_over",
            Self::Declined => "declined",
            Self::CardInvalid => "card_invalid",
            Self::AlreadyDone => "already_done",
            Self::RefundTooLarge => "refund_too_large",
            Self::RefundNotToday => "refund_not_today",
            Self::NoBalance => "no_balance",
            Self::NotFound => "not_found",
            Self::Other => "other",
        }
    }
}

impl GatewayError {
    /// A stable word for records and problems.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Refused { code, .. } => code.name(),
            Self::Config { .. } => "config",
            Self::Retry { .. } => "unreachable",
            Self::Unknown { .. } => "unknown",
        }
    }

    pub(crate) fn refused(code: Refusal, reason: impl Into<String>) -> Self {
        Self::Refused {
            code,
            reason: reason.into(),
        }
    }

    pub(crate) fn unknown(reason: impl Into<String>) -> Self {
        Self::Unknown {
            reason: reason.into(),
        }
    }
}
