//! The rules of receipts (400) and donation receipts (405).

use super::payments::{Side, check_payments};
use super::{
    CustomerFields, DETAIL, LINE, MAX_LINES, NOTE, absent, check_customer, check_day,
    check_exchange, check_issuer, check_references, optional, required, row_count,
};
use crate::error::DocumentError;
use crate::money::Money;
use crate::receipt::{ReceiptContent, ReceiptKind};

const PAYER: CustomerFields = CustomerFields {
    name: "payer.name",
    phone: "payer.phone",
    email: "payer.email",
    address: "payer.address",
};

/// Checks every rule of a receipt.
pub(crate) fn check_receipt(content: &ReceiptContent) -> Result<(), DocumentError> {
    if content.number == 0 {
        return Err(DocumentError::Number);
    }
    if !content.issuer.kind.may_issue(content.kind.into()) {
        return Err(DocumentError::MayNotIssue);
    }
    check_day(
        content.document_date,
        content.produced_at,
        &content.time_zone,
    )?;
    check_issuer(&content.issuer)?;
    check_customer(&content.payer, &PAYER)?;
    optional("note", content.note.as_deref(), NOTE)?;
    optional(
        "verificationCode",
        content.verification_code.as_deref(),
        DETAIL,
    )?;
    check_section_46(content)?;
    check_references(&content.references, content.document_date)?;
    check_amounts(content, side(content)?)
}

/// Below zero are receipts that cancel another: they say why, and which.
fn side(content: &ReceiptContent) -> Result<Side, DocumentError> {
    let Some(reason) = &content.reason else {
        return Ok(Side::Above);
    };
    required("reason", reason, LINE)?;
    let kind = content.kind.into();
    if !content.references.iter().any(|other| other.kind == kind) {
        return Err(DocumentError::Missing {
            field: "references",
        });
    }
    Ok(Side::Below)
}

fn check_section_46(content: &ReceiptContent) -> Result<(), DocumentError> {
    let Some(section) = &content.section46 else {
        return Ok(());
    };
    absent("section46", content.kind == ReceiptKind::Receipt)?;
    required("section46.approval", &section.approval, DETAIL)?;
    if section.valid_until < content.document_date {
        return Err(DocumentError::DateOrder {
            field: "section46.validUntil",
        });
    }
    Ok(())
}

fn check_amounts(content: &ReceiptContent, side: Side) -> Result<(), DocumentError> {
    let total = content.total;
    row_count("lines", content.lines.len(), MAX_LINES)?;
    for line in &content.lines {
        required("lines.text", &line.text, LINE)?;
        side.check("lines.amount", line.amount)?;
    }
    side.check("total", total)?;
    let lines = Money::sum(
        content.currency,
        content.lines.iter().map(|line| line.amount),
    )?;
    // Besides the sum this tells a total of another currency from a wrong one.
    lines.checked_sub(total)?;
    if lines != total {
        return Err(DocumentError::LinesMismatch { lines, total });
    }
    check_payments(&content.payments, content.withheld_tax, total, side)?;
    match &content.exchange {
        None => Ok(()),
        Some(exchange) => {
            let no_vat = Money::new(0, content.currency);
            check_exchange(exchange, content.document_date, total, no_vat)
        }
    }
}
