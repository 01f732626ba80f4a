//! The waiting list of a full date.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::Shop;
use super::shop::text;
use crate::harness::both;

both!(
    async fn a_free_seat_is_offered_to_one_at_a_time_in_their_order(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1 })).await;
        let first = shop.register(&event, 1, 1).await;
        let full = shop.send(&event, Shop::order(&event, 2, 1)).await;
        assert_eq!((full.code().as_str(), &full.json()["canWait"]), ("sold_out", &json!(true)));
        let (second, third) = (shop.wait(&event, 2, 1).await, shop.wait(&event, 3, 1).await);
        assert_eq!((&second.made["waitingPosition"], &third.made["waitingPosition"]), (&json!(1), &json!(2)));
        first.cancel().await.expect(StatusCode::OK);
        assert_eq!((second.status().await, third.status().await), ("offered".into(), "waitlisted".into()));
        // The seat is held: nobody new gets it, and it is no ticket yet.
        assert_eq!(shop.send(&event, Shop::order(&event, 4, 1)).await.code(), "sold_out");
        assert_eq!(second.see().await["seats"][0]["code"], json!(null));
        app.run_jobs().await;
        assert_eq!(second.status().await, "offered");
        let accepted = second.accept().await.expect(StatusCode::OK);
        assert_eq!(accepted["status"], "confirmed");
        second.accept().await.expect(StatusCode::OK);
        app.advance(SignedDuration::from_hours(3));
        app.run_jobs().await;
        assert_eq!((second.status().await, third.status().await), ("confirmed".into(), "waitlisted".into()));
        assert_eq!(third.accept().await.code(), "impossible_step");
    }
);

both!(
    async fn an_offer_that_is_declined_or_not_answered_goes_to_the_next(app) {
        let mut shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1 })).await;
        let first = shop.register(&event, 1, 1).await;
        let (a, b, c) = (shop.wait(&event, 2, 1).await, shop.wait(&event, 3, 1).await, shop.wait(&event, 4, 1).await);
        first.cancel().await.expect(StatusCode::OK);
        assert_eq!(a.see().await["offerEndsAt"], "2026-01-04T08:00:00Z");
        a.cancel().await.expect(StatusCode::OK);
        assert_eq!((a.see().await["endedBy"].clone(), b.status().await), (json!("offer_declined"), "offered".into()));
        app.set_clock("2026-01-04T07:59:59Z");
        app.run_jobs().await;
        assert_eq!(b.status().await, "offered");
        app.set_clock("2026-01-04T08:00:00Z");
        // Too late even before the job has run.
        assert_eq!(b.accept().await.code(), "offer_expired");
        app.run_jobs().await;
        assert_eq!((b.see().await["endedBy"].clone(), c.status().await), (json!("offer_expired"), "offered".into()));
        assert_eq!(b.accept().await.code(), "offer_expired");
        c.accept().await.expect(StatusCode::OK);
        shop.sign_in().await;
        assert_eq!(shop.read(&event).await["dates"][0]["taken"], 1);
    }
);

both!(
    async fn a_party_waits_for_enough_seats_and_is_not_passed_over(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 3 })).await;
        let singles = [shop.register(&event, 1, 1).await, shop.register(&event, 2, 1).await,
            shop.register(&event, 3, 1).await];
        let (party, single) = (shop.wait(&event, 4, 2).await, shop.wait(&event, 5, 1).await);
        singles[0].cancel().await.expect(StatusCode::OK);
        assert_eq!((party.status().await, single.status().await), ("waitlisted".into(), "waitlisted".into()));
        // One seat is free, but who comes new stands behind those who wait.
        let new = shop.send(&event, Shop::order(&event, 6, 1)).await;
        assert_eq!(new.code(), "sold_out");
        singles[1].cancel().await.expect(StatusCode::OK);
        assert_eq!((party.status().await, single.status().await), ("offered".into(), "waitlisted".into()));
        party.accept().await.expect(StatusCode::OK);
        singles[2].cancel().await.expect(StatusCode::OK);
        assert_eq!(single.status().await, "offered");
        // A party larger than the date would wait for ever.
        let mut crowd = Shop::order(&event, 7, 4);
        crowd["joinWaitlist"] = json!(true);
        let refused = shop.send(&event, crowd).await;
        assert_eq!((refused.code().as_str(), &refused.json()["canWait"]), ("sold_out", &json!(false)));
    }
);

both!(
    async fn a_larger_capacity_serves_as_many_as_fit(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1 })).await;
        shop.register(&event, 1, 1).await;
        let waiting = [shop.wait(&event, 2, 1).await, shop.wait(&event, 3, 1).await, shop.wait(&event, 4, 1).await];
        let event = shop.read(&event).await;
        let path = format!("/api/events/{}", text(&event, "id"));
        let larger = json!({ "version": event["version"], "capacity": 3 });
        shop.owner.put(&path, larger).await.expect(StatusCode::OK);
        assert_eq!((waiting[0].status().await, waiting[1].status().await, waiting[2].status().await),
            ("offered".into(), "offered".into(), "waitlisted".into()));
        let date = format!("{path}/dates/{}", text(&event["dates"][0], "id"));
        shop.owner.put(&date, json!({ "version": 1, "capacity": 4 })).await.expect(StatusCode::OK);
        assert_eq!(waiting[2].status().await, "offered");
        assert_eq!(shop.read(&event).await["dates"][0]["taken"], 4);
    }
);

both!(
    async fn no_offer_outlasts_the_time_to_register(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1 })).await;
        let first = shop.register(&event, 1, 1).await;
        let (second, third) = (shop.wait(&event, 2, 1).await, shop.wait(&event, 3, 1).await);
        app.set_clock("2026-01-20T15:00:00Z");
        first.cancel().await.expect(StatusCode::OK);
        assert_eq!(second.see().await["offerEndsAt"], "2026-01-20T16:00:00Z");
        app.set_clock("2026-01-20T16:00:00Z");
        app.run_jobs().await;
        assert_eq!((second.status().await, third.status().await), ("cancelled".into(), "waitlisted".into()));
    }
);
