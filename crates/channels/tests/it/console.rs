//! The mail of a machine without a mail server.

use std::io::Write;
use std::sync::{Arc, Mutex};

use chatgrow_channels::{
    Attachment, ConsoleSender, EmailSender, MockSender, Outcome, SmsSender, WhatsAppSender,
};
use tracing_subscriber::fmt::MakeWriter;

use crate::{email, sms, template};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_printed_mail_is_readable_in_the_log_and_never_called_sent() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let sender = EmailSender::Console(ConsoleSender);
    assert_eq!(sender.check().await, Ok(()));
    assert_eq!(sender.send(&email()).await, Outcome::Printed);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for expected in [
        "INFO chatgrow::mail: ",
        "sent to nobody",
        "To: רות כהן <ruth@guest.example>",
        "Subject: התור שלך נקבע",
        "שלום רות",
    ] {
        assert!(log.contains(expected), "{expected:?} is not in {log}");
    }
}

#[tokio::test]
async fn a_mocked_message_is_readable_in_the_log_and_never_called_sent() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(log.clone())
        .with_ansi(false)
        .finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let (by_sms, by_whatsapp) = (
        SmsSender::Mock(MockSender),
        WhatsAppSender::Mock(MockSender),
    );
    assert_eq!(by_sms.send(&sms()).await, Outcome::Printed);
    assert_eq!(by_whatsapp.send(&template()).await, Outcome::Printed);
    assert_eq!(
        (by_sms.check().await, by_whatsapp.check().await),
        (Ok(()), Ok(()))
    );
    assert_eq!((by_sms.name(), by_whatsapp.name()), ("mock", "mock"));
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for expected in [
        "INFO chatgrow::sms: ",
        "INFO chatgrow::whatsapp: ",
        "To: +972501234567",
        "שלום רות, התור שלך",
        "template appt_reminder (he): רות | 14:30",
    ] {
        assert!(log.contains(expected), "{expected:?} is not in {log}");
    }
}

#[test]
fn a_mail_that_no_server_could_be_given_is_not_printed_either() {
    let mut mail = email();
    mail.attachments.push(Attachment {
        file_name: "a.pdf".to_owned(),
        content_type: "not a type\r\nBcc: x@y.z".to_owned(),
        bytes: vec![],
    });
    assert_eq!(ConsoleSender.send(&mail).name(), "permanent_content");
}
