//! Simulated Cardcom: API v11, with its refusal of keys that are not in the specification.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use jiff::Timestamp;
use jiff::civil::Date;

use super::bank::{APPROVAL, EXPIRY, Kind, LAST_FOUR, Order, Page, PageState, Transaction};
use super::server::{Inside, Shared};
use super::wire::{decimal, json, list, minor, object, shortest, text};
use crate::json::Object;
use crate::{Currency, Means, day};

pub(super) const TERMINAL: u32 = 1000;
pub(super) const API_NAME: &str = "sim-api-name";
pub(super) const API_PASSWORD: &str = "sim-api-password";

const CREATE: &[&str] = &[
    "TerminalNumber",
    "ApiName",
    "Operation",
    "ReturnValue",
    "Amount",
    "SuccessRedirectUrl",
    "FailedRedirectUrl",
    "CancelRedirectUrl",
    "WebHookUrl",
    "ProductName",
    "Language",
    "ISOCoinId",
    "UIDefinition",
    "AdvancedDefinition",
    "Document",
    "UTM",
];
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
const LIST: &[&str] = &[
    "ApiName",
    "ApiPassword",
    "FromDate",
    "ToDate",
    "Page",
    "Page_size",
    "TranStatus",
    "LimitForTerminal",
];

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

async fn create(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, CREATE) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let advanced = asked.raw("AdvancedDefinition").and_then(Object::read);
    let most = advanced.and_then(|advanced| advanced.loose("MaxNumOfPayments").int());
    let most = u8::try_from(most.unwrap_or(1)).unwrap_or_default();
    let of = |name: &str| asked.loose(name).as_str().to_owned();
    let urls = ["SuccessRedirectUrl", "FailedRedirectUrl", "WebHookUrl"];
    let addressed = urls
        .into_iter()
        .all(|name| (1..=500).contains(&of(name).len()));
    let operation = of("Operation");
    let save_token = operation == "ChargeAndCreateToken";
    let known_operation = save_token || operation == "ChargeOnly";
    let (Some(minor), Some(currency)) = (amount(&asked, "Amount"), currency(&asked)) else {
        return no(400, 400, "Amount or ISOCoinId");
    };
    if !addressed || !known_operation || !(1..=36).contains(&most) || of("ReturnValue").len() > 250
    {
        return no(400, 400, "A field is missing or wrong");
    }
    let mut inside = shared.inside();
    let id = format!("5F0C7A10-0000-4000-8000-{:012}", inside.number());
    let url = format!("{}/pay/{id}", shared.0.base_url);
    let payer = asked.raw("UIDefinition").and_then(Object::read);
    let payer = payer.map(|ui| ui.loose("CardOwnerNameValue").as_str().to_owned());
    let page = Page {
        id: id.clone(),
        secret: String::new(),
        terminal: TERMINAL.to_string(),
        reference: of("ReturnValue"),
        minor,
        currency,
        description: of("ProductName"),
        payer: payer.unwrap_or_default(),
        max_installments: most,
        save_token,
        kind: Kind::Charge,
        means: vec![Means::Card, Means::Bit, Means::ApplePay, Means::GooglePay],
        success: of("SuccessRedirectUrl"),
        failure: of("FailedRedirectUrl"),
        cancel: of("CancelRedirectUrl"),
        notify: of("WebHookUrl"),
        ends: None,
        state: PageState::Open,
        lock: String::new(),
    };
    inside.pages.insert(id.clone(), page);
    json(
        200,
        object(&[
            ("ResponseCode", "0".to_owned()),
            ("Description", text("OK")),
            // Identifiers come back in the other case.
            ("LowProfileId", text(&id.to_ascii_lowercase())),
            ("Url", text(&url)),
            ("UrlToBit", text(&url)),
            ("UrlToPayPal", "null".to_owned()),
        ]),
    )
}

async fn result(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, &["TerminalNumber", "ApiName", "LowProfileId"]) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let inside = shared.inside();
    let id = asked.loose("LowProfileId").as_str().to_ascii_uppercase();
    let Some(page) = inside.pages.get(&id) else {
        return no(400, 400, "No such LowProfileId");
    };
    let of_page = |t: &&Transaction| t.page == page.id;
    let paid = inside.transactions.iter().filter(of_page);
    let Some(last) = paid.max_by_key(|t| (t.approved(), t.id)) else {
        return no(200, 5116, "NOTOK");
    };
    let told = inside.told(std::slice::from_ref(last));
    let body = told.first().map(|told| page_result(told, page.save_token));
    json(200, body.unwrap_or_default())
}

/// `LowProfileResult`.
fn page_result(transaction: &Transaction, save_token: bool) -> String {
    let operation = if save_token {
        "ChargeAndCreateToken"
    } else {
        "ChargeOnly"
    };
    let token = match transaction.token.as_str() {
        "" => "null".to_owned(),
        token => object(&[
            ("Token", text(token)),
            ("TokenExDate", text("20310831")),
            ("CardYear", EXPIRY.1.to_string()),
            ("CardMonth", EXPIRY.0.to_string()),
        ]),
    };
    object(&[
        ("ResponseCode", transaction.code.to_string()),
        ("Description", text("")),
        ("TerminalNumber", text_or_number(&transaction.terminal)),
        ("LowProfileId", text(&transaction.page)),
        ("TranzactionId", transaction.id.to_string()),
        ("ReturnValue", text(&transaction.reference)),
        ("Operation", text(operation)),
        ("DocumentInfo", "null".to_owned()),
        ("TokenInfo", token),
        ("TranzactionInfo", info(transaction)),
    ])
}

/// What the webhook carries: the same.
pub(super) fn callback(transaction: &Transaction) -> String {
    page_result(transaction, false)
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

async fn charge(State(shared): State<Shared>, body: Bytes) -> Response {
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

async fn by_key(State(shared): State<Shared>, body: Bytes) -> Response {
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

async fn refund(State(shared): State<Shared>, body: Bytes) -> Response {
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

async fn report(State(shared): State<Shared>, body: Bytes) -> Response {
    let asked = match read(&body, LIST) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let date = |name: &str| Date::strptime("%d%m%Y", asked.loose(name).as_str()).ok();
    let page = asked
        .loose("Page")
        .int()
        .and_then(|page| usize::try_from(page).ok());
    let size = asked
        .loose("Page_size")
        .int()
        .and_then(|size| usize::try_from(size).ok());
    let (Some(from), Some(to), Some(page @ 1..), Some(size @ 10..=2000)) =
        (date("FromDate"), date("ToDate"), page, size)
    else {
        return no(400, 400, "Dates or paging");
    };
    let success = asked.loose("TranStatus").as_str() == "Success";
    let within = |at: Timestamp| (from..=to).contains(&day::day_of(at));
    let inside = shared.inside();
    let found: Vec<Transaction> = inside
        .transactions
        .iter()
        .filter(|t| within(t.at) && (!success || t.approved()))
        .cloned()
        .collect();
    let rows: Vec<String> = inside.told(&found).iter().map(info).collect();
    let rows: Vec<String> = rows
        .into_iter()
        .skip((page - 1) * size)
        .take(size)
        .collect();
    json(
        200,
        object(&[
            ("ResponseCode", "0".to_owned()),
            ("Description", text("")),
            ("Tranzactions", list(&rows)),
        ]),
    )
}
