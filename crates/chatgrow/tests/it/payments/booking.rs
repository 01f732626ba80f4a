//! Booking by paying: the time is kept, booked when the money is there, and the money goes back when it is gone.

use axum::http::StatusCode;
use chatgrow::payments::Settled;
use chatgrow::platform::money::{Currency, Money};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::money::{Till, id, ils, settle_in};
use crate::calendar::Shop;
use crate::harness::{Answer, Engine, Raw, TestApp, both};
use crate::payments::number;

const MONDAY_9: &str = "2026-01-05T07:00:00Z";

async fn book(app: &TestApp, shop: &Shop, phone: &str, at: &str) -> Answer {
    let body = json!({ "serviceId": shop.service, "startsAt": at,
        "customer": { "fullName": "רות לוי", "phone": phone, "email": format!("{phone}@example.com") } });
    app.guest()
        .post(&format!("/api/public/{}/appointments", shop.slug), body)
        .await
}

/// A shop whose guests pay the whole price, 120 shekels, when they book.
async fn shop(app: &TestApp) -> Shop {
    let shop = Shop::open(app, "dana").await;
    Till::of(app, &shop.owner).await.take_online("full").await;
    shop
}

/// Books at `at` and gives the link that waits to be paid.
async fn asked(app: &TestApp, shop: &Shop, phone: &str, at: &str) -> Value {
    let answer = book(app, shop, phone, at)
        .await
        .expect(StatusCode::ACCEPTED);
    assert!(answer["appointment"].is_null());
    let till = Till::of(app, &shop.owner).await;
    let links = till.links("status=open").await;
    let is_this = |link: &Value| link["url"] == answer["payment"]["url"];
    let link = links.into_iter().find(is_this).unwrap();
    assert_eq!(
        answer["payment"],
        json!({ "url": link["url"], "expiresAt": link["expiresAt"], "amount": link["amount"] })
    );
    link
}

both!(
    async fn paid_in_time_the_visit_is_booked_with_its_money(app) {
        let shop = shop(&app).await;
        let link = asked(&app, &shop, "0502345678", MONDAY_9).await;
        assert_eq!((&link["amount"], &link["booksVisit"]), (&ils(12_000), &json!(true)));
        assert_eq!(link["expiresAt"], "2026-01-04T06:20:00Z");
        assert_eq!(shop.list("").await.len(), 0, "not before it is paid");
        assert_eq!(book(&app, &shop, "0502345679", MONDAY_9).await.code(), "slot_taken", "its time is kept");
        app.advance(SignedDuration::from_mins(19));
        app.run_jobs().await;
        assert_eq!(book(&app, &shop, "0502345679", MONDAY_9).await.code(), "slot_taken", "until it expires");
        let till = Till::of(&app, &app.sign_in("dana").await).await;
        let Settled::Kept { payment, document } = till.settle(&link).await.unwrap() else { panic!("kept") };
        assert!(document.is_some());
        let visits = till.owner.get("/api/appointments").await.expect(StatusCode::OK);
        let visit = &visits["items"][0];
        assert_eq!((&visit["startsAt"], &visit["status"]), (&json!(MONDAY_9), &json!("confirmed")));
        assert_eq!((&visit["paid"], &visit["price"]), (&ils(12_000), &ils(12_000)));
        assert_eq!(payment.appointment_id.unwrap().to_string(), visit["id"].as_str().unwrap());
        for _ in 0..3 {
            assert!(matches!(till.settle(&link).await.unwrap(), Settled::Before { .. }));
        }
        app.advance(SignedDuration::from_mins(30));
        app.run_jobs().await;
        let counts = "SELECT (SELECT count(*) FROM appointments) * 10 + (SELECT count(*) FROM payments)";
        assert_eq!(till.count(counts).await, 11, "once, whatever the jobs do");
        let mails = app.mail.received();
        let mine = |to: &str| to == "0502345678@example.com";
        assert!(mails.iter().any(|mail| mine(&mail.to.as_ref().unwrap().address)), "the visit is confirmed by mail");
    }
);

both!(
    async fn a_time_that_nobody_pays_for_is_free_again(app) {
        let shop = shop(&app).await;
        asked(&app, &shop, "0502345678", MONDAY_9).await;
        app.advance(SignedDuration::from_mins(20));
        // Before any job has run.
        let next = book(&app, &shop, "0502345679", MONDAY_9).await;
        next.expect(StatusCode::ACCEPTED);
        app.run_jobs().await;
        let till = Till::of(&app, &app.sign_in("dana").await).await;
        assert_eq!(till.links("status=expired").await.len(), 1);
        assert_eq!(till.links("status=open").await.len(), 1);
        assert_eq!(till.count("SELECT count(*) FROM holds").await, 1);
    }
);

both!(
    async fn paid_late_the_time_is_taken_again_while_it_is_free(app) {
        let shop = shop(&app).await;
        let link = asked(&app, &shop, "0502345678", MONDAY_9).await;
        app.advance(SignedDuration::from_mins(25));
        app.run_jobs().await;
        let till = Till::of(&app, &app.sign_in("dana").await).await;
        assert_eq!(till.count("SELECT count(*) FROM holds").await, 0);
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
        let visits = till.owner.get("/api/appointments").await.expect(StatusCode::OK);
        assert_eq!(visits["items"][0]["startsAt"], MONDAY_9);
        assert_eq!(till.count("SELECT count(*) FROM refunds").await, 0);
    }
);

both!(
    async fn paid_late_and_taken_the_money_goes_back_once_and_the_guest_is_told(app) {
        let shop = shop(&app).await;
        let link = asked(&app, &shop, "0502345678", MONDAY_9).await;
        app.advance(SignedDuration::from_mins(25));
        app.run_jobs().await;
        let till = Till::of(&app, &app.sign_in("dana").await).await;
        let desk = json!({ "serviceId": shop.service, "startsAt": MONDAY_9,
            "customer": { "fullName": "נועה כהן", "phone": "0523333333" } });
        till.owner.post("/api/appointments", desk).await.expect(StatusCode::CREATED);
        app.run_jobs().await;
        app.mail.clear();
        let Settled::GoesBack { payment, refund } = till.settle(&link).await.unwrap() else { panic!("goes back") };
        assert_eq!((refund.amount, refund.reason.as_str()), (payment.amount, "place_taken"));
        assert!(payment.appointment_id.is_none());
        for _ in 0..3 {
            assert!(matches!(till.settle(&link).await.unwrap(), Settled::Before { .. }));
        }
        assert_eq!(till.count("SELECT count(*) FROM refunds").await, 1);
        assert_eq!(till.count("SELECT count(*) FROM appointments").await, 1);
        // The credit follows when the gateway has given it back.
        assert_eq!((till.account("receivable").await, till.unbalanced().await), (12_000, 0));
        app.run_jobs().await;
        let mails = app.mail.received();
        let told: Vec<_> = mails.iter().filter(|mail| mail.subject.contains("מוחזר")).collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].to.as_ref().unwrap().address, "0502345678@example.com");
        assert!(told[0].text.as_ref().unwrap().contains("₪120"), "{:?}", told[0].text);
    }
);

both!(
    async fn a_deposit_is_paid_first_and_the_rest_at_the_place(app) {
        let shop = Shop::open(&app, "dana").await;
        let till = Till::of(&app, &shop.owner).await;
        till.take_online("deposit").await;
        // A service without a deposit is booked as ever.
        book(&app, &shop, "0502345678", MONDAY_9).await.expect(StatusCode::CREATED);
        let path = format!("/api/services/{}", shop.service);
        let with = json!({ "version": 1, "rules": { "deposit": { "kind": "percent", "percent": 25 } } });
        let changed = shop.owner.put(&path, with).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.text());
        let link = asked(&app, &shop, "0502345679", "2026-01-05T08:00:00Z").await;
        assert_eq!(link["amount"], ils(3_000));
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
        let visits = shop.list("").await;
        let visit = visits.iter().find(|visit| visit["startsAt"] == "2026-01-05T08:00:00Z").unwrap();
        assert_eq!((&visit["paid"], &visit["deposit"]), (&ils(3_000), &ils(3_000)));
        let rest = crate::payments::pay(&shop.owner, visit["id"].as_str().unwrap()).await;
        assert_eq!(rest.expect(StatusCode::CREATED)["amount"], ils(9_000));
    }
);

both!(
    async fn what_was_promised_stands_when_the_price_rises_meanwhile(app) {
        let shop = shop(&app).await;
        let till = Till::of(&app, &shop.owner).await;
        let link = asked(&app, &shop, "0502345678", MONDAY_9).await;
        let path = format!("/api/services/{}", shop.service);
        let dearer = json!({ "version": 1, "price": ils(99_000) });
        shop.owner.put(&path, dearer).await.expect(StatusCode::OK);
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
        assert_eq!(shop.list("").await[0]["price"], ils(12_000));
    }
);

both!(
    async fn a_link_taken_back_gives_the_time_back(app) {
        let shop = shop(&app).await;
        let till = Till::of(&app, &shop.owner).await;
        let link = asked(&app, &shop, "0502345678", MONDAY_9).await;
        let path = format!("/api/payment-links/{}/cancel", link["id"].as_str().unwrap());
        till.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        asked(&app, &shop, "0502345679", MONDAY_9).await;
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::GoesBack { .. }));
    }
);

/// One pays for a time whose hold has run out, another books it at the desk, both at once, many times. Gives how
/// often both got it, and how often nobody was told the truth: money kept without a visit.
async fn race(app: &TestApp) -> (i64, i64) {
    let shop = shop(app).await;
    let mut starts = Vec::new();
    for day in 5..9 {
        for hour in 7..15 {
            starts.push(format!("2026-01-{day:02}T{hour:02}:00:00Z"));
        }
    }
    let mut links = Vec::new();
    for (nth, at) in starts.iter().enumerate() {
        links.push(asked(app, &shop, &format!("05023456{nth:02}"), at).await);
    }
    app.advance(SignedDuration::from_mins(20));
    let till = Till::of(app, &app.sign_in("dana").await).await;
    let mut work = JoinSet::new();
    for (at, link) in starts.into_iter().zip(&links) {
        let (app, scope, link) = (app.app.clone(), till.scope(), id(link));
        let amount = Money::new(12_000, Currency::Ils);
        work.spawn(async move {
            settle_in(&app, scope, link, amount).await.unwrap();
        });
        let (owner, service) = (till.owner.clone(), shop.service.clone());
        work.spawn(async move {
            let body = json!({ "serviceId": service, "startsAt": at,
                "customer": { "fullName": "נועה כהן", "phone": "0523333333" } });
            let answer = owner.post("/api/appointments", body).await;
            assert!(
                [StatusCode::CREATED, StatusCode::CONFLICT].contains(&answer.status),
                "{}",
                answer.text()
            );
        });
    }
    work.join_all().await;
    app.run_jobs().await;
    let twice = "SELECT count(*) FROM (SELECT starts_at FROM appointments GROUP BY starts_at HAVING count(*) > 1) t";
    let in_between = "SELECT count(*) FROM payments p
        WHERE p.appointment_id IS NULL AND p.amount <> (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM refunds r
            WHERE r.business_id = p.business_id AND r.payment_id = p.id)";
    let business = till.business;
    assert_eq!(
        number(app, business, "SELECT count(*) FROM payments").await,
        32,
        "all money is taken down"
    );
    (
        number(app, business, twice).await,
        number(app, business, in_between).await,
    )
}

both!(
    async fn a_late_payment_and_a_booking_at_once_never_get_the_same_time(app) {
        assert_eq!(race(&app).await, (0, 0));
    }
);

/// The control of the test above: the same race, with nothing but the checks of the program.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_constraint_the_same_race_gives_a_time_twice() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    let drop = "ALTER TABLE allocations DROP CONSTRAINT allocations_no_overlap";
    sqlx::query(drop).execute(pool).await.unwrap();
    assert!(race(&app).await.0 > 0);
}

both!(
    async fn the_end_of_a_hold_and_its_payment_at_once_come_to_one_end(app) {
        let shop = shop(&app).await;
        let mut starts = Vec::new();
        for hour in 7..15 {
            starts.push(format!("2026-01-05T{hour:02}:00:00Z"));
        }
        let mut links = Vec::new();
        for (nth, at) in starts.iter().enumerate() {
            links.push(asked(&app, &shop, &format!("05023456{nth:02}"), at).await);
        }
        app.advance(SignedDuration::from_mins(20));
        let till = Till::of(&app, &app.sign_in("dana").await).await;
        let mut work = JoinSet::new();
        for link in &links {
            for _ in 0..2 {
                let (app, scope, link) = (app.app.clone(), till.scope(), id(link));
                let amount = Money::new(12_000, Currency::Ils);
                work.spawn(async move { settle_in(&app, scope, link, amount).await.map(drop).unwrap() });
            }
        }
        for _ in 0..2 {
            let app = app.app.clone();
            work.spawn(async move { chatgrow::jobs::run_due(&app).await.map(drop).unwrap() });
        }
        work.join_all().await;
        app.run_jobs().await;
        // The times were free, so each is booked, once, with its money.
        let counts = "SELECT (SELECT count(*) FROM appointments) * 100 + (SELECT count(*) FROM payments) * 10
            + (SELECT count(*) FROM refunds)";
        assert_eq!(till.count(counts).await, 880);
        let times = "SELECT count(*) FROM allocations";
        assert_eq!(till.count(times).await, 8);
    }
);
