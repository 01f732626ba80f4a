//! What must be true of a document before it is issued. The checks that several kinds share.

mod itemized;
mod payments;
mod receipt;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) use self::itemized::check_itemized;
pub(crate) use self::receipt::check_receipt;
use crate::customer::Customer;
use crate::error::DocumentError;
use crate::exchange::Exchange;
use crate::issuer::Issuer;
use crate::money::{Currency, Money, MoneyError};
use crate::reference::Reference;

/// The most lines on one document.
pub const MAX_LINES: usize = 200;
/// The most payment rows on one document: ten years of monthly cheques.
pub const MAX_PAYMENTS: usize = 120;
/// The most documents that one document speaks of.
pub const MAX_REFERENCES: usize = 50;

const NAME: usize = 120;
const ADDRESS: usize = 200;
const PHONE: usize = 40;
const EMAIL: usize = 254;
const LINE: usize = 300;
const DETAIL: usize = 60;
const UNIT: usize = 20;
const NOTE: usize = 1_000;

fn check_day(
    document_date: Date,
    produced_at: Timestamp,
    time_zone: &str,
) -> Result<(), DocumentError> {
    let zone = TimeZone::get(time_zone).map_err(|_| DocumentError::UnknownTimeZone)?;
    if document_date > produced_at.to_zoned(zone).date() {
        return Err(DocumentError::DatedInFuture);
    }
    Ok(())
}

fn check_issuer(issuer: &Issuer) -> Result<(), DocumentError> {
    required("issuer.name", &issuer.name, NAME)?;
    optional("issuer.address", issuer.address.as_deref(), ADDRESS)?;
    optional("issuer.phone", issuer.phone.as_deref(), PHONE)?;
    optional("issuer.email", issuer.email.as_deref(), EMAIL)
}

/// The paths of a customer's fields: receipts call them the payer's.
struct CustomerFields {
    name: &'static str,
    phone: &'static str,
    email: &'static str,
    address: &'static str,
}

fn check_customer(customer: &Customer, fields: &CustomerFields) -> Result<(), DocumentError> {
    required(fields.name, &customer.name, NAME)?;
    optional(fields.phone, customer.phone.as_deref(), PHONE)?;
    optional(fields.email, customer.email.as_deref(), EMAIL)?;
    optional(fields.address, customer.address.as_deref(), ADDRESS)
}

fn check_references(references: &[Reference], document_date: Date) -> Result<(), DocumentError> {
    if references.len() > MAX_REFERENCES {
        return Err(DocumentError::RowCount {
            field: "references",
            limit: MAX_REFERENCES,
        });
    }
    for reference in references {
        if reference.number == 0 {
            return Err(DocumentError::NotPositive {
                field: "references.number",
            });
        }
        if reference.document_date > document_date {
            return Err(DocumentError::DateOrder {
                field: "references.documentDate",
            });
        }
    }
    Ok(())
}

/// The shekel amounts follow from the rate, and stand on documents in foreign currency alone.
fn check_exchange(
    exchange: &Exchange,
    document_date: Date,
    total: Money,
    vat: Money,
) -> Result<(), DocumentError> {
    if total.currency() == Currency::Ils {
        return Err(DocumentError::NotAllowed { field: "exchange" });
    }
    if exchange.rate_millionths == 0 {
        return Err(DocumentError::NotPositive {
            field: "exchange.rateMillionths",
        });
    }
    if exchange.date > document_date {
        return Err(DocumentError::DateOrder {
            field: "exchange.date",
        });
    }
    if Exchange::new(exchange.rate_millionths, exchange.date, total, vat)? != *exchange {
        return Err(DocumentError::Mismatch { field: "exchange" });
    }
    Ok(())
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

pub(crate) fn not_negative(field: &'static str, amount: Money) -> Result<(), DocumentError> {
    if amount.minor() < 0 {
        return Err(DocumentError::Negative { field });
    }
    Ok(())
}

pub(crate) fn row_count(
    field: &'static str,
    count: usize,
    limit: usize,
) -> Result<(), DocumentError> {
    if count == 0 || count > limit {
        return Err(DocumentError::RowCount { field, limit });
    }
    Ok(())
}

pub(crate) fn same_currency(amount: Money, currency: Currency) -> Result<(), MoneyError> {
    if amount.currency() == currency {
        return Ok(());
    }
    Err(MoneyError::CurrencyMismatch(currency, amount.currency()))
}

/// Refuses what this kind of document does not have.
fn absent(field: &'static str, is_there: bool) -> Result<(), DocumentError> {
    if is_there {
        return Err(DocumentError::NotAllowed { field });
    }
    Ok(())
}
