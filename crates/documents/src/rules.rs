//! What must be true of a document before it is issued.

use jiff::tz::TimeZone;

use crate::kind::DocumentKind;
use crate::money::{Currency, Money, MoneyError};
use crate::payment::{Payment, PaymentMeans};
use crate::receipt::ReceiptContent;

/// The most purpose lines on one document.
pub const MAX_LINES: usize = 200;
/// The most payment rows on one document: ten years of monthly cheques.
pub const MAX_PAYMENTS: usize = 120;

const NAME: usize = 120;
const ADDRESS: usize = 200;
const PHONE: usize = 40;
const EMAIL: usize = 254;
const LINE: usize = 300;
const DETAIL: usize = 60;
const NOTE: usize = 1_000;

/// The rule a document breaks. `field` is the path of the field in the snapshot, such as `payer.name`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Numbers start at 1.
    #[error("a document's number starts at 1")]
    Number,
    /// The document is dated after the day it is produced.
    #[error("the document's date is after the day it is produced")]
    DatedInFuture,
    /// The time zone is not in the IANA database.
    #[error("the time zone is unknown")]
    UnknownTimeZone,
    /// This form of business may not issue this kind of document.
    #[error("this form of business may not issue this kind of document")]
    MayNotIssue,
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
        /// `lines` or `payments`.
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

/// Checks every rule of a receipt.
pub(crate) fn check_receipt(content: &ReceiptContent) -> Result<(), DocumentError> {
    if content.number == 0 {
        return Err(DocumentError::Number);
    }
    if !content.issuer.kind.may_issue(DocumentKind::Receipt) {
        return Err(DocumentError::MayNotIssue);
    }
    check_dates(content)?;
    check_parties(content)?;
    check_rows(content)?;
    check_sums(content)
}

fn check_dates(content: &ReceiptContent) -> Result<(), DocumentError> {
    let zone = TimeZone::get(&content.time_zone).map_err(|_| DocumentError::UnknownTimeZone)?;
    let today = content.produced_at.to_zoned(zone).date();
    if content.document_date > today {
        return Err(DocumentError::DatedInFuture);
    }
    Ok(())
}

fn check_parties(content: &ReceiptContent) -> Result<(), DocumentError> {
    let issuer = &content.issuer;
    required("issuer.name", &issuer.name, NAME)?;
    optional("issuer.address", issuer.address.as_deref(), ADDRESS)?;
    optional("issuer.phone", issuer.phone.as_deref(), PHONE)?;
    optional("issuer.email", issuer.email.as_deref(), EMAIL)?;
    let payer = &content.payer;
    required("payer.name", &payer.name, NAME)?;
    optional("payer.phone", payer.phone.as_deref(), PHONE)?;
    optional("payer.email", payer.email.as_deref(), EMAIL)?;
    optional("payer.address", payer.address.as_deref(), ADDRESS)?;
    optional("note", content.note.as_deref(), NOTE)
}

fn check_rows(content: &ReceiptContent) -> Result<(), DocumentError> {
    row_count("lines", content.lines.len(), MAX_LINES)?;
    row_count("payments", content.payments.len(), MAX_PAYMENTS)?;
    for line in &content.lines {
        required("lines.text", &line.text, LINE)?;
        positive("lines.amount", line.amount)?;
    }
    for payment in &content.payments {
        check_payment(payment)?;
    }
    Ok(())
}

fn check_payment(payment: &Payment) -> Result<(), DocumentError> {
    positive("payments.amount", payment.amount)?;
    match &payment.means {
        PaymentMeans::Cash => Ok(()),
        PaymentMeans::Cheque {
            number,
            bank,
            branch,
            account,
            due_date: _,
        } => {
            required("payments.means.number", number, DETAIL)?;
            required("payments.means.bank", bank, DETAIL)?;
            required("payments.means.branch", branch, DETAIL)?;
            required("payments.means.account", account, DETAIL)
        }
        PaymentMeans::Card {
            brand,
            last4,
            installments,
            confirmation,
        } => {
            optional("payments.means.brand", brand.as_deref(), DETAIL)?;
            optional(
                "payments.means.confirmation",
                confirmation.as_deref(),
                DETAIL,
            )?;
            if installments.is_some_and(|count| count < 2) {
                return Err(DocumentError::Installments);
            }
            last4.as_deref().map_or(Ok(()), four_digits)
        }
        PaymentMeans::Transfer {
            bank,
            branch,
            account,
            reference,
        } => {
            optional("payments.means.bank", bank.as_deref(), DETAIL)?;
            optional("payments.means.branch", branch.as_deref(), DETAIL)?;
            optional("payments.means.account", account.as_deref(), DETAIL)?;
            optional("payments.means.reference", reference.as_deref(), DETAIL)
        }
        PaymentMeans::App { name, reference } => {
            required("payments.means.name", name, DETAIL)?;
            optional("payments.means.reference", reference.as_deref(), DETAIL)
        }
        PaymentMeans::Other { description } => {
            required("payments.means.description", description, DETAIL)
        }
    }
}

fn check_sums(content: &ReceiptContent) -> Result<(), DocumentError> {
    let currency = content.currency;
    let total = content.total;
    positive("total", total)?;
    let lines = Money::sum(currency, content.lines.iter().map(|line| line.amount))?;
    let received = Money::sum(currency, content.payments.iter().map(|row| row.amount))?;
    let settled = received.checked_add(withheld(content, currency)?)?;
    // Besides the sum this tells a total of another currency from a wrong one.
    lines.checked_sub(total)?;
    if lines != total {
        return Err(DocumentError::LinesMismatch { lines, total });
    }
    if settled != total {
        return Err(DocumentError::PaymentsMismatch { settled, total });
    }
    Ok(())
}

fn withheld(content: &ReceiptContent, currency: Currency) -> Result<Money, DocumentError> {
    let Some(tax) = content.withheld_tax else {
        return Ok(Money::new(0, currency));
    };
    positive("withheldTax", tax)?;
    Ok(tax)
}

fn required(field: &'static str, text: &str, limit: usize) -> Result<(), DocumentError> {
    if text.trim().is_empty() {
        return Err(DocumentError::TextMissing { field });
    }
    optional(field, Some(text), limit)
}

fn optional(field: &'static str, text: Option<&str>, limit: usize) -> Result<(), DocumentError> {
    if text.is_some_and(|text| text.chars().nth(limit).is_some()) {
        return Err(DocumentError::TextTooLong { field, limit });
    }
    Ok(())
}

fn positive(field: &'static str, amount: Money) -> Result<(), DocumentError> {
    if amount.minor() <= 0 {
        return Err(DocumentError::NotPositive { field });
    }
    Ok(())
}

fn row_count(field: &'static str, count: usize, limit: usize) -> Result<(), DocumentError> {
    if count == 0 || count > limit {
        return Err(DocumentError::RowCount { field, limit });
    }
    Ok(())
}

fn four_digits(digits: &str) -> Result<(), DocumentError> {
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DocumentError::CardDigits);
    }
    Ok(())
}
