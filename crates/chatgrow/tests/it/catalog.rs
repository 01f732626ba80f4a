//! `/api/services` and `/api/staff`.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Client, both};

/// The first staff member of the owner's business.
async fn first_staff(owner: &Client) -> Value {
    owner.get("/api/staff").await.expect(StatusCode::OK)["items"][0].clone()
}

async fn add_service(owner: &Client, body: Value) -> Value {
    owner
        .post("/api/services", body)
        .await
        .expect(StatusCode::CREATED)
}

fn haircut() -> Value {
    json!({ "name": "תספורת", "durationMinutes": 30, "price": { "amount": 12_000, "currency": "ILS" } })
}

fn path(kind: &str, item: &Value) -> String {
    format!("/api/{kind}/{}", item["id"].as_str().unwrap())
}

/// The ids of some things in the order of a list of ids: things made in the same millisecond have no other.
fn ids<const N: usize>(things: [&Value; N]) -> Value {
    let mut ids = things.map(|thing| thing["id"].as_str().unwrap().to_owned());
    ids.sort_unstable();
    json!(ids.as_slice())
}

/// The kinds of the journal's entries about one thing, oldest first.
async fn kinds_about(owner: &Client, id: &Value) -> Vec<String> {
    let changes = owner
        .get("/api/changes?limit=200")
        .await
        .expect(StatusCode::OK);
    let entries = changes["items"].as_array().unwrap().iter();
    entries
        .filter(|entry| entry["subject"]["id"] == *id)
        .map(|entry| entry["kind"].as_str().unwrap().to_owned())
        .collect()
}

both!(
    async fn a_new_business_has_its_owner_as_staff_from_sunday_to_thursday(app) {
        let owner = app.owner("dana").await;
        let staff = owner.get("/api/staff").await.expect(StatusCode::OK);
        assert_eq!(staff["items"].as_array().unwrap().len(), 1);
        assert_eq!(staff["nextCursor"], Value::Null);
        let first = &staff["items"][0];
        assert_eq!((&first["name"], &first["status"]), (&json!("dana"), &json!("active")));
        let week: Vec<Value> = (0..5)
            .map(|day| json!({ "weekday": day, "start": "09:00", "end": "17:00" }))
            .collect();
        assert_eq!(first["hours"], json!(week));
        assert_eq!(first["timeOff"], json!([]));
        assert_eq!(kinds_about(&owner, &first["id"]).await, ["staff.created"]);
    }
);

both!(
    async fn a_service_is_added_changed_put_away_and_brought_back(app) {
        let owner = app.owner("dana").await;
        let staff = first_staff(&owner).await;
        let service = add_service(&owner, haircut()).await;
        assert_eq!(service["staffIds"], json!([staff["id"]]));
        assert_eq!(service["bufferBeforeMinutes"], 0);
        assert_eq!(service["version"], 1);
        let path = path("services", &service);
        assert_eq!(owner.get(&path).await.expect(StatusCode::OK), service);

        let change = json!({ "version": 1, "description": "כולל חפיפה", "bufferAfterMinutes": 10,
            "price": { "amount": 15_050, "currency": "ILS" }, "color": "#ABCDEF", "staffIds": [] });
        let changed = owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!(changed["name"], "תספורת");
        assert_eq!(changed["price"]["amount"], 15_050);
        assert_eq!(changed["color"], "#abcdef");
        assert_eq!(changed["staffIds"], json!([]));
        assert_eq!(changed["version"], 2);
        let cleared = json!({ "version": 2, "description": null });
        let cleared = owner.put(&path, cleared).await.expect(StatusCode::OK);
        assert_eq!((&cleared["description"], &cleared["version"]), (&json!(""), &json!(3)));

        owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let archived = owner.get("/api/services?status=archived").await.expect(StatusCode::OK);
        assert_eq!(archived["items"][0]["id"], service["id"]);
        let active = owner.get("/api/services?status=active").await.expect(StatusCode::OK);
        assert_eq!(active["items"], json!([]));
        let back = json!({ "version": 4, "status": "active" });
        let back = owner.put(&path, back).await.expect(StatusCode::OK);
        assert_eq!(back["status"], "active");
        let kinds = ["service.created", "service.updated", "service.updated", "service.archived", "service.updated"];
        assert_eq!(kinds_about(&owner, &service["id"]).await, kinds);
    }
);

both!(
    async fn a_service_that_names_nobody_is_given_by_all_active_staff(app) {
        let owner = app.owner("dana").await;
        let first = first_staff(&owner).await;
        let second = json!({ "name": "רון" });
        let second = owner.post("/api/staff", second).await.expect(StatusCode::CREATED);
        let third = json!({ "name": "מיה" });
        let third = owner.post("/api/staff", third).await.expect(StatusCode::CREATED);
        assert_ne!(first["color"], second["color"]);
        owner.delete(&path("staff", &third)).await.expect(StatusCode::NO_CONTENT);
        let service = add_service(&owner, haircut()).await;
        assert_eq!(service["staffIds"], ids([&first, &second]));

        let mut named = haircut();
        named["staffIds"] = json!([second["id"], second["id"]]);
        let named = add_service(&owner, named).await;
        assert_eq!(named["staffIds"], json!([second["id"]]));
        let gives = json!({ "name": "גיא", "serviceIds": [named["id"]] });
        let fourth = owner.post("/api/staff", gives).await.expect(StatusCode::CREATED);
        let named = owner.get(&path("services", &named)).await.expect(StatusCode::OK);
        assert_eq!(named["staffIds"], ids([&second, &fourth]));
    }
);

both!(
    async fn staff_are_changed_put_away_and_brought_back(app) {
        let owner = app.owner("dana").await;
        let staff = first_staff(&owner).await;
        let service = add_service(&owner, haircut()).await;
        let service_path = path("services", &service);
        let path = path("staff", &staff);
        let change = json!({ "version": 1, "name": "דנה", "color": "#000000", "serviceIds": [] });
        let changed = owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!((&changed["name"], &changed["version"]), (&json!("דנה"), &json!(2)));
        assert_eq!(changed["hours"], staff["hours"]);
        let service = owner.get(&service_path).await.expect(StatusCode::OK);
        assert_eq!(service["staffIds"], json!([]));
        let stale = owner.put(&path, json!({ "version": 1, "name": "x" })).await;
        assert_eq!((stale.status, stale.code().as_str()), (StatusCode::CONFLICT, "stale_version"));

        owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let archived = owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!((&archived["status"], &archived["version"]), (&json!("archived"), &json!(3)));
        let back = json!({ "version": 3, "status": "active" });
        assert_eq!(owner.put(&path, back).await.expect(StatusCode::OK)["status"], "active");
        let kinds = ["staff.created", "staff.updated", "staff.archived", "staff.updated"];
        assert_eq!(kinds_about(&owner, &staff["id"]).await, kinds);
    }
);

both!(
    async fn hours_are_replaced_as_a_whole_and_only_by_who_knows_the_present_ones(app) {
        let owner = app.owner("dana").await;
        let staff = first_staff(&owner).await;
        let path = format!("{}/hours", path("staff", &staff));
        let week = json!([
            { "weekday": 6, "start": "20:00", "end": "24:00" },
            { "weekday": 0, "start": "13:00", "end": "19:30" },
            { "weekday": 0, "start": "08:00", "end": "13:00" },
        ]);
        let set = owner.put(&path, json!({ "hours": week, "version": 1 })).await.expect(StatusCode::OK);
        let sorted = json!([
            { "weekday": 0, "start": "08:00", "end": "13:00" },
            { "weekday": 0, "start": "13:00", "end": "19:30" },
            { "weekday": 6, "start": "20:00", "end": "24:00" },
        ]);
        assert_eq!((&set["hours"], &set["version"]), (&sorted, &json!(2)));
        let stale = owner.put(&path, json!({ "hours": [], "version": 1 })).await;
        assert_eq!(stale.code(), "stale_version");

        let bad = [
            (json!([{ "weekday": 7, "start": "09:00", "end": "10:00" }]), "/hours/0/weekday", "out_of_range"),
            (json!([{ "weekday": i64::MIN, "start": "09:00", "end": "10:00" }]), "/hours/0/weekday", "out_of_range"),
            (json!([{ "weekday": 0, "start": "24:00", "end": "24:00" }]), "/hours/0/start", "bad_time"),
            (json!([{ "weekday": 0, "start": "09:00", "end": "9:30" }]), "/hours/0/end", "bad_time"),
            (json!([{ "weekday": 0, "start": "10:00", "end": "10:00" }]), "/hours/0/end", "ends_before_start"),
            (json!([{ "weekday": 0, "start": "09:00", "end": "11:00" },
                { "weekday": 0, "start": "10:59", "end": "12:00" }]), "/hours", "hours_overlap"),
            (json!(vec![json!({ "weekday": 0, "start": "09:00", "end": "10:00" }); 71]), "/hours", "too_many"),
        ];
        for (hours, field, code) in bad {
            let answer = owner.put(&path, json!({ "hours": hours, "version": 2 })).await;
            let body = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&body["fields"][0]["field"], &body["fields"][0]["code"]), (&json!(field), &json!(code)));
        }
        let kept = first_staff(&owner).await;
        assert_eq!((&kept["hours"], &kept["version"]), (&sorted, &json!(2)));
        let closed = owner.put(&path, json!({ "hours": [], "version": 2 })).await;
        assert_eq!(closed.expect(StatusCode::OK)["hours"], json!([]));
    }
);

both!(
    async fn time_off_is_entered_taken_back_and_forgotten_once_over(app) {
        let owner = app.owner("dana").await;
        let staff = first_staff(&owner).await;
        let path = format!("{}/time-off", path("staff", &staff));
        let holiday = json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "2026-01-07T22:00:00Z", "reason": "חופשה" });
        let first = owner.post(&path, holiday).await.expect(StatusCode::CREATED);
        let later = json!({ "startsAt": "2026-02-01T08:00:00+02:00", "endsAt": "2026-02-01T10:00:00+02:00" });
        let later = owner.post(&path, later).await.expect(StatusCode::CREATED);
        assert_eq!(later["startsAt"], "2026-02-01T06:00:00Z");
        assert_eq!(first_staff(&owner).await["timeOff"], json!([first, later]));
        let over = json!({ "startsAt": "2026-01-01T06:00:00Z", "endsAt": "2026-01-04T06:00:00Z" });
        owner.post(&path, over).await.expect(StatusCode::CREATED);
        assert_eq!(first_staff(&owner).await["timeOff"], json!([first, later]));
        let gone = format!("{path}/{}", later["id"].as_str().unwrap());
        owner.delete(&gone).await.expect(StatusCode::NO_CONTENT);
        owner.delete(&gone).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(first_staff(&owner).await["timeOff"], json!([first]));

        let bad = [
            (json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "2026-01-06T22:00:00Z" }), "/endsAt"),
            (json!({ "startsAt": "-009999-01-02T00:00:00Z", "endsAt": "2026-01-06T22:00:00Z" }), "/startsAt"),
            (json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "9999-12-30T22:00:00Z" }), "/endsAt"),
            (json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "tomorrow" }), "/endsAt"),
            (json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "2026-01-07T22:00:00Z", "reason": "x".repeat(201) }),
                "/reason"),
        ];
        for (body, field) in bad {
            let answer = owner.post(&path, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer["fields"][0]["field"], field);
        }
        let kinds = ["staff.created", "time_off.added", "time_off.added", "time_off.added", "time_off.removed"];
        assert_eq!(kinds_about(&owner, &staff["id"]).await, kinds);
    }
);

both!(
    async fn what_is_wrong_with_a_service_is_told_and_nothing_changes(app) {
        let owner = app.owner("dana").await;
        let service = add_service(&owner, haircut()).await;
        let bad = [
            ("name", json!(" \u{202e}\0 "), "bad_name"),
            ("name", json!("x".repeat(121)), "bad_name"),
            ("name", json!(7), "wrong_type"),
            ("description", json!("x".repeat(2001)), "too_long"),
            ("durationMinutes", json!(4), "out_of_range"),
            ("durationMinutes", json!(721), "out_of_range"),
            ("durationMinutes", json!(i64::MAX), "out_of_range"),
            ("durationMinutes", json!(1e30), "wrong_type"),
            ("bufferBeforeMinutes", json!(-1), "out_of_range"),
            ("bufferAfterMinutes", json!(241), "out_of_range"),
            ("price", json!({ "amount": -1, "currency": "ILS" }), "out_of_range"),
            ("price", json!({ "amount": i64::MAX, "currency": "ILS" }), "out_of_range"),
            ("price", json!({ "amount": 1, "currency": "USD" }), "wrong_currency"),
            ("color", json!("blue"), "bad_color"),
            ("staffIds", json!(vec![uuid::Uuid::nil(); 501]), "too_many"),
            ("ownerId", json!(1), "unknown_field"),
        ];
        for (field, value, code) in bad {
            let mut body = haircut();
            body[field] = value.clone();
            let answer = owner.post("/api/services", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer["fields"][0]["code"], code, "{field} {value}");
            let body = json!({ "version": 1, field: value });
            let answer = owner.put(&path("services", &service), body).await;
            assert_eq!(answer.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], code, "{field}");
        }
        let mut unknown_staff = haircut();
        unknown_staff["staffIds"] = json!([uuid::Uuid::nil()]);
        owner.post("/api/services", unknown_staff).await.expect(StatusCode::NOT_FOUND);
        for query in ["?status=gone", "?limit=0", "?limit=201", "?cursor=%00", "?cursor=bm8", "?colour=red"] {
            let answer = owner.get(&format!("/api/services{query}")).await;
            answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
        let services = owner.get("/api/services").await.expect(StatusCode::OK);
        assert_eq!(services["items"], json!([service]));
    }
);

both!(
    async fn a_list_is_read_in_pages(app) {
        let owner = app.owner("dana").await;
        for _ in 0..5 {
            add_service(&owner, haircut()).await;
        }
        let all = owner.get("/api/services").await.expect(StatusCode::OK)["items"].clone();
        let mut read = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = owner.get(&format!("/api/services?limit=2{cursor}")).await.expect(StatusCode::OK);
            read.extend(page["items"].as_array().unwrap().clone());
            match page["nextCursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(json!(read), all);
    }
);

both!(
    async fn of_two_who_change_a_service_at_once_one_is_told_so(app) {
        let owner = app.owner("dana").await;
        let service = add_service(&owner, haircut()).await;
        let path = path("services", &service);
        let change = |name: &str| {
            let (owner, path, body) = (owner.clone(), path.clone(), json!({ "version": 1, "name": name }));
            tokio::spawn(async move { owner.put(&path, body).await.status })
        };
        let (first, second) = (change("א"), change("ב"));
        let mut statuses = [first.await.unwrap(), second.await.unwrap()];
        statuses.sort_unstable();
        assert_eq!(statuses, [StatusCode::OK, StatusCode::CONFLICT]);
    }
);

both!(
    async fn the_catalog_is_changed_by_who_runs_the_business_and_seen_by_the_team_alone(app) {
        let owner = app.owner("dana").await;
        let service = add_service(&owner, haircut()).await;
        let staff = first_staff(&owner).await;
        let (service_path, staff_path) = (path("services", &service), path("staff", &staff));
        let (hours, away) = (format!("{staff_path}/hours"), format!("{staff_path}/time-off"));
        let time_off = json!({ "startsAt": "2026-01-06T22:00:00Z", "endsAt": "2026-01-07T22:00:00Z" });
        let time_off = owner.post(&away, time_off).await.expect(StatusCode::CREATED);
        let one_off = format!("{away}/{}", time_off["id"].as_str().unwrap());

        let manager = app.member(&owner, "rami", "manager").await;
        manager.put(&service_path, json!({ "version": 1, "name": "תספורת קצרה" })).await.expect(StatusCode::OK);
        let other = app.owner("moshe").await;
        let refused = [
            (app.member(&owner, "tal", "staff").await, StatusCode::FORBIDDEN, StatusCode::OK),
            (app.member(&owner, "noa", "bookkeeper").await, StatusCode::FORBIDDEN, StatusCode::OK),
            (other, StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
            (app.guest(), StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED),
        ];
        for (client, write, read) in refused {
            for path in [&service_path, &staff_path] {
                assert_eq!(client.get(path).await.status, read);
                assert_eq!(client.put(path, json!({ "version": 2, "name": "x" })).await.status, write);
                assert_eq!(client.delete(path).await.status, write);
            }
            assert_eq!(client.put(&hours, json!({ "version": 1, "hours": [] })).await.status, write);
            let day = json!({ "startsAt": "2026-01-08T22:00:00Z", "endsAt": "2026-01-09T22:00:00Z" });
            assert_eq!(client.post(&away, day).await.status, write);
            assert_eq!(client.delete(&one_off).await.status, write);
            if write != StatusCode::NOT_FOUND {
                assert_eq!(client.post("/api/services", haircut()).await.status, write);
                assert_eq!(client.post("/api/staff", json!({ "name": "x" })).await.status, write);
            }
        }
        let other = app.owner("moshe2").await;
        let mut foreign = haircut();
        foreign["staffIds"] = json!([staff["id"]]);
        other.post("/api/services", foreign).await.expect(StatusCode::NOT_FOUND);
        let foreign = json!({ "name": "x", "serviceIds": [service["id"]] });
        other.post("/api/staff", foreign).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(first_staff(&owner).await["version"], 1);
        assert_eq!(owner.get(&service_path).await.expect(StatusCode::OK)["version"], 2);
    }
);
