//! Many who want the last seat at once, and what happens when the database does not keep it for one.

use std::collections::HashMap;

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::Shop;
use super::shop::text;
use crate::harness::{Engine, Raw, TestApp, both};

const GUESTS: usize = 200;

/// That many guests, each with a telephone of their own, register at once. How often each status came back.
async fn race(shop: &Shop<'_>, event: &Value) -> HashMap<StatusCode, usize> {
    let mut guests = JoinSet::new();
    for number in 0..GUESTS {
        let path = format!(
            "/api/public/{}/events/{}/register",
            shop.slug,
            text(event, "id")
        );
        let (guest, body) = (shop.app.guest(), Shop::order(event, number, 1));
        guests.spawn(async move { guest.post(&path, body).await });
    }
    let mut statuses = HashMap::new();
    while let Some(answer) = guests.join_next().await {
        let answer = answer.unwrap();
        if answer.status != StatusCode::CREATED {
            assert_eq!(answer.code(), "sold_out", "{}", answer.text());
        }
        *statuses.entry(answer.status).or_default() += 1;
    }
    statuses
}

both!(
    async fn the_last_seat_is_sold_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 3 })).await;
        shop.register(&event, 900, 2).await;
        let expected = [(StatusCode::CREATED, 1), (StatusCode::CONFLICT, GUESTS - 1)];
        assert_eq!(race(&shop, &event).await, HashMap::from(expected));
        let event = shop.read(&event).await;
        assert_eq!((&event["dates"][0]["taken"], &event["dates"][0]["free"]), (&json!(3), &json!(0)));
    }
);

both!(
    async fn registrations_and_cancellations_at_once_never_oversell_nor_fail(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 4 })).await;
        let mut work = JoinSet::new();
        for number in 0..12 {
            let path = format!("/api/public/{}/events/{}/register", shop.slug, text(&event, "id"));
            let (guest, mut body) = (app.guest(), Shop::order(&event, number, 1 + number % 2));
            body["joinWaitlist"] = json!(true);
            work.spawn(async move {
                let made = guest.post(&path, body).await.expect(StatusCode::CREATED);
                if number % 3 == 0 {
                    let url = text(&made, "manageUrl");
                    let token = url.rsplit('/').next().unwrap();
                    let path = format!("/api/public/registrations/{token}/cancel");
                    guest.post(&path, json!({})).await.expect(StatusCode::OK);
                }
            });
        }
        while let Some(done) = work.join_next().await {
            done.unwrap();
        }
        let event = shop.read(&event).await;
        let taken = event["dates"][0]["taken"].as_i64().unwrap();
        assert!(taken <= 4, "{taken}");
        // Nobody waits while the first of the list would fit.
        let waiting = shop.registrations(&event, "&status=waitlisted").await;
        let offered = shop.registrations(&event, "&status=offered").await;
        if taken < 4 && !waiting.is_empty() {
            assert!(waiting.iter().any(|it| it["seats"].as_array().unwrap().len() == 2), "{waiting:?} {offered:?}");
        }
    }
);

/// The control of the tests above: the same race, with nothing but the checks of the program.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_trigger_the_same_race_oversells() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let shop = Shop::open(&app, "dana").await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    let drop = "DROP TRIGGER seats_not_oversold ON seats";
    sqlx::query(drop).execute(pool).await.unwrap();
    let mut oversold = 0;
    // Chance decides which of them look before the others write: one race of several is enough.
    for _ in 0..12 {
        if oversold > 0 {
            break;
        }
        let event = shop.event(json!({ "capacity": 1 })).await;
        race(&shop, &event).await;
        let taken = shop.read(&event).await["dates"][0]["taken"]
            .as_i64()
            .unwrap();
        oversold += taken - 1;
    }
    assert!(oversold > 0);
}

/// SQLite lets one transaction write at a time, so that the program's own check is enough there; the
/// triggers are for whatever else writes. Here they are asked directly, and the control is without them.
#[tokio::test(flavor = "multi_thread")]
async fn sqlite_refuses_a_seat_too_many_only_by_its_triggers() {
    let app = TestApp::start(Engine::Sqlite, &[]).await;
    let shop = Shop::open(&app, "dana").await;
    let event = shop.event(json!({ "capacity": 1 })).await;
    shop.register(&event, 1, 1).await;
    shop.wait(&event, 2, 1).await;
    let Raw::Sqlite(pool) = &app.raw else {
        unreachable!()
    };
    let copy = "
        INSERT INTO seats (business_id, id, registration_id, date_id, kind_id, status, code, holder_name, price,
            created_at)
        SELECT business_id, randomblob(16), registration_id, date_id, kind_id, 'sold', 'X', holder_name, price, 0
        FROM seats LIMIT 1";
    let take = "UPDATE seats SET status = 'held' WHERE status = 'waiting'";
    for statement in [copy, take] {
        let refused = sqlx::query(statement).execute(pool).await.unwrap_err();
        assert!(refused.to_string().contains("seats_of_date"), "{refused}");
    }
    for trigger in ["seats_of_date_insert", "seats_of_date_update"] {
        let drop = sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}"));
        sqlx::query(drop).execute(pool).await.unwrap();
    }
    for statement in [copy, take] {
        sqlx::query(statement).execute(pool).await.unwrap();
    }
}
