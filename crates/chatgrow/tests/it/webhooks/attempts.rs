//! What is not taken: tried again, ended, replayed; and addresses that fail for long.

use std::sync::Arc;

use axum::http::StatusCode;
use chatgrow::platform::ids::WebhookDeliveryId;
use chatgrow::webhooks;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::Barrier;

use super::receiver::Reply;
use super::{World, webhooks};

/// Whole seconds from now until the newest delivery is tried next.
async fn seconds_until_next(world: &World, hook: &super::Hook) -> i64 {
    let next: Timestamp = world.log(hook).await[0]["nextAt"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    next.duration_since(world.app.app.clock.now()).as_secs()
}

webhooks!(
    async fn a_failure_is_tried_again_later_and_later_under_the_same_id(world) {
        let hook = world.hook().await;
        world.receiver.then([Reply::Status(500, "broken"), Reply::Status(503, "busy")]);
        world.customer("נועה").await;
        world.app.run_due().await;
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["status"], &log[0]["error"]), (&json!("pending"), &json!("refused")));
        assert_eq!((&log[0]["responseStatus"], &log[0]["responseBody"]), (&json!(500), &json!("broken")));
        assert!((5..=6).contains(&seconds_until_next(&world, &hook).await));
        // Nothing before its time.
        world.app.advance(SignedDuration::from_secs(4));
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 1);

        world.app.advance(SignedDuration::from_secs(3));
        world.app.run_due().await;
        assert!((300..=360).contains(&seconds_until_next(&world, &hook).await));
        world.app.advance(SignedDuration::from_secs(361));
        world.app.run_due().await;
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["status"], &log[0]["attempts"], &log[0]["error"]), (&json!("delivered"), &json!(3), &Value::Null));
        let calls = world.receiver.take();
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[0].header("webhook-id"), calls[1].header("webhook-id"));
        assert_eq!(calls[0].body, calls[1].body);
        assert_ne!(calls[0].header("webhook-timestamp"), calls[1].header("webhook-timestamp"));
        assert!(calls.iter().all(|call| call.is_signed_with(&hook.secret)));
    }
);

webhooks!(
    async fn after_ten_attempts_over_three_days_it_ends_and_can_be_replayed(world) {
        let hook = world.hook().await;
        world.receiver.always(Some(Reply::Status(500, "")));
        world.customer("נועה").await;
        world.app.run_due().await;
        let hours = world.until_ended(&hook).await;
        assert!((72..=96).contains(&hours), "{hours}");
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["status"], &log[0]["attempts"]), (&json!("failed"), &json!(10)));
        let id = world.receiver.take()[0].header("webhook-id").to_owned();

        world.receiver.always(None);
        let path = format!("/api/webhook-deliveries/{id}/replay");
        let again = world.owner.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
        assert_eq!(again["status"], "pending");
        world.app.run_due().await;
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["status"], &log[0]["attempts"]), (&json!("delivered"), &json!(11)));
        assert_eq!(world.receiver.take()[0].header("webhook-id"), id);
        // One that was taken can be sent once more, too.
        world.owner.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 1);
    }
);

webhooks!(
    async fn an_address_that_is_silent_is_given_up_in_time_and_one_that_talks_on_is_cut_off(world) {
        let hook = world.hook().await;
        world.receiver.then([Reply::Silence, Reply::Huge]);
        world.customer("נועה").await;
        world.app.run_due().await;
        let log = world.log(&hook).await;
        assert_eq!((&log[0]["error"], &log[0]["responseStatus"]), (&json!("timed_out"), &Value::Null));
        world.app.advance(SignedDuration::from_secs(7));
        world.app.run_due().await;
        let log = world.log(&hook).await;
        assert_eq!(log[0]["status"], "delivered");
        let kept = log[0]["responseBody"].as_str().unwrap();
        assert!(kept.len() <= 1024 && kept.starts_with("אאא"), "{}", kept.len());
    }
);

webhooks!(
    async fn an_address_may_ask_for_a_pause(world) {
        let hook = world.hook().await;
        world.receiver.then([Reply::Later(429, "3600")]);
        world.customer("נועה").await;
        world.app.run_due().await;
        assert_eq!(seconds_until_next(&world, &hook).await, 3600);
    }
);

webhooks!(
    async fn an_address_that_is_gone_is_left_alone_at_once_and_its_owner_told(world) {
        let hook = world.hook().await;
        world.receiver.then([Reply::Status(410, "gone")]);
        world.customer("נועה").await;
        world.app.run_due().await;
        let shown = world.shown(&hook).await;
        assert_eq!((&shown["status"], &shown["offReason"]), (&json!("off"), &json!("gone")));
        assert_eq!(world.log(&hook).await[0]["status"], "failed");
        let changes = world.owner.get("/api/changes?limit=200").await.json();
        let last = changes["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(last["kind"], "webhook.switched_off");
        assert_eq!(last["data"], json!({ "host": "127.0.0.1", "description": "הנהלת חשבונות", "status": "off",
            "offReason": "gone" }));

        world.receiver.take();
        world.customer("אבי").await;
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);
        let ping = format!("/api/webhooks/{}/test", hook.id);
        assert_eq!(world.owner.post(&ping, json!({})).await.code(), "webhook_not_enabled");
        world.change(&hook, json!({ "isEnabled": true })).await;
        world.customer("רון").await;
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 1);
    }
);

webhooks!(
    async fn an_address_that_takes_nothing_for_five_days_is_switched_off(world) {
        let hook = world.hook().await;
        world.receiver.always(Some(Reply::Status(500, "")));
        world.customer("נועה").await;
        world.app.run_due().await;
        world.until_ended(&hook).await;
        assert_eq!(world.shown(&hook).await["status"], "enabled");
        assert!(world.shown(&hook).await["failingSince"].is_string());
        world.app.set_clock("2026-01-09T05:59:00Z");
        world.customer("אבי").await;
        world.app.run_due().await;
        assert_eq!(world.shown(&hook).await["status"], "enabled");
        world.app.set_clock("2026-01-09T06:10:00Z");
        world.app.run_due().await;
        let shown = world.shown(&hook).await;
        assert_eq!((&shown["status"], &shown["offReason"]), (&json!("off"), &json!("failing")));
        // What still waited is not sent any more.
        let sent = world.receiver.take().len();
        world.until_ended(&hook).await;
        assert_eq!(world.log(&hook).await[0]["error"], "switched_off");
        assert_eq!((world.receiver.take().len(), sent > 0), (0, true));

        // Switched on again, one success is enough to forget it, and what failed is sent on demand.
        world.receiver.always(None);
        world.change(&hook, json!({ "isEnabled": true })).await;
        let path = format!("/api/webhooks/{}/deliveries/replay", hook.id);
        let since = json!({ "since": "2026-01-01T00:00:00Z" });
        let replayed = world.owner.post(&path, since.clone()).await.expect(StatusCode::ACCEPTED);
        assert_eq!(replayed["count"], 2);
        world.app.run_due().await;
        let calls = world.receiver.take();
        assert_eq!(calls.len(), 2);
        assert!(world.log(&hook).await.iter().all(|row| row["status"] == "delivered"));
        assert_eq!(world.shown(&hook).await["failingSince"], Value::Null);
        assert_eq!(world.owner.post(&path, since).await.expect(StatusCode::ACCEPTED)["count"], 0);
    }
);

webhooks!(
    async fn only_what_failed_since_then_is_sent_again(world) {
        let hook = world.hook().await;
        world.receiver.always(Some(Reply::Status(500, "")));
        world.customer("נועה").await;
        world.app.run_due().await;
        world.until_ended(&hook).await;
        let between = world.app.advance(SignedDuration::from_hours(1));
        world.change(&hook, json!({ "isEnabled": true })).await;
        world.customer("אבי").await;
        world.app.run_due().await;
        world.until_ended(&hook).await;
        world.receiver.always(None);
        world.change(&hook, json!({ "isEnabled": true })).await;
        let path = format!("/api/webhooks/{}/deliveries/replay", hook.id);
        let replayed = world.owner.post(&path, json!({ "since": between })).await;
        assert_eq!(replayed.expect(StatusCode::ACCEPTED)["count"], 1);
    }
);

webhooks!(
    async fn a_worker_that_outlives_its_lease_repeats_the_same_id_and_counts_once(world) {
        let hook = world.hook().await;
        world.customer("נועה").await;
        let id: WebhookDeliveryId = serde_json::from_value(world.log(&hook).await[0]["id"].clone()).unwrap();
        let scope = world.scope().await;
        // Both have read that it was never tried; both send.
        let both = Arc::new(Barrier::new(2));
        world.receiver.then([Reply::Together(both.clone()), Reply::Together(both)]);
        let (first, second) = tokio::join!(
            webhooks::deliver(&world.app.app, scope, id, 0),
            webhooks::deliver(&world.app.app, scope, id, 0)
        );
        assert_eq!((first, second), (Ok(()), Ok(())));
        let calls = world.receiver.take();
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[0].header("webhook-id"), calls[1].header("webhook-id"));
        let log = world.log(&hook).await;
        assert_eq!((log.len(), &log[0]["attempts"], &log[0]["status"]), (1, &json!(1), &json!("delivered")));
        // The job itself comes late and finds it done.
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);
    }
);

webhooks!(
    async fn an_address_that_is_down_is_asked_by_one_at_a_time(world) {
        let hook = world.hook().await;
        world.receiver.then((0..3).map(|_| Reply::Status(500, "")));
        for name in ["נועה", "אבי", "רון"] {
            world.customer(name).await;
            world.app.run_due().await;
        }
        assert_eq!(world.receiver.take().len(), 3);
        // It failed three times in a row: what comes now waits for half a minute.
        for _ in 0..10 {
            world.customer("דנה").await;
        }
        world.app.advance(SignedDuration::from_secs(20));
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 0);
        assert_eq!(world.log(&hook).await[0]["attempts"], 0);
        world.receiver.always(Some(Reply::Status(500, "")));
        world.app.advance(SignedDuration::from_secs(11));
        world.app.run_due().await;
        assert_eq!(world.receiver.take().len(), 1);
        // It works again: the next one finds that out, and everything follows.
        world.receiver.always(None);
        for _ in 0..4 {
            world.app.advance(SignedDuration::from_secs(400));
            world.app.run_due().await;
        }
        assert!(world.log(&hook).await.iter().all(|row| row["status"] == "delivered"));
    }
);
