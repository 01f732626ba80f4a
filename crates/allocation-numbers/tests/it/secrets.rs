//! Secrets are in no text.

use std::fmt::Debug;

use chatgrow_allocation_numbers::simulator::Fault;
use chatgrow_allocation_numbers::{Authority, Outcome, Secret};

use crate::{BACK, connect, http, invoice};

const TOKEN: &str = "SECRET-access";
const REFRESH: &str = "SECRET-refresh";

fn hidden(shown: &impl Debug) {
    let text = format!("{shown:?} {shown:#?}");
    assert!(!text.contains("SECRET"), "{text}");
}

#[tokio::test]
async fn nothing_that_can_be_printed_shows_a_secret() {
    let connected = connect().await;
    let mut settings = connected.server.settings(BACK);
    settings.client_secret = Secret::new("SECRET-client".to_owned());
    hidden(&settings);
    hidden(&Authority::new(http(), settings));
    hidden(&Secret::new(TOKEN.to_owned()));
    let body = format!(r#"{{"access_token":"{TOKEN}","refresh_token":"{REFRESH}"}}"#);
    connected.server.fault_next(Fault::Says(200, body));
    let tokens = connected
        .authority
        .refresh(&connected.tokens.refresh)
        .await
        .unwrap();
    assert_eq!(tokens.access.expose(), TOKEN);
    hidden(&tokens);
}

#[tokio::test]
async fn an_answer_that_repeats_what_was_sent_is_scrubbed() {
    let connected = connect().await;
    let access = Secret::new(TOKEN.to_owned());
    let authority = &connected.authority;
    for status in [200, 400, 403, 404, 406, 418, 422, 429, 500, 502] {
        connected.server.fault_next(Fault::Echo(status));
        let outcome = authority.approve(&access, &invoice("one")).await;
        hidden(&outcome);
        if status == 400 {
            // It is scrubbed, not dropped.
            let Outcome::Invalid { faults } = outcome else {
                unreachable!("{outcome:?}")
            };
            assert_eq!(faults[0].message, "not Bearer …");
        }
        connected.server.fault_next(Fault::Echo(status));
        hidden(&authority.lookup(&access, &invoice("one")).await);
        connected.server.fault_next(Fault::Echo(status));
        let checked = authority.check(&access, 777_777_715).await;
        hidden(&checked);
        if let Err(failure) = checked {
            assert!(!failure.to_string().contains("SECRET"));
        }
    }
}

#[tokio::test]
async fn the_token_endpoint_cannot_talk_us_into_showing_secrets() {
    let connected = connect().await;
    let mut settings = connected.server.settings(BACK);
    settings.client_secret = Secret::new("SECRET-client".to_owned());
    let authority = Authority::new(http(), settings);
    let refresh = Secret::new(REFRESH.to_owned());
    let words = [
        format!(r#"{{"error":"{REFRESH}","error_description":"{REFRESH}"}}"#),
        format!(r#"{{"error":"invalid_client","error_description":"{REFRESH}"}}"#),
        format!("no: {REFRESH}"),
    ];
    for status in [200, 400, 401, 404, 429, 500] {
        for word in &words {
            connected
                .server
                .fault_next(Fault::Says(status, word.clone()));
            let error = authority.refresh(&refresh).await.unwrap_err();
            hidden(&error);
            assert!(!error.to_string().contains("SECRET"), "{error}");
        }
    }
    let mut settings = connected.server.settings(BACK);
    settings.token_url = format!("http://127.0.0.1:1/{REFRESH}");
    let error = Authority::new(http(), settings)
        .refresh(&refresh)
        .await
        .unwrap_err();
    hidden(&error);
}
