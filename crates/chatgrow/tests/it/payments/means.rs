//! Money by every means, tips, sales, and what the law says of cash.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::money::{Till, ils};
use crate::harness::both;
use crate::payments::visit;

async fn customer(till: &Till<'_>) -> Value {
    let body = json!({ "fullName": "רות לוי", "phone": "0502345678" });
    let made = till.owner.post("/api/customers", body).await;
    made.expect(StatusCode::CREATED)["id"].clone()
}

both!(
    async fn several_means_pay_one_visit_and_each_has_its_receipt(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 100_000).await;
        let cheque = json!({ "bank": "12", "branch": "600", "account": "123456", "number": "5001",
            "dueOn": "2026-03-01" });
        let means = [
            ("cash", json!({})),
            ("cheque", cheque),
            ("card", json!({ "brand": "Visa", "last4": "1234", "installments": 3, "approval": "0012345" })),
            ("bank_transfer", json!({ "bank": "10", "branch": "800", "account": "99", "reference": "77" })),
            ("app", json!({ "name": "Bit", "reference": "B-1" })),
            ("voucher", json!({ "number": "GIFT-9" })),
            ("other", json!({ "description": "מטבע זר" })),
        ];
        for (method, details) in means {
            let body = json!({ "appointmentId": visit, "method": method, "details": details, "amount": ils(10_000) });
            let payment = till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
            assert_eq!((&payment["method"], &payment["details"]), (&json!(method), &details));
            assert!(payment["documentId"].is_string(), "{payment}");
            let path = format!("/api/payments/{}", payment["id"].as_str().unwrap());
            let read = till.owner.get(&path).await.expect(StatusCode::OK);
            assert_eq!((&read["details"], &read["amount"]), (&details, &ils(10_000)));
        }
        for account in ["cash", "cheques", "card", "bank", "app", "voucher", "other"] {
            assert_eq!(till.account(account).await, 10_000, "{account}");
        }
        assert_eq!(till.account("receivable").await, 0, "what was paid is what the receipts say");
        assert_eq!(till.unbalanced().await, 0);
        let path = format!("/api/appointments/{visit}");
        let read = till.owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(read["paid"], ils(70_000));
    }
);

both!(
    async fn a_tip_comes_on_top_and_does_not_pay_the_visit(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 10_000).await;
        let body = json!({ "appointmentId": visit, "method": "cash", "amount": ils(6_000), "tip": 1_000 });
        till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
        let body = json!({ "appointmentId": visit, "method": "cash", "tip": 500 });
        let rest = till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
        assert_eq!((&rest["amount"], &rest["tip"]), (&ils(5_500), &ils(500)));
        assert_eq!((till.account("tips").await, till.account("receivable").await), (-1_500, 0));
        // The price goes back first, the tip last.
        let path = format!("/api/payments/{}/refunds", rest["id"].as_str().unwrap());
        let back = till.owner.post(&path, json!({ "amount": ils(5_200) })).await.expect(StatusCode::CREATED);
        assert_eq!((&back["tip"], &back["status"]), (&ils(200), &json!("done")));
        let read = till.owner.get(&format!("/api/appointments/{visit}")).await.expect(StatusCode::OK);
        assert_eq!(read["paid"], ils(5_000));
        assert_eq!(till.unbalanced().await, 0);
    }
);

both!(
    async fn a_sale_without_a_visit_has_a_customer_and_a_description(app) {
        let till = Till::open(&app, "noa").await;
        let customer = customer(&till).await;
        let body = json!({ "customerId": customer, "description": "שמפו", "method": "cash", "amount": ils(4_990) });
        let sold = till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
        assert_eq!((&sold["description"], &sold["customerId"]), (&json!("שמפו"), &customer));
        assert!(sold["appointmentId"].is_null() && sold["documentId"].is_string());
        let path = format!("/api/customers/{}/balance", customer.as_str().unwrap());
        let balance = till.owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(balance["balances"], json!([{ "amount": 0, "currency": "ILS" }]));
        let list = till.owner.get(&format!("/api/payments?customerId={}", customer.as_str().unwrap())).await;
        assert_eq!(list.expect(StatusCode::OK)["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn too_much_cash_of_a_large_deal_is_taken_down_with_a_warning(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 2_000_000).await;
        let take = async |method: &str, amount: i64| {
            let body = json!({ "appointmentId": visit, "method": method, "amount": ils(amount) });
            till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED)["warnings"].clone()
        };
        assert_eq!(take("cash", 200_000).await, json!([]));
        assert_eq!(take("card", 500_000).await, json!([]));
        let warning = json!([{ "code": "cash_above_limit", "limit": ils(200_000) }]);
        assert_eq!(take("cash", 1).await, warning, "a tenth of the deal, all its cash added up");
    }
);

both!(
    async fn bad_details_are_told_by_their_field_and_store_nothing(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let customer = customer(&till).await;
        let of_visit = |method: &str, details: Value| {
            json!({ "appointmentId": visit, "method": method, "details": details })
        };
        let sale = |more: Value| {
            let mut body = json!({ "customerId": customer, "description": "x", "method": "cash", "amount": ils(1) });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        let cases = [
            (of_visit("cheque", json!({})), "/details/bank", "missing"),
            (of_visit("cash", json!({ "bank": "1" })), "/details/bank", "other_method"),
            (of_visit("card", json!({ "last4": "12345" })), "/details/last4", "bad_last4"),
            (of_visit("card", json!({ "installments": 0 })), "/details/installments", "out_of_range"),
            (of_visit("card", json!({ "pan": "4580" })), "/details/pan", "unknown_field"),
            (of_visit("app", json!({ "name": "x".repeat(41) })), "/details/name", "too_long"),
            (sale(json!({ "description": " " })), "/description", "missing"),
            (sale(json!({ "appointmentId": visit })), "/customerId", "one_subject"),
            (sale(json!({ "amount": null })), "/amount", "missing"),
            (sale(json!({ "amount": ils(1_000_000_000_001) })), "/amount", "out_of_range"),
            (sale(json!({ "amount": { "amount": 5, "currency": "USD" } })), "/amount", "wrong_currency"),
            (sale(json!({ "tip": -1 })), "/tip", "out_of_range"),
            (sale(json!({ "tip": 2 })), "/tip", "out_of_range"),
            (sale(json!({ "tip": i64::MAX })), "/tip", "out_of_range"),
        ];
        for (body, field, code) in cases {
            let problem = till.owner.post("/api/payments", body.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            let fault = &problem["fields"][0];
            assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{body}");
        }
        let unknown = sale(json!({ "customerId": uuid::Uuid::nil() }));
        till.owner.post("/api/payments", unknown).await.expect(StatusCode::NOT_FOUND);
        let rows = "SELECT (SELECT count(*) FROM payments) + (SELECT count(*) FROM ledger_entries)";
        assert_eq!(till.count(rows).await, 0);
    }
);

both!(
    async fn a_merged_card_brings_its_money_with_it(app) {
        let till = Till::open(&app, "noa").await;
        let card = async |phone: &str| {
            let made = till.owner.post("/api/customers", json!({ "fullName": "רות לוי", "phone": phone })).await;
            made.expect(StatusCode::CREATED)["id"].as_str().unwrap().to_owned()
        };
        let (kept, other) = (card("0502345678").await, card("0502345679").await);
        for customer in [&kept, &other] {
            let body = json!({ "customerId": customer, "description": "שמפו", "method": "cash", "amount": ils(5_000) });
            let sold = till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
            let path = format!("/api/payments/{}/refunds", sold["id"].as_str().unwrap());
            till.owner.post(&path, json!({ "amount": ils(1_000) })).await.expect(StatusCode::CREATED);
        }
        let link = till.link(json!({ "customerId": other, "description": "שמפו", "amount": ils(700) })).await;
        let merge = format!("/api/customers/{kept}/merge");
        till.owner.post(&merge, json!({ "otherId": other })).await.expect(StatusCode::OK);
        for list in ["payments", "refunds"] {
            let page = till.owner.get(&format!("/api/{list}?customerId={kept}")).await.expect(StatusCode::OK);
            assert_eq!(page["items"].as_array().unwrap().len(), 2, "{list}");
        }
        assert_eq!(till.links(&format!("customerId={kept}")).await[0]["id"], link["id"]);
        till.settle(&link).await.unwrap();
        let balance = till.owner.get(&format!("/api/customers/{kept}/balance")).await.expect(StatusCode::OK);
        assert_eq!(balance["balances"], json!([{ "amount": 0, "currency": "ILS" }]));
        let entries = till.owner.get(&format!("/api/ledger?customerId={kept}&account=receivable")).await;
        assert_eq!(entries.expect(StatusCode::OK)["items"].as_array().unwrap().len(), 10);
    }
);

both!(
    async fn the_ledger_is_read_by_pages_periods_and_accounts(app) {
        let till = Till::open(&app, "noa").await;
        let customer = customer(&till).await;
        for amount in [100, 200, 300] {
            let body = json!({ "customerId": customer, "description": "שמפו", "method": "cash", "amount": ils(amount) });
            till.owner.post("/api/payments", body).await.expect(StatusCode::CREATED);
            app.advance(jiff::SignedDuration::from_mins(1));
        }
        let mut read = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = till.owner.get(&format!("/api/ledger?limit=4{cursor}")).await.expect(StatusCode::OK);
            read.extend(page["items"].as_array().unwrap().clone());
            let Some(next) = page["nextCursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        let all = till.owner.get("/api/ledger").await.expect(StatusCode::OK);
        assert_eq!((json!(read), read.len()), (all["items"].clone(), 12));
        let totals = async |query: &str| till.owner.get(&format!("/api/ledger/totals{query}")).await.expect(StatusCode::OK);
        let sum = |account: &str, amount: i64| json!({ "account": account, "total": { "amount": amount, "currency": "ILS" } });
        assert_eq!(totals("").await["items"], json!([sum("cash", 600), sum("income", -600), sum("receivable", 0)]));
        let last = "?from=2026-01-04T06:02:00Z&to=2026-01-04T06:03:00Z";
        assert_eq!(totals(last).await["items"], json!([sum("cash", 300), sum("income", -300), sum("receivable", 0)]));
        let backwards = "?from=2026-01-04T06:02:00Z&to=2026-01-04T06:01:00Z";
        for path in ["/api/ledger", "/api/ledger/totals"] {
            let answer = till.owner.get(&format!("{path}{backwards}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        }
    }
);
