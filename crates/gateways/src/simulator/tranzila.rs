//! Simulated Tranzila: signed requests, the handshake's lock, the page by query or form, the report.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::bank::{APPROVAL, EXPIRY, Kind, Order, Page, PageState, Transaction};
use super::html;
use super::server::Shared;
use super::wire::{decimal, json, list, minor, object, text};
use crate::form::{Fields, urlencoded};
use crate::json::Object;
use crate::tranzila::sign;
use crate::{Currency, Means, day};

pub(super) const TERMINAL: &str = "simterm";
pub(super) const TOKEN_TERMINAL: &str = "simtermtok";
pub(super) const APP_KEY: &str = "sim-app-key";
pub(super) const SECRET: &str = "sim-secret";
pub(super) const FORM: &str = "application/x-www-form-urlencoded";
const MINUTES_OF_A_LOCK: i64 = 20;

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

async fn handshake(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let asked = match read(&shared, &headers, &body) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let Some(sum) = asked.raw("sum").and_then(|raw| minor(raw.get())) else {
        return no(200, 20004, "sum");
    };
    let ends = shared.now() + SignedDuration::from_mins(MINUTES_OF_A_LOCK);
    let mut inside = shared.inside();
    let lock = format!("t3f88ef9{:024}", inside.number());
    inside.locks.insert(lock.clone(), (sum, ends));
    json(
        200,
        object(&[
            ("error_code", "0".to_owned()),
            ("message", text("Success")),
            ("thtk", text(&lock)),
        ]),
    )
}

pub(super) async fn by_query(
    State(shared): State<Shared>,
    Path(terminal): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    open(&shared, &terminal, &urlencoded(query.as_bytes()))
}

pub(super) async fn by_form(
    State(shared): State<Shared>,
    Path(terminal): Path<String>,
    body: Bytes,
) -> Response {
    open(&shared, &terminal, &urlencoded(&body))
}

/// Everything here came through the payer's browser, and only the sum is locked.
fn open(shared: &Shared, terminal: &str, asked: &Fields) -> Response {
    let of = |name: &str| asked.get(name).map_or("", String::as_str);
    let refused = |text: &str| (StatusCode::BAD_REQUEST, html::notice(text)).into_response();
    let now = shared.now();
    let mut inside = shared.inside();
    let locked = inside.locks.get(of("thtk")).copied();
    let Some((sum, ends)) = locked.filter(|(_, ends)| *ends > now) else {
        return refused("912790: handshake");
    };
    if minor(of("sum")) != Some(sum) {
        return refused("912791: handshake");
    }
    let currency = of("currency").parse().ok().and_then(Currency::of_number);
    let kind = match of("tranmode").chars().next() {
        Some('A') => Kind::Charge,
        Some('V') => Kind::Hold,
        Some('N') => Kind::Check,
        _ => return refused("tranmode"),
    };
    let most = match of("cred_type") {
        "1" => Some(1),
        "8" => of("maxpay").parse::<u8>().ok(),
        _ => None,
    };
    let (Some(currency), Some(most), true) = (currency, most, terminal == TERMINAL) else {
        return refused("terminal, currency or cred_type");
    };
    let flags = [
        ("bit_pay", Means::Bit),
        ("apple_pay", Means::ApplePay),
        ("google_pay", Means::GooglePay),
    ];
    let card = (of("hide_cc") != "1").then_some(Means::Card);
    let wallets = flags
        .into_iter()
        .filter(|(flag, _)| of(flag) == "1")
        .map(|(_, means)| means);
    let page = Page {
        id: format!("p{}", inside.number()),
        secret: String::new(),
        terminal: terminal.to_owned(),
        reference: of("order_ref").to_owned(),
        minor: sum,
        currency,
        description: of("pdesc").to_owned(),
        payer: of("contact").to_owned(),
        max_installments: most,
        save_token: of("tranmode").ends_with('K'),
        kind,
        means: card.into_iter().chain(wallets).collect(),
        success: of("success_url_address").to_owned(),
        failure: of("fail_url_address").to_owned(),
        cancel: String::new(),
        notify: of("notify_url_address").to_owned(),
        ends: Some(ends),
        state: PageState::Open,
        lock: of("thtk").to_owned(),
    };
    inside.pages.insert(page.id.clone(), page.clone());
    drop(inside);
    shared.show(&page, false)
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

/// A row of the report; amounts in agorot.
fn row(transaction: &Transaction) -> String {
    let kind = match transaction.kind {
        Kind::Charge => "DEBIT",
        Kind::Refund => "CREDIT",
        Kind::Hold => "VERIFY",
        Kind::Check => "J2",
        Kind::Void => "CANCEL",
    };
    let plan = if transaction.installments > 1 { 8 } else { 1 };
    let at = day::civil(transaction.at);
    object(&[
        ("index", transaction.id.to_string()),
        ("transaction_date", text(&at.date().to_string())),
        (
            "transaction_time",
            text(&at.strftime("%H:%M:%S").to_string()),
        ),
        ("amount", transaction.minor.to_string()),
        ("currency", text(&transaction.currency.number().to_string())),
        ("processor_response_code", text(&code(transaction))),
        ("txn_type", text(kind)),
        ("tranmode", text(mode(transaction.kind))),
        ("payment_plan", plan.to_string()),
        ("number_of_payments", transaction.installments.to_string()),
        ("authorization_number", text(APPROVAL)),
        ("credit_card_token", text(&transaction.token)),
        ("expiration_month", EXPIRY.0.to_string()),
        ("expiration_year", (EXPIRY.1 % 100).to_string()),
        ("card_brand", text("Visa")),
        ("child_terminal", text(&transaction.terminal)),
        ("user_defined_1", text(&transaction.reference)),
    ])
}

async fn report(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let asked = match read(&shared, &headers, &body) {
        Ok(asked) => asked,
        Err(no) => return *no,
    };
    let terminal = asked.loose("terminal_name");
    let inside = shared.inside();
    let of_terminal = inside
        .transactions
        .iter()
        .filter(|t| t.terminal == terminal.as_str());
    let found: Vec<Transaction> = match asked.raw("transaction_index") {
        Some(raw) if raw.get().starts_with('"') => return no(400, 20004, "transaction_index"),
        Some(raw) => of_terminal
            .filter(|t| t.id.to_string() == raw.get())
            .cloned()
            .collect(),
        None => {
            let date = |name: &str| asked.loose(name).as_str().parse::<Date>().ok();
            let dates = date("transaction_start_date").zip(date("transaction_end_date"));
            let Some((from, to)) = dates else {
                return no(400, 20004, "dates");
            };
            let reference = filter(&asked);
            of_terminal
                .filter(|t| (from..=to).contains(&day::day_of(t.at)))
                .filter(|t| {
                    reference
                        .as_ref()
                        .is_none_or(|reference| *reference == t.reference)
                })
                .cloned()
                .collect()
        }
    };
    let size = asked.loose("page_results").int().unwrap_or(1000);
    let size = usize::try_from(size).unwrap_or(1000);
    let page = asked.loose("page").int().unwrap_or(1).max(1) - 1;
    let page = usize::try_from(page).unwrap_or_default();
    let rows: Vec<String> = inside.told(&found).iter().map(row).collect();
    let total = rows.len();
    let rows: Vec<String> = rows.into_iter().skip(page * size).take(size).collect();
    json(
        200,
        object(&[
            ("error_code", "0".to_owned()),
            ("transactions", list(&rows)),
            ("total", total.to_string()),
            ("rows", rows.len().to_string()),
        ]),
    )
}

/// The value of a filter `order_ref equals …`.
fn filter(asked: &Object) -> Option<String> {
    let filters: Vec<Object> = serde_json::from_str(asked.raw("ufields")?.get()).ok()?;
    let filter = filters.first()?;
    let known = filter.loose("name").as_str() == "order_ref"
        && filter.loose("operator").as_str() == "equals";
    known.then(|| filter.loose("value").as_str().to_owned())
}

async fn create(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
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
