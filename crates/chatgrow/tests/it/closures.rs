//! Dates with hours of their own, `/api/closures` and `/api/holidays`: what they do to the open times.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Client, TestApp, both};

/// A business whose owner gives an hour of yoga from Sunday to Thursday, 09:00 to 17:00.
struct Shop {
    owner: Client,
    guest: Client,
    staff: String,
    service: String,
}

impl Shop {
    async fn open(app: &TestApp) -> Self {
        let owner = app.owner("dana").await;
        let service = json!({ "name": "יוגה", "durationMinutes": 60, "price": { "amount": 12_000, "currency": "ILS" } });
        let service = owner
            .post("/api/services", service)
            .await
            .expect(StatusCode::CREATED);
        let staff = owner.get("/api/staff").await.expect(StatusCode::OK);
        Self {
            owner,
            guest: app.guest(),
            staff: staff["items"][0]["id"].as_str().unwrap().to_owned(),
            service: service["id"].as_str().unwrap().to_owned(),
        }
    }

    /// The first and last wall time in UTC that a guest may book on a day, with how many there are.
    async fn open_on(&self, date: &str) -> String {
        let path = format!(
            "/api/public/studio-dana/slots?service={}&from={date}&to={date}",
            self.service
        );
        let slots = self.guest.get(&path).await.expect(StatusCode::OK);
        let slots = slots["days"][0]["slots"].as_array().unwrap().clone();
        let clock = |slot: &Value| slot["startsAt"].as_str().unwrap()[11..16].to_owned();
        match (slots.first(), slots.last()) {
            (Some(first), Some(last)) => {
                format!("{}-{} ({})", clock(first), clock(last), slots.len())
            }
            _ => "closed".to_owned(),
        }
    }

    fn day(&self, date: &str) -> String {
        format!("/api/staff/{}/days/{date}", self.staff)
    }

    async fn set_day(&self, date: &str, hours: &[(&str, &str)]) -> Value {
        let hours: Vec<Value> = hours
            .iter()
            .map(|(start, end)| json!({ "start": start, "end": end }))
            .collect();
        let answer = self
            .owner
            .put(&self.day(date), json!({ "hours": hours }))
            .await;
        answer.expect(StatusCode::OK)
    }

    async fn settings(&self, body: Value) -> Value {
        self.owner
            .put("/api/holidays/settings", body)
            .await
            .expect(StatusCode::OK)
    }

    async fn close_on(&self, keys: &[&str]) -> Value {
        let answer = self
            .owner
            .post("/api/holidays/closures", json!({ "keys": keys }))
            .await;
        answer.expect(StatusCode::OK)["items"].clone()
    }

    async fn holidays(&self, from: &str, to: &str) -> Value {
        let path = format!("/api/holidays?from={from}&to={to}");
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    async fn kinds(&self) -> Vec<String> {
        let changes = self
            .owner
            .get("/api/changes?limit=200")
            .await
            .expect(StatusCode::OK);
        let entries = changes["items"].as_array().unwrap().iter();
        let kinds = entries.map(|entry| entry["kind"].as_str().unwrap().to_owned());
        kinds
            .filter(|kind| kind.starts_with("staff.day") || kind.starts_with("c"))
            .collect()
    }
}

fn fault(answer: &Value) -> (String, String) {
    let fault = &answer["fields"][0];
    (
        fault["field"].as_str().unwrap().to_owned(),
        fault["code"].as_str().unwrap().to_owned(),
    )
}

/// 8 January 2026 is a Thursday, in winter time: 09:00 to 17:00 is 07:00 to 15:00 UTC.
const USUAL: &str = "07:00-14:00 (29)";

both!(
    async fn a_date_with_hours_of_its_own_is_open_then_and_not_by_its_weekday(app) {
        let shop = Shop::open(&app).await;
        assert_eq!(shop.open_on("2026-01-08").await, USUAL);
        let staff = shop.set_day("2026-01-08", &[("18:00", "20:00"), ("10:00", "11:00"), ("11:30", "12:30")]).await;
        let sorted = json!([
            { "start": "10:00", "end": "11:00" },
            { "start": "11:30", "end": "12:30" },
            { "start": "18:00", "end": "20:00" },
        ]);
        assert_eq!(staff["days"], json!([{ "date": "2026-01-08", "hours": sorted }]));
        // One start in each piece of an hour, five in the two hours; the step is 15 minutes.
        assert_eq!(shop.open_on("2026-01-08").await, "08:00-17:00 (7)");
        // A Friday opens, and other Thursdays stay as they were.
        shop.set_day("2026-01-09", &[("09:00", "24:00")]).await;
        assert_eq!(shop.open_on("2026-01-09").await, "07:00-21:00 (57)");
        assert_eq!(shop.open_on("2026-01-15").await, USUAL);

        let closed = shop.set_day("2026-01-08", &[]).await;
        assert_eq!(closed["days"][0], json!({ "date": "2026-01-08", "hours": [] }));
        assert_eq!(shop.open_on("2026-01-08").await, "closed");
        shop.owner.delete(&shop.day("2026-01-08")).await.expect(StatusCode::NO_CONTENT);
        shop.owner.delete(&shop.day("2026-01-08")).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(shop.open_on("2026-01-08").await, USUAL);
        let listed = shop.owner.get("/api/staff").await.expect(StatusCode::OK);
        assert_eq!(listed["items"][0]["days"].as_array().unwrap().len(), 1);
        let kinds = shop.kinds().await;
        assert_eq!(kinds, ["staff.day_set", "staff.day_set", "staff.day_set", "staff.day_cleared"]);
    }
);

both!(
    async fn the_days_of_a_staff_member_are_listed_from_today_in_the_zone_of_the_business(app) {
        let shop = Shop::open(&app).await;
        shop.set_day("2026-01-03", &[]).await;
        let staff = shop.set_day("2026-01-04", &[]).await;
        // It is Sunday the fourth at 08:00 in Jerusalem.
        assert_eq!(staff["days"], json!([{ "date": "2026-01-04", "hours": [] }]));
    }
);

both!(
    async fn what_is_wrong_with_a_day_is_told_and_nothing_changes(app) {
        let shop = Shop::open(&app).await;
        let bad = [
            ("2026-01-08", json!([{ "start": "09:00", "end": "30:00" }]), "/hours/0/end", "bad_time"),
            ("2026-01-08", json!([{ "start": "24:00", "end": "24:00" }]), "/hours/0/start", "bad_time"),
            ("2026-01-08", json!([{ "start": "12:00", "end": "11:00" }]), "/hours/0/end", "ends_before_start"),
            ("2026-01-08", json!([{ "start": "09:00", "end": "12:00" }, { "start": "11:59", "end": "13:00" }]),
                "/hours", "hours_overlap"),
            ("2026-01-08", json!(vec![json!({ "start": "09:00", "end": "10:00" }); 11]), "/hours", "too_many"),
            ("2026-01-08", json!([{ "weekday": 1, "start": "09:00", "end": "10:00" }]), "/hours/0/weekday", "unknown_field"),
            ("2026-02-30", json!([]), "/date", "bad_date"),
            ("1999-12-31", json!([]), "/date", "bad_date"),
            ("tomorrow", json!([]), "/date", "bad_date"),
        ];
        for (date, hours, field, code) in bad {
            let answer = shop.owner.put(&shop.day(date), json!({ "hours": hours })).await;
            let told = fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY));
            assert_eq!(told, (field.to_owned(), code.to_owned()));
        }
        shop.owner.delete(&shop.day("tomorrow")).await.expect(StatusCode::NOT_FOUND);
        let unknown = format!("/api/staff/{}/days/2026-01-08", uuid::Uuid::nil());
        shop.owner.put(&unknown, json!({ "hours": [] })).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(shop.kinds().await, Vec::<String>::new());
    }
);

both!(
    async fn a_closure_hides_the_times_of_all_staff_from_guests_and_not_from_the_desk(app) {
        let shop = Shop::open(&app).await;
        let second = json!({ "name": "רון" });
        let second = shop.owner.post("/api/staff", second).await.expect(StatusCode::CREATED);
        let hours = json!({ "version": 1, "hours": [{ "weekday": 4, "start": "09:00", "end": "12:00" }] });
        let path = format!("/api/staff/{}/hours", second["id"].as_str().unwrap());
        shop.owner.put(&path, hours).await.expect(StatusCode::OK);

        let closure = json!({ "name": "שיפוץ", "startsAt": "2026-01-08T06:00:00Z", "endsAt": "2026-01-08T10:00:00Z" });
        let closure = shop.owner.post("/api/closures", closure).await.expect(StatusCode::CREATED);
        assert_eq!((&closure["source"], &closure["version"]), (&Value::Null, &json!(1)));
        assert_eq!(shop.open_on("2026-01-08").await, "10:00-14:00 (17)");
        let customer = json!({ "fullName": "נועה", "phone": "0521234567" });
        let guest = json!({ "serviceId": shop.service, "startsAt": "2026-01-08T07:00:00Z", "customer": customer });
        let refused = shop.guest.post("/api/public/studio-dana/appointments", guest).await;
        assert!(refused.status.is_client_error(), "{}", refused.text());
        let visit = json!({ "serviceId": shop.service, "startsAt": "2026-01-08T07:00:00Z", "customer": customer });
        let visit = shop.owner.post("/api/appointments", visit).await;
        visit.expect(StatusCode::CREATED);

        let path = format!("/api/closures/{}", closure["id"].as_str().unwrap());
        let longer = json!({ "version": 1, "endsAt": "2026-01-08T12:00:00Z", "name": "שיפוץ גדול" });
        let longer = shop.owner.put(&path, longer).await.expect(StatusCode::OK);
        assert_eq!((&longer["name"], &longer["version"]), (&json!("שיפוץ גדול"), &json!(2)));
        assert_eq!(longer["startsAt"], closure["startsAt"]);
        assert_eq!(shop.open_on("2026-01-08").await, "12:00-14:00 (9)");
        let stale = shop.owner.put(&path, json!({ "version": 1, "name": "x" })).await;
        assert_eq!((stale.status, stale.code().as_str()), (StatusCode::CONFLICT, "stale_version"));
        let listed = shop.owner.get("/api/closures").await.expect(StatusCode::OK);
        assert_eq!(listed["items"], json!([longer]));
        let later = shop.owner.get("/api/closures?from=2026-01-08T12:00:00Z").await.expect(StatusCode::OK);
        assert_eq!(later["items"], json!([]));
        let before = shop.owner.get("/api/closures?to=2026-01-08T06:00:00Z").await.expect(StatusCode::OK);
        assert_eq!(before["items"], json!([]));

        shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        shop.owner.delete(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(shop.open_on("2026-01-15").await, USUAL);
        let kinds = shop.kinds().await;
        let kinds: Vec<_> = kinds.iter().filter(|kind| kind.starts_with("closure")).collect();
        assert_eq!(kinds, ["closure.added", "closure.updated", "closure.removed"]);
    }
);

both!(
    async fn what_is_wrong_with_a_closure_is_told_and_nothing_changes(app) {
        let shop = Shop::open(&app).await;
        let good = json!({ "name": "שיפוץ", "startsAt": "2026-01-08T06:00:00Z", "endsAt": "2026-01-08T10:00:00Z" });
        let closure = shop.owner.post("/api/closures", good.clone()).await.expect(StatusCode::CREATED);
        let path = format!("/api/closures/{}", closure["id"].as_str().unwrap());
        let bad = [
            ("name", json!(" "), "bad_name"),
            ("name", json!("x".repeat(121)), "bad_name"),
            ("endsAt", json!("2026-01-08T06:00:00Z"), "ends_before_start"),
            ("endsAt", json!("2026-01-07T06:00:00Z"), "ends_before_start"),
            ("endsAt", json!("9999-12-30T22:00:00Z"), "out_of_range"),
            ("startsAt", json!("1999-12-30T22:00:00Z"), "out_of_range"),
            ("startsAt", json!("Thursday"), "wrong_type"),
            ("source", json!("holiday:pesach:5786"), "unknown_field"),
        ];
        for (field, value, code) in bad {
            let mut body = good.clone();
            body[field] = value.clone();
            let told = (format!("/{field}"), code.to_owned());
            let answer = shop.owner.post("/api/closures", body).await;
            assert_eq!(fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY)), told);
            let answer = shop.owner.put(&path, json!({ "version": 1, field: value })).await;
            assert_eq!(fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY)), told);
        }
        let listed = shop.owner.get("/api/closures").await.expect(StatusCode::OK);
        assert_eq!(listed["items"], json!([closure]));
    }
);

both!(
    async fn closures_are_read_in_pages(app) {
        let shop = Shop::open(&app).await;
        for day in 10..15 {
            let closure = json!({ "name": "x", "startsAt": format!("2026-01-{day}T06:00:00Z"),
                "endsAt": format!("2026-01-{day}T07:00:00Z") });
            shop.owner.post("/api/closures", closure).await.expect(StatusCode::CREATED);
        }
        let all = shop.owner.get("/api/closures").await.expect(StatusCode::OK)["items"].clone();
        let first = shop.owner.get("/api/closures?limit=3").await.expect(StatusCode::OK);
        let next = format!("/api/closures?limit=3&cursor={}", first["nextCursor"].as_str().unwrap());
        let second = shop.owner.get(&next).await.expect(StatusCode::OK);
        assert_eq!(second["nextCursor"], Value::Null);
        let read = [first["items"].as_array().unwrap().clone(), second["items"].as_array().unwrap().clone()].concat();
        assert_eq!((json!(read), read.len()), (all, 5));
    }
);

both!(
    async fn holidays_are_told_in_the_language_of_the_caller(app) {
        let shop = Shop::open(&app).await;
        let hebrew = shop.holidays("2026-04-01", "2026-04-02").await;
        let names: Vec<_> = hebrew["items"].as_array().unwrap().iter().map(|item| item["name"].clone()).collect();
        assert_eq!(names, ["ערב פסח", "פסח"]);
        let english = shop.owner.clone().with_header("accept-language", "en");
        let english = english.get("/api/holidays?from=2026-04-02&to=2026-04-02").await.expect(StatusCode::OK);
        let pesach = json!([{ "key": "pesach:5786", "name": "Passover", "kind": "yom_tov", "fast": false,
            "firstDay": "2026-04-02", "lastDay": "2026-04-02", "startsAt": null, "endsAt": null, "closureId": null }]);
        assert_eq!((&english["items"], &english["shabbats"]), (&pesach, &json!([])));
        // Every name is there, in every language.
        let year = shop.holidays("2026-01-01", "2026-12-31").await;
        for item in year["items"].as_array().unwrap() {
            assert!(!item["name"].as_str().unwrap().starts_with("holiday-"), "{item}");
        }
    }
);

both!(
    async fn one_click_closes_on_the_chosen_holidays_and_a_second_one_changes_nothing(app) {
        let shop = Shop::open(&app).await;
        let keys = ["erev_pesach:5786", "pesach:5786", "chol_hamoed_pesach:5786"];
        let closures = shop.close_on(&keys).await;
        let closures = closures.as_array().unwrap();
        let told: Vec<_> = closures.iter().map(|closure| [&closure["name"], &closure["startsAt"], &closure["endsAt"]]).collect();
        // From 13:00 on the eve, whole days otherwise; Israel is in summer time by then.
        assert_eq!(told, [
            [&json!("ערב פסח"), &json!("2026-04-01T10:00:00Z"), &json!("2026-04-01T21:00:00Z")],
            [&json!("פסח"), &json!("2026-04-01T21:00:00Z"), &json!("2026-04-02T21:00:00Z")],
            [&json!("חול המועד פסח"), &json!("2026-04-02T21:00:00Z"), &json!("2026-04-07T21:00:00Z")],
        ]);
        let again = shop.close_on(&["pesach:5786", "erev_pesach:5786"]).await;
        assert_eq!(again, json!([closures[1], closures[0]]));
        let listed = shop.holidays("2026-04-01", "2026-04-02").await;
        let ids: Vec<_> = listed["items"].as_array().unwrap().iter().map(|item| &item["closureId"]).collect();
        assert_eq!(ids, [&closures[0]["id"], &closures[1]["id"], &closures[2]["id"]][..2]);

        // Taken back, it can be asked for again, and an eve at another hour.
        let path = format!("/api/closures/{}", closures[0]["id"].as_str().unwrap());
        shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let later = json!({ "keys": ["erev_pesach:5786"], "eveFrom": "15:30" });
        let later = shop.owner.post("/api/holidays/closures", later).await.expect(StatusCode::OK);
        assert_eq!(later["items"][0]["startsAt"], "2026-04-01T12:30:00Z");
        let kinds = shop.kinds().await;
        let added = kinds.iter().filter(|kind| *kind == "closure.added").count();
        assert_eq!(added, 4);
    }
);

both!(
    async fn of_two_clicks_at_once_each_holiday_is_closed_once(app) {
        let shop = Shop::open(&app).await;
        let click = || {
            let owner = shop.owner.clone();
            let body = json!({ "keys": ["pesach:5786", "shavuot:5786"] });
            tokio::spawn(async move { owner.post("/api/holidays/closures", body).await })
        };
        let (first, second) = (click(), click());
        let first = first.await.unwrap().expect(StatusCode::OK);
        let second = second.await.unwrap().expect(StatusCode::OK);
        assert_eq!(first["items"], second["items"]);
        let listed = shop.owner.get("/api/closures").await.expect(StatusCode::OK);
        assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    }
);

both!(
    async fn shabbat_closes_the_business_by_the_sunset_of_its_city(app) {
        let shop = Shop::open(&app).await;
        shop.set_day("2026-01-09", &[("09:00", "20:00")]).await;
        shop.set_day("2026-01-10", &[("09:00", "24:00")]).await;
        assert_eq!(shop.open_on("2026-01-09").await, "07:00-17:00 (41)");
        let settings = shop.owner.get("/api/holidays/settings").await.expect(StatusCode::OK);
        assert_eq!((&settings["city"], &settings["version"]), (&Value::Null, &json!(0)));
        assert!(settings["cities"].as_array().unwrap().contains(&json!({ "key": "haifa", "name": "חיפה" })));
        let settings = shop.settings(json!({ "version": 0, "city": "jerusalem", "closedOnShabbat": true })).await;
        assert_eq!((&settings["city"], &settings["closedOnShabbat"], &settings["version"]),
            (&json!("jerusalem"), &json!(true), &json!(1)));

        // Candles are lit at 16:12 on the ninth, and stars are out at 17:33 on the tenth.
        let listed = shop.holidays("2026-01-09", "2026-01-10").await;
        let shabbat = json!([{ "date": "2026-01-10", "startsAt": "2026-01-09T14:12:00Z", "endsAt": "2026-01-10T15:33:00Z" }]);
        assert_eq!(listed["shabbats"], shabbat);
        assert_eq!(shop.open_on("2026-01-09").await, "07:00-13:00 (25)");
        assert_eq!(shop.open_on("2026-01-10").await, "15:45-21:00 (22)");
        assert_eq!(shop.open_on("2026-01-08").await, USUAL);

        let settings = shop.settings(json!({ "version": 1, "closedOnShabbat": false })).await;
        assert_eq!((&settings["city"], &settings["closedOnShabbat"]), (&json!("jerusalem"), &json!(false)));
        assert_eq!(shop.open_on("2026-01-10").await, "07:00-21:00 (57)");
        // With a city, a day of rest is closed from its coming in to its going out.
        let closures = shop.close_on(&["pesach:5786"]).await;
        let listed = shop.holidays("2026-04-02", "2026-04-02").await;
        assert_eq!(closures[0]["startsAt"], listed["items"][0]["startsAt"]);
        assert_eq!(closures[0]["endsAt"], listed["items"][0]["endsAt"]);
        assert!(closures[0]["startsAt"].as_str().unwrap().starts_with("2026-04-01T15:"));
        let kinds = shop.kinds().await;
        let changed = kinds.iter().filter(|kind| *kind == "calendar_settings.updated").count();
        assert_eq!(changed, 2);
    }
);

both!(
    async fn what_is_wrong_with_holidays_is_told_and_nothing_changes(app) {
        let shop = Shop::open(&app).await;
        let settings = [
            (json!({ "version": 0, "city": "atlantis" }), "/city", "unknown_city"),
            (json!({ "version": 0, "closedOnShabbat": true }), "/city", "city_needed"),
            (json!({ "version": 0, "city": null, "closedOnShabbat": true }), "/city", "city_needed"),
            (json!({ "version": 0, "town": "haifa" }), "/town", "unknown_field"),
        ];
        for (body, field, code) in settings {
            let answer = shop.owner.put("/api/holidays/settings", body).await;
            let told = fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY));
            assert_eq!(told, (field.to_owned(), code.to_owned()));
        }
        let stale = shop.owner.put("/api/holidays/settings", json!({ "version": 1, "city": "haifa" })).await;
        assert_eq!(stale.code(), "stale_version");
        let closures = [
            (json!({ "keys": ["pesach:5786", "xmas:5786"] }), "/keys/1", "unknown_holiday"),
            (json!({ "keys": ["pesach:5700"] }), "/keys/0", "unknown_holiday"),
            (json!({ "keys": vec!["pesach:5786"; 201] }), "/keys", "too_many"),
            (json!({ "keys": [], "eveFrom": "30:00" }), "/eveFrom", "bad_time"),
            (json!({ "keys": [], "eveFrom": "24:00" }), "/eveFrom", "bad_time"),
        ];
        for (body, field, code) in closures {
            let answer = shop.owner.post("/api/holidays/closures", body).await;
            let told = fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY));
            assert_eq!(told, (field.to_owned(), code.to_owned()));
        }
        let queries = [
            ("from=2026-01-01&to=2025-12-31", "/to", "ends_before_start"),
            ("from=2026-01-01&to=2027-02-05", "/to", "too_far"),
            ("from=2026-01-01&to=x", "/to", "bad_date"),
        ];
        for (query, field, code) in queries {
            let answer = shop.owner.get(&format!("/api/holidays?{query}")).await;
            let told = fault(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY));
            assert_eq!(told, (field.to_owned(), code.to_owned()));
        }
        assert_eq!(shop.kinds().await, Vec::<String>::new());
    }
);
