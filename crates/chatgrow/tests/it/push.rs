//! Devices of the team: what they are told, who is not, and what becomes of those that are gone.

mod service;

use axum::http::StatusCode;
use chatgrow::accounts::business_by_slug;
use chatgrow::journal::{self, Actor, Change, Kind, Subject};
use chatgrow::platform::ids::InboundMessageId;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::calendar::Shop;
use crate::harness::{Client, Engine, TestApp, both};
use service::{Device, Service};

const MONDAY_9: &str = "2026-01-05T07:00:00Z";
const MONDAY_10: &str = "2026-01-05T08:00:00Z";

/// Declares a test on both databases whose application may ask this machine, with a push service that listens there.
macro_rules! pushes {
    ($($test:tt)*) => {
        $crate::harness::both_in!($crate::push::World, $crate::push::World::start; $($test)*);
    };
}

/// The service, a business that can be booked, and the push service of its devices.
struct World {
    app: TestApp,
    shop: Shop,
    service: Service,
}

impl World {
    async fn start(engine: Engine) -> Self {
        let app = TestApp::start(engine, &[("OUTBOUND_ALLOW_PRIVATE", "true")]).await;
        let shop = Shop::open(&app, "dana").await;
        app.run_jobs().await;
        Self {
            app,
            shop,
            service: Service::start().await,
        }
    }

    /// A device of this person that is told of news in `lang`.
    async fn device(&self, person: &Client, name: &str, lang: &str) -> (Device, String) {
        let device = Device::new(&self.service, name);
        let person = person.clone().with_header("accept-language", lang);
        let added = person.post("/api/push", device.subscription()).await;
        let added = added.expect(StatusCode::CREATED);
        (device, added["id"].as_str().unwrap().to_owned())
    }

    async fn guest_books(&self, at: &str) -> Value {
        let body = json!({ "serviceId": self.shop.service, "startsAt": at,
            "customer": { "fullName": "נועה לוי", "phone": "050-234-5678", "email": "noa@example.com" } });
        let path = format!("/api/public/{}/appointments", self.shop.slug);
        let booked = self.app.guest().post(&path, body).await;
        let booked = booked.expect(StatusCode::CREATED);
        self.app.run_due().await;
        booked
    }

    /// A text comes in, as a carrier tells of it.
    async fn text_comes_in(&self) {
        let app = &self.app.app;
        let (_, scope) = business_by_slug(app, &self.shop.slug).await.unwrap();
        let now = app.clock.now();
        let mut tx = app.db.write(scope).await.unwrap();
        let change = Change {
            kind: Kind::MessageReceived,
            subject: Subject::InboundMessage(InboundMessageId::new(now)),
            customer: None,
            data: json!({ "channel": "sms", "from": "+972521234567", "text": "סוד" }),
        };
        let name = "Ruth".to_owned();
        journal::record(&mut tx, now, &Actor::Guest { name }, change)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.app.run_due().await;
    }
}

async fn devices(person: &Client) -> Vec<Value> {
    let shown = person.get("/api/push").await.expect(StatusCode::OK);
    shown["subscriptions"].as_array().unwrap().clone()
}

pushes!(
    async fn a_guests_booking_arrives_once_at_each_device_in_its_language(world) {
        let owner = &world.shop.owner;
        let (hebrew, _) = world.device(owner, "he", "he").await;
        let (english, _) = world.device(owner, "en", "en").await;
        let booked = world.guest_books(MONDAY_9).await;
        world.app.run_due().await;

        let calls = world.service.take();
        assert_eq!(calls.iter().map(|call| call.path.as_str()).collect::<Vec<_>>(), ["/en", "/he"]);
        let shown = english.open(&calls[0]);
        assert_eq!(shown["title"], "New appointment");
        assert_eq!(shown["body"], "נועה לוי, Monday, 5 January 2026 at 09:00");
        assert_eq!((&shown["lang"], &shown["dir"]), (&json!("en"), &json!("ltr")));
        let id = booked["appointment"]["id"].as_str();
        if let Some(id) = id {
            assert_eq!(shown["url"], format!("/app/calendar?visit={id}"));
        }
        assert!(shown["url"].as_str().unwrap().starts_with("/app/calendar?visit="));
        let shown = hebrew.open(&calls[1]);
        assert_eq!(shown["title"], "תור חדש");
        assert_eq!(shown["body"], "נועה לוי, יום ב׳, 5.1.2026 בשעה 09:00");
        assert_eq!(shown["dir"], "rtl");

        let key = owner.get("/api/push").await.json()["publicKey"].as_str().unwrap().to_owned();
        let claims = calls[0].signed_by(&key);
        let at = world.app.app.clock.now().as_second();
        assert_eq!(claims, json!({ "aud": world.service.origin, "exp": at + 12 * 3600, "sub": "https://chatgrow.test" }));
        assert_eq!((calls[0].header("ttl"), calls[0].header("urgency")), ("3600", "normal"));
    }
);

pushes!(
    async fn what_the_team_does_is_not_told_and_what_guests_undo_is(world) {
        let (device, _) = world.device(&world.shop.owner, "he", "he").await;
        world.shop.book_at(MONDAY_9).await;
        world.app.run_jobs().await;
        assert_eq!(world.service.take().len(), 0);

        let booked = world.guest_books(MONDAY_10).await;
        let link = booked["manageUrl"].as_str().unwrap().strip_prefix("https://chatgrow.test/my/").unwrap().to_owned();
        let path = format!("/api/public/appointments/{link}/cancel");
        world.app.guest().post(&path, json!({})).await.expect(StatusCode::OK);
        world.app.run_due().await;
        let calls = world.service.take();
        let mut shown: Vec<Value> = calls.iter().map(|call| device.open(call)).collect();
        shown.sort_by_key(|shown| shown["title"].as_str().unwrap() == "תור בוטל");
        assert_eq!(shown.iter().map(|shown| &shown["title"]).collect::<Vec<_>>(), ["תור חדש", "תור בוטל"]);
        assert_eq!(shown[0]["tag"], shown[1]["tag"]);
    }
);

pushes!(
    async fn a_device_that_is_gone_is_forgotten(world) {
        let owner = &world.shop.owner;
        for (name, status) in [("a", 410), ("b", 404)] {
            let (_, id) = world.device(owner, name, "he").await;
            world.service.then([status]);
            owner.post(&format!("/api/push/{id}/test"), json!({})).await.expect(StatusCode::ACCEPTED);
            world.app.run_due().await;
            assert_eq!(world.service.take().len(), 1);
            assert_eq!(devices(owner).await.len(), 0);
        }
        world.guest_books(MONDAY_9).await;
        assert_eq!(world.service.take().len(), 0);
    }
);

pushes!(
    async fn a_busy_push_service_is_asked_again_within_the_hour_and_one_that_refuses_is_not(world) {
        let (device, _) = world.device(&world.shop.owner, "he", "he").await;
        world.service.then([503, 429]);
        world.guest_books(MONDAY_9).await;
        assert_eq!(world.service.take().len(), 1);
        for _ in 0..2 {
            world.app.advance(SignedDuration::from_secs(60));
            world.app.run_due().await;
            assert_eq!(device.open(&world.service.take()[0])["title"], "תור חדש");
        }
        world.app.advance(SignedDuration::from_secs(60));
        world.app.run_due().await;
        assert_eq!(world.service.take().len(), 0);

        world.service.then([403]);
        world.guest_books(MONDAY_10).await;
        world.app.advance(SignedDuration::from_secs(60));
        world.app.run_due().await;
        assert_eq!(world.service.take().len(), 1);

        // News of the day before is none.
        world.service.then([500]);
        world.text_comes_in().await;
        world.app.advance(SignedDuration::from_hours(24));
        world.app.run_due().await;
        assert_eq!(world.service.take().len(), 1);
    }
);

pushes!(
    async fn another_business_and_a_colleague_are_told_and_shown_nothing(world) {
        let eve = world.app.owner("eve").await;
        world.device(&eve, "eve", "he").await;
        let (_, id) = world.device(&world.shop.owner, "dana", "he").await;
        let colleague = world.app.member(&world.shop.owner, "maya", "manager").await;
        world.guest_books(MONDAY_9).await;
        let paths: Vec<String> = world.service.take().into_iter().map(|call| call.path).collect();
        assert_eq!(paths, ["/dana"]);
        assert_eq!(devices(&colleague).await.len(), 0);
        for person in [&eve, &colleague] {
            person.delete(&format!("/api/push/{id}")).await.expect(StatusCode::NOT_FOUND);
            person.post(&format!("/api/push/{id}/test"), json!({})).await.expect(StatusCode::NOT_FOUND);
        }
        world.shop.owner.delete(&format!("/api/push/{id}")).await.expect(StatusCode::NO_CONTENT);
        world.guest_books(MONDAY_10).await;
        assert_eq!(world.service.take().len(), 0);
    }
);

pushes!(
    async fn who_may_not_read_messages_is_not_told_of_them(world) {
        let bookkeeper = world.app.member(&world.shop.owner, "bookkeeper", "bookkeeper").await;
        world.device(&bookkeeper, "bookkeeper", "en").await;
        let (device, _) = world.device(&world.shop.owner, "dana", "en").await;
        world.text_comes_in().await;
        let calls = world.service.take();
        assert_eq!(calls.len(), 1);
        let shown = device.open(&calls[0]);
        assert_eq!((&shown["title"], &shown["body"]), (&json!("New message"), &json!("Ruth")));
        assert_eq!(shown["url"], "/app/messages/inbound");
        // The calendar is theirs to read.
        world.guest_books(MONDAY_9).await;
        assert_eq!(world.service.take().len(), 2);
    }
);

pushes!(
    async fn a_new_password_silences_every_device(world) {
        let owner = &world.shop.owner;
        world.device(owner, "phone", "he").await;
        assert_eq!(devices(owner).await.len(), 1);
        let form = json!({ "currentPassword": "correct horse battery", "newPassword": "quite another one" });
        owner.post("/api/auth/password", form).await.expect(StatusCode::NO_CONTENT);
        assert!(devices(owner).await.is_empty());

        world.device(owner, "phone", "he").await;
        world.app.guest().post("/api/auth/forgot-password", json!({ "email": "dana@example.com" })).await;
        world.app.run_jobs().await;
        let token = world.app.link_token("dana@example.com").await;
        let form = json!({ "token": token, "password": "a third one of these" });
        world.app.guest().post("/api/auth/reset-password", form).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(world.app.raw.number("SELECT count(*) FROM push_subscriptions").await, 0);
    }
);

pushes!(
    async fn a_device_is_of_one_person_at_a_time_and_goes_with_who_leaves_the_team(world) {
        let owner = &world.shop.owner;
        let maya = world.app.member(owner, "maya", "staff").await;
        let (_, first) = world.device(&maya, "shared", "he").await;
        let (device, again) = world.device(&maya, "shared", "en").await;
        assert_eq!(first, again);
        world.device(&maya, "own", "en").await;
        // The owner signs in on the first.
        world.device(owner, "shared", "he").await;
        assert_eq!(devices(&maya).await.len(), 1);

        let me = maya.get("/api/auth/me").await.json();
        let path = format!("/api/team/{}", me["user"]["id"].as_str().unwrap());
        owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        world.guest_books(MONDAY_9).await;
        let calls = world.service.take();
        assert_eq!(calls.len(), 1);
        assert_eq!(device.open(&calls[0])["lang"], "he");
        let left = "SELECT count(*) FROM push_subscriptions";
        assert_eq!(world.app.count(left, &world.shop.business).await, 1);
    }
);

both!(
    async fn what_is_no_device_is_refused(app) {
        let owner = app.owner("dana").await;
        let service = Service::start().await;
        let good = Device::new(&service, "a").subscription();
        for (field, value, code) in [
            ("/endpoint", json!("http://push.example/1"), "not_https"),
            ("/endpoint", json!("https://127.0.0.1/1"), "private_address"),
            ("/endpoint", json!("nonsense"), "bad_address"),
            ("/endpoint", json!(format!("https://push.example/{}", "x".repeat(2000))), "too_long"),
            ("/keys/p256dh", json!("AAAA"), "bad_push_key"),
            ("/keys/p256dh", json!(format!("BA{}", "A".repeat(85))), "bad_push_key"),
            ("/keys/auth", json!("BTBZMqHH6r4Tts7J"), "bad_push_key"),
            ("/keys/auth", json!("*"), "bad_push_key"),
            ("/device", json!(" "), "bad_name"),
        ] {
            let mut body = good.clone();
            body["endpoint"] = json!("https://push.example/1");
            *body.pointer_mut(field).unwrap() = value;
            let problem = owner.post("/api/push", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&problem["fields"][0]["field"], &problem["fields"][0]["code"]), (&json!(field), &json!(code)));
            assert_eq!(problem["fields"].as_array().unwrap().len(), 1);
        }
        for number in 0..21 {
            let mut body = good.clone();
            body["endpoint"] = json!(format!("https://push.example/{number}"));
            let answer = owner.post("/api/push", body).await;
            match number {
                20 => assert_eq!(answer.code(), "too_many_devices"),
                _ => drop(answer.expect(StatusCode::CREATED)),
            }
        }
        let key = json!({ "name": "x", "scopes": ["business:read"] });
        let key = owner.post("/api/api-keys", key).await.expect(StatusCode::CREATED);
        let program = app.guest().with_token(key["token"].as_str().unwrap());
        program.get("/api/push").await.expect(StatusCode::FORBIDDEN);
    }
);
