//! One click to be written to no more, and addresses that would break out of it.

use chatgrow_channels::simulator::{SendGridServer, SmtpServer};
use chatgrow_channels::{Email, EmailSender, SendGridSender};

use crate::{email, http, sender};

fn with(url: &str) -> Email {
    Email {
        list_unsubscribe: Some(url.to_owned()),
        ..email()
    }
}

fn long(length: usize) -> String {
    let start = "https://chatgrow.test/u/";
    format!("{start}{}", "x".repeat(length - start.len()))
}

#[tokio::test]
async fn the_address_goes_out_in_one_piece_with_one_click() {
    let smtp = SmtpServer::start().await.unwrap();
    let sendgrid = SendGridServer::start().await.unwrap();
    let url = long(900);
    assert_eq!(sender(&smtp).send(&with(&url)).await.name(), "accepted");
    let raw = String::from_utf8(smtp.received()[0].raw.clone()).unwrap();
    assert!(
        raw.contains(&format!("\r\nList-Unsubscribe: <{url}>\r\n")),
        "{raw}"
    );
    let post = "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    assert!(raw.contains(post), "{raw}");

    let other = SendGridSender::new(sendgrid.settings(http())).unwrap();
    let other = EmailSender::SendGrid(other);
    assert_eq!(other.send(&with(&url)).await.name(), "accepted");
    let headers = &sendgrid.accepted()[0].request["headers"];
    assert_eq!(headers["List-Unsubscribe"], format!("<{url}>"));
    assert_eq!(
        headers["List-Unsubscribe-Post"],
        "List-Unsubscribe=One-Click"
    );

    assert_eq!(sender(&smtp).send(&email()).await.name(), "accepted");
    let raw = String::from_utf8(smtp.received()[1].raw.clone()).unwrap();
    assert!(!raw.contains("List-Unsubscribe"));
}

#[tokio::test]
async fn an_address_that_is_not_plain_https_is_refused() {
    let smtp = SmtpServer::start().await.unwrap();
    let sendgrid = SendGridServer::start().await.unwrap();
    let other = SendGridSender::new(sendgrid.settings(http())).unwrap();
    let other = EmailSender::SendGrid(other);
    for url in [
        "",
        "http://chatgrow.test/u/1",
        "mailto:a@b.c",
        "https://",
        "https://chatgrow.test/u/1\r\nBcc: x@y.z",
        "https://chatgrow.test/u/1>, <https://evil.test/",
        "https://chatgrow.test/u/ 1",
        "https://chatgrow.test/u/דנה",
        "javascript:alert(1)",
        &long(901),
    ] {
        let outcome = sender(&smtp).send(&with(url)).await;
        assert_eq!(outcome.name(), "permanent_content", "{url}");
        assert_eq!(
            other.send(&with(url)).await.name(),
            "permanent_content",
            "{url}"
        );
    }
    assert!(smtp.received().is_empty());
    assert!(sendgrid.accepted().is_empty());
}

#[tokio::test]
async fn copies_of_one_mail_are_told_from_two_mails() {
    let server = SmtpServer::start().await.unwrap();
    let other = Email {
        message_id: "0199f2c0-8a51-7cc1-9d3e-000000000001".parse().unwrap(),
        ..email()
    };
    for mail in [&email(), &email(), &other] {
        assert_eq!(sender(&server).send(mail).await.name(), "accepted");
    }
    let copies: Vec<usize> = server.copies().into_values().collect();
    assert_eq!(copies, [1, 2]);
}
