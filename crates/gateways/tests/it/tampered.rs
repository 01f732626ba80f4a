//! What a payer can edit: Tranzila's page travels through the browser, and return addresses of all three do.

use chatgrow_gateways::{Differs, Provider, RawCallback, Verification};
use reqwest::Url;

use crate::browser::{self, Led};
use crate::world::{World, ils};

fn edited(url: &str, name: &str, value: &str) -> String {
    let mut url: Url = url.parse().unwrap();
    let pairs: Vec<(String, String)> = url
        .query_pairs()
        .map(|(key, kept)| {
            let kept = if key == name {
                value.to_owned()
            } else {
                kept.into_owned()
            };
            (key.into_owned(), kept)
        })
        .collect();
    url.query_pairs_mut().clear().extend_pairs(pairs);
    url.into()
}

#[tokio::test]
async fn the_sum_is_locked_by_the_handshake() {
    let world = World::of(Provider::Tranzila).await;
    let (checkout, attempt) = world.checkout(&world.request("pay-1", 23_480)).await;
    for (name, value) in [("sum", "1.00"), ("sum", "2348.0"), ("thtk", "another")] {
        let page = browser::open(&edited(&checkout.url, name, value)).await;
        assert_eq!(page.status, 400);
        assert!(!page.html.contains("<form"));
    }
    assert_eq!(world.verify(&attempt).await, Verification::Pending);
    // The same sum written otherwise is the same.
    let page = browser::open(&edited(&checkout.url, "sum", "234.8")).await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn a_mode_currency_or_plan_that_the_payer_edits_is_no_payment() {
    let cases = [
        ("tranmode", "V", Differs::Kind),
        ("tranmode", "N", Differs::Kind),
        ("currency", "2", Differs::Currency),
    ];
    for (name, value, differs) in cases {
        let mut world = World::of(Provider::Tranzila).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 23_480)).await;
        browser::pay(&edited(&checkout.url, name, value), 1).await;
        let callback = world.callback().await;
        let hint = world.hint(&callback);
        let verified = world
            .gateway
            .verify(&attempt, Some(&hint), world.now())
            .await;
        let what = vec![differs];
        assert_eq!(verified.unwrap(), Verification::Mismatch { what });
    }
    let mut world = World::of(Provider::Tranzila).await;
    let mut request = world.request("pay-1", 23_480);
    request.max_installments = 2;
    let (checkout, attempt) = world.checkout(&request).await;
    browser::pay(&edited(&checkout.url, "maxpay", "36"), 36).await;
    world.callback().await;
    let what = vec![Differs::Installments];
    assert_eq!(
        world.verify(&attempt).await,
        Verification::Mismatch { what }
    );
}

#[tokio::test]
async fn a_payment_that_the_payer_moves_to_another_reference_pays_neither() {
    let world = World::of(Provider::Tranzila).await;
    let (_, dear) = world.checkout(&world.request("dear", 90_000)).await;
    let (cheap, own) = world.checkout(&world.request("cheap", 100)).await;
    browser::pay(&edited(&cheap.url, "order_ref", "dear"), 1).await;
    assert_eq!(world.verify(&own).await, Verification::Pending);
    let what = vec![Differs::Amount];
    assert_eq!(world.verify(&dear).await, Verification::Mismatch { what });
}

#[tokio::test]
async fn a_handshake_pays_once() {
    let mut world = World::of(Provider::Tranzila).await;
    let (checkout, attempt) = world.checkout(&world.request("pay-1", 23_480)).await;
    let (one, two) = (
        browser::open(&checkout.url).await,
        browser::open(&checkout.url).await,
    );
    one.press("pay", 1, "card").await;
    let Led::Page(back) = two.press("pay", 1, "card").await else {
        panic!("led elsewhere");
    };
    assert_eq!(back.post_back().0, format!("{}/failed", world.business));
    world.callback().await;
    let Verification::Paid(charge) = world.verify(&attempt).await else {
        panic!("should be paid");
    };
    assert!(charge.duplicates.is_empty());
    assert_eq!(world.simulator.balance(), 23_480);
}

#[tokio::test]
async fn a_return_is_a_hint_and_a_tampered_one_proves_nothing() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let (_, attempt) = world.checkout(&world.request("pay-1", 23_480)).await;
        let page = &attempt.page.id;
        let query = format!(
            "response=success&cField1=pay-1&lowprofileid={page}&order_ref=pay-1&index=999&Response=000&sum=234.80"
        );
        let raw = RawCallback {
            content_type: "",
            query: &query,
            body: b"",
        };
        let hint = world.gateway.read_callback(&raw).unwrap();
        assert!(hint.concerns(&attempt));
        let verified = world
            .gateway
            .verify(&attempt, Some(&hint), world.now())
            .await;
        assert_eq!(verified.unwrap(), Verification::Pending);
        let stolen = query.replace("pay-1", "pay-2");
        let raw = RawCallback {
            query: &stolen,
            ..raw
        };
        let hint = world.gateway.read_callback(&raw).unwrap();
        assert!(provider == Provider::Cardcom || !hint.concerns(&attempt));
    }
}

#[tokio::test]
async fn buttons_pressed_with_other_values_do_nothing() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 23_480)).await;
        let page = browser::open(&checkout.url).await;
        for (button, payments, means) in [
            ("pay", 12, "card"),
            ("pay", 1, "gold"),
            ("steal", 1, "card"),
        ] {
            let Led::Page(answer) = page.press(button, payments, means).await else {
                panic!("led elsewhere");
            };
            assert_eq!(answer.status, 400);
        }
        assert_eq!(world.verify(&attempt).await, Verification::Pending);
        assert_eq!(world.simulator.balance(), 0);
        assert_eq!(attempt.amount, ils(23_480));
    }
}

#[tokio::test]
async fn a_hint_to_an_older_refusal_does_not_hide_the_payment() {
    let mut world = World::of(Provider::Tranzila).await;
    let request = world.request("pay-1", 23_480);
    let (first, _) = world.checkout(&request).await;
    browser::press(&first.url, "refuse", 1).await;
    let refused = world.callback().await;
    let (second, attempt) = world.checkout(&request).await;
    browser::pay(&second.url, 1).await;
    world.callback().await;
    let hint = world.hint(&refused);
    let verified = world
        .gateway
        .verify(&attempt, Some(&hint), world.now())
        .await;
    assert!(matches!(verified.unwrap(), Verification::Paid(_)));
}
