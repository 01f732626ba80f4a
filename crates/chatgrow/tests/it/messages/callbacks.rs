//! What carriers report, and what customers answer.

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::carriers::{RUTH, text, with_carriers};
use super::{ORDINARY, Visit};

with_carriers!(
    async fn a_forged_report_is_refused_and_changes_nothing(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        text(&shop, "hello").await;
        world.app.run_jobs().await;
        for callback in world.twilio.take_callbacks() {
            assert_eq!(world.deliver(&callback.forged()).await, StatusCode::FORBIDDEN);
        }
        let url = connection["callbackUrl"].as_str().unwrap();
        let inbound = world.twilio.inbound(url, RUTH, "+972521112222", "STOP 1");
        assert_eq!(world.deliver(&inbound.clone().forged()).await, StatusCode::FORBIDDEN);
        let unsigned = world.app.guest().send_bytes(Method::POST, url.strip_prefix("https://chatgrow.test").unwrap(),
            Some((inbound.content_type, inbound.body.clone()))).await;
        assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
        assert_eq!(shop.message("free_text").await["status"], "sent");
        let list = shop.owner().await.get("/api/notifications/inbound").await.json();
        assert_eq!(list["items"], json!([]));
        let huge = vec![b'x'; 2 * 1024 * 1024];
        let path = url.strip_prefix("https://chatgrow.test").unwrap();
        let answer = world.app.guest().send_bytes(Method::POST, path, Some((inbound.content_type, huge))).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        let nobody = world.app.guest().send_bytes(Method::POST, "/hooks/twilio/nothing", Some((inbound.content_type, vec![]))).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    }
);

with_carriers!(
    async fn reports_that_come_twice_and_backwards_never_take_a_message_back(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        text(&shop, "hello").await;
        world.app.run_jobs().await;
        let mut callbacks = world.twilio.take_callbacks();
        callbacks.reverse();
        for callback in callbacks.iter().chain(&callbacks) {
            assert_eq!(world.deliver(callback).await, StatusCode::NO_CONTENT);
            assert_eq!(shop.message("free_text").await["status"], "delivered");
        }
        let sid = world.twilio.accepted()[0].sid.clone();
        let failed = world.twilio.status(&sid, "undelivered", Some(30003)).unwrap();
        world.deliver(&failed).await;
        assert_eq!(shop.message("free_text").await["status"], "delivered", "what arrived cannot fail");
        let read = world.twilio.status(&sid, "read", None).unwrap();
        world.deliver(&read).await;
        let message = shop.message("free_text").await;
        assert_eq!(message["status"], "read");
        assert!(message["readAt"].is_string());
    }
);

with_carriers!(
    async fn one_confirms_and_two_cancels_the_only_visit(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        let visit = shop.book(ORDINARY).await;
        world.app.run_jobs().await;
        assert_eq!(world.writes(&connection, "1").await, StatusCode::NO_CONTENT);
        world.app.run_jobs().await;
        let path = format!("/api/appointments/{visit}");
        let appointment = shop.owner().await.get(&path).await.json();
        assert_eq!(appointment["status"], "confirmed");
        assert!(appointment["guestConfirmedAt"].is_string(), "{appointment}");
        assert_eq!(world.writes(&connection, "בטל").await, StatusCode::NO_CONTENT);
        world.app.run_jobs().await;
        assert_eq!(shop.owner().await.get(&path).await.json()["status"], "cancelled");
        let texts: Vec<String> = world.twilio.accepted().iter().map(|text| text.body.clone()).collect();
        assert!(texts.last().unwrap().contains("בוטל"), "{texts:?}");
        let kinds = shop.journal_kinds().await;
        for kind in ["message.received", "appointment.guest_confirmed", "appointment.cancelled"] {
            assert!(kinds.iter().any(|known| known == kind), "{kind}: {kinds:?}");
        }
    }
);

with_carriers!(
    async fn an_answer_that_may_mean_two_visits_or_nothing_does_nothing(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        shop.book(ORDINARY).await;
        world.writes(&connection, "לא יודעת עדיין").await;
        shop.book(Visit { starts: "2026-01-07T12:30:00Z", ..ORDINARY }).await;
        world.writes(&connection, "2").await;
        world.app.run_jobs().await;
        let visits = shop.owner().await.get("/api/appointments").await.json();
        for visit in visits["items"].as_array().unwrap() {
            assert_eq!(visit["status"], "confirmed");
        }
        let path = format!("/api/customers/{}/messages-thread", shop.customer);
        let thread = shop.owner().await.get(&path).await.json();
        let lines: Vec<&Value> = thread["items"].as_array().unwrap().iter().filter(|line| line["direction"] == "in").collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().any(|line| line["result"] == "ambiguous" && line["text"] == "2"), "{lines:?}");
        assert!(thread["items"].as_array().unwrap().iter().any(|line| line["direction"] == "out"));
    }
);

with_carriers!(
    async fn a_text_that_is_delivered_twice_is_kept_once(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        let url = connection["callbackUrl"].as_str().unwrap();
        let callback = world.twilio.inbound(url, RUTH, "+972521112222", "שלום");
        for _ in 0..3 {
            assert_eq!(world.deliver(&callback).await, StatusCode::NO_CONTENT);
        }
        let list = shop.owner().await.get("/api/notifications/inbound").await.json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert_eq!(list["items"][0]["customerId"], json!(shop.customer));
    }
);

with_carriers!(
    async fn stop_ends_texts_at_once_and_start_brings_them_back(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        text(&shop, "planned before").await;
        assert_eq!(world.writes(&connection, "הסר").await, StatusCode::NO_CONTENT);
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 0);
        assert_eq!(shop.message("free_text").await["status"], "skipped");
        let form = json!({ "customerId": shop.customer, "channel": "sms", "text": "again" });
        let refused = shop.owner().await.post("/api/notifications/send", form).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "opted_out"));
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1, "mail was not what she refused");
        let path = format!("/api/customers/{}/consents", shop.customer);
        let said = async || -> Vec<String> {
            let consents = shop.owner().await.get(&path).await.json();
            let said = consents["items"].as_array().unwrap().iter().rev().map(|it| {
                format!("{} {} {} {}", it["source"], it["act"], it["channel"], it["purpose"]).replace('"', "")
            });
            said.collect()
        };
        let withdrawn = ["keyword withdrawn sms service", "keyword withdrawn sms marketing"];
        assert_eq!(said().await, withdrawn);
        world.writes(&connection, "START").await;
        assert_eq!(said().await[2..], ["keyword given sms service"], "advertising needs a yes of its own");
        world.app.advance(SignedDuration::from_secs(1));
        text(&shop, "welcome back").await;
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 1);
    }
);

with_carriers!(
    async fn the_team_lifts_a_refusal_only_with_the_words_of_who_refused(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        world.writes(&connection, "הסר").await;
        let owner = shop.owner().await;
        let list = owner.get("/api/suppressions?channel=sms&address=97250").await.json();
        let item = &list["items"][0];
        assert_eq!((&item["source"], &item["extent"]), (&json!("keyword"), &json!("all")));
        assert_eq!(owner.get("/api/suppressions?channel=email").await.json()["items"], json!([]));
        assert_eq!(owner.get("/api/suppressions?address=_").await.json()["items"], json!([]));
        let mut form = json!({ "channel": "sms", "address": item["address"] });
        let refused = owner.post("/api/suppressions/lift", form.clone()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        form["words"] = json!("ביקשה בטלפון לקבל שוב תזכורות");
        assert_eq!(owner.post("/api/suppressions/lift", form.clone()).await.status, StatusCode::NO_CONTENT);
        assert_eq!(owner.post("/api/suppressions/lift", form).await.status, StatusCode::NOT_FOUND);
        world.app.advance(SignedDuration::from_secs(1));
        text(&shop, "welcome back").await;
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 1);
    }
);

with_carriers!(
    async fn what_the_carrier_knows_to_be_refused_is_not_tried_again(world) {
        let shop = world.shop().await;
        shop.execute("UPDATE customers SET phone = '+15005550004'").await;
        world.add_sms(&shop, json!({})).await;
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1);
        let form = json!({ "customerId": shop.customer, "channel": "sms", "text": "again" });
        let refused = shop.owner().await.post("/api/notifications/send", form).await;
        assert_eq!(refused.code(), "opted_out");
    }
);

with_carriers!(
    async fn whatsapp_carries_free_text_only_to_who_wrote_within_a_day(world) {
        let shop = world.shop().await;
        let connection = world.add_whatsapp(&shop).await;
        let form = json!({ "customerId": shop.customer, "connectionId": connection["id"], "text": "hello" });
        shop.owner().await.post("/api/whatsapp/send", form.clone()).await.expect(StatusCode::ACCEPTED);
        world.app.run_jobs().await;
        assert_eq!(shop.message("free_text").await["status"], "skipped");
        let callback = world.whatsapp.inbound(RUTH, "שלום", "Ruth");
        assert_eq!(world.deliver(&callback).await, StatusCode::NO_CONTENT);
        world.app.advance(SignedDuration::from_secs(1));
        shop.owner().await.post("/api/whatsapp/send", form.clone()).await.expect(StatusCode::ACCEPTED);
        world.app.run_jobs().await;
        assert_eq!(world.whatsapp.accepted().len(), 1);
        world.app.advance(SignedDuration::from_hours(24));
        shop.owner().await.post("/api/whatsapp/send", form).await.expect(StatusCode::ACCEPTED);
        world.app.run_jobs().await;
        assert_eq!(world.whatsapp.accepted().len(), 1);
    }
);

with_carriers!(
    async fn meta_tries_our_address_out_with_the_word_that_we_agreed_on(world) {
        let shop = world.shop().await;
        let connection = world.add_whatsapp(&shop).await;
        let path = connection["callbackUrl"].as_str().unwrap().strip_prefix("https://chatgrow.test").unwrap();
        let right = world.app.guest().get(&format!("{path}?{}", world.whatsapp.challenge("verify-me"))).await;
        assert_eq!((right.status, right.text().as_str()), (StatusCode::OK, "1158201444"));
        let wrong = world.app.guest().get(&format!("{path}?{}", world.whatsapp.challenge("guess"))).await;
        assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    }
);
