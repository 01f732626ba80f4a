//! Mails sent over real sockets to the simulated mail server, and what came of
//! them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod addresses;
mod calendars;
mod console;
mod faults;
mod messages;
mod pool;

use std::time::Duration;

use chatgrow_channels::simulator::SmtpServer;
use chatgrow_channels::{Email, Mailbox, SmtpLogin, SmtpSecurity, SmtpSender, SmtpSettings};

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
