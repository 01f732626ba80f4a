//! Classes: several guests share a meeting, never more than it has seats.

use std::collections::HashMap;

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{MONDAY_9, MONDAY_10, Shop};
use crate::harness::{Engine, Raw, TestApp, both};

/// A class of yoga with this many seats.
async fn class(shop: &Shop, seats: i64) -> String {
    let rules = json!({ "capacity": seats });
    shop.add_service(json!({ "durationMinutes": 60, "rules": rules }))
        .await
}

async fn guest_books(app: &TestApp, shop: &Shop, service: &str, number: usize) -> StatusCode {
    let body = json!({ "serviceId": service, "startsAt": MONDAY_9,
        "customer": { "fullName": format!("אורח {number}"), "phone": format!("05023456{number:02}") } });
    app.guest()
        .post(&format!("/api/public/{}/appointments", shop.slug), body)
        .await
        .status
}

async fn seats_left(app: &TestApp, shop: &Shop, service: &str) -> Value {
    let path = format!(
        "/api/public/{}/slots?service={service}&from=2026-01-05&to=2026-01-05",
        shop.slug
    );
    let slots = app.guest().get(&path).await.expect(StatusCode::OK);
    let of_day = slots["days"][0]["slots"].as_array().unwrap();
    let nine = of_day.iter().find(|slot| slot["startsAt"] == MONDAY_9);
    nine.map_or(Value::Null, |slot| slot["seatsLeft"].clone())
}

both!(
    async fn guests_share_a_class_until_it_is_full(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = class(&shop, 3).await;
        assert_eq!(seats_left(&app, &shop, &yoga).await, 3);
        for number in 0..3 {
            assert_eq!(seats_left(&app, &shop, &yoga).await, 3 - number);
            let status = guest_books(&app, &shop, &yoga, usize::try_from(number).unwrap()).await;
            assert_eq!(status, StatusCode::CREATED);
        }
        assert_eq!(seats_left(&app, &shop, &yoga).await, Value::Null);
        assert_eq!(guest_books(&app, &shop, &yoga, 3).await, StatusCode::CONFLICT);
        let visits = shop.list("").await;
        assert!(visits.iter().all(|visit| visit["sittingId"] == visits[0]["sittingId"]));
        // The class takes the time of whoever gives it; other services are not offered then.
        let private = json!({ "serviceId": shop.service, "startsAt": "2026-01-05T07:30:00Z" });
        assert_eq!(shop.book(private).await.code(), "slot_taken");

        // A freed seat is there for the next; when all have left, so is the whole time.
        assert_eq!(shop.step(&visits[1], "cancelled").await.status, StatusCode::OK);
        assert_eq!(seats_left(&app, &shop, &yoga).await, 1);
        assert_eq!(guest_books(&app, &shop, &yoga, 4).await, StatusCode::CREATED);
        for visit in shop.list("status=confirmed").await {
            shop.step(&visit, "cancelled").await.expect(StatusCode::OK);
        }
        shop.book_at("2026-01-05T07:30:00Z").await;
    }
);

both!(
    async fn a_seat_is_moved_to_another_meeting_and_its_own_is_given_back(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = class(&shop, 2).await;
        guest_books(&app, &shop, &yoga, 0).await;
        guest_books(&app, &shop, &yoga, 1).await;
        let visits = shop.list("").await;
        let moved = shop.move_to(&visits[0], MONDAY_10, 1).await.expect(StatusCode::OK);
        assert_ne!(moved["sittingId"], visits[1]["sittingId"]);
        assert_eq!(seats_left(&app, &shop, &yoga).await, 1);
        // The other follows into the same meeting: the first one is over.
        let second = shop.move_to(&visits[1], MONDAY_10, 1).await.expect(StatusCode::OK);
        assert_eq!(second["sittingId"], moved["sittingId"]);
        shop.book_at(MONDAY_9).await;
        let length = json!({ "startsAt": MONDAY_10, "durationMinutes": 90, "version": 2 });
        let path = format!("/api/appointments/{}/move", second["id"].as_str().unwrap());
        let refused = shop.owner.post(&path, length).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["field"], "/durationMinutes");
    }
);

both!(
    async fn a_class_whose_time_was_closed_meanwhile_takes_no_more_guests(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = class(&shop, 3).await;
        assert_eq!(guest_books(&app, &shop, &yoga, 0).await, StatusCode::CREATED);
        let closed = json!({ "name": "שיפוץ", "startsAt": MONDAY_9, "endsAt": MONDAY_10 });
        shop.owner.post("/api/closures", closed).await.expect(StatusCode::CREATED);
        assert_eq!(seats_left(&app, &shop, &yoga).await, Value::Null);
        assert_eq!(guest_books(&app, &shop, &yoga, 1).await, StatusCode::CONFLICT);
        // The desk still may.
        let desk = json!({ "serviceId": yoga, "startsAt": MONDAY_9 });
        shop.book(desk).await.expect(StatusCode::CREATED);
    }
);

/// How often each status came back when forty wanted a seat at once.
async fn rush(app: &TestApp, shop: &Shop, service: &str, at: &str) -> HashMap<StatusCode, usize> {
    let mut guests = JoinSet::new();
    for number in 0..40 {
        let guest = app.guest();
        let (slug, service, at) = (shop.slug.clone(), service.to_owned(), at.to_owned());
        guests.spawn(async move {
            let body = json!({ "serviceId": service, "startsAt": at,
                "customer": { "fullName": "אורח", "phone": format!("05023456{number:02}") } });
            guest
                .post(&format!("/api/public/{slug}/appointments"), body)
                .await
                .status
        });
    }
    let mut statuses = HashMap::new();
    while let Some(status) = guests.join_next().await {
        *statuses.entry(status.unwrap()).or_default() += 1;
    }
    statuses
}

both!(
    async fn the_last_seats_are_taken_once_each(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = class(&shop, 5).await;
        let statuses = rush(&app, &shop, &yoga, MONDAY_9).await;
        assert_eq!(statuses, HashMap::from([(StatusCode::CREATED, 5), (StatusCode::CONFLICT, 35)]));
    }
);

/// The control of the test above: the same rush, with nothing but the checks of the program.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_trigger_the_same_rush_oversells() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let shop = Shop::open(&app, "dana").await;
    let yoga = class(&shop, 2).await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    sqlx::query("DROP TRIGGER seats_within_capacity ON sitting_seats")
        .execute(pool)
        .await
        .unwrap();
    // Chance decides which of them read before the others wrote: several rushes, of which one is enough.
    let mut oversold = false;
    for hour in 7..15 {
        let at = format!("2026-01-05T{hour:02}:00:00Z");
        let statuses = rush(&app, &shop, &yoga, &at).await;
        oversold |= statuses[&StatusCode::CREATED] > 2;
        if oversold {
            break;
        }
    }
    assert!(oversold);
}
