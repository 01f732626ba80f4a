//! Simulated Cardcom: API v11, with its refusal of keys that are not in the specification.

mod charges;
mod page;
mod report;

use axum::Router;
use axum::response::Response;
use axum::routing::post;

use super::bank::{APPROVAL, EXPIRY, Kind, LAST_FOUR, Transaction};
use super::server::Shared;
use super::wire::{json, minor, object, shortest, text};
use crate::json::Object;
use crate::{Currency, day};
use charges::{by_key, charge, refund};
pub(super) use page::callback;
use page::{create, result};
use report::report;

pub(super) const TERMINAL: u32 = 1000;

pub(super) const API_NAME: &str = "sim-api-name";

pub(super) const API_PASSWORD: &str = "sim-api-password";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v11/LowProfile/Create", post(create))
        .route("/api/v11/LowProfile/GetLpResult", post(result))
        .route("/api/v11/Transactions/Transaction", post(charge))
        .route(
            "/api/v11/Transactions/GetTransactionByExternalUniqTran",
            post(by_key),
        )
        .route("/api/v11/Transactions/RefundByTransactionId", post(refund))
        .route("/api/v11/Transactions/ListTransactions", post(report))
}

fn no(status: u16, code: i64, description: &str) -> Response {
    json(
        status,
        object(&[
            ("ResponseCode", code.to_string()),
            ("Description", text(description)),
        ]),
    )
}

/// The body, when all its keys are known and its credentials right.
fn read(body: &[u8], known: &[&str]) -> Result<Object, Box<Response>> {
    let Ok(asked) = serde_json::from_slice::<Object>(body) else {
        return Err(Box::new(no(400, 400, "The body is not JSON")));
    };
    let unknown = asked.names().find(|name| !known.contains(name));
    if let Some(unknown) = unknown {
        return Err(Box::new(no(400, 400, &format!("Unknown field {unknown}"))));
    }
    let raw = |name: &str| asked.raw(name).map(serde_json::value::RawValue::get);
    let wrong_terminal = known.contains(&"TerminalNumber")
        && raw("TerminalNumber") != Some(TERMINAL.to_string().as_str());
    let wrong_password =
        known.contains(&"ApiPassword") && asked.loose("ApiPassword").as_str() != API_PASSWORD;
    if wrong_terminal || wrong_password || asked.loose("ApiName").as_str() != API_NAME {
        return Err(Box::new(no(401, 603, "Wrong user name or password")));
    }
    Ok(asked)
}

/// An amount: a JSON number of major units above zero.
fn amount(asked: &Object, name: &str) -> Option<i64> {
    minor(asked.raw(name)?.get())
}

fn currency(asked: &Object) -> Option<Currency> {
    match asked.loose("ISOCoinId").as_str() {
        "" => Some(Currency::Ils),
        number => Currency::of_number(number.parse().ok()?),
    }
}

fn text_or_number(value: &str) -> String {
    match value.parse::<u64>() {
        Ok(number) => number.to_string(),
        Err(_) => text(value),
    }
}

/// `TransactionInfo`.
fn info(transaction: &Transaction) -> String {
    let code = match transaction.kind {
        Kind::Hold => 701,
        _ => transaction.code,
    };
    let deal = match transaction.kind {
        Kind::Refund => "Refund",
        Kind::Void => "Cancel",
        Kind::Charge | Kind::Hold | Kind::Check => "Debit",
    };
    let is_refund = matches!(transaction.kind, Kind::Refund | Kind::Void);
    let payments = if transaction.installments > 1 {
        "Payments"
    } else {
        "Standard"
    };
    object(&[
        ("ResponseCode", code.to_string()),
        ("Description", text("")),
        ("TranzactionId", transaction.id.to_string()),
        ("TerminalNumber", text_or_number(&transaction.terminal)),
        ("Amount", shortest(transaction.minor)),
        ("CoinId", transaction.currency.number().to_string()),
        ("CreateDate", text(&day::civil(transaction.at).to_string())),
        ("Last4CardDigits", "42".to_owned()),
        ("Last4CardDigitsString", text(LAST_FOUR)),
        ("CardMonth", EXPIRY.0.to_string()),
        ("CardYear", EXPIRY.1.to_string()),
        ("ApprovalNumber", text(APPROVAL)),
        ("NumberOfPayments", transaction.installments.to_string()),
        ("Token", text(&transaction.token)),
        ("Uid", text(&format!("uid-{}", transaction.uid))),
        ("Brand", text("Visa")),
        ("PaymentType", text(payments)),
        ("DealType", text(deal)),
        ("IsRefund", is_refund.to_string()),
    ])
}
