//! Mails through the simulated SendGrid.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chatgrow_channels::callbacks::{self, CallbackError, Delivery, Report, Wish};
use chatgrow_channels::ics::Method;
use chatgrow_channels::simulator::{SendGridServer, SignedCallback, WebFault};
use chatgrow_channels::{
    Attachment, CalendarPart, Email, EmailSender, Mailbox, Outcome, SendGridSender,
    SendGridSettings,
};
use serde_json::{Value, json};

use crate::{ID, email, http, id, nobody};

fn through(server: &SendGridServer) -> EmailSender {
    EmailSender::SendGrid(SendGridSender::new(server.settings(http())).unwrap())
}

/// What was posted for `email`, which is accepted.
async fn posted(email: &Email) -> Value {
    let server = SendGridServer::start().await.unwrap();
    assert_eq!(through(&server).send(email).await.name(), "accepted");
    server.accepted()[0].request.clone()
}

fn verified(server: &SendGridServer, callback: &SignedCallback) -> Result<(), CallbackError> {
    callbacks::sendgrid::verify(
        &server.public_key(),
        callback.header("X-Twilio-Email-Event-Webhook-Timestamp"),
        callback.header("X-Twilio-Email-Event-Webhook-Signature"),
        &callback.body,
    )
}

#[tokio::test]
async fn a_mail_arrives_with_its_twins_and_our_id() {
    let server = SendGridServer::start().await.unwrap();
    let outcome = through(&server).send(&email()).await;
    let mails = server.accepted();
    let provider_id = mails[0].provider_id.clone();
    assert_eq!(outcome, Outcome::Accepted { provider_id });
    assert_eq!(mails[0].message_id, Some(id()));
    assert_eq!(mails[0].to, "ruth@guest.example");
    let request = &mails[0].request;
    assert_eq!(
        request["from"],
        json!({ "email": "salon@salon.example", "name": "מספרת דנה" })
    );
    assert_eq!(
        request["content"][0],
        json!({ "type": "text/plain", "value": email().text })
    );
    assert_eq!(
        request["content"][1],
        json!({ "type": "text/html", "value": email().html })
    );
    let message_id = format!("<{ID}@salon.example>");
    assert_eq!(request["headers"], json!({ "Message-ID": message_id }));
    let off = json!({ "enable": false });
    assert_eq!(request["tracking_settings"]["open_tracking"], off);
    assert_eq!(
        request["tracking_settings"]["click_tracking"]["enable"],
        false
    );
    assert!(request["attachments"].is_null());
}

#[tokio::test]
async fn an_invitation_and_files_come_along() {
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".to_owned();
    let pdf = vec![0, 255, 10, 13];
    let mail = Email {
        reply_to: Some(
            "dana@salon.example"
                .parse::<chatgrow_channels::EmailAddress>()
                .unwrap()
                .into(),
        ),
        invitation: Some(CalendarPart {
            method: Method::Request,
            ics: ics.clone(),
        }),
        attachments: vec![Attachment {
            file_name: "../קבלה\r\n.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: pdf.clone(),
        }],
        ..email()
    };
    let request = posted(&mail).await;
    let kind = "text/calendar; method=REQUEST";
    assert_eq!(
        request["reply_to"],
        json!({ "email": "dana@salon.example" })
    );
    assert_eq!(request["content"][2], json!({ "type": kind, "value": ics }));
    let [invite, file] = &request["attachments"].as_array().unwrap()[..] else {
        panic!("two files");
    };
    assert_eq!(
        (invite["filename"].as_str(), invite["type"].as_str()),
        (Some("invite.ics"), Some(kind))
    );
    assert_eq!(invite["content"], STANDARD.encode(ics));
    assert_eq!(file["content"], STANDARD.encode(pdf));
    assert_eq!(file["filename"], "_קבלה .pdf");
}

#[tokio::test]
async fn names_and_subjects_stay_one_line() {
    let mail = Email {
        from: Mailbox::new("דנה\r\nBcc: x@y.z", email().from.address),
        subject: "שלום\r\nX-Injected: 1\u{202E}".to_owned(),
        ..email()
    };
    let request = posted(&mail).await;
    assert_eq!(request["from"]["name"], "דנה Bcc: x@y.z");
    assert_eq!(request["subject"], "שלום X-Injected: 1");
}

#[tokio::test]
async fn a_mail_that_cannot_be_is_refused_here() {
    let server = SendGridServer::start().await.unwrap();
    let mut bad_type = email();
    bad_type.attachments.push(Attachment {
        file_name: "a.pdf".to_owned(),
        content_type: "not a type\r\nBcc: x@y.z".to_owned(),
        bytes: vec![],
    });
    assert_eq!(
        through(&server).send(&bad_type).await.name(),
        "permanent_content"
    );
    let empty = Email {
        text: String::new(),
        html: String::new(),
        ..email()
    };
    assert_eq!(
        through(&server).send(&empty).await.name(),
        "permanent_content"
    );
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn each_refusal_has_its_outcome() {
    let server = SendGridServer::start().await.unwrap();
    let sender = through(&server);
    for (status, expected) in [
        (400, "permanent_content"),
        (401, "config_broken"),
        (403, "config_broken"),
        (404, "config_broken"),
        (413, "permanent_content"),
        (500, "retry_after"),
        (503, "retry_after"),
        (504, "ambiguous"),
    ] {
        server.fault_next(WebFault::Refuse(status, 0));
        let outcome = sender.send(&email()).await;
        assert_eq!(outcome.name(), expected, "{status}: {outcome:?}");
    }
    let nowhere = Email {
        to: "ruth@localhost"
            .parse::<chatgrow_channels::EmailAddress>()
            .unwrap()
            .into(),
        ..email()
    };
    assert_eq!(sender.send(&nowhere).await.name(), "permanent_recipient");
    let nobody = Email {
        from: "salon@localhost"
            .parse::<chatgrow_channels::EmailAddress>()
            .unwrap()
            .into(),
        ..email()
    };
    assert_eq!(sender.send(&nobody).await.name(), "config_broken");
    assert!(server.accepted().is_empty());
}

#[tokio::test]
async fn a_limit_is_waited_for() {
    let server = SendGridServer::start().await.unwrap();
    let wait = async |fault: WebFault| {
        server.fault_next(fault);
        match through(&server).send(&email()).await {
            Outcome::RetryAfter { after, .. } => after.unwrap(),
            outcome => panic!("{outcome:?}"),
        }
    };
    let asked = wait(WebFault::TooManyRequests("7".to_owned())).await;
    assert_eq!(asked, Duration::from_secs(7));
    // Without Retry-After the moment counts at which the limit is lifted: in a minute.
    let reset = wait(WebFault::Refuse(429, 0)).await;
    assert!((50..=61).contains(&reset.as_secs()), "{reset:?}");
}

#[tokio::test]
async fn lost_late_and_unreachable_are_told_apart() {
    let server = SendGridServer::start().await.unwrap();
    server.fault_next(WebFault::AnswerLost);
    assert_eq!(through(&server).send(&email()).await.name(), "ambiguous");
    assert_eq!(server.accepted().len(), 1, "SendGrid has it");
    let with = |base_url: String| {
        let sender = SendGridSender::new(SendGridSettings {
            base_url,
            timeout: Duration::from_millis(300),
            ..server.settings(http())
        });
        EmailSender::SendGrid(sender.unwrap())
    };
    server.fault_next(WebFault::Slow(crate::PATIENCE));
    let late = with(server.url().to_owned()).send(&email()).await;
    assert_eq!(late.name(), "ambiguous");
    assert_eq!(with(nobody()).send(&email()).await.name(), "retry_after");
}

#[tokio::test]
async fn the_key_is_checked_and_never_shown() {
    let server = SendGridServer::start().await.unwrap();
    assert_eq!(through(&server).check().await, Ok(()));
    assert_eq!(through(&server).name(), "sendgrid");
    let sender = SendGridSender::new(SendGridSettings {
        api_key: "SG.wrong".to_owned(),
        ..server.settings(http())
    });
    let sender = EmailSender::SendGrid(sender.unwrap());
    let shown = format!("{sender:?} {:?}", sender.check().await);
    assert!(
        shown.contains("401") && !shown.contains("SG.wrong"),
        "{shown}"
    );
    assert_eq!(sender.send(&email()).await.name(), "config_broken");
}

#[tokio::test]
async fn megabytes_are_carried() {
    let mail = Email {
        text: "א".repeat(512 * 1024),
        attachments: vec![Attachment {
            file_name: "a.bin".to_owned(),
            content_type: "application/octet-stream".to_owned(),
            bytes: vec![7; 1024 * 1024],
        }],
        ..email()
    };
    let request = posted(&mail).await;
    assert_eq!(request["content"][0]["value"], mail.text);
}

#[tokio::test]
async fn events_are_believed_and_tell_what_became_of_a_mail() {
    let server = SendGridServer::start().await.unwrap();
    server.suppress("ruth@guest.example", "Unsubscribed Address");
    assert_eq!(through(&server).send(&email()).await.name(), "accepted");
    let callback = &server.take_callbacks()[0];
    verified(&server, callback).unwrap();
    let forged = verified(&server, &callback.clone().forged());
    assert_eq!(forged, Err(CallbackError::Forged));
    let reports = callbacks::sendgrid::parse(&callback.body).unwrap();
    let [Report::Status(dropped)] = &reports[..] else {
        panic!("{reports:?}");
    };
    assert_eq!(dropped.message_id, Some(id()));
    assert_eq!(dropped.provider_id, server.accepted()[0].provider_id);
    assert_eq!(dropped.status, Delivery::Failed);
    assert_eq!(dropped.error.as_ref().unwrap().name(), "permanent_opt_out");
}

#[tokio::test]
async fn each_event_has_its_meaning() {
    let server = SendGridServer::start().await.unwrap();
    assert_eq!(through(&server).send(&email()).await.name(), "accepted");
    let sent = server.accepted()[0].provider_id.clone();
    let event = |name: &str, more: Value| server.event(&sent, name, more).unwrap();
    let callback = server.signed(&[
        event("processed", json!({})),
        event("delivered", json!({ "category": ["a"] })),
        event(
            "bounce",
            json!({ "type": "bounce", "status": "5.1.1", "reason": "no such user" }),
        ),
        event("bounce", json!({ "type": "blocked", "reason": "spam" })),
        event("dropped", json!({ "reason": "Bounced Address" })),
        event("spamreport", json!({})),
        event("group_unsubscribe", json!({})),
        event("group_resubscribe", json!({})),
        event("open", json!({})),
        json!({ "event": 7 }),
    ]);
    verified(&server, &callback).unwrap();
    let reports = callbacks::sendgrid::parse(&callback.body).unwrap();
    let told: Vec<String> = reports.iter().map(short).collect();
    assert_eq!(
        told,
        [
            "sent",
            "delivered",
            "failed permanent_recipient",
            "failed permanent_content",
            "failed permanent_recipient",
            "complaint ruth@guest.example",
            "stop ruth@guest.example",
            "start ruth@guest.example",
            "ignored",
            "ignored",
        ]
    );
}

fn short(report: &Report) -> String {
    match report {
        Report::Status(report) => match &report.error {
            Some(error) => format!("{} {}", report.status.name(), error.name()),
            None => report.status.name().to_owned(),
        },
        Report::OptOut { address, wish, .. } => match wish {
            Wish::Stop => format!("stop {address}"),
            Wish::Start => format!("start {address}"),
            Wish::Complaint => format!("complaint {address}"),
        },
        Report::Inbound(_) => "inbound".to_owned(),
        Report::Ignored => "ignored".to_owned(),
    }
}
