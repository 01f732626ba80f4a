//! Payment links: asked for, sent, paid once, taken back, expired.

use axum::http::StatusCode;
use chatgrow::payments::Settled;
use chatgrow::platform::money::{Currency, Money};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::money::{Till, id, ils, settle_in};
use crate::harness::{Engine, Raw, TestApp, both};
use crate::payments::{pay, raw, visit};

async fn sale(till: &Till<'_>, amount: i64) -> Value {
    let customer =
        json!({ "fullName": "רות לוי", "phone": "0502345678", "email": "ruth@example.com" });
    let answer = till.owner.post("/api/customers", customer).await;
    let customer = if answer.status == StatusCode::CREATED {
        answer.json()["id"].clone()
    } else {
        till.owner
            .get("/api/customers?search=0502345678")
            .await
            .json()["items"][0]["id"]
            .clone()
    };
    till.link(
        json!({ "customerId": customer, "description": "חבילת טיפולים", "amount": ils(amount) }),
    )
    .await
}

both!(
    async fn a_link_asks_for_all_that_is_left_and_is_paid_once(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let part = json!({ "appointmentId": visit, "method": "cash", "amount": ils(5_000) });
        till.owner.post("/api/payments", part).await.expect(StatusCode::CREATED);
        let link = till.link(json!({ "appointmentId": visit, "maxInstallments": 3 })).await;
        assert_eq!((&link["amount"], &link["status"]), (&ils(30_000), &json!("open")));
        assert!(link["url"].as_str().unwrap().starts_with("https://chatgrow.test/pay/"), "{link}");
        let Settled::Kept { payment, document } = till.settle(&link).await.unwrap() else { panic!("kept") };
        assert!(payment.by_gateway && document.is_some());
        for _ in 0..3 {
            let again = till.settle(&link).await.unwrap();
            assert!(matches!(again, Settled::Before { payment: Some(before) } if before == payment));
        }
        assert_eq!(till.count("SELECT count(*) FROM payments").await, 2);
        assert_eq!(till.links("status=paid").await.len(), 1);
        assert_eq!(till.links("status=open").await.len(), 0);
        assert_eq!(pay(&till.owner, &visit).await.code(), "already_paid");
        assert_eq!(till.unbalanced().await, 0);
    }
);

both!(
    async fn money_for_what_was_paid_meanwhile_goes_back_as_far_as_it_is_not_owed(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let link = till.link(json!({ "appointmentId": visit })).await;
        let part = json!({ "appointmentId": visit, "method": "cash", "amount": ils(5_000) });
        till.owner.post("/api/payments", part).await.expect(StatusCode::CREATED);
        let Settled::GoesBack { payment, refund } = till.settle(&link).await.unwrap() else { panic!("goes back") };
        assert_eq!((payment.amount.amount, refund.amount.amount, refund.reason.as_str()), (35_000, 5_000, "not_owed"));
        let read = till.owner.get(&format!("/api/appointments/{visit}")).await.expect(StatusCode::OK);
        assert_eq!(read["paid"], ils(35_000));
        app.run_jobs().await;
        let told = app.mail.received();
        let told = told.iter().find(|mail| mail.subject.contains("מוחזר")).unwrap();
        assert!(told.text.as_ref().unwrap().contains("₪50"), "{:?}", told.text);
    }
);

both!(
    async fn a_link_that_was_taken_back_keeps_no_money(app) {
        let till = Till::open(&app, "noa").await;
        let link = sale(&till, 9_900).await;
        let path = format!("/api/payment-links/{}/cancel", link["id"].as_str().unwrap());
        for _ in 0..2 {
            let cancelled = till.owner.post(&path, json!({})).await.expect(StatusCode::OK);
            assert_eq!(cancelled["status"], "cancelled");
        }
        let Settled::GoesBack { refund, .. } = till.settle(&link).await.unwrap() else { panic!("goes back") };
        assert_eq!(refund.amount.amount, 9_900);
        assert_eq!((till.account("card").await, till.unbalanced().await), (0, 0));
        assert_eq!(till.owner.post(&path, json!({})).await.code(), "link_closed");
    }
);

both!(
    async fn a_link_expires_and_its_late_money_is_kept_while_it_is_owed(app) {
        let till = Till::open(&app, "noa").await;
        let link = sale(&till, 9_900).await;
        app.advance(SignedDuration::from_hours(14 * 24));
        let owner = app.sign_in("noa").await;
        let till = Till::of(&app, &owner).await;
        assert_eq!(till.links("status=expired").await.len(), 1, "before the job has come by");
        app.run_jobs().await;
        assert_eq!(till.links("status=expired").await.len(), 1);
        let path = format!("/api/payment-links/{}/send", link["id"].as_str().unwrap());
        assert_eq!(till.owner.post(&path, json!({})).await.code(), "link_closed");
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
    }
);

both!(
    async fn a_link_is_sent_once_for_each_sending_and_not_once_it_is_paid(app) {
        let till = Till::open(&app, "noa").await;
        let link = sale(&till, 12_345).await;
        app.run_jobs().await;
        app.mail.clear();
        let path = format!("/api/payment-links/{}/send", link["id"].as_str().unwrap());
        let sent = till.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        assert_eq!(sent["sent"], 1);
        app.run_jobs().await;
        let mails = app.mail.received();
        assert_eq!(mails.len(), 1);
        let text = mails[0].text.clone().unwrap();
        assert!(text.contains(link["url"].as_str().unwrap()) && text.contains("₪123.45"), "{text}");
        till.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        till.settle(&link).await.unwrap();
        app.mail.clear();
        app.run_jobs().await;
        let asks = app.mail.received().iter().filter(|mail| mail.subject.contains("בקשת תשלום")).count();
        assert_eq!(asks, 0, "it was paid before the message left");
        let history = till.owner.get("/api/notifications/history?status=skipped").await.expect(StatusCode::OK);
        assert_eq!(history["items"][0]["template"], "payment_link");
    }
);

both!(
    async fn bad_links_and_bad_sums_are_refused_and_store_nothing(app) {
        let till = Till::open(&app, "noa").await;
        let visit = visit(&app, &till.owner, 35_000).await;
        let of_visit = |more: Value| {
            let mut body = json!({ "appointmentId": visit });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            body
        };
        for (body, field, code) in [
            (json!({}), "/appointmentId", "missing"),
            (of_visit(json!({ "registrationId": visit })), "/registrationId", "one_subject"),
            (of_visit(json!({ "amount": ils(35_001) })), "/amount", "out_of_range"),
            (of_visit(json!({ "amount": ils(0) })), "/amount", "out_of_range"),
            (of_visit(json!({ "amount": { "amount": 1, "currency": "USD" } })), "/amount", "wrong_currency"),
            (of_visit(json!({ "maxInstallments": 0 })), "/maxInstallments", "out_of_range"),
            (of_visit(json!({ "maxInstallments": 37 })), "/maxInstallments", "out_of_range"),
            (of_visit(json!({ "expiresAt": "2026-01-01T00:00:00Z" })), "/expiresAt", "out_of_range"),
            (of_visit(json!({ "expiresAt": "2028-01-01T00:00:00Z" })), "/expiresAt", "out_of_range"),
        ] {
            let problem = till.owner.post("/api/payment-links", body.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            let fault = &problem["fields"][0];
            assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{body}");
        }
        assert_eq!(till.links("").await, Vec::<Value>::new());
        let link = till.link(of_visit(json!({}))).await;
        for wrong in [0, -1, 34_999, 35_001, i64::MAX, i64::MIN] {
            let settled = till.settle_with(id(&link), Money::new(wrong, Currency::Ils)).await;
            assert!(settled.is_err(), "{wrong}");
        }
        assert!(till.settle_with(id(&link), Money::new(35_000, Currency::Usd)).await.is_err());
        assert!(till.settle_with(Uuid::nil(), Money::new(35_000, Currency::Ils)).await.is_err());
        let eve = Till::open(&app, "eve").await;
        assert!(eve.settle(&link).await.is_err());
        assert_eq!(till.count("SELECT count(*) FROM payments").await, 0);
        assert_eq!(till.links("status=open").await.len(), 1);
    }
);

/// Ten gateways' answers at once say that a link was paid; gives how often the money was taken down.
async fn settle_at_once(till: &Till<'_>, link: &Value) -> usize {
    let mut answers = JoinSet::new();
    for _ in 0..10 {
        let (app, scope, link) = (till.app.app.clone(), till.scope(), id(link));
        let amount = Money::new(35_000, Currency::Ils);
        answers.spawn(async move { settle_in(&app, scope, link, amount).await });
    }
    let settled = answers.join_all().await;
    let kept = |settled: &Result<Settled, _>| {
        matches!(settled, Ok(Settled::Kept { .. } | Settled::GoesBack { .. }))
    };
    settled.iter().filter(|settled| kept(settled)).count()
}

both!(
    async fn ten_settlements_at_once_take_the_money_once(app) {
        let till = Till::open(&app, "noa").await;
        for round in 1..=5 {
            let visit = visit(&app, &till.owner, 35_000).await;
            let link = till.link(json!({ "appointmentId": visit })).await;
            assert_eq!(settle_at_once(&till, &link).await, 1);
            assert_eq!(till.account("card").await, 35_000 * round);
        }
        assert_eq!(till.count("SELECT count(*) FROM refunds").await, 0);
    }
);

/// The control of the test above: the same race, where the row of the link is not locked because the statement that
/// locks it finds another table. Only PostgreSQL writes at once.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_lock_the_same_race_takes_the_money_more_than_once() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let till = Till::open(&app, "noa").await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    // A view in front of the table: rows of a view over a function are read, and not locked.
    for sql in [
        "ALTER TABLE payment_links RENAME TO payment_links_under",
        "CREATE FUNCTION links_unlocked() RETURNS SETOF payment_links_under LANGUAGE sql VOLATILE AS
            'SELECT * FROM payment_links_under'",
        "CREATE VIEW payment_links AS SELECT * FROM links_unlocked()",
        "CREATE FUNCTION write_under() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            UPDATE payment_links_under SET status = NEW.status, version = NEW.version
            WHERE business_id = NEW.business_id AND id = NEW.id; RETURN NEW; END $$",
        "CREATE FUNCTION insert_under() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            NEW.sent := 0; NEW.version := 1;
            INSERT INTO payment_links_under SELECT NEW.*; RETURN NEW; END $$",
        "CREATE TRIGGER writes INSTEAD OF UPDATE ON payment_links FOR EACH ROW EXECUTE FUNCTION write_under()",
        "CREATE TRIGGER inserts INSTEAD OF INSERT ON payment_links FOR EACH ROW EXECUTE FUNCTION insert_under()",
    ] {
        sqlx::query(sql).execute(pool).await.unwrap();
    }
    let mut taken = 0;
    for _ in 0..5 {
        let visit = visit(&app, &till.owner, 35_000).await;
        let link = till.link(json!({ "appointmentId": visit })).await;
        // Nor is the customer's card held, by which the same customer's payments take turns, too.
        let merged = "UPDATE customers SET merged_into = id".to_owned();
        raw(&app, till.business, &[merged]).await.unwrap();
        taken += settle_at_once(&till, &link).await;
    }
    assert!(taken > 5, "{taken}");
}
