//! Money goes back by the gateway that took it, once.

use chatgrow_gateways::Provider;
use chatgrow_gateways::simulator::Fault;
use jiff::SignedDuration;
use serde_json::Value;

use super::{World, with_gateways};

const A_DAY: SignedDuration = SignedDuration::from_hours(24);

async fn paid(world: &World) -> Value {
    let token = world.link(10_000).await;
    world.pay_and_hear(&token).await;
    world.payments().await[0].clone()
}

with_gateways! {
    async fn the_whole_goes_back_at_once(world) {
        let payment = paid(world).await;
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("done").await, 1, "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 0);
        assert_eq!(world.books().await, 0);
    }

    async fn parts_go_back_one_after_the_other_and_never_more_than_came(world) {
        let payment = paid(world).await;
        world.later(A_DAY);
        for (part, left) in [(4_000, 6_000), (6_000, 0)] {
            world.ask_refund(&payment, Some(part)).await;
            world.app.run_jobs().await;
            assert_eq!(world.simulator.balance(), left, "{:?}", world.provider);
            assert_eq!(world.books().await, left);
        }
        assert_eq!(world.refunds_in("done").await, 2);
    }

    async fn a_part_on_the_same_day_waits_where_the_gateway_wants_it(world) {
        let payment = paid(world).await;
        world.ask_refund(&payment, Some(1_000)).await;
        world.app.run_jobs().await;
        let waits = world.provider == Provider::Grow;
        assert_eq!(world.simulator.balance(), if waits { 10_000 } else { 9_000 });
        world.later(A_DAY);
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("done").await, 1);
        assert_eq!(world.simulator.balance(), 9_000);
    }

    async fn an_answer_that_was_lost_is_looked_up_and_nothing_goes_back_twice(world) {
        let payment = paid(world).await;
        world.simulator.fault_next(Fault::AnswerLost);
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("unknown").await, 1, "{:?}", world.provider);
        assert_eq!(world.books().await, 0, "unknown counts as given back");
        world.later(SignedDuration::from_mins(15));
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("done").await, 1, "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 0);
    }

    async fn a_refund_that_never_arrived_is_sent_again_after_two_looks(world) {
        let payment = paid(world).await;
        world.simulator.fault_next(Fault::Status(502));
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("unknown").await, 1);
        assert_eq!(world.simulator.balance(), 10_000);
        // The gateway may still be at work: one look is not enough.
        world.later(SignedDuration::from_mins(11));
        world.app.run_jobs().await;
        assert_eq!(world.simulator.balance(), 10_000);
        world.later(SignedDuration::from_mins(11));
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("done").await, 1, "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 0);
    }

    async fn a_worker_that_dies_while_it_asks_leaves_a_refund_that_is_looked_up(world) {
        let payment = paid(world).await;
        world.ask_refund(&payment, None).await;
        world.execute("UPDATE refunds SET status = 'sent', sent_at = updated_at").await;
        let _ = world.simulator.take_requests();
        world.app.run_jobs().await;
        assert_eq!(world.simulator.balance(), 10_000, "not asked for again");
        assert_eq!(world.refunds_in("unknown").await, 1);
    }

    async fn a_refusal_is_told_and_the_money_counts_as_here_again(world) {
        let payment = paid(world).await;
        // Given back at the gateway by somebody else.
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        world.execute("UPDATE refunds SET status = 'refused'").await;
        world.ask_refund(&payment, None).await;
        world.app.run_jobs().await;
        assert_eq!(world.refunds_in("refused").await, 2, "{:?}", world.provider);
        assert_eq!(world.told("refund.refused").await, 1);
        assert_eq!(world.simulator.balance(), 0);
    }
}
