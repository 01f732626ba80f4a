//! Text and WhatsApp messages through the simulated Twilio.

use std::time::Duration;

use chatgrow_channels::simulator::{TwilioServer, WebFault};
use chatgrow_channels::{
    LookUp, Outcome, SettingsError, Sms, SmsSender, TwilioFrom, TwilioSender, TwilioSettings,
    WhatsApp, WhatsAppContent, WhatsAppSender,
};
use jiff::{Timestamp, ToSpan as _};

use crate::{http, id, nobody, phone, sms, template};

fn number() -> TwilioFrom {
    TwilioFrom::Number(phone("+15005550006"))
}

pub(crate) fn through(server: &TwilioServer) -> SmsSender {
    from(server, number())
}

fn from(server: &TwilioServer, from: TwilioFrom) -> SmsSender {
    let sender = TwilioSender::new(server.settings(from, http())).unwrap();
    SmsSender::Twilio(sender)
}

fn whatsapp_from(server: &TwilioServer, from: TwilioFrom) -> WhatsAppSender {
    let sender = TwilioSender::new(server.settings(from, http())).unwrap();
    WhatsAppSender::Twilio(sender)
}

fn now() -> Timestamp {
    "2026-11-24T12:30:00Z".parse().unwrap()
}

#[tokio::test]
async fn a_text_message_arrives_as_it_was_given() {
    let server = TwilioServer::start().await.unwrap();
    let outcome = through(&server).send(&sms()).await;
    let [message] = &server.accepted()[..] else {
        panic!("one message, and not {:?}", server.accepted());
    };
    let provider_id = message.sid.clone();
    assert_eq!(outcome, Outcome::Accepted { provider_id });
    assert_eq!(message.to, "+972501234567");
    assert_eq!(message.from.as_deref(), Some("+15005550006"));
    assert_eq!(message.body, sms().text);
    assert_eq!(message.validity, Some(3600));
    assert_eq!(message.message_id, Some(id()));
    let callback_url = message.callback_url.as_deref().unwrap();
    assert!(callback_url.starts_with("https://chatgrow.test/hooks/twilio/7?x=1&m="));
}

#[tokio::test]
async fn the_sender_is_a_number_a_name_or_a_service() {
    let server = TwilioServer::start().await.unwrap();
    for sender in [
        TwilioFrom::Alphanumeric("Salon Dana".to_owned()),
        TwilioFrom::Service("MG00000000000000000000000000000001".to_owned()),
    ] {
        assert_eq!(from(&server, sender).send(&sms()).await.name(), "accepted");
    }
    let sent = server.accepted();
    assert_eq!(sent[0].from.as_deref(), Some("Salon Dana"));
    assert_eq!(sent[1].from, None);
    assert!(sent[1].service.is_some());
}

#[tokio::test]
async fn whatsapp_goes_through_the_same_door_with_a_template_or_text() {
    let server = TwilioServer::start().await.unwrap();
    let sender = whatsapp_from(&server, number());
    let message = WhatsApp {
        content: WhatsAppContent::Template {
            name: "HX0001".to_owned(),
            language: "he".to_owned(),
            parameters: vec!["רות".to_owned(), "14:30\n  מחר".to_owned()],
        },
        ..template()
    };
    assert_eq!(sender.send(&message).await.name(), "accepted");
    let text = WhatsApp {
        content: WhatsAppContent::Text("שלום".to_owned()),
        ..template()
    };
    assert_eq!(sender.send(&text).await.name(), "accepted");
    let sent = server.accepted();
    assert_eq!(sent[0].to, "whatsapp:+972501234567");
    assert_eq!(sent[0].from.as_deref(), Some("whatsapp:+15005550006"));
    assert_eq!(sent[0].content_sid.as_deref(), Some("HX0001"));
    assert_eq!(sent[0].body, "רות 14:30 מחר");
    assert_eq!(sent[1].body, "שלום");
    let found = sender.look_up(&message, now()).await;
    let provider_id = sent[0].sid.clone();
    assert_eq!(found, LookUp::Sent { provider_id });

    let bare = WhatsApp {
        content: WhatsAppContent::Template {
            name: "HX0001".to_owned(),
            language: "he".to_owned(),
            parameters: vec![],
        },
        ..template()
    };
    let found = sender.look_up(&bare, now()).await;
    assert!(matches!(found, LookUp::Unknown { .. }), "{found:?}");

    let by_name = whatsapp_from(&server, TwilioFrom::Alphanumeric("Dana".to_owned()));
    assert_eq!(by_name.send(&text).await.name(), "config_broken");
}

#[tokio::test]
async fn twilios_own_test_numbers_give_their_outcomes() {
    let server = TwilioServer::start().await.unwrap();
    for (to, expected) in [
        ("+15005550001", "permanent_recipient"),
        ("+15005550002", "permanent_recipient"),
        ("+15005550003", "config_broken"),
        ("+15005550004", "permanent_opt_out"),
        ("+15005550009", "permanent_recipient"),
    ] {
        let message = Sms {
            to: phone(to),
            ..sms()
        };
        let outcome = through(&server).send(&message).await;
        assert_eq!(outcome.name(), expected, "{to}: {outcome:?}");
    }
    for (sender, expected) in [
        ("+15005550001", "config_broken"),
        ("+15005550007", "config_broken"),
        ("+15005550008", "retry_after"),
    ] {
        let sender = from(&server, TwilioFrom::Number(phone(sender)));
        assert_eq!(sender.send(&sms()).await.name(), expected);
    }
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn each_refusal_has_its_outcome() {
    let server = TwilioServer::start().await.unwrap();
    let sender = through(&server);
    for (status, code, expected) in [
        (429, 20429, "retry_after"),
        (500, 20500, "retry_after"),
        (401, 20003, "config_broken"),
        (403, 20005, "config_broken"),
        (404, 20404, "config_broken"),
        (400, 21211, "permanent_recipient"),
        (400, 21609, "config_broken"),
        (400, 21610, "permanent_opt_out"),
        (429, 21611, "retry_after"),
        (400, 21617, "permanent_content"),
        (400, 21656, "permanent_content"),
        (400, 21705, "config_broken"),
        (400, 63007, "config_broken"),
        (400, 63015, "permanent_recipient"),
        (400, 63016, "permanent_content"),
        (429, 63018, "retry_after"),
        (429, 63038, "retry_after"),
        // Codes that nobody has told us of go by their status.
        (400, 29_999, "permanent_content"),
        (403, 29_999, "config_broken"),
        (429, 29_999, "retry_after"),
        (503, 29_999, "retry_after"),
        (504, 29_999, "ambiguous"),
    ] {
        server.fault_next(WebFault::Refuse(status, code));
        let outcome = sender.send(&sms()).await;
        assert_eq!(outcome.name(), expected, "{code}: {outcome:?}");
        assert!(outcome.reason().unwrap().contains(&code.to_string()));
    }
    for status in [301, 500, 502, 503] {
        server.fault_next(WebFault::Status(status));
        let expected = if status == 301 {
            "config_broken"
        } else {
            "retry_after"
        };
        assert_eq!(sender.send(&sms()).await.name(), expected, "{status}");
    }
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn a_wait_that_twilio_asks_for_is_kept() {
    let server = TwilioServer::start().await.unwrap();
    let wait = async |value: &str| {
        server.fault_next(WebFault::TooManyRequests(value.to_owned()));
        match through(&server).send(&sms()).await {
            Outcome::RetryAfter { after, .. } => after,
            outcome => panic!("{outcome:?}"),
        }
    };
    assert_eq!(wait("7").await, Some(Duration::from_secs(7)));
    assert_eq!(wait("99999999").await, Some(Duration::from_secs(86_400)));
    assert_eq!(wait("soon").await, None);
    // The server's answer is dated with the real time, long after the first and before the second.
    assert_eq!(
        wait("Sun, 06 Nov 1994 08:49:37 GMT").await,
        Some(Duration::ZERO)
    );
    let far = wait("Sat, 06 Nov 2094 08:49:37 GMT").await;
    assert_eq!(far, Some(Duration::from_secs(86_400)));
}

#[tokio::test]
async fn a_lost_answer_is_ambiguous_and_then_found() {
    let server = TwilioServer::start().await.unwrap();
    server.set_now(now());
    let sender = through(&server);
    server.fault_next(WebFault::AnswerLost);
    assert_eq!(sender.send(&sms()).await.name(), "ambiguous");
    assert_eq!(server.accepted().len(), 1, "Twilio has it");
    let provider_id = server.accepted()[0].sid.clone();
    let found = sender.look_up(&sms(), now()).await;
    assert_eq!(found, LookUp::Sent { provider_id });
}

#[tokio::test]
async fn a_lost_request_is_ambiguous_and_then_not_found() {
    let server = TwilioServer::start().await.unwrap();
    let sender = through(&server);
    server.fault_next(WebFault::ConnectionLost);
    assert_eq!(sender.send(&sms()).await.name(), "ambiguous");
    assert_eq!(sender.look_up(&sms(), now()).await, LookUp::NotSent);
}

#[tokio::test]
async fn only_the_same_message_from_the_same_time_is_found() {
    let server = TwilioServer::start().await.unwrap();
    server.set_now(now() - 10.minutes());
    let sender = through(&server);
    assert_eq!(sender.send(&sms()).await.name(), "accepted");
    assert_eq!(sender.look_up(&sms(), now()).await, LookUp::NotSent);
    let earlier = now() - 10.minutes();
    let found = sender.look_up(&sms(), earlier).await;
    assert!(matches!(found, LookUp::Sent { .. }));
    let other_text = Sms {
        text: "אחר".to_owned(),
        ..sms()
    };
    assert_eq!(sender.look_up(&other_text, earlier).await, LookUp::NotSent);
    let other_reader = Sms {
        to: phone("+972507654321"),
        ..sms()
    };
    assert_eq!(
        sender.look_up(&other_reader, earlier).await,
        LookUp::NotSent
    );
    let other_number = from(&server, TwilioFrom::Number(phone("+15005550010")));
    assert_eq!(other_number.look_up(&sms(), earlier).await, LookUp::NotSent);
    server.fault_next(WebFault::Status(503));
    let found = sender.look_up(&sms(), earlier).await;
    assert!(matches!(found, LookUp::Unknown { .. }));
}

#[tokio::test]
async fn a_twilio_that_cannot_be_reached_has_nothing() {
    let server = TwilioServer::start().await.unwrap();
    let sender = TwilioSender::new(TwilioSettings {
        base_url: nobody(),
        ..server.settings(number(), http())
    });
    let sender = SmsSender::Twilio(sender.unwrap());
    assert_eq!(sender.send(&sms()).await.name(), "retry_after");
    assert!(sender.check().await.is_err());
}

#[tokio::test]
async fn a_late_answer_is_ambiguous_and_a_connection_that_never_comes_is_not() {
    let server = TwilioServer::start().await.unwrap();
    let impatient = |base_url: String| {
        let sender = TwilioSender::new(TwilioSettings {
            base_url,
            timeout: Duration::from_millis(300),
            ..server.settings(number(), http())
        });
        SmsSender::Twilio(sender.unwrap())
    };
    server.fault_next(WebFault::Slow(crate::PATIENCE));
    let sender = impatient(server.url().to_owned());
    assert_eq!(sender.send(&sms()).await.name(), "ambiguous");
    // Connections are taken by the system and TLS is never spoken: the request is never written.
    let silent = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = silent.local_addr().unwrap();
    let sender = impatient(format!("https://{address}"));
    let outcome = sender.send(&sms()).await;
    assert_eq!(outcome.name(), "retry_after", "{outcome:?}");
}

#[tokio::test]
async fn secrets_are_never_shown() {
    let server = TwilioServer::start().await.unwrap();
    let mut settings = server.settings(number(), http());
    settings.login.secret = "a-wrong-secret".to_owned();
    let sender = TwilioSender::new(settings).unwrap();
    assert!(!format!("{sender:?}").contains("a-wrong-secret"));
    let sender = SmsSender::Twilio(sender);
    let outcome = sender.send(&sms()).await;
    assert_eq!(outcome.name(), "config_broken");
    let error = sender.check().await.unwrap_err().to_string();
    assert!(error.contains("20003"), "{error}");
    assert!(!format!("{outcome:?}{error}").contains("a-wrong-secret"));
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused() {
    let server = TwilioServer::start().await.unwrap();
    let with = |change: fn(&mut TwilioSettings)| {
        let mut settings = server.settings(number(), http());
        change(&mut settings);
        TwilioSender::new(settings).err()
    };
    assert_eq!(with(|_| {}), None);
    let other = with(|s| s.base_url = "http://api.twilio.com".to_owned());
    assert_eq!(other, Some(SettingsError::NotHttps));
    assert_eq!(
        with(|s| s.base_url = "https://api.twilio.com/".to_owned()),
        None
    );
    for url in ["", "ftp://x.y", "https://a:b@x.y", "https://x.y/?q"] {
        let mut settings = server.settings(number(), http());
        settings.base_url = url.to_owned();
        assert_eq!(
            TwilioSender::new(settings).err(),
            Some(SettingsError::BaseUrl)
        );
    }
    let path = with(|s| s.account_sid = "AC1/../AC2".to_owned());
    assert_eq!(path, Some(SettingsError::Account));
    let key = with(|s| s.login.secret = "a\r\nb".to_owned());
    assert_eq!(key, Some(SettingsError::Key));
    for name in ["", "123", "a name too long", "דנה", "a\nb"] {
        let mut settings = server.settings(number(), http());
        settings.from = TwilioFrom::Alphanumeric(name.to_owned());
        let error = TwilioSender::new(settings).err();
        assert_eq!(error, Some(SettingsError::SenderName), "{name}");
    }
}

#[tokio::test]
async fn a_megabyte_is_refused_and_does_no_harm() {
    let server = TwilioServer::start().await.unwrap();
    let long = Sms {
        text: "א".repeat(512 * 1024),
        ..sms()
    };
    assert_eq!(
        through(&server).send(&long).await.name(),
        "permanent_content"
    );
    let broken = Sms {
        callback_url: Some("not an address".to_owned()),
        ..sms()
    };
    assert_eq!(through(&server).send(&broken).await.name(), "config_broken");
    assert_eq!(through(&server).check().await, Ok(()));
}
