//! What the rules of documents refuse, as the client is told.

use chatgrow_documents::{DocumentError, MoneyError};

use crate::platform::http::Problem;

/// The problem of a broken rule, at the field of the draft that can mend it.
pub(in crate::invoices) fn refused(error: DocumentError) -> Problem {
    let field = field(error.field());
    match error {
        DocumentError::DatedInFuture => Problem::invalid("/content/date", "in_future"),
        DocumentError::DateOrder { .. } => Problem::invalid(field, "date_order"),
        DocumentError::MayNotIssue => Problem::invalid("/kind", "may_not_issue"),
        DocumentError::Missing { .. } | DocumentError::TextMissing { .. } => {
            Problem::invalid(field, "missing")
        }
        DocumentError::NotAllowed { .. } => Problem::invalid(field, "not_on_this_kind"),
        DocumentError::TextTooLong { .. } => Problem::invalid(field, "too_long"),
        DocumentError::RowCount { .. } => Problem::invalid(field, "row_count"),
        DocumentError::DiscountTooLarge { .. } => Problem::invalid(field, "discount_too_large"),
        DocumentError::PaymentsMismatch { .. } => {
            Problem::invalid("/content/payments", "payments_differ")
        }
        DocumentError::Money(MoneyError::CurrencyMismatch(..)) => {
            Problem::invalid(field, "wrong_currency")
        }
        DocumentError::CardDigits
        | DocumentError::Installments
        | DocumentError::NotPositive { .. }
        | DocumentError::NotNegative { .. }
        | DocumentError::Negative { .. }
        | DocumentError::TooLarge { .. }
        | DocumentError::VatNotCharged
        | DocumentError::Money(MoneyError::Overflow) => Problem::invalid(field, "out_of_range"),
        // These are ours to get right, whatever was asked for.
        error => Problem::internal(error),
    }
}

/// Where the field of a snapshot comes from in a draft.
fn field(snapshot: &str) -> String {
    let (head, tail) = snapshot.split_once('.').unwrap_or((snapshot, ""));
    let name = match head {
        "payer" => "customer",
        "documentDate" => "date",
        "sale" if tail.starts_with("items") => "lines",
        "sale" => tail.split('.').next().unwrap_or_default(),
        "totals" => "lines",
        other => other,
    };
    format!("/content/{name}")
}
