//! Simulated Tranzila: signed requests, the handshake's lock, the page by query or form, the report.

mod charges;
mod page;
mod report;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;

use super::bank::{APPROVAL, EXPIRY, Kind, Transaction};
use super::server::Shared;
use super::wire::{decimal, json, object, text};
use crate::Means;
use crate::json::Object;
use crate::tranzila::sign;
use charges::create;
use page::handshake;
pub(super) use page::{by_form, by_query};
use report::report;

pub(super) const TERMINAL: &str = "simterm";

pub(super) const TOKEN_TERMINAL: &str = "simtermtok";

pub(super) const APP_KEY: &str = "sim-app-key";

pub(super) const SECRET: &str = "sim-secret";

pub(super) const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v2/handshake/create", post(handshake))
        .route("/v1/transaction", post(report))
        .route("/v1/transaction/credit_card/create", post(create))
}

fn no(status: u16, code: i64, message: &str) -> Response {
    json(
        status,
        object(&[("error_code", code.to_string()), ("message", text(message))]),
    )
}

/// Whether the four headers are right: known key, a time of now in seconds, a new nonce, the right signature.
fn signed(shared: &Shared, headers: &HeaderMap) -> bool {
    let of = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    let (time, nonce) = (of(sign::TIME), of(sign::NONCE));
    let fresh = time
        .parse::<i64>()
        .is_ok_and(|time| time.abs_diff(shared.now().as_second()) <= 300);
    let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let shaped = nonce.len() == 80 && nonce.bytes().all(hexadecimal);
    let token = sign::token(APP_KEY, SECRET, time, nonce);
    of(sign::APP_KEY) == APP_KEY
        && fresh
        && shaped
        && token == of(sign::TOKEN)
        && shared.inside().nonces.insert(nonce.to_owned())
}

/// Reads a signed request for one of the business's terminals.
fn read(shared: &Shared, headers: &HeaderMap, body: &[u8]) -> Result<Object, Box<Response>> {
    if !signed(shared, headers) {
        return Err(Box::new(StatusCode::UNAUTHORIZED.into_response()));
    }
    let Ok(asked) = serde_json::from_slice::<Object>(body) else {
        return Err(Box::new(no(400, 20001, "The body is not JSON")));
    };
    let terminal = asked.loose("terminal_name");
    if ![TERMINAL, TOKEN_TERMINAL].contains(&terminal.as_str()) {
        return Err(Box::new(no(401, 401, "Wrong terminal")));
    }
    Ok(asked)
}

/// The code as the card system writes it.
fn code(transaction: &Transaction) -> String {
    match (transaction.code, transaction.kind) {
        (0, Kind::Hold | Kind::Check) => "777".to_owned(),
        (code, _) => format!("{code:03}"),
    }
}

fn mode(kind: Kind) -> &'static str {
    match kind {
        Kind::Hold => "V",
        Kind::Check => "N",
        Kind::Refund => "C",
        Kind::Charge | Kind::Void => "A123456",
    }
}

/// What return and notify carry.
pub(super) fn fields(transaction: &Transaction) -> Vec<(String, String)> {
    let bit = transaction.means == Means::Bit;
    let (sum, currency) = if bit {
        (transaction.minor.to_string(), "ILS".to_owned())
    } else {
        let number = transaction.currency.number();
        (decimal(transaction.minor), number.to_string())
    };
    let fields = [
        ("Response", code(transaction)),
        ("index", transaction.id.to_string()),
        ("ConfirmationCode", APPROVAL.to_owned()),
        ("sum", sum),
        ("currency", currency),
        ("TranzilaTK", transaction.token.clone()),
        ("expmonth", format!("{:02}", EXPIRY.0)),
        ("expyear", format!("{:02}", EXPIRY.1 % 100)),
        ("tranmode", mode(transaction.kind).to_owned()),
        ("supplier", transaction.terminal.clone()),
        ("order_ref", transaction.reference.clone()),
    ];
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

pub(super) fn callback(transaction: &Transaction) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields(transaction))
        .finish()
}
