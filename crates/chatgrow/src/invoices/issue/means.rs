//! Means of payment as documents say them.

use chatgrow_documents::PaymentMeans;

use super::one_line;
use crate::payments::{Means, Method};

/// Printed beside a means of payment of which nothing more is known.
const UNSPECIFIED: &str = "לא צוין";
/// A gift voucher, as a receipt says it.
const VOUCHER: &str = "שובר מתנה";
/// The most characters of a detail of a means of payment.
const DETAIL: usize = 60;

/// `means` with what is known of it. What cannot be printed is left out: no detail must hold a receipt back.
pub(super) fn printed_means(means: &Means) -> PaymentMeans {
    let known = |text: &Option<String>| detail(text).unwrap_or_else(|| UNSPECIFIED.to_owned());
    match means {
        Means::Cash => PaymentMeans::Cash,
        Means::Cheque {
            bank,
            branch,
            account,
            number,
            due_on,
        } => PaymentMeans::Cheque {
            number: one_line(number, DETAIL),
            bank: one_line(bank, DETAIL),
            branch: one_line(branch, DETAIL),
            account: one_line(account, DETAIL),
            due_date: *due_on,
        },
        Means::Card {
            brand,
            last4,
            installments,
            approval,
        } => PaymentMeans::Card {
            brand: detail(brand),
            last4: last4.clone().filter(|digits| is_last4(digits)),
            installments: installments.filter(|count| *count >= 2),
            confirmation: detail(approval),
        },
        Means::BankTransfer {
            bank,
            branch,
            account,
            reference,
        } => PaymentMeans::Transfer {
            bank: detail(bank),
            branch: detail(branch),
            account: detail(account),
            reference: detail(reference),
        },
        Means::App { name, reference } => PaymentMeans::App {
            name: known(name),
            reference: detail(reference),
        },
        Means::Voucher { number } => PaymentMeans::Other {
            description: match number {
                None => VOUCHER.to_owned(),
                Some(number) => one_line(&format!("{VOUCHER} {number}"), DETAIL),
            },
        },
        Means::Other { description } => PaymentMeans::Other {
            description: known(description),
        },
    }
}

/// The method that was printed as `means`.
pub(super) fn method_of(means: &PaymentMeans) -> Method {
    match means {
        PaymentMeans::Cash => Method::Cash,
        PaymentMeans::Cheque { .. } => Method::Cheque,
        PaymentMeans::Card { .. } => Method::Card,
        PaymentMeans::Transfer { .. } => Method::BankTransfer,
        PaymentMeans::App { .. } => Method::App,
        PaymentMeans::Other { description } if description.starts_with(VOUCHER) => Method::Voucher,
        PaymentMeans::Other { .. } => Method::Other,
    }
}

fn detail(text: &Option<String>) -> Option<String> {
    let text = one_line(text.as_deref()?, DETAIL);
    (!text.is_empty()).then_some(text)
}

fn is_last4(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
