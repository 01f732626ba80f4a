//! The report.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::civil::Date;

use super::{code, mode, no, read};
use crate::day;
use crate::json::Object;
use crate::simulator::bank::{APPROVAL, EXPIRY, Kind, Transaction};
use crate::simulator::server::Shared;
use crate::simulator::wire::{json, list, object, text};

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

pub(super) async fn report(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
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
