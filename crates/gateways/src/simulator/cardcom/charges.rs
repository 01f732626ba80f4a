//! Charges of saved cards, refunds and voids.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;

use super::{TERMINAL, amount, currency, info, no, read};
use crate::Means;
use crate::simulator::bank::{EXPIRY, Kind, Order, Transaction};
use crate::simulator::server::{Inside, Shared};
use crate::simulator::wire::{decimal, json, object, text};

const CHARGE: &[&str] = &[
    "TerminalNumber",
    "ApiName",
    "Amount",
    "Token",
    "CardExpirationMMYY",
    "ExternalUniqTranId",
    "NumOfPayments",
    "ISOCoinId",
    "CardOwnerInformation",
    "CustomFields",
    "Document",
    "Advanced",
    "ExternalMerchantId",
];

const REFUND: &[&str] = &[
    "ApiName",
    "ApiPassword",
    "TransactionId",
    "PartialSum",
    "CancelOnly",
    "AllowMultipleRefunds",
    "SapakMutav",
    "ExternalDealId",
    "ExternalMerchantId",
    "CustomFields",
];

pub(super) async fn charge(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, CHARGE) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let now = shared.now();
    let mut inside = shared.inside();
    let token = asked.loose("Token").as_str().to_owned();
    let expiry = format!("{:02}{:02}", EXPIRY.0, EXPIRY.1 % 100);
    let (Some(minor), Some(currency)) = (amount(&asked, "Amount"), currency(&asked)) else {
        return no(400, 400, "Amount or ISOCoinId");
    };
    if !inside.tokens.contains(&token) || asked.loose("CardExpirationMMYY").as_str() != expiry {
        return no(200, 15, "The token or its expiry is wrong");
    }
    let key = asked.loose("ExternalUniqTranId").as_str().to_owned();
    if inside.charged_by(&key).is_some() {
        return no(200, 608, "ExternalUniqTranId was used");
    }
    let count = asked.loose("NumOfPayments").int().unwrap_or(1);
    let order = Order {
        page: "",
        terminal: &TERMINAL.to_string(),
        reference: &key,
        kind: Kind::Charge,
        minor,
        currency,
        installments: u8::try_from(count).unwrap_or(1),
        means: Means::Card,
        token: Some(token),
        save: false,
        refused: None,
    };
    let transaction = inside.charge(&order, now);
    let told = inside.told(&[transaction]);
    json(200, told.first().map(info).unwrap_or_default())
}

impl Inside {
    fn charged_by(&self, key: &str) -> Option<&Transaction> {
        let mut charged = self.transactions.iter();
        charged.find(|t| !key.is_empty() && t.page.is_empty() && t.approved() && t.reference == key)
    }
}

pub(super) async fn by_key(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, &["TerminalNumber", "ApiName", "ExternalUniqTranId"]) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let inside = shared.inside();
    let key = asked.loose("ExternalUniqTranId");
    match inside.charged_by(key.as_str()) {
        Some(transaction) => {
            let told = inside.told(std::slice::from_ref(transaction));
            json(200, told.first().map(info).unwrap_or_default())
        }
        None => no(200, 1, "No such transaction"),
    }
}

pub(super) async fn refund(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, REFUND) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let now = shared.now();
    let mut inside = shared.inside();
    let id = asked.raw("TransactionId").map_or("", |raw| raw.get());
    let Some(charge) = inside.transaction(id).cloned() else {
        return no(200, 5033, "No such transaction");
    };
    let wanted = match asked.raw("PartialSum") {
        Some(_) => amount(&asked, "PartialSum"),
        None => Some(charge.minor),
    };
    let void = asked.loose("CancelOnly").is_true();
    let again = asked.loose("AllowMultipleRefunds").is_true();
    let refused = charge.kind != Kind::Charge
        || !charge.approved()
        || charge.voided
        || (charge.refunds > 0 && !again)
        || (void && (!charge.is_of_day(now) || charge.refunds > 0))
        || wanted.is_none_or(|wanted| wanted > charge.left());
    let (false, Some(wanted)) = (refused, wanted) else {
        return no(200, 5034, "The refund is not possible");
    };
    let kind = if void { Kind::Void } else { Kind::Refund };
    let refund = inside.give_back(charge.id, wanted, kind, "", now);
    let id = refund.map_or(0, |refund| refund.id);
    json(
        200,
        object(&[
            ("ResponseCode", "0".to_owned()),
            ("Description", text(&format!("OK {}", decimal(wanted)))),
            ("NewTranzactionId", id.to_string()),
        ]),
    )
}
