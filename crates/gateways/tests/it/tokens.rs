//! Saved cards.

use std::time::Duration;

use chatgrow_gateways::simulator::{Fault, Tamper};
use chatgrow_gateways::{
    CardToken, Currency, GatewayError, LookUp, LookedUp, Money, Provider, RefundRequest, Refusal,
    TokenCharge,
};
use jiff::SignedDuration;

use crate::world::{World, ils, reference};

/// A card saved by a first payment of 1.00.
async fn saved(world: &mut World) -> CardToken {
    let mut request = world.request("first", 100);
    request.save_token = true;
    let (_, charge) = world.paid(&request).await;
    let token = charge.token.expect("the card should be saved");
    assert_eq!(token.expiry(), Some((8, 2031)));
    // As it is kept.
    let kept = CardToken::restore(token.to_stored().reveal()).unwrap();
    assert_eq!(kept, token);
    kept
}

fn charge(world: &World, token: &CardToken, key: &str) -> TokenCharge {
    TokenCharge {
        key: reference(key),
        token: token.clone(),
        amount: ils(9_900),
        description: "מנוי חודשי".to_owned(),
        payer: world.request("x", 1).payer,
        installments: 1,
    }
}

#[tokio::test]
async fn the_same_key_twice_charges_once() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let first = charge(&world, &token, "month-1");
        let charged = world
            .gateway
            .charge_token(&first, world.now())
            .await
            .unwrap();
        assert_eq!(charged.amount, ils(9_900));
        let again = world
            .gateway
            .charge_token(&first, world.now())
            .await
            .unwrap();
        assert_eq!(again, charged, "{provider:?}");
        assert_eq!(world.simulator.balance(), 100 + 9_900);
        let second = charge(&world, &token, "month-2");
        let other = world
            .gateway
            .charge_token(&second, world.now())
            .await
            .unwrap();
        assert_ne!(other.transaction_id, charged.transaction_id);
        assert_eq!(world.simulator.balance(), 100 + 2 * 9_900);
    }
}

#[tokio::test]
async fn a_charge_whose_answer_is_lost_is_unknown_then_found_and_not_made_twice() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let month = charge(&world, &token, "month-1");
        let since = world.now();
        world.simulator.fault_next(Fault::AnswerLost);
        let lost = world.gateway.charge_token(&month, world.now()).await;
        assert_eq!(lost.unwrap_err().code(), "unknown");
        let what = LookUp::TokenCharge(&month);
        let found = world
            .gateway
            .look_up(what, since, world.now())
            .await
            .unwrap();
        let LookedUp::Charged(found) = found else {
            panic!("{provider:?} {found:?}");
        };
        let again = world
            .gateway
            .charge_token(&month, world.now())
            .await
            .unwrap();
        assert_eq!(again.transaction_id, found.transaction_id);
        assert_eq!(world.simulator.balance(), 100 + 9_900);
    }
}

#[tokio::test]
async fn timeouts_before_and_after_the_charge_are_both_unknown_and_told_apart_by_looking() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let impatient = world.impatient();
        let long = Duration::from_secs(20);
        for (key, fault, charged) in [
            ("month-1", Fault::Hang(long), false),
            ("month-2", Fault::Late(long), true),
        ] {
            let month = charge(&world, &token, key);
            let since = world.now();
            world.simulator.fault_next(fault);
            let lost = impatient.charge_token(&month, world.now()).await;
            assert_eq!(lost.unwrap_err().code(), "unknown", "{provider:?}");
            let what = LookUp::TokenCharge(&month);
            let found = world.gateway.look_up(what, since, world.now()).await;
            let found = found.unwrap();
            assert_eq!(matches!(found, LookedUp::Charged(_)), charged, "{found:?}");
            assert_eq!(found == LookedUp::NotFound, !charged);
        }
    }
}

#[tokio::test]
async fn a_refused_card_charges_nothing() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let month = charge(&world, &token, "month-1");
        world.simulator.decline_next(4);
        let refused = world.gateway.charge_token(&month, world.now()).await;
        assert_eq!(refused.unwrap_err().code(), "declined", "{provider:?}");
        assert_eq!(world.simulator.balance(), 100);
        // With the same key: Grow remembers the refusal, the others charge.
        let again = world.gateway.charge_token(&month, world.now()).await;
        assert_eq!(again.is_ok(), provider != Provider::Grow);
    }
}

#[tokio::test]
async fn a_dead_card_is_told_from_a_refusal_at_tranzila() {
    let mut world = World::of(Provider::Tranzila).await;
    let token = saved(&mut world).await;
    for (number, code) in [
        (2, "card_invalid"),
        (15, "card_invalid"),
        (4, "declined"),
        (10, "unknown"),
    ] {
        world.simulator.decline_next(number);
        let month = charge(&world, &token, &format!("month-{number}"));
        let refused = world.gateway.charge_token(&month, world.now()).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
}

#[tokio::test]
async fn a_charge_of_another_amount_than_asked_is_unknown() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let month = charge(&world, &token, "month-1");
        world.simulator.tamper(Some(Tamper::Amount(99)));
        let answered = world.gateway.charge_token(&month, world.now()).await;
        assert_eq!(answered.unwrap_err().code(), "unknown", "{provider:?}");
        let what = LookUp::TokenCharge(&month);
        let found = world.gateway.look_up(what, world.now(), world.now()).await;
        assert!(matches!(found.unwrap(), LookedUp::CannotTell { .. }));
    }
}

#[tokio::test]
async fn a_charge_in_instalments_where_that_is_certain() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let mut month = charge(&world, &token, "month-1");
        month.installments = 3;
        let charged = world.gateway.charge_token(&month, world.now()).await;
        if provider == Provider::Tranzila {
            assert_eq!(charged.unwrap_err().code(), "invalid_installments");
        } else {
            assert_eq!(charged.unwrap().installments, 3);
        }
    }
}

#[tokio::test]
async fn a_charge_of_a_saved_card_is_refunded_on_its_own_terminal() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let month = charge(&world, &token, "month-1");
        let charged = world
            .gateway
            .charge_token(&month, world.now())
            .await
            .unwrap();
        let refund = RefundRequest {
            reference: reference("refund-1"),
            charge: charged.settled(world.now()),
            amount: ils(9_900),
            refunded: 0,
            earlier: Vec::new(),
        };
        world.later(SignedDuration::from_hours(48));
        world.gateway.refund(&refund, world.now()).await.unwrap();
        assert_eq!(world.simulator.balance(), 100);
    }
}

#[tokio::test]
async fn what_cannot_be_charged_is_refused() {
    let mut world = World::of(Provider::Grow).await;
    let token = saved(&mut world).await;
    let mut month = charge(&world, &token, "month-1");
    month.amount = Money::new(1, Currency::Eur).unwrap();
    let refused = world.gateway.charge_token(&month, world.now()).await;
    assert_eq!(refused.unwrap_err().code(), "currency_not_offered");
    let unknown = CardToken::restore("84cc1f4f-0000-4000-8000-000000000000").unwrap();
    let month = charge(&world, &unknown, "month-2");
    let refused = world.gateway.charge_token(&month, world.now()).await;
    let Err(GatewayError::Refused { code, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(code, Refusal::CardInvalid);
}

#[test]
fn what_could_be_a_card_number_is_no_token() {
    for number in [
        "4580458045804580",
        "4580-4580-4580-4580",
        "4111111111111111",
        "378282246310005",
        "4580458045804580 08/2031",
    ] {
        assert_eq!(CardToken::restore(number), None, "{number}");
    }
    // Digits only, but not one a card could have.
    assert!(CardToken::restore("4580458045804581").is_some());
    for text in [
        "",
        "short",
        "with space",
        "a b/c",
        "O5d55d2922ca4021382 13/2031",
        "אסימון-אסימון",
    ] {
        assert_eq!(CardToken::restore(text), None, "{text}");
    }
}

#[tokio::test]
async fn the_same_key_at_once_charges_once() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let month = charge(&world, &token, "month-1");
        let (one, two) = tokio::join!(
            world.gateway.charge_token(&month, world.now()),
            world.gateway.charge_token(&month, world.now()),
        );
        assert_eq!(one.unwrap(), two.unwrap(), "{provider:?}");
        assert_eq!(world.simulator.balance(), 100 + 9_900);
    }
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_unknown_and_one_that_was_not_taken_is_not() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let token = saved(&mut world).await;
        let faults = [
            (Fault::Status(500), "unknown"),
            (Fault::Status(302), "unknown"),
            (Fault::Html, "unknown"),
            (Fault::Twice, "unknown"),
            (Fault::AnswerLost, "unknown"),
            (Fault::TooMany(60), "unreachable"),
        ];
        for (number, (fault, code)) in faults.into_iter().enumerate() {
            let month = charge(&world, &token, &format!("month-{number}"));
            world.simulator.fault_next(fault.clone());
            let lost = world.gateway.charge_token(&month, world.now()).await;
            assert_eq!(lost.unwrap_err().code(), code, "{provider:?} {fault:?}");
        }
    }
}

#[tokio::test]
async fn an_approval_that_tranzilas_report_does_not_confirm_is_unknown() {
    let mut world = World::of(Provider::Tranzila).await;
    let token = saved(&mut world).await;
    let month = charge(&world, &token, "month-1");
    world.simulator.fault_next(Fault::Pass);
    world.simulator.fault_next(Fault::Status(502));
    let charged = world.gateway.charge_token(&month, world.now()).await;
    assert_eq!(charged.unwrap_err().code(), "unknown");
    let what = LookUp::TokenCharge(&month);
    let found = world.gateway.look_up(what, world.now(), world.now()).await;
    let LookedUp::Charged(charged) = found.unwrap() else {
        panic!("should be found");
    };
    let refund = RefundRequest {
        reference: reference("refund-1"),
        charge: charged.settled(world.now()),
        amount: ils(9_900),
        refunded: 0,
        earlier: Vec::new(),
    };
    world.simulator.fault_next(Fault::Pass);
    world.simulator.fault_next(Fault::Html);
    let refunded = world.gateway.refund(&refund, world.now()).await;
    assert_eq!(refunded.unwrap_err().code(), "unknown");
    let what = LookUp::Refund(&refund);
    let found = world.gateway.look_up(what, world.now(), world.now()).await;
    assert!(matches!(found.unwrap(), LookedUp::Refunded { .. }));
    assert_eq!(world.simulator.balance(), 100);
}
