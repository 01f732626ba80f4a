//! Connections over HTTP: what is kept from whom, what may be set, and trials.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::carriers::with_carriers;
use super::{ORDINARY, Shop};
use crate::harness::both;

with_carriers!(
    async fn credentials_are_sealed_and_never_returned(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        world.add_whatsapp(&shop).await;
        let owner = shop.owner().await;
        let path = format!("/api/connections/{}", connection["id"].as_str().unwrap());
        let update = json!({ "version": 1, "name": "Renamed", "secrets": { "authToken": "another-secret" } });
        let updated = owner.put(&path, update).await;
        for answer in [updated.text(), owner.get("/api/connections").await.text(), owner.get("/api/changes").await.text()] {
            for secret in [world.twilio.auth_token(), "another-secret", "simulated-access-token", "verify-me"] {
                assert!(!answer.contains(secret), "{secret} in {answer}");
            }
        }
        let stored = world.app.count("SELECT count(*) FROM connections WHERE CAST(secret AS TEXT) LIKE '%secret%'",
            &shop.scope.business().to_string()).await;
        assert_eq!(stored, 0);
    }
);

with_carriers!(
    async fn the_connections_of_another_business_cannot_be_reached(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        let whatsapp = world.add_whatsapp(&shop).await;
        let stranger = world.app.owner("eve").await;
        let id = connection["id"].as_str().unwrap();
        let path = format!("/api/connections/{id}");
        let update = stranger.put(&path, json!({ "version": 1, "name": "Mine" })).await;
        assert_eq!(update.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.delete(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.post(&format!("{path}/test"), json!({})).await.status, StatusCode::NOT_FOUND);
        let qr = format!("/api/whatsapp/connections/{}/qr", whatsapp["id"].as_str().unwrap());
        assert_eq!(stranger.get(&qr).await.status, StatusCode::NOT_FOUND);
        assert_eq!(stranger.get("/api/connections").await.json()["items"], json!([]));
        let form = json!({ "channel": "sms", "connectionId": id, "to": "0501234567", "text": "hello" });
        let answer = stranger.post("/api/notifications/send", form).await;
        assert_eq!(answer.json()["fields"][0]["field"], "/connectionId");
    }
);

with_carriers!(
    async fn a_connection_in_use_is_looked_at_by_itself(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        let path = format!("/api/connections/{}", connection["id"].as_str().unwrap());
        let seen = async || {
            world.app.run_jobs().await;
            let list = shop.owner().await.get("/api/connections").await.json();
            let item = &list["items"][0];
            (item["testedAt"].clone(), item["testError"].is_string())
        };
        let (first, fails) = seen().await;
        assert!(first.is_string() && !fails);
        world.app.advance(SignedDuration::from_hours(5));
        assert_eq!(seen().await.0, first);
        world.app.advance(SignedDuration::from_hours(1));
        let (second, fails) = seen().await;
        assert!(second != first && !fails);
        let wrong = json!({ "version": 1, "secrets": { "authToken": "wrong" } });
        shop.owner().await.put(&path, wrong).await.expect(StatusCode::OK);
        assert!(seen().await.1);
        let right = json!({ "version": 2, "secrets": { "authToken": world.twilio.auth_token() } });
        shop.owner().await.put(&path, right).await.expect(StatusCode::OK);
        assert!(!seen().await.1);
        let kinds = shop.journal_kinds().await;
        let told: Vec<&String> = kinds.iter().filter(|kind| kind.starts_with("connection.")).collect();
        assert_eq!(told, ["connection.added", "connection.updated", "connection.failing", "connection.updated", "connection.recovered"]);
        // Out of use, it is left alone.
        let off = json!({ "version": 3, "isActive": false });
        shop.owner().await.put(&path, off).await.expect(StatusCode::OK);
        let (last, _) = seen().await;
        world.app.advance(SignedDuration::from_hours(24));
        assert_eq!(seen().await.0, last);
    }
);

with_carriers!(
    async fn a_trial_tells_whether_the_carrier_takes_messages(world) {
        let shop = world.shop().await;
        let good = world.add_sms(&shop, json!({})).await;
        let bad = world.add_sms(&shop, json!({ "secrets": { "authToken": "wrong" } })).await;
        let owner = shop.owner().await;
        for connection in [&good, &bad] {
            let path = format!("/api/connections/{}/test", connection["id"].as_str().unwrap());
            owner.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
        }
        world.app.run_jobs().await;
        let items = owner.get("/api/connections").await.json()["items"].clone();
        let of = |id: &serde_json::Value| items.as_array().unwrap().iter().find(|item| item["id"] == *id).unwrap().clone();
        assert!(of(&good["id"])["testedAt"].is_string());
        assert_eq!(of(&good["id"])["testError"], json!(null));
        assert!(of(&bad["id"])["testError"].is_string());
        assert_eq!(world.twilio.accepted().len(), 0);
    }
);

with_carriers!(
    async fn a_mail_server_of_the_business_sends_from_its_own_address(world) {
        let shop = world.shop().await;
        let server = world.app.mail.address();
        let form = json!({ "channel": "email", "provider": "smtp", "name": "Own mail",
            "settings": { "host": server.ip().to_string(), "port": server.port(), "security": "none",
                "from": "hello@studio.example" } });
        shop.owner().await.post("/api/connections", form).await.expect(StatusCode::CREATED);
        shop.book(ORDINARY).await;
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].envelope_from, "hello@studio.example");
    }
);

with_carriers!(
    async fn a_qr_code_opens_a_chat(world) {
        let shop = world.shop().await;
        let connection = world.add_whatsapp(&shop).await;
        assert_eq!(connection["chatLink"], "https://wa.me/972521113333");
        let path = format!("/api/whatsapp/connections/{}/qr?text=hello", connection["id"].as_str().unwrap());
        let answer = shop.owner().await.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.headers["content-type"], "image/svg+xml");
        assert!(answer.text().starts_with("<svg"));
        let sms = world.add_sms(&shop, json!({})).await;
        let path = format!("/api/whatsapp/connections/{}/qr", sms["id"].as_str().unwrap());
        assert_eq!(shop.owner().await.get(&path).await.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_mail_server_inside_our_network_is_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        for (host, code) in [("127.0.0.1", "private_address"), ("169.254.169.254", "private_address"),
            ("localhost", "private_address"), ("0x7f.1", "private_address"), ("a b", "bad_host"), ("", "bad_host")] {
            let form = json!({ "channel": "email", "provider": "smtp", "name": "x",
                "settings": { "host": host, "from": "a@b.example" } });
            let answer = shop.owner().await.post("/api/connections", form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{host}");
            assert_eq!(answer.json()["fields"][0]["code"], code, "{host}");
        }
        assert_eq!(shop.owner().await.get("/api/connections").await.json()["items"], json!([]));
    }
);

both!(
    async fn what_makes_no_sense_is_refused_and_nothing_is_kept(app) {
        let shop = Shop::open(&app, "dana").await;
        let owner = shop.owner().await;
        let customer = json!(shop.customer);
        let text = "x".repeat(1601);
        for (form, field) in [
            (json!({ "channel": "sms", "to": "12", "text": "x" }), "/to"),
            (json!({ "channel": "sms", "to": "ruth@example.com", "text": "x" }), "/to"),
            (json!({ "channel": "email", "to": "a@example.com\r\nBcc: b@example.com", "text": "x" }), "/to"),
            (json!({ "channel": "email", "to": "a@example.com, b@example.com", "text": "x" }), "/to"),
            (json!({ "to": "a@example.com", "text": "x" }), "/channel"),
            (json!({ "text": "x" }), "/customerId"),
            (json!({ "customerId": customer, "to": "0501234567", "channel": "sms", "text": "x" }), "/to"),
            (json!({ "customerId": customer, "text": " " }), "/text"),
            (json!({ "customerId": customer, "text": text }), "/text"),
            (json!({ "customerId": customer, "channel": "sms", "text": "x" }), "/customerId"),
            (json!({ "customerId": uuid::Uuid::nil(), "text": "x" }), "/customerId"),
            (json!({ "customerId": customer, "text": "x", "colour": 1 }), "/colour"),
        ] {
            let answer = owner.post("/api/notifications/send", form.clone()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert_eq!(answer.json()["fields"][0]["field"], field, "{form}");
        }
        let huge = json!({ "customerId": customer, "text": "x".repeat(1024 * 1024) });
        assert_eq!(owner.post("/api/notifications/send", huge).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(shop.history().await.len(), 0);
    }
);

both!(
    async fn the_team_writes_to_a_customer_by_mail(app) {
        let shop = Shop::open(&app, "dana").await;
        let form = json!({ "customerId": shop.customer, "subject": "פרטים\r\nBcc: x@example.com", "text": "שורה\nועוד אחת" });
        let planned = shop.owner().await.post("/api/notifications/send", form).await.expect(StatusCode::ACCEPTED);
        assert_eq!(planned["status"], "planned");
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].envelope_to, ["ruth@guest.example"]);
        assert!(mails[0].text.as_ref().unwrap().contains("ועוד אחת"));
    }
);
