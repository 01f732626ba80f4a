//! Charges of saved cards, and refunds.

use super::page::row;
use super::{Outcome, USER_ID, of, payer};
use crate::form::Fields;
use crate::simulator::bank::{Kind, Order, Transaction};
use crate::simulator::server::Shared;
use crate::simulator::wire::{decimal, list, minor, object, text};
use crate::{Currency, Means};

pub(super) fn refund(shared: &Shared, asked: &Fields) -> Outcome {
    let now = shared.now();
    let mut inside = shared.inside();
    if let Some(code) = inside.declines.pop_front() {
        return Err(i64::from(code));
    }
    let charge = inside.of_token(asked)?.clone();
    let sum = minor(of(asked, "refundSum")).ok_or(707)?;
    if charge.left() == 0 {
        return Err(210);
    }
    if sum > charge.left() {
        return Err(105);
    }
    if charge.is_of_day(now) && sum != charge.minor {
        return Err(130);
    }
    if charge.refunds >= 2 {
        return Err(10);
    }
    let refund = inside.give_back(charge.id, sum, Kind::Refund, "", now);
    let id = refund.map_or(0, |refund| refund.id);
    Ok(object(&[
        ("transactionId", charge.id.to_string()),
        ("statusCode", text("3")),
        ("sum", text(&decimal(sum))),
        ("refundedTransactionId", id.to_string()),
    ]))
}

pub(super) fn charge(shared: &Shared, asked: &Fields) -> Outcome {
    let now = shared.now();
    let mut inside = shared.inside();
    let sum = minor(of(asked, "sum")).ok_or(707)?;
    let token = of(asked, "cardToken").to_owned();
    if !inside.tokens.contains(&token) {
        return Err(140);
    }
    payer(asked)?;
    let key = of(asked, "transactionUniqueIdentifier").to_owned();
    if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(54);
    }
    if inside.keys.contains_key(&key) {
        return Err(712);
    }
    let count: u8 = of(asked, "paymentNum").parse().map_err(|_| 735)?;
    let several = of(asked, "paymentType") == "4";
    if several != (count > 1) || !(1..=12).contains(&count) {
        return Err(739);
    }
    let order = Order {
        page: "",
        terminal: USER_ID,
        reference: of(asked, "cField1"),
        kind: Kind::Charge,
        minor: sum,
        currency: Currency::Ils,
        installments: count,
        means: Means::Card,
        token: Some(token),
        save: false,
        refused: None,
    };
    let charged = inside.charge(&order, now);
    inside.keys.insert(key, charged.id);
    if !charged.approved() {
        return Err(103);
    }
    let told = inside.told(&[charged]);
    Ok(told.first().map(|t| row(t, false)).unwrap_or_default())
}

pub(super) fn by_key(shared: &Shared, asked: &Fields) -> Outcome {
    let inside = shared.inside();
    let key = inside.keys.get(of(asked, "transactionUniqueIdentifier"));
    let found = key.and_then(|id| inside.transaction(&id.to_string()));
    let found: Vec<Transaction> = found
        .filter(|t| t.token == of(asked, "cardToken"))
        .cloned()
        .into_iter()
        .collect();
    let rows: Vec<String> = inside.told(&found).iter().map(|t| row(t, false)).collect();
    Ok(list(&rows))
}
