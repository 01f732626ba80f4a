//! Rows taken in: each once, whatever becomes of the worker.

use std::fmt::Write as _;

use axum::http::StatusCode;
use chatgrow::jobs;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{again, customers, path, start, take_in, upload};
use crate::harness::{TestApp, both, raw};

/// A list of this many people.
fn list(count: usize) -> String {
    let mut text = String::from("שם,טלפון\n");
    for nth in 0..count {
        writeln!(text, "לקוחה {nth},052{:07}", 1_000_000 + nth).unwrap();
    }
    text
}

async fn kinds(client: &crate::harness::Client) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut after = 0;
    loop {
        let page = client
            .get(&format!("/api/changes?limit=200&after={after}"))
            .await
            .expect(StatusCode::OK);
        let items = page["items"].as_array().unwrap();
        let Some(last) = items.last() else {
            return kinds;
        };
        after = last["seq"].as_i64().unwrap();
        kinds.extend(
            items
                .iter()
                .map(|item| item["kind"].as_str().unwrap().to_owned()),
        );
    }
}

fn count(kinds: &[String], wanted: &str) -> usize {
    kinds.iter().filter(|kind| *kind == wanted).count()
}

/// Whoever had jobs in hand dies; their leases are all that is left of them.
async fn kill_workers(app: &TestApp) {
    let lease = app.app.clock.now().as_millisecond() + 180_000;
    let claim = "UPDATE jobs SET lease_until = $1, attempts = 1, done_at = NULL WHERE kind IN ('run_import', 'undo_import')";
    raw!(app.raw, pool => drop(sqlx::query(claim).bind(lease).execute(pool).await.unwrap()));
    app.advance(SignedDuration::from_secs(200));
}

both!(
    async fn every_new_customer_is_in_the_journal_and_nobody_is_written_to(app) {
        let dana = app.owner("dana").await;
        let mails = app.mail.received().len();
        let done = take_in(&app, &dana, "שם,טלפון,מייל\nנועה,0525550111,noa@example.com\nעומר,12,\n").await;
        assert_eq!(done["status"], "finished");
        assert_eq!(done["done"], json!({ "passed": 2, "added": 1, "filled": 0, "known": 0, "removed": 0, "emptied": 0, "kept": 0 }));
        let noa = customers(&dana).await[0].clone();
        let timeline = dana.get(&format!("/api/customers/{}/timeline", noa["id"].as_str().unwrap())).await.json();
        assert_eq!(timeline["items"][0]["kind"], "customer.created");
        assert_eq!(timeline["items"][0]["data"]["importId"], done["id"]);
        assert_eq!(timeline["items"][0]["actor"]["name"], "dana");
        let told = kinds(&dana).await;
        assert_eq!(count(&told, "customers.imported"), 1);
        // No consent comes from a file.
        let consents = dana.get(&format!("/api/customers/{}/consents", noa["id"].as_str().unwrap())).await.json();
        assert_eq!(consents["items"], json!([]));
        let marketing = consents["standing"].as_array().unwrap().iter().find(|one| one["purpose"] == "marketing" && one["channel"] == "email").unwrap().clone();
        assert_eq!(marketing["allowed"], false);
        assert_eq!(app.mail.received().len(), mails);
    }
);

both!(
    async fn a_known_customer_is_passed_over_or_gets_what_is_empty(app) {
        let dana = app.owner("dana").await;
        for body in [
            json!({ "fullName": "נועה לוי", "phone": "0525550111" }),
            json!({ "fullName": "עומר", "email": "omer@example.com", "notes": "שלי", "tags": ["a"] }),
        ] {
            dana.post("/api/customers", body).await.expect(StatusCode::CREATED);
        }
        let file = "שם,טלפון,מייל,הערות,תגיות\n\
            נועה אחרת,0525550111,noa@example.com,חדש,b\n\
            עומר אחר,0525550112,Omer@Example.com,חדש,b\n";
        let skipped = take_in(&app, &dana, file).await;
        assert_eq!(skipped["forecast"], json!({ "fresh": 0, "known": 2, "faulty": 0 }));
        assert_eq!(skipped["done"]["known"], 2);
        assert_eq!(customers(&dana).await[0]["email"], Value::Null);

        let draft = upload(&dana, file).await;
        let fields = json!(["fullName", "phone", "email", "notes", "tags"]);
        dana.put(&path(&draft, "/mapping"), json!({ "fields": fields, "existing": "fill" })).await.expect(StatusCode::OK);
        start(&dana, &draft).await;
        app.run_jobs().await;
        assert_eq!(again(&dana, &draft).await["done"]["filled"], 2);
        let [noa, omer] = customers(&dana).await.try_into().unwrap();
        assert_eq!(noa["fullName"], "נועה לוי");
        assert_eq!(noa["email"], "noa@example.com");
        assert_eq!(noa["notes"], "חדש");
        assert_eq!(omer["phone"], "+972525550112");
        assert_eq!(omer["notes"], "שלי");
        assert_eq!(omer["tags"], json!(["a"]));

        // The same once more changes nothing.
        let told = kinds(&dana).await;
        let draft = upload(&dana, file).await;
        dana.put(&path(&draft, "/mapping"), json!({ "fields": fields, "existing": "fill" })).await.expect(StatusCode::OK);
        start(&dana, &draft).await;
        app.run_jobs().await;
        let after = kinds(&dana).await;
        assert_eq!(count(&after, "customer.updated"), count(&told, "customer.updated"));
    }
);

both!(
    async fn a_worker_that_dies_leaves_every_row_taken_in_once(app) {
        let dana = app.owner("dana").await;
        let draft = upload(&dana, list(350)).await;
        start(&dana, &draft).await;
        // A worker begins and is gone in the middle of a part.
        let running = tokio::spawn({
            let app = app.app.clone();
            async move { jobs::run_due(&app).await }
        });
        while again(&dana, &draft).await["done"]["passed"] == 0 {
            tokio::task::yield_now().await;
        }
        running.abort();
        drop(running.await);
        kill_workers(&app).await;
        // Two take over at once, and the job is begun again even after it was done.
        let (one, other) = tokio::join!(jobs::run_due(&app.app), jobs::run_due(&app.app));
        one.unwrap();
        other.unwrap();
        app.run_jobs().await;
        kill_workers(&app).await;
        app.run_jobs().await;
        let done = again(&dana, &draft).await;
        assert_eq!(done["status"], "finished");
        assert_eq!(done["done"]["added"], 350);
        assert_eq!(done["done"]["passed"], 350);
        let page = dana.get("/api/customers?limit=1").await.json();
        assert_eq!(page["total"], 350);
        let told = kinds(&dana).await;
        assert_eq!(count(&told, "customer.created"), 350);
        assert_eq!(count(&told, "customers.imported"), 1);
    }
);

both!(
    async fn a_long_list_goes_on_in_further_jobs_and_starting_twice_is_once(app) {
        let dana = app.owner("dana").await;
        // Names alone: nobody is recognised by them, so a row that ran twice would be seen.
        let names: String = (0..2150).fold(String::from("שם\n"), |text, nth| text + &format!("לקוחה {nth}\n"));
        let draft = upload(&dana, names).await;
        start(&dana, &draft).await;
        assert_eq!(start(&dana, &draft).await["status"], "running");
        let mapping = json!({ "fields": ["fullName"], "existing": "skip" });
        assert_eq!(dana.put(&path(&draft, "/mapping"), mapping).await.code(), "impossible_step");
        assert_eq!(dana.post(&path(&draft, "/undo"), json!({})).await.code(), "impossible_step");
        app.run_jobs().await;
        assert_eq!(start(&dana, &draft).await["status"], "finished");
        app.run_jobs().await;
        assert_eq!(dana.get("/api/customers?limit=1").await.json()["total"], 2150);
        let business = dana.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        let jobs = app.count("SELECT count(*) FROM jobs WHERE kind = 'run_import'", &business).await;
        assert!(jobs >= 2, "{jobs} jobs");
    }
);

both!(
    async fn a_number_that_is_taken_in_the_meantime_makes_no_second_card(app) {
        let dana = app.owner("dana").await;
        let draft = upload(&dana, "שם,טלפון\nנועה,0525550111\nעומר,0525550112\n").await;
        assert_eq!(draft["forecast"]["fresh"], 2);
        dana.post("/api/customers", json!({ "fullName": "נועה לוי", "phone": "0525550111" })).await.expect(StatusCode::CREATED);
        start(&dana, &draft).await;
        app.run_jobs().await;
        let done = again(&dana, &draft).await;
        assert_eq!((done["done"]["added"].clone(), done["done"]["known"].clone()), (json!(1), json!(1)));
        assert_eq!(customers(&dana).await.len(), 2);
    }
);
