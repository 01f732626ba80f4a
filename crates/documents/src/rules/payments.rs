//! The rows of money received.

use super::{DETAIL, MAX_PAYMENTS, optional, positive, required, row_count};
use crate::error::DocumentError;
use crate::money::{Money, MoneyError};
use crate::payment::{Payment, PaymentMeans};

/// On which side of zero the amounts of a document are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Money came in.
    Above,
    /// A receipt is cancelled.
    Below,
}

impl Side {
    pub(super) fn check(self, field: &'static str, amount: Money) -> Result<(), DocumentError> {
        match self {
            Self::Above => positive(field, amount),
            Self::Below if amount.minor() >= 0 => Err(DocumentError::NotNegative { field }),
            Self::Below => Ok(()),
        }
    }
}

/// The rows are sound, and with the withheld tax they add up to `total`.
pub(super) fn check_payments(
    payments: &[Payment],
    withheld_tax: Option<Money>,
    total: Money,
    side: Side,
) -> Result<(), DocumentError> {
    row_count("payments", payments.len(), MAX_PAYMENTS)?;
    for payment in payments {
        side.check("payments.amount", payment.amount)?;
        check_means(&payment.means)?;
    }
    if let Some(tax) = withheld_tax {
        side.check("withheldTax", tax)?;
    }
    let settled = settled(payments, withheld_tax, total)?;
    if settled != total {
        return Err(DocumentError::PaymentsMismatch { settled, total });
    }
    Ok(())
}

fn settled(
    payments: &[Payment],
    withheld_tax: Option<Money>,
    total: Money,
) -> Result<Money, MoneyError> {
    let rows = payments.iter().map(|row| row.amount);
    Money::sum(total.currency(), rows.chain(withheld_tax))
}

fn check_means(means: &PaymentMeans) -> Result<(), DocumentError> {
    match means {
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

fn four_digits(digits: &str) -> Result<(), DocumentError> {
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DocumentError::CardDigits);
    }
    Ok(())
}
