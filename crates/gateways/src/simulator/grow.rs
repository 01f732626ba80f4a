//! Simulated Grow: the light API, its envelope, its sequence of pages that live ten minutes.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::post;
use jiff::SignedDuration;

use super::bank::{APPROVAL, EXPIRY, Kind, LAST_FOUR, Order, Page, PageState, Transaction};
use super::server::{Inside, Shared};
use super::wire::{decimal, json, list, minor, object, text};
use crate::form::{self, Fields};
use crate::{Currency, Means, day};

pub(super) const USER_ID: &str = "sim-user";
pub(super) const PAGE_CODE: &str = "sim-page";
pub(super) const BIT_PAGE_CODE: &str = "sim-bit-page";
pub(super) const API_KEY: &str = "sim-platform-key";
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/api/light/server/1.0/{method}", post(call))
}

/// What a method gives: data, or an error's number.
type Outcome = Result<String, i64>;

async fn call(
    State(shared): State<Shared>,
    Path(method): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let media = headers.get(header::CONTENT_TYPE);
    let media = media.and_then(|media| media.to_str().ok()).unwrap_or("");
    let asked = if media.starts_with("application/json") {
        None
    } else {
        form::fields(media, &body)
    };
    let asked = asked.unwrap_or_default();
    let run = match method.as_str() {
        "createPaymentProcess" => create,
        "getPaymentProcessInfo" => process,
        "getTransactionInfo" => transaction,
        "approveTransaction" => approve,
        "refundTransaction" => refund,
        "createTransactionWithToken" => charge,
        "getTokenTransactionsByExternalIdentifiers" => by_key,
        _ => return json(200, object(&[("err", text("unknown method"))])),
    };
    let outcome = authorised(&asked, &method).and_then(|()| run(&shared, &asked));
    let body = match outcome {
        Ok(data) => object(&[
            ("status", "1".to_owned()),
            ("err", text("")),
            ("data", data),
        ]),
        Err(id) => object(&[
            // Texts where there are numbers elsewhere.
            ("status", text("0")),
            (
                "err",
                object(&[("id", id.to_string()), ("message", text(message(id)))]),
            ),
            ("data", text("")),
        ]),
    };
    json(200, body)
}

fn message(id: i64) -> &'static str {
    match id {
        103 => "העסקה לא אושרה על ידי חברת האשראי",
        105 => "סכום הזיכוי גדול מסכום העסקה",
        110 => "הזיכוי הועבר לאישור ידני",
        130 => "לא ניתן לזכות חלקית ביום העסקה",
        717 => "שם או טלפון שגויים",
        _ => "שגיאה",
    }
}

fn of<'a>(asked: &'a Fields, name: &str) -> &'a str {
    asked.get(name).map_or("", String::as_str)
}

fn authorised(asked: &Fields, method: &str) -> Result<(), i64> {
    let by_user = matches!(
        method,
        "createPaymentProcess"
            | "refundTransaction"
            | "createTransactionWithToken"
            | "getTokenTransactionsByExternalIdentifiers"
    );
    let by_page = matches!(
        method,
        "createPaymentProcess"
            | "getPaymentProcessInfo"
            | "getTransactionInfo"
            | "approveTransaction"
    );
    if of(asked, "apiKey") != API_KEY {
        return Err(812);
    }
    if by_user && of(asked, "userId") != USER_ID {
        return Err(801);
    }
    if by_page && ![PAGE_CODE, BIT_PAGE_CODE].contains(&of(asked, "pageCode")) {
        return Err(701);
    }
    Ok(())
}

/// Letters, digits and a few more: for the free texts.
fn is_plain(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_alphanumeric() || " .,'-".contains(c))
}

fn payer(asked: &Fields) -> Result<(), i64> {
    let name = of(asked, "pageField[fullName]");
    let phone = of(asked, "pageField[phone]");
    let mobile = phone.len() == 10
        && phone.starts_with("05")
        && phone.bytes().all(|byte| byte.is_ascii_digit());
    if name.split(' ').count() < 2 || !is_plain(name) || !mobile {
        return Err(717);
    }
    Ok(())
}

fn create(shared: &Shared, asked: &Fields) -> Outcome {
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

impl Inside {
    fn process(&self, asked: &Fields) -> Result<&Page, i64> {
        let page = self.pages.get(of(asked, "processId")).ok_or(730)?;
        let right = page.secret == of(asked, "processToken");
        right.then_some(page).ok_or(730)
    }

    fn of_token(&self, asked: &Fields) -> Result<&Transaction, i64> {
        let transaction = self.transaction(of(asked, "transactionId")).ok_or(716)?;
        let right = transaction.secret == of(asked, "transactionToken");
        right.then_some(transaction).ok_or(716)
    }
}

fn process(shared: &Shared, asked: &Fields) -> Outcome {
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

fn transaction(shared: &Shared, asked: &Fields) -> Outcome {
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

fn row(transaction: &Transaction, with_token: bool) -> String {
    let facts = facts(transaction, with_token);
    let mut fields: Vec<(&str, String)> = facts
        .into_iter()
        .map(|(name, value)| (name, text(&value)))
        .collect();
    fields.push(("payerBankAccountDetails", object(&[])));
    object(&fields)
}

/// The server update, as it comes on the wire.
pub(super) fn callback(transaction: &Transaction) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("err", "").append_pair("status", "1");
    for (name, value) in facts(transaction, true) {
        form.append_pair(&format!("data[{name}]"), &value);
    }
    form.append_pair("data[processId]", &transaction.page)
        .append_pair("data[customFields][cField1]", &transaction.reference);
    form.finish()
}

fn approve(shared: &Shared, asked: &Fields) -> Outcome {
    let mut inside = shared.inside();
    let id = inside.of_token(asked)?.id;
    if !inside.acknowledged.insert(id) {
        return Err(722);
    }
    Ok(text(""))
}

fn refund(shared: &Shared, asked: &Fields) -> Outcome {
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

fn charge(shared: &Shared, asked: &Fields) -> Outcome {
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

fn by_key(shared: &Shared, asked: &Fields) -> Outcome {
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
