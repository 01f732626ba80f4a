//! Charges of saved cards, refunds and voids.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};

use super::{code, no, read};
use crate::json::Object;
use crate::simulator::bank::{APPROVAL, EXPIRY, Kind, Order, Transaction};
use crate::simulator::server::Shared;
use crate::simulator::wire::{decimal, json, minor, object, text};
use crate::{Currency, Means};

pub(super) async fn create(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let asked = match read(&shared, &headers, &body) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    match asked.loose("txn_type").as_str() {
        "debit" => debit(&shared, &asked),
        "credit" => credit(&shared, &asked),
        "cancel" => cancel(&shared, &asked),
        _ => no(400, 20004, "txn_type"),
    }
}

/// The amount is that of the items.
fn amount(asked: &Object) -> Option<i64> {
    let items: Vec<Object> = serde_json::from_str(asked.raw("items")?.get()).ok()?;
    items.iter().try_fold(0, |sum: i64, item| {
        let price = minor(item.raw("unit_price")?.get())?;
        let units = item.loose("units_number").int()?;
        sum.checked_add(price.checked_mul(units)?)
    })
}

fn reference(asked: &Object) -> String {
    let fields = asked
        .raw("user_defined_fields")
        .map_or("[]", |raw| raw.get());
    let fields: Vec<Object> = serde_json::from_str(fields).unwrap_or_default();
    let ours = fields
        .iter()
        .find(|field| field.loose("name").as_str() == "order_ref");
    ours.map_or_else(String::new, |field| {
        field.loose("value").as_str().to_owned()
    })
}

/// The card by its token, with the expiry as integers, the year in four digits.
fn card(shared: &Shared, asked: &Object) -> Option<String> {
    let token = asked.loose("card_number").as_str().to_owned();
    let raw = |name: &str| asked.raw(name).map_or("", |raw| raw.get());
    let known = shared.inside().tokens.contains(&token)
        && raw("expire_month") == EXPIRY.0.to_string()
        && raw("expire_year") == EXPIRY.1.to_string();
    known.then_some(token)
}

fn outcome(transaction: &Transaction) -> Response {
    let error_code = if transaction.approved() { 0 } else { 20400 };
    let status = if transaction.approved() { 200 } else { 400 };
    json(
        status,
        object(&[
            ("error_code", error_code.to_string()),
            ("message", text("")),
            (
                "transaction_result",
                object(&[
                    ("processor_response_code", text(&code(transaction))),
                    ("transaction_id", transaction.id.to_string()),
                    ("auth_number", text(APPROVAL)),
                    ("amount", decimal(transaction.minor)),
                    ("currency_code", text(transaction.currency.code())),
                ]),
            ),
        ]),
    )
}

fn debit(shared: &Shared, asked: &Object) -> Response {
    let Some(minor) = amount(asked).filter(|minor| *minor > 0) else {
        return no(400, 20014, "Amount is zero");
    };
    let currency = Currency::of(asked.loose("txn_currency_code").as_str());
    let (Some(currency), Some(token)) = (currency, card(shared, asked)) else {
        return no(400, 20401, "card or currency");
    };
    let now = shared.now();
    let key = asked.loose("DCdisable").as_str().to_owned();
    let mut inside = shared.inside();
    let day = SignedDuration::from_hours(24);
    let recent = |at: Timestamp| now.duration_since(at) < day;
    let repeated = inside
        .transactions
        .iter()
        .any(|t| !key.is_empty() && t.reference == key && t.approved() && recent(t.at));
    if repeated {
        let repeated = object(&[("processor_response_code", text("425"))]);
        return json(
            400,
            object(&[
                ("error_code", "20400".to_owned()),
                ("message", text("Duplicate")),
                ("transaction_result", repeated),
            ]),
        );
    }
    let terminal = asked.loose("terminal_name");
    let order = Order {
        page: "",
        terminal: terminal.as_str(),
        reference: &reference(asked),
        kind: Kind::Charge,
        minor,
        currency,
        installments: 1,
        means: Means::Card,
        token: Some(token),
        save: false,
        refused: None,
    };
    outcome(&inside.charge(&order, now))
}

/// The charge that a refund or void is of: number as an integer, approval as a text, on its own terminal.
fn original(shared: &Shared, asked: &Object) -> Option<Transaction> {
    let id = asked.raw("reference_txn_id")?.get();
    let charge = shared.inside().transaction(id)?.clone();
    let right = asked.raw("authorization_number")?.get() == text(APPROVAL)
        && charge.terminal == asked.loose("terminal_name").as_str()
        && charge.kind == Kind::Charge
        && charge.approved()
        && !charge.voided;
    right.then_some(charge)
}

fn credit(shared: &Shared, asked: &Object) -> Response {
    let Some(charge) = original(shared, asked) else {
        return no(400, 20112, "Original transaction not found");
    };
    let minor = amount(asked).filter(|minor| *minor > 0);
    let (Some(minor), Some(_)) = (minor, card(shared, asked)) else {
        return no(400, 20401, "card or amount");
    };
    if minor > charge.left() {
        return no(400, 23002, "Refund is larger than the charge");
    }
    let now = shared.now();
    let reference = reference(asked);
    let refund = shared
        .inside()
        .give_back(charge.id, minor, Kind::Refund, &reference, now);
    refund.map_or_else(|| no(400, 20112, ""), |refund| outcome(&refund))
}

fn cancel(shared: &Shared, asked: &Object) -> Response {
    let now = shared.now();
    let charge = original(shared, asked).filter(|charge| charge.refunds == 0);
    let Some(charge) = charge.filter(|charge| charge.is_of_day(now)) else {
        return no(400, 20112, "Original transaction not found");
    };
    shared
        .inside()
        .give_back(charge.id, charge.minor, Kind::Void, "", now);
    json(
        200,
        object(&[("error_code", "0".to_owned()), ("message", text("Success"))]),
    )
}
