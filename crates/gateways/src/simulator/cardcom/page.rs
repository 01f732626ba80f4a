//! The hosted page: made, and asked about.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;

use super::{TERMINAL, amount, currency, info, no, read, text_or_number};
use crate::Means;
use crate::json::Object;
use crate::simulator::bank::{EXPIRY, Kind, Page, PageState, Transaction};
use crate::simulator::server::Shared;
use crate::simulator::wire::{json, object, text};

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

pub(super) async fn create(State(shared): State<Shared>, body: Bytes) -> Response {
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

pub(super) async fn result(State(shared): State<Shared>, body: Bytes) -> Response {
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
pub(in crate::simulator) fn callback(transaction: &Transaction) -> String {
    page_result(transaction, false)
}
