//! Documents that follow from payments and refunds by themselves: one each, of the right kind, to the agora.

use axum::http::StatusCode;
use chatgrow::accounts::{self, business_by_slug};
use chatgrow::invoices::ForPayment;
use chatgrow::journal::{Actor, Change, Kind, Subject};
use chatgrow::payments as money;
use chatgrow::platform::db::Scope;
use chatgrow::platform::ids::{AppointmentId, CustomerId, PaymentId};
use chatgrow::platform::money::{Currency, Money};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::credits::ledger;
use super::found;
use super::shop::{Desk, ils};
use crate::harness::{TestApp, both};
use crate::payments::{number, pay, visit};

/// Takes an amount of which some is a tip, in cash, for something sold.
async fn sell(desk: &Desk, amount: i64, tip: i64) -> Value {
    let body = json!({ "customerId": desk.customer, "description": "שמפו", "method": "cash", "amount": ils(amount),
        "tip": tip });
    desk.owner
        .post("/api/payments", body)
        .await
        .expect(StatusCode::CREATED)
}

async fn refund(app: &TestApp, desk: &Desk, payment: &Value, amount: Option<i64>) {
    let id = PaymentId(payment["id"].as_str().unwrap().parse().unwrap());
    let amount = amount.map(|amount| Money::new(amount, Currency::Ils));
    let mut tx = app.app.db.write(scope(app, desk).await).await.unwrap();
    let now = app.app.clock.now();
    money::ask_refund(&mut tx, now, &Actor::System, id, amount, "לא מרוצה")
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The right to touch the business's data, as a guest of its public page gets it.
async fn scope(app: &TestApp, desk: &Desk) -> Scope {
    let (_, scope) = business_by_slug(&app.app, &desk.slug).await.unwrap();
    scope
}

/// What each account of the ledger holds; those at zero are left out.
async fn balances(app: &TestApp, desk: &Desk) -> Vec<(&'static str, i64)> {
    let mut balances = Vec::new();
    for account in ["receivable", "cash", "income", "vat", "tips"] {
        match ledger(app, desk, account).await {
            0 => {}
            balance => balances.push((account, balance)),
        }
    }
    balances
}

both!(
    async fn a_payment_gets_a_receipt_or_an_invoice_receipt_by_what_the_business_is(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let payment = sell(&desk, 11_800, 0).await;
        let document = desk.document(&payment["documentId"]).await;
        assert_eq!((&document["kind"], &document["vat"]), (&json!("receipt"), &ils(0)));
        desk.become_kind("licensed_dealer").await;
        let payment = sell(&desk, 11_800, 0).await;
        let document = desk.document(&payment["documentId"]).await;
        assert_eq!((&document["kind"], &document["vat"]), (&json!("tax_invoice_receipt"), &ils(1_800)));
        assert_eq!(document["paymentId"], payment["id"]);

        let settings = json!({ "version": 0, "autoKind": "receipt" });
        desk.owner.put("/api/document-settings", settings).await.expect(StatusCode::OK);
        let payment = sell(&desk, 11_800, 0).await;
        assert_eq!(desk.document(&payment["documentId"]).await["kind"], "receipt");
        let settings = json!({ "version": 1, "autoIssue": false });
        desk.owner.put("/api/document-settings", settings).await.expect(StatusCode::OK);
        assert_eq!(sell(&desk, 11_800, 0).await["documentId"], json!(null));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn payment_document_and_ledger_are_equal_to_the_agora(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let payment = sell(&desk, 12_345, 345).await;
        let document = desk.document(&payment["documentId"]).await;
        assert_eq!(document["total"], ils(12_345));
        // The tip bears no VAT and is no income.
        assert_eq!(document["vat"], ils(1_831));
        let expected = [("cash", 12_345), ("income", -10_169), ("vat", -1_831), ("tips", -345)];
        assert_eq!(balances(&app, &desk).await, expected);
        refund(&app, &desk, &payment, None).await;
        assert_eq!(balances(&app, &desk).await, []);
        assert_eq!(desk.document(&document["id"]).await["status"], "cancelled");
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_refund_gets_a_credit_or_a_receipt_below_zero_once(app) {
        for (name, kind, expected) in [("noa", "licensed_dealer", ("credit_invoice", 3_000)),
            ("eve", "exempt_dealer", ("receipt", -3_000))]
        {
            let desk = Desk::open(&app, name, kind).await;
            let payment = sell(&desk, 10_000, 0).await;
            refund(&app, &desk, &payment, Some(3_000)).await;
            let document = desk.document(&payment["documentId"]).await;
            assert_eq!(document["credited"], ils(3_000));
            let credit = desk.document(&document["referredBy"][0]["id"]).await;
            assert_eq!((credit["kind"].as_str().unwrap(), credit["total"]["amount"].as_i64().unwrap()), expected);
            assert_ne!(credit["refundId"], json!(null));
            refund(&app, &desk, &payment, None).await;
            let document = desk.document(&payment["documentId"]).await;
            assert_eq!((&document["credited"], &document["status"]), (&ils(10_000), &json!("cancelled")));
            // Each credit rounds its own VAT, so that an agora may lie between income and VAT; the sums are equal.
            let left = balances(&app, &desk).await;
            assert!(left.iter().all(|(account, _)| matches!(*account, "income" | "vat")), "{left:?}");
            assert_eq!(left.iter().map(|(_, amount)| amount).sum::<i64>(), 0);
        }
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn what_was_credited_by_hand_is_not_credited_again_by_its_refund(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let payment = sell(&desk, 10_000, 0).await;
        let document = desk.document(&payment["documentId"]).await;
        let form = json!({ "reason": "x", "amount": ils(8_000) });
        desk.credit(&document, form).await.expect(StatusCode::CREATED);
        refund(&app, &desk, &payment, None).await;
        assert_eq!(desk.document(&document["id"]).await["credited"], ils(10_000));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_payment_gets_no_second_document(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let visit = visit(&app, &desk.owner, 11_800).await;
        let payment = pay(&desk.owner, &visit).await.expect(StatusCode::CREATED);
        let now = app.app.clock.now();
        let id = |name: &str| payment[name].as_str().unwrap().parse().unwrap();
        let stored = money::Payment {
            id: PaymentId(id("id")),
            customer_id: CustomerId(id("customerId")),
            appointment_id: Some(AppointmentId(id("appointmentId"))),
            registration_id: None,
            link_id: None,
            means: money::Means::Cash,
            amount: Money::new(11_800, Currency::Ils),
            tip: 0,
            description: String::new(),
            lang: None,
            by_gateway: false,
            received_at: now,
        };
        let mut tx = app.app.db.write(scope(&app, &desk).await).await.unwrap();
        let paid = money::paid(&mut tx, &stored).await.unwrap();
        let business = accounts::business(&mut tx).await.unwrap();
        let document = ForPayment::read(&mut tx, now, business, &stored).await.unwrap().unwrap();
        let received = Change {
            kind: Kind::PaymentReceived,
            subject: Subject::Payment(stored.id),
            customer: Some(stored.customer_id),
            data: json!({}),
        };
        let again = document.issue(&mut tx, now, &Actor::System, (&stored, Some(received)), &paid).await;
        assert!(again.is_err(), "the database refuses it");
        drop(tx);
        assert_eq!(number(&app, desk.business, "SELECT count(*) FROM documents").await, 1);
        assert_eq!(number(&app, desk.business, "SELECT last_number FROM document_series").await, 1);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn payments_and_receipts_written_by_hand_do_not_lock_each_other_out(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let mut work = JoinSet::new();
        for _ in 0..12 {
            let draft = desk.draft("receipt", &desk.paid(100)).await.expect(StatusCode::CREATED);
            let path = format!("/api/invoice-drafts/{}/issue", draft["id"].as_str().unwrap());
            let owner = desk.owner.clone();
            work.spawn(async move { owner.post(&path, json!({ "version": 1 })).await.status });
            let (owner, customer) = (desk.owner.clone(), desk.customer.clone());
            work.spawn(async move {
                let body = json!({ "customerId": customer, "description": "שמפו", "method": "cash", "amount": ils(100) });
                owner.post("/api/payments", body).await.status
            });
        }
        assert!(work.join_all().await.iter().all(|status| *status == StatusCode::CREATED));
        assert_eq!(number(&app, desk.business, "SELECT max(number) FROM documents").await, 24);
        assert_eq!(found(&app).await, []);
    }
);
