//! The tables of a document with items.

use super::money;
use super::payments;
use super::section::{Cell, Column, Section, Table};
use super::texts::Texts;
use crate::content::DocumentContent;
use crate::item::{Discount, Item, Prices, Sale};
use crate::kind::DocumentKind;
use crate::labels::Labels;
use crate::money::MoneyError;
use crate::totals::{LineTotal, RateTotal, Totals};
use crate::vat::{VatCategory, VatRate};

pub(super) fn sections(
    content: &DocumentContent,
    texts: &Texts<'_>,
) -> Result<Vec<Section>, MoneyError> {
    if content.kind == DocumentKind::DeliveryNote {
        return Ok(vec![Section::Table(quantities(&content.sale, texts))]);
    }
    let totals = &content.totals;
    let mut sections = vec![
        Section::Table(items(&content.sale, totals, texts)),
        Section::Sums(money::totals(content, texts)),
    ];
    if needs_vat_table(totals) {
        sections.push(Section::Table(vat_table(totals, texts)));
    }
    if let Some(exchange) = &content.exchange {
        let vat = content.sale.vat_rate.map(|_| totals.vat);
        sections.push(Section::Sums(money::exchange(exchange, vat, texts)));
    }
    if content.kind.has_payments() {
        sections.push(Section::Table(payments::table(&content.payments, texts)));
        let received = money::received(totals.total, content.withheld_tax, texts)?;
        sections.push(Section::Sums(received.without_bar()));
    }
    Ok(sections)
}

/// A delivery note counts; it does not price.
fn quantities(sale: &Sale, texts: &Texts<'_>) -> Table {
    let rows = sale.items.iter().map(|item| {
        vec![
            Cell::Prose(texts.free(&item.description)),
            quantity(item, texts),
        ]
    });
    Table {
        heading: texts.labels.items,
        columns: vec![
            Column::wide(texts.labels.description),
            Column::numbers(texts.labels.quantity),
        ],
        rows: rows.collect(),
    }
}

/// The columns of discounts and of VAT are there only when they tell lines apart.
struct Shape {
    has_discounts: bool,
    has_rates: bool,
}

fn items(sale: &Sale, totals: &Totals, texts: &Texts<'_>) -> Table {
    let shape = Shape {
        has_discounts: sale.items.iter().any(|item| item.discount.is_some()),
        has_rates: totals.rates.len() > 1,
    };
    let rows = sale
        .items
        .iter()
        .zip(&totals.lines)
        .map(|(item, line)| row(item, line, sale.vat_rate, &shape, texts));
    Table {
        heading: texts.labels.items,
        columns: columns(sale, &shape, texts.labels),
        rows: rows.collect(),
    }
}

fn columns(sale: &Sale, shape: &Shape, labels: &Labels) -> Vec<Column> {
    let side = match (sale.vat_rate, sale.prices) {
        (None, _) => "",
        (_, Prices::IncludeVat) => labels.with_vat,
        (_, Prices::ExcludeVat) => labels.without_vat,
    };
    let priced = |title: &str| Column::numbers(format!("{title}\n{side}").trim_end().to_owned());
    let mut columns = vec![
        Column::wide(labels.description),
        Column::numbers(labels.quantity),
        priced(labels.unit_price),
    ];
    if shape.has_discounts {
        columns.push(Column::numbers(labels.discount));
    }
    if shape.has_rates {
        columns.push(Column::words(labels.vat));
    }
    columns.push(priced(labels.amount));
    columns
}

fn row(
    item: &Item,
    line: &LineTotal,
    standard: Option<VatRate>,
    shape: &Shape,
    texts: &Texts<'_>,
) -> Vec<Cell> {
    let mut row = vec![
        Cell::Prose(texts.free(&item.description)),
        quantity(item, texts),
        Cell::number(item.unit_price),
    ];
    if shape.has_discounts {
        row.push(Cell::Number(match item.discount {
            None => String::new(),
            Some(Discount::Amount(amount)) => amount.to_string(),
            Some(Discount::BasisPoints(part)) => VatRate::from_basis_points(part).to_string(),
        }));
    }
    if shape.has_rates {
        row.push(Cell::Number(short_rate(&item.vat, standard)));
    }
    row.push(Cell::number(line.amount));
    row
}

fn quantity(item: &Item, texts: &Texts<'_>) -> Cell {
    let count = item.quantity.to_string();
    match texts.optional(item.unit.as_deref()) {
        None => Cell::Number(count),
        Some(unit) => Cell::Counted(count, unit),
    }
}

/// The rate where there is one; a line without VAT is told by the table of VAT.
fn short_rate(category: &VatCategory, standard: Option<VatRate>) -> String {
    match (category, standard) {
        (VatCategory::Standard, Some(rate)) => rate.to_string(),
        (VatCategory::Zero { .. }, _) => "0%".to_owned(),
        _ => "–".to_owned(),
    }
}

/// One standard rate is told by the line of VAT; anything else wants its reason and its sums.
fn needs_vat_table(totals: &Totals) -> bool {
    match totals.rates.as_slice() {
        [] => false,
        [only] => only.category != VatCategory::Standard,
        _ => true,
    }
}

fn vat_table(totals: &Totals, texts: &Texts<'_>) -> Table {
    let labels = texts.labels;
    let rows = totals.rates.iter().map(|rate| {
        vec![
            Cell::Prose(treatment(rate, texts)),
            Cell::number(rate.net),
            Cell::number(rate.vat),
        ]
    });
    Table {
        heading: labels.vat_details,
        columns: vec![
            Column::wide(labels.category),
            Column::numbers(labels.without_vat),
            Column::numbers(labels.vat),
        ],
        rows: rows.collect(),
    }
}

fn treatment(rate: &RateTotal, texts: &Texts<'_>) -> String {
    let labels = texts.labels;
    match &rate.category {
        VatCategory::Standard => format!("{} {}", labels.standard, rate.rate),
        VatCategory::Zero { reason } => format!("{}: {}", labels.zero, texts.free(reason)),
        VatCategory::Exempt => labels.exempt.to_owned(),
        VatCategory::OutOfScope => labels.out_of_scope.to_owned(),
    }
}
