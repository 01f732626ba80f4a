//! Setting addresses up: secrets, pauses, trials, faults of the form.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::receiver::Reply;
use super::webhooks;
use crate::harness::both;

webhooks!(
    async fn a_secret_is_told_once_and_stored_sealed(world) {
        let owner = world.owner.clone().with_header("idempotency-key", "k-1");
        let body = json!({ "url": world.receiver.url() });
        let made = owner.post("/api/webhooks", body.clone()).await.expect(StatusCode::CREATED);
        let secret = made["secret"].as_str().unwrap().to_owned();
        assert!(secret.starts_with("whsec_") && secret.len() > 40);
        let again = owner.post("/api/webhooks", body).await;
        assert_eq!((again.headers["idempotent-replay"].as_bytes(), again.bytes.len()), (&b"true"[..], 0));

        world.customer("נועה").await;
        world.app.run_due().await;
        let id = made["id"].as_str().unwrap();
        for path in ["/api/webhooks".to_owned(), format!("/api/webhooks/{id}"), format!("/api/webhooks/{id}/deliveries"),
            "/api/changes?limit=200".to_owned()] {
            let text = world.owner.get(&path).await.text();
            assert!(!text.contains(&secret[6..]), "{path}");
        }
        let business = world.owner.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        // Sealed: a version, a nonce of 12 octets, the secret of 50 and a tag of 16.
        let sealed = "SELECT count(*) FROM webhook_endpoints WHERE length(secret) = 79";
        assert_eq!(world.app.count(sealed, &business).await, 1);
        assert_eq!(world.app.raw.number("SELECT count(*) FROM idempotency_keys WHERE length(answer) > 0").await, 0);
    }
);

webhooks!(
    async fn for_a_day_after_a_new_secret_both_sign(world) {
        let hook = world.hook().await;
        let path = format!("/api/webhooks/{}/secret", hook.id);
        let rotated = world.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        let new = rotated["secret"].as_str().unwrap();
        assert_ne!(new, hook.secret);
        world.customer("נועה").await;
        world.app.run_due().await;
        let call = world.receiver.take().remove(0);
        assert!(call.is_signed_with(new) && call.is_signed_with(&hook.secret));

        world.app.advance(SignedDuration::from_hours(24));
        world.customer("אבי").await;
        world.app.run_due().await;
        let call = world.receiver.take().remove(0);
        assert!(call.is_signed_with(new) && !call.is_signed_with(&hook.secret));
        assert_eq!(world.shown(&hook).await["oldSecretUntil"], Value::Null);
    }
);

webhooks!(
    async fn a_trial_arrives_signed_and_of_the_same_shape(world) {
        let hook = world.hook().await;
        let path = format!("/api/webhooks/{}/test", hook.id);
        let planned = world.owner.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
        assert_eq!((&planned["kind"], &planned["status"]), (&json!("ping"), &json!("pending")));
        world.app.run_due().await;
        let call = world.receiver.take().remove(0);
        assert!(call.is_signed_with(&hook.secret));
        let body = call.json();
        assert_eq!((&body["kind"], &body["seq"]), (&json!("ping"), &json!(0)));
        assert_eq!(body["subject"], json!({ "kind": "webhook", "id": hook.id }));
        assert_eq!(world.log(&hook).await[0]["status"], "delivered");
    }
);

webhooks!(
    async fn while_it_rests_nothing_is_sent_and_what_waited_is_sent_afterwards(world) {
        let hook = world.hook().await;
        world.receiver.then([Reply::Status(500, "")]);
        world.customer("נועה").await;
        world.app.run_due().await;
        world.receiver.take();
        world.change(&hook, json!({ "isEnabled": false })).await;
        world.app.advance(SignedDuration::from_hours(24 * 9));
        world.customer("אבי").await;
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);
        let replay = format!("/api/webhook-deliveries/{}/replay", world.log(&hook).await[0]["id"].as_str().unwrap());
        assert_eq!(world.owner.post(&replay, json!({})).await.code(), "webhook_not_enabled");

        world.change(&hook, json!({ "isEnabled": true })).await;
        world.app.run_due().await;
        let calls = world.receiver.take();
        assert_eq!(calls.len(), 1);
        assert_eq!(calls[0].json()["kind"], "customer.created");
        assert_eq!(world.log(&hook).await[0]["status"], "delivered");
    }
);

webhooks!(
    async fn a_removed_address_is_told_nothing_more(world) {
        let hook = world.hook().await;
        world.customer("נועה").await;
        let path = format!("/api/webhooks/{}", hook.id);
        world.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        world.customer("אבי").await;
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);
        world.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
        world.owner.delete(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(world.owner.get("/api/webhooks").await.json()["items"], json!([]));
        let business = world.owner.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        let left = "SELECT count(*) FROM webhook_endpoints WHERE url <> '' OR length(secret) > 0";
        assert_eq!(world.app.count(left, &business).await, 0);
        assert_eq!(world.app.count("SELECT count(*) FROM webhook_deliveries", &business).await, 0);
    }
);

both!(
    async fn a_form_with_faults_changes_nothing(app) {
        let owner = app.owner("dana").await;
        let body = json!({ "url": "https://example.com/", "description": "x".repeat(201),
            "kinds": ["customer.created", "customer.exploded"] });
        let problem = owner.post("/api/webhooks", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let faults: Vec<(&str, &str)> = problem["fields"].as_array().unwrap().iter()
            .map(|fault| (fault["field"].as_str().unwrap(), fault["code"].as_str().unwrap()))
            .collect();
        assert_eq!(faults, [("/description", "too_long"), ("/kinds/1", "unknown")]);
        let body = json!({ "url": "https://example.com/", "kinds": [] });
        owner.post("/api/webhooks", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);

        let made = owner.post("/api/webhooks", json!({ "url": "https://example.com/" })).await;
        let made = made.expect(StatusCode::CREATED);
        let path = format!("/api/webhooks/{}", made["id"].as_str().unwrap());
        let stale = json!({ "version": 7, "description": "x" });
        assert_eq!(owner.put(&path, stale).await.code(), "stale_version");
        let change = json!({ "version": 1, "url": "https://example.org/a", "kinds": ["payment.received"] });
        let changed = owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!((&changed["url"], &changed["version"]), (&json!("https://example.org/a"), &json!(2)));
        assert_eq!(changed["kinds"], json!(["payment.received"]));
        let all = owner.put(&path, json!({ "version": 2, "kinds": null })).await.expect(StatusCode::OK);
        assert_eq!(all["kinds"], Value::Null);

        for _ in 1..20 {
            owner.post("/api/webhooks", json!({ "url": "https://example.com/" })).await.expect(StatusCode::CREATED);
        }
        let more = owner.post("/api/webhooks", json!({ "url": "https://example.com/" })).await;
        assert_eq!(more.code(), "too_many_webhooks");
    }
);

both!(
    async fn the_kinds_that_can_be_chosen_are_those_of_the_change_feed(app) {
        let owner = app.owner("dana").await;
        let kinds = owner.get("/api/webhooks/kinds").await.expect(StatusCode::OK);
        let kinds = kinds["items"].as_array().unwrap();
        assert!(kinds.contains(&json!("appointment.booked")) && kinds.contains(&json!("webhook.switched_off")));
    }
);
