//! What may be waited for, by whom, and what is never offered.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{
    answer, cancel, full_shop, guest, join, list, sign_in_again, statuses, told, try_to_join,
};
use crate::calendar::{MONDAY_9, Shop};
use crate::harness::both;

both!(
    async fn nothing_is_offered_inside_the_notice_or_too_late_to_answer(app) {
        let (mut shop, visit) = full_shop(&app).await;
        join(&app, &shop, 0, json!({})).await;
        let notice = json!({ "version": 1, "minNoticeMinutes": 180 });
        shop.owner.put("/api/business", notice).await.expect(StatusCode::OK);
        // Monday at nine is two hours and fifty-nine minutes away.
        app.set_clock("2026-01-05T04:01:00Z");
        sign_in_again(&app, &mut shop).await;
        cancel(&app, &shop, &visit).await;
        assert_eq!(statuses(&shop).await, ["waiting"]);
        // Without a notice it is offered, until an hour before it.
        let notice = json!({ "version": 2, "minNoticeMinutes": 0 });
        shop.owner.put("/api/business", notice).await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(list(&shop, "").await[0]["offer"]["expiresAt"], "2026-01-05T06:00:00Z");
    }
);

both!(
    async fn a_time_that_leaves_no_quarter_of_an_hour_to_answer_is_left_to_whoever_books_it(app) {
        let (mut shop, visit) = full_shop(&app).await;
        join(&app, &shop, 0, json!({})).await;
        let notice = json!({ "version": 1, "minNoticeMinutes": 0 });
        shop.owner.put("/api/business", notice).await.expect(StatusCode::OK);
        app.set_clock("2026-01-05T05:46:00Z");
        sign_in_again(&app, &mut shop).await;
        cancel(&app, &shop, &visit).await;
        assert_eq!(statuses(&shop).await, ["waiting"]);
        shop.book_at(MONDAY_9).await;
    }
);

both!(
    async fn only_the_hours_and_days_that_were_asked_for_are_offered(app) {
        let shop = Shop::open(&app, "dana").await;
        let nine = shop.book_at(MONDAY_9).await;
        let off = json!({ "startsAt": "2026-01-05T07:30:00Z", "endsAt": "2026-01-08T00:00:00Z" });
        shop.owner.post(&format!("/api/staff/{}/time-off", shop.staff), off).await.expect(StatusCode::CREATED);
        join(&app, &shop, 0, json!({ "to": "2026-01-07", "earliest": "12:00" })).await;
        join(&app, &shop, 1, json!({ "from": "2026-01-06", "to": "2026-01-07" })).await;
        join(&app, &shop, 2, json!({ "latest": "12:00" })).await;
        cancel(&app, &shop, &nine).await;
        assert_eq!(statuses(&shop).await, ["waiting", "waiting", "offered"]);
    }
);

both!(
    async fn a_time_that_is_free_already_is_offered_to_who_joins(app) {
        let shop = Shop::open(&app, "dana").await;
        join(&app, &shop, 0, json!({ "from": "2026-01-04", "earliest": "10:00" })).await;
        app.run_jobs().await;
        // The first open one from today on.
        assert_eq!(list(&shop, "status=offered").await[0]["offer"]["startsAt"], "2026-01-04T08:00:00Z");
    }
);

both!(
    async fn joining_again_for_the_same_keeps_the_place(app) {
        let (shop, _) = full_shop(&app).await;
        let first = join(&app, &shop, 0, json!({})).await;
        let spelt = json!({ "customer": { "fullName": "אורח 0", "phone": "+972 50-234-5600" } });
        assert_eq!(join(&app, &shop, 0, spelt).await, first);
        // Another day, another person of the same household: places of their own.
        let later = json!({ "to": "2026-01-12" });
        assert_ne!(join(&app, &shop, 0, later).await, first);
        let child = json!({ "customer": { "fullName": "הבן של אורח 0", "phone": "0502345600" } });
        let child = join(&app, &shop, 0, child).await;
        assert_ne!(child, first);
        // Of whose names the link tells nothing.
        let seen = app.guest().get(&format!("/api/public/waiting-list/{child}")).await;
        assert!(!seen.expect(StatusCode::OK).to_string().contains("אורח"));
        assert_eq!(list(&shop, "").await.len(), 3);
        let entries = shop.owner.get("/api/changes?limit=200").await.json().to_string();
        assert_eq!(entries.matches("waiting.joined").count(), 3);
    }
);

both!(
    async fn many_who_join_at_once_have_ranks_without_a_gap(app) {
        let (shop, _) = full_shop(&app).await;
        let mut joining = tokio::task::JoinSet::new();
        for number in 0..20 {
            let (client, slug) = (app.guest(), shop.slug.clone());
            let body = json!({ "serviceId": shop.service, "from": "2026-01-05", "to": "2026-01-05",
                "customer": guest(number / 2) });
            joining.spawn(async move {
                client.post(&format!("/api/public/{slug}/waiting-list"), body).await.status
            });
        }
        while let Some(status) = joining.join_next().await {
            assert_eq!(status.unwrap(), StatusCode::CREATED);
        }
        let ranks: Vec<i64> = list(&shop, "").await.iter().map(|entry| entry["rank"].as_i64().unwrap()).collect();
        assert_eq!(ranks, (1..=10).collect::<Vec<_>>());
    }
);

both!(
    async fn every_fault_of_a_form_is_named_and_nothing_is_kept(app) {
        let (shop, _) = full_shop(&app).await;
        let cases = [
            (json!({ "from": "tomorrow" }), "/from", "bad_date"),
            (json!({ "from": "2026-01-06" }), "/to", "ends_before_start"),
            (json!({ "from": "2026-01-01", "to": "2026-03-04" }), "/to", "too_many_days"),
            (json!({ "from": "2026-01-01", "to": "2026-01-03" }), "/to", "out_of_range"),
            (json!({ "from": "2027-01-01", "to": "2027-01-02" }), "/to", "out_of_range"),
            (json!({ "earliest": "9" }), "/earliest", "bad_time"),
            (json!({ "earliest": "12:00", "latest": "12:00" }), "/latest", "ends_before_start"),
            (json!({ "startsAt": MONDAY_9, "from": "2026-01-05" }), "/startsAt", "days_or_time"),
            (json!({ "startsAt": "2026-01-05T20:00:00Z" }), "/startsAt", "not_open"),
            (json!({ "startsAt": "2026-01-03T08:00:00Z" }), "/startsAt", "not_open"),
            (json!({ "customer": { "fullName": "נועה" } }), "/customer/phone", "missing"),
            (json!({ "customer": { "fullName": "", "phone": "0502345678" } }), "/customer/fullName", "bad_name"),
        ];
        for (fields, field, code) in cases {
            let refused = try_to_join(&app, &shop, 0, fields.clone()).await;
            let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
            let found = &refused["fields"][0];
            assert_eq!((&found["field"], &found["code"]), (&json!(field), &json!(code)), "{fields}");
        }
        let desk = shop.add_service(json!({ "durationMinutes": 30, "rules": { "bookingMode": "desk" } })).await;
        let refused = try_to_join(&app, &shop, 0, json!({ "serviceId": desk })).await;
        assert_eq!(refused.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "not_offered");
        let gone = json!({ "serviceId": shop.staff });
        try_to_join(&app, &shop, 0, gone).await.expect(StatusCode::NOT_FOUND);
        assert!(list(&shop, "").await.is_empty());
    }
);

both!(
    async fn a_link_opens_its_own_place_and_nothing_else(app) {
        let (shop, visit) = full_shop(&app).await;
        let other = Shop::open(&app, "eve").await;
        let token = join(&app, &shop, 0, json!({})).await;
        for path in [
            format!("/api/public/appointments/{token}"),
            format!("/my/{token}"),
            "/api/public/waiting-list/nothing".to_owned(),
            "/my/waiting/nothing".to_owned(),
        ] {
            app.guest().get(&path).await.expect(StatusCode::NOT_FOUND);
        }
        let booked = other.book_at(MONDAY_9).await;
        assert!(booked["id"].is_string());
        // A place of one business is not there for another, whatever is asked of it.
        let id = list(&shop, "").await[0]["id"].as_str().unwrap().to_owned();
        other.owner.delete(&format!("/api/waiting-list/{id}")).await.expect(StatusCode::NOT_FOUND);
        assert!(list(&other, "").await.is_empty());
        // And a time that is free at one is not offered to who waits at another.
        let at_eve = join(&app, &other, 1, json!({ "startsAt": MONDAY_9 })).await;
        cancel(&app, &shop, &visit).await;
        assert_eq!(statuses(&shop).await, ["offered"]);
        assert_eq!(statuses(&other).await, ["waiting"]);
        assert_eq!(answer(&app, &at_eve, "accept").await.code(), "offer_over");
    }
);

both!(
    async fn the_desk_adds_finds_and_pages_through_the_list(app) {
        let (shop, visit) = full_shop(&app).await;
        let customer = visit["customer"]["id"].clone();
        let yoga = shop.add_service(json!({ "durationMinutes": 30 })).await;
        let add = |fields: Value| {
            let mut body = json!({ "serviceId": shop.service, "from": "2026-01-05", "to": "2026-01-07" });
            body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            let owner = shop.owner.clone();
            async move { owner.post("/api/waiting-list", body).await }
        };
        let first = add(json!({ "customerId": customer, "earliest": "12:00" })).await.expect(StatusCode::CREATED);
        assert_eq!(first["customer"]["id"], customer);
        assert_eq!((&first["earliest"], &first["latest"]), (&json!("12:00"), &json!("24:00")));
        add(json!({ "customer": { "fullName": "נועה" }, "serviceId": yoga, "from": "2026-01-07" })).await
            .expect(StatusCode::CREATED);
        add(json!({ "customer": guest(1) })).await.expect(StatusCode::CREATED);
        assert_eq!(add(json!({})).await.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["field"], "/customerId");
        assert_eq!(list(&shop, &format!("serviceId={yoga}")).await.len(), 1);
        assert_eq!(list(&shop, "day=2026-01-07").await.len(), 3);
        assert_eq!(list(&shop, "day=2026-01-06").await.len(), 2);
        assert_eq!(list(&shop, "status=booked").await.len(), 0);
        shop.owner.get("/api/waiting-list?day=x").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let mut seen = Vec::new();
        let mut path = "/api/waiting-list?limit=2".to_owned();
        loop {
            let page = shop.owner.get(&path).await.expect(StatusCode::OK);
            seen.extend(page["items"].as_array().unwrap().iter().map(|entry| entry["rank"].as_i64().unwrap()));
            let Some(cursor) = page["nextCursor"].as_str() else { break };
            path = format!("/api/waiting-list?limit=2&cursor={cursor}");
        }
        assert_eq!(seen, [1, 2, 3]);
    }
);

both!(
    async fn a_merged_card_keeps_the_place_and_the_mail_goes_to_its_address(app) {
        let (shop, visit) = full_shop(&app).await;
        let token = join(&app, &shop, 0, json!({})).await;
        let waiting = list(&shop, "").await[0]["customer"]["id"].as_str().unwrap().to_owned();
        let card = json!({ "fullName": "נועה לוי", "phone": "0529999999", "email": "noa@example.com" });
        let card = shop.owner.post("/api/customers", card).await.expect(StatusCode::CREATED);
        let path = format!("/api/customers/{}/merge", card["id"].as_str().unwrap());
        shop.owner.post(&path, json!({ "otherId": waiting })).await.expect(StatusCode::OK);
        cancel(&app, &shop, &visit).await;
        assert_eq!(told(&app), ["noa@example.com"]);
        answer(&app, &token, "accept").await.expect(StatusCode::OK);
        assert_eq!(shop.list("status=confirmed").await[0]["customer"]["id"], card["id"]);
    }
);

both!(
    async fn a_service_that_the_team_answers_for_is_asked_for_by_accepting(app) {
        let (mut shop, visit) = full_shop(&app).await;
        let rules = json!({ "version": 1, "rules": { "bookingMode": "approval" } });
        let path = format!("/api/services/{}", shop.service);
        shop.owner.put(&path, rules).await.expect(StatusCode::OK);
        let token = join(&app, &shop, 0, json!({})).await;
        cancel(&app, &shop, &visit).await;
        answer(&app, &token, "accept").await.expect(StatusCode::OK);
        assert_eq!(shop.list("status=pending").await.len(), 1);
        // Declined by the team, the time is free again for the next.
        join(&app, &shop, 1, json!({})).await;
        let asked = shop.list("status=pending").await[0].clone();
        shop.step(&asked, "declined").await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["booked", "offered"]);
        app.advance(SignedDuration::from_hours(2));
        app.run_jobs().await;
        sign_in_again(&app, &mut shop).await;
        assert_eq!(statuses(&shop).await, ["booked", "expired"]);
    }
);
