//! What comes of handing a mail over: taken, refused, lost, printed.

use chatgrow::platform::config::{MailConfig, MailProvider};
use chatgrow::platform::outbound::{Allowed, Outbound};
use chatgrow_channels::simulator::{Faults, Step};
use jiff::SignedDuration;
use serde_json::json;

use super::{ORDINARY, Shop, Visit};
use crate::harness::{Engine, TestApp, both};

both!(
    async fn a_mail_that_was_taken_is_sent_and_journaled(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        let mails = shop.mails().await;
        let message = shop.message("appointment_confirmation").await;
        assert_eq!((&message["status"], &message["attempts"]), (&json!("sent"), &json!(1)));
        assert_eq!(message["recipient"], "ruth@guest.example");
        assert_eq!(message["subject"], mails[0].subject);
        assert_eq!(message["sentAt"], "2026-01-04T06:00:00Z");
        assert_eq!(message["error"], json!(null));
        let id = message["id"].as_str().unwrap();
        assert_eq!(mails[0].message_id.as_deref(), Some(format!("{id}@chatgrow.test").as_str()));
        assert_eq!(shop.journal_kinds().await.last().unwrap(), "message.sent");
    }
);

both!(
    async fn a_server_in_trouble_is_tried_again_with_growing_pauses(app) {
        const STEP: i64 = 30;
        let shop = Shop::open(&app, "dana").await;
        app.mail.go_down().await;
        shop.book(Visit { starts: "2026-03-06T12:30:00Z", ..ORDINARY }).await;
        let (mut tried_at, mut attempts) = (vec![], 0);
        for step in 0..180 {
            app.run_jobs().await;
            let message = shop.message("appointment_confirmation").await;
            assert_eq!(message["status"], "planned");
            let now = message["attempts"].as_i64().unwrap();
            if now > attempts {
                assert!(!message["error"].as_str().unwrap().is_empty(), "{message}");
                attempts = now;
                tried_at.push(step * STEP);
            }
            app.advance(SignedDuration::from_secs(STEP));
        }
        let pauses: Vec<i64> = tried_at.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(pauses.len() >= 4, "{pauses:?}");
        assert!(pauses.windows(2).all(|pair| pair[1] + STEP >= pair[0]), "{pauses:?}");
        assert!(pauses.last().unwrap() >= &(4 * pauses[0]), "{pauses:?}");
        assert_eq!(app.mail.received().len(), 0);
        app.mail.come_back().await.unwrap();
        app.advance(SignedDuration::from_hours(6));
        assert_eq!(shop.mails().await.len(), 1);
        let message = shop.message("appointment_confirmation").await;
        assert_eq!((&message["status"], &message["error"]), (&json!("sent"), &json!(null)));
    }
);

both!(
    async fn a_server_that_refuses_our_sign_in_is_left_alone_for_a_quarter_of_an_hour(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.require_login("somebody", "else");
        shop.book(ORDINARY).await;
        app.run_jobs().await;
        let tried = app.mail.connections();
        app.advance(SignedDuration::from_mins(14));
        assert_eq!(app.run_jobs().await, 0);
        assert_eq!(app.mail.connections(), tried);
        let message = shop.message("appointment_confirmation").await;
        assert_eq!(message["status"], "planned");
        assert!(!message["error"].as_str().unwrap().is_empty());
        app.advance(SignedDuration::from_mins(2));
        assert_eq!(app.run_jobs().await, 1);
    }
);

both!(
    async fn a_mail_that_never_gets_through_is_given_up_and_listed(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { shutting_down: true, ..Faults::default() });
        shop.book(Visit { starts: "2026-03-06T12:30:00Z", ..ORDINARY }).await;
        for _ in 0..20 {
            app.run_jobs().await;
            app.advance(SignedDuration::from_hours(7));
        }
        let message = shop.message("appointment_confirmation").await;
        assert_eq!(message["status"], "failed");
        assert_eq!(message["attempts"], chatgrow::jobs::MAX_ATTEMPTS);
        assert_eq!(shop.journal_kinds().await.last().unwrap(), "message.failed");
    }
);

both!(
    async fn an_answer_lost_on_the_way_gives_a_second_copy_of_the_same_name(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { lose_answer_next: 1, ..Faults::default() });
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1);
        assert_eq!(shop.message("appointment_confirmation").await["status"], "planned");
        app.advance(SignedDuration::from_mins(1));
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 2);
        assert!(mails[0].message_id.is_some());
        assert_eq!(mails[0].message_id, mails[1].message_id);
        assert_eq!((&mails[0].html, &mails[0].calendar), (&mails[1].html, &mails[1].calendar));
        assert_eq!(shop.message("appointment_confirmation").await["status"], "sent");
    }
);

both!(
    async fn a_worker_that_died_while_sending_is_taken_over_from(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        let cancelled = shop.book(ORDINARY).await;
        shop.execute("UPDATE messages SET status = 'sending', attempts = 1 WHERE template = 'appointment_confirmation'").await;
        shop.cancel(cancelled).await;
        let subjects = shop.subjects().await;
        assert_eq!(subjects.len(), 2, "one confirmation, one cancellation: {subjects:?}");
        let history = shop.history().await;
        let of = |status: &str| history.iter().filter(|m| {
            m["template"] == "appointment_confirmation" && m["status"] == status
        }).count();
        assert_eq!((of("sent"), of("skipped")), (1, 1));
    }
);

both!(
    async fn a_refused_message_takes_no_second_attempt_by_itself(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { answer: Some((Step::Message, "554 5.7.1 spam".into())), ..Faults::default() });
        shop.book(ORDINARY).await;
        app.run_jobs().await;
        app.advance(SignedDuration::from_hours(10));
        app.run_jobs().await;
        let message = shop.message("appointment_confirmation").await;
        assert_eq!((&message["status"], &message["attempts"]), (&json!("failed"), &json!(1)));
        assert!(message["error"].as_str().unwrap().contains("spam"), "{message}");
    }
);

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_server_a_message_is_printed_and_says_so() {
    let app = TestApp::start(Engine::Sqlite, &[("EMAIL_PROVIDER", "console")]).await;
    let register = json!({ "fullName": "Dana", "businessName": "Studio dana", "email": "dana@example.com",
        "password": "correct horse battery" });
    let session = app.guest().post("/api/auth/register", register).await;
    let session = session.expect(axum::http::StatusCode::CREATED);
    let owner = app
        .guest()
        .with_token(session["accessToken"].as_str().unwrap());
    let shop = Shop::furnish(&app, owner, "dana").await;
    shop.book(ORDINARY).await;
    assert_eq!(shop.mails().await.len(), 0);
    let message = shop.message("appointment_confirmation").await;
    assert_eq!(message["status"], "printed");
    let providers = shop.owner().await.get("/api/notifications/providers").await;
    assert_eq!(
        providers.expect(axum::http::StatusCode::OK)["items"],
        json!([{ "channel": "email", "provider": "console", "configured": false }])
    );
}

#[tokio::test]
async fn the_carrier_can_be_checked_without_sending() {
    let server = chatgrow_channels::simulator::SmtpServer::start()
        .await
        .unwrap();
    let config = |from: &str| MailConfig {
        provider: MailProvider::Smtp {
            host: "127.0.0.1".to_owned(),
            port: server.address().port(),
            implicit_tls: false,
            plaintext: true,
            user: None,
            password: None,
            connections: 4,
        },
        from: from.to_owned(),
    };
    let outbound = Outbound::new(Allowed::default()).unwrap();
    let mailer = chatgrow::messages::Mailer::new(&config("mail@chatgrow.test"), &outbound).unwrap();
    assert!(mailer.delivers());
    mailer.check().await.unwrap();
    server.go_down().await;
    mailer.check().await.unwrap_err();
    assert_eq!(server.received().len(), 0);
    let error = chatgrow::messages::Mailer::new(&config("nobody"), &outbound).unwrap_err();
    assert!(error.to_string().contains("EMAIL_FROM"), "{error}");
}
