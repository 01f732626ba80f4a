//! A shop whose messages leave by carriers of its own: Twilio and WhatsApp in process.

use axum::http::{Method, StatusCode};
use chatgrow_channels::simulator::{SignedCallback, TwilioServer, WhatsAppServer};
use serde_json::{Value, json};

use super::Shop;
use crate::harness::{Engine, START, TestApp};

/// Ruth's telephone.
pub(super) const RUTH: &str = "+972501234567";
const BASE: &str = "https://chatgrow.test";

/// The carriers, and the service that knows them.
pub(super) struct World {
    pub(super) app: TestApp,
    pub(super) twilio: TwilioServer,
    pub(super) whatsapp: WhatsAppServer,
}

impl World {
    pub(super) async fn start(engine: Engine) -> Self {
        let twilio = TwilioServer::start().await.unwrap();
        let whatsapp = WhatsAppServer::start().await.unwrap();
        twilio.set_now(START.parse().unwrap());
        whatsapp.set_now(START.parse().unwrap());
        let variables = [
            ("TWILIO_BASE_URL", twilio.url()),
            ("WHATSAPP_BASE_URL", whatsapp.url()),
            ("OUTBOUND_ALLOW_PRIVATE", "true"),
        ];
        let app = TestApp::start(engine, &variables).await;
        Self {
            app,
            twilio,
            whatsapp,
        }
    }

    /// A shop whose customer has a telephone.
    pub(super) async fn shop(&self) -> Shop<'_> {
        let shop = Shop::open(&self.app, "dana").await;
        shop.execute(&format!("UPDATE customers SET phone = '{RUTH}'"))
            .await;
        shop
    }

    /// Adds a number at Twilio; what is given goes over the ordinary.
    pub(super) async fn add_sms(&self, shop: &Shop<'_>, more: Value) -> Value {
        let mut form = json!({ "channel": "sms", "provider": "twilio", "name": "Texts",
            "settings": { "accountSid": self.twilio.account_sid(), "from": "+972521112222" },
            "secrets": { "authToken": self.twilio.auth_token() } });
        form.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let answer = shop.owner().await.post("/api/connections", form).await;
        answer.expect(StatusCode::CREATED)
    }

    /// Adds a number at Meta, with templates for what is told of a visit.
    pub(super) async fn add_whatsapp(&self, shop: &Shop<'_>) -> Value {
        let template =
            json!({ "name": "booked", "language": "he", "variables": ["customer", "when"] });
        let form = json!({ "provider": "cloud", "name": "WhatsApp",
            "settings": { "phoneNumberId": "106540352242922", "from": "+972521113333",
                "templates": { "appointment_confirmation": template } },
            "secrets": { "accessToken": "simulated-access-token", "appSecret": self.whatsapp.app_secret(),
                "verifyToken": "verify-me" } });
        let answer = shop
            .owner()
            .await
            .post("/api/whatsapp/connections", form)
            .await;
        let connection = answer.expect(StatusCode::CREATED);
        self.whatsapp
            .set_webhook(connection["callbackUrl"].as_str().unwrap());
        connection
    }

    /// Delivers a report as its carrier would.
    pub(super) async fn deliver(&self, callback: &SignedCallback) -> StatusCode {
        let mut guest = self.app.guest();
        for name in ["x-twilio-signature", "x-hub-signature-256"] {
            if !callback.header(name).is_empty() {
                guest = guest.with_header(name, callback.header(name));
            }
        }
        let path = callback.url.strip_prefix(BASE).unwrap();
        let body = Some((callback.content_type, callback.body.clone()));
        guest.send_bytes(Method::POST, path, body).await.status
    }

    /// Delivers every report that is due.
    pub(super) async fn deliver_all(&self) {
        let callbacks = [self.twilio.take_callbacks(), self.whatsapp.take_callbacks()];
        for callback in callbacks.iter().flatten() {
            assert_eq!(self.deliver(callback).await, StatusCode::NO_CONTENT);
        }
    }

    /// Ruth writes a text to the number of a connection.
    pub(super) async fn writes(&self, connection: &Value, text: &str) -> StatusCode {
        let url = connection["callbackUrl"].as_str().unwrap();
        let callback = self.twilio.inbound(url, RUTH, "+972521112222", text);
        self.deliver(&callback).await
    }
}

/// Plans a text of the team to Ruth.
pub(super) async fn text(shop: &Shop<'_>, text: &str) -> Value {
    let form = json!({ "customerId": shop.customer, "channel": "sms", "text": text });
    let answer = shop
        .owner()
        .await
        .post("/api/notifications/send", form)
        .await;
    answer.expect(StatusCode::ACCEPTED)
}

/// Declares a test with carriers that runs on both databases.
macro_rules! with_carriers {
    ($($test:tt)*) => {
        $crate::harness::both_in!($crate::messages::carriers::World, $crate::messages::carriers::World::start; $($test)*);
    };
}
pub(super) use with_carriers;
