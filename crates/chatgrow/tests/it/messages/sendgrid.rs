//! A shop whose mail leaves by SendGrid: its signed events tell how far each mail came.

use axum::http::{Method, StatusCode};
use chatgrow_channels::simulator::{SendGridServer, SignedCallback};
use serde_json::{Value, json};

use super::{ORDINARY, Shop};
use crate::harness::{Engine, START, TestApp, both_in};

const BASE: &str = "https://chatgrow.test";

struct Post {
    app: TestApp,
    sendgrid: SendGridServer,
}

impl Post {
    async fn start(engine: Engine) -> Self {
        let sendgrid = SendGridServer::start().await.unwrap();
        sendgrid.set_now(START.parse().unwrap());
        let variables = [
            ("SENDGRID_BASE_URL", sendgrid.url()),
            ("OUTBOUND_ALLOW_PRIVATE", "true"),
        ];
        let app = TestApp::start(engine, &variables).await;
        Self { app, sendgrid }
    }

    /// A shop with one visit booked, of which a mail has left.
    async fn shop(&self) -> Shop<'_> {
        let shop = Shop::open(&self.app, "dana").await;
        let form = json!({ "channel": "email", "provider": "sendgrid", "name": "Post",
            "settings": { "from": "studio@shop.example" },
            "secrets": { "apiKey": self.sendgrid.api_key(), "webhookKey": self.sendgrid.public_key() } });
        let connection = shop.owner().await.post("/api/connections", form).await;
        let connection = connection.expect(StatusCode::CREATED);
        assert!(!connection.to_string().contains(self.sendgrid.api_key()));
        self.sendgrid
            .set_webhook(connection["callbackUrl"].as_str().unwrap());
        shop.book(ORDINARY).await;
        self.app.run_jobs().await;
        assert_eq!(self.sendgrid.accepted().len(), 1);
        shop
    }

    async fn deliver(&self, callback: &SignedCallback) -> StatusCode {
        let mut guest = self.app.guest();
        for name in [
            "X-Twilio-Email-Event-Webhook-Timestamp",
            "X-Twilio-Email-Event-Webhook-Signature",
        ] {
            guest = guest.with_header(name, callback.header(name));
        }
        let path = callback.url.strip_prefix(BASE).unwrap();
        let body = Some((callback.content_type, callback.body.clone()));
        guest.send_bytes(Method::POST, path, body).await.status
    }

    async fn tells(&self, event: &str, more: Value) -> StatusCode {
        let mail = self.sendgrid.accepted()[0].provider_id.clone();
        let event = self.sendgrid.event(&mail, event, more).unwrap();
        self.deliver(&self.sendgrid.signed(&[event])).await
    }
}

async fn status(shop: &Shop<'_>) -> Value {
    shop.message("appointment_confirmation").await["status"].clone()
}

both_in!(
    Post, crate::messages::sendgrid::Post::start;
    async fn events_tell_that_a_mail_arrived(post) {
        let shop = post.shop().await;
        assert_eq!(status(&shop).await, "sent");
        let callbacks = post.sendgrid.take_callbacks();
        for callback in &callbacks {
            assert_eq!(
                post.deliver(&callback.clone().forged()).await,
                StatusCode::FORBIDDEN
            );
        }
        assert_eq!(
            status(&shop).await,
            "sent",
            "what is forged changes nothing"
        );
        for callback in callbacks.iter().chain(&callbacks) {
            assert_eq!(post.deliver(callback).await, StatusCode::NO_CONTENT);
        }
        assert_eq!(status(&shop).await, "delivered");
        // A late word of the time before takes nothing back.
        assert_eq!(
            post.tells("deferred", json!({})).await,
            StatusCode::NO_CONTENT
        );
        assert_eq!(status(&shop).await, "delivered");
    }
);

both_in!(
    Post, crate::messages::sendgrid::Post::start;
    async fn a_mail_that_bounced_has_failed_and_its_address_is_not_written_to_again(post) {
        let shop = post.shop().await;
        drop(post.sendgrid.take_callbacks());
        let bounced = post
            .tells(
                "bounce",
                json!({ "type": "bounce", "status": "5.1.1", "reason": "no such user" }),
            )
            .await;
        assert_eq!(bounced, StatusCode::NO_CONTENT);
        assert_eq!(status(&shop).await, "failed");
        let list = shop
            .owner()
            .await
            .get("/api/suppressions?channel=email")
            .await
            .json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    }
);
