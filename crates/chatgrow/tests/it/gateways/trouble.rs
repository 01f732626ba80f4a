//! Forged, tampered and wrong: nothing is believed but the gateway's answer to our own question.

use axum::http::{Method, StatusCode};
use chatgrow_gateways::simulator::Tamper;
use jiff::SignedDuration;
use serde_json::json;
use uuid::Uuid;

use super::{World, with_gateways};
use crate::invoices::shop::told;

async fn nothing_was_paid(world: &World) {
    assert!(world.payments().await.is_empty(), "{:?}", world.provider);
    assert_eq!(world.books().await, 0);
}

/// A link and an attempt to pay it, of which the gateway told another amount than was asked.
async fn in_doubt(world: &World) -> (String, String) {
    let token = world.link(5_000).await;
    world.pay(&token).await;
    world.simulator.tamper(Some(Tamper::Amount(50)));
    world.callback().await;
    world.app.run_jobs().await;
    let attempt = &world.attempts().await[0];
    assert_eq!(attempt["status"], "mismatch");
    (token, attempt["id"].as_str().unwrap().to_owned())
}

with_gateways! {
    async fn a_forged_callback_pays_nothing(world) {
        let token = world.link(5_000).await;
        let page = world.open(&token).await;
        world.http.get(page).send().await.unwrap();
        let attempt = world.attempts().await[0]["id"].as_str().unwrap().to_owned();
        world.simulator.forge_callback(&attempt).await;
        for sent in world.simulator.take_callbacks() {
            assert_eq!(sent.answered, 200);
        }
        world.app.run_jobs().await;
        nothing_was_paid(world).await;
        assert_eq!(world.attempts().await[0]["status"], "open");
    }

    async fn a_return_that_nobody_paid_for_pays_nothing(world) {
        let token = world.link(5_000).await;
        world.open(&token).await;
        let base = &world.app.app.config.base_url;
        for query in ["", "?response=success&cField1=1", "?ResponseCode=0&TranzactionId=70001"] {
            world.come_back(&format!("{base}/pay/{token}/return/success{query}")).await;
            world.app.run_jobs().await;
            world.later(SignedDuration::from_secs(30));
        }
        nothing_was_paid(world).await;
    }

    async fn tampered_addresses_lead_nowhere(world) {
        let token = world.link(5_000).await;
        world.open(&token).await;
        let notify = world.notify_url().await;
        let (_, hook) = notify.rsplit_once('/').unwrap();
        let last = if hook.ends_with('x') { 'y' } else { 'x' };
        let other = world.app.app.links.sign(
            chatgrow::platform::links::Purpose::PaymentLink,
            &[world.scope.business().0, Uuid::now_v7()],
        );
        for path in [
            format!("/hooks/pay/{token}"),
            format!("/hooks/pay/{}{last}", &hook[..hook.len() - 1]),
            format!("/pay/{hook}"),
            format!("/pay/{other}"),
            format!("/pay/{token}/return/paid"),
            format!("/pay/{other}/return/success"),
            format!("/pay/{}/return/success", &token[1..]),
        ] {
            for method in [Method::GET, Method::POST] {
                let media = "application/x-www-form-urlencoded";
                let answer = world.browser().send_bytes(method.clone(), &path, Some((media, Vec::new()))).await;
                let status = answer.status;
                assert_eq!(status, StatusCode::NOT_FOUND, "{method} {path}");
            }
        }
        world.app.run_jobs().await;
        nothing_was_paid(world).await;
    }

    async fn another_amount_than_was_asked_is_not_paid_and_the_owner_is_told(world) {
        let token = world.link(5_000).await;
        world.pay(&token).await;
        world.simulator.tamper(Some(Tamper::Amount(50)));
        world.callback().await;
        world.app.run_jobs().await;
        nothing_was_paid(world).await;
        let attempt = &world.attempts().await[0];
        assert_eq!(attempt["status"], "mismatch");
        assert_eq!(attempt["note"], "amount");
        assert_eq!(world.told("checkout.mismatch").await, 1);
        assert!(world.page(&token).await.contains("התשלום בבדיקה"));
        let again = world.press_pay(&token, "lang=").await;
        assert_eq!(again.headers["location"], format!("/pay/{token}"), "nobody pays twice");
        // Told once, however often it is looked at; and what is right in the end counts.
        world.later(SignedDuration::from_mins(10));
        world.app.run_jobs().await;
        assert_eq!(world.told("checkout.mismatch").await, 1);
        world.simulator.tamper(None);
        world.later(SignedDuration::from_hours(2));
        world.app.run_jobs().await;
        assert_eq!(world.payments().await.len(), 1);
    }

    async fn a_transaction_pays_one_attempt_ever(world) {
        let token = world.link(5_000).await;
        world.pay_and_hear(&token).await;
        world.execute("UPDATE checkouts SET status = 'open'").await;
        world.execute("UPDATE payment_links SET status = 'open'").await;
        world.later(SignedDuration::from_secs(10));
        world.callback().await;
        world.app.run_jobs().await;
        assert_eq!(world.payments().await.len(), 1, "{:?}", world.provider);
        let attempt = &world.attempts().await[0];
        assert_eq!(attempt["status"], "mismatch");
        assert_eq!(attempt["note"], "transaction_used");
    }

    async fn a_person_says_that_what_is_in_doubt_was_paid_once_and_by_one_transaction(world) {
        let (token, attempt) = in_doubt(world).await;
        let path = format!("/api/checkouts/{attempt}/decide");
        let paid = |id: &str| json!({ "action": "paid", "transactionId": id });
        for (id, code) in [(" ", "missing"), (&*"9".repeat(101), "too_long")] {
            let answer = world.owner.post(&path, paid(id)).await;
            assert_eq!(told(&answer).2, code);
        }
        nothing_was_paid(world).await;
        let decided = world.owner.post(&path, paid(" 70001 ")).await.expect(StatusCode::OK);
        assert_eq!(decided["status"], "paid");
        assert_eq!((world.payments().await.len(), world.books().await), (1, 5_000));
        assert!(world.page(&token).await.contains("התשלום התקבל"));
        assert_eq!(world.told("checkout.decided").await, 1);
        let again = world.owner.post(&path, paid("70001")).await;
        assert_eq!(again.code(), "impossible_step");
        // What the gateway says later changes nothing: the attempt is settled.
        world.simulator.tamper(None);
        world.later(SignedDuration::from_hours(2));
        world.app.run_due().await;
        assert_eq!(world.payments().await.len(), 1);

        // The same transaction pays no second attempt.
        let (_, second) = in_doubt(world).await;
        let answer = world.owner.post(&format!("/api/checkouts/{second}/decide"), paid("70001")).await;
        assert_eq!(told(&answer).2, "transaction_used");
        assert_eq!(world.payments().await.len(), 1);
    }

    async fn a_person_says_that_nothing_was_paid_and_the_payer_may_try_again(world) {
        let (token, attempt) = in_doubt(world).await;
        let path = format!("/api/checkouts/{attempt}/decide");
        assert!(world.page(&token).await.contains("התשלום בבדיקה"));
        let decided = world.owner.post(&path, json!({ "action": "not_paid" })).await;
        let decided = decided.expect(StatusCode::OK);
        assert_eq!((&decided["status"], &decided["note"]), (&json!("failed"), &json!("found_unpaid")));
        nothing_was_paid(world).await;
        world.simulator.tamper(None);
        world.pay_and_hear(&token).await;
        assert_eq!(world.payments().await.len(), 1);
    }

    async fn a_person_has_the_gateway_asked_again_at_once(world) {
        let (token, attempt) = in_doubt(world).await;
        let path = format!("/api/checkouts/{attempt}/decide");
        world.simulator.tamper(None);
        let asked = world.owner.post(&path, json!({ "action": "ask_again" })).await;
        asked.expect(StatusCode::OK);
        world.app.run_jobs().await;
        assert_eq!(world.payments().await.len(), 1);
        assert!(world.page(&token).await.contains("התשלום התקבל"));
        let again = world.owner.post(&path, json!({ "action": "ask_again" })).await;
        assert_eq!(again.code(), "impossible_step");
    }
}
