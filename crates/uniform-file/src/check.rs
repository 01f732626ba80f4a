//! What must hold inside one document, entry or item before it is written (section 4.5 of the reference:
//! the meaning of the amounts).

use jiff::civil::Date;

use crate::business::{Export, Period};
use crate::document::{Document, Line};
use crate::error::Refusal;
use crate::ledger::{Account, LedgerEntry};
use crate::stock::StockItem;

pub(crate) fn export(export: &Export) -> Result<(), Refusal> {
    if export.business.tax_number == 0 {
        return Err(missing(1003, "מספר עוסק מורשה"));
    }
    match export.period {
        Period::Range(from, to) if from > to => Err(Refusal::Period),
        _ => Ok(()),
    }
}

pub(crate) fn document(export: &Export, document: &Document) -> Result<(), Refusal> {
    let Document { kind, customer, .. } = document;
    within(export, &[document.date])?;
    branch(export, 1231, &document.branch)?;
    if kind.names_customer() {
        present(1207, "שם לקוח/ספק", &customer.name)?;
        present(1225, "מפתח לקוח/ספק", &customer.key)?;
    }
    if !kind.has_lines() && !document.lines.is_empty() {
        return Err(Refusal::NotOfThisKind("lines"));
    }
    if !kind.has_payments() && !document.payments.is_empty() {
        return Err(Refusal::NotOfThisKind("payments"));
    }
    if !kind.acknowledges_payment() && document.withheld != 0 {
        return Err(Refusal::NotOfThisKind("withheld tax"));
    }
    lessens(1220, document.amount_before_discount, document.discount)?;
    lessens(1224, document.total, document.withheld)?;
    for line in &document.lines {
        lessens(1266, undiscounted(line), line.discount)?;
    }
    sums(document)
}

fn sums(document: &Document) -> Result<(), Refusal> {
    let amount = i128::from;
    equal(
        "the amount less its discount is the net amount",
        amount(document.amount_before_discount) - amount(document.discount),
        amount(document.net),
    )?;
    equal(
        "the net amount and VAT are the total",
        amount(document.net) + amount(document.vat),
        amount(document.total),
    )?;
    if document.kind.has_lines() {
        equal(
            "the lines are the amount before the discount",
            amount(document.amount_before_discount),
            document.lines.iter().map(|line| amount(line.total)).sum(),
        )?;
    }
    if !document.kind.acknowledges_payment() {
        return Ok(());
    }
    // A receipt's total is without the withheld tax; an invoice's is with it.
    let withheld = if document.kind.has_lines() {
        document.withheld
    } else {
        0
    };
    equal(
        "the payments are what was received",
        amount(document.total) - amount(withheld),
        document.payments.iter().map(|row| amount(row.amount)).sum(),
    )
}

pub(crate) fn entry(export: &Export, entry: &LedgerEntry) -> Result<(), Refusal> {
    within(export, &[entry.date, entry.value_date])?;
    branch(export, 1374, &entry.branch)
}

pub(crate) fn account(export: &Export, account: &Account) -> Result<(), Refusal> {
    branch(export, 1421, &account.branch)
}

pub(crate) fn item(item: &StockItem) -> Result<(), Refusal> {
    lessens(1461, 0, item.came)?;
    lessens(1462, 0, item.went)
}

/// Refuses dates of which none is in the period.
fn within(export: &Export, days: &[Date]) -> Result<(), Refusal> {
    if days.iter().any(|day| export.period.contains(*day)) {
        return Ok(());
    }
    Err(Refusal::OutsidePeriod(
        days.first().copied().unwrap_or_default(),
    ))
}

fn branch(export: &Export, field: u16, branch: &str) -> Result<(), Refusal> {
    if !export.business.has_branches {
        return Ok(());
    }
    present(field, "מזהה סניף/ענף", branch)
}

/// What is taken off has the sign of what it is taken from; nothing is above zero here.
fn lessens(field: u16, from: i64, off: i64) -> Result<(), Refusal> {
    if off == 0 || (off < 0) == (from < 0) {
        return Ok(());
    }
    Err(Refusal::Sign { field, value: off })
}

fn undiscounted(line: &Line) -> i64 {
    line.total.saturating_add(line.discount)
}

fn present(field: u16, name: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(missing(field, name));
    }
    Ok(())
}

const fn missing(field: u16, name: &'static str) -> Refusal {
    Refusal::Missing { field, name }
}

fn equal(what: &'static str, expected: i128, found: i128) -> Result<(), Refusal> {
    if expected == found {
        return Ok(());
    }
    Err(Refusal::Sums {
        what,
        expected,
        found,
    })
}
