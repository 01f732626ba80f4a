//! What a reader gets: Hebrew, twins, files, and no header that we did not
//! mean.

use chatgrow_channels::simulator::{ReceivedMail, ReceivedMailbox, SmtpServer};
use chatgrow_channels::{Attachment, Email, Mailbox, compose};
use proptest::prelude::*;

use crate::{PATIENCE, email, sender};

fn received(email: &Email) -> ReceivedMail {
    let raw = compose(email).unwrap();
    ReceivedMail::parse(String::new(), vec![], None, raw.into_bytes())
}

fn header_names(raw: &str) -> Vec<String> {
    let (headers, _) = raw.split_once("\r\n\r\n").unwrap();
    let names = headers.split("\r\n").filter(|line| !line.starts_with(' '));
    names
        .map(|line| line.split(':').next().unwrap().to_owned())
        .collect()
}

fn mailbox(name: &str, address: &str) -> Option<ReceivedMailbox> {
    Some(ReceivedMailbox {
        name: Some(name.to_owned()),
        address: address.to_owned(),
    })
}

#[tokio::test]
async fn a_hebrew_mail_arrives_as_it_was_written() {
    let server = SmtpServer::start().await.unwrap();
    let mut mail = email();
    mail.reply_to = Some(Mailbox::new("דנה", "dana@salon.example".parse().unwrap()));
    let outcome = sender(&server).send(&mail).await;
    assert_eq!(outcome.name(), "accepted");
    let mails = server.wait_for(1, PATIENCE).await.unwrap();
    let got = &mails[0];
    assert_eq!(got.envelope_from, "salon@salon.example");
    assert_eq!(got.envelope_to, ["ruth@guest.example"]);
    assert_eq!(got.from, mailbox("מספרת דנה", "salon@salon.example"));
    assert_eq!(got.to, mailbox("רות כהן", "ruth@guest.example"));
    assert_eq!(got.reply_to, mailbox("דנה", "dana@salon.example"));
    assert_eq!(got.subject, mail.subject);
    assert_eq!(got.text.as_ref().unwrap().replace("\r\n", "\n"), mail.text);
    assert_eq!(got.html.as_ref().unwrap(), &mail.html);
    assert_eq!(got.calendar, None);
    assert!(got.attachments.is_empty());
    let id = "0199f2c0-8a51-7cc1-9d3e-2f1f7a6b5c4d@salon.example";
    assert_eq!(got.message_id.as_deref(), Some(id));
}

#[tokio::test]
async fn attached_files_arrive_to_the_byte() {
    let server = SmtpServer::start().await.unwrap();
    let every_byte: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let mut mail = email();
    mail.attachments = vec![
        Attachment {
            file_name: "receipt-1042.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: every_byte,
        },
        Attachment {
            file_name: "קבלה מספר 1042 על תספורת וצבע במספרת דנה.txt".to_owned(),
            content_type: "text/plain".to_owned(),
            bytes: b".\r\n..\nFrom me\r.".to_vec(),
        },
    ];
    let outcome = sender(&server).send(&mail).await;
    assert_eq!(outcome.name(), "accepted");
    let mails = server.wait_for(1, PATIENCE).await.unwrap();
    assert_eq!(mails[0].attachments, mail.attachments);
}

#[test]
fn the_same_mail_is_the_same_bytes_with_the_same_id_and_date() {
    let mut mail = email();
    mail.attachments.push(Attachment {
        file_name: "a.txt".to_owned(),
        content_type: "text/plain".to_owned(),
        bytes: b"a".to_vec(),
    });
    let raw = compose(&mail).unwrap();
    assert_eq!(compose(&mail).unwrap(), raw);
    assert!(raw.contains("Date: Tue, 24 Nov 2026 12:30:00 +0000\r\n"));
}

#[test]
fn a_name_or_subject_cannot_add_a_header() {
    let attack = "x\r\nBcc: victim@guest.example\r\n\r\n<script>";
    let mut mail = email();
    mail.subject = attack.to_owned();
    mail.from.name = Some(attack.to_owned());
    mail.to.name = Some(attack.to_owned());
    let raw = compose(&mail).unwrap();
    let names = [
        "Message-ID",
        "Date",
        "From",
        "To",
        "Subject",
        "MIME-Version",
        "Content-Type",
    ];
    assert_eq!(header_names(&raw), names);
    let got = received(&mail);
    assert_eq!(got.subject, "x Bcc: victim@guest.example <script>");
    assert_eq!(got.to.unwrap().address, "ruth@guest.example");
}

#[test]
fn a_name_cannot_pass_for_another_address() {
    let mut mail = email();
    for name in [
        "bank@bank.example> <x",
        "a, b@c.example",
        "\"quoted\" \\ back",
        "=?utf-8?b?4oCu?= x",
        "\u{202E}txet",
    ] {
        mail.from.name = Some(name.to_owned());
        let from = received(&mail).from.unwrap();
        assert_eq!(from.address, "salon@salon.example", "{name:?}");
        let shown = from.name.unwrap();
        assert!(!shown.contains('\u{202E}'), "{shown:?}");
    }
}

#[test]
fn a_name_of_nothing_visible_is_no_name() {
    let mut mail = email();
    mail.to.name = Some(" \u{202E}\r\n".to_owned());
    let to = received(&mail).to.unwrap();
    assert_eq!(to.name, None);
    assert_eq!(to.address, "ruth@guest.example");
}

#[test]
fn a_lone_carriage_return_ends_a_line_like_any_other() {
    let mut mail = email();
    mail.text = "one\rtwo\r\nthree\r".to_owned();
    mail.html = "<p>one\rtwo</p>".to_owned();
    let raw = compose(&mail).unwrap();
    assert!(raw.contains("one\r\ntwo\r\nthree\r\n"), "{raw}");
    assert!(!raw.replace("\r\n", "").contains('\r'), "{raw:?}");
}

#[test]
fn a_file_name_cannot_leave_the_folder_or_the_header() {
    let mut mail = email();
    mail.attachments.push(Attachment {
        file_name: "../../etc/\"x\"\r\nBcc: v@w.example".to_owned(),
        content_type: "text/plain".to_owned(),
        bytes: vec![1],
    });
    let got = received(&mail);
    assert_eq!(got.attachments[0].file_name, "_.._etc__x_ Bcc: v@w.example");
}

proptest! {
    #[test]
    fn any_words_give_a_message_of_short_ascii_lines_with_our_headers_only(
        subject in "[\\PC\r\n]{0,300}",
        name in "[\\PC\r\n]{0,150}",
        text in "[\\PC\r\n]{0,2000}",
    ) {
        let mut mail = email();
        mail.subject = subject;
        mail.to.name = Some(name);
        mail.text = text;
        let raw = compose(&mail).unwrap();
        prop_assert!(raw.is_ascii());
        let names = ["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type"];
        prop_assert_eq!(header_names(&raw), names);
        prop_assert!(raw.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
        prop_assert_eq!(received(&mail).to.unwrap().address, "ruth@guest.example");
    }
}
