//! What is told, to whom, and what never is.

use axum::http::StatusCode;
use chatgrow::journal::{self, Actor, Change, Kind, Subject};
use chatgrow::platform::ids::CustomerId;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::receiver::Reply;
use super::webhooks;
use crate::harness::both;

webhooks!(
    async fn a_change_arrives_as_the_change_feed_gives_it_and_signed(world) {
        let hook = world.hook().await;
        let customer = world.customer("נועה").await;
        world.app.run_due().await;

        let calls = world.receiver.take();
        assert_eq!(calls.len(), 1);
        let call = &calls[0];
        let feed = world.owner.get("/api/changes?limit=200").await.json();
        let told = feed["items"].as_array().unwrap().iter().find(|entry| entry["kind"] == "customer.created").unwrap();
        assert_eq!(&call.json(), told);
        assert_eq!(told["subject"]["id"], customer["id"]);

        assert_eq!(call.header("content-type"), "application/json");
        assert_eq!(call.header("webhook-timestamp"), world.app.app.clock.now().as_second().to_string());
        assert!(call.is_signed_with(&hook.secret));
        assert!(!call.is_signed_with("whsec_c29tZWJvZHkgZWxzZQ=="));

        let log = world.log(&hook).await;
        assert_eq!(log[0]["id"], call.header("webhook-id"));
        assert_eq!(log[0]["status"], "delivered");
        assert_eq!(log[0]["seq"], told["seq"]);
        assert_eq!((&log[0]["attempts"], &log[0]["responseStatus"]), (&json!(1), &json!(200)));
        assert_eq!((&log[0]["responseBody"], &log[0]["nextAt"]), (&json!("תודה"), &Value::Null));
        assert!(log[0]["durationMs"].is_i64());
    }
);

webhooks!(
    async fn an_address_is_told_the_kinds_it_wants_and_one_without_a_choice_all(world) {
        let some = world.hook().await;
        let all = world.hook_of(Value::Null).await;
        let customer = world.customer("נועה").await;
        world.app.advance(SignedDuration::from_millis(1));
        let path = format!("/api/customers/{}", customer["id"].as_str().unwrap());
        let body = json!({ "version": 1, "fullName": "נועה לוי" });
        world.owner.put(&path, body).await.expect(StatusCode::OK);
        world.app.run_due().await;

        let kinds = |log: Vec<Value>| log.iter().rev().map(|row| row["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(kinds(world.log(&some).await), ["customer.created"]);
        // Its own making is told as well: it was there when that was recorded.
        assert_eq!(kinds(world.log(&all).await), ["webhook.added", "customer.created", "customer.updated"]);
    }
);

webhooks!(
    async fn a_change_that_was_rolled_back_is_told_to_nobody(world) {
        let hook = world.hook().await;
        let body = json!({ "fullName": "נועה", "phone": "0521234567" });
        world.owner.post("/api/customers", body.clone()).await.expect(StatusCode::CREATED);
        // The second has the first one's telephone: refused by the database after its rows were written, or before.
        let refused = world.owner.post("/api/customers", body).await;
        assert!(!refused.status.is_success());

        // And a change whose transaction is dropped after it was recorded leaves neither delivery nor job.
        let scope = world.scope().await;
        let now = world.app.app.clock.now();
        let mut tx = world.app.app.db.write(scope).await.unwrap();
        let change = Change {
            kind: Kind::CustomerCreated,
            subject: Subject::Customer(CustomerId::new(now)),
            customer: None,
            data: json!({}),
        };
        journal::record(&mut tx, now, &Actor::System, change).await.unwrap();
        drop(tx);
        world.app.run_due().await;
        assert_eq!(world.log(&hook).await.len(), 1);
        assert_eq!(world.receiver.take().len(), 1);
        let jobs = "SELECT count(*) FROM jobs WHERE kind = 'deliver_webhook'";
        assert_eq!(world.app.raw.number(jobs).await, 1);
    }
);

webhooks!(
    async fn another_business_is_told_nothing_and_sees_nothing(world) {
        let hook = world.hook().await;
        let eve = world.app.owner("eve").await;
        world.app.run_due().await;
        world.receiver.take();
        eve.post("/api/customers", json!({ "fullName": "Adam" })).await.expect(StatusCode::CREATED);
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);

        assert_eq!(eve.get("/api/webhooks").await.json()["items"], json!([]));
        world.customer("נועה").await;
        let delivery = world.log(&hook).await[0]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/webhooks/{}", hook.id);
        eve.get(&path).await.expect(StatusCode::NOT_FOUND);
        eve.get(&format!("{path}/deliveries")).await.expect(StatusCode::NOT_FOUND);
        eve.post(&format!("{path}/test"), json!({})).await.expect(StatusCode::NOT_FOUND);
        eve.delete(&path).await.expect(StatusCode::NOT_FOUND);
        let replay = format!("/api/webhook-deliveries/{delivery}/replay");
        eve.post(&replay, json!({})).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn an_address_inside_is_refused_when_it_is_set(app) {
        let owner = app.owner("dana").await;
        for (url, code) in [
            ("https://127.0.0.1/", "private_address"),
            ("https://[::1]/", "private_address"),
            ("https://169.254.169.254/latest/meta-data/", "private_address"),
            ("https://0x7f.1/", "private_address"),
            ("http://example.com/", "not_https"),
            ("ftp://example.com/", "bad_address"),
            ("https://user:password@example.com/", "bad_address"),
            ("nonsense", "bad_address"),
        ] {
            let answer = owner.post("/api/webhooks", json!({ "url": url })).await;
            let problem = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(problem["fields"], json!([{ "field": "/url", "code": code, "message": problem["fields"][0]["message"] }]), "{url}");
        }
        assert_eq!(owner.get("/api/webhooks").await.json()["items"], json!([]));
    }
);

both!(
    async fn a_name_that_leads_inside_is_not_asked(app) {
        let owner = app.owner("dana").await;
        // The name alone does not tell where it leads: that is found out when it is asked.
        let body = json!({ "url": "https://localhost:1/", "kinds": ["customer.created"] });
        let hook = owner.post("/api/webhooks", body).await.expect(StatusCode::CREATED);
        owner.post("/api/customers", json!({ "fullName": "נועה" })).await.expect(StatusCode::CREATED);
        app.run_due().await;
        let path = format!("/api/webhooks/{}/deliveries", hook["id"].as_str().unwrap());
        let log = owner.get(&path).await.json();
        assert_eq!(log["items"][0]["error"], "private_address");
        assert_eq!(log["items"][0]["responseStatus"], Value::Null);
    }
);

webhooks!(
    async fn a_redirect_is_not_followed(world) {
        let hook = world.hook().await;
        let inside = world.receiver.url().replace("/hook", "/inside");
        world.receiver.then([Reply::Redirect(inside)]);
        world.customer("נועה").await;
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 1);
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["error"], &log[0]["responseStatus"]), (&json!("refused"), &json!(307)));
    }
);

webhooks!(
    async fn what_was_told_is_listed_for_thirty_days(world) {
        let hook = world.hook().await;
        world.customer("נועה").await;
        world.app.run_due().await;
        world.app.advance(SignedDuration::from_hours(24 * 29));
        world.customer("אבי").await;
        world.app.run_due().await;
        assert_eq!(world.log(&hook).await.len(), 2);
        world.app.advance(SignedDuration::from_hours(48));
        world.customer("רון").await;
        world.app.run_due().await;
        assert_eq!(world.log(&hook).await.len(), 2);
    }
);
