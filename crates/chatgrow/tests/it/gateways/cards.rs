//! Cards that customers let the business keep.

use axum::http::StatusCode;
use chatgrow_gateways::simulator::Fault;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{World, with_gateways};

impl World {
    /// A card that was kept at a payment of 1.00.
    async fn kept(&self) -> Value {
        let token = self.link_with(100, true, 1).await;
        let page = self.page(&token).await;
        assert!(page.contains("name=\"saveCard\""));
        let answer = self.press_pay(&token, "lang=&saveCard=1").await;
        let page = answer.headers["location"].to_str().unwrap().to_owned();
        self.press(&page, "pay").await;
        self.callback().await;
        self.app.run_jobs().await;
        let cards = self.cards().await;
        assert_eq!(cards.len(), 1, "{:?}", self.provider);
        cards[0].clone()
    }

    async fn cards(&self) -> Vec<Value> {
        let path = format!("/api/customers/{}/cards", self.customer);
        let page = self.owner.get(&path).await.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    fn charges_of(&self, card: &Value) -> String {
        let id = card["id"].as_str().unwrap();
        format!("/api/customers/{}/cards/{id}/charges", self.customer)
    }

    async fn charge(&self, card: &Value, amount: i64) -> Value {
        let body =
            json!({ "amount": { "amount": amount, "currency": "ILS" }, "reason": "דמי ביטול" });
        let answer = self.owner.post(&self.charges_of(card), body).await;
        answer.expect(StatusCode::ACCEPTED)
    }

    async fn last_charge(&self, card: &Value) -> Value {
        let page = self.owner.get(&self.charges_of(card)).await;
        page.expect(StatusCode::OK)["items"][0].clone()
    }
}

with_gateways! {
    async fn a_card_is_kept_only_by_who_agrees_with_the_words_they_saw(world) {
        let token = world.link_with(100, true, 1).await;
        world.pay_and_hear(&token).await;
        assert!(world.cards().await.is_empty(), "nobody agreed");
        let card = world.kept().await;
        assert!(card["consent"].as_str().unwrap().contains("Studio dana"));
        assert_eq!(card["expiresYear"], 2031);
        assert!(card.get("token").is_none());
        let plain = world.count("SELECT count(*) FROM saved_cards WHERE LENGTH(token) < 30").await;
        assert_eq!(plain, 0, "sealed");
    }

    async fn a_saved_card_is_charged_once_with_a_document_of_its_own(world) {
        let card = world.kept().await;
        world.charge(&card, 4_500).await;
        world.app.run_jobs().await;
        let charge = world.last_charge(&card).await;
        assert_eq!(charge["status"], "paid", "{:?} {charge}", world.provider);
        assert_eq!(world.simulator.balance(), 4_600);
        assert_eq!(world.books().await, 4_600);
        let payments = world.payments().await;
        let payment = payments.iter().find(|p| p["id"] == charge["paymentId"]).unwrap();
        assert_eq!(payment["description"], "דמי ביטול");
        assert!(payment["documentId"].is_string());
        // And goes back like any other.
        world.ask_refund(payment, None).await;
        world.app.run_jobs().await;
        assert_eq!(world.simulator.balance(), 100, "{:?}", world.provider);
    }

    async fn an_answer_that_was_lost_is_looked_up_and_the_card_is_charged_once(world) {
        let card = world.kept().await;
        world.simulator.fault_next(Fault::AnswerLost);
        world.charge(&card, 4_500).await;
        world.app.run_jobs().await;
        assert_eq!(world.last_charge(&card).await["status"], "unknown");
        assert_eq!(world.told("card_charge.unknown").await, 1);
        let remove = world.charges_of(&card).replace("/charges", "");
        assert_eq!(world.owner.delete(&remove).await.code(), "card_in_use");
        world.later(SignedDuration::from_mins(6));
        world.app.run_jobs().await;
        assert_eq!(world.last_charge(&card).await["status"], "paid", "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 4_600);
        assert_eq!(world.books().await, 4_600);
    }

    async fn a_charge_that_never_arrived_is_not_made_later_by_surprise(world) {
        let card = world.kept().await;
        world.simulator.fault_next(Fault::Status(502));
        world.charge(&card, 4_500).await;
        world.app.run_jobs().await;
        for _ in 0..3 {
            world.later(SignedDuration::from_mins(6));
            world.app.run_jobs().await;
        }
        let charge = world.last_charge(&card).await;
        assert_eq!(charge["status"], "declined", "{:?} {charge}", world.provider);
        assert_eq!(world.simulator.balance(), 100);
        assert_eq!(world.books().await, 100);
    }

    async fn a_card_that_is_declined_or_forgotten_pays_nothing(world) {
        let card = world.kept().await;
        world.simulator.decline_next(4);
        world.charge(&card, 4_500).await;
        world.app.run_jobs().await;
        assert_eq!(world.last_charge(&card).await["status"], "declined");
        assert_eq!(world.told("card_charge.declined").await, 1);
        let path = world.charges_of(&card);
        for bad in [
            json!({ "amount": { "amount": 0, "currency": "ILS" }, "reason": "x" }),
            json!({ "amount": { "amount": -5, "currency": "ILS" }, "reason": "x" }),
            json!({ "amount": { "amount": 100, "currency": "USD" }, "reason": "x" }),
            json!({ "amount": { "amount": 9_000_000_000_000_000_i64, "currency": "ILS" }, "reason": "x" }),
            json!({ "amount": { "amount": 100, "currency": "ILS" }, "reason": " " }),
            json!({ "amount": { "amount": 100, "currency": "ILS" }, "reason": "x", "installments": 99 }),
            json!({ "reason": "x" }),
        ] {
            let answer = world.owner.post(&path, bad.clone()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        let remove = path.replace("/charges", "");
        world.owner.delete(&remove).await.expect(StatusCode::NO_CONTENT);
        assert!(world.cards().await.is_empty());
        let body = json!({ "amount": { "amount": 100, "currency": "ILS" }, "reason": "x" });
        assert_eq!(world.owner.post(&path, body).await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.simulator.balance(), 100);
    }

    async fn the_fee_of_a_visit_that_was_called_off_is_charged_and_no_more(world) {
        let card = world.kept().await;
        let service = json!({ "name": "תספורת", "durationMinutes": 30, "price": { "amount": 12_000, "currency": "ILS" } });
        let service = world.owner.post("/api/services", service).await.expect(StatusCode::CREATED);
        let visit = json!({ "customerId": world.customer, "serviceId": service["id"], "startsAt": "2026-01-05T08:00:00Z" });
        let visit = world.owner.post("/api/appointments", visit).await.expect(StatusCode::CREATED);
        let path = format!("/api/appointments/{}", visit["id"].as_str().unwrap());
        assert!(world.owner.delete(&path).await.status.is_success());
        world.execute("UPDATE appointments SET cancel_fee = 6000").await;
        let body = json!({ "reason": "דמי ביטול", "appointmentId": visit["id"] });
        let charge = world.owner.post(&world.charges_of(&card), body.clone()).await;
        assert_eq!(charge.expect(StatusCode::ACCEPTED)["amount"]["amount"], 6_000);
        world.app.run_jobs().await;
        assert_eq!(world.simulator.balance(), 6_100);
        let again = world.owner.post(&world.charges_of(&card), body).await;
        assert_eq!(again.code(), "already_paid");
    }
}
