//! A gateway that is slow, down, busy or talks nonsense; and credentials that are wrong.

use std::time::Duration;

use chatgrow_gateways::simulator::Fault;
use chatgrow_gateways::{Cardcom, Gateway, GatewayError, Grow, Provider, Secret, Tranzila};
use jiff::SignedDuration;

use crate::world::{World, http, random};

#[tokio::test]
async fn a_question_that_is_not_answered_may_be_asked_again() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let request = world.request("pay-1", 5_000);
        let (_, attempt) = world.checkout(&request).await;
        let wait = Duration::from_secs(20);
        for fault in [
            Fault::Status(500),
            Fault::Status(503),
            Fault::Status(302),
            Fault::Html,
            Fault::AnswerLost,
            Fault::Twice,
        ] {
            world.simulator.fault_next(fault.clone());
            let lost = world.gateway.verify(&attempt, None, world.now()).await;
            let lost = lost.unwrap_err();
            assert!(
                matches!(lost, GatewayError::Retry { .. }),
                "{fault:?}: {lost:?}"
            );
            world.simulator.fault_next(fault.clone());
            let lost = world.gateway.create_checkout(&request, world.now()).await;
            let lost = lost.unwrap_err();
            assert!(
                matches!(lost, GatewayError::Retry { .. }),
                "{fault:?}: {lost:?}"
            );
        }
        let impatient = world.impatient();
        world.simulator.fault_next(Fault::Hang(wait));
        let lost = impatient.verify(&attempt, None, world.now()).await;
        assert_eq!(lost.unwrap_err().code(), "unreachable");
        world.simulator.fault_next(Fault::Late(wait));
        let lost = impatient.create_checkout(&request, world.now()).await;
        assert_eq!(lost.unwrap_err().code(), "unreachable");
        world.simulator.fault_next(Fault::TooMany(7));
        let busy = world.gateway.verify(&attempt, None, world.now()).await;
        let Err(GatewayError::Retry { after, .. }) = busy else {
            panic!("{busy:?}");
        };
        assert_eq!(after, Some(Duration::from_secs(7)));
    }
}

#[tokio::test]
async fn a_gateway_that_is_not_there_has_moved_nothing() {
    let mut world = World::of(Provider::Cardcom).await;
    let mut request = world.request("first", 100);
    request.save_token = true;
    let (_, charge) = world.paid(&request).await;
    let settled = charge.settled(world.now());
    let nowhere = world.simulator.cardcom().at("http://127.0.0.1:1");
    let gateway = Gateway::Cardcom(Cardcom::new(http(Duration::from_secs(2)), nowhere));
    let name = crate::world::reference("void-1");
    let unreachable = gateway.void(&settled, &name, world.now()).await;
    assert_eq!(unreachable.unwrap_err().code(), "unreachable");
}

#[tokio::test]
async fn the_connection_is_tested_without_moving_anything() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        world.gateway.check(world.now()).await.unwrap();
        assert_eq!(world.simulator.balance(), 0);
        world.simulator.fault_next(Fault::Status(502));
        let down = world.gateway.check(world.now()).await.unwrap_err();
        assert_eq!(down.code(), "unreachable");
    }
}

#[tokio::test]
async fn wrong_credentials_are_a_matter_of_configuration() {
    let client = http(Duration::from_secs(5));
    let mut wrong = Vec::new();
    let world = World::of(Provider::Cardcom).await;
    for change in 0..3 {
        let mut settings = world.simulator.cardcom();
        match change {
            0 => settings.api_name = Secret::new("wrong"),
            1 => settings.api_password = Secret::new("wrong"),
            _ => settings.api_name = Secret::new(""),
        }
        wrong.push(Gateway::Cardcom(Cardcom::new(client.clone(), settings)));
    }
    let grow = World::of(Provider::Grow).await;
    for change in 0..2 {
        let mut settings = grow.simulator.grow();
        match change {
            0 => settings.page_code = Secret::new("wrong"),
            _ => settings.api_key = None,
        }
        wrong.push(Gateway::Grow(Grow::new(client.clone(), settings)));
    }
    let tranzila = World::of(Provider::Tranzila).await;
    for change in 0..3 {
        let mut settings = tranzila.simulator.tranzila();
        match change {
            0 => settings.app_key = Secret::new("wrong"),
            1 => settings.secret = Secret::new("wrong"),
            _ => settings.terminal = "another".to_owned(),
        }
        wrong.push(Gateway::Tranzila(Tranzila::new(
            client.clone(),
            settings,
            random,
        )));
    }
    for gateway in wrong {
        let refused = gateway.check(world.now()).await.unwrap_err();
        assert!(
            matches!(refused, GatewayError::Config { .. }),
            "{gateway:?}: {refused:?}"
        );
    }
    let mut settings = grow.simulator.grow();
    settings.user_id = Secret::new("wrong");
    let gateway = Gateway::Grow(Grow::new(client, settings));
    let request = grow.request("pay-1", 5_000);
    let refused = gateway.create_checkout(&request, grow.now()).await;
    assert_eq!(refused.unwrap_err().code(), "config");
}

/// Random bits that are none.
fn same(_: &mut [u8]) {}

#[tokio::test]
async fn a_signature_of_another_time_or_with_a_nonce_that_was_used_is_refused() {
    let world = World::of(Provider::Tranzila).await;
    let late = world.now() - SignedDuration::from_mins(10);
    let refused = world.gateway.check(late).await.unwrap_err();
    assert_eq!(refused.code(), "config");
    let gateway = world.simulator.gateway(http(Duration::from_secs(5)), same);
    gateway.check(world.now()).await.unwrap();
    let replayed = gateway.check(world.now()).await.unwrap_err();
    assert_eq!(replayed.code(), "config");
}

#[tokio::test]
async fn no_secret_is_printed() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let mut request = world.request("first", 100);
        request.save_token = true;
        let (attempt, charge) = world.paid(&request).await;
        let settled = charge.settled(world.now());
        let shown = format!("{:?} {attempt:?} {charge:?} {settled:?}", world.gateway);
        let token = charge.token.unwrap().to_stored();
        let key = charge.refund_key.unwrap();
        let mut secrets = vec![token.reveal(), key.reveal()];
        secrets.extend(["sim-api-name", "sim-api-password", "sim-user", "sim-page"]);
        secrets.extend(["sim-platform-key", "sim-app-key", "sim-secret"]);
        if let Some(secret) = &attempt.page.secret {
            secrets.push(secret.reveal());
        }
        for secret in secrets {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
