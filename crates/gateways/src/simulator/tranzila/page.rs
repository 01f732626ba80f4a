//! The handshake, and the page whose address the business makes.

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use jiff::SignedDuration;

use super::{TERMINAL, no, read};
use crate::form::{Fields, urlencoded};
use crate::simulator::bank::{Kind, Page, PageState};
use crate::simulator::html;
use crate::simulator::server::Shared;
use crate::simulator::wire::{json, minor, object, text};
use crate::{Currency, Means};

const MINUTES_OF_A_LOCK: i64 = 20;

pub(super) async fn handshake(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
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

pub(in crate::simulator) async fn by_query(
    State(shared): State<Shared>,
    Path(terminal): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    open(&shared, &terminal, &urlencoded(query.as_bytes()))
}

pub(in crate::simulator) async fn by_form(
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
