//! Every morning the day before is compared with what the gateway lists.

use axum::http::StatusCode;
use chatgrow_gateways::Provider;
use chatgrow_gateways::simulator::CallbackFault;
use serde_json::Value;

use super::{World, with_gateways};
use crate::harness::both_in;

impl World {
    /// The comparisons, after the morning of `day` has come.
    async fn morning(&self, day: &str) -> Vec<Value> {
        self.app.set_clock(&format!("{day}T05:30:00Z"));
        self.app.run_jobs().await;
        let page = self.owner.get("/api/reconciliations").await;
        page.expect(StatusCode::OK)["items"]
            .as_array()
            .unwrap()
            .clone()
    }
}

fn causes(comparison: &Value) -> Vec<&str> {
    let differences = comparison["differences"].as_array().unwrap();
    differences
        .iter()
        .map(|d| d["cause"].as_str().unwrap())
        .collect()
}

with_gateways! {
    async fn a_day_that_agrees_has_no_differences_and_each_day_is_compared(world) {
        let token = world.link(5_000).await;
        world.pay_and_hear(&token).await;
        let token = world.link(7_000).await;
        world.pay_and_hear(&token).await;
        let payment = world.payments().await[0].clone();
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        let compared = world.morning("2026-01-05").await;
        if world.provider == Provider::Grow {
            assert!(compared.is_empty(), "Grow lists nothing");
            return;
        }
        assert_eq!(compared.len(), 1);
        assert_eq!(compared[0]["day"], "2026-01-04");
        assert_eq!(compared[0]["listed"], 3);
        assert_eq!(causes(&compared[0]), Vec::<&str>::new(), "{:?} {}", world.provider, compared[0]);
        assert_eq!(world.told("reconciliation.differs").await, 0);
        let compared = world.morning("2026-01-06").await;
        assert_eq!(compared[0]["day"], "2026-01-05");
        assert_eq!(compared[0]["listed"], 0);
    }

    async fn what_only_one_side_knows_is_listed_with_its_cause(world) {
        if world.provider == Provider::Grow {
            return;
        }
        let known = world.link(5_000).await;
        world.pay_and_hear(&known).await;
        let other = world.link(7_000).await;
        world.pay_and_hear(&other).await;
        // One is unknown here, the other there.
        world.execute("UPDATE gateway_charges SET transaction_id = '1' WHERE amount = 7000").await;
        world.execute("UPDATE gateway_charges SET amount = 4999 WHERE amount = 5000").await;
        let compared = world.morning("2026-01-05").await;
        let mut found = causes(&compared[0]);
        found.sort_unstable();
        assert_eq!(found, ["amount_differs", "missing_here", "missing_there"], "{:?}", world.provider);
        assert_eq!(world.told("reconciliation.differs").await, 1);
        // The same day once more replaces what was said of it.
        world.execute("UPDATE jobs SET due_at = 0, done_at = NULL WHERE kind = 'reconcile_gateway'").await;
        let again = world.morning("2026-01-05").await;
        assert_eq!(again.len(), 1);
        assert_eq!(causes(&again[0]).len(), 3);
    }

    async fn a_payment_that_nobody_told_of_is_found_by_its_reference(world) {
        if world.provider != Provider::Tranzila {
            return;
        }
        let token = world.link(5_000).await;
        let page = world.open(&token).await;
        world.press(&page, "pay").await;
        world.simulator.callback_fault_next(CallbackFault::Lost);
        // As if every look so far had been in vain.
        world.execute("UPDATE jobs SET due_at = due_at + 864000000 WHERE kind = 'verify_checkout'").await;
        assert!(world.payments().await.is_empty());
        let compared = world.morning("2026-01-05").await;
        assert_eq!(causes(&compared[0]), ["missing_here"]);
        assert!(compared[0]["differences"][0]["checkoutId"].is_string());
        assert_eq!(world.payments().await.len(), 1, "it was asked about at once");
    }
}

both_in!(
    crate::gateways::World, crate::gateways::World::of_installation;
    async fn at_the_installations_account_each_business_compares_what_is_its_own(world) {
        let mut world = world;
        let token = world.link(5_000).await;
        world.pay_and_hear(&token).await;
        world.turn_to("noa").await;
        let known = world.link(7_000).await;
        world.pay_and_hear(&known).await;
        let lost = world.link(9_000).await;
        let page = world.open(&lost).await;
        world.press(&page, "pay").await;
        world.simulator.callback_fault_next(CallbackFault::Lost);
        world.execute("UPDATE jobs SET due_at = due_at + 864000000 WHERE kind = 'verify_checkout'").await;
        let compared = world.morning("2026-01-05").await;
        assert_eq!(compared.len(), 1);
        assert_eq!(compared[0]["accountId"], Value::Null);
        assert_eq!(compared[0]["listed"], 2, "the other business is not counted");
        assert_eq!(causes(&compared[0]), ["missing_here"], "it names an attempt of this business");
        world.owner = world.app.sign_in("dana").await;
        let page = world.owner.get("/api/reconciliations").await.expect(StatusCode::OK);
        assert_eq!(page["items"][0]["listed"], 1);
        assert_eq!(causes(&page["items"][0]), Vec::<&str>::new());
        let compared = world.morning("2026-01-06").await;
        assert_eq!(compared[0]["day"], "2026-01-05", "the next day is compared too");
    }
);
