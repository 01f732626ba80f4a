//! Acts on many customers at once: what changes, what is left and why, and taking it back.

use axum::http::StatusCode;
use chatgrow::jobs;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{add, id_of, new_id, path, timeline};
use crate::harness::{Client, TestApp, both};

async fn act(client: &Client, body: Value) -> Value {
    client
        .post("/api/customers/bulk", body)
        .await
        .expect(StatusCode::CREATED)
}

async fn again(client: &Client, act: &Value) -> Value {
    let path = format!("/api/customer-acts/{}", id_of(act));
    client.get(&path).await.expect(StatusCode::OK)
}

async fn undo(client: &Client, act: &Value) -> Value {
    let path = format!("/api/customer-acts/{}/undo", id_of(act));
    client.post(&path, json!({})).await.expect(StatusCode::OK)
}

async fn card(client: &Client, customer: &Value) -> Value {
    client.get(&path(customer)).await.expect(StatusCode::OK)
}

/// Many customers, written past the program.
async fn seed_many(app: &TestApp, business: Uuid, count: usize) {
    for nth in 0..count {
        let name = format!("לקוחה {nth:04}");
        seed!(
            app,
            business,
            "INSERT INTO customers (business_id, id, full_name, notes, status, name_key, search_text, created_at,
                updated_at) VALUES ($1, $2, $3, '', 'active', $3, $3, 0, 0)",
            new_id(app),
            name.as_str()
        );
    }
}

async fn total(client: &Client, query: &str) -> i64 {
    let page = client.get(&format!("/api/customers?limit=1&{query}")).await;
    page.expect(StatusCode::OK)["total"].as_i64().unwrap()
}

const ARCHIVED: &str = "SELECT count(*) FROM journal WHERE kind = 'customer.archived'";
const RESTORED: &str = "SELECT count(*) FROM journal WHERE kind = 'customer.restored'";

both!(
    async fn a_tag_is_put_on_many_and_taken_off_those_who_got_it(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let had = add(&dana, json!({ "fullName": "עומר", "tags": ["vip"] })).await;
        let many: Vec<String> = (0..20).map(|nth| format!("t{nth}")).collect();
        let full = add(&dana, json!({ "fullName": "מלאה", "tags": many })).await;
        let hers = add(&eve, json!({ "fullName": "של חוה" })).await;
        let ids = json!([noa["id"], had["id"], full["id"], hers["id"], noa["id"]]);
        let done = act(&dana, json!({ "act": "add_tag", "tag": " vip ", "ids": ids })).await;
        assert_eq!(done["status"], "finished");
        assert_eq!(done["tag"], "vip");
        assert_eq!((&done["total"], &done["passed"], &done["changed"]), (&json!(4), &json!(4), &json!(1)));
        assert_eq!(done["left"], json!({ "already": 1, "tooManyTags": 1, "missing": 1 }));
        assert_eq!(done["by"], "dana");
        let now = card(&dana, &noa).await;
        assert_eq!((&now["tags"], &now["version"]), (&json!(["vip"]), &json!(2)));
        assert_eq!(card(&dana, &had).await["version"], 1);
        assert_eq!(card(&eve, &hers).await["tags"], json!([]));

        // The timeline says what a change of the card itself says.
        let entries = dana.get(&format!("{}/timeline", path(&noa))).await.json();
        let entry = &entries["items"][0];
        assert_eq!((&entry["kind"], &entry["data"]["changed"]), (&json!("customer.updated"), &json!(["tags"])));
        assert_eq!(entry["data"]["actId"], done["id"]);
        assert_eq!(timeline(&dana, &had).await, ["customer.created"]);

        let undone = undo(&dana, &done).await;
        assert_eq!((&undone["status"], &undone["undone"], &undone["kept"]), (&json!("undone"), &json!(1), &json!(0)));
        assert_eq!(card(&dana, &noa).await["tags"], json!([]));
        assert_eq!(card(&dana, &had).await["tags"], json!(["vip"]));
        // Once more changes nothing.
        assert_eq!(undo(&dana, &done).await, undone);
        assert_eq!(timeline(&dana, &noa).await, ["customer.updated", "customer.updated", "customer.created"]);
        // It is nobody else's.
        let path = format!("/api/customer-acts/{}", id_of(&done));
        eve.get(&path).await.expect(StatusCode::NOT_FOUND);
        eve.post(&format!("{path}/undo"), json!({})).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn all_who_match_are_put_away_when_their_number_is_confirmed(app) {
        let dana = app.owner("dana").await;
        for (name, tags) in [("א", json!(["ישן"])), ("ב", json!(["ישן"])), ("ג", json!([]))] {
            add(&dana, json!({ "fullName": name, "tags": tags })).await;
        }
        let wanted = |count: i64| json!({ "act": "archive", "filter": { "tag": "ישן" }, "expectedCount": count });
        let refused = dana.post("/api/customers/bulk", wanted(3)).await.expect(StatusCode::CONFLICT);
        assert_eq!((&refused["code"], &refused["count"]), (&json!("count_changed"), &json!(2)));
        assert_eq!(total(&dana, "").await, 3);

        let done = act(&dana, wanted(2)).await;
        assert_eq!(done["changed"], 2);
        assert_eq!((total(&dana, "").await, total(&dana, "status=archived").await), (1, 2));
        let back = json!({ "act": "restore", "filter": { "status": "archived" }, "expectedCount": 2 });
        let back = act(&dana, back).await;
        assert_eq!(back["changed"], 2);
        // What was brought back since is not what the first act left.
        let undone = undo(&dana, &done).await;
        assert_eq!((&undone["undone"], &undone["kept"]), (&json!(0), &json!(2)));
        assert_eq!(undo(&dana, &back).await["undone"], 2);
        assert_eq!(total(&dana, "status=archived").await, 2);
    }
);

both!(
    async fn many_are_changed_by_a_job_and_brought_back_by_another(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.json());
        seed_many(&app, business, 640).await;
        let begun = act(&dana, json!({ "act": "archive", "filter": {}, "expectedCount": 640 })).await;
        assert_eq!((&begun["status"], &begun["passed"]), (&json!("running"), &json!(0)));
        // It cannot be taken back while it runs, and who comes meanwhile does not fall under it.
        let path = format!("/api/customer-acts/{}/undo", id_of(&begun));
        dana.post(&path, json!({})).await.expect(StatusCode::CONFLICT);
        let late = add(&dana, json!({ "fullName": "אחרונה" })).await;
        // Two workers go at it at once; each card is changed once.
        let (one, other) = tokio::join!(jobs::run_due(&app.app), jobs::run_due(&app.app));
        one.unwrap();
        other.unwrap();
        app.run_jobs().await;
        let done = again(&dana, &begun).await;
        assert_eq!((&done["status"], &done["passed"], &done["changed"]), (&json!("finished"), &json!(640), &json!(640)));
        assert_eq!(total(&dana, "status=archived").await, 640);
        assert_eq!(card(&dana, &late).await["status"], "active");
        assert_eq!(app.count(ARCHIVED, &business.to_string()).await, 640);

        let undoing = undo(&dana, &done).await;
        assert_eq!((&undoing["status"], &undoing["passed"]), (&json!("undoing"), &json!(0)));
        app.run_jobs().await;
        let undone = again(&dana, &done).await;
        assert_eq!((&undone["status"], &undone["undone"]), (&json!("undone"), &json!(640)));
        assert_eq!(total(&dana, "").await, 641);
        assert_eq!(app.count(RESTORED, &business.to_string()).await, 640);
        let summary = dana.get("/api/audit-log?kind=customers.acted").await.json();
        assert_eq!(summary["items"][0]["data"]["changed"], 640);
    }
);

both!(
    async fn what_somebody_did_since_is_not_undone(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה", "tags": ["a"] })).await;
        let omer = add(&dana, json!({ "fullName": "עומר", "tags": ["a"] })).await;
        let ruth = add(&dana, json!({ "fullName": "רות", "tags": ["a"] })).await;
        let into = add(&dana, json!({ "fullName": "רות ב" })).await;
        let done = act(&dana, json!({ "act": "remove_tag", "tag": "a", "ids": [noa["id"], omer["id"], ruth["id"]] })).await;
        assert_eq!(done["changed"], 3);
        // One got it back, one went into another card, one was edited otherwise.
        dana.put(&path(&noa), json!({ "version": 2, "tags": ["a"] })).await.expect(StatusCode::OK);
        dana.post(&format!("{}/merge", path(&into)), json!({ "otherId": ruth["id"] })).await.expect(StatusCode::OK);
        dana.put(&path(&omer), json!({ "version": 2, "notes": "חדש" })).await.expect(StatusCode::OK);
        let undone = undo(&dana, &done).await;
        assert_eq!((&undone["undone"], &undone["kept"]), (&json!(1), &json!(2)));
        let omer = card(&dana, &omer).await;
        assert_eq!((&omer["tags"], &omer["notes"]), (&json!(["a"]), &json!("חדש")));
    }
);

both!(
    async fn an_act_and_an_edit_at_once_lose_nothing(app) {
        let dana = app.owner("dana").await;
        for round in 0..6 {
            let mut cards = Vec::new();
            for nth in 0..4 {
                cards.push(add(&dana, json!({ "fullName": format!("לקוחה {round} {nth}") })).await);
            }
            let ids: Vec<&Value> = cards.iter().map(|card| &card["id"]).collect();
            let mut races = JoinSet::new();
            for tag in ["one", "two"] {
                let (dana, body) = (dana.clone(), json!({ "act": "add_tag", "tag": tag, "ids": ids }));
                races.spawn(async move { dana.post("/api/customers/bulk", body).await.status });
            }
            for card in &cards {
                let (dana, path) = (dana.clone(), path(card));
                let body = json!({ "version": 1, "notes": "בינתיים", "tags": ["mine"] });
                races.spawn(async move { dana.put(&path, body).await.status });
            }
            while let Some(status) = races.join_next().await {
                let status = status.unwrap();
                assert!(matches!(status, StatusCode::CREATED | StatusCode::OK | StatusCode::CONFLICT), "{status}");
            }
            for card in &cards {
                let now = self::card(&dana, card).await;
                // Both tags are there whoever came first; the edit is whole or was refused.
                let edited = now["notes"] == "בינתיים";
                let expected = if edited { json!(["mine", "one", "two"]) } else { json!(["one", "two"]) };
                assert_eq!(now["tags"], expected);
                let changes = timeline(&dana, card).await.len();
                assert_eq!(now["version"].as_i64().unwrap(), i64::try_from(changes).unwrap());
            }
        }
    }
);

both!(
    async fn an_act_that_says_nothing_sensible_is_refused(app) {
        let dana = app.owner("dana").await;
        let id = Uuid::nil();
        for (body, field, code) in [
            (json!({ "act": "archive" }), "/ids", "missing"),
            (json!({ "act": "archive", "ids": [] }), "/ids", "missing"),
            (json!({ "act": "archive", "ids": vec![id; 5001] }), "/ids", "too_many"),
            (json!({ "act": "archive", "ids": [id], "filter": {} }), "/filter", "ids_or_filter"),
            (json!({ "act": "archive", "ids": [id], "tag": "a" }), "/tag", "not_of_this_act"),
            (json!({ "act": "add_tag", "ids": [id] }), "/tag", "missing"),
            (json!({ "act": "add_tag", "ids": [id], "tag": "x".repeat(41) }), "/tag", "bad_tag"),
            (json!({ "act": "archive", "filter": {} }), "/expectedCount", "missing"),
            (json!({ "act": "archive", "filter": {}, "expectedCount": 0 }), "/expectedCount", "out_of_range"),
            (json!({ "act": "archive", "filter": { "birthMonth": 13 }, "expectedCount": 1 }), "/filter/birthMonth", "out_of_range"),
            (json!({ "act": "archive", "filter": { "limit": 3 }, "expectedCount": 1 }), "/filter/limit", "unknown_field"),
            (json!({ "act": "delete", "ids": [id] }), "/act", "wrong_type"),
        ] {
            let refused = dana.post("/api/customers/bulk", body.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!(field), &json!(code)));
        }
        // An id that nobody has is no fault: it is told as missing.
        let done = act(&dana, json!({ "act": "archive", "ids": [id] })).await;
        assert_eq!((&done["changed"], &done["left"]["missing"]), (&json!(0), &json!(1)));
        let reader = app.member(&dana, "reader", "bookkeeper").await;
        reader.post("/api/customers/bulk", json!({ "act": "archive", "ids": [id] })).await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn an_act_is_taken_back_within_thirty_days(app) {
        let dana = app.owner("dana").await;
        let business = dana.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let done = act(&dana, json!({ "act": "archive", "ids": [noa["id"]] })).await;
        app.advance(jiff::SignedDuration::from_hours(24 * 31));
        let dana = app.sign_in("dana").await;
        let path = format!("/api/customer-acts/{}/undo", id_of(&done));
        let refused = dana.post(&path, json!({})).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "impossible_step");
        act(&dana, json!({ "act": "restore", "ids": [noa["id"]] })).await;
        assert_eq!(app.count("SELECT count(*) FROM customer_act_rows", &business).await, 1);
    }
);
