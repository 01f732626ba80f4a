//! The hosted page, and the questions about it.

use jiff::SignedDuration;

use super::{BIT_PAGE_CODE, Outcome, USER_ID, of, payer};
use crate::form::Fields;
use crate::simulator::bank::{APPROVAL, EXPIRY, Kind, LAST_FOUR, Page, PageState, Transaction};
use crate::simulator::server::Shared;
use crate::simulator::wire::{decimal, list, minor, object, text};
use crate::{Currency, Means, day};

/// Letters, digits and a few more: for the free texts.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_alphanumeric() || " .,'-".contains(c))
}

pub(super) fn create(shared: &Shared, asked: &Fields) -> Outcome {
    let sum = minor(of(asked, "sum")).ok_or(707)?;
    let fixed = asked.get("paymentNum");
    let chosen = asked.get("maxPaymentNum");
    if fixed.is_some() && chosen.is_some() {
        return Err(736);
    }
    let most: u8 = match (fixed, chosen) {
        (Some(count), _) => count.parse().map_err(|_| 735)?,
        (None, Some(count)) => count.parse().ok().filter(|n| *n >= 2).ok_or(735)?,
        (None, None) => 1,
    };
    if !(1..=12).contains(&most) {
        return Err(735);
    }
    payer(asked)?;
    let urls = ["successUrl", "cancelUrl", "notifyUrl"];
    let missing = urls.iter().any(|name| of(asked, name).is_empty());
    if missing || of(asked, "description").is_empty() || !is_plain(of(asked, "description")) {
        return Err(54);
    }
    if of(asked, "notifyUrl").contains(['?', '&']) {
        return Err(54);
    }
    let mut inside = shared.inside();
    let number = inside.number();
    let id = number.to_string();
    let token = format!("f016{number:028}");
    let url = format!("{}/pay/{id}", shared.0.base_url);
    let bit = of(asked, "pageCode") == BIT_PAGE_CODE;
    let page = Page {
        id: id.clone(),
        secret: token.clone(),
        terminal: USER_ID.to_owned(),
        reference: of(asked, "cField1").to_owned(),
        minor: sum,
        currency: Currency::Ils,
        description: of(asked, "description").to_owned(),
        payer: of(asked, "pageField[fullName]").to_owned(),
        max_installments: most,
        save_token: of(asked, "saveCardToken") == "1",
        kind: if of(asked, "chargeType") == "2" {
            Kind::Hold
        } else {
            Kind::Charge
        },
        means: if bit {
            vec![Means::Bit]
        } else {
            vec![Means::Card, Means::Bit]
        },
        success: of(asked, "successUrl").to_owned(),
        failure: String::new(),
        cancel: of(asked, "cancelUrl").to_owned(),
        notify: of(asked, "notifyUrl").to_owned(),
        ends: Some(shared.now() + SignedDuration::from_mins(10)),
        state: PageState::Open,
        lock: String::new(),
    };
    inside.pages.insert(id, page);
    Ok(object(&[
        ("processId", number.to_string()),
        ("processToken", text(&token)),
        ("url", text(&url)),
    ]))
}

pub(super) fn process(shared: &Shared, asked: &Fields) -> Outcome {
    let inside = shared.inside();
    let page = inside.process(asked)?;
    let of_page: Vec<Transaction> = inside
        .transactions
        .iter()
        .filter(|t| t.page == page.id)
        .cloned()
        .collect();
    let told = inside.told(&of_page);
    let first = told.first();
    let reference = first.map_or(&page.reference, |t| &t.reference);
    let id = first.map_or(&page.id, |t| &t.page);
    let rows: Vec<String> = told.iter().map(|t| row(t, page.save_token)).collect();
    Ok(object(&[
        ("processId", text(id)),
        ("processToken", text(&page.secret)),
        ("customField", object(&[("cField1", text(reference))])),
        ("transactions", list(&rows)),
    ]))
}

pub(super) fn transaction(shared: &Shared, asked: &Fields) -> Outcome {
    let inside = shared.inside();
    let transaction = inside.of_token(asked)?;
    let told = inside.told(std::slice::from_ref(transaction));
    Ok(told.first().map(|t| row(t, false)).unwrap_or_default())
}

/// The fields of a transaction, by name.
fn facts(transaction: &Transaction, with_token: bool) -> Vec<(&'static str, String)> {
    let status = match (transaction.kind, transaction.approved()) {
        (_, false) => 9,
        (Kind::Hold | Kind::Check, _) => 11,
        (Kind::Refund | Kind::Void, _) => 6,
        (Kind::Charge, _) if transaction.left() == 0 => 3,
        (Kind::Charge, _) => 2,
    };
    let kind = if transaction.installments > 1 { 4 } else { 2 };
    let way = match transaction.means {
        Means::Card => 1,
        Means::Bit => 6,
        Means::ApplePay => 13,
        Means::GooglePay => 14,
    };
    let on = day::day_of(transaction.at);
    let mut facts = vec![
        ("transactionId", transaction.id.to_string()),
        ("transactionToken", transaction.secret.clone()),
        ("statusCode", status.to_string()),
        ("sum", decimal(transaction.minor)),
        ("paymentType", kind.to_string()),
        ("transactionTypeId", way.to_string()),
        ("paymentsNum", "0".to_owned()),
        ("allPaymentsNum", transaction.installments.to_string()),
        (
            "paymentDate",
            format!("{}/{}/{}", on.day(), on.month(), on.year() % 100),
        ),
        ("asmachta", APPROVAL.to_owned()),
        ("fullName", "דנה לוי".to_owned()),
        ("payerPhone", "0501234567".to_owned()),
        ("cardSuffix", LAST_FOUR.to_owned()),
        ("cardBrand", "Visa".to_owned()),
        ("cardBrandCode", "3".to_owned()),
        ("cardExp", format!("{:02}{:02}", EXPIRY.0, EXPIRY.1 % 100)),
    ];
    if with_token && !transaction.token.is_empty() {
        facts.push(("cardToken", transaction.token.clone()));
    }
    facts
}

pub(super) fn row(transaction: &Transaction, with_token: bool) -> String {
    let facts = facts(transaction, with_token);
    let mut fields: Vec<(&str, String)> = facts
        .into_iter()
        .map(|(name, value)| (name, text(&value)))
        .collect();
    fields.push(("payerBankAccountDetails", object(&[])));
    object(&fields)
}

/// The server update, as it comes on the wire.
pub(in crate::simulator) fn callback(transaction: &Transaction) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("err", "").append_pair("status", "1");
    for (name, value) in facts(transaction, true) {
        form.append_pair(&format!("data[{name}]"), &value);
    }
    form.append_pair("data[processId]", &transaction.page)
        .append_pair("data[customFields][cField1]", &transaction.reference);
    form.finish()
}

pub(super) fn approve(shared: &Shared, asked: &Fields) -> Outcome {
    let mut inside = shared.inside();
    let id = inside.of_token(asked)?.id;
    if !inside.acknowledged.insert(id) {
        return Err(722);
    }
    Ok(text(""))
}
