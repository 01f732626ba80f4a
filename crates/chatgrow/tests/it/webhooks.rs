//! Addresses that are told of changes: what arrives there, under which signature, and what becomes of what does not.

mod attempts;
mod edits;
mod planning;
mod receiver;

use axum::http::StatusCode;
use chatgrow::accounts::business_by_slug;
use chatgrow::platform::db::Scope;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::harness::{Client, Engine, TestApp};
use receiver::Receiver;

/// Declares a test on both databases whose application may ask this machine, with a program that listens there.
macro_rules! webhooks {
    ($($test:tt)*) => {
        $crate::harness::both_in!($crate::webhooks::World, $crate::webhooks::World::start; $($test)*);
    };
}
use webhooks;

/// The service, a business, and its program.
struct World {
    app: TestApp,
    owner: Client,
    receiver: Receiver,
}

/// An address of the business, as it was made.
struct Hook {
    id: String,
    secret: String,
}

impl World {
    async fn start(engine: Engine) -> Self {
        let variables = [
            // These tests let weeks pass.
            ("JWT_EXPIRES_IN", "300d"),
            ("REFRESH_TOKEN_EXPIRES_IN", "300d"),
            ("OUTBOUND_ALLOW_PRIVATE", "true"),
            ("WEBHOOK_TIMEOUT_SECONDS", "1"),
        ];
        let app = TestApp::start(engine, &variables).await;
        let owner = app.owner("dana").await;
        app.run_jobs().await;
        Self {
            app,
            owner,
            receiver: Receiver::start().await,
        }
    }

    /// An address of the receiver that is told of customers made.
    async fn hook(&self) -> Hook {
        self.hook_of(json!(["customer.created"])).await
    }

    async fn hook_of(&self, kinds: Value) -> Hook {
        let body =
            json!({ "url": self.receiver.url(), "description": "הנהלת חשבונות", "kinds": kinds });
        let made = self.owner.post("/api/webhooks", body).await;
        let made = made.expect(StatusCode::CREATED);
        Hook {
            id: made["id"].as_str().unwrap().to_owned(),
            secret: made["secret"].as_str().unwrap().to_owned(),
        }
    }

    /// Makes a customer, a moment after what was before: the log is in the order of time.
    async fn customer(&self, name: &str) -> Value {
        self.app.advance(SignedDuration::from_millis(1));
        let body = json!({ "fullName": name });
        let made = self.owner.post("/api/customers", body).await;
        made.expect(StatusCode::CREATED)
    }

    /// The log of an address, the newest first.
    async fn log(&self, hook: &Hook) -> Vec<Value> {
        let path = format!("/api/webhooks/{}/deliveries", hook.id);
        let page = self.owner.get(&path).await.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    /// The right to touch the business's data, as a guest of its public page gets it.
    async fn scope(&self) -> Scope {
        let business = self.owner.get("/api/business").await.json();
        let slug = business["slug"].as_str().unwrap().to_owned();
        business_by_slug(&self.app.app, &slug).await.unwrap().1
    }

    /// The address as its owner sees it.
    async fn shown(&self, hook: &Hook) -> Value {
        let path = format!("/api/webhooks/{}", hook.id);
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    /// Changes an address.
    async fn change(&self, hook: &Hook, mut body: Value) -> Value {
        body["version"] = self.shown(hook).await["version"].clone();
        let path = format!("/api/webhooks/{}", hook.id);
        self.owner.put(&path, body).await.expect(StatusCode::OK)
    }

    /// Makes what is due happen until nothing is planned for this delivery any more; the hours it took.
    async fn until_ended(&self, hook: &Hook) -> i64 {
        let begun = self.app.app.clock.now();
        while let Some(next) = self.log(hook).await[0]["nextAt"].as_str() {
            self.app.set_clock(next);
            self.app.run_due().await;
        }
        let took: SignedDuration = self.app.app.clock.now().duration_since(begun);
        took.as_hours()
    }
}
