//! Refunds and voids.

use chatgrow_gateways::simulator::Fault;
use chatgrow_gateways::{
    Charge, Currency, GatewayError, ListedKind, LookUp, LookedUp, Money, Provider, Refund,
    RefundRequest, Refusal,
};
use jiff::SignedDuration;

use crate::world::{World, ils, reference};

const A_DAY: SignedDuration = SignedDuration::from_hours(24);

fn refund(world: &World, charge: &Charge, minor: i64, name: &str) -> RefundRequest {
    RefundRequest {
        reference: reference(name),
        charge: charge.settled(world.now() - A_DAY),
        amount: ils(minor),
        refunded: 0,
        earlier: Vec::new(),
    }
}

fn made(refund: &Refund) -> String {
    match refund {
        Refund::Done { transaction_id } => transaction_id.clone().unwrap(),
        Refund::AwaitsApproval => panic!("awaits approval"),
    }
}

fn code(error: &GatewayError) -> Refusal {
    match error {
        GatewayError::Refused { code, .. } => *code,
        other => panic!("should be refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_charge_is_refunded_in_parts_and_never_beyond_it() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        world.later(A_DAY);
        let mut part = refund(&world, &charge, 4_000, "refund-1");
        let first = world.gateway.refund(&part, world.now()).await.unwrap();
        assert_eq!(world.simulator.balance(), 6_000);
        part.reference = reference("refund-2");
        part.refunded = 4_000;
        part.earlier = vec![made(&first)];
        part.amount = ils(6_001);
        let refused = world.gateway.refund(&part, world.now()).await.unwrap_err();
        assert_eq!(code(&refused), Refusal::RefundTooLarge);
        part.amount = ils(6_000);
        let second = world.gateway.refund(&part, world.now()).await.unwrap();
        assert_ne!(made(&first), made(&second));
        assert_eq!(world.simulator.balance(), 0);
        // The gateway's own word, were our count wrong.
        part.reference = reference("refund-3");
        part.refunded = 0;
        part.earlier = Vec::new();
        part.amount = ils(100);
        let refused = world.gateway.refund(&part, world.now()).await.unwrap_err();
        assert!(
            matches!(refused, GatewayError::Refused { .. }),
            "{refused:?}"
        );
        assert_eq!(world.simulator.balance(), 0);
    }
}

#[tokio::test]
async fn the_whole_is_refunded_at_once() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        let whole = refund(&world, &charge, 10_000, "refund-1");
        let done = world.gateway.refund(&whole, world.now()).await.unwrap();
        assert!(!made(&done).is_empty());
        assert_eq!(world.simulator.balance(), 0);
    }
}

#[tokio::test]
async fn refunds_that_cannot_be_are_refused_without_asking() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        let _ = world.simulator.take_requests();
        let good = refund(&world, &charge, 10_000, "refund-1");
        let more = RefundRequest {
            amount: ils(10_001),
            ..good.clone()
        };
        let beyond = RefundRequest {
            refunded: 1,
            ..good.clone()
        };
        let negative = RefundRequest {
            refunded: -1,
            ..good.clone()
        };
        let overflowing = RefundRequest {
            refunded: i64::MAX,
            ..good.clone()
        };
        for request in [more, beyond, negative, overflowing] {
            let refused = world
                .gateway
                .refund(&request, world.now())
                .await
                .unwrap_err();
            assert_eq!(code(&refused), Refusal::RefundTooLarge);
        }
        let dollars = Money::new(100, Currency::Usd).unwrap();
        let foreign = RefundRequest {
            amount: dollars,
            ..good
        };
        let refused = world
            .gateway
            .refund(&foreign, world.now())
            .await
            .unwrap_err();
        assert_eq!(code(&refused), Refusal::CurrencyNotOffered);
        assert!(world.simulator.take_requests().is_empty());
    }
}

#[tokio::test]
async fn grow_refunds_parts_from_the_next_day_on_and_twice_at_most() {
    let mut world = World::of(Provider::Grow).await;
    let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
    let part = refund(&world, &charge, 1_000, "refund-1");
    let refused = world.gateway.refund(&part, world.now()).await.unwrap_err();
    assert_eq!(code(&refused), Refusal::RefundNotToday);
    let third = RefundRequest {
        earlier: vec!["1".to_owned(), "2".to_owned()],
        ..part.clone()
    };
    let refused = world.gateway.refund(&third, world.now()).await.unwrap_err();
    assert_eq!(code(&refused), Refusal::NotSupported);
    world.later(A_DAY);
    for (number, wanted) in [
        (110, None),
        (115, Some(Refusal::NoBalance)),
        (105, Some(Refusal::RefundTooLarge)),
    ] {
        world.simulator.decline_next(number);
        let answered = world.gateway.refund(&part, world.now()).await;
        match wanted {
            None => assert_eq!(answered.unwrap(), Refund::AwaitsApproval),
            Some(wanted) => assert_eq!(code(&answered.unwrap_err()), wanted),
        }
    }
    world.simulator.decline_next(12);
    let unclear = world.gateway.refund(&part, world.now()).await.unwrap_err();
    assert_eq!(unclear.code(), "unknown");
}

#[tokio::test]
async fn a_charge_of_today_is_undone_and_one_of_yesterday_is_not() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, today) = world.paid(&world.request("pay-1", 10_000)).await;
        let settled = today.settled(world.now());
        let name = reference("void-1");
        world
            .gateway
            .void(&settled, &name, world.now())
            .await
            .unwrap();
        assert_eq!(world.simulator.balance(), 0);
        let again = world.gateway.void(&settled, &name, world.now()).await;
        assert!(
            matches!(again, Err(GatewayError::Refused { .. })),
            "{again:?}"
        );
        let (_, yesterday) = world.paid(&world.request("pay-2", 10_000)).await;
        let settled = yesterday.settled(world.now());
        world.later(A_DAY);
        let late = world.gateway.void(&settled, &name, world.now()).await;
        assert!(
            matches!(late, Err(GatewayError::Refused { .. })),
            "{late:?}"
        );
        assert_eq!(world.simulator.balance(), 10_000);
    }
}

#[tokio::test]
async fn a_refund_whose_answer_is_lost_is_unknown_and_looked_up() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        let whole = refund(&world, &charge, 10_000, "refund-1");
        let since = world.now();
        let look_up = || {
            world
                .gateway
                .look_up(LookUp::Refund(&whole), since, world.now())
        };
        // Not carried out.
        world.simulator.fault_next(Fault::Status(503));
        let lost = world.gateway.refund(&whole, world.now()).await.unwrap_err();
        assert_eq!(lost.code(), "unknown");
        assert_eq!(look_up().await.unwrap(), LookedUp::NotFound);
        assert_eq!(world.simulator.balance(), 10_000);
        // Carried out.
        world.simulator.fault_next(Fault::AnswerLost);
        let lost = world.gateway.refund(&whole, world.now()).await.unwrap_err();
        assert_eq!(lost.code(), "unknown");
        let found = look_up().await.unwrap();
        assert!(
            matches!(found, LookedUp::Refunded { .. }),
            "{provider:?} {found:?}"
        );
        assert_eq!(world.simulator.balance(), 0);
    }
}

#[tokio::test]
async fn a_lost_partial_refund_is_told_from_an_earlier_one_or_left_to_a_person() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        world.later(A_DAY);
        let since = world.now();
        let mut part = refund(&world, &charge, 3_000, "refund-1");
        let first = world.gateway.refund(&part, world.now()).await.unwrap();
        part.reference = reference("refund-2");
        part.refunded = 3_000;
        part.earlier = vec![made(&first)];
        world.simulator.fault_next(Fault::Status(502));
        world.gateway.refund(&part, world.now()).await.unwrap_err();
        let looked_up = world
            .gateway
            .look_up(LookUp::Refund(&part), since, world.now());
        let looked_up = looked_up.await.unwrap();
        if world.gateway.supports().look_up_refund {
            assert_eq!(looked_up, LookedUp::NotFound, "{provider:?}");
        } else {
            assert!(matches!(looked_up, LookedUp::CannotTell { .. }));
        }
    }
}

#[tokio::test]
async fn tranzila_refunds_by_the_cards_token_or_not_at_all() {
    let mut world = World::of(Provider::Tranzila).await;
    let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
    let mut whole = refund(&world, &charge, 10_000, "refund-1");
    whole.charge.refund_key = None;
    let refused = world.gateway.refund(&whole, world.now()).await.unwrap_err();
    assert_eq!(code(&refused), Refusal::NotSupported);
}

#[tokio::test]
async fn a_days_transactions_are_listed_where_the_gateway_can() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 10_000)).await;
        let whole = refund(&world, &charge, 10_000, "refund-1");
        world.gateway.refund(&whole, world.now()).await.unwrap();
        let day = world.now().to_zoned(jiff::tz::TimeZone::UTC).date();
        let listed = world.gateway.list_transactions(day, world.now()).await;
        if provider == Provider::Grow {
            assert_eq!(code(&listed.unwrap_err()), Refusal::NotSupported);
            continue;
        }
        let listed = listed.unwrap();
        let kinds: Vec<ListedKind> = listed.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [ListedKind::Charge, ListedKind::Refund]);
        assert_eq!(listed[0].transaction_id, charge.transaction_id);
        assert_eq!(listed[0].amount, Some(ils(10_000)));
        assert_eq!(listed[0].at, Some(world.now()));
        let ours = (provider == Provider::Tranzila).then_some("pay-1");
        assert_eq!(listed[0].reference.as_deref(), ours);
        let tomorrow = day.tomorrow().unwrap();
        let none = world.gateway.list_transactions(tomorrow, world.now()).await;
        assert!(none.unwrap().is_empty());
    }
}
