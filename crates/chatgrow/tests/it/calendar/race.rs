//! Many who want the same time at once, and what happens when the database does not keep it for one.

use std::collections::HashMap;

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{MONDAY_9, MONDAY_10, Shop};
use crate::harness::{Engine, Raw, TestApp, both};

const GUESTS: usize = 40;

/// That many guests, each with a telephone of their own, book one time at once. How often each status
/// came back.
async fn race(app: &TestApp, shop: &Shop, at: &str) -> HashMap<StatusCode, usize> {
    let mut guests = JoinSet::new();
    for number in 0..GUESTS {
        let path = format!("/api/public/{}/appointments", shop.slug);
        let phone = format!("05023456{number:02}");
        let body = json!({ "serviceId": shop.service, "startsAt": at,
            "customer": { "fullName": format!("אורח {number}"), "phone": phone } });
        let guest = app.guest();
        guests.spawn(async move { guest.post(&path, body).await });
    }
    let mut statuses = HashMap::new();
    while let Some(answer) = guests.join_next().await {
        let answer = answer.unwrap();
        if answer.status == StatusCode::CONFLICT {
            let problem = answer.json();
            assert_eq!(problem["code"], "slot_taken");
            assert_eq!(problem["alternatives"].as_array().unwrap().len(), 3);
        }
        *statuses.entry(answer.status).or_default() += 1;
    }
    statuses
}

/// Pairs of visits of one staff member that share time.
async fn overlaps(shop: &Shop) -> usize {
    let visits = shop.list("status=confirmed&limit=200").await;
    let overlap = |a: &Value, b: &Value| {
        let text = |of: &Value, field: &str| of[field].as_str().unwrap().to_owned();
        a["staff"] == b["staff"]
            && text(a, "startsAt") < text(b, "endsAt")
            && text(b, "startsAt") < text(a, "endsAt")
    };
    let pairs = visits.iter().enumerate();
    pairs
        .map(|(at, visit)| {
            visits[at + 1..]
                .iter()
                .filter(|other| overlap(visit, other))
                .count()
        })
        .sum()
}

both!(
    async fn a_slot_is_booked_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let statuses = race(&app, &shop, MONDAY_9).await;
        let expected = [(StatusCode::CREATED, 1), (StatusCode::CONFLICT, GUESTS - 1)];
        assert_eq!(statuses, HashMap::from(expected));
        assert_eq!(overlaps(&shop).await, 0);
        let customers = shop.owner.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(customers["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn three_who_give_a_service_are_booked_once_each(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.add_staff("רון").await;
        shop.add_staff("מיה").await;
        let statuses = race(&app, &shop, MONDAY_9).await;
        let expected = [(StatusCode::CREATED, 3), (StatusCode::CONFLICT, GUESTS - 3)];
        assert_eq!(statuses, HashMap::from(expected));
        assert_eq!(overlaps(&shop).await, 0);
    }
);

both!(
    async fn bookings_moves_and_cancellations_at_once_never_overlap_nor_fail(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        let visit = |at: &str, staff: &str| json!({ "serviceId": shop.service, "startsAt": at, "staffId": staff });
        let first = shop.book(visit(MONDAY_9, &shop.staff)).await.expect(StatusCode::CREATED);
        let other = shop.book(visit(MONDAY_10, &second)).await.expect(StatusCode::CREATED);
        let mut work = JoinSet::new();
        for round in 0..10 {
            for (visit, at, staff) in [(&first, MONDAY_10, &second), (&other, MONDAY_9, &shop.staff)] {
                let path = format!("/api/appointments/{}/move", visit["id"].as_str().unwrap());
                let (owner, at, staff) = (shop.owner.clone(), at.to_owned(), staff.clone());
                work.spawn(async move {
                    owner.post(&path, json!({ "startsAt": at, "staffId": staff, "version": 1 })).await.status
                });
            }
            let (owner, guest) = (shop.owner.clone(), app.guest());
            let known = json!({ "serviceId": shop.service, "startsAt": MONDAY_9,
                "customerId": first["customer"]["id"] });
            let told = json!({ "serviceId": shop.service, "startsAt": MONDAY_9,
                "customer": { "fullName": "אורחת", "phone": format!("05023456{round:02}") } });
            let path = format!("/api/public/{}/appointments", shop.slug);
            work.spawn(async move { guest.post(&path, told).await.status });
            work.spawn(async move {
                let booked = owner.post("/api/appointments", known).await;
                let Some(id) = booked.json()["id"].as_str().map(str::to_owned) else { return booked.status };
                owner.delete(&format!("/api/appointments/{id}")).await.status
            });
        }
        while let Some(status) = work.join_next().await {
            let status = status.unwrap();
            let fine = [StatusCode::OK, StatusCode::CREATED, StatusCode::NO_CONTENT, StatusCode::CONFLICT];
            assert!(fine.contains(&status), "{status}");
        }
        assert_eq!(overlaps(&shop).await, 0);
    }
);

/// The control of the tests above: the same race, with nothing but the checks of the program.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_constraint_the_same_race_books_a_slot_twice() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let shop = Shop::open(&app, "dana").await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    let drop = "ALTER TABLE allocations DROP CONSTRAINT allocations_no_overlap";
    sqlx::query(drop).execute(pool).await.unwrap();
    let mut found = 0;
    for day in 5..9 {
        race(&app, &shop, &format!("2026-01-{day:02}T07:00:00Z")).await;
        found += overlaps(&shop).await;
    }
    assert!(found > 0);
}

/// SQLite lets one transaction write at a time, so that the program's own check is enough there; the
/// trigger is for whatever else writes. Here it is asked directly, and the control is without it.
#[tokio::test(flavor = "multi_thread")]
async fn sqlite_refuses_a_second_visit_in_the_same_time_only_by_its_triggers() {
    let app = TestApp::start(Engine::Sqlite, &[]).await;
    let shop = Shop::open(&app, "dana").await;
    shop.book_at(MONDAY_9).await;
    shop.book_at(MONDAY_10).await;
    let Raw::Sqlite(pool) = &app.raw else {
        unreachable!()
    };
    let shift =
        "UPDATE allocations SET starts_at = (SELECT min(starts_at) FROM allocations) + 60000";
    let copy = "
        INSERT INTO allocations (business_id, booking_id, staff_id, starts_at, ends_at)
        SELECT business_id, randomblob(16), staff_id, starts_at, ends_at FROM allocations LIMIT 1";
    let mut conn = pool.acquire().await.unwrap();
    sqlx::query("PRAGMA foreign_keys = OFF")
        .execute(&mut *conn)
        .await
        .unwrap();
    for statement in [shift, copy] {
        let refused = sqlx::query(statement)
            .execute(&mut *conn)
            .await
            .unwrap_err();
        assert!(
            refused.to_string().contains("allocations_no_overlap"),
            "{refused}"
        );
    }
    for trigger in [
        "allocations_no_overlap_insert",
        "allocations_no_overlap_update",
    ] {
        let drop = sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}"));
        sqlx::query(drop).execute(&mut *conn).await.unwrap();
    }
    for statement in [shift, copy] {
        sqlx::query(statement).execute(&mut *conn).await.unwrap();
    }
}
