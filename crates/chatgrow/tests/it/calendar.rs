//! `/api/appointments` and `/api/slots`.

mod classes;
mod crowd;
mod holds;
mod race;
mod rules;
mod series;
mod shop;
mod waiting;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::both;
pub(crate) use shop::{Shop, starts};

const SUNDAY: &str = "2026-01-04";
/// 09:00 and 10:00 in Jerusalem on a Monday to come.
const MONDAY_9: &str = "2026-01-05T07:00:00Z";
const MONDAY_10: &str = "2026-01-05T08:00:00Z";

both!(
    async fn open_times_follow_hours_buffers_visits_and_time_off(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_hours(json!([{ "weekday": 1, "start": "09:00", "end": "13:00" }])).await;
        let service = shop.add_service(json!({ "durationMinutes": 30, "bufferBeforeMinutes": 15,
            "bufferAfterMinutes": 15 })).await;
        shop.book(json!({ "serviceId": service, "startsAt": MONDAY_10 })).await.expect(StatusCode::CREATED);
        let lunch = json!({ "startsAt": "2026-01-05T10:00:00Z", "endsAt": "2026-01-05T10:30:00Z" });
        shop.owner.post(&format!("/api/staff/{}/time-off", shop.staff), lunch).await.expect(StatusCode::CREATED);

        let slots = shop.slots(&service, SUNDAY, "2026-01-06").await;
        assert_eq!(slots["zone"], "Asia/Jerusalem");
        let days = slots["days"].as_array().unwrap();
        let dates: Vec<&Value> = days.iter().map(|day| &day["date"]).collect();
        assert_eq!(dates, ["2026-01-04", "2026-01-05", "2026-01-06"]);
        assert_eq!((&days[0]["slots"], &days[2]["slots"]), (&json!([]), &json!([])));
        assert_eq!(days[1]["slots"][0]["staffIds"], json!([shop.staff]));
        // In UTC. The visit at 08:00 takes 07:45 to 08:45, and another keeps 15 minutes of its own before and
        // after: nothing until 09:00 but 07:00, nothing around the time off, and an end with the hours.
        assert_eq!(starts(&slots), ["07:00", "09:00", "09:15"]);
    }
);

both!(
    async fn a_day_on_which_the_clock_changes_has_the_hours_it_has(app) {
        let shop = Shop::open(&app, "dana").await;
        let service = shop.add_service(json!({ "durationMinutes": 60 })).await;
        let step = json!({ "version": 1, "slotStepMinutes": 60 });
        shop.owner.put("/api/business", step).await.expect(StatusCode::OK);
        let night = |weekday| json!({ "weekday": weekday, "start": "00:00", "end": "05:00" });
        shop.set_hours(json!([night(5), night(0)])).await;
        // Friday 27 March 2026: 02:00 becomes 03:00. Four hours lie between midnight and 05:00.
        let forward = shop.slots(&service, "2026-03-27", "2026-03-27").await;
        assert_eq!(starts(&forward), ["22:00", "23:00", "00:00", "01:00"]);
        // Sunday 25 October 2026: 02:00 becomes 01:00 again. Six hours, 01:00 offered twice.
        let back = shop.slots(&service, "2026-10-25", "2026-10-25").await;
        assert_eq!(starts(&back), ["21:00", "22:00", "23:00", "00:00", "01:00", "02:00"]);
        for (slots, date) in [(forward, "2026-03-27"), (back, "2026-10-25")] {
            for slot in slots["days"][0]["slots"].as_array().unwrap() {
                let body = json!({ "serviceId": service, "startsAt": slot["startsAt"] });
                shop.book(body).await.expect(StatusCode::CREATED);
            }
            assert!(starts(&shop.slots(&service, date, date).await).is_empty(), "{date}");
        }
    }
);

both!(
    async fn the_desk_books_for_a_customer_on_file_or_a_new_one(app) {
        let shop = Shop::open(&app, "dana").await;
        let body = json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": MONDAY_9, "notes": "ראשון",
            "customer": { "fullName": "נועה לוי", "phone": "050-234-5678", "email": "noa@example.com" } });
        let visit = shop.owner.post("/api/appointments", body).await.expect(StatusCode::CREATED);
        assert_eq!(visit["customer"]["fullName"], "נועה לוי");
        assert_eq!(visit["customer"]["phone"], "+972502345678");
        assert_eq!(visit["service"]["name"], "תספורת");
        assert_eq!(visit["staff"], json!({ "id": shop.staff, "name": "dana" }));
        assert_eq!((&visit["startsAt"], &visit["endsAt"]), (&json!(MONDAY_9), &json!("2026-01-05T07:30:00Z")));
        assert_eq!(visit["price"], json!({ "amount": 12_000, "currency": "ILS" }));
        assert_eq!(visit["paid"], json!({ "amount": 0, "currency": "ILS" }));
        assert_eq!((&visit["status"], &visit["source"]), (&json!("confirmed"), &json!("api")));
        assert_eq!((&visit["notes"], &visit["version"]), (&json!("ראשון"), &json!(1)));

        let again = json!({ "customerId": visit["customer"]["id"], "serviceId": shop.service, "startsAt": MONDAY_10 });
        let again = shop.owner.post("/api/appointments", again).await.expect(StatusCode::CREATED);
        assert_eq!(again["customer"], visit["customer"]);
        assert_eq!(shop.read(&visit).await, visit);
        let entry = shop.last_entry("appointment.booked").await;
        assert_eq!(entry["data"]["customerName"], "נועה לוי");
        assert_eq!(entry["data"]["startsAt"], MONDAY_10);
        assert_eq!(entry["subject"]["id"], again["id"]);
    }
);

both!(
    async fn the_desk_may_book_any_free_time_but_no_taken_one(app) {
        let shop = Shop::open(&app, "dana").await;
        for at in ["2026-01-05T01:00:00Z", "2026-01-10T10:00:00Z", "2026-01-03T10:00:00Z", "2026-01-05T07:07:00Z"] {
            let body = json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": at });
            shop.book(body).await.expect(StatusCode::CREATED);
        }
        let refused = json!({ "serviceId": shop.service, "startsAt": "2026-01-05T07:30:00Z" });
        let taken = shop.book(refused).await;
        let problem = taken.expect(StatusCode::CONFLICT);
        assert_eq!(problem["code"], "slot_taken");
        assert_eq!(problem["alternatives"], json!([
            { "startsAt": "2026-01-05T07:45:00Z", "staffId": shop.staff },
            { "startsAt": "2026-01-05T08:00:00Z", "staffId": shop.staff },
            { "startsAt": "2026-01-05T08:15:00Z", "staffId": shop.staff },
        ]));
        // Right after the visit of 07:07 to 07:37 there is no gap to keep.
        let after = json!({ "serviceId": shop.service, "startsAt": "2026-01-05T07:37:00Z" });
        shop.book(after).await.expect(StatusCode::CREATED);
    }
);

both!(
    async fn who_is_free_gives_the_visit_and_of_several_who_has_fewest_that_day(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        let body = |at: &str, staff: Option<&str>| match staff {
            Some(staff) => json!({ "serviceId": shop.service, "startsAt": at, "staffId": staff }),
            None => json!({ "serviceId": shop.service, "startsAt": at }),
        };
        shop.book(body("2026-01-05T12:00:00Z", Some(&shop.staff))).await.expect(StatusCode::CREATED);
        let first = shop.book(body(MONDAY_9, None)).await.expect(StatusCode::CREATED);
        assert_eq!(first["staff"]["id"], second);
        let next = shop.book(body(MONDAY_9, None)).await.expect(StatusCode::CREATED);
        assert_eq!(next["staff"]["id"], shop.staff);
        assert_eq!(shop.book(body(MONDAY_9, None)).await.code(), "slot_taken");
        let slots = shop.slots(&shop.service, "2026-01-05", "2026-01-05").await;
        let slots = slots["days"][0]["slots"].as_array().unwrap().clone();
        assert_eq!(slots[0]["startsAt"], "2026-01-05T07:30:00Z");
        let mut both = [&shop.staff, &second];
        both.sort_unstable();
        assert_eq!(slots[0]["staffIds"], json!(both));
    }
);

both!(
    async fn a_moved_visit_frees_its_time_and_keeps_its_length(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        let other = shop.book_at(MONDAY_10).await;
        let longer = json!({ "version": 1, "durationMinutes": 120 });
        shop.owner.put(&format!("/api/services/{}", shop.service), longer).await.expect(StatusCode::OK);

        // Onto a part of its own time, and not onto a part of another's.
        let moved = shop.move_to(&visit, "2026-01-05T07:15:00Z", 1).await.expect(StatusCode::OK);
        assert_eq!(moved["endsAt"], "2026-01-05T07:45:00Z");
        assert_eq!(moved["version"], 2);
        let taken = shop.move_to(&visit, "2026-01-05T07:45:00Z", 2).await.expect(StatusCode::CONFLICT);
        assert_eq!(taken["code"], "slot_taken");
        assert_eq!(taken["alternatives"].as_array().unwrap().len(), 3);
        assert_eq!(taken["alternatives"][0]["startsAt"], "2026-01-05T07:30:00Z");
        let stale = shop.move_to(&visit, MONDAY_9, 1).await;
        assert_eq!((stale.status, stale.code().as_str()), (StatusCode::CONFLICT, "stale_version"));
        assert_eq!(shop.read(&visit).await, moved);

        let entry = shop.last_entry("appointment.moved").await;
        assert_eq!(entry["data"]["before"]["startsAt"], MONDAY_9);
        assert_eq!(entry["data"]["startsAt"], "2026-01-05T07:15:00Z");
        let away = shop.move_to(&visit, "2026-01-06T07:00:00Z", 2).await.expect(StatusCode::OK);
        let same = shop.move_to(&visit, "2026-01-06T07:00:00Z", 3).await.expect(StatusCode::OK);
        assert_eq!(same, away);
        shop.move_to(&other, "2026-01-05T07:15:00Z", 1).await.expect(StatusCode::OK);
    }
);

both!(
    async fn a_visit_moves_to_who_gives_the_service_only(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        let idle = shop.owner.post("/api/staff", json!({ "name": "מיה" })).await.expect(StatusCode::CREATED);
        let visit = shop.book(json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": MONDAY_9 })).await;
        let visit = visit.expect(StatusCode::CREATED);
        let path = format!("/api/appointments/{}/move", visit["id"].as_str().unwrap());
        let to = |staff: &Value| json!({ "startsAt": MONDAY_9, "staffId": staff, "version": 1 });
        let refused = shop.owner.post(&path, to(&idle["id"])).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["code"], "does_not_give_service");
        shop.owner.post(&path, to(&json!(uuid::Uuid::nil()))).await.expect(StatusCode::NOT_FOUND);
        let moved = shop.owner.post(&path, to(&json!(second))).await.expect(StatusCode::OK);
        assert_eq!(moved["staff"]["name"], "רון");
        let refused = json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "staffId": idle["id"] });
        let refused = shop.book(refused).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["code"], "does_not_give_service");
        shop.book(json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "staffId": shop.staff }))
            .await.expect(StatusCode::CREATED);
    }
);

both!(
    async fn a_visit_goes_through_its_steps_and_back_but_never_back_from_cancelled(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        for status in ["arrived", "completed", "confirmed", "no_show", "confirmed"] {
            let stepped = shop.step(&visit, status).await.expect(StatusCode::OK);
            assert_eq!(stepped["status"], status);
        }
        assert_eq!(shop.step(&visit, "confirmed").await.expect(StatusCode::OK)["version"], 6);
        shop.step(&visit, "completed").await.expect(StatusCode::OK);
        for status in ["arrived", "no_show", "cancelled"] {
            let refused = shop.step(&visit, status).await;
            assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "impossible_step"));
        }
        assert_eq!(shop.move_to(&visit, MONDAY_10, 7).await.code(), "impossible_step");
        shop.step(&visit, "confirmed").await.expect(StatusCode::OK);

        let path = format!("/api/appointments/{}/status", visit["id"].as_str().unwrap());
        let cancel = json!({ "status": "cancelled", "reason": "מחלה" });
        let cancelled = shop.owner.patch(&path, cancel).await.expect(StatusCode::OK);
        assert_eq!(cancelled["status"], "cancelled");
        assert_eq!(shop.last_entry("appointment.cancelled").await["data"]["reason"], "מחלה");
        assert_eq!(shop.step(&visit, "confirmed").await.code(), "impossible_step");
        assert_eq!(shop.move_to(&visit, MONDAY_10, 9).await.code(), "impossible_step");
        let steps = ["arrived", "completed", "reopened", "no_show", "reopened", "completed", "reopened", "cancelled"];
        assert_eq!(shop.kinds_about(&visit).await[1..], steps.map(|step| format!("appointment.{step}")));
        let card = format!("/api/customers/{}", visit["customer"]["id"].as_str().unwrap());
        let seen = shop.owner.get(&card).await.expect(StatusCode::OK);
        assert_eq!(seen["lastVisitAt"].as_str().unwrap_or(MONDAY_9), MONDAY_9);
    }
);

both!(
    async fn a_cancelled_visit_gives_its_time_back_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        let path = format!("/api/appointments/{}", visit["id"].as_str().unwrap());
        shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        shop.book_at(MONDAY_9).await;
        shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(shop.kinds_about(&visit).await, ["appointment.booked", "appointment.cancelled"]);
        let again = json!({ "serviceId": shop.service, "startsAt": MONDAY_9 });
        assert_eq!(shop.book(again).await.code(), "slot_taken");
    }
);

both!(
    async fn notes_and_price_change_on_the_version_they_were_read_at(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        let path = format!("/api/appointments/{}", visit["id"].as_str().unwrap());
        let change = json!({ "version": 1, "notes": "להביא תמונה\0", "price": { "amount": 9_000, "currency": "ILS" } });
        let changed = shop.owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!((&changed["notes"], &changed["price"]["amount"]), (&json!("להביא תמונה"), &json!(9_000)));
        let stale = shop.owner.put(&path, json!({ "version": 1, "notes": "x" })).await;
        assert_eq!(stale.code(), "stale_version");
        let cleared = shop.owner.put(&path, json!({ "version": 2, "notes": null })).await.expect(StatusCode::OK);
        assert_eq!((&cleared["notes"], &cleared["price"]["amount"]), (&json!(""), &json!(9_000)));
        let bad = [
            json!({ "version": 3, "price": { "amount": 1, "currency": "USD" } }),
            json!({ "version": 3, "price": { "amount": -1, "currency": "ILS" } }),
            json!({ "version": 3, "notes": "x".repeat(2001) }),
            json!({ "version": 3, "startsAt": MONDAY_10 }),
            json!({ "notes": "x" }),
        ];
        for body in bad {
            shop.owner.put(&path, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(shop.read(&visit).await, cleared);
    }
);

both!(
    async fn visits_are_listed_by_start_and_by_what_they_touch(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        let mut visits = Vec::new();
        for at in [MONDAY_10, MONDAY_9, "2026-01-06T07:00:00Z"] {
            let body = json!({ "serviceId": shop.service, "startsAt": at, "staffId": shop.staff });
            visits.push(shop.book(body).await.expect(StatusCode::CREATED));
        }
        let body = json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "staffId": second });
        visits.push(shop.book(body).await.expect(StatusCode::CREATED));
        shop.step(&visits[2], "cancelled").await.expect(StatusCode::OK);
        let customer = visits[0]["customer"]["id"].as_str().unwrap();

        let cases = [
            (String::new(), vec![1, 3, 0, 2]),
            (format!("from=2026-01-05T07:29:59Z&to={MONDAY_10}"), vec![1, 3]),
            (format!("from=2026-01-05T07:30:00Z&to={MONDAY_10}"), vec![]),
            ("from=2026-01-05T10:00:00%2B02:00&to=2026-01-07T00:00:00Z".to_owned(), vec![0, 2]),
            (format!("staffId={second}"), vec![3]),
            ("status=cancelled".to_owned(), vec![2]),
            (format!("customerId={customer}&status=confirmed"), vec![1, 3, 0]),
            (format!("customerId={}", uuid::Uuid::nil()), vec![]),
        ];
        for (query, expected) in cases {
            let mut expected: Vec<&Value> = expected.into_iter().map(|at: usize| &visits[at]["id"]).collect();
            let listed = shop.list(&query).await;
            let mut ids: Vec<&Value> = listed.iter().map(|visit| &visit["id"]).collect();
            assert!(listed.is_sorted_by_key(|visit| visit["startsAt"].as_str().unwrap().to_owned()));
            ids.sort_by_key(ToString::to_string);
            expected.sort_by_key(ToString::to_string);
            assert_eq!(ids, expected, "{query}");
        }
        assert_eq!(shop.list_in_pages_of(1).await, shop.list("").await);
    }
);

both!(
    async fn what_was_paid_is_the_sum_of_the_payments(app) {
        let shop = Shop::open(&app, "dana").await;
        let (visit, other) = (shop.book_at(MONDAY_9).await, shop.book_at(MONDAY_10).await);
        for amount in [4_000, 2_500] {
            shop.pay(&app, &visit, amount).await;
        }
        assert_eq!(shop.read(&visit).await["paid"], json!({ "amount": 6_500, "currency": "ILS" }));
        assert_eq!(shop.read(&other).await["paid"]["amount"], 0);
    }
);

both!(
    async fn what_is_wrong_with_a_booking_is_told_and_nothing_is_booked(app) {
        let shop = Shop::open(&app, "dana").await;
        let good = json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "customer": { "fullName": "נועה" } });
        let with = |field: &str, value: Value| {
            let mut body = good.clone();
            body[field] = value;
            body
        };
        let far = ["-009999-01-02T01:59:59Z", "9999-12-30T22:00:00.999999999Z", "1999-12-31T23:59:00Z", "2200-01-01T00:00:00Z"];
        let mut bad: Vec<(Value, &str)> = far.map(|at| (with("startsAt", json!(at)), "out_of_range")).to_vec();
        bad.extend([
            (with("startsAt", json!("2026-01-05T07:00:01Z")), "not_whole_minute"),
            (with("startsAt", json!("2026-01-05T07:00:00.000000001Z")), "not_whole_minute"),
            (with("startsAt", json!(i64::MAX)), "wrong_type"),
            (with("startsAt", json!("2026-01-05")), "wrong_type"),
            (with("serviceId", json!("1")), "wrong_type"),
            (with("customer", json!({ "fullName": "\0" })), "bad_name"),
            (with("customer", json!({ "fullName": "נ", "phone": "12" })), "bad_phone"),
            (with("customer", json!({ "fullName": "נ", "email": "@" })), "bad_email"),
            (with("customer", Value::Null), "missing"),
            (with("customerId", json!(uuid::Uuid::nil())), "one_of_two"),
            (with("notes", json!("x".repeat(2001))), "too_long"),
            (with("price", json!(1)), "unknown_field"),
        ]);
        for (body, code) in bad {
            let answer = shop.owner.post("/api/appointments", body.clone()).await;
            let answer = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer["fields"][0]["code"], code, "{body}");
        }
        for field in ["serviceId", "staffId", "customerId"] {
            let mut body = with(field, json!(uuid::Uuid::nil()));
            if field == "customerId" {
                body["customer"] = Value::Null;
            }
            shop.owner.post("/api/appointments", body).await.expect(StatusCode::NOT_FOUND);
        }
        shop.owner.delete(&format!("/api/services/{}", shop.service)).await.expect(StatusCode::NO_CONTENT);
        let archived = shop.owner.post("/api/appointments", good.clone()).await;
        assert_eq!(archived.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "not_offered");
        assert!(shop.list("").await.is_empty());
        let customers = shop.owner.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(customers["items"], json!([]));
    }
);

both!(
    async fn what_is_wrong_with_a_question_is_told(app) {
        let shop = Shop::open(&app, "dana").await;
        let service = &shop.service;
        let slots = |rest: &str| format!("/api/slots?serviceId={service}&{rest}");
        let refused = [
            slots("from=2026-01-05&to=2026-01-04"),
            slots("from=2026-01-01&to=2026-03-04"),
            slots("from=2026-02-29&to=2026-03-01"),
            slots("from=-9999-01-01&to=9999-12-31"),
            slots("from=1999-12-31&to=2000-01-01"),
            slots("from=2026-01-05"),
            slots("from=2026-01-05&to=2026-01-05&step=1"),
            slots("from=2026-01-05%00&to=2026-01-05"),
            "/api/slots?serviceId=1&from=2026-01-05&to=2026-01-05".to_owned(),
            format!("/api/appointments?from={MONDAY_10}&to={MONDAY_9}"),
            "/api/appointments?from=yesterday".to_owned(),
            "/api/appointments?status=gone".to_owned(),
            "/api/appointments?staffId=1".to_owned(),
            "/api/appointments?limit=0".to_owned(),
            "/api/appointments?limit=99999999999".to_owned(),
            "/api/appointments?cursor=bm8".to_owned(),
        ];
        for path in refused {
            let answer = shop.owner.get(&path).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", answer.text());
        }
        let answered = [
            "/api/appointments?from=-009999-01-02T01:59:59Z&to=9999-12-30T22:00:00Z".to_owned(),
            format!("/api/appointments?from={MONDAY_9}&to={MONDAY_9}"),
            slots("from=2000-01-01&to=2000-01-02"),
            slots("from=2199-12-30&to=2199-12-31"),
        ];
        for path in answered {
            shop.owner.get(&path).await.expect(StatusCode::OK);
        }
        let nobody = format!("from=2026-01-05&to=2026-01-05&staffId={}", uuid::Uuid::nil());
        shop.owner.get(&slots(&nobody)).await.expect(StatusCode::NOT_FOUND);
        let nothing = format!("/api/slots?serviceId={}&from=2026-01-05&to=2026-01-05", uuid::Uuid::nil());
        shop.owner.get(&nothing).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_bookkeeper_only_reads_and_another_business_sees_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        let path = format!("/api/appointments/{}", visit["id"].as_str().unwrap());
        let (status, moving) = (format!("{path}/status"), format!("{path}/move"));
        let book = json!({ "serviceId": shop.service, "startsAt": MONDAY_10, "customer": { "fullName": "נועה" } });
        let slots = format!("/api/slots?serviceId={}&from=2026-01-05&to=2026-01-05", shop.service);

        let staff = app.member(&shop.owner, "tal", "staff").await;
        staff.post("/api/appointments", book.clone()).await.expect(StatusCode::CREATED);
        let refused = [
            (app.member(&shop.owner, "noa", "bookkeeper").await, StatusCode::FORBIDDEN, StatusCode::OK),
            (app.owner("moshe").await, StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
            (app.guest(), StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED),
        ];
        for (client, write, read) in refused {
            assert_eq!(client.get(&path).await.status, read);
            assert_eq!(client.get(&slots).await.status, read);
            assert_eq!(client.post("/api/appointments", book.clone()).await.status, write);
            assert_eq!(client.put(&path, json!({ "version": 1, "notes": "x" })).await.status, write);
            assert_eq!(client.patch(&status, json!({ "status": "arrived" })).await.status, write);
            let body = json!({ "version": 1, "startsAt": MONDAY_10 });
            assert_eq!(client.post(&moving, body).await.status, write);
            assert_eq!(client.delete(&path).await.status, write);
        }
        let other = Shop::open(&app, "rina").await;
        assert!(other.list("").await.is_empty());
        let foreign = [
            json!({ "serviceId": other.service, "startsAt": MONDAY_9, "customerId": visit["customer"]["id"] }),
            json!({ "serviceId": other.service, "startsAt": MONDAY_9, "staffId": shop.staff,
                "customer": { "fullName": "x" } }),
        ];
        for body in foreign {
            other.owner.post("/api/appointments", body).await.expect(StatusCode::NOT_FOUND);
        }
        assert_eq!(shop.read(&visit).await, visit);
    }
);
