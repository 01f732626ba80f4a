//! The table of payments.

use super::section::{Cell, Column, Table};
use super::texts::{Detail, Texts};
use crate::payment::{Payment, PaymentMeans};

/// The column of details is there only when some payment has any.
pub(super) fn table(payments: &[Payment], texts: &Texts<'_>) -> Table {
    let labels = texts.labels;
    let details: Vec<_> = payments
        .iter()
        .map(|payment| details(&payment.means, texts))
        .collect();
    let is_detailed = details.iter().any(|details| !details.is_empty());
    let columns = if is_detailed {
        vec![
            Column::words(labels.means),
            Column::wide(labels.details),
            Column::numbers(labels.date),
            Column::numbers(labels.amount),
        ]
    } else {
        vec![
            Column::wide(labels.means),
            Column::numbers(labels.date),
            Column::numbers(labels.amount),
        ]
    };
    let rows = payments.iter().zip(details).map(|(payment, details)| {
        let mut row = vec![Cell::Prose(means(&payment.means, texts).to_owned())];
        if is_detailed {
            row.push(Cell::Details(details));
        }
        row.push(Cell::Number(texts.date(payment.date)));
        row.push(Cell::number(payment.amount));
        row
    });
    Table {
        heading: labels.payments,
        columns,
        rows: rows.collect(),
    }
}

const fn means(means: &PaymentMeans, texts: &Texts<'_>) -> &'static str {
    let labels = texts.labels;
    match means {
        PaymentMeans::Cash => labels.cash,
        PaymentMeans::Cheque { .. } => labels.cheque,
        PaymentMeans::Card { .. } => labels.card,
        PaymentMeans::Transfer { .. } => labels.transfer,
        PaymentMeans::App { .. } => labels.app,
        PaymentMeans::Other { .. } => labels.other,
    }
}

fn details(means: &PaymentMeans, texts: &Texts<'_>) -> Vec<Detail> {
    let labels = texts.labels;
    let pairs = match means {
        PaymentMeans::Cash => Vec::new(),
        PaymentMeans::Cheque {
            number,
            bank,
            branch,
            account,
            due_date,
        } => vec![
            (labels.cheque_number, Some(number.clone())),
            (labels.bank, Some(bank.clone())),
            (labels.branch, Some(branch.clone())),
            (labels.account, Some(account.clone())),
            (labels.cheque_due, Some(texts.date(*due_date))),
        ],
        PaymentMeans::Card {
            brand,
            last4,
            installments,
            confirmation,
        } => vec![
            ("", brand.clone()),
            (labels.card_ending, last4.clone()),
            (
                labels.installments,
                installments.map(|count| count.to_string()),
            ),
            (labels.confirmation, confirmation.clone()),
        ],
        PaymentMeans::Transfer {
            bank,
            branch,
            account,
            reference,
        } => vec![
            (labels.bank, bank.clone()),
            (labels.branch, branch.clone()),
            (labels.account, account.clone()),
            (labels.reference, reference.clone()),
        ],
        PaymentMeans::App { name, reference } => vec![
            ("", Some(name.clone())),
            (labels.reference, reference.clone()),
        ],
        PaymentMeans::Other { description } => vec![("", Some(description.clone()))],
    };
    pairs
        .into_iter()
        .filter_map(|(label, value)| {
            let value = texts.optional(value.as_deref())?;
            // A bank given by name already says "bank".
            let label = if value.starts_with(label) { "" } else { label };
            Some(Detail::new(label, value))
        })
        .collect()
}
