//! Our client of Google against the simulated one.

use std::time::Duration;

use chatgrow_outside_calendars::google::{
    Google, GoogleError, NewChannel, NewEvent, Pkce, Since, Tokens, event_id,
};
use chatgrow_outside_calendars::simulator::{Fault, GoogleServer};
use jiff::tz::TimeZone;
use reqwest::Url;
use serde_json::json;
use uuid::Uuid;

use crate::at;

const BACK: &str = "https://chatgrow.test/api/calendar/google/callback";
const PRIMARY: &str = "primary";

struct Connected {
    server: GoogleServer,
    google: Google,
    pkce: Pkce,
    tokens: Tokens,
}

fn http() -> reqwest::Client {
    // The simulator speaks no TLS; a client asks for a provider all the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap()
}

async fn code(google: &Google, pkce: &Pkce) -> String {
    let page = google.consent_url("the state", pkce).unwrap();
    let answer = http().get(page).send().await.unwrap();
    let back = Url::parse(answer.headers()["location"].to_str().unwrap()).unwrap();
    assert!(back.as_str().starts_with(BACK));
    let value = |name: &str| {
        let pair = back.query_pairs().find(|(key, _)| key == name);
        pair.unwrap().1.into_owned()
    };
    assert_eq!(value("state"), "the state");
    value("code")
}

async fn connect() -> Connected {
    let server = GoogleServer::start().await.unwrap();
    let google = Google::new(http(), server.settings(BACK));
    let pkce = Pkce::new([7; 32]);
    let code = code(&google, &pkce).await;
    let tokens = google.exchange(&code, &pkce).await.unwrap();
    assert!(tokens.may_use_events());
    // A code is worth one exchange.
    assert_eq!(
        google.exchange(&code, &pkce).await.unwrap_err(),
        GoogleError::Revoked
    );
    Connected {
        server,
        google,
        pkce,
        tokens,
    }
}

fn visit() -> NewEvent {
    NewEvent {
        appointment: Uuid::from_u128(0x0199_f2c0_0000_7000_8000_0000_0000_0001),
        summary: "רות: תספורת".to_owned(),
        description: "+972502345678".to_owned(),
        location: "הרצל 5".to_owned(),
        starts: at("2026-01-05T07:00:00Z"),
        ends: at("2026-01-05T07:30:00Z"),
        zone: "Asia/Jerusalem".to_owned(),
    }
}

#[test]
fn ids_of_events_are_those_that_google_takes_and_differ() {
    let id = event_id(visit().appointment);
    assert_eq!(id.len(), 28);
    assert!(
        id.chars()
            .all(|c| c.is_ascii_digit() || ('a'..='v').contains(&c)),
        "{id}"
    );
    assert_ne!(id, event_id(Uuid::from_u128(2)));
    assert_eq!(event_id(Uuid::max()), format!("cg7{}", "v".repeat(25)));
}

#[tokio::test]
async fn a_code_is_worth_nothing_without_its_verifier_or_secret() {
    let Connected {
        google,
        pkce,
        server,
        tokens,
    } = connect().await;
    let stolen = code(&google, &pkce).await;
    let other = Pkce::new([8; 32]);
    assert_eq!(
        google.exchange(&stolen, &other).await.unwrap_err(),
        GoogleError::Revoked
    );
    let refresh = tokens.refresh_token.unwrap();
    let renewed = google.refresh(&refresh).await.unwrap();
    assert!(renewed.refresh_token.is_none() && renewed.access_token != tokens.access_token);
    let mut settings = server.settings(BACK);
    settings.client_secret = "wrong".to_owned();
    let misconfigured = Google::new(http(), settings)
        .refresh(&refresh)
        .await
        .unwrap_err();
    assert_eq!(misconfigured.code(), "misconfigured");
    google.revoke(&refresh).await.unwrap();
    assert_eq!(
        google.refresh(&refresh).await.unwrap_err(),
        GoogleError::Revoked
    );
    google.revoke(&refresh).await.unwrap();
}

#[tokio::test]
async fn an_event_written_twice_is_there_once_even_when_the_answer_was_lost() {
    let Connected {
        server,
        google,
        tokens,
        ..
    } = connect().await;
    let access = &tokens.access_token;
    server.fault_next(Fault::AnswerLost);
    let lost = google.put(access, PRIMARY, &visit()).await.unwrap_err();
    assert_eq!(lost.code(), "unreachable");
    let moved = NewEvent {
        starts: at("2026-01-05T07:15:00Z"),
        ..visit()
    };
    google.put(access, PRIMARY, &moved).await.unwrap();
    let events = server.events();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["start"]["dateTime"], "2026-01-05T07:15:00Z");
    assert_eq!(events[0]["summary"], "רות: תספורת");

    for _ in 0..2 {
        google
            .delete(access, PRIMARY, visit().appointment)
            .await
            .unwrap();
    }
    google
        .delete(access, PRIMARY, Uuid::from_u128(9))
        .await
        .unwrap();
    assert!(server.events().is_empty());
    // What was deleted comes back.
    google.put(access, PRIMARY, &visit()).await.unwrap();
    assert_eq!(server.events().len(), 1);
}

#[tokio::test]
async fn changes_come_in_pages_and_then_only_what_is_new() {
    let Connected {
        server,
        google,
        tokens,
        ..
    } = connect().await;
    let access = &tokens.access_token;
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    let time = |at: &str| json!({ "dateTime": at });
    for hour in ["07", "08", "09", "10", "11"] {
        let event = json!({ "start": time(&format!("2026-01-05T{hour}:00:00Z")), "end": time(&format!("2026-01-05T{hour}:30:00Z")) });
        server.put_event(&format!("event{hour}"), event);
    }
    google.put(access, PRIMARY, &visit()).await.unwrap();
    let year = Since::Start(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"));
    let first = google.changes(access, PRIMARY, year).await.unwrap();
    assert_eq!(first.events.len(), 6);
    assert_eq!(
        first
            .events
            .iter()
            .filter(|event| event.busy(&zone).is_some())
            .count(),
        5,
        "ours is no echo"
    );

    server.delete_event("event07");
    server.put_event(
        "event08",
        json!({ "start": { "date": "2026-01-06" }, "end": { "date": "2026-01-07" } }),
    );
    server.put_event("event09", json!({ "start": time("2026-01-05T09:00:00Z"), "end": time("2026-01-05T09:30:00Z"), "transparency": "transparent" }));
    let second = google
        .changes(access, PRIMARY, Since::Token(&first.next))
        .await
        .unwrap();
    let busy: Vec<_> = second
        .events
        .iter()
        .map(|event| (event.id.as_str(), event.busy(&zone)))
        .collect();
    let day = (at("2026-01-05T22:00:00Z"), at("2026-01-06T22:00:00Z"));
    assert_eq!(
        busy,
        [("event07", None), ("event08", Some(day)), ("event09", None)]
    );
    let third = google
        .changes(access, PRIMARY, Since::Token(&second.next))
        .await
        .unwrap();
    assert!(third.events.is_empty());

    server.forget_sync_tokens();
    let gone = google
        .changes(access, PRIMARY, Since::Token(&third.next))
        .await
        .unwrap_err();
    assert_eq!(gone, GoogleError::SyncTokenGone);
    assert_eq!(
        google.changes(access, "other", year).await.unwrap_err(),
        GoogleError::NotFound
    );
}

#[tokio::test]
async fn every_failure_says_what_helps() {
    let Connected {
        server,
        google,
        tokens,
        ..
    } = connect().await;
    let access = &tokens.access_token;
    let wait = |error: GoogleError| match error {
        GoogleError::Retry { after, .. } => after,
        other => unreachable!("{other:?}"),
    };
    server.fault_next(Fault::TooManyRequests(17));
    let after = wait(google.put(access, PRIMARY, &visit()).await.unwrap_err());
    assert_eq!(after, Some(Duration::from_secs(17)));
    for fault in [
        Fault::RateLimited,
        Fault::Status(500),
        Fault::Status(503),
        Fault::Slow(Duration::from_secs(30)),
    ] {
        server.fault_next(fault);
        assert_eq!(
            wait(google.put(access, PRIMARY, &visit()).await.unwrap_err()),
            None
        );
    }
    server.fault_next(Fault::Unauthorized);
    assert_eq!(
        google.put(access, PRIMARY, &visit()).await.unwrap_err(),
        GoogleError::AccessEnded
    );
    server.end_access_tokens();
    assert_eq!(
        google.put(access, PRIMARY, &visit()).await.unwrap_err(),
        GoogleError::AccessEnded
    );
    server.revoke_everything();
    let refresh = tokens.refresh_token.unwrap();
    assert_eq!(
        google.refresh(&refresh).await.unwrap_err(),
        GoogleError::Revoked
    );
}

#[tokio::test]
async fn a_channel_tells_of_changes_until_it_is_stopped() {
    let Connected {
        server,
        google,
        tokens,
        ..
    } = connect().await;
    let access = &tokens.access_token;
    let asked = NewChannel {
        id: "channel-one",
        token: "secret",
        address: "https://chatgrow.test/api/calendar/google/push",
        until: at("2026-01-12T00:00:00Z"),
    };
    let channel = google.watch(access, PRIMARY, &asked).await.unwrap();
    assert_eq!(channel.until, asked.until);
    let greeting = server.take_notifications().remove(0).read().unwrap();
    assert!(greeting.is_greeting);
    server.delete_event("something");
    let told = server.take_notifications().remove(0).read().unwrap();
    assert_eq!(
        (told.channel.as_str(), told.token.as_str(), told.is_greeting),
        ("channel-one", "secret", false)
    );
    for _ in 0..2 {
        google
            .stop(access, asked.id, &channel.resource)
            .await
            .unwrap();
    }
    server.delete_event("something");
    assert!(server.take_notifications().is_empty());
    let plain = NewChannel {
        address: "http://chatgrow.test/push",
        ..asked
    };
    assert_eq!(
        google
            .watch(access, PRIMARY, &plain)
            .await
            .unwrap_err()
            .code(),
        "refused"
    );
}
