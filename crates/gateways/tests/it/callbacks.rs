//! Callbacks: late, repeated, forged, lost, out of order; and bodies of any kind.

use std::sync::atomic::Ordering;

use chatgrow_gateways::simulator::CallbackFault;
use chatgrow_gateways::{CallbackError, Provider, RawCallback, Verification};
use proptest::prelude::{any, prop, proptest};

use crate::browser;
use crate::world::{World, paid};

#[tokio::test]
async fn a_forged_callback_pays_nothing() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        browser::open(&checkout.url).await;
        world.simulator.forge_callback("pay-1").await;
        let callback = world.callback().await;
        let hint = world.hint(&callback);
        assert!(hint.concerns(&attempt));
        let verified = world
            .gateway
            .verify(&attempt, Some(&hint), world.now())
            .await;
        assert_eq!(verified.unwrap(), Verification::Pending, "{provider:?}");
    }
}

#[tokio::test]
async fn a_forged_callback_before_the_true_one_does_not_hide_the_payment() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        world.simulator.callback_fault_next(CallbackFault::Forged);
        browser::pay(&checkout.url, 1).await;
        let mut seen = Vec::new();
        for _ in 0..2 {
            let callback = world.callback().await;
            let hint = world.hint(&callback);
            let verified = world
                .gateway
                .verify(&attempt, Some(&hint), world.now())
                .await;
            seen.push(paid(verified.unwrap()));
        }
        assert_eq!(seen[0], seen[1]);
        assert_eq!(seen[0].amount.minor(), 5_000);
    }
}

#[tokio::test]
async fn a_callback_of_another_payment_leads_to_no_other_answer() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        let (cheap, other) = world.checkout(&world.request("pay-2", 100)).await;
        browser::pay(&cheap.url, 1).await;
        let callback = world.callback().await;
        let hint = world.hint(&callback);
        assert!(hint.concerns(&other) && !hint.concerns(&attempt));
        let verified = world
            .gateway
            .verify(&attempt, Some(&hint), world.now())
            .await;
        assert_eq!(verified.unwrap(), Verification::Pending);
    }
}

#[tokio::test]
async fn a_lost_callback_is_made_up_for_by_asking() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        world.simulator.callback_fault_next(CallbackFault::Lost);
        browser::pay(&checkout.url, 1).await;
        paid(world.verify(&attempt).await);
        world.simulator.deliver_held().await;
        assert!(world.simulator.take_callbacks().is_empty());
    }
}

#[tokio::test]
async fn repeated_callbacks_have_one_fingerprint() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        world
            .simulator
            .callback_fault_next(CallbackFault::Repeated(2));
        browser::pay(&checkout.url, 1).await;
        let first = world.callback().await;
        let first = world.hint(&first);
        for _ in 0..2 {
            let again = world.callback().await;
            assert_eq!(world.hint(&again), first);
        }
        let charge = paid(world.verify(&attempt).await);
        assert_eq!(paid(world.verify(&attempt).await), charge);
        assert_eq!(world.simulator.balance(), 5_000);
    }
}

#[tokio::test]
async fn late_and_unanswered_callbacks_come_again() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        world.simulator.callback_fault_next(CallbackFault::Late);
        browser::pay(&checkout.url, 1).await;
        paid(world.verify(&attempt).await);
        world.answers.store(503, Ordering::Relaxed);
        world.simulator.deliver_held().await;
        let callback = world.callback().await;
        assert!(world.hint(&callback).concerns(&attempt));
        world.answers.store(200, Ordering::Relaxed);
        world.simulator.deliver_held().await;
        let statuses: Vec<u16> = world
            .simulator
            .take_callbacks()
            .iter()
            .map(|sent| sent.answered)
            .collect();
        assert_eq!(statuses, [503, 200]);
    }
}

#[tokio::test]
async fn callbacks_out_of_order_each_find_their_attempt() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (one, first) = world.checkout(&world.request("pay-1", 5_000)).await;
        let (two, second) = world.checkout(&world.request("pay-2", 6_000)).await;
        world
            .simulator
            .callback_fault_next(CallbackFault::OutOfOrder);
        browser::pay(&one.url, 1).await;
        browser::pay(&two.url, 1).await;
        let callback = world.callback().await;
        assert!(world.hint(&callback).concerns(&second));
        let callback = world.callback().await;
        assert!(world.hint(&callback).concerns(&first));
    }
}

#[tokio::test]
async fn callbacks_are_read_in_every_medium_and_by_old_names() {
    let cardcom = World::of(Provider::Cardcom).await.gateway;
    let grow = World::of(Provider::Grow).await.gateway;
    let raw = |content_type, query, body: &'static str| RawCallback {
        content_type,
        query,
        body: body.as_bytes(),
    };
    let page = |hint: Result<chatgrow_gateways::Hint, CallbackError>| {
        hint.unwrap().page().map(str::to_owned)
    };
    let old = raw(
        "",
        "terminalnumber=1000&lowprofilecode=AB-1&Operation=1",
        "",
    );
    assert_eq!(page(cardcom.read_callback(&old)).as_deref(), Some("ab-1"));
    let multipart = "--b\r\nContent-Disposition: form-data; name=\"data[processId]\"\r\n\r\n332002\r\n--b--\r\n";
    let bodies = [
        raw("multipart/form-data; boundary=b", "", multipart),
        raw(
            "application/json; charset=utf-8",
            "",
            r#"{"status":"1","data":{"processId":332002}}"#,
        ),
        raw(
            "application/x-www-form-urlencoded",
            "",
            "data[processId]=332002&data[sum]=1",
        ),
        raw("", "", "data%5BprocessId%5D=332002"),
    ];
    for body in bodies {
        assert_eq!(page(grow.read_callback(&body)).as_deref(), Some("332002"));
    }
    let nothing = raw("application/json", "", r#"{"status":1}"#);
    assert_eq!(
        grow.read_callback(&nothing),
        Err(CallbackError::NoReference)
    );
    let rubbish = raw("application/json", "", "{");
    assert_eq!(grow.read_callback(&rubbish), Err(CallbackError::Unreadable));
    let injected = raw("", "", "data[processId]=1%27%20or%201%3D1");
    assert_eq!(
        grow.read_callback(&injected),
        Err(CallbackError::NoReference)
    );
}

#[tokio::test]
async fn no_body_whatever_makes_reading_panic() {
    let gateways = [
        World::of(Provider::Cardcom).await.gateway,
        World::of(Provider::Grow).await.gateway,
        World::of(Provider::Tranzila).await.gateway,
    ];
    let media = [
        "",
        "application/json",
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "text/plain;;;=",
    ];
    proptest!(|(body in prop::collection::vec(any::<u8>(), 0..200), query: String, which in 0..5_usize)| {
        for gateway in &gateways {
            let raw = RawCallback { content_type: media[which], query: &query, body: &body };
            let _ = gateway.read_callback(&raw);
            let framed = [b"--b\r\nname=\"index\"\r\n\r\n", body.as_slice(), b"\r\n--b--"].concat();
            let _ = gateway.read_callback(&RawCallback { body: &framed, ..raw });
        }
    });
}
