//! Money that is given back: never more than came in, one at a time, and what is unknown counts as gone.

use axum::http::StatusCode;
use chatgrow::payments::{self, RefundOutcome};
use chatgrow::platform::ids::RefundId;
use serde_json::{Value, json};
use uuid::Uuid;

use super::money::{Till, id, ils};
use crate::harness::{Raw, both};
use crate::payments::{literal, pay, raw, visit};

async fn give_back(till: &Till<'_>, payment: &Value, body: Value) -> crate::harness::Answer {
    let path = format!("/api/payments/{}/refunds", payment["id"].as_str().unwrap());
    till.owner.post(&path, body).await
}

/// A payment of `amount` that a gateway took, for a link.
async fn charge(till: &Till<'_>, amount: i64) -> Value {
    let visit = visit(till.app, &till.owner, amount).await;
    let link = till.link(json!({ "appointmentId": visit })).await;
    till.settle(&link).await.unwrap();
    let list = till
        .owner
        .get(&format!("/api/payments?appointmentId={visit}"))
        .await;
    list.expect(StatusCode::OK)["items"][0].clone()
}

/// A refund as it stands now.
async fn now(till: &Till<'_>, refund: &Value) -> Value {
    let refunds = till.refunds().await;
    refunds
        .into_iter()
        .find(|it| it["id"] == refund["id"])
        .unwrap()
}

async fn ended(till: &Till<'_>, refund: &Value, outcome: RefundOutcome) {
    let app = &till.app.app;
    let mut tx = app.db.write(till.scope()).await.unwrap();
    let id = RefundId(id(refund));
    payments::refund_ended(&mut tx, app.clock.now(), id, outcome)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

both!(
    async fn what_came_by_hand_goes_back_at_once_and_can_be_taken_again(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let payment = pay(&till.owner, &visit).await.expect(StatusCode::CREATED);
        let back = give_back(&till, &payment, json!({ "amount": ils(10_000), "reason": "לא היה מרוצה" })).await;
        let back = back.expect(StatusCode::CREATED);
        assert_eq!((&back["status"], &back["method"], &back["reason"]),
            (&json!("done"), &json!("cash"), &json!("לא היה מרוצה")));
        assert_eq!((till.account("cash").await, till.account("receivable").await), (25_000, 0));
        let again = pay(&till.owner, &visit).await.expect(StatusCode::CREATED);
        assert_eq!(again["amount"], ils(10_000));
        let rest = give_back(&till, &payment, json!({})).await.expect(StatusCode::CREATED);
        assert_eq!(rest["amount"], ils(25_000));
        let more = give_back(&till, &payment, json!({})).await;
        assert_eq!((more.status, more.code().as_str()), (StatusCode::CONFLICT, "already_refunded"));
        assert_eq!(till.unbalanced().await, 0);
        let stats = till.owner.get("/api/stats").await.expect(StatusCode::OK);
        assert_eq!(stats["revenue"]["total"], ils(10_000), "refunds are no income");
    }
);

both!(
    async fn a_gateway_is_asked_once_and_its_answer_ends_the_refund(app) {
        let till = Till::open(&app, "noa").await;
        let payment = charge(&till, 35_000).await;
        assert_eq!(payment["byGateway"], true);
        let asked = give_back(&till, &payment, json!({ "amount": ils(5_000) })).await.expect(StatusCode::CREATED);
        assert_eq!(asked["status"], "asked");
        let second = give_back(&till, &payment, json!({})).await;
        assert_eq!((second.status, second.code().as_str()), (StatusCode::CONFLICT, "refund_under_way"));
        assert_eq!(till.account("card").await, 30_000, "asked for, it counts as gone");

        ended(&till, &asked, RefundOutcome::Unknown { reason: "time-out".to_owned() }).await;
        let unknown = now(&till, &asked).await;
        assert_eq!((&unknown["status"], &unknown["answer"]), (&json!("unknown"), &json!("time-out")));
        assert_eq!(till.account("card").await, 30_000, "what is unknown counts as gone");
        assert_eq!(give_back(&till, &payment, json!({})).await.code(), "refund_under_way");

        let refused = RefundOutcome::Refused { reason: "closed".to_owned() };
        for _ in 0..2 {
            ended(&till, &asked, refused.clone()).await;
        }
        // How it ended it stays.
        ended(&till, &asked, RefundOutcome::Done { transaction_id: None }).await;
        assert_eq!(now(&till, &asked).await["status"], "refused");
        assert_eq!((till.account("card").await, till.account("receivable").await), (35_000, 0));

        let all = give_back(&till, &payment, json!({})).await.expect(StatusCode::CREATED);
        assert_eq!(all["amount"], ils(35_000), "what was refused can be asked for again");
        ended(&till, &all, RefundOutcome::AwaitsApproval).await;
        ended(&till, &all, RefundOutcome::Done { transaction_id: Some("R-9".to_owned()) }).await;
        let done = now(&till, &all).await;
        assert_eq!((&done["status"], &done["transactionId"]), (&json!("done"), &json!("R-9")));
        assert_eq!((till.account("card").await, till.unbalanced().await), (0, 0));
    }
);

both!(
    async fn a_charge_can_be_given_back_by_hand_and_is_not_asked_of_the_gateway(app) {
        let till = Till::open(&app, "noa").await;
        let payment = charge(&till, 35_000).await;
        let back = give_back(&till, &payment, json!({ "method": "cash" })).await.expect(StatusCode::CREATED);
        assert_eq!((&back["status"], &back["method"]), (&json!("done"), &json!("cash")));
        assert_eq!((till.account("card").await, till.account("cash").await), (35_000, -35_000));
        let asked = "SELECT count(*) FROM jobs WHERE kind = 'refund_charge'";
        assert_eq!(till.count(asked).await, 0);
    }
);

both!(
    async fn bad_refunds_are_refused_and_store_nothing(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let payment = pay(&till.owner, &visit).await.expect(StatusCode::CREATED);
        for (body, field, code) in [
            (json!({ "amount": ils(35_001) }), "/amount", "out_of_range"),
            (json!({ "amount": ils(0) }), "/amount", "out_of_range"),
            (json!({ "amount": ils(-1) }), "/amount", "out_of_range"),
            (json!({ "amount": ils(i64::MAX) }), "/amount", "out_of_range"),
            (json!({ "amount": { "amount": 1, "currency": "EUR" } }), "/amount", "wrong_currency"),
            (json!({ "reason": "x".repeat(501) }), "/reason", "too_long"),
            (json!({ "details": { "bank": "1" } }), "/method", "missing"),
        ] {
            let problem = give_back(&till, &payment, body.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            let fault = &problem["fields"][0];
            assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{body}");
        }
        let nobody = json!({ "id": Uuid::nil() });
        give_back(&till, &nobody, json!({})).await.expect(StatusCode::NOT_FOUND);
        let eve = Till::open(&app, "eve").await;
        give_back(&eve, &payment, json!({})).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(till.count("SELECT count(*) FROM refunds").await, 0);
    }
);

both!(
    async fn the_database_lets_no_payment_give_back_more_and_no_entry_change(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let payment = pay(&till.owner, &visit).await.expect(StatusCode::CREATED);
        let [b, p, c] = [till.business, id(&payment), payment["customerId"].as_str().unwrap().parse().unwrap()]
            .map(|id| literal(&app, id));
        let insert = |n: u128, amount: i64, status: &str| {
            let r = literal(&app, Uuid::from_u128(n));
            vec![format!(
                "INSERT INTO refunds (business_id, id, payment_id, customer_id, amount, tip, method, details, status, reason,
                    created_at, updated_at)
                 VALUES ({b}, {r}, {p}, {c}, {amount}, 0, 'cash', '{{}}', '{status}', '', 0, 0)"
            )]
        };
        raw(&app, till.business, &insert(1, 20_000, "asked")).await.unwrap();
        assert!(raw(&app, till.business, &insert(2, 1, "asked")).await.is_err(), "one under way at a time");
        assert!(raw(&app, till.business, &insert(2, 15_001, "done")).await.is_err(), "more than came in");
        raw(&app, till.business, &insert(2, 40_000, "refused")).await.unwrap();
        let revive = vec!["UPDATE refunds SET status = 'done' WHERE status = 'refused'".to_owned()];
        assert!(raw(&app, till.business, &revive).await.is_err(), "nor by a change");
        raw(&app, till.business, &insert(3, 15_000, "done")).await.unwrap();
        for change in ["UPDATE ledger_entries SET amount = 1", "DELETE FROM ledger_entries"] {
            assert!(raw(&app, till.business, &[change.to_owned()]).await.is_err(), "{change}");
        }
        assert_eq!(till.account("cash").await, 35_000);
    }
);

both!(
    async fn a_ledger_that_was_written_by_hand_is_found(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let payment = pay(&till.owner, &visit).await.expect(StatusCode::CREATED);
        assert_eq!(payments::verify_ledger(&app.app).await.unwrap(), []);
        let [b, c] = [till.business, payment["customerId"].as_str().unwrap().parse().unwrap()].map(|id| literal(&app, id));
        let lie = format!(
            "INSERT INTO ledger_entries (business_id, source, source_id, is_reversal, account, customer_id, amount, currency, at)
             VALUES ({b}, 'payment', {}, {}, 'cash', {c}, 5, 'ILS', 0)",
            literal(&app, Uuid::from_u128(9)),
            if matches!(app.raw, Raw::Sqlite(_)) { "0" } else { "FALSE" },
        );
        raw(&app, till.business, &[lie]).await.unwrap();
        let found = payments::verify_ledger(&app.app).await.unwrap();
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().contains("do not sum to zero"), "{}", found[0]);
    }
);
