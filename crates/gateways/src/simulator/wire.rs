//! JSON as gateways write it, amounts digit by digit.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::{Currency, Money};

/// A JSON text of a string.
pub(super) fn text(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}

/// An object of values that are JSON already.
pub(super) fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}:{value}", text(name)))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// A list of values that are JSON already.
pub(super) fn list(values: &[String]) -> String {
    format!("[{}]", values.join(","))
}

/// Major units without zeros at the end, as most programs print a number: `234.8`.
pub(super) fn shortest(minor: i64) -> String {
    let decimal = decimal(minor);
    let short = decimal.trim_end_matches('0').trim_end_matches('.');
    short.to_owned()
}

/// Major units with two decimals.
pub(super) fn decimal(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// Major units as minor ones.
pub(super) fn minor(text: &str) -> Option<i64> {
    let money = Money::parse(text, Currency::Ils).ok()?;
    Some(money.minor())
}

pub(super) fn json(status: u16, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
