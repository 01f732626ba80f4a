//! What the page counts: businesses, jobs, connections.

use axum::http::{Method, StatusCode};
use chatgrow_channels::simulator::Faults;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{owned, read};
use crate::harness::{Client, Engine, TestApp};

async fn add_customer(owner: &Client, name: &str) -> Value {
    let made = owner.post("/api/customers", json!({ "fullName": name }));
    made.await.expect(StatusCode::CREATED)
}

owned!(
    async fn businesses_are_listed_by_numbers_and_never_by_content(app) {
        let dana = app.owner("dana").await;
        app.advance(SignedDuration::from_secs(1));
        let eve = app.owner("eve").await;
        for name in ["Noa Secretperson", "Yael Secretperson", "Ruth Secretperson"] {
            add_customer(&eve, name).await;
        }
        let noa = add_customer(&eve, "Noa with a file").await;
        let path = format!("/api/customers/{}/files?fileName=a.txt", noa["id"].as_str().unwrap());
        let file = ("application/octet-stream", b"five!".to_vec());
        let sent = eve.send_bytes(Method::POST, &path, Some(file)).await;
        sent.expect(StatusCode::CREATED);
        app.member(&eve, "staff", "staff").await;
        let list = read(&dana, "/api/system/businesses").await;
        let items = list["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        let of_eve = &items[0];
        assert_eq!(of_eve["name"], "Studio eve");
        assert_eq!((&of_eve["customers"], &of_eve["members"]), (&json!(4), &json!(2)));
        assert_eq!((&of_eve["visits"], &of_eve["messagesThisMonth"], &of_eve["storageBytes"]), (&json!(0), &json!(0), &json!(5)));
        assert_eq!(items[1]["customers"], 0);
        assert!(!list.to_string().contains("Secretperson"), "{list}");
    }
);

owned!(
    async fn businesses_are_found_by_name_page_by_page(app) {
        let dana = app.owner("dana").await;
        for name in ["adi", "bar", "carmel"] {
            app.advance(SignedDuration::from_secs(1));
            app.owner(name).await;
        }
        let found = read(&dana, "/api/system/businesses?search=STUDIO%20b").await;
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        let none = read(&dana, "/api/system/businesses?search=%25").await;
        assert_eq!(none["items"], json!([]));
        let mut names = Vec::new();
        let mut path = "/api/system/businesses?limit=3".to_owned();
        loop {
            let page = read(&dana, &path).await;
            names.extend(page["items"].as_array().unwrap().iter().map(|item| item["slug"].clone()));
            let Some(next) = page["nextCursor"].as_str() else { break };
            path = format!("/api/system/businesses?limit=3&cursor={next}");
        }
        assert_eq!(names, ["studio-carmel", "studio-bar", "studio-adi", "studio-dana"]);
        let long = format!("/api/system/businesses?search={}", "x".repeat(121));
        for bad in ["?limit=0", "?cursor=x", "?other=1"] {
            let answer = dana.get(&format!("/api/system/businesses{bad}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        assert_eq!(dana.get(&long).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

/// Runs a mail into the ground.
async fn park_a_mail(app: &TestApp) {
    app.mail.set_faults(Faults {
        greylist_next: 1000,
        ..Faults::default()
    });
    app.guest()
        .post(
            "/api/auth/forgot-password",
            json!({ "email": "dana@example.com" }),
        )
        .await
        .expect(StatusCode::ACCEPTED);
    for _ in 0..40 {
        app.run_due().await;
        app.advance(SignedDuration::from_hours(12));
    }
}

fn kind<'a>(health: &'a Value, name: &str) -> &'a Value {
    let kinds = health["jobs"]["kinds"].as_array().unwrap();
    kinds.iter().find(|kind| kind["kind"] == name).unwrap()
}

owned!(
    async fn a_job_that_was_given_up_is_shown_and_done_when_tried_again(app) {
        app.owner("dana").await;
        park_a_mail(&app).await;
        app.mail.set_faults(Faults::default());
        let dana = app.sign_in("dana").await;
        let health = read(&dana, "/api/system/health").await;
        assert_eq!(kind(&health, "account_mail")["failed"], 1);
        assert!(health["troubles"].as_array().unwrap().contains(&json!("jobs_failed")), "{health}");
        let list = read(&dana, "/api/system/jobs").await;
        let job = &list["items"][0];
        assert_eq!((&job["kind"], &job["attempts"]), (&json!("account_mail"), &json!(16)));
        assert!(!job["error"].as_str().unwrap().is_empty());
        assert!(!job["error"].as_str().unwrap().contains("dana@"), "{job}");

        let retry = format!("/api/system/jobs/{}/retry", job["id"].as_str().unwrap());
        dana.post(&retry, json!({})).await.expect(StatusCode::ACCEPTED);
        assert_eq!(dana.post(&retry, json!({})).await.status, StatusCode::NOT_FOUND, "it is not given up now");
        let done = "SELECT count(*) FROM jobs WHERE kind = 'account_mail' AND done_at IS NOT NULL";
        let before = app.raw.number(done).await;
        app.run_due().await;
        assert_eq!(app.raw.number(done).await, before + 1);
        assert_eq!(read(&dana, "/api/system/jobs").await["items"], json!([]));
        let acts = read(&dana, "/api/system/acts").await;
        assert_eq!(acts["items"].as_array().unwrap().len(), 1);
        assert_eq!(acts["items"][0]["act"], "job_retried");
        assert_eq!((&acts["items"][0]["byName"], &acts["items"][0]["thing"]), (&json!("dana"), &json!("account_mail")));
    }
);

owned!(
    async fn health_tells_the_machine_and_counts_what_waits(app) {
        let dana = app.owner("dana").await;
        app.guest().post("/api/auth/forgot-password", json!({ "email": "dana@example.com" })).await.expect(StatusCode::ACCEPTED);
        let health = read(&dana, "/api/system/health").await;
        assert_eq!(health["status"], "ok");
        assert_eq!(health["startedAt"], "2026-01-04T06:00:00Z");
        assert!(health["database"]["bytes"].as_u64().unwrap() > 10_000, "{health}");
        assert!(health["database"]["schemaVersion"].as_i64().unwrap() >= 27);
        assert!(health["disk"]["free"].as_u64().unwrap() <= health["disk"]["whole"].as_u64().unwrap());
        let counts = kind(&health, "account_mail");
        assert_eq!((&counts["waiting"], &counts["late"], &counts["failed"]), (&json!(1), &json!(0), &json!(0)));
        app.advance(SignedDuration::from_mins(2));
        let health = read(&dana, "/api/system/health").await;
        assert_eq!(kind(&health, "account_mail")["late"], 1);
        assert!(health["troubles"].as_array().unwrap().contains(&json!("jobs_late")), "{health}");
        let drift = &health["database"]["driftMs"];
        assert_eq!(drift.is_null(), app.engine == Engine::Sqlite, "{health}");
    }
);

owned!(
    async fn connections_in_trouble_are_counted_over_all_businesses(app) {
        app.owner("dana").await;
        app.advance(SignedDuration::from_secs(1));
        let eve = app.owner("eve").await;
        let connection = json!({ "provider": "cloud", "name": "x",
            "settings": { "phoneNumberId": "1", "from": "0521234567" },
            "secrets": { "accessToken": "x", "appSecret": "x", "verifyToken": "x" } });
        eve.post("/api/whatsapp/connections", connection).await.expect(StatusCode::CREATED);
        let dana = app.sign_in("dana").await;
        let counted = read(&dana, "/api/system/health").await["connections"].clone();
        assert_eq!(counted, json!({ "active": 1, "paused": 0, "failing": 0, "isComplete": true }));
    }
);
