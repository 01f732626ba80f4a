//! Taking back: credits never exceed their invoice, receipts are cancelled by receipts, invoices are paid and replaced.

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::found;
use super::shop::{Desk, ils, told};
use crate::harness::{Engine, TestApp, both};
use crate::payments::{literal, number, raw};

pub(super) async fn ledger(app: &TestApp, desk: &Desk, account: &str) -> i64 {
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entries WHERE account = '{account}'"
    );
    number(app, desk.business, &sql).await
}

both!(
    async fn an_invoice_is_taken_back_whole_by_amount_and_by_line(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let mut content = desk.content(0);
        content["lines"] = json!([
            { "description": "ייעוץ", "unitPrice": 5_900, "quantity": 30_000 },
            { "description": "יצוא", "unitPrice": 2_300, "vat": { "type": "zero", "reason": "תושב חוץ" } },
        ]);
        content["discount"] = json!({ "basisPoints": 1_000 });
        let whole = desk.issue("tax_invoice", &content).await;
        assert_eq!(whole["total"], ils(18_000));
        let credit = desk.credit(&whole, json!({ "reason": "טעות" })).await.expect(StatusCode::CREATED);
        assert_eq!(credit["kind"], "credit_invoice");
        for amount in ["net", "vat", "total"] {
            assert_eq!(credit[amount], whole[amount], "{amount}");
        }
        assert_eq!(credit["references"][0]["id"], whole["id"]);
        let after = desk.document(&whole["id"]).await;
        assert_eq!((&after["status"], &after["credited"]), (&json!("cancelled"), &ils(18_000)));
        assert_eq!(after["referredBy"][0]["id"], credit["id"]);
        let again = desk.credit(&whole, json!({ "reason": "שוב" })).await;
        assert_eq!(again.code(), "above_what_is_left");

        let by_amount = desk.issue("tax_invoice", &content).await;
        let mut left = 18_000;
        for amount in [1, 4_999, 7_000] {
            let form = json!({ "reason": "הנחה", "amount": ils(amount) });
            let part = desk.credit(&by_amount, form).await.expect(StatusCode::CREATED);
            assert_eq!(part["total"], ils(amount));
            left -= amount;
        }
        let above = json!({ "reason": "הנחה", "amount": ils(left + 1) });
        assert_eq!(desk.credit(&by_amount, above).await.code(), "above_what_is_left");
        let rest = desk.credit(&by_amount, json!({ "reason": "היתרה" })).await.expect(StatusCode::CREATED);
        assert_eq!(rest["total"], ils(left));

        let by_line = desk.issue("tax_invoice", &content).await;
        let lines = json!({ "reason": "החזרה", "lines": [{ "line": 1, "quantity": 10_000 }] });
        let one = desk.credit(&by_line, lines).await.expect(StatusCode::CREATED);
        assert_eq!(one["total"], ils(5_310));
        assert_eq!(one["vat"], ils(810));
        for (form, code) in [
            (json!({ "reason": " " }), "missing"),
            (json!({ "reason": "x".repeat(301) }), "too_long"),
            (json!({ "reason": "x", "amount": ils(0) }), "out_of_range"),
            (json!({ "reason": "x", "amount": ils(-1) }), "out_of_range"),
            (json!({ "reason": "x", "amount": { "amount": 1, "currency": "USD" } }), "wrong_currency"),
            (json!({ "reason": "x", "amount": ils(1), "lines": [{ "line": 1 }] }), "one_of_two_ways"),
            (json!({ "reason": "x", "lines": [{ "line": 0 }] }), "unknown"),
            (json!({ "reason": "x", "lines": [{ "line": 3 }] }), "unknown"),
            (json!({ "reason": "x", "lines": [{ "line": 1, "quantity": 30_001 }] }), "out_of_range"),
        ] {
            assert_eq!(told(&desk.credit(&by_line, form).await).2, code);
        }
        let receipt = desk.issue("receipt", &desk.paid(100)).await;
        assert_eq!(desk.credit(&receipt, json!({ "reason": "x" })).await.code(), "not_creditable");
        assert_eq!(found(&app).await, []);
        let income = ledger(&app, &desk, "income").await + ledger(&app, &desk, "vat").await;
        assert_eq!(income, -(18_000 - 5_310 + 100));
    }
);

/// Twenty who take three tenths of one invoice back at once: how much was taken.
async fn race(desk: &Desk) -> i64 {
    let invoice = desk.issue("tax_invoice", &desk.content(10_000)).await;
    let mut takers = JoinSet::new();
    for _ in 0..20 {
        let (owner, path) = (
            desk.owner.clone(),
            format!("/api/invoices/{}/credit", invoice["id"].as_str().unwrap()),
        );
        takers.spawn(async move {
            let answer = owner
                .post(&path, json!({ "reason": "x", "amount": ils(3_000) }))
                .await;
            assert!(
                answer.status == StatusCode::CREATED || answer.code() == "above_what_is_left",
                "{answer:?}"
            );
        });
    }
    takers.join_all().await;
    desk.document(&invoice["id"]).await["credited"]["amount"]
        .as_i64()
        .unwrap()
}

both!(
    async fn credits_at_once_never_exceed_the_invoice(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        for _ in 0..3 {
            assert_eq!(race(&desk).await, 9_000);
        }
        assert_eq!(found(&app).await, []);
        // They take turns; whoever took none would be held by the trigger.
        let invoice = desk.issue("tax_invoice", &desk.content(10_000)).await;
        let other = desk.issue("tax_invoice", &desk.content(10_000)).await;
        let taken = desk.credit(&invoice, json!({ "reason": "x", "amount": ils(9_000) })).await.expect(StatusCode::CREATED);
        let id = |document: &Value| literal(&app, document["id"].as_str().unwrap().parse().unwrap());
        let beyond = format!(
            "INSERT INTO document_references (business_id, document_id, earlier_id, purpose, amount)
            VALUES ({}, {}, {}, 'credit', 1001)",
            literal(&app, desk.business), id(&other), id(&invoice)
        );
        assert!(raw(&app, desk.business, std::slice::from_ref(&beyond)).await.is_err());
        let drop = match app.engine {
            Engine::Sqlite => "DROP TRIGGER document_references_within_total",
            Engine::Postgres => "DROP TRIGGER document_references_within_total ON document_references",
        };
        raw(&app, desk.business, &[drop.to_owned(), beyond]).await.unwrap();
        assert_eq!(taken["kind"], "credit_invoice");
        assert_eq!(desk.document(&invoice["id"]).await["credited"], ils(10_001), "without the trigger");
    }
);

both!(
    async fn an_invoice_is_paid_in_parts_and_owed_again_when_a_cheque_comes_back(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let invoice = desk.issue("tax_invoice", &desk.content(10_000)).await;
        let receipt = |amount: i64| {
            json!({ "customerId": desk.customer, "receiptFor": invoice["id"], "payments": [{
                "means": { "method": "cheque", "bank": "12", "branch": "600", "account": "123456", "number": "77",
                    "dueOn": "2026-03-01" }, "amount": amount }] })
        };
        let above = desk.try_issue("receipt", &receipt(10_001)).await;
        assert_eq!(above.code(), "above_what_is_left");
        let first = desk.issue("receipt", &receipt(4_000)).await;
        assert_eq!(desk.document(&invoice["id"]).await["status"], "open");
        let mut withheld = receipt(5_000);
        withheld["withheldTax"] = json!(1_000);
        desk.issue("receipt", &withheld).await;
        let paid = desk.document(&invoice["id"]).await;
        assert_eq!((&paid["status"], &paid["received"]), (&json!("settled"), &ils(10_000)));
        let back = desk.cancel(&first).await.expect(StatusCode::CREATED);
        assert_eq!((&back["kind"], &back["total"]), (&json!("receipt"), &ils(-4_000)));
        let owed = desk.document(&invoice["id"]).await;
        assert_eq!((&owed["status"], &owed["received"]), (&json!("open"), &ils(6_000)));
        assert_eq!(desk.document(&first["id"]).await["status"], "cancelled");
        assert_eq!(desk.cancel(&first).await.code(), "above_what_is_left");
        assert_eq!(desk.cancel(&invoice).await.code(), "not_cancellable");
        // The invoice alone charged; of the receipts what came and what was withheld is entered.
        assert_eq!(ledger(&app, &desk, "income").await + ledger(&app, &desk, "vat").await, -10_000);
        assert_eq!(ledger(&app, &desk, "withheld_tax").await, 1_000);
        assert_eq!(ledger(&app, &desk, "cheques").await, 5_000);
        assert_eq!(ledger(&app, &desk, "receivable").await, 4_000);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_quote_becomes_an_order_and_an_invoice_once(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let quote = desk.issue("quote", &desk.content(10_000)).await;
        let mut content = desk.content(10_000);
        content["replaces"] = quote["id"].clone();
        let order = desk.issue("order", &content).await;
        assert_eq!(desk.document(&quote["id"]).await["status"], "settled");
        assert_eq!(desk.try_issue("tax_invoice", &content).await.code(), "already_replaced");
        content["replaces"] = order["id"].clone();
        let invoice = desk.issue("tax_invoice", &content).await;
        assert_eq!(invoice["references"][0]["purpose"], "replaces");
        content["replaces"] = invoice["id"].clone();
        assert_eq!(told(&desk.try_issue("tax_invoice_receipt", &content).await).2, "not_on_this_kind");
        // Two who turn the same deal invoice into an invoice: one does.
        let deal = desk.issue("deal_invoice", &desk.content(10_000)).await;
        content["replaces"] = deal["id"].clone();
        let mut drafts: Vec<Value> = Vec::new();
        for _ in 0..6 {
            drafts.push(desk.draft("tax_invoice", &content).await.expect(StatusCode::CREATED));
        }
        let mut issuers = JoinSet::new();
        for draft in drafts {
            let path = format!("/api/invoice-drafts/{}/issue", draft["id"].as_str().unwrap());
            let owner = desk.owner.clone();
            issuers.spawn(async move { owner.post(&path, json!({ "version": 1 })).await.status });
        }
        let statuses = issuers.join_all().await;
        let issued = statuses.iter().filter(|status| **status == StatusCode::CREATED);
        assert_eq!(issued.count(), 1, "{statuses:?}");
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn who_charges_no_vat_takes_back_by_a_receipt_below_zero(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let receipt = desk.issue("receipt", &desk.paid(35_000)).await;
        let back = desk.cancel(&receipt).await.expect(StatusCode::CREATED);
        assert_eq!((&back["number"], &back["total"]), (&json!(2), &ils(-35_000)));
        assert_eq!(back["references"][0]["id"], receipt["id"]);
        assert_eq!(ledger(&app, &desk, "income").await, 0);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn lines_are_taken_back_by_quantity_and_no_more_than_there_is(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let mut content = desk.content(0);
        content["lines"] = json!([
            { "description": "כרטיסייה", "unitPrice": 3_333, "quantity": 30_000 },
            { "description": "מזרן", "unitPrice": 10_001 },
        ]);
        let invoice = desk.issue("tax_invoice", &content).await;
        let line = |document: &Value, place: usize| document["lines"][place].clone();
        let first = line(&invoice, 0);
        assert_eq!((&first["line"], &first["description"], &first["quantity"]), (&json!(1), &json!("כרטיסייה"), &json!(30_000)));
        assert_eq!((&first["total"], &first["unitPrice"], &first["creditedQuantity"]), (&ils(9_999), &ils(3_333), &json!(0)));
        let take = |lines: Value| json!({ "reason": "החזרה", "lines": lines });
        let one = desk.credit(&invoice, take(json!([{ "line": 1, "quantity": 10_000 }]))).await.expect(StatusCode::CREATED);
        assert_eq!(one["total"], ils(3_333));
        assert_eq!(line(&desk.document(&invoice["id"]).await, 0)["creditedQuantity"], 10_000);
        let above = take(json!([{ "line": 1, "quantity": 20_001 }]));
        assert_eq!(told(&desk.credit(&invoice, above).await).2, "out_of_range");
        let twice = take(json!([{ "line": 1, "quantity": 10_000 }, { "line": 1, "quantity": 10_001 }]));
        assert_eq!(told(&desk.credit(&invoice, twice).await).2, "out_of_range");
        // Without a quantity it is what is left of the line.
        let rest = desk.credit(&invoice, take(json!([{ "line": 1 }]))).await.expect(StatusCode::CREATED);
        assert_eq!(rest["total"], ils(6_666));
        let gone = desk.credit(&invoice, take(json!([{ "line": 1 }]))).await;
        assert_eq!(told(&gone).2, "out_of_range");
        let last = desk.credit(&invoice, take(json!([{ "line": 2 }]))).await.expect(StatusCode::CREATED);
        let vat = |document: &Value| document["vat"]["amount"].as_i64().unwrap();
        assert_eq!(vat(&one) + vat(&rest) + vat(&last), vat(&invoice));
        assert_eq!(desk.document(&invoice["id"]).await["status"], "cancelled");
        let receipt = desk.issue("receipt", &desk.paid(100)).await;
        assert_eq!((&receipt["lines"][0]["total"], &receipt["lines"][0]["vat"]), (&ils(100), &ils(0)));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn credits_in_parts_come_to_the_vat_of_the_invoice(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        // 101 at 18%: 86 and 15. Of one agora by itself nothing is VAT.
        let invoice = desk.issue("tax_invoice", &desk.content(101)).await;
        let mut vat = 0;
        for _ in 0..100 {
            let form = json!({ "reason": "x", "amount": ils(1) });
            let part = desk.credit(&invoice, form).await.expect(StatusCode::CREATED);
            vat += part["vat"]["amount"].as_i64().unwrap();
        }
        let last = desk.credit(&invoice, json!({ "reason": "x" })).await.expect(StatusCode::CREATED);
        vat += last["vat"]["amount"].as_i64().unwrap();
        assert_eq!(json!(vat), invoice["vat"]["amount"]);
        assert_eq!(ledger(&app, &desk, "vat").await, 0);
        assert_eq!(found(&app).await, []);
    }
);

/// Six who take the same line of one invoice back at once: how many did.
async fn race_for_a_line(desk: &Desk) -> usize {
    let mut content = desk.content(0);
    content["lines"] = json!([
        { "description": "א", "unitPrice": 100 }, { "description": "ב", "unitPrice": 10_000 },
    ]);
    let invoice = desk.issue("tax_invoice", &content).await;
    let mut takers = JoinSet::new();
    for _ in 0..6 {
        let path = format!("/api/invoices/{}/credit", invoice["id"].as_str().unwrap());
        let owner = desk.owner.clone();
        let form = json!({ "reason": "x", "lines": [{ "line": 1 }] });
        takers.spawn(async move { owner.post(&path, form).await.status });
    }
    let statuses = takers.join_all().await;
    statuses
        .iter()
        .filter(|status| **status == StatusCode::CREATED)
        .count()
}

both!(
    async fn a_line_is_taken_back_once_however_many_try(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        for _ in 0..3 {
            assert_eq!(race_for_a_line(&desk).await, 1);
        }
        assert_eq!(found(&app).await, []);
    }
);
