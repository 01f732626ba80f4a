//! The uniform file, the bookkeeper's package and reports say what the documents say.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use axum::http::StatusCode;
use serde_json::{Value, json};
use zip::ZipArchive;

use super::shop::{Desk, ils, told};
use crate::harness::both;

/// The reader of the library's own tests, made from the law's tables and not from the writer's.
#[expect(dead_code, reason = "the library's tests use all of it")]
#[path = "../../../../uniform-file/tests/it/reader.rs"]
mod reader;

/// The files of a zip.
pub(crate) fn entries(zip: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// Documents of every kind, with credits, a cancelled receipt, withheld tax and another currency.
async fn trade(desk: &Desk) {
    desk.issue("quote", &desk.content(1_000)).await;
    let mut content = desk.content(11_700);
    content["customer"] = json!({ "name": "חברת \"אלפא\" בע״מ 🎉", "taxNumber": "514713288", "address": "הרצל 1, חיפה" });
    content["lines"].as_array_mut().unwrap().push(
        json!({ "description": "יצוא", "unitPrice": 3_333, "quantity": 25_000,
        "discount": { "amount": 33 }, "vat": { "type": "zero", "reason": "תושב חוץ" } }),
    );
    content["discount"] = json!({ "basisPoints": 777 });
    for kind in ["order", "delivery_note", "deal_invoice", "tax_invoice"] {
        desk.issue(kind, &content).await;
    }
    content["pricesIncludeVat"] = json!(false);
    let invoice = desk.issue("tax_invoice", &content).await;
    let part = json!({ "reason": "הנחה", "amount": ils(5_001) });
    desk.credit(&invoice, part)
        .await
        .expect(StatusCode::CREATED);
    desk.issue("tax_invoice_receipt", &desk.paid(35_050)).await;
    let mut withheld = desk.paid(80_000);
    withheld["lines"][0]["unitPrice"] = json!(100_000);
    withheld["withheldTax"] = json!(20_000);
    let receipt = desk.issue("receipt", &withheld).await;
    desk.cancel(&receipt).await.expect(StatusCode::CREATED);
    let mut cheque = desk.paid(5_000);
    cheque["payments"][0]["means"] = json!({ "method": "cheque", "bank": "12", "branch": "600", "account": "123456",
        "number": "77", "dueOn": "2026-03-01" });
    desk.issue("receipt", &cheque).await;
    let mut dollars = desk.content(9_999);
    dollars["currency"] = json!("USD");
    dollars["exchange"] = json!({ "rateMillionths": 3_712_345, "date": "2026-01-02" });
    desk.issue("tax_invoice", &dollars).await;
}

both!(
    async fn the_uniform_file_is_read_back_and_adds_up_to_the_documents(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        trade(&desk).await;
        let period = json!({ "from": "2026-01-01", "to": "2026-12-31" });
        let answer = desk.owner.post("/api/uniform-file", period.clone()).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", String::from_utf8_lossy(&answer.bytes));
        assert_eq!(answer.headers["content-type"], "application/zip");
        let summary = answer.headers["content-location"].to_str().unwrap().to_owned();
        let files = entries(answer.bytes);
        // 08:00 in Israel; the folder is named after the business and the minute.
        let folder = "OPENFRMT/12345678.26/01040800";
        let names: Vec<&String> = files.keys().collect();
        assert_eq!(names, [&format!("{folder}/BKMVDATA.zip"), &format!("{folder}/INI.TXT")]);
        let data = entries(files[&format!("{folder}/BKMVDATA.zip")].clone());
        let read = reader::export(&files[&format!("{folder}/INI.TXT")], &data["BKMVDATA.TXT"]);

        // Per kind, from the API: how many there are and their total in shekels.
        let list = desk.owner.get("/api/invoices?limit=200").await.expect(StatusCode::OK);
        let mut expected: BTreeMap<i128, (u64, i128)> = BTreeMap::new();
        for document in list["items"].as_array().unwrap() {
            let code = i128::from(document["code"].as_i64().unwrap());
            if code == 10 {
                continue;
            }
            let mut total = i128::from(document["total"]["amount"].as_i64().unwrap());
            if document["total"]["currency"] == "USD" {
                total = (total * 3_712_345 + 500_000) / 1_000_000;
            }
            // A receipt's total in the file is what was received, without the withheld tax.
            if total.abs() == 100_000 {
                total = total * 8 / 10;
            }
            let (count, sum) = expected.entry(code).or_default();
            *count += 1;
            *sum += total;
        }
        assert_eq!(read.kinds, expected);

        let summary = desk.owner.get(&summary).await.expect(StatusCode::OK);
        assert_eq!(summary["success"], "ביצוע ממשק פתוח הסתיים בהצלחה.");
        assert_eq!(summary["path"], r"OPENFRMT\12345678.26\01040800");
        for line in summary["documents"].as_array().unwrap() {
            let code = i128::from(line["code"].as_i64().unwrap());
            let (count, total) = expected.get(&code).copied().unwrap_or_default();
            assert_eq!((line["count"].as_u64().unwrap(), i128::from(line["total"].as_i64().unwrap())), (count, total));
        }
        // A second one in the same minute takes the next; a period without documents is empty; each is noted.
        let again = desk.owner.post("/api/uniform-file", period).await;
        assert!(entries(again.bytes).contains_key("OPENFRMT/12345678.26/01040801/INI.TXT"));
        let empty = desk.owner.post("/api/uniform-file", json!({ "from": "2025-01-01", "to": "2025-12-31" })).await;
        assert_eq!(empty.status, StatusCode::OK);
        let log = desk.owner.get("/api/uniform-file").await.expect(StatusCode::OK);
        assert_eq!(log["items"].as_array().unwrap().len(), 3);
        assert_eq!(log["items"][0]["byName"], "noa");
    }
);

both!(
    async fn reports_of_vat_and_income_follow_the_documents(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let invoice = desk.issue("tax_invoice", &desk.content(118_000)).await;
        desk.credit(&invoice, json!({ "reason": "x", "amount": ils(11_800) })).await.expect(StatusCode::CREATED);
        desk.issue("tax_invoice_receipt", &desk.paid(23_600)).await;
        let mut paid = desk.paid(106_200);
        paid["receiptFor"] = invoice["id"].clone();
        desk.issue("receipt", &paid).await;
        desk.issue("deal_invoice", &desk.content(99_999)).await;
        let period = "from=2026-01-01&to=2026-01-31";
        let vat = desk.owner.get(&format!("/api/document-reports/vat?{period}")).await.expect(StatusCode::OK);
        assert_eq!(vat, json!({ "taxable": 110_000, "zeroRated": 0, "exempt": 0, "vat": 19_800, "credited": 10_000,
            "creditedVat": 1_800, "rates": [{ "rate": 1800, "net": 110_000, "vat": 19_800 }], "unknown": 0 }));
        let income = desk.owner.get(&format!("/api/document-reports/income?{period}")).await.expect(StatusCode::OK);
        assert_eq!(income, json!({ "income": 110_000, "vat": 19_800,
            "months": [{ "month": "2026-01", "income": 110_000, "vat": 19_800, "documents": 3 }] }));
        for (query, code) in [("from=2026-01-02&to=2026-01-01", "ends_before_start"),
            ("from=2000-01-01&to=2026-01-01", "too_long_period"), ("from=2026-01-01", "missing")]
        {
            let refused = desk.owner.get(&format!("/api/document-reports/vat?{query}")).await;
            assert_eq!(told(&refused).2, code);
        }
    }
);

both!(
    async fn a_name_in_the_table_is_no_formula(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let mut content = desk.paid(100);
        content["customer"] = json!({ "name": "=HYPERLINK(\"http://x\")" });
        let receipt = desk.issue("receipt", &content).await;
        desk.cancel(&receipt).await.expect(StatusCode::CREATED);
        let reader = desk.owner.clone().with_header("accept-language", "en");
        let csv = reader.get("/api/document-reports/documents.csv?from=2026-01-01&to=2026-01-31").await;
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
        let text = csv.text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].contains("\"Customer\""), "{text}");
        assert!(lines[1].contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{text}");
        assert!(lines[2].contains("\"(1.00)\""), "{text}");
    }
);

both!(
    async fn the_bookkeeper_s_package_has_every_document_of_the_month(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        desk.issue("receipt", &desk.paid(100)).await;
        app.run_jobs().await;
        desk.issue("receipt", &desk.paid(200)).await;
        let answer = desk.owner.post("/api/document-package", json!({ "month": "2026-01" })).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", String::from_utf8_lossy(&answer.bytes));
        let files = entries(answer.bytes);
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["documents.csv", "pdf/receipt-400-1.pdf", "pdf/receipt-400-2.pdf", "uniform-file.zip"]);
        let first: Value = desk.owner.get("/api/invoices?limit=200").await.json();
        let id = first["items"][1]["id"].as_str().unwrap();
        let original = desk.owner.get(&format!("/api/invoices/{id}/pdf?marking=original")).await;
        assert_eq!(files["pdf/receipt-400-1.pdf"], original.bytes);
        assert!(files["pdf/receipt-400-2.pdf"].starts_with(b"%PDF-"));
        assert_eq!(entries(files["uniform-file.zip"].clone()).len(), 2);
        for month in ["2026-13", "2026", "x"] {
            let refused = desk.owner.post("/api/document-package", json!({ "month": month })).await;
            assert_eq!(told(&refused).2, "bad_month");
        }
        let books = app.member(&desk.owner, "bella", "bookkeeper").await;
        assert_eq!(books.post("/api/document-package", json!({ "month": "2026-01" })).await.status, StatusCode::OK);
        let staff = app.member(&desk.owner, "stas", "staff").await;
        staff.post("/api/document-package", json!({ "month": "2026-01" })).await.expect(StatusCode::FORBIDDEN);
    }
);
