//! The sums below the tables.

use super::section::{Sum, Sums};
use super::texts::Texts;
use crate::content::DocumentContent;
use crate::exchange::Exchange;
use crate::item::{Discount, Prices, Sale};
use crate::kind::DocumentKind;
use crate::labels::Labels;
use crate::money::{Money, MoneyError};
use crate::totals::Totals;
use crate::vat::VatRate;

/// From the sum of the lines to what is to be paid. No word of VAT where the issuer charges none.
pub(super) fn totals(content: &DocumentContent, texts: &Texts<'_>) -> Sums {
    let labels = texts.labels;
    let (sale, totals) = (&content.sale, &content.totals);
    let mut rows = discount(sale, totals, labels);
    if sale.vat_rate.is_some() {
        rows.push(Sum::new(labels.net, totals.net));
        rows.push(Sum::new(vat_label(totals, labels), totals.vat));
    }
    let label = match content.kind {
        DocumentKind::CreditInvoice => labels.total_credit,
        DocumentKind::Quote | DocumentKind::Order => labels.total,
        _ => labels.total_due,
    };
    Sums {
        rows,
        bar: Some(Sum::new(label, totals.total)),
    }
}

fn discount(sale: &Sale, totals: &Totals, labels: &Labels) -> Vec<Sum> {
    let Some(discount) = sale.discount else {
        return Vec::new();
    };
    let label = match discount {
        Discount::Amount(_) => labels.discount.to_owned(),
        Discount::BasisPoints(part) => {
            format!("{} {}", labels.discount, VatRate::from_basis_points(part))
        }
    };
    let sum = match (sale.vat_rate, sale.prices) {
        (None, _) => labels.sum_of_lines.to_owned(),
        (_, Prices::IncludeVat) => format!("{} {}", labels.sum_of_lines, labels.with_vat),
        (_, Prices::ExcludeVat) => format!("{} {}", labels.sum_of_lines, labels.without_vat),
    };
    vec![
        Sum::new(sum, totals.before_discount),
        Sum::off(label, totals.discount),
    ]
}

/// With its rate where there is only one; several have a table of their own.
fn vat_label(totals: &Totals, labels: &Labels) -> String {
    match totals.rates.as_slice() {
        [only] => format!("{} {}", labels.vat, only.rate),
        _ => labels.vat.to_owned(),
    }
}

/// What was received of `total`, and what the payer withheld. Below zero the money went back.
pub(super) fn received(
    total: Money,
    withheld: Option<Money>,
    texts: &Texts<'_>,
) -> Result<Sums, MoneyError> {
    let labels = texts.labels;
    let label = if total.minor() < 0 {
        labels.returned
    } else {
        labels.received
    };
    let (rows, received) = match withheld {
        None => (Vec::new(), total),
        Some(tax) => {
            let due = Sum::new(labels.total_due, total);
            let rows = vec![due, Sum::off(labels.withheld, tax)];
            (rows, total.checked_sub(tax)?)
        }
    };
    Ok(Sums {
        rows,
        bar: Some(Sum::new(label, received)),
    })
}

/// The rate of the day and the shekels; `vat` where the document has any.
pub(super) fn exchange(exchange: &Exchange, vat: Option<Money>, texts: &Texts<'_>) -> Sums {
    let labels = texts.labels;
    let day = texts.date(exchange.date);
    let mut rows = vec![Sum::worded(
        format!("{} {day}", labels.rate_of),
        rate(exchange.rate_millionths),
    )];
    if vat.is_some() {
        rows.push(Sum::new(labels.net_in_shekels, exchange.net));
        rows.push(Sum::new(labels.vat_in_shekels, exchange.vat));
    }
    rows.push(Sum::new(labels.total_in_shekels, exchange.total));
    Sums { rows, bar: None }
}

/// The shekels for one unit, with the decimals that say something.
fn rate(millionths: u64) -> String {
    let part = format!("{:06}", millionths % 1_000_000);
    let part = part.trim_end_matches('0');
    format!("₪{}.{part:0<2}", millionths / 1_000_000)
}
