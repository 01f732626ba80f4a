//! Why a document may not be issued.

use crate::money::{Money, MoneyError};

/// The rule a document breaks. `field` is the path of the field in the snapshot, such as `payer.name`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Numbers start at 1.
    #[error("a document's number starts at 1")]
    Number,
    /// The document is dated after the day it is produced.
    #[error("the document's date is after the day it is produced")]
    DatedInFuture,
    /// A day stands on the wrong side of the document's date.
    #[error("{field} and the document's date are in the wrong order")]
    DateOrder {
        /// The field at fault.
        field: &'static str,
    },
    /// The time zone is not in the IANA database.
    #[error("the time zone is unknown")]
    UnknownTimeZone,
    /// This form of business may not issue this kind of document.
    #[error("this form of business may not issue this kind of document")]
    MayNotIssue,
    /// Something that this kind of document must have is not there.
    #[error("{field} is missing")]
    Missing {
        /// The field at fault.
        field: &'static str,
    },
    /// Something is there that this kind of document does not have.
    #[error("{field} has no place on this kind of document")]
    NotAllowed {
        /// The field at fault.
        field: &'static str,
    },
    /// A required text is empty.
    #[error("{field} is empty")]
    TextMissing {
        /// The field at fault.
        field: &'static str,
    },
    /// A text has more characters than fit.
    #[error("{field} is longer than {limit} characters")]
    TextTooLong {
        /// The field at fault.
        field: &'static str,
        /// The most characters allowed.
        limit: usize,
    },
    /// The last digits of a card are not exactly four digits.
    #[error("the last digits of a card are four digits")]
    CardDigits,
    /// A number of installments below 2.
    #[error("installments are 2 or more")]
    Installments,
    /// There are no rows, or more than allowed.
    #[error("{field} has 1 to {limit} rows")]
    RowCount {
        /// The field at fault, such as `lines` or `payments`.
        field: &'static str,
        /// The most rows allowed.
        limit: usize,
    },
    /// An amount is zero or negative.
    #[error("{field} is not above zero")]
    NotPositive {
        /// The field at fault.
        field: &'static str,
    },
    /// An amount of a cancelling receipt is zero or positive.
    #[error("{field} is not below zero")]
    NotNegative {
        /// The field at fault.
        field: &'static str,
    },
    /// An amount is negative.
    #[error("{field} is below zero")]
    Negative {
        /// The field at fault.
        field: &'static str,
    },
    /// An amount is larger than the books can hold; see [`MAX_AMOUNT`](crate::MAX_AMOUNT).
    #[error("{field} is too large")]
    TooLarge {
        /// The field at fault.
        field: &'static str,
    },
    /// A discount is larger than what it is taken from.
    #[error("{field} is larger than what it is taken from")]
    DiscountTooLarge {
        /// The field at fault.
        field: &'static str,
    },
    /// The rate of VAT is not the one of the tax point, or the issuer charges none.
    #[error("the rate of VAT is not that of the issuer and the tax point")]
    VatRate,
    /// A line says that VAT is charged, but the issuer charges none.
    #[error("the issuer charges no VAT")]
    VatNotCharged,
    /// An amount is not what follows from the rest of the document.
    #[error("{field} does not follow from the rest of the document")]
    Mismatch {
        /// The field at fault.
        field: &'static str,
    },
    /// The lines do not add up to the total.
    #[error("the lines add up to {lines} but the total is {total}")]
    LinesMismatch {
        /// The sum of the lines.
        lines: Money,
        /// The total given.
        total: Money,
    },
    /// The payments and the withheld tax do not add up to the total.
    #[error("the payments add up to {settled} but the total is {total}")]
    PaymentsMismatch {
        /// The sum of the payments and the withheld tax.
        settled: Money,
        /// The total given.
        total: Money,
    },
    /// Amounts of several currencies, or too large to add.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl DocumentError {
    /// The field at fault, as its path in the snapshot.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::DatedInFuture => "documentDate",
            Self::UnknownTimeZone => "timeZone",
            Self::MayNotIssue => "kind",
            Self::CardDigits => "payments.means.last4",
            Self::Installments => "payments.means.installments",
            Self::VatRate => "sale.vatRate",
            Self::VatNotCharged => "sale.items.vat",
            Self::LinesMismatch { .. } => "lines",
            Self::PaymentsMismatch { .. } => "payments",
            Self::Money(_) => "currency",
            Self::DateOrder { field }
            | Self::Missing { field }
            | Self::NotAllowed { field }
            | Self::TextMissing { field }
            | Self::TextTooLong { field, .. }
            | Self::RowCount { field, .. }
            | Self::NotPositive { field }
            | Self::NotNegative { field }
            | Self::Negative { field }
            | Self::TooLarge { field }
            | Self::DiscountTooLarge { field }
            | Self::Mismatch { field } => field,
        }
    }
}
