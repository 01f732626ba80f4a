//! The report of transactions.

use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::Date;

use super::{info, no, read};
use crate::day;
use crate::simulator::bank::Transaction;
use crate::simulator::server::Shared;
use crate::simulator::wire::{json, list, object, text};

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

pub(super) async fn report(State(shared): State<Shared>, body: Bytes) -> Response {
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
