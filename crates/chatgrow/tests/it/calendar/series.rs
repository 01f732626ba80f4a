//! `/api/series`: visits that recur by a rule.

use axum::http::StatusCode;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::Shop;
use crate::harness::{Answer, TestApp, both};

/// Mondays at nine in Jerusalem; the first is 5 January 2026, 07:00 UTC.
fn mondays(shop: &Shop, count: usize) -> Value {
    json!({ "serviceId": shop.service, "staffId": shop.staff, "firstDate": "2026-01-05", "time": "09:00",
        "rule": format!("FREQ=WEEKLY;COUNT={count}"),
        "customer": { "fullName": "נועה לוי", "phone": "0502345678", "email": "noa@guest.example" } })
}

fn with(mut body: Value, fields: Value) -> Value {
    let Value::Object(fields) = fields else {
        unreachable!()
    };
    body.as_object_mut().unwrap().extend(fields);
    body
}

impl Shop {
    async fn plan(&self, body: Value) -> Answer {
        self.owner.post("/api/series", body).await
    }

    async fn series(&self, body: Value) -> Value {
        self.plan(body).await.expect(StatusCode::CREATED)
    }

    async fn read_series(&self, of: &Value) -> Value {
        let path = format!("/api/series/{}", of["id"].as_str().unwrap());
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    async fn change(&self, of: &Value, what: &str, body: Value) -> Answer {
        let path = format!("/api/series/{}/{what}", of["id"].as_str().unwrap());
        let body = with(json!({ "version": of["version"] }), body);
        self.owner.post(&path, body).await
    }
}

/// The starts of a series' visits that are to take place, in UTC: `01-05T07:00`.
fn coming(series: &Value) -> Vec<String> {
    let visits = series["visits"].as_array().unwrap().iter();
    let on = visits.filter(|visit| visit["status"] != "cancelled");
    on.map(|visit| visit["startsAt"].as_str().unwrap()[5..16].to_owned())
        .collect()
}

fn conflicts(problem: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let conflicts = problem["conflicts"].as_array().unwrap().iter();
    conflicts
        .map(|one| (text(&one["date"]), text(&one["reason"])))
        .collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect()
}

both!(
    async fn a_weekly_visit_keeps_its_local_time_when_the_clocks_change(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 52)).await;
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let visits = series["visits"].as_array().unwrap();
        assert_eq!(visits.len(), 52);
        for visit in visits {
            let at: jiff::Timestamp = visit["startsAt"].as_str().unwrap().parse().unwrap();
            let local = zone.to_datetime(at);
            assert_eq!(local.strftime("%a %H:%M").to_string(), "Mon 09:00");
            assert_eq!(visit["seriesDate"], local.date().to_string());
            assert_eq!(visit["seriesId"], series["id"]);
        }
        let offsets: std::collections::BTreeSet<&str> =
            visits.iter().map(|visit| &visit["startsAt"].as_str().unwrap()[11..16]).collect();
        assert_eq!(offsets, ["06:00", "07:00"].into());
        assert_eq!((&series["lastDate"], &series["time"], &series["zone"]),
            (&json!("2026-12-28"), &json!("09:00"), &json!("Asia/Jerusalem")));
        assert_eq!(shop.read_series(&series).await, series);
    }
);

both!(
    async fn exceptions_are_left_out(app) {
        let shop = Shop::open(&app, "dana").await;
        let body = with(mondays(&shop, 3), json!({ "exceptions": ["2026-01-12", "2026-01-13"] }));
        let series = shop.series(body).await;
        assert_eq!(coming(&series), ["01-05T07:00", "01-19T07:00"]);
        assert_eq!(series["exceptions"], json!(["2026-01-12", "2026-01-13"]));
        // Without an end it goes as far as guests can book.
        let horizon = json!({ "version": 1, "horizonDays": 30 });
        shop.owner.put("/api/business", horizon).await.expect(StatusCode::OK);
        let endless = with(mondays(&shop, 1), json!({ "rule": "FREQ=WEEKLY", "time": "11:00" }));
        assert_eq!(shop.series(endless).await["lastDate"], "2026-02-02");
    }
);

both!(
    async fn conflicts_are_listed_and_nothing_is_stored(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book_at("2026-01-12T07:00:00Z").await;
        let off = json!({ "startsAt": "2026-01-18T22:00:00Z", "endsAt": "2026-01-19T22:00:00Z" });
        let path = format!("/api/staff/{}/time-off", shop.staff);
        shop.owner.post(&path, off).await.expect(StatusCode::CREATED);
        let told = with(mondays(&shop, 4), json!({ "customer": { "fullName": "דוד", "phone": "0521234567" } }));
        let before = shop.owner.get("/api/changes?limit=200").await.json();

        let preview = shop.owner.post("/api/series/preview", told.clone()).await.expect(StatusCode::OK);
        let dates = preview["dates"].as_array().unwrap();
        assert_eq!((dates.len(), &preview["conflicts"]), (4, &json!(2)));
        assert_eq!((&dates[0]["conflict"], &dates[3]["conflict"]), (&Value::Null, &Value::Null));
        assert_eq!(dates[1]["conflict"], json!({ "reason": "taken", "nearest": "2026-01-12T07:30:00Z" }));
        assert_eq!(dates[2]["conflict"]["reason"], "closed");
        assert_eq!(dates[2]["conflict"]["nearest"], "2026-01-18T14:30:00Z");

        let refused = shop.plan(told.clone()).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "series_conflicts");
        let expected = owned(&[("2026-01-12", "taken"), ("2026-01-19", "closed")]);
        assert_eq!(conflicts(&refused), expected);
        assert_eq!(shop.owner.get("/api/changes?limit=200").await.json(), before, "nothing happened");
        assert_eq!(shop.list("").await.len(), 1);

        // The desk may book outside the hours when it says so, or leave those dates out.
        let outside = with(told.clone(), json!({ "outsideHours": true }));
        let refused = shop.plan(outside).await.expect(StatusCode::CONFLICT);
        assert_eq!(conflicts(&refused), owned(&[("2026-01-12", "taken")]));
        let series = shop.series(with(told, json!({ "onConflict": "skip" }))).await;
        assert_eq!(coming(&series), ["01-05T07:00", "01-26T07:00"]);
        assert_eq!(series["exceptions"], json!(["2026-01-12", "2026-01-19"]));
    }
);

both!(
    async fn who_is_free_most_often_gives_a_series_that_names_nobody(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        shop.book(json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": "2026-01-12T07:00:00Z" })).await;
        let body = with(mondays(&shop, 3), json!({ "staffId": null }));
        let series = shop.series(body).await;
        assert_eq!(series["staff"]["id"], json!(second));
        assert_eq!(coming(&series).len(), 3);
    }
);

both!(
    async fn a_rule_that_is_none_is_refused_at_the_rule(app) {
        let shop = Shop::open(&app, "dana").await;
        for (rule, code) in [
            ("", "bad_rule"), ("every monday", "bad_rule"), ("FREQ=HOURLY;COUNT=2", "bad_rule"),
            ("FREQ=WEEKLY;COUNT=-1", "bad_rule"), ("FREQ=WEEKLY;INTERVAL=0", "bad_rule"),
            ("FREQ=WEEKLY;BYHOUR=9", "bad_rule"), ("FREQ=DAILY;COUNT=100000", "too_many_visits"),
            ("FREQ=DAILY;UNTIL=20991231", "too_many_visits"), ("FREQ=MONTHLY;COUNT=199", "too_far_ahead"),
            ("FREQ=WEEKLY;UNTIL=20250101", "no_dates"),
        ] {
            for path in ["/api/series", "/api/series/preview"] {
                let body = with(mondays(&shop, 1), json!({ "rule": rule }));
                let problem = shop.owner.post(path, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
                let field = &problem["fields"][0];
                assert_eq!((&field["field"], &field["code"]), (&json!("/rule"), &json!(code)), "{rule}");
            }
        }
        for (fields, field) in [
            (json!({ "time": "25:00" }), "/time"), (json!({ "firstDate": "2026-02-30" }), "/firstDate"),
            (json!({ "firstDate": "2026-01-03" }), "/firstDate"), (json!({ "firstDate": "2028-01-05" }), "/firstDate"),
            (json!({ "exceptions": ["x"] }), "/exceptions"), (json!({ "customer": null }), "/customerId"),
        ] {
            let body = with(mondays(&shop, 1), fields);
            let problem = shop.plan(body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(problem["fields"][0]["field"], field);
        }
        assert!(shop.list("").await.is_empty());
    }
);

both!(
    async fn one_visit_is_moved_and_stays_the_one_of_its_date(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 3)).await;
        let to = json!({ "scope": "this", "date": "2026-01-12", "startsAt": "2026-01-13T09:00:00Z" });
        let moved = shop.change(&series, "move", to).await.expect(StatusCode::OK);
        let moved = &moved["series"];
        assert_eq!(coming(moved), ["01-05T07:00", "01-13T09:00", "01-19T07:00"]);
        assert_eq!((&moved["visits"][1]["seriesDate"], &moved["version"]), (&json!("2026-01-12"), &json!(1)));

        // All move but it; asked for, it follows.
        let all = json!({ "scope": "all", "time": "12:00" });
        let moved = shop.change(&series, "move", all).await.expect(StatusCode::OK);
        let series = &moved["series"];
        assert_eq!(coming(series), ["01-05T10:00", "01-13T09:00", "01-19T10:00"]);
        assert_eq!(series["time"], "12:00");
        let all = json!({ "scope": "all", "time": "12:00", "includeMoved": true });
        let moved = shop.change(series, "move", all).await.expect(StatusCode::OK);
        assert_eq!(coming(&moved["series"]), ["01-05T10:00", "01-12T10:00", "01-19T10:00"]);

        let one = json!({ "scope": "this", "date": "2026-01-12" });
        let cancelled = shop.change(&moved["series"], "cancel", one.clone()).await.expect(StatusCode::OK);
        assert_eq!(coming(&cancelled), ["01-05T10:00", "01-19T10:00"]);
        assert_eq!(shop.change(&cancelled, "cancel", one).await.code(), "impossible_step");
        let other = json!({ "scope": "this", "date": "2026-01-13" });
        let problem = shop.change(&cancelled, "cancel", other).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(problem["fields"][0]["code"], "not_in_series");
    }
);

both!(
    async fn moving_from_a_date_on_splits_the_series(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 4)).await;
        let to = json!({ "scope": "this_and_following", "date": "2026-01-19", "startsAt": "2026-01-20T08:00:00Z",
            "durationMinutes": 45 });
        let moved = shop.change(&series, "move", to).await.expect(StatusCode::OK);
        let new = &moved["series"];
        assert_eq!((&new["continues"], &new["firstDate"], &new["lastDate"], &new["time"], &new["durationMinutes"]),
            (&series["id"], &json!("2026-01-20"), &json!("2026-01-27"), &json!("10:00"), &json!(45)));
        assert_eq!(coming(new), ["01-20T08:00", "01-27T08:00"]);
        assert_eq!(new["visits"][0]["seriesDate"], "2026-01-20");
        assert_eq!(new["visits"][0]["id"], series["visits"][2]["id"], "the visits are the same");
        let old = shop.read_series(&series).await;
        assert_eq!((coming(&old), &old["rule"], &old["lastDate"], &old["version"]),
            (vec!["01-05T07:00".to_owned(), "01-12T07:00".to_owned()], &json!("FREQ=WEEKLY;UNTIL=20260112"),
                &json!("2026-01-12"), &json!(2)));
        let stale = json!({ "scope": "all", "time": "10:00" });
        assert_eq!(shop.change(&series, "move", stale).await.code(), "stale_version");

        let rest = json!({ "scope": "this_and_following", "date": "2026-01-27", "reason": "חופשה" });
        let cancelled = shop.change(new, "cancel", rest).await.expect(StatusCode::OK);
        assert_eq!((coming(&cancelled), &cancelled["status"], &cancelled["lastDate"]),
            (vec!["01-20T08:00".to_owned()], &json!("active"), &json!("2026-01-20")));
        let all = shop.change(&old, "cancel", json!({ "scope": "all" })).await.expect(StatusCode::OK);
        assert_eq!((coming(&all).len(), &all["status"]), (0, &json!("cancelled")));
        shop.book_at("2026-01-05T07:00:00Z").await;
        let again = json!({ "scope": "all", "time": "10:00" });
        assert_eq!(shop.change(&all, "move", again).await.code(), "impossible_step");
    }
);

both!(
    async fn a_move_with_a_conflict_moves_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 3)).await;
        shop.book_at("2026-01-12T08:00:00Z").await;
        let before = shop.owner.get("/api/changes?limit=200").await.json();
        let to = json!({ "scope": "all", "time": "10:00" });
        let dry = shop.change(&series, "move", with(to.clone(), json!({ "dryRun": true }))).await;
        let dry = dry.expect(StatusCode::OK);
        assert_eq!(dry["series"], Value::Null);
        let reasons: Vec<&Value> =
            dry["dates"].as_array().unwrap().iter().map(|date| &date["conflict"]["reason"]).collect();
        assert_eq!(reasons, [&Value::Null, &json!("taken"), &Value::Null]);
        let refused = shop.change(&series, "move", to).await.expect(StatusCode::CONFLICT);
        assert_eq!(conflicts(&refused), owned(&[("2026-01-12", "taken")]));
        assert_eq!(shop.read_series(&series).await, series);
        assert_eq!(shop.owner.get("/api/changes?limit=200").await.json(), before);

        // A quarter of an hour later they lie over their own old times, which is no conflict.
        let later = json!({ "scope": "all", "time": "09:15" });
        let moved = shop.change(&series, "move", later).await.expect(StatusCode::OK);
        assert_eq!(coming(&moved["series"]), ["01-05T07:15", "01-12T07:15", "01-19T07:15"]);
        let monthly = with(mondays(&shop, 2), json!({ "rule": "FREQ=MONTHLY;COUNT=2", "time": "14:00" }));
        let monthly = shop.series(monthly).await;
        let other_day = json!({ "scope": "all", "startsAt": "2026-01-06T12:00:00Z" });
        let problem = shop.change(&monthly, "move", other_day).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(problem["fields"][0]["code"], "other_day");
    }
);

both!(
    async fn what_is_over_stays_when_all_are_moved(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 3)).await;
        app.set_clock("2026-01-05T08:00:00Z");
        let owner = app.sign_in("dana").await;
        let shop = Shop { owner, ..shop };
        let to = json!({ "scope": "all", "startsAt": "2026-01-13T08:00:00Z" });
        let moved = shop.change(&series, "move", to).await.expect(StatusCode::OK);
        assert_eq!(coming(&moved["series"]), ["01-05T07:00", "01-13T08:00", "01-20T08:00"]);
    }
);

both!(
    async fn a_series_takes_a_seat_in_each_meeting_of_a_class(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = shop.add_service(json!({ "durationMinutes": 60, "rules": { "capacity": 2 } })).await;
        let of = |phone: &str| with(mondays(&shop, 2), json!({ "serviceId": yoga,
            "customer": { "fullName": "אורחת", "phone": phone } }));
        let first = shop.series(of("0502345601")).await;
        let second = shop.series(of("0502345602")).await;
        for at in 0..2 {
            assert_eq!(first["visits"][at]["sittingId"], second["visits"][at]["sittingId"]);
        }
        let refused = shop.plan(of("0502345603")).await.expect(StatusCode::CONFLICT);
        assert_eq!(conflicts(&refused).len(), 2);
        let to = json!({ "scope": "all", "time": "11:00" });
        let moved = shop.change(&first, "move", to).await.expect(StatusCode::OK);
        assert_ne!(moved["series"]["visits"][0]["sittingId"], second["visits"][0]["sittingId"]);
        shop.series(of("0502345603")).await;
    }
);

/// Two customers want the same times at once; the statuses that came back.
async fn race(shop: &Shop) -> Vec<StatusCode> {
    let mut work = JoinSet::new();
    for number in 0..6 {
        let customer = json!({ "fullName": "אורח", "phone": format!("050234560{number}") });
        // In turns with who is named and who is not, and from different dates.
        let first = if number % 2 == 0 {
            "2026-01-05"
        } else {
            "2026-01-12"
        };
        let staff = (number % 3 == 0).then_some(&shop.staff);
        let body = with(
            mondays(shop, 8),
            json!({ "customer": customer, "firstDate": first, "staffId": staff }),
        );
        let owner = shop.owner.clone();
        work.spawn(async move { owner.post("/api/series", body).await });
    }
    let mut statuses = Vec::new();
    while let Some(answer) = work.join_next().await {
        let answer = answer.unwrap();
        if answer.status == StatusCode::CONFLICT {
            assert_eq!(answer.code(), "series_conflicts");
            assert!(conflicts(&answer.json()).len() >= 7);
        }
        statuses.push(answer.status);
    }
    statuses
}

both!(
    async fn of_series_for_the_same_times_one_is_booked_and_the_others_leave_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        let statuses = race(&shop).await;
        let won = statuses.iter().filter(|status| **status == StatusCode::CREATED).count();
        assert_eq!((won, statuses.len()), (1, 6), "{statuses:?}");
        assert!(statuses.iter().all(|status| [StatusCode::CREATED, StatusCode::CONFLICT].contains(status)));
        assert_eq!(shop.list("limit=200").await.len(), 8);
        let customers = shop.owner.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(customers["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn a_series_belongs_to_its_business(app) {
        let (dana, eve) = (Shop::open(&app, "dana").await, Shop::open(&app, "eve").await);
        let series = dana.series(mondays(&dana, 2)).await;
        let path = format!("/api/series/{}", series["id"].as_str().unwrap());
        assert_eq!(eve.owner.get(&path).await.status, StatusCode::NOT_FOUND);
        let body = json!({ "scope": "all", "time": "10:00" });
        assert_eq!(eve.change(&series, "move", body).await.status, StatusCode::NOT_FOUND);
        assert_eq!(eve.change(&series, "cancel", json!({ "scope": "all" })).await.status, StatusCode::NOT_FOUND);
        for field in ["serviceId", "staffId"] {
            let body = with(mondays(&eve, 2), json!({ field: mondays(&dana, 2)[field] }));
            assert_eq!(eve.plan(body).await.status, StatusCode::NOT_FOUND, "{field}");
        }
        let customer = &series["customer"]["id"];
        let body = with(mondays(&eve, 2), json!({ "customer": null, "customerId": customer }));
        assert_eq!(eve.plan(body).await.status, StatusCode::NOT_FOUND);
        assert_eq!(dana.read_series(&series).await, series);
    }
);

both!(
    async fn merging_cards_takes_the_series_along(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(mondays(&shop, 2)).await;
        let card = json!({ "fullName": "נועה", "phone": "0529876543" });
        let into = shop.owner.post("/api/customers", card).await.expect(StatusCode::CREATED);
        let path = format!("/api/customers/{}/merge", into["id"].as_str().unwrap());
        let other = json!({ "otherId": series["customer"]["id"] });
        shop.owner.post(&path, other).await.expect(StatusCode::OK);
        let series = shop.read_series(&series).await;
        assert_eq!((&series["customer"]["id"], &series["visits"][0]["customer"]["id"]), (&into["id"], &into["id"]));
        let all = json!({ "scope": "all", "time": "10:00" });
        shop.change(&series, "move", all).await.expect(StatusCode::OK);
    }
);

/// The subjects of the mails to the customer since the last time.
async fn subjects(app: &TestApp) -> Vec<String> {
    app.run_jobs().await;
    let mails = app.mail.received();
    app.mail.clear();
    let to_guest = mails.iter().filter(|mail| {
        mail.to
            .as_ref()
            .is_some_and(|to| to.address == "noa@guest.example")
    });
    to_guest.map(|mail| mail.subject.clone()).collect()
}

both!(
    async fn a_series_is_told_in_one_mail_and_each_visit_is_reminded_of(app) {
        let shop = Shop::open(&app, "dana").await;
        let series = shop.series(with(mondays(&shop, 3), json!({ "firstDate": "2026-01-12" }))).await;
        app.run_jobs().await;
        let mails = app.mail.received();
        let mail = mails.last().unwrap();
        assert_eq!(mail.subject, "התורים שלכם אצל Studio dana נקבעו");
        let text = mail.text.as_ref().unwrap();
        for date in ["12.1.2026", "19.1.2026", "26.1.2026"] {
            assert!(text.contains(date), "{date} in {text}");
        }
        let entry = &mail.calendar.as_ref().unwrap().ics;
        assert_eq!(entry.matches("BEGIN:VEVENT").count(), 3);
        for visit in series["visits"].as_array().unwrap() {
            assert!(entry.contains(&format!("UID:{}@chatgrow.test", visit["id"].as_str().unwrap())));
        }
        assert_eq!(subjects(&app).await, ["התורים שלכם אצל Studio dana נקבעו"]);

        // One visit is told by itself, several once.
        let one = json!({ "scope": "this", "date": "2026-01-19", "time": "11:00" });
        let moved = shop.change(&series, "move", one).await.expect(StatusCode::OK);
        assert_eq!(subjects(&app).await, ["התור שלכם אצל Studio dana עודכן: יום ב׳, 19.1.2026 בשעה 11:00"]);
        let rest = json!({ "scope": "this_and_following", "date": "2026-01-19", "time": "12:00", "includeMoved": true });
        let moved = shop.change(&moved["series"], "move", rest).await.expect(StatusCode::OK);
        app.run_jobs().await;
        let mails = app.mail.received();
        let entry = &mails[0].calendar.as_ref().unwrap().ics;
        assert_eq!(entry.matches("BEGIN:VEVENT").count(), 2);
        assert_eq!(entry.matches("SEQUENCE:2").count(), 1);
        assert_eq!(subjects(&app).await, ["התורים שלכם אצל Studio dana עודכנו"]);
        let last = json!({ "scope": "this_and_following", "date": "2026-01-26", "reason": "חופשה" });
        shop.change(&moved["series"], "cancel", last).await.expect(StatusCode::OK);
        app.run_jobs().await;
        let mails = app.mail.received();
        assert!(mails[0].text.as_ref().unwrap().contains("חופשה"));
        let entry = &mails[0].calendar.as_ref().unwrap().ics;
        assert_eq!((entry.matches("BEGIN:VEVENT").count(), entry.matches("STATUS:CANCELLED").count()), (1, 1));
        assert_eq!(subjects(&app).await, ["התורים שלכם אצל Studio dana בוטלו"]);

        app.set_clock("2026-01-11T07:00:00Z");
        assert_eq!(subjects(&app).await, ["תזכורת לתור שלכם אצל Studio dana: יום ב׳, 12.1.2026 בשעה 09:00"]);
        app.set_clock("2026-01-18T10:00:00Z");
        assert_eq!(subjects(&app).await, ["תזכורת לתור שלכם אצל Studio dana: יום ב׳, 19.1.2026 בשעה 12:00"]);
        app.set_clock("2026-02-01T07:00:00Z");
        assert!(subjects(&app).await.is_empty(), "what was cancelled is not reminded of");
    }
);

both!(
    async fn a_series_that_the_team_takes_back_before_its_mail_left_is_not_told_at_all(app) {
        let shop = Shop::open(&app, "dana").await;
        app.run_jobs().await;
        app.mail.clear();
        let series = shop.series(mondays(&shop, 2)).await;
        shop.change(&series, "cancel", json!({ "scope": "all" })).await.expect(StatusCode::OK);
        assert!(subjects(&app).await.is_empty(), "booked and taken back within the undo delay");
        assert_eq!(shop.kinds_about(&series["visits"][0]).await, ["appointment.booked", "appointment.cancelled"]);
        assert_eq!(shop.last_entry("series.cancelled").await["data"]["visits"], 2);
    }
);
