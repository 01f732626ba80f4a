//! Money that comes with a document that a person wrote: it is in the ledger once, and the customer owes nothing.

use axum::http::StatusCode;
use serde_json::json;

use super::credits::ledger;
use super::found;
use super::shop::Desk;
use crate::harness::both;

both!(
    async fn what_a_written_invoice_receipt_charges_is_paid_by_the_money_on_it(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let mut content = desk.content(11_800);
        content["payments"] = json!([
            { "means": { "method": "cash" }, "amount": 5_000 },
            { "means": { "method": "cash" }, "amount": 1_000 },
            { "means": { "method": "voucher", "number": "77" }, "amount": 5_800 },
        ]);
        desk.issue("tax_invoice_receipt", &content).await;
        for (account, expected) in [("receivable", 0), ("cash", 6_000), ("voucher", 5_800), ("income", -10_000),
            ("vat", -1_800)]
        {
            assert_eq!(ledger(&app, &desk, account).await, expected, "{account}");
        }
        let money = desk.owner.get(&format!("/api/customers/{}/balance", desk.customer)).await;
        assert_eq!(money.expect(StatusCode::OK)["balances"], json!([]));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_cancelled_receipt_takes_its_own_money_back_and_not_that_of_a_payment(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let written = desk.issue("receipt", &desk.paid(7_000)).await;
        assert_eq!(ledger(&app, &desk, "cash").await, 7_000);
        desk.cancel(&written).await.expect(StatusCode::CREATED);
        for account in ["receivable", "cash", "income"] {
            assert_eq!(ledger(&app, &desk, account).await, 0, "{account}");
        }
        // The payment is still there: it was paid ahead until it is given back.
        let sale = json!({ "customerId": desk.customer, "description": "שמפו", "method": "cash",
            "amount": { "amount": 4_000, "currency": "ILS" } });
        let payment = desk.owner.post("/api/payments", sale).await.expect(StatusCode::CREATED);
        let receipt = desk.document(&payment["documentId"]).await;
        desk.cancel(&receipt).await.expect(StatusCode::CREATED);
        for (account, expected) in [("receivable", -4_000), ("cash", 4_000), ("income", 0)] {
            assert_eq!(ledger(&app, &desk, account).await, expected, "{account}");
        }
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_payment_without_a_document_gets_one_when_it_is_asked_for_and_no_second(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let settings = json!({ "version": 0, "autoIssue": false });
        desk.owner.put("/api/document-settings", settings).await.expect(StatusCode::OK);
        let sale = json!({ "customerId": desk.customer, "description": "שמפו", "method": "cash",
            "amount": { "amount": 11_800, "currency": "ILS" } });
        let payment = desk.owner.post("/api/payments", sale.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(payment["documentId"], json!(null));
        assert_eq!(ledger(&app, &desk, "receivable").await, -11_800);
        let path = format!("/api/payments/{}/document", payment["id"].as_str().unwrap());
        let document = desk.owner.post(&path, json!({})).await.expect(StatusCode::CREATED);
        assert_eq!((&document["kind"], &document["paymentId"]), (&json!("tax_invoice_receipt"), &payment["id"]));
        for (account, expected) in [("receivable", 0), ("cash", 11_800), ("income", -10_000), ("vat", -1_800)] {
            assert_eq!(ledger(&app, &desk, account).await, expected, "{account}");
        }
        assert_eq!(desk.owner.post(&path, json!({})).await.code(), "already_documented");

        let payment = desk.owner.post("/api/payments", sale.clone()).await.expect(StatusCode::CREATED);
        let id = payment["id"].as_str().unwrap();
        let back = json!({ "amount": { "amount": 100, "currency": "ILS" }, "reason": "טעות" });
        desk.owner.post(&format!("/api/payments/{id}/refunds"), back).await.expect(StatusCode::CREATED);
        let answer = desk.owner.post(&format!("/api/payments/{id}/document"), json!({})).await;
        assert_eq!(answer.code(), "already_refunded");
        // Another business's payment is not there.
        let eve = Desk::open(&app, "eve", "licensed_dealer").await;
        assert_eq!(eve.owner.post(&path, json!({})).await.status, StatusCode::NOT_FOUND);
        assert_eq!(found(&app).await, []);
    }
);
