//! How services may be booked: rooms, several in one visit, approval, caps, notice, cancelling, overbooking.

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{MONDAY_9, MONDAY_10, Shop, starts};
use crate::harness::{Answer, TestApp, both};

async fn guest_books(app: &TestApp, shop: &Shop, service: &str, at: &str) -> Answer {
    let body = json!({ "serviceId": service, "startsAt": at,
        "customer": { "fullName": "נועה לוי", "phone": "0502345678", "email": "noa@example.com" } });
    app.guest()
        .post(&format!("/api/public/{}/appointments", shop.slug), body)
        .await
}

async fn public_starts(app: &TestApp, shop: &Shop, service: &str, day: &str) -> Vec<String> {
    let path = format!(
        "/api/public/{}/slots?service={service}&from={day}&to={day}",
        shop.slug
    );
    starts(&app.guest().get(&path).await.expect(StatusCode::OK))
}

both!(
    async fn a_room_is_taken_once_whoever_gives_the_visit(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.add_staff("רון").await;
        let room = json!({ "name": "חדר 1", "kind": "חדר טיפולים" });
        let room = shop.owner.post("/api/rooms", room).await.expect(StatusCode::CREATED);
        let rules = json!({ "roomKind": "חדר טיפולים" });
        let massage = shop.add_service(json!({ "durationMinutes": 60, "rules": rules })).await;
        let visit = guest_books(&app, &shop, &massage, MONDAY_9).await.expect(StatusCode::CREATED);
        assert_eq!(visit["appointment"]["status"], "confirmed");
        assert_eq!(shop.list("").await[0]["room"], json!({ "id": room["id"], "name": "חדר 1" }));
        // A second giver is free, the room is not.
        assert_eq!(guest_books(&app, &shop, &massage, MONDAY_9).await.code(), "slot_taken");
        assert_eq!(public_starts(&app, &shop, &massage, "2026-01-05").await[0], "08:00");
        // Another service needs no room, and a second room makes room for a second visit.
        guest_books(&app, &shop, &shop.service, MONDAY_9).await.expect(StatusCode::CREATED);
        let second = json!({ "name": "חדר 2", "kind": "חדר טיפולים" });
        shop.owner.post("/api/rooms", second).await.expect(StatusCode::CREATED);
        guest_books(&app, &shop, &massage, MONDAY_10).await.expect(StatusCode::CREATED);
        guest_books(&app, &shop, &massage, MONDAY_10).await.expect(StatusCode::CREATED);
        assert_eq!(guest_books(&app, &shop, &massage, MONDAY_10).await.code(), "slot_taken");
        let path = format!("/api/rooms/{}", room["id"].as_str().unwrap());
        shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let put_away = shop.owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(put_away["status"], "archived");
    }
);

both!(
    async fn two_rooms_and_many_guests_at_once_give_two_visits(app) {
        let shop = Shop::open(&app, "dana").await;
        for name in ["רון", "מיה", "גל"] {
            shop.add_staff(name).await;
        }
        for name in ["1", "2"] {
            let room = json!({ "name": name, "kind": "room" });
            shop.owner.post("/api/rooms", room).await.expect(StatusCode::CREATED);
        }
        let rules = json!({ "roomKind": "room" });
        let massage = shop.add_service(json!({ "durationMinutes": 60, "rules": rules })).await;
        let mut guests = JoinSet::new();
        for number in 0..30 {
            let (guest, slug, service) = (app.guest(), shop.slug.clone(), massage.clone());
            guests.spawn(async move {
                let body = json!({ "serviceId": service, "startsAt": MONDAY_9,
                    "customer": { "fullName": "אורח", "phone": format!("05023456{number:02}") } });
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
        assert_eq!(won, 2);
    }
);

both!(
    async fn several_services_are_one_visit_by_one_person(app) {
        let shop = Shop::open(&app, "dana").await;
        let color = shop.add_service(json!({ "name": "צבע", "durationMinutes": 90,
            "price": { "amount": 30_000, "currency": "ILS" } })).await;
        let path = format!("/api/public/{}/slots?service={}&further={color}&from=2026-01-05&to=2026-01-05",
            shop.slug, shop.service);
        let slots = app.guest().get(&path).await.expect(StatusCode::OK);
        assert_eq!(starts(&slots).last().unwrap(), "13:00");
        let body = json!({ "serviceId": shop.service, "furtherServiceIds": [color], "startsAt": MONDAY_9,
            "customer": { "fullName": "נועה לוי", "phone": "0502345678" } });
        let visit = app.guest().post(&format!("/api/public/{}/appointments", shop.slug), body).await;
        let visit = visit.expect(StatusCode::CREATED)["appointment"].clone();
        assert_eq!(visit["serviceName"], "תספורת + צבע");
        assert_eq!(visit["endsAt"], "2026-01-05T09:00:00Z");
        assert_eq!(visit["price"]["amount"], 42_000);
        let between = json!({ "serviceId": shop.service, "startsAt": MONDAY_10 });
        assert_eq!(shop.book(between).await.code(), "slot_taken");

        let class = shop.add_service(json!({ "durationMinutes": 60, "rules": { "capacity": 5 } })).await;
        let long = shop.add_service(json!({ "durationMinutes": 720 })).await;
        for (further, code) in [(class, "class_alone"), (long, "too_long_visit")] {
            let body = json!({ "serviceId": shop.service, "furtherServiceIds": [further], "startsAt": MONDAY_9 });
            let refused = shop.book(body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["code"], code);
        }
    }
);

both!(
    async fn a_request_keeps_its_time_until_it_is_approved_or_declined(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = json!({ "bookingMode": "approval" });
        let asked = shop.add_service(json!({ "durationMinutes": 60, "rules": rules })).await;
        let first = guest_books(&app, &shop, &asked, MONDAY_9).await.expect(StatusCode::CREATED);
        assert_eq!(first["appointment"]["status"], "pending");
        assert_eq!(guest_books(&app, &shop, &asked, MONDAY_9).await.code(), "slot_taken");
        app.run_jobs().await;
        assert!(app.mail.received().last().unwrap().subject.contains("הבקשה"));

        let visit = shop.list("status=pending").await[0].clone();
        assert_eq!(shop.step(&visit, "arrived").await.code(), "impossible_step");
        shop.step(&visit, "declined").await.expect(StatusCode::OK);
        assert_eq!(shop.step(&visit, "confirmed").await.code(), "impossible_step");
        app.run_jobs().await;
        assert!(app.mail.received().last().unwrap().subject.contains("לא אושרה"));

        guest_books(&app, &shop, &asked, MONDAY_9).await.expect(StatusCode::CREATED);
        let visit = shop.list("status=pending").await[0].clone();
        shop.step(&visit, "confirmed").await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert!(app.mail.received().last().unwrap().subject.contains("נקבע"));
        assert_eq!(shop.kinds_about(&visit).await, ["appointment.requested", "appointment.approved"]);
        // What the desk books needs nobody's approval.
        let desk = json!({ "serviceId": asked, "startsAt": MONDAY_10 });
        assert_eq!(shop.book(desk).await.expect(StatusCode::CREATED)["status"], "confirmed");
    }
);

both!(
    async fn approved_and_declined_at_once_one_answer_holds(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = json!({ "bookingMode": "approval" });
        let asked = shop.add_service(json!({ "durationMinutes": 60, "rules": rules })).await;
        guest_books(&app, &shop, &asked, MONDAY_9).await.expect(StatusCode::CREATED);
        let visit = shop.list("status=pending").await[0].clone();
        let mut answers = JoinSet::new();
        for number in 0..20 {
            let (owner, path) = (shop.owner.clone(), format!("/api/appointments/{}/status", visit["id"].as_str().unwrap()));
            let status = if number % 2 == 0 { "confirmed" } else { "declined" };
            answers.spawn(async move { owner.patch(&path, json!({ "status": status })).await.status });
        }
        let mut fine = 0;
        while let Some(status) = answers.join_next().await {
            match status.unwrap() {
                StatusCode::OK => fine += 1,
                status => assert_eq!(status, StatusCode::CONFLICT),
            }
        }
        // The answer given already changes nothing; the other one is refused.
        assert_eq!(fine, 10);
        assert_eq!(shop.kinds_about(&visit).await.len(), 2);
    }
);

both!(
    async fn guests_book_no_more_a_day_than_the_cap_nor_what_is_for_the_desk(app) {
        let shop = Shop::open(&app, "dana").await;
        let two = shop.add_service(json!({ "durationMinutes": 30, "rules": { "dailyCap": 2 } })).await;
        guest_books(&app, &shop, &two, MONDAY_9).await.expect(StatusCode::CREATED);
        let hold = json!({ "serviceId": two, "startsAt": MONDAY_10 });
        let path = format!("/api/public/{}/holds", shop.slug);
        app.guest().post(&path, hold).await.expect(StatusCode::CREATED);
        assert!(public_starts(&app, &shop, &two, "2026-01-05").await.is_empty());
        assert!(!public_starts(&app, &shop, &two, "2026-01-06").await.is_empty());
        assert_eq!(guest_books(&app, &shop, &two, "2026-01-05T09:00:00Z").await.code(), "slot_taken");
        let desk = json!({ "serviceId": two, "startsAt": "2026-01-05T09:00:00Z" });
        shop.book(desk).await.expect(StatusCode::CREATED);

        let rules = json!({ "bookingMode": "desk", "minNoticeMinutes": 60 });
        let hidden = shop.add_service(json!({ "durationMinutes": 30, "rules": rules })).await;
        let refused = guest_books(&app, &shop, &hidden, "2026-01-06T09:00:00Z").await;
        assert_eq!(refused.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "not_offered");
        let page = app.guest().get(&format!("/api/public/{}", shop.slug)).await.expect(StatusCode::OK);
        assert_eq!(page["services"].as_array().unwrap().len(), 2);
    }
);

both!(
    async fn notice_horizon_and_steps_of_a_service_go_before_those_of_the_business(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = json!({ "minNoticeMinutes": 2880, "horizonDays": 3, "stepMinutes": 60 });
        let slow = shop.add_service(json!({ "durationMinutes": 30, "rules": rules })).await;
        assert!(public_starts(&app, &shop, &slow, "2026-01-05").await.is_empty());
        assert_eq!(public_starts(&app, &shop, &slow, "2026-01-06").await,
            ["07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00"][..].to_vec());
        assert!(public_starts(&app, &shop, &slow, "2026-01-08").await.is_empty());
    }
);

both!(
    async fn a_guest_cancels_for_nothing_until_the_hour_of_the_rule_and_for_a_fee_after_it(app) {
        let shop = Shop::open(&app, "dana").await;
        // Monday at nine is 25 hours away.
        let rules = |hours: i64, more: Value| {
            let mut rules = json!({ "cancellation": { "hours": hours }, "deposit": { "kind": "percent", "percent": 20 } });
            rules["cancellation"].as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            json!({ "durationMinutes": 30, "rules": rules })
        };
        let mild = shop.add_service(rules(24, json!({}))).await;
        let strict = shop.add_service(rules(30, json!({}))).await;
        let fee = shop.add_service(rules(30, json!({ "feePercent": 50 }))).await;
        let token = |booked: &Value| booked["manageUrl"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let early = guest_books(&app, &shop, &mild, "2026-01-05T12:00:00Z").await.expect(StatusCode::CREATED);
        assert_eq!(early["appointment"]["freeUntil"], "2026-01-04T12:00:00Z");
        assert_eq!((&early["appointment"]["canCancel"], &early["appointment"]["canMove"]), (&json!(true), &json!(true)));
        assert_eq!(early["appointment"]["cancelFee"]["amount"], 0);
        let first = token(&guest_books(&app, &shop, &strict, MONDAY_9).await.expect(StatusCode::CREATED));
        let second = guest_books(&app, &shop, &fee, MONDAY_10).await.expect(StatusCode::CREATED);
        assert_eq!(second["appointment"]["deposit"]["amount"], 2_400);
        let second = token(&second);
        let seen = app.guest().get(&format!("/api/public/appointments/{first}")).await.expect(StatusCode::OK);
        assert_eq!((&seen["canCancel"], &seen["canMove"]), (&json!(false), &json!(false)));
        let refused = app.guest().send(axum::http::Method::POST, &format!("/api/public/appointments/{first}/cancel"), None).await;
        assert_eq!(refused.code(), "too_late_to_cancel");
        let to = json!({ "startsAt": "2026-01-06T09:00:00Z" });
        let refused = app.guest().post(&format!("/api/public/appointments/{first}/move"), to).await;
        assert_eq!(refused.code(), "too_late_to_move");
        let seen = app.guest().get(&format!("/api/public/appointments/{second}")).await.expect(StatusCode::OK);
        assert_eq!((&seen["canCancel"], &seen["cancelFee"]["amount"]), (&json!(true), &json!(6_000)));
        app.guest().send(axum::http::Method::POST, &format!("/api/public/appointments/{second}/cancel"), None).await
            .expect(StatusCode::OK);
        let cancelled = shop.list("status=cancelled").await;
        assert_eq!(cancelled[0]["cancelFee"]["amount"], 6_000);
    }
);

both!(
    async fn a_guest_moves_a_visit_to_an_open_time_only(app) {
        let shop = Shop::open(&app, "dana").await;
        let booked = guest_books(&app, &shop, &shop.service, MONDAY_9).await.expect(StatusCode::CREATED);
        shop.book_at(MONDAY_10).await;
        let token = booked["manageUrl"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let path = format!("/api/public/appointments/{token}/move");
        let to = |at: &str| json!({ "startsAt": at });
        assert_eq!(app.guest().post(&path, to(MONDAY_10)).await.code(), "slot_taken");
        let night = app.guest().post(&path, to("2026-01-05T01:00:00Z")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(night["fields"][0]["code"], "not_open");
        let open = format!("/api/public/appointments/{token}/slots?from=2026-01-05&to=2026-01-05");
        let open = starts(&app.guest().get(&open).await.expect(StatusCode::OK));
        assert!(open.contains(&"07:15".to_owned()), "its own time counts as free: {open:?}");
        let moved = app.guest().post(&path, to("2026-01-05T07:15:00Z")).await.expect(StatusCode::OK);
        assert_eq!(moved["startsAt"], "2026-01-05T07:15:00Z");
        app.run_jobs().await;
        assert!(app.mail.received().iter().any(|mail| mail.subject.contains("עודכן")));
        app.guest().post("/api/public/appointments/nothing/move", to(MONDAY_9)).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn the_desk_overbooks_only_when_it_says_so_and_the_journal_tells(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book_at(MONDAY_9).await;
        let body = |overbook: bool| json!({ "serviceId": shop.service, "staffId": shop.staff,
            "startsAt": MONDAY_9, "override": overbook });
        assert_eq!(shop.book(body(false)).await.code(), "slot_taken");
        let over = shop.book(body(true)).await.expect(StatusCode::CREATED);
        assert_eq!(over["overbooked"], true);
        assert_eq!(shop.last_entry("appointment.booked").await["data"]["overbooked"], true);
        // Where only the overbooked one is left, nobody is laid over it by mistake.
        let first = shop.list("").await.into_iter().find(|visit| visit["id"] != over["id"]).unwrap();
        shop.step(&first, "cancelled").await.expect(StatusCode::OK);
        assert_eq!(shop.book(body(false)).await.code(), "slot_taken");
        // A time that is free needs no overbooking, whatever is said.
        let free = json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": MONDAY_10, "override": true });
        let free = shop.book(free).await.expect(StatusCode::CREATED);
        assert_eq!(free["overbooked"], false);
        let path = format!("/api/appointments/{}/move", free["id"].as_str().unwrap());
        let to = |overbook: bool| json!({ "startsAt": MONDAY_9, "version": 1, "override": overbook });
        assert_eq!(shop.owner.post(&path, to(false)).await.code(), "slot_taken");
        assert_eq!(shop.owner.post(&path, to(true)).await.expect(StatusCode::OK)["overbooked"], true);
    }
);

both!(
    async fn a_visit_gets_another_length(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        shop.book_at(MONDAY_10).await;
        let path = format!("/api/appointments/{}/move", visit["id"].as_str().unwrap());
        let to = |minutes: i64, version: i64| json!({ "startsAt": MONDAY_9, "durationMinutes": minutes, "version": version });
        let longer = shop.owner.post(&path, to(60, 1)).await.expect(StatusCode::OK);
        assert_eq!(longer["endsAt"], MONDAY_10);
        assert_eq!(shop.owner.post(&path, to(75, 2)).await.code(), "slot_taken");
        shop.owner.post(&path, to(4, 2)).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
);

both!(
    async fn rules_that_cannot_be_are_refused_at_their_fields(app) {
        let shop = Shop::open(&app, "dana").await;
        let fields = [
            (json!({ "capacity": 0 }), "/rules/capacity"),
            (json!({ "stepMinutes": 0 }), "/rules/stepMinutes"),
            (json!({ "dailyCap": -1 }), "/rules/dailyCap"),
            (json!({ "horizonDays": 731 }), "/rules/horizonDays"),
            (json!({ "minNoticeMinutes": -5 }), "/rules/minNoticeMinutes"),
            (json!({ "cancellation": { "hours": 721 } }), "/rules/cancellation/hours"),
            (json!({ "cancellation": { "feePercent": 101 } }), "/rules/cancellation/feePercent"),
            (json!({ "deposit": { "kind": "percent", "percent": 0 } }), "/rules/deposit/percent"),
            (json!({ "deposit": { "kind": "amount", "amount": { "amount": 5, "currency": "USD" } } }),
                "/rules/deposit/amount/currency"),
            (json!({ "bookingMode": "never" }), "/rules/bookingMode"),
            (json!({ "unheardOf": 1 }), "/rules/unheardOf"),
        ];
        for (rules, field) in fields {
            let body = json!({ "name": "x", "durationMinutes": 30, "price": { "amount": 1, "currency": "ILS" },
                "rules": rules });
            let refused = shop.owner.post("/api/services", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["field"], field);
        }
        let kept = shop.owner.get("/api/services").await.expect(StatusCode::OK);
        assert_eq!(kept["items"].as_array().unwrap().len(), 1);
    }
);
