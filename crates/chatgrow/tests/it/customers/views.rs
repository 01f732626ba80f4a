//! Filters that are kept under a name.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::id_of;
use crate::harness::{Client, both};

async fn keep(client: &Client, name: &str, is_shared: bool, filter: Value) -> Value {
    let body = json!({ "name": name, "isShared": is_shared, "filter": filter });
    client
        .post("/api/customer-views", body)
        .await
        .expect(StatusCode::CREATED)
}

async fn names(client: &Client) -> Vec<String> {
    let page = client.get("/api/customer-views").await;
    let page = page.expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|view| view["name"].as_str().unwrap().to_owned())
        .collect()
}

fn path(view: &Value) -> String {
    format!("/api/customer-views/{}", id_of(view))
}

both!(
    async fn a_view_is_kept_renamed_replaced_and_removed(app) {
        let dana = app.owner("dana").await;
        let filter = json!({ "tag": "vip", "futureVisit": "without", "minVisits": 3, "lastVisitUntil": "2025-12-01" });
        let view = keep(&dana, " נעלמו ", true, filter.clone()).await;
        assert_eq!((&view["name"], &view["filter"], &view["version"]), (&json!("נעלמו"), &filter, &json!(1)));
        let renamed = dana.put(&path(&view), json!({ "version": 1, "name": "לא באו" })).await.expect(StatusCode::OK);
        assert_eq!((&renamed["name"], &renamed["filter"]), (&json!("לא באו"), &filter));
        let stale = dana.put(&path(&view), json!({ "version": 1, "name": "אחר" })).await.expect(StatusCode::CONFLICT);
        assert_eq!(stale["code"], "stale_version");
        let replaced = dana.put(&path(&view), json!({ "version": 2, "filter": { "birthMonth": 5 } })).await.expect(StatusCode::OK);
        assert_eq!((&replaced["filter"], &replaced["version"]), (&json!({ "birthMonth": 5 }), &json!(3)));
        let listed = dana.get("/api/customer-views").await.json();
        assert_eq!(listed["items"], json!([replaced]));
        dana.delete(&path(&view)).await.expect(StatusCode::NO_CONTENT);
        dana.delete(&path(&view)).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(names(&dana).await, Vec::<String>::new());
    }
);

both!(
    async fn ones_own_view_is_seen_by_nobody_else(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let ruth = app.member(&dana, "ruth", "staff").await;
        let books = app.member(&dana, "books", "bookkeeper").await;
        let shared = keep(&dana, "של כולם", true, json!({})).await;
        app.advance(SignedDuration::from_millis(1));
        let own = keep(&dana, "שלי", false, json!({})).await;
        // Somebody else's own view may have the same name.
        keep(&ruth, "שלי", false, json!({})).await;
        assert_eq!(names(&dana).await, ["של כולם", "שלי"]);
        assert_eq!(names(&ruth).await, ["של כולם", "שלי"]);
        assert_eq!(names(&books).await, ["של כולם"]);
        assert_eq!(names(&eve).await, Vec::<String>::new());
        ruth.put(&path(&own), json!({ "version": 1, "name": "x" })).await.expect(StatusCode::NOT_FOUND);
        ruth.delete(&path(&own)).await.expect(StatusCode::NOT_FOUND);
        // Who may not edit customers keeps views for themselves only.
        keep(&books, "ספרים", false, json!({ "email": "without" })).await;
        let body = json!({ "name": "x", "isShared": true, "filter": {} });
        books.post("/api/customer-views", body).await.expect(StatusCode::FORBIDDEN);
        books.put(&path(&shared), json!({ "version": 1, "name": "x" })).await.expect(StatusCode::FORBIDDEN);
        books.delete(&path(&shared)).await.expect(StatusCode::FORBIDDEN);
        // What is shared no more is the own view of who said so.
        let taken = ruth.put(&path(&shared), json!({ "version": 1, "isShared": false })).await.expect(StatusCode::OK);
        assert_eq!(taken["isShared"], false);
        assert_eq!(names(&dana).await, ["שלי"]);
        assert_eq!(names(&ruth).await, ["של כולם", "שלי"]);
    }
);

both!(
    async fn a_program_sees_and_keeps_the_views_of_the_team(app) {
        let dana = app.owner("dana").await;
        keep(&dana, "של כולם", true, json!({})).await;
        app.advance(SignedDuration::from_millis(1));
        keep(&dana, "שלי", false, json!({})).await;
        let key = json!({ "name": "סנכרון", "scopes": ["customers:write"] });
        let key = dana.post("/api/api-keys", key).await.expect(StatusCode::CREATED);
        let program = app.guest().with_token(key["token"].as_str().unwrap());
        assert_eq!(names(&program).await, ["של כולם"]);
        keep(&program, "מהתוכנה", true, json!({ "phone": "with" })).await;
        let own = json!({ "name": "x", "isShared": false, "filter": {} });
        program.post("/api/customer-views", own).await.expect(StatusCode::FORBIDDEN);
        assert_eq!(names(&dana).await, ["של כולם", "מהתוכנה", "שלי"]);
        // Acts on many are a program's too, in its name.
        let noa = dana.post("/api/customers", json!({ "fullName": "נועה" })).await.expect(StatusCode::CREATED);
        let act = json!({ "act": "add_tag", "tag": "a", "ids": [noa["id"]] });
        let act = program.post("/api/customers/bulk", act).await.expect(StatusCode::CREATED);
        assert_eq!(act["by"], "סנכרון");
        let entries = dana.get(&format!("/api/customers/{}/timeline", id_of(&noa))).await.json();
        assert_eq!(entries["items"][0]["actor"]["kind"], "api_key");
    }
);

both!(
    async fn names_are_told_apart_and_there_is_an_end_to_views(app) {
        let dana = app.owner("dana").await;
        for nth in 0..50 {
            keep(&dana, &format!("{nth}"), true, json!({})).await;
        }
        let send = async |name: &str, is_shared: bool, filter: Value| {
            dana.post("/api/customer-views", json!({ "name": name, "isShared": is_shared, "filter": filter })).await
        };
        let refused = send("50", true, json!({})).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "too_many_views");
        let own = send("0", false, json!({})).await.expect(StatusCode::CREATED);
        let refused = send("0", false, json!({})).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "view_exists");
        let refused = dana.put(&path(&own), json!({ "version": 1, "isShared": true })).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "too_many_views");
        for (name, filter, field, code) in [
            ("", json!({}), "/name", "missing"),
            ("x".repeat(61).as_str(), json!({}), "/name", "too_long"),
            ("a", json!({ "minVisits": 0 }), "/filter/minVisits", "out_of_range"),
            ("a", json!({ "cursor": "x" }), "/filter/cursor", "unknown_field"),
            ("a", json!({ "consent": "pigeon" }), "/filter/consent", "wrong_type"),
        ] {
            let refused = send(name, false, filter).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!(field), &json!(code)));
        }
    }
);
