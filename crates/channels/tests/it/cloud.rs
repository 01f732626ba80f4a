//! WhatsApp messages through the simulated Meta.

use std::time::Duration;

use chatgrow_channels::callbacks::{self, CallbackError, Delivery, Report, Wish};
use chatgrow_channels::simulator::{CallbackFaults, WebFault, WhatsAppServer};
use chatgrow_channels::{
    CanSend, CloudSender, CloudSettings, LookUp, Outcome, Quality, SettingsError, WhatsApp,
    WhatsAppContent, WhatsAppSender,
};

use crate::{http, id, nobody, phone, template};

const VERIFY: &str = "our-verify-token";

fn through(server: &WhatsAppServer) -> WhatsAppSender {
    WhatsAppSender::Cloud(CloudSender::new(server.settings(http())).unwrap())
}

fn text(text: &str) -> WhatsApp {
    WhatsApp {
        content: WhatsAppContent::Text(text.to_owned()),
        ..template()
    }
}

#[tokio::test]
async fn a_template_arrives_with_its_values_in_one_line_each() {
    let server = WhatsAppServer::start().await.unwrap();
    server.approve("appt_reminder", "he", 2);
    let outcome = through(&server).send(&template()).await;
    let sent = server.accepted();
    let provider_id = sent[0].provider_id.clone();
    assert_eq!(outcome, Outcome::Accepted { provider_id });
    assert_eq!(sent[0].message_id, Some(id()));
    assert_eq!(sent[0].to, "972501234567");
    let body = &sent[0].request["template"]["components"][0];
    assert_eq!(body["parameters"][1]["text"], "14:30 מחר");
    let unknown = WhatsApp {
        content: WhatsAppContent::Template {
            name: "other".to_owned(),
            language: "he".to_owned(),
            parameters: vec![],
        },
        ..template()
    };
    assert_eq!(
        through(&server).send(&unknown).await.name(),
        "permanent_content"
    );
}

#[tokio::test]
async fn free_text_reaches_only_who_wrote_within_a_day() {
    let server = WhatsAppServer::start().await.unwrap();
    server.set_now("2026-11-24T12:30:00Z".parse().unwrap());
    let sender = through(&server);
    assert_eq!(sender.send(&text("שלום")).await.name(), "permanent_content");
    let _ = server.inbound("+972501234567", "היי", "רות");
    assert_eq!(sender.send(&text("שלום")).await.name(), "accepted");
    server.set_now("2026-11-25T12:30:01Z".parse().unwrap());
    assert_eq!(sender.send(&text("שלום")).await.name(), "permanent_content");
}

#[tokio::test]
async fn each_refusal_has_its_outcome() {
    let server = WhatsAppServer::start().await.unwrap();
    let sender = through(&server);
    for (status, code, expected) in [
        (401, 190, "config_broken"),
        (403, 10, "config_broken"),
        (403, 230, "config_broken"),
        (500, 1, "retry_after"),
        (503, 131016, "retry_after"),
        (400, 4, "retry_after"),
        (400, 80007, "retry_after"),
        (400, 100, "permanent_content"),
        (400, 368, "config_broken"),
        (400, 130429, "retry_after"),
        (400, 131026, "permanent_recipient"),
        (400, 131030, "config_broken"),
        (400, 131042, "config_broken"),
        (400, 131047, "permanent_content"),
        (400, 131049, "retry_after"),
        (400, 131050, "permanent_opt_out"),
        (400, 131056, "retry_after"),
        (400, 132000, "permanent_content"),
        (400, 132016, "permanent_content"),
        (400, 133010, "config_broken"),
        // Codes that nobody has told us of go by their status.
        (400, 999_999, "permanent_content"),
        (401, 999_999, "config_broken"),
        (429, 999_999, "retry_after"),
        (500, 999_999, "retry_after"),
        (504, 999_999, "ambiguous"),
    ] {
        server.fault_next(WebFault::Refuse(status, code));
        let outcome = sender.send(&template()).await;
        assert_eq!(outcome.name(), expected, "{code}: {outcome:?}");
    }
    server.fault_next(WebFault::Status(502));
    assert_eq!(sender.send(&template()).await.name(), "retry_after");
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn pauses_are_at_least_what_the_limit_needs() {
    let server = WhatsAppServer::start().await.unwrap();
    let wait = async |fault: WebFault| {
        server.fault_next(fault);
        match through(&server).send(&template()).await {
            Outcome::RetryAfter { after, .. } => after,
            outcome => panic!("{outcome:?}"),
        }
    };
    let seconds = |seconds| Some(Duration::from_secs(seconds));
    assert_eq!(wait(WebFault::Refuse(400, 131056)).await, seconds(6));
    assert_eq!(wait(WebFault::Refuse(400, 80007)).await, seconds(60));
    assert_eq!(wait(WebFault::Refuse(400, 131048)).await, seconds(86_400));
    // The simulator says 130429 here, which alone means five seconds.
    assert_eq!(
        wait(WebFault::TooManyRequests("9".to_owned())).await,
        seconds(9)
    );
    assert_eq!(
        wait(WebFault::TooManyRequests("1".to_owned())).await,
        seconds(5)
    );
}

#[tokio::test]
async fn a_lost_answer_is_ambiguous_and_only_a_callback_tells() {
    let server = WhatsAppServer::start().await.unwrap();
    let sender = through(&server);
    server.fault_next(WebFault::AnswerLost);
    assert_eq!(sender.send(&template()).await.name(), "ambiguous");
    let since = "2026-11-24T12:30:00Z".parse().unwrap();
    let found = sender.look_up(&template(), since).await;
    assert!(matches!(found, LookUp::Unknown { .. }));
    let callback = &server.take_callbacks()[0];
    let [Report::Status(report)] = &callbacks::whatsapp::parse(&callback.body).unwrap()[..] else {
        panic!("a status");
    };
    assert_eq!(report.message_id, Some(id()));
    assert_eq!(report.provider_id, server.accepted()[0].provider_id);

    let unreachable = CloudSender::new(CloudSettings {
        base_url: nobody(),
        ..server.settings(http())
    });
    let unreachable = WhatsAppSender::Cloud(unreachable.unwrap());
    assert_eq!(unreachable.send(&template()).await.name(), "retry_after");
}

#[tokio::test]
async fn a_token_that_meta_repeats_is_not_shown() {
    let server = WhatsAppServer::start().await.unwrap();
    let sender = CloudSender::new(CloudSettings {
        token: "EAAGsecret".to_owned(),
        ..server.settings(http())
    });
    let sender = sender.unwrap();
    assert!(!format!("{sender:?}").contains("EAAGsecret"));
    let health = sender.health().await.unwrap_err().to_string();
    let sender = WhatsAppSender::Cloud(sender);
    let outcome = sender.send(&template()).await;
    assert_eq!(outcome.name(), "config_broken");
    assert!(
        outcome
            .reason()
            .unwrap()
            .contains("Malformed access token …")
    );
    assert!(!format!("{outcome:?}{health}").contains("EAAGsecret"));
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused() {
    let server = WhatsAppServer::start().await.unwrap();
    for (id, token, expected) in [
        ("1065/../1", "token", SettingsError::Account),
        ("..", "token", SettingsError::Account),
        ("1065", "", SettingsError::Key),
        ("1065", "a b", SettingsError::Key),
    ] {
        let settings = CloudSettings {
            phone_number_id: id.to_owned(),
            token: token.to_owned(),
            ..server.settings(http())
        };
        assert_eq!(CloudSender::new(settings).err(), Some(expected), "{id}");
    }
}

#[tokio::test]
async fn health_says_whether_and_why_not() {
    let server = WhatsAppServer::start().await.unwrap();
    let cloud = CloudSender::new(server.settings(http())).unwrap();
    let health = cloud.health().await.unwrap();
    assert_eq!(
        (health.can_send, health.quality),
        (CanSend::Available, Quality::Green)
    );
    assert_eq!(health.verified_name.as_deref(), Some("Salon Dana"));
    let sender = WhatsAppSender::Cloud(cloud.clone());
    assert_eq!(sender.check().await, Ok(()));
    server.set_health("LIMITED", "YELLOW");
    assert_eq!(cloud.health().await.unwrap().can_send, CanSend::Limited);
    assert_eq!(sender.check().await, Ok(()));
    server.set_health("BLOCKED", "RED");
    assert_eq!(cloud.health().await.unwrap().quality, Quality::Red);
    let why = sender.check().await.unwrap_err().to_string();
    assert!(why.contains("payment method"), "{why}");
}

#[tokio::test]
async fn a_qr_code_opens_a_chat_with_a_text_begun() {
    let server = WhatsAppServer::start().await.unwrap();
    let cloud = CloudSender::new(server.settings(http())).unwrap();
    let qr = cloud.message_qr(&"א".repeat(200)).await.unwrap();
    assert_eq!(
        qr.deep_link_url,
        format!("https://wa.me/message/{}", qr.code)
    );
    assert_eq!(server.message_qrs(), ["א".repeat(140)]);
    assert!(cloud.message_qr("").await.is_err());
}

#[tokio::test]
async fn callbacks_are_believed_in_any_order_and_never_when_forged() {
    let server = WhatsAppServer::start().await.unwrap();
    server.undeliverable("+972507654321", 131026);
    let sender = through(&server);
    let bad = WhatsApp {
        to: phone("+972507654321"),
        ..template()
    };
    assert_eq!(sender.send(&template()).await.name(), "accepted");
    assert_eq!(sender.send(&bad).await.name(), "accepted");
    let sent = server.accepted();
    let read = server.status(&sent[0].provider_id, "read", None).unwrap();
    server.set_callback_faults(CallbackFaults {
        twice: true,
        backwards: true,
        forged: false,
    });
    let mut callbacks = vec![read];
    callbacks.extend(server.take_callbacks());
    let mut first = Delivery::Queued;
    for callback in callbacks {
        let signature = callback.header("X-Hub-Signature-256");
        let secret = server.app_secret();
        callbacks::whatsapp::verify(secret, signature, &callback.body).unwrap();
        let forged = callback.clone().forged();
        let verified = callbacks::whatsapp::verify(secret, signature, &forged.body);
        assert_eq!(verified, Err(CallbackError::Forged));
        for report in callbacks::whatsapp::parse(&callback.body).unwrap() {
            let Report::Status(report) = report else {
                panic!("a status");
            };
            if report.provider_id == sent[0].provider_id {
                first = first.later(report.status);
            } else {
                let error = report.error.unwrap();
                assert_eq!(error.name(), "permanent_recipient");
            }
        }
    }
    assert_eq!(first, Delivery::Read);
}

#[tokio::test]
async fn what_people_write_is_read_with_their_name() {
    let server = WhatsAppServer::start().await.unwrap();
    let callback = server.inbound("+972501234567", "הסר", "רות 💇");
    let signature = callback.header("X-Hub-Signature-256");
    assert!(callback.body.is_ascii(), "Meta escapes what is not ASCII");
    callbacks::whatsapp::verify(server.app_secret(), signature, &callback.body).unwrap();
    let reports = callbacks::whatsapp::parse(&callback.body).unwrap();
    let [
        Report::Inbound(inbound),
        Report::OptOut { wish, address, .. },
    ] = &reports[..]
    else {
        panic!("{reports:?}");
    };
    assert_eq!(inbound.from.as_str(), "+972501234567");
    assert_eq!(inbound.text, "הסר");
    assert_eq!(inbound.profile_name.as_deref(), Some("רות 💇"));
    assert_eq!(inbound.to, server.settings(http()).phone_number_id);
    assert_eq!((*wish, address.as_str()), (Wish::Stop, "+972501234567"));
}

#[tokio::test]
async fn meta_tries_an_address_out() {
    let server = WhatsAppServer::start().await.unwrap();
    let answer = callbacks::whatsapp::challenge(&server.challenge(VERIFY), VERIFY);
    assert_eq!(answer.as_deref(), Some("1158201444"));
    for query in [
        server.challenge("another"),
        server.challenge(""),
        String::new(),
        format!("hub.challenge=1&hub.verify_token={VERIFY}"),
        format!("hub.mode=subscribe&hub.verify_token={VERIFY}"),
    ] {
        assert_eq!(
            callbacks::whatsapp::challenge(&query, VERIFY),
            None,
            "{query}"
        );
    }
    assert_eq!(
        callbacks::whatsapp::challenge(&server.challenge(""), ""),
        None
    );
}
