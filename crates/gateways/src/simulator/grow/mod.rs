//! Simulated Grow: the light API, its envelope, its sequence of pages that live ten minutes.

mod charges;
mod page;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::post;

use super::bank::{Page, Transaction};
use super::server::{Inside, Shared};
use super::wire::{json, object, text};
use crate::form::{self, Fields};
use charges::{by_key, charge, refund};
pub(super) use page::callback;
use page::{approve, create, is_plain, process, transaction};

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
