//! Seats that are a guest's once they are paid for.

use axum::http::StatusCode;
use chatgrow::payments::Settled;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::money::{Till, ils};
use crate::events::Shop;
use crate::harness::both;

fn tickets(capacity: i64) -> Value {
    json!({ "capacity": capacity, "waitlist": true,
        "ticketKinds": [{ "name": "כניסה", "price": ils(8_000) }] })
}

both!(
    async fn seats_are_kept_until_they_are_paid_and_then_sold(app) {
        let shop = Shop::open(&app, "dana").await;
        let till = Till::of(&app, &shop.owner).await;
        till.take_online("deposit").await;
        let event = shop.event(tickets(2)).await;
        let guest = shop.register(&event, 1, 2).await;
        let seen = guest.see().await;
        assert_eq!((&seen["status"], &seen["payment"]["amount"]), (&json!("unpaid"), &ils(16_000)));
        assert_eq!(seen["seats"][0]["code"], Value::Null, "no ticket before the money");
        assert_eq!(shop.send(&event, Shop::order(&event, 2, 1)).await.code(), "sold_out", "the seats are kept");
        let link = &till.links("status=open").await[0];
        assert_eq!(seen["payment"]["url"], link["url"]);
        let Settled::Kept { payment, .. } = till.settle(link).await.unwrap() else { panic!("kept") };
        assert!(payment.registration_id.is_some());
        let seen = guest.see().await;
        assert_eq!((&seen["status"], &seen["payment"]), (&json!("confirmed"), &Value::Null));
        assert!(seen["seats"][0]["code"].is_string());
        app.advance(SignedDuration::from_mins(25));
        app.run_jobs().await;
        assert_eq!(guest.status().await, "confirmed", "the jobs find nothing to do");
        assert!(matches!(till.settle(link).await.unwrap(), Settled::Before { .. }));
        assert_eq!(till.unbalanced().await, 0);
    }
);

both!(
    async fn unpaid_seats_go_to_who_waits_and_late_money_goes_back(app) {
        let mut shop = Shop::open(&app, "dana").await;
        Till::of(&app, &shop.owner).await.take_online("full").await;
        let event = shop.event(tickets(1)).await;
        let late = shop.register(&event, 1, 1).await;
        let waits = shop.wait(&event, 2, 1).await;
        assert_eq!(waits.status().await, "waitlisted");
        let link = Till::of(&app, &shop.owner).await.links("status=open").await[0].clone();
        app.advance(SignedDuration::from_mins(20));
        app.run_due().await;
        let seen = late.see().await;
        assert_eq!((&seen["status"], &seen["endedBy"]), (&json!("cancelled"), &json!("not_paid")));
        assert_eq!(waits.status().await, "offered");
        shop.sign_in().await;
        let till = Till::of(&app, &shop.owner).await;
        let Settled::GoesBack { payment, refund } = till.settle(&link).await.unwrap() else { panic!("goes back") };
        assert_eq!((refund.amount, refund.reason.as_str()), (payment.amount, "place_taken"));
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Before { .. }));
        assert_eq!(till.count("SELECT count(*) FROM refunds").await, 1);
        assert_eq!((late.status().await, waits.status().await), ("cancelled".to_owned(), "offered".to_owned()));
        // Who takes what is offered pays, too.
        waits.accept().await.expect(StatusCode::OK);
        assert_eq!(waits.status().await, "unpaid");
        let link = till.links("status=open").await[0].clone();
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
        assert_eq!(waits.status().await, "confirmed");
    }
);

both!(
    async fn late_money_takes_the_seats_again_while_they_are_free(app) {
        let mut shop = Shop::open(&app, "dana").await;
        Till::of(&app, &shop.owner).await.take_online("full").await;
        let event = shop.event(tickets(2)).await;
        let guest = shop.register(&event, 1, 2).await;
        let link = Till::of(&app, &shop.owner).await.links("status=open").await[0].clone();
        app.advance(SignedDuration::from_mins(21));
        app.run_due().await;
        assert_eq!(guest.status().await, "cancelled");
        shop.sign_in().await;
        let till = Till::of(&app, &shop.owner).await;
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::Kept { .. }));
        let seen = guest.see().await;
        assert_eq!((&seen["status"], seen["seats"].as_array().unwrap().len()), (&json!("confirmed"), 2));
        assert_eq!(shop.send(&event, Shop::order(&event, 3, 1)).await.code(), "sold_out");
    }
);

both!(
    async fn a_called_off_registration_keeps_no_money(app) {
        let shop = Shop::open(&app, "dana").await;
        let till = Till::of(&app, &shop.owner).await;
        till.take_online("full").await;
        let event = shop.event(tickets(2)).await;
        let guest = shop.register(&event, 1, 1).await;
        let link = till.links("status=open").await[0].clone();
        guest.cancel().await.expect(StatusCode::OK);
        assert!(matches!(till.settle(&link).await.unwrap(), Settled::GoesBack { .. }));
        assert_eq!(guest.status().await, "cancelled");
        assert_eq!((till.account("card").await, till.unbalanced().await), (0, 0));
    }
);

both!(
    async fn money_by_hand_makes_unpaid_seats_the_guests(app) {
        let shop = Shop::open(&app, "dana").await;
        let till = Till::of(&app, &shop.owner).await;
        till.take_online("full").await;
        let event = shop.event(tickets(2)).await;
        let guest = shop.register(&event, 1, 1).await;
        let registration = shop.registrations(&event, "").await[0]["id"].clone();
        let body = json!({ "registrationId": registration, "method": "cash" });
        let paid = till.owner.post("/api/payments", body.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(paid["amount"], ils(8_000));
        assert_eq!(till.owner.post("/api/payments", body).await.code(), "already_paid");
        app.advance(SignedDuration::from_mins(25));
        app.run_due().await;
        assert_eq!(guest.status().await, "confirmed");
    }
);

both!(
    async fn a_free_ticket_and_a_business_that_takes_nothing_online_ask_for_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        let till = Till::of(&app, &shop.owner).await;
        let paid = shop.event(tickets(9)).await;
        assert_eq!(shop.register(&paid, 1, 1).await.status().await, "confirmed");
        till.take_online("full").await;
        let free = json!({ "ticketKinds": [{ "name": "חינם", "price": ils(0) }] });
        let free = shop.event(free).await;
        assert_eq!(shop.register(&free, 2, 1).await.status().await, "confirmed");
        assert_eq!(till.links("").await.len(), 0);
    }
);
