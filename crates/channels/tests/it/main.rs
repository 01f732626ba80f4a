//! Messages sent over real sockets to the simulated providers, and what came of them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and makes its own clients"
)]

mod addresses;
mod calendars;
mod callbacks;
mod cloud;
mod console;
mod faults;
mod messages;
mod pool;
mod segments;
mod sendgrid;
mod twilio;
mod twilio_callbacks;
mod unsubscribe;

use std::time::Duration;

use chatgrow_channels::simulator::SmtpServer;
use chatgrow_channels::{
    Email, Mailbox, PhoneNumber, Sms, SmtpLogin, SmtpSecurity, SmtpSender, SmtpSettings, WhatsApp,
    WhatsAppContent,
};
use uuid::Uuid;

/// Long enough for a busy machine; nothing here waits for it to pass.
const PATIENCE: Duration = Duration::from_secs(20);

fn settings(server: &SmtpServer) -> SmtpSettings {
    SmtpSettings {
        host: server.address().ip().to_string(),
        port: server.address().port(),
        security: SmtpSecurity::PlainLocal,
        login: None,
        hello_name: "mail.salon.example".to_owned(),
        pool_size: 4,
        timeout: PATIENCE,
    }
}

fn login(user: &str, password: &str) -> Option<SmtpLogin> {
    Some(SmtpLogin {
        user: user.to_owned(),
        password: password.to_owned(),
    })
}

fn sender(server: &SmtpServer) -> SmtpSender {
    SmtpSender::new(settings(server)).unwrap()
}

fn email() -> Email {
    Email {
        message_id: "0199f2c0-8a51-7cc1-9d3e-2f1f7a6b5c4d".parse().unwrap(),
        date: "2026-11-24T12:30:00Z".parse().unwrap(),
        from: Mailbox::new("מספרת דנה", "salon@salon.example".parse().unwrap()),
        reply_to: None,
        to: Mailbox::new("רות כהן", "ruth@guest.example".parse().unwrap()),
        subject: "התור שלך נקבע ליום ג׳, 24.11.2026 בשעה 14:30".to_owned(),
        text: "שלום רות,\n.שורה שמתחילה בנקודה\n.\nלהתראות".to_owned(),
        html: "<html lang=\"he\" dir=\"rtl\"><p>שלום <b>רות</b></p></html>".to_owned(),
        invitation: None,
        attachments: vec![],
        list_unsubscribe: None,
    }
}

/// The id of every message here.
const ID: &str = "0199f2c0-8a51-7cc1-9d3e-2f1f7a6b5c4d";

fn id() -> Uuid {
    ID.parse().unwrap()
}

fn phone(number: &str) -> PhoneNumber {
    number.parse().unwrap()
}

fn sms() -> Sms {
    Sms {
        message_id: id(),
        to: phone("+972501234567"),
        text: "שלום רות, התור שלך מחר ב־14:30".to_owned(),
        callback_url: Some("https://chatgrow.test/hooks/twilio/7?x=1".to_owned()),
        valid_for: Some(Duration::from_secs(3600)),
    }
}

fn template() -> WhatsApp {
    WhatsApp {
        message_id: id(),
        to: phone("+972501234567"),
        content: WhatsAppContent::Template {
            name: "appt_reminder".to_owned(),
            language: "he".to_owned(),
            parameters: vec!["רות".to_owned(), "14:30\n\tמחר".to_owned()],
        },
        callback_url: Some("https://chatgrow.test/hooks/twilio/7".to_owned()),
    }
}

fn http() -> reqwest::Client {
    // The simulators speak no TLS; a client asks for a provider all the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

/// An address of this machine where nobody listens.
fn nobody() -> String {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}
