//! What differs is never paid.

use chatgrow_gateways::simulator::Tamper;
use chatgrow_gateways::{Currency, Differs, PageReference, Provider, Secret, Verification};

use crate::browser;
use crate::world::{World, ils, paid, reference};

#[tokio::test]
async fn a_payment_that_differs_from_what_was_asked_is_a_mismatch() {
    let cases = [
        (Tamper::Amount(23_479), Differs::Amount),
        (Tamper::Amount(234), Differs::Amount),
        (Tamper::Currency(Currency::Usd), Differs::Currency),
        (Tamper::Terminal("1001".to_owned()), Differs::Terminal),
        (Tamper::Reference("pay-2".to_owned()), Differs::Reference),
        (Tamper::Page("another".to_owned()), Differs::Page),
        (Tamper::Installments(2), Differs::Installments),
        (Tamper::Hold, Differs::Kind),
    ];
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (attempt, charge) = world.paid(&world.request("pay-1", 23_480)).await;
        for (tamper, differs) in &cases {
            // Grow knows shekels only and answers for the business that asks; Tranzila has no pages of its own.
            let cannot_differ = matches!(
                (provider, differs),
                (Provider::Grow, Differs::Currency | Differs::Terminal)
                    | (Provider::Tranzila, Differs::Page)
            );
            if cannot_differ {
                continue;
            }
            world.simulator.tamper(Some(tamper.clone()));
            let verified = world.verify(&attempt).await;
            // What has another reference at Tranzila is none of this attempt's.
            if provider == Provider::Tranzila && *differs == Differs::Reference {
                assert_eq!(verified, Verification::Pending);
                continue;
            }
            let Verification::Mismatch { what } = verified else {
                panic!("{provider:?} {tamper:?}: {verified:?}");
            };
            assert!(what.contains(differs), "{provider:?} {tamper:?}: {what:?}");
        }
        world.simulator.tamper(Some(Tamper::Refund));
        let refunded = world.verify(&attempt).await;
        assert!(!matches!(refunded, Verification::Paid(_)));
        // Told twice it is one payment.
        world.simulator.tamper(Some(Tamper::RowsTwice));
        assert_eq!(paid(world.verify(&attempt).await), charge);
        world.simulator.tamper(None);
        assert_eq!(paid(world.verify(&attempt).await), charge);
    }
}

#[tokio::test]
async fn an_attempt_of_another_amount_or_reference_is_not_paid_by_this_page() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (attempt, _) = world.paid(&world.request("pay-1", 23_480)).await;
        let mut dearer = attempt.clone();
        dearer.amount = ils(23_481);
        let mut other = attempt.clone();
        other.reference = reference("pay-2");
        for wrong in [dearer, other] {
            let verified = world.verify(&wrong).await;
            assert!(!matches!(verified, Verification::Paid(_)), "{verified:?}");
        }
    }
}

#[tokio::test]
async fn a_page_the_gateway_does_not_know_is_refused() {
    for provider in [Provider::Cardcom, Provider::Grow] {
        let world = World::of(provider).await;
        let (_, mut attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        attempt.page = PageReference {
            id: "999".to_owned(),
            secret: Some(Secret::new("x")),
        };
        let refused = world.gateway.verify(&attempt, None, world.now()).await;
        assert_eq!(refused.unwrap_err().code(), "invalid_request");
    }
}

#[tokio::test]
async fn two_pages_of_one_attempt_are_each_verified_alone() {
    let mut world = World::of(Provider::Cardcom).await;
    let request = world.request("pay-1", 5_000);
    let (older, older_attempt) = world.checkout(&request).await;
    let (_, newer_attempt) = world.checkout(&request).await;
    browser::pay(&older.url, 1).await;
    world.callback().await;
    paid(world.verify(&older_attempt).await);
    assert_eq!(world.verify(&newer_attempt).await, Verification::Pending);
}
