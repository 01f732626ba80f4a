//! A time that is booked by paying: given once it is paid, also late, or the money goes back; never in between.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::{World, token_of, with_gateways};

const AT: &str = "2026-01-05T08:00:00Z";

impl World {
    /// A guest books a time that is to be paid first; gives the service and the token of the page to pay.
    async fn asked_to_pay(&self) -> (String, String) {
        let settings = json!({ "version": 0, "onlinePayment": "full" });
        self.owner
            .put("/api/payment-settings", settings)
            .await
            .expect(StatusCode::OK);
        let service = json!({ "name": "תספורת", "durationMinutes": 30, "price": { "amount": 12_000, "currency": "ILS" } });
        let service = self
            .owner
            .post("/api/services", service)
            .await
            .expect(StatusCode::CREATED);
        let service = service["id"].as_str().unwrap().to_owned();
        let business = self.owner.get("/api/business").await.json();
        let path = format!(
            "/api/public/{}/appointments",
            business["slug"].as_str().unwrap()
        );
        let guest =
            json!({ "fullName": "רות כהן", "phone": "0541234567", "email": "ruth@guest.example" });
        let body = json!({ "serviceId": service, "startsAt": AT, "customer": guest });
        let booked = self
            .app
            .guest()
            .post(&path, body)
            .await
            .expect(StatusCode::ACCEPTED);
        assert_eq!(booked["appointment"], json!(null));
        (service, token_of(&booked["payment"]["url"]))
    }

    async fn visits(&self) -> Vec<String> {
        let page = self
            .owner
            .get("/api/appointments?from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z")
            .await;
        let items = page.expect(StatusCode::OK)["items"]
            .as_array()
            .unwrap()
            .clone();
        items
            .iter()
            .map(|visit| visit["status"].as_str().unwrap().to_owned())
            .collect()
    }
}

with_gateways! {
    async fn what_is_paid_is_booked(world) {
        let (_, token) = world.asked_to_pay().await;
        assert!(world.visits().await.is_empty());
        world.pay_and_hear(&token).await;
        assert_eq!(world.visits().await, ["confirmed"], "{:?}", world.provider);
        assert!(world.page(&token).await.contains("/my/"));
        assert_eq!(world.books().await, 12_000);
    }

    async fn paid_in_time_and_heard_of_late_is_booked_all_the_same_while_the_time_is_free(world) {
        let (_, token) = world.asked_to_pay().await;
        world.pay(&token).await;
        // As if every look so far had been in vain.
        world.execute("UPDATE jobs SET due_at = due_at + 864000000 WHERE kind = 'verify_checkout'").await;
        world.later(SignedDuration::from_mins(25));
        world.app.run_jobs().await;
        assert!(world.visits().await.is_empty());
        world.callback().await;
        world.app.run_jobs().await;
        assert_eq!(world.visits().await, ["confirmed"], "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 12_000);
    }

    async fn paid_in_time_and_heard_of_after_the_time_was_given_away_goes_back(world) {
        let (service, token) = world.asked_to_pay().await;
        world.pay(&token).await;
        world.execute("UPDATE jobs SET due_at = due_at + 864000000 WHERE kind = 'verify_checkout'").await;
        world.later(SignedDuration::from_mins(25));
        world.app.run_jobs().await;
        let visit = json!({ "customerId": world.customer, "serviceId": service, "startsAt": AT });
        world.owner.post("/api/appointments", visit).await.expect(StatusCode::CREATED);
        world.callback().await;
        world.app.run_jobs().await;
        assert_eq!(world.visits().await.len(), 1, "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 0);
        assert_eq!(world.books().await, 0);
        assert_eq!(world.refunds_in("done").await, 1);
        assert!(world.page(&token).await.contains("התשלום מוחזר"));
        let told = world.app.mail.received();
        let told = told.iter().filter(|mail| mail.to.as_ref().is_some_and(|to| to.address == "ruth@guest.example"));
        assert!(told.count() > 0, "the payer is told");
    }
}
