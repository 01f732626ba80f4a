//! What guests see: `/api/public`, `/b`, `/my`.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::calendar::{Shop, starts};
use crate::harness::{Answer, TestApp, both};

const MONDAY_9: &str = "2026-01-05T07:00:00Z";

async fn book(app: &TestApp, shop: &Shop, fields: Value) -> Answer {
    let mut body = json!({ "serviceId": shop.service, "startsAt": MONDAY_9,
        "customer": { "fullName": "נועה לוי", "phone": "050-234-5678", "email": "noa@example.com" } });
    body.as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    app.guest()
        .post(&format!("/api/public/{}/appointments", shop.slug), body)
        .await
}

/// The API's address of the visit that a booking gave a link to.
fn by_link(booked: &Value) -> String {
    let url = booked["manageUrl"].as_str().unwrap();
    let token = url.strip_prefix("https://chatgrow.test/my/").unwrap();
    format!("/api/public/appointments/{token}")
}

async fn public_slots(app: &TestApp, shop: &Shop, from: &str, to: &str) -> Value {
    let path = format!(
        "/api/public/{}/slots?service={}&from={from}&to={to}",
        shop.slug, shop.service
    );
    app.guest().get(&path).await.expect(StatusCode::OK)
}

both!(
    async fn a_guest_sees_what_can_be_booked_and_nothing_else(app) {
        let shop = Shop::open(&app, "dana").await;
        let nobody = shop.add_service(json!({ "durationMinutes": 30, "staffIds": [] })).await;
        let gone = shop.add_service(json!({ "durationMinutes": 30 })).await;
        shop.owner.delete(&format!("/api/services/{gone}")).await.expect(StatusCode::NO_CONTENT);
        shop.owner.post("/api/staff", json!({ "name": "מיה" })).await.expect(StatusCode::CREATED);
        let page = app.guest().get(&format!("/api/public/{}", shop.slug)).await.expect(StatusCode::OK);
        assert_eq!(page["name"], "Studio dana");
        assert_eq!((&page["zone"], &page["currency"]), (&json!("Asia/Jerusalem"), &json!("ILS")));
        assert_eq!(page["services"], json!([{ "id": shop.service, "name": "תספורת", "description": "",
            "durationMinutes": 30, "price": { "amount": 12_000, "currency": "ILS" },
            "deposit": { "amount": 0, "currency": "ILS" }, "capacity": 1, "needsApproval": false,
            "horizonDays": null, "cancellation": { "hours": 0, "feePercent": null }, "staffIds": [shop.staff] }]));
        assert_eq!(page["staff"], json!([{ "id": shop.staff, "name": "dana" }]));
        assert!(!page.to_string().contains(&nobody));
        for slug in ["no-such-shop", "%00", "%FF", "x".repeat(300).as_str()] {
            app.guest().get(&format!("/api/public/{slug}")).await.expect(StatusCode::NOT_FOUND);
        }
    }
);

both!(
    async fn a_guest_books_with_the_notice_and_as_far_ahead_as_the_business_wants(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = json!({ "version": 1, "minNoticeMinutes": 120, "horizonDays": 2, "slotStepMinutes": 60 });
        shop.owner.put("/api/business", rules).await.expect(StatusCode::OK);
        // It is Sunday, 08:00: today from 10:00, and Monday and Tuesday from 09:00.
        let slots = public_slots(&app, &shop, "2026-01-03", "2026-01-08").await;
        let counts: Vec<usize> = slots["days"].as_array().unwrap().iter()
            .map(|day| day["slots"].as_array().unwrap().len()).collect();
        assert_eq!(counts, [0, 7, 8, 8, 0, 0]);
        assert_eq!(starts(&slots)[0], "08:00");
        for at in ["2026-01-04T07:00:00Z", "2026-01-07T07:00:00Z", "2026-01-05T07:15:00Z", "2026-01-05T15:00:00Z"] {
            let refused = book(&app, &shop, json!({ "startsAt": at })).await;
            let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["field"], "/startsAt", "{at}");
            assert_eq!(refused["fields"][0]["code"], "not_open", "{at}");
        }
        for at in ["2026-01-04T08:00:00Z", "2026-01-06T14:00:00Z"] {
            book(&app, &shop, json!({ "startsAt": at })).await.expect(StatusCode::CREATED);
        }
    }
);

both!(
    async fn a_guest_books_an_open_time_and_gets_a_link_to_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let booked = book(&app, &shop, json!({ "notes": "פעם ראשונה" })).await.expect(StatusCode::CREATED);
        let visit = &booked["appointment"];
        assert_eq!((&visit["startsAt"], &visit["endsAt"]), (&json!(MONDAY_9), &json!("2026-01-05T07:30:00Z")));
        assert_eq!((&visit["serviceName"], &visit["staffName"]), (&json!("תספורת"), &json!("dana")));
        assert_eq!((&visit["status"], &visit["canCancel"]), (&json!("confirmed"), &json!(true)));
        assert_eq!(visit["business"]["name"], "Studio dana");
        for hers in ["נועה", "2345678", "234-5678", "noa@"] {
            assert!(!booked.to_string().contains(hers), "{hers}");
        }
        assert_eq!(app.guest().get(&by_link(&booked)).await.expect(StatusCode::OK), *visit);

        let desk = shop.list("").await;
        assert_eq!(desk[0]["customer"]["fullName"], "נועה לוי");
        assert_eq!((&desk[0]["source"], &desk[0]["notes"]), (&json!("guest"), &json!("פעם ראשונה")));
        let entry = shop.last_entry("appointment.booked").await;
        assert_eq!(entry["actor"], json!({ "kind": "guest", "id": null, "name": "נועה לוי" }));
        assert!(!starts(&public_slots(&app, &shop, "2026-01-05", "2026-01-05").await).contains(&"07:00".to_owned()));
        let taken = book(&app, &shop, json!({})).await.expect(StatusCode::CONFLICT);
        assert_eq!(taken["code"], "slot_taken");
        let next = json!({ "startsAt": "2026-01-05T07:30:00Z", "staffId": shop.staff });
        assert_eq!(taken["alternatives"][0], next);
    }
);

both!(
    async fn a_guest_cancels_by_the_link_until_the_visit_begins_and_twice_does_no_harm(app) {
        let shop = Shop::open(&app, "dana").await;
        let (first, second) = (
            book(&app, &shop, json!({})).await.expect(StatusCode::CREATED),
            book(&app, &shop, json!({ "startsAt": "2026-01-05T08:00:00Z" })).await.expect(StatusCode::CREATED),
        );
        let cancel = format!("{}/cancel", by_link(&first));
        for _ in 0..2 {
            let cancelled = app.guest().post(&cancel, json!({})).await.expect(StatusCode::OK);
            assert_eq!((&cancelled["status"], &cancelled["canCancel"]), (&json!("cancelled"), &json!(false)));
        }
        let visits = shop.list("status=cancelled").await;
        assert_eq!(shop.kinds_about(&visits[0]).await, ["appointment.booked", "appointment.cancelled"]);
        book(&app, &shop, json!({})).await.expect(StatusCode::CREATED);

        app.set_clock("2026-01-05T08:00:00Z");
        let late = app.guest().post(&format!("{}/cancel", by_link(&second)), json!({})).await;
        assert_eq!((late.status, late.code().as_str()), (StatusCode::CONFLICT, "too_late_to_cancel"));
        let seen = app.guest().get(&by_link(&second)).await.expect(StatusCode::OK);
        assert_eq!((&seen["status"], &seen["canCancel"]), (&json!("confirmed"), &json!(false)));
    }
);

both!(
    async fn only_a_link_of_ours_opens_a_visit(app) {
        let shop = Shop::open(&app, "dana").await;
        let booked = book(&app, &shop, json!({})).await.expect(StatusCode::CREATED);
        let link = by_link(&booked);
        let (head, _) = link.split_at(link.len() - 2);
        for token in [format!("{head}AA"), format!("{link}A"), "/api/public/appointments/%00".to_owned()] {
            app.guest().get(&token).await.expect(StatusCode::NOT_FOUND);
            app.guest().post(&format!("{token}/cancel"), json!({})).await.expect(StatusCode::NOT_FOUND);
            app.guest().get(&format!("{token}/calendar.ics")).await.expect(StatusCode::NOT_FOUND);
        }
        assert_eq!(shop.list("status=confirmed").await.len(), 1);
    }
);

both!(
    async fn a_visit_goes_into_the_guests_calendar_and_out_of_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let booked = book(&app, &shop, json!({})).await.expect(StatusCode::CREATED);
        let visit = shop.list("").await[0].clone();
        let path = format!("{}/calendar.ics", by_link(&booked));
        let file = app.guest().get(&path).await;
        assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8; method=PUBLISH");
        let text = file.text();
        let uid = format!("UID:{}@chatgrow.test\r\n", visit["id"].as_str().unwrap());
        for line in [uid.as_str(), "DTSTART;TZID=Asia/Jerusalem:20260105T090000\r\n", "DTEND;TZID=Asia/Jerusalem:20260105T093000\r\n", "SEQUENCE:0\r\n"] {
            assert!(text.contains(line), "{line} in {text}");
        }
        shop.move_to(&visit, "2026-01-05T08:00:00Z", 1).await.expect(StatusCode::OK);
        let moved = app.guest().get(&path).await.text();
        assert!(moved.contains("SEQUENCE:1\r\n") && moved.contains("DTSTART;TZID=Asia/Jerusalem:20260105T100000\r\n"), "{moved}");
        app.guest().post(&path.replace("calendar.ics", "cancel"), json!({})).await.expect(StatusCode::OK);
        let cancelled = app.guest().get(&path).await.text();
        for line in ["METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:2\r\n"] {
            assert!(cancelled.contains(line), "{line} in {cancelled}");
        }
    }
);

both!(
    async fn who_books_under_anothers_number_does_not_learn_whose_it_is(app) {
        let shop = Shop::open(&app, "dana").await;
        book(&app, &shop, json!({})).await.expect(StatusCode::CREATED);
        let stranger = json!({ "startsAt": "2026-01-05T08:00:00Z",
            "customer": { "fullName": "זר", "phone": "0502345678" } });
        let booked = book(&app, &shop, stranger).await.expect(StatusCode::CREATED);
        let link = by_link(&booked);
        let mut seen = booked.to_string();
        seen += &app.guest().get(&link).await.text();
        seen += &app.guest().get(&format!("{link}/calendar.ics")).await.text();
        for secret in ["נועה", "noa@example.com", "502345678"] {
            assert!(!seen.contains(secret), "{secret} in {seen}");
        }
    }
);

both!(
    async fn what_is_wrong_with_a_guests_booking_is_told_and_nothing_is_booked(app) {
        let shop = Shop::open(&app, "dana").await;
        let person = |fields: Value| json!({ "customer": fields });
        let bad = [
            (person(json!({ "fullName": "נועה" })), "/customer/phone", "missing"),
            (person(json!({ "fullName": "נועה", "phone": " " })), "/customer/phone", "missing"),
            (person(json!({ "fullName": "נועה", "phone": "1800" })), "/customer/phone", "bad_phone"),
            (person(json!({ "fullName": "", "phone": "0502345678" })), "/customer/fullName", "bad_name"),
            (person(json!({ "fullName": "נועה", "phone": "0502345678", "email": "a b" })), "/customer/email", "bad_email"),
            (person(json!({ "fullName": "נועה", "phone": "0502345678", "vip": true })), "/customer/vip", "unknown_field"),
            (json!({ "startsAt": "9999-12-30T22:00:00Z" }), "/startsAt", "out_of_range"),
            (json!({ "startsAt": "2026-01-05T07:00:30Z" }), "/startsAt", "not_whole_minute"),
            (json!({ "price": 0 }), "/price", "unknown_field"),
        ];
        for (fields, field, code) in bad {
            let answer = book(&app, &shop, fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&answer["fields"][0]["field"], &answer["fields"][0]["code"]), (&json!(field), &json!(code)));
        }
        let other = Shop::open(&app, "rina").await;
        for fields in [json!({ "serviceId": other.service }), json!({ "staffId": other.staff })] {
            book(&app, &shop, fields).await.expect(StatusCode::NOT_FOUND);
        }
        let slots = |rest: &str| format!("/api/public/{}/slots?{rest}", shop.slug);
        let far = format!("service={}&from=2026-01-01&to=2026-03-04", shop.service);
        app.guest().get(&slots(&far)).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let foreign = format!("service={}&from=2026-01-01&to=2026-01-02", other.service);
        app.guest().get(&slots(&foreign)).await.expect(StatusCode::NOT_FOUND);
        shop.owner.delete(&format!("/api/staff/{}", shop.staff)).await.expect(StatusCode::NO_CONTENT);
        assert!(starts(&public_slots(&app, &shop, "2026-01-05", "2026-01-06").await).is_empty());
        let refused = book(&app, &shop, json!({})).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["code"], "not_open");
        assert!(shop.list("").await.is_empty());
    }
);
