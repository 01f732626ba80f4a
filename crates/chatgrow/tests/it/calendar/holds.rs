//! A time kept for a guest: nobody else gets it, it becomes the visit, and it is free again afterwards.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{MONDAY_9, MONDAY_10, Shop, starts};
use crate::harness::{Answer, TestApp, both};

async fn hold(app: &TestApp, shop: &Shop, at: &str) -> Answer {
    let body = json!({ "serviceId": shop.service, "startsAt": at });
    app.guest()
        .post(&format!("/api/public/{}/holds", shop.slug), body)
        .await
}

async fn book(app: &TestApp, shop: &Shop, at: &str, hold: Option<&Value>) -> Answer {
    let mut body = json!({ "serviceId": shop.service, "startsAt": at,
        "customer": { "fullName": "נועה לוי", "phone": "0502345678" } });
    if let Some(token) = hold {
        body["hold"] = token.clone();
    }
    app.guest()
        .post(&format!("/api/public/{}/appointments", shop.slug), body)
        .await
}

both!(
    async fn a_held_time_is_nobody_elses_and_becomes_the_visit_of_its_token(app) {
        let shop = Shop::open(&app, "dana").await;
        let held = hold(&app, &shop, MONDAY_9).await.expect(StatusCode::CREATED);
        assert_eq!(held["expiresAt"], "2026-01-04T06:10:00Z");
        assert_eq!(held["staffId"], json!(shop.staff));
        assert_eq!(hold(&app, &shop, MONDAY_9).await.code(), "slot_taken");
        assert_eq!(book(&app, &shop, MONDAY_9, None).await.code(), "slot_taken");
        let desk = json!({ "serviceId": shop.service, "startsAt": MONDAY_9 });
        assert_eq!(shop.book(desk).await.code(), "slot_taken");
        let slots = shop.slots(&shop.service, "2026-01-05", "2026-01-05").await;
        assert_eq!(starts(&slots)[0], "07:30");

        let booked = book(&app, &shop, MONDAY_9, Some(&held["token"])).await.expect(StatusCode::CREATED);
        assert!(booked["manageUrl"].as_str().unwrap().ends_with(held["token"].as_str().unwrap()));
        assert_eq!(shop.list("").await.len(), 1);
        // The job of the hold finds nothing to do; the visit keeps its time.
        app.advance(SignedDuration::from_mins(11));
        app.run_jobs().await;
        assert_eq!(hold(&app, &shop, MONDAY_9).await.code(), "slot_taken");
    }
);

both!(
    async fn an_expired_hold_is_free_at_once_and_may_still_be_booked_while_it_is(app) {
        let shop = Shop::open(&app, "dana").await;
        let first = hold(&app, &shop, MONDAY_9).await.expect(StatusCode::CREATED);
        app.advance(SignedDuration::from_mins(10));
        // Before any job has run.
        let slots = shop.slots(&shop.service, "2026-01-05", "2026-01-05").await;
        assert_eq!(starts(&slots)[0], "07:00");
        book(&app, &shop, MONDAY_9, Some(&first["token"])).await.expect(StatusCode::CREATED);

        let second = hold(&app, &shop, MONDAY_10).await.expect(StatusCode::CREATED);
        app.advance(SignedDuration::from_mins(10));
        hold(&app, &shop, MONDAY_10).await.expect(StatusCode::CREATED);
        assert_eq!(book(&app, &shop, MONDAY_10, Some(&second["token"])).await.code(), "slot_taken");
        app.advance(SignedDuration::from_mins(10));
        app.run_jobs().await;
        book(&app, &shop, MONDAY_10, None).await.expect(StatusCode::CREATED);
    }
);

both!(
    async fn a_hold_given_up_is_free_and_one_of_another_visit_is_not_used(app) {
        let shop = Shop::open(&app, "dana").await;
        let other = Shop::open(&app, "eve").await;
        let held = hold(&app, &shop, MONDAY_9).await.expect(StatusCode::CREATED);
        let token = held["token"].as_str().unwrap();
        for _ in 0..2 {
            app.guest().delete(&format!("/api/public/holds/{token}")).await.expect(StatusCode::NO_CONTENT);
        }
        let held = hold(&app, &shop, MONDAY_9).await.expect(StatusCode::CREATED);
        // Its holder has chosen another time: the first is free again.
        book(&app, &shop, MONDAY_10, Some(&held["token"])).await.expect(StatusCode::CREATED);
        hold(&app, &shop, MONDAY_9).await.expect(StatusCode::CREATED);

        let foreign = book(&app, &other, MONDAY_9, Some(&held["token"])).await;
        assert_eq!(foreign.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["field"], "/hold");
        let forged = book(&app, &other, MONDAY_9, Some(&json!("nothing"))).await;
        forged.expect(StatusCode::UNPROCESSABLE_ENTITY);
        app.guest().delete("/api/public/holds/nothing").await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn of_many_who_want_a_time_held_or_booked_one_gets_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let mut guests = JoinSet::new();
        for number in 0..40 {
            let guest = app.guest();
            let (slug, service) = (shop.slug.clone(), shop.service.clone());
            guests.spawn(async move {
                let mut body = json!({ "serviceId": service, "startsAt": MONDAY_9 });
                if number % 2 == 0 {
                    return guest.post(&format!("/api/public/{slug}/holds"), body).await.status;
                }
                body["customer"] = json!({ "fullName": "אורח", "phone": format!("05023456{number:02}") });
                guest.post(&format!("/api/public/{slug}/appointments"), body).await.status
            });
        }
        let mut won = 0;
        while let Some(status) = guests.join_next().await {
            match status.unwrap() {
                StatusCode::CREATED => won += 1,
                status => assert_eq!(status, StatusCode::CONFLICT),
            }
        }
        assert_eq!(won, 1);
    }
);
