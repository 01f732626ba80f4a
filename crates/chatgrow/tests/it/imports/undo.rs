//! An import taken back: what nothing has happened with goes, the rest stays and is named.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{again, customers, path, start, take_in, upload};
use crate::customers::{seed_payment, seed_visit};
use crate::harness::{Client, TestApp, both};

async fn undo(app: &TestApp, client: &Client, import: &Value) -> Value {
    client
        .post(&path(import, "/undo"), json!({}))
        .await
        .expect(StatusCode::OK);
    app.run_jobs().await;
    again(client, import).await
}

/// Who stayed, and why.
async fn kept(client: &Client, import: &Value) -> Vec<(String, String)> {
    let page = client
        .get(&path(import, "/kept"))
        .await
        .expect(StatusCode::OK);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| (text(&item["fullName"]), text(&item["reason"])))
        .collect()
}

both!(
    async fn an_import_is_taken_back_but_for_those_who_came_paid_or_were_written_about(app) {
        let dana = app.owner("dana").await;
        let business: uuid::Uuid = dana.get("/api/business").await.json()["id"].as_str().unwrap().parse().unwrap();
        let mine = dana.post("/api/customers", json!({ "fullName": "ותיקה", "phone": "0525550199" })).await.expect(StatusCode::CREATED);
        let file = "שם,טלפון,תגיות\nא ריקה,0525550111,vip\nב ביקור,0525550112,\nג תשלום,0525550113,\nד ערוכה,0525550114,\n\
            ה הערה,0525550115,\nו מוזגה,0525550116,\nז ריקה,0525550117,\n";
        let done = take_in(&app, &dana, file).await;
        let all = customers(&dana).await;
        let id = |name: &str| all.iter().find(|one| one["fullName"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        // Past the journal: the database's own references must be enough.
        seed_visit(&app, business, id("ב ביקור").parse().unwrap(), "2026-01-05T08:00:00Z", "confirmed").await;
        seed_payment(&app, business, id("ג תשלום").parse().unwrap(), 5000, "2026-01-04T08:00:00Z").await;
        dana.put(&format!("/api/customers/{}", id("ד ערוכה")), json!({ "version": 1, "notes": "שלי" })).await.expect(StatusCode::OK);
        dana.post(&format!("/api/customers/{}/notes", id("ה הערה")), json!({ "text": "צלצלה" })).await.expect(StatusCode::CREATED);
        let merge = json!({ "otherId": id("ו מוזגה") });
        dana.post(&format!("/api/customers/{}/merge", mine["id"].as_str().unwrap()), merge).await.expect(StatusCode::OK);

        let undone = undo(&app, &dana, &done).await;
        assert_eq!(undone["status"], "undone");
        assert_eq!((undone["done"]["removed"].clone(), undone["done"]["kept"].clone()), (json!(2), json!(5)));
        let pair = |name: &str, why: &str| (name.to_owned(), why.to_owned());
        assert_eq!(kept(&dana, &done).await, [
            pair("ב ביקור", "used"), pair("ג תשלום", "used"), pair("ד ערוכה", "edited"), pair("ה הערה", "edited"),
            pair("", "merged"),
        ]);
        let names: Vec<Value> = customers(&dana).await.iter().map(|one| one["fullName"].clone()).collect();
        assert_eq!(names, ["ב ביקור", "ג תשלום", "ד ערוכה", "ה הערה", "ותיקה"]);
        assert_eq!(dana.get(&format!("/api/customers/{}", id("א ריקה"))).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.count("SELECT count(*) FROM customer_tags", &business.to_string()).await, 0);

        // Once more, and begun again, changes nothing; the numbers are free for another file.
        let changes = dana.get("/api/changes?limit=200").await.json();
        undo(&app, &dana, &done).await;
        assert_eq!(dana.get("/api/changes?limit=200").await.json(), changes);
        let kinds: Vec<&str> = changes["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds.iter().filter(|kind| **kind == "customer.removed").count(), 2);
        assert_eq!(kinds.iter().filter(|kind| **kind == "customers.import_undone").count(), 1);
        assert_eq!(dana.post(&path(&done, "/start"), json!({})).await.code(), "impossible_step");
        let anew = take_in(&app, &dana, file).await;
        assert_eq!(anew["done"]["added"], 3, "the two that went, and the one whose card went into another");
    }
);

both!(
    async fn what_was_filled_is_emptied_unless_the_card_changed_since(app) {
        let dana = app.owner("dana").await;
        for (name, phone) in [("נועה", "0525550111"), ("עומר", "0525550112")] {
            dana.post("/api/customers", json!({ "fullName": name, "phone": phone })).await.expect(StatusCode::CREATED);
        }
        let draft = upload(&dana, "שם,טלפון,מייל,תגיות\nנ,0525550111,noa@example.com,vip\nע,0525550112,omer@example.com,vip\n").await;
        let mapping = json!({ "fields": ["fullName", "phone", "email", "tags"], "existing": "fill" });
        dana.put(&path(&draft, "/mapping"), mapping).await.expect(StatusCode::OK);
        start(&dana, &draft).await;
        app.run_jobs().await;
        let [noa, omer] = customers(&dana).await.try_into().unwrap();
        assert_eq!(noa["tags"], json!(["vip"]));
        let change = json!({ "version": omer["version"], "notes": "x" });
        dana.put(&format!("/api/customers/{}", omer["id"].as_str().unwrap()), change).await.expect(StatusCode::OK);
        let undone = undo(&app, &dana, &draft).await;
        assert_eq!((undone["done"]["emptied"].clone(), undone["done"]["kept"].clone()), (json!(1), json!(1)));
        let [noa, omer] = customers(&dana).await.try_into().unwrap();
        assert_eq!((noa["email"].clone(), noa["tags"].clone(), noa["phone"].clone()), (Value::Null, json!([]), json!("+972525550111")));
        assert_eq!(omer["email"], "omer@example.com");
    }
);
