//! Which way a message leaves: the order of channels, rates, budgets, breakers, and answers that are lost.

use chatgrow_channels::simulator::WebFault;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::carriers::{RUTH, text, with_carriers};
use super::{ORDINARY, Visit};

with_carriers!(
    async fn what_whatsapp_and_sms_cannot_deliver_arrives_by_mail(world) {
        let shop = world.shop().await;
        world.add_whatsapp(&shop).await;
        world.add_sms(&shop, json!({})).await;
        world.whatsapp.undeliverable(RUTH, 131_026);
        world.twilio.undeliverable(RUTH, 30005);
        shop.book(ORDINARY).await;
        world.app.run_jobs().await;
        assert_eq!(world.whatsapp.accepted().len(), 1);
        assert_eq!(shop.message("appointment_confirmation").await["channel"], "whatsapp");
        world.deliver_all().await;
        world.app.run_jobs().await;
        let texts = world.twilio.accepted();
        assert_eq!(texts.len(), 1);
        assert!(texts[0].body.contains("Studio dana"), "{}", texts[0].body);
        world.deliver_all().await;
        assert_eq!(shop.mails().await.len(), 1);
        let message = shop.message("appointment_confirmation").await;
        assert_eq!((&message["channel"], &message["status"]), (&json!("email"), &json!("sent")));
        let path = format!("/api/notifications/{}/attempts", message["id"].as_str().unwrap());
        let attempts = shop.owner().await.get(&path).await.json();
        let outcomes: Vec<&Value> = attempts["items"].as_array().unwrap().iter().map(|attempt| &attempt["outcome"]).collect();
        assert_eq!(outcomes, ["permanent_recipient", "permanent_recipient", "accepted"]);
    }
);

with_carriers!(
    async fn a_visit_of_somebody_without_an_address_of_mail_is_told_by_text(world) {
        let shop = world.shop().await;
        shop.execute("UPDATE customers SET email = NULL").await;
        shop.book(ORDINARY).await;
        world.app.run_jobs().await;
        assert!(shop.history().await.is_empty(), "nothing reaches them yet");
        world.add_sms(&shop, json!({})).await;
        shop.book(Visit { starts: "2026-01-07T12:30:00Z", ..ORDINARY }).await;
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 1);
        let history = shop.history().await;
        let mut planned: Vec<_> = history
            .iter()
            .map(|message| (message["template"].as_str().unwrap(), message["channel"].as_str().unwrap()))
            .collect();
        planned.sort_unstable();
        assert_eq!(planned, [("appointment_confirmation", "sms"), ("appointment_reminder", "sms")]);
    }
);

with_carriers!(
    async fn a_text_is_charged_by_its_parts_and_told_as_delivered(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({ "partPrice": { "amount": 5, "currency": "ILS" } })).await;
        let planned = text(&shop, &"א".repeat(71)).await;
        assert_eq!((&planned["channel"], &planned["status"]), (&json!("sms"), &json!("planned")));
        world.app.run_jobs().await;
        let sent = shop.message("free_text").await;
        assert_eq!((&sent["status"], &sent["parts"]), (&json!("sent"), &json!(2)));
        assert_eq!(sent["cost"], json!({ "amount": 10, "currency": "ILS" }));
        world.deliver_all().await;
        let told = shop.message("free_text").await;
        assert_eq!(told["status"], "delivered");
        assert!(told["deliveredAt"].is_string(), "{told}");
    }
);

with_carriers!(
    async fn a_budget_is_a_hard_stop_that_is_told_of_before(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({ "limits": { "dayMessages": 5 } })).await;
        for number in 0..4 {
            text(&shop, &format!("text {number}")).await;
        }
        world.app.run_jobs().await;
        let kinds = shop.journal_kinds().await;
        assert_eq!(kinds.iter().filter(|kind| *kind == "connection.budget_warning").count(), 1, "{kinds:?}");
        for number in 4..8 {
            text(&shop, &format!("text {number}")).await;
        }
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 5);
        let history = shop.history().await;
        let waiting: Vec<&Value> = history.iter().filter(|message| message["status"] == "planned").collect();
        assert_eq!(waiting.len(), 3);
        assert!(waiting[0]["error"].as_str().unwrap().contains("תקציב"), "{}", waiting[0]);
        let kinds = shop.journal_kinds().await;
        assert_eq!(kinds.iter().filter(|kind| *kind == "connection.budget_reached").count(), 1);
        world.app.set_clock("2026-01-04T22:00:01Z");
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 8, "the next day has a budget of its own");
    }
);

with_carriers!(
    async fn what_costs_more_than_is_left_goes_by_another_connection(world) {
        let shop = world.shop().await;
        let price = json!({ "amount": 10, "currency": "ILS" });
        let bound = json!({ "amount": 15, "currency": "ILS" });
        world.add_sms(&shop, json!({ "partPrice": price, "limits": { "monthCost": bound } })).await;
        let second = world.add_sms(&shop, json!({ "name": "Second", "priority": 5 })).await;
        for number in 0..3 {
            text(&shop, &format!("text {number}")).await;
            world.app.run_jobs().await;
        }
        let by_second = format!("/api/notifications/history?connectionId={}", second["id"].as_str().unwrap());
        let history = shop.owner().await.get(&by_second).await.json();
        assert_eq!(history["items"].as_array().unwrap().len(), 2);
        assert_eq!(world.twilio.accepted().len(), 3);
    }
);

with_carriers!(
    async fn no_more_leave_within_a_minute_than_are_allowed(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({ "limits": { "perMinute": 2 } })).await;
        for number in 0..5 {
            text(&shop, &format!("text {number}")).await;
        }
        let mut left = vec![];
        for _ in 0..6 {
            world.app.run_jobs().await;
            left.push(world.twilio.accepted().len());
            world.app.advance(SignedDuration::from_secs(61));
        }
        assert_eq!(left[0], 2);
        assert!(left.windows(2).all(|pair| pair[1] <= pair[0] + 2), "{left:?}");
        assert_eq!(*left.last().unwrap(), 5, "{left:?}");
    }
);

with_carriers!(
    async fn a_connection_that_fails_is_left_alone_and_comes_back_by_itself(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        world.twilio.fault_always(Some(WebFault::Refuse(401, 20003)));
        text(&shop, "hello").await;
        world.app.run_jobs().await;
        let connections = shop.owner().await.get("/api/connections").await.json();
        let connection = &connections["items"][0];
        assert_eq!(connection["health"], "paused", "{connection}");
        assert_eq!((&connection["attempts"], &connection["errorPercent"]), (&json!(1), &json!(100)));
        world.twilio.fault_always(None);
        world.app.advance(SignedDuration::from_mins(14));
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 0);
        world.app.advance(SignedDuration::from_mins(2));
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 1);
        assert_eq!(shop.message("free_text").await["status"], "sent");
        let kinds = shop.journal_kinds().await;
        let of = |kind: &str| kinds.iter().filter(|known| *known == kind).count();
        assert_eq!((of("connection.paused"), of("connection.recovered")), (1, 1), "{kinds:?}");
    }
);

with_carriers!(
    async fn while_a_connection_is_paused_the_next_channel_takes_over(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        world.twilio.fault_always(Some(WebFault::Refuse(401, 20003)));
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1);
        shop.book(Visit { starts: "2026-01-07T12:30:00Z", ..ORDINARY }).await;
        assert_eq!(shop.mails().await.len(), 2);
        let history = shop.history().await;
        let told = history.iter().filter(|message| message["template"] == "appointment_confirmation");
        let mut told: Vec<_> = told
            .map(|message| (message["channel"].as_str().unwrap(), message["attempts"].as_i64().unwrap()))
            .collect();
        told.sort_unstable();
        // The first was refused by SMS before; for the second nobody asked there.
        assert_eq!(told, [("email", 1), ("email", 2)]);
    }
);

with_carriers!(
    async fn a_lost_answer_is_looked_up_and_not_repeated(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        world.app.run_jobs().await;
        world.twilio.fault_next(WebFault::AnswerLost);
        text(&shop, "hello").await;
        world.app.run_jobs().await;
        assert_eq!(world.twilio.accepted().len(), 1);
        assert_eq!(shop.message("free_text").await["status"], "planned");
        for _ in 0..20 {
            world.app.advance(SignedDuration::from_mins(1));
            world.app.run_jobs().await;
        }
        assert_eq!(world.twilio.accepted().len(), 1, "one text, however often it was asked for");
        assert_eq!(shop.message("free_text").await["status"], "sent");
    }
);

with_carriers!(
    async fn a_request_that_never_arrived_is_sent_again(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        world.twilio.fault_next(WebFault::ConnectionLost);
        text(&shop, "hello").await;
        for _ in 0..20 {
            world.app.run_jobs().await;
            world.app.advance(SignedDuration::from_mins(1));
        }
        assert_eq!(world.twilio.accepted().len(), 1);
        assert_eq!(shop.message("free_text").await["status"], "sent");
    }
);

with_carriers!(
    async fn the_order_and_the_most_that_a_message_may_cost_are_the_business_s_own(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({ "partPrice": { "amount": 30, "currency": "ILS" } })).await;
        let bound = json!({ "version": 0, "maxCost": { "amount": 20, "currency": "ILS" } });
        let owner = shop.owner().await;
        owner.put("/api/connections/settings", bound).await.expect(axum::http::StatusCode::OK);
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1, "texts are too dear");
        let order = json!({ "version": 1, "order": ["email"], "maxCost": null });
        owner.put("/api/connections/settings", order).await.expect(axum::http::StatusCode::OK);
        shop.book(Visit { starts: "2026-01-07T12:30:00Z", ..ORDINARY }).await;
        assert_eq!(shop.mails().await.len(), 2);
        assert_eq!(world.twilio.accepted().len(), 0);
    }
);
