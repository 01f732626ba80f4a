//! Each way a mail server can fail, and the outcome it must give.

use std::time::Duration;

use chatgrow_channels::simulator::{Faults, SmtpServer, Step};
use chatgrow_channels::{Outcome, SmtpSecurity, SmtpSender, SmtpSettings, SmtpSettingsError};

use crate::{PATIENCE, email, login, sender, settings};

/// What one mail to a server with `faults` gives, and how many mails it kept.
async fn attempt(faults: Faults) -> (Outcome, usize) {
    let server = SmtpServer::start().await.unwrap();
    server.set_faults(faults);
    let outcome = sender(&server).send(&email()).await;
    (outcome, server.received().len())
}

async fn answered(step: Step, answer: &str) -> (Outcome, usize) {
    attempt(Faults {
        answer: Some((step, answer.to_owned())),
        ..Faults::default()
    })
    .await
}

#[tokio::test]
async fn an_unknown_recipient_is_permanent() {
    let (outcome, kept) = attempt(Faults {
        unknown_recipients: vec!["Ruth@guest.example".to_owned()],
        ..Faults::default()
    })
    .await;
    let reason = "naming the recipient: 550 5.1.1 no such user".to_owned();
    assert_eq!(outcome, Outcome::PermanentRecipient { reason });
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_greylisted_mail_is_taken_when_it_comes_again() {
    let server = SmtpServer::start().await.unwrap();
    server.set_faults(Faults {
        greylist_next: 2,
        ..Faults::default()
    });
    let sender = sender(&server);
    for _ in 0..2 {
        let Outcome::RetryAfter { after, .. } = sender.send(&email()).await else {
            panic!("greylisting is a temporary refusal");
        };
        assert_eq!(after, Some(Duration::from_secs(300)));
    }
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    assert_eq!(server.received().len(), 1);
    assert_eq!(
        server.connections(),
        1,
        "a refusal does not cost the connection"
    );
}

#[tokio::test]
async fn a_server_shutting_down_is_tried_again() {
    let faults = Faults {
        shutting_down: true,
        ..Faults::default()
    };
    assert_eq!(attempt(faults.clone()).await.0.name(), "retry_after");

    let server = SmtpServer::start().await.unwrap();
    let sender = sender(&server);
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    server.set_faults(faults);
    assert_eq!(sender.send(&email()).await.name(), "retry_after");
    server.set_faults(Faults::default());
    assert_eq!(sender.send(&email()).await.name(), "accepted");
}

#[tokio::test]
async fn an_answer_lost_after_acceptance_is_ambiguous() {
    let server = SmtpServer::start().await.unwrap();
    server.set_faults(Faults {
        lose_answer_next: 1,
        ..Faults::default()
    });
    let sender = sender(&server);
    assert_eq!(sender.send(&email()).await.name(), "ambiguous");
    assert_eq!(server.received().len(), 1, "the server has it");
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    let mails = server.received();
    assert_eq!(mails[0].message_id, mails[1].message_id);
    assert_eq!(
        mails[0].raw, mails[1].raw,
        "a retry is the same to the byte"
    );
}

#[tokio::test]
async fn an_answer_too_late_is_ambiguous_only_once_the_message_is_out() {
    let server = SmtpServer::start().await.unwrap();
    let impatient = SmtpSender::new(SmtpSettings {
        timeout: Duration::from_millis(300),
        ..settings(&server)
    })
    .unwrap();
    for (step, expected) in [
        (Step::Greeting, "retry_after"),
        (Step::Hello, "retry_after"),
        (Step::Mail, "retry_after"),
        (Step::Recipient, "retry_after"),
        (Step::Data, "retry_after"),
        (Step::Message, "ambiguous"),
    ] {
        server.set_faults(Faults {
            slow: Some((step, PATIENCE)),
            ..Faults::default()
        });
        let outcome = impatient.send(&email()).await;
        assert_eq!(outcome.name(), expected, "{step:?}: {outcome:?}");
    }
    assert_eq!(
        server.received().len(),
        1,
        "only the last one may have gone"
    );
}

#[tokio::test]
async fn a_server_that_is_down_is_tried_again() {
    let server = SmtpServer::start().await.unwrap();
    let sender = sender(&server);
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    server.go_down().await;
    assert_eq!(sender.send(&email()).await.name(), "retry_after");
    assert!(sender.check().await.is_err());
    server.come_back().await.unwrap();
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    assert_eq!(sender.check().await, Ok(()));
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
async fn a_refused_text_is_about_the_message() {
    for answer in ["554 5.7.1 spam", "552 5.3.4 too big", "550 5.7.26 DMARC"] {
        let (outcome, kept) = answered(Step::Message, answer).await;
        assert_eq!(outcome.name(), "permanent_content", "{answer}");
        assert_eq!(kept, 0);
    }
}

#[tokio::test]
async fn a_refused_sender_or_host_is_ours_to_mend() {
    for (step, answer) in [
        (Step::Greeting, "554 5.7.1 your address is blocked"),
        (Step::Mail, "550 5.7.1 you may not send as this"),
        (Step::Mail, "530 5.7.0 sign in first"),
        (Step::Recipient, "554 5.7.1 Relay access denied"),
    ] {
        let (outcome, kept) = answered(step, answer).await;
        assert_eq!(outcome.name(), "config_broken", "{answer}");
        assert_eq!(kept, 0);
    }
}

#[tokio::test]
async fn a_full_mailbox_and_a_daily_limit_wait_long() {
    for (answer, hours) in [
        ("552 5.2.2 mailbox full", 16),
        ("550 5.4.5 Daily user sending limit exceeded", 24),
    ] {
        let Outcome::RetryAfter { after, .. } = answered(Step::Recipient, answer).await.0 else {
            panic!("{answer} is temporary");
        };
        assert_eq!(after, Some(Duration::from_secs(hours * 3600)));
    }
}

#[tokio::test]
async fn the_right_password_signs_in_and_a_wrong_one_stops_the_account() {
    let server = SmtpServer::start().await.unwrap();
    server.require_login("dana", "סיסמה נכונה");
    let with = |password| {
        SmtpSender::new(SmtpSettings {
            login: login("dana", password),
            ..settings(&server)
        })
        .unwrap()
    };
    assert_eq!(with("סיסמה נכונה").send(&email()).await.name(), "accepted");
    assert_eq!(server.received()[0].user.as_deref(), Some("dana"));
    assert_eq!(with("סיסמה נכונה").check().await, Ok(()));

    let outcome = with("wrong").send(&email()).await;
    assert_eq!(outcome.name(), "config_broken");
    let reason = with("wrong").check().await.unwrap_err().to_string();
    assert!(reason.contains("535"), "{reason}");
    assert!(!reason.contains("wrong\""), "{reason}");
    assert_eq!(sender(&server).send(&email()).await.name(), "config_broken");
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn nothing_is_sent_to_a_server_that_does_not_encrypt_as_asked() {
    let server = SmtpServer::start().await.unwrap();
    for security in [SmtpSecurity::StartTls, SmtpSecurity::ImplicitTls] {
        let sender = SmtpSender::new(SmtpSettings {
            security,
            login: login("dana", "secret"),
            ..settings(&server)
        })
        .unwrap();
        let outcome = sender.send(&email()).await;
        assert_eq!(outcome.name(), "config_broken", "{outcome:?}");
        assert!(server.received().is_empty());
    }
}

#[tokio::test]
async fn settings_that_would_be_unsafe_are_refused() {
    let server = SmtpServer::start().await.unwrap();
    let with = |change: fn(&mut SmtpSettings)| {
        let mut settings = settings(&server);
        change(&mut settings);
        SmtpSender::new(settings).err()
    };
    let not_local = with(|s| s.host = "mail.example.com".to_owned());
    assert_eq!(not_local, Some(SmtpSettingsError::NotLocal));
    let chosen = with(|s| {
        s.host = "mail.example.com".to_owned();
        s.security = SmtpSecurity::PlainAnywhere;
    });
    assert_eq!(chosen, None);
    assert_eq!(
        with(|s| s.host = String::new()),
        Some(SmtpSettingsError::Host)
    );
    let hello = with(|s| s.hello_name = "a\r\nMAIL FROM:<x@y.z>".to_owned());
    assert_eq!(hello, Some(SmtpSettingsError::HelloName));
    let none = with(|s| s.pool_size = 0);
    assert_eq!(none, Some(SmtpSettingsError::NoConnections));
}

#[tokio::test]
async fn the_password_is_never_printed() {
    let server = SmtpServer::start().await.unwrap();
    let sender = SmtpSender::new(SmtpSettings {
        login: login("dana", "hunter2"),
        ..settings(&server)
    })
    .unwrap();
    let printed = format!("{sender:?}");
    assert!(
        printed.contains("dana") && !printed.contains("hunter2"),
        "{printed}"
    );
}
