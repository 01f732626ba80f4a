//! Everything else that can happen, by what helps.

use std::time::Duration;

use chatgrow_allocation_numbers::simulator::Fault;
use chatgrow_allocation_numbers::{Authority, ConfigProblem, Failure, Outcome, Verdict};

use crate::approval::number;
use crate::{BACK, Connected, connect, http, invoice};

async fn with(connected: &Connected, fault: Fault) -> Outcome {
    connected.server.fault_next(fault);
    connected
        .authority
        .approve(connected.access(), &invoice("one"))
        .await
}

#[tokio::test]
async fn what_was_not_done_is_tried_again_later() {
    let connected = connect().await;
    let busy = with(&connected, Fault::TooManyRequests(17)).await;
    let Outcome::Retry { after, .. } = busy else {
        unreachable!("{busy:?}")
    };
    assert_eq!(after, Some(Duration::from_secs(17)));
    let endless = with(&connected, Fault::TooManyRequests(u64::MAX)).await;
    assert!(
        matches!(endless, Outcome::Retry { after: Some(after), .. } if after <= Duration::from_secs(86_400))
    );
    let failed = with(&connected, Fault::Internal).await;
    let Outcome::Retry { after, reason } = failed else {
        unreachable!("{failed:?}")
    };
    assert_eq!(after, None);
    assert_eq!(reason, "Internal error (error E-77)");
    let away = with(&connected, Fault::Status(503)).await;
    let Outcome::Retry { reason, .. } = away else {
        unreachable!("{away:?}")
    };
    assert_eq!(reason, "HTTP 503", "a gateway's page is not shown");
    assert!(connected.server.numbers().is_empty());
    number(&connected, &invoice("one")).await;
}

#[tokio::test]
async fn whoever_does_not_listen_was_asked_nothing() {
    let connected = connect().await;
    // A port that was free a moment ago.
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let base = format!("http://{}", free.local_addr().unwrap());
    drop(free);
    let settings = connected.server.settings(BACK).at(&base);
    let authority = Authority::new(http(), settings);
    let outcome = authority.approve(connected.access(), &invoice("one")).await;
    assert!(
        matches!(&outcome, Outcome::Retry { reason, .. } if !reason.contains(&base)),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn gateways_leave_open_what_was_done() {
    let connected = connect().await;
    for status in [500, 502, 504] {
        let outcome = with(&connected, Fault::Status(status)).await;
        assert!(
            matches!(outcome, Outcome::Unknown { .. }),
            "{status}: {outcome:?}"
        );
        let found = connected
            .authority
            .lookup(connected.access(), &invoice("one"))
            .await;
        assert_eq!(found, Ok(None), "nothing was done this time");
    }
}

#[tokio::test]
async fn an_ended_access_token_is_refreshed() {
    let mut connected = connect().await;
    connected.server.end_access_tokens();
    let ended = connected
        .authority
        .approve(connected.access(), &invoice("one"))
        .await;
    assert_eq!(ended, Outcome::AccessEnded);
    let looked = connected
        .authority
        .lookup(connected.access(), &invoice("one"))
        .await;
    assert_eq!(looked, Err(Failure::AccessEnded));
    connected.tokens = connected
        .authority
        .refresh(&connected.tokens.refresh)
        .await
        .unwrap();
    number(&connected, &invoice("one")).await;
}

#[tokio::test]
async fn what_someone_must_set_right_says_where() {
    let connected = connect().await;
    for status in [403, 406] {
        connected.server.shut_out(777_777_715, status);
        let outcome = connected
            .authority
            .approve(connected.access(), &invoice("one"))
            .await;
        let Outcome::Config { problem, reason } = outcome else {
            unreachable!("{outcome:?}")
        };
        assert_eq!(problem, ConfigProblem::Permission);
        assert_eq!(reason, "No permission (error E-12)");
    }
    let mut settings = connected.server.settings(BACK);
    settings.api_url.push_str("/elsewhere");
    "Invoice-decision/v1".clone_into(&mut settings.decision_path);
    let lost = Authority::new(http(), settings);
    let outcome = lost.approve(connected.access(), &invoice("one")).await;
    let is_address = |problem| problem == ConfigProblem::Address;
    assert!(matches!(outcome, Outcome::Config { problem, .. } if is_address(problem)));
    let mut settings = connected.server.settings(BACK);
    "not an address".clone_into(&mut settings.api_url);
    let nowhere = Authority::new(http(), settings);
    let outcome = nowhere.approve(connected.access(), &invoice("one")).await;
    assert!(matches!(outcome, Outcome::Config { problem, .. } if is_address(problem)));
    // The Authority's own word for a missing operator.
    let missing =
        r#"{"status":400,"message":{"errors":[{"code":"446","message":"who?","param":""}]}}"#;
    let outcome = with(&connected, Fault::Says(400, missing.to_owned())).await;
    assert!(
        matches!(
            outcome,
            Outcome::Config {
                problem: ConfigProblem::Operator,
                ..
            }
        ),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn the_schemas_refusal_is_shown_as_wrong_data() {
    let connected = connect().await;
    for status in [400, 422, 418] {
        let text = "Schema validation failed: discount".to_owned();
        let outcome = with(&connected, Fault::Says(status, text)).await;
        let Outcome::Invalid { faults } = outcome else {
            unreachable!("{outcome:?}")
        };
        assert_eq!(faults[0].message, "Schema validation failed: discount");
    }
}

#[tokio::test]
async fn a_decision_whose_answer_was_lost_is_sent_again() {
    let connected = connect().await;
    connected.server.refuse_next();
    let held = invoice("held");
    connected.authority.approve(connected.access(), &held).await;
    let decision = chatgrow_allocation_numbers::Decision {
        invoice_id: held.id,
        vat_number: held.vat_number,
        operator: held.operator,
        software_number: held.software_number,
    };
    let decide = || {
        connected
            .authority
            .decide(connected.access(), Verdict::Cancel, &decision)
    };
    connected.server.fault_next(Fault::AnswerLost);
    assert!(matches!(
        decide().await.unwrap_err(),
        Failure::Unknown { .. }
    ));
    decide().await.unwrap();
    assert_eq!(connected.server.decision("held").as_deref(), Some("Cancel"));
}

#[tokio::test]
async fn the_check_says_whether_the_authority_lets_us_in() {
    let connected = connect().await;
    let check = || connected.authority.check(connected.access(), 777_777_715);
    check().await.unwrap();
    connected.server.fault_next(Fault::AnswerLost);
    assert!(matches!(check().await.unwrap_err(), Failure::Retry { .. }));
    connected.server.shut_out(777_777_715, 406);
    assert!(matches!(
        check().await.unwrap_err(),
        Failure::Config {
            problem: ConfigProblem::Permission,
            ..
        }
    ));
    connected.server.end_access_tokens();
    assert_eq!(check().await.unwrap_err(), Failure::AccessEnded);
}
