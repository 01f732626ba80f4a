//! What the team does with events: made, changed, repeated, copied, pictured.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::Shop;
use super::shop::{STARTS, text};
use crate::harness::both;

both!(
    async fn an_event_is_a_draft_until_it_is_published(app) {
        let shop = Shop::open(&app, "dana").await;
        let draft = json!({ "title": "ערב יין" });
        let draft = shop.owner.post("/api/events", draft).await.expect(StatusCode::CREATED);
        assert_eq!(draft["status"], "draft");
        assert_eq!(draft["ticketKinds"][0]["price"], json!({ "amount": 0, "currency": "ILS" }));
        let path = format!("/api/public/studio-dana/events/{}", text(&draft, "id"));
        assert_eq!(app.guest().get(&path).await.status, StatusCode::NOT_FOUND);
        let step = format!("/api/events/{}/status", text(&draft, "id"));
        let publish = json!({ "status": "published" });
        assert_eq!(shop.owner.patch(&step, publish.clone()).await.code(), "event_incomplete");
        let dates = json!({ "dates": [{ "startsAt": STARTS, "endsAt": "2026-01-20T18:00:00Z" }] });
        let path_of_dates = format!("/api/events/{}/dates", text(&draft, "id"));
        shop.owner.post(&path_of_dates, dates.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(shop.owner.post(&path_of_dates, dates).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        shop.publish(&draft).await;
        let seen = app.guest().get(&path).await.expect(StatusCode::OK);
        assert_eq!(seen["dates"][0]["startsAt"], STARTS);
        assert_eq!(shop.owner.patch(&step, json!({ "status": "draft" })).await.code(), "impossible_step");
        let kinds = shop.kinds().await;
        assert!(kinds.ends_with(&["event.created".into(), "event.dates_added".into(), "event.published".into()]));
    }
);

both!(
    async fn a_change_names_the_version_it_was_made_on(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let path = format!("/api/events/{}", text(&event, "id"));
        let stale = json!({ "version": 1, "title": "אחר" });
        assert_eq!(shop.owner.put(&path, stale).await.code(), "stale_version");
        let change = json!({ "version": event["version"], "title": "סדנת עץ", "place": null });
        let changed = shop.owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!((&changed["title"], &changed["place"]), (&json!("סדנת עץ"), &json!("")));
        assert_eq!(shop.read(&event).await, changed);
        let date = format!("{path}/dates/{}", text(&event["dates"][0], "id"));
        let stale = json!({ "version": 7, "capacity": 5 });
        assert_eq!(shop.owner.put(&date, stale).await.code(), "stale_version");
        let kind = format!("{path}/ticket-kinds/{}", text(&event["ticketKinds"][0], "id"));
        let change = json!({ "version": 1, "price": { "amount": 5000, "currency": "ILS" } });
        let changed = shop.owner.put(&kind, change.clone()).await.expect(StatusCode::OK);
        assert_eq!(changed["ticketKinds"][0]["price"]["amount"], 5000);
        assert_eq!(shop.owner.put(&kind, change).await.code(), "stale_version");
    }
);

both!(
    async fn a_course_keeps_its_hour_when_the_clocks_change(app) {
        let shop = Shop::open(&app, "dana").await;
        let repeat = json!({ "startsAt": "2026-03-18T16:00:00Z", "endsAt": "2026-03-18T17:30:00Z",
            "rule": "FREQ=WEEKLY;COUNT=3", "capacity": 8 });
        let course = json!({ "title": "יוגה", "repeat": repeat });
        let course = shop.owner.post("/api/events", course).await.expect(StatusCode::CREATED);
        let starts: Vec<_> = course["dates"].as_array().unwrap().iter().map(|date| text(date, "startsAt")).collect();
        assert_eq!(starts, ["2026-03-18T16:00:00Z", "2026-03-25T16:00:00Z", "2026-04-01T15:00:00Z"]);
        assert_eq!(course["dates"][2]["endsAt"], "2026-04-01T16:30:00Z");
        assert_eq!(course["dates"][2]["free"], 8);
    }
);

both!(
    async fn a_copy_is_a_draft_without_dates_and_people(app) {
        let shop = Shop::open(&app, "dana").await;
        let kinds = json!([{ "name": "רגיל", "price": { "amount": 9000, "currency": "ILS" } },
            { "name": "חברים", "price": { "amount": 5000, "currency": "ILS" }, "code": "סוד" }]);
        let event = shop.event(json!({ "ticketKinds": kinds, "capacity": 10 })).await;
        shop.register(&event, 1, 1).await;
        app.advance(jiff::SignedDuration::from_secs(1));
        let copy = shop.owner.post(&format!("/api/events/{}/duplicate", text(&event, "id")), json!({})).await;
        let copy = copy.expect(StatusCode::CREATED);
        assert_eq!((&copy["status"], &copy["dates"], &copy["capacity"]), (&json!("draft"), &json!([]), &json!(10)));
        assert_ne!(copy["id"], event["id"]);
        let names: Vec<_> = copy["ticketKinds"].as_array().unwrap().iter().map(|kind| text(kind, "name")).collect();
        assert_eq!(names, ["רגיל", "חברים"]);
        let list = shop.owner.get("/api/events?limit=1").await.expect(StatusCode::OK);
        assert_eq!(list["items"][0]["id"], copy["id"]);
        let cursor = text(&list, "nextCursor");
        let next = shop.owner.get(&format!("/api/events?limit=1&cursor={cursor}")).await.json();
        assert_eq!((&next["items"][0]["id"], &next["nextCursor"]), (&event["id"], &json!(null)));
        assert_eq!(next["items"][0]["dates"][0]["taken"], 1);
        let published = shop.owner.get("/api/events?status=published").await.json();
        assert_eq!(published["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn a_picture_is_known_by_its_bytes_and_served_as_what_it_is(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let path = format!("/api/events/{}/picture", text(&event, "id"));
        let put = async |bytes: Vec<u8>| {
            shop.owner.send_bytes(Method::PUT, &path, Some(("image/png", bytes))).await
        };
        let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 1_500_000]].concat();
        for (bytes, code) in [(b"<script>alert(1)</script>".to_vec(), "bad_picture"),
            ([png.clone(), png.clone()].concat(), "too_large")] {
            let refused = put(bytes).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["field"], "/picture");
            assert_eq!(refused["fields"][0]["code"], code);
        }
        assert_eq!(shop.read(&event).await["pictureUrl"], json!(null));
        let with = put(png.clone()).await.expect(StatusCode::OK);
        let served = app.guest().get(with["pictureUrl"].as_str().unwrap()).await;
        assert_eq!((served.status, &served.bytes), (StatusCode::OK, &png));
        assert_eq!(served.headers["content-type"], "image/png");
        assert_eq!(served.headers["x-content-type-options"], "nosniff");
        assert_eq!(shop.owner.delete(&path).await.status, StatusCode::NO_CONTENT);
        assert_eq!(shop.read(&event).await["pictureUrl"], json!(null));
    }
);

both!(
    async fn the_capacity_cannot_fall_below_who_comes(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 5 })).await;
        shop.register(&event, 1, 3).await;
        let event = shop.read(&event).await;
        let path = format!("/api/events/{}", text(&event, "id"));
        let lower = json!({ "version": event["version"], "capacity": 2 });
        assert_eq!(shop.owner.put(&path, lower).await.code(), "capacity_below_taken");
        let date = format!("{path}/dates/{}", text(&event["dates"][0], "id"));
        let lower = json!({ "version": 1, "capacity": 2 });
        assert_eq!(shop.owner.put(&date, lower).await.code(), "capacity_below_taken");
        let exact = shop.owner.put(&date, json!({ "version": 1, "capacity": 3 })).await.expect(StatusCode::OK);
        assert_eq!(exact["dates"][0]["free"], 0);
    }
);
