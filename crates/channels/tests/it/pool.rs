//! Connections: reused, bounded, and replaced when they went stale.

use std::time::Duration;

use chatgrow_channels::simulator::{Faults, SmtpServer, Step};
use chatgrow_channels::{Outcome, SmtpSender, SmtpSettings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::{PATIENCE, email, sender, settings};

#[tokio::test]
async fn one_connection_carries_many_mails() {
    let server = SmtpServer::start().await.unwrap();
    let sender = sender(&server);
    for number in 1..=20 {
        let provider_id = format!("2.0.0 Ok: queued as SIM{number}");
        assert_eq!(
            sender.send(&email()).await,
            Outcome::Accepted { provider_id }
        );
    }
    assert_eq!(sender.check().await, Ok(()));
    assert_eq!(server.connections(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_mails_at_once_share_a_few_connections() {
    let server = SmtpServer::start().await.unwrap();
    let sender = SmtpSender::new(SmtpSettings {
        pool_size: 3,
        timeout: Duration::from_secs(120),
        ..settings(&server)
    })
    .unwrap();
    let mut sending = JoinSet::new();
    for _ in 0..2000 {
        let sender = sender.clone();
        sending.spawn(async move { sender.send(&email()).await.name() });
    }
    let outcomes = sending.join_all().await;
    assert!(outcomes.iter().all(|name| *name == "accepted"));
    let mails = server.wait_for(2000, PATIENCE).await.unwrap();
    assert_eq!(mails.len(), 2000);
    assert!(
        server.connections() <= 3,
        "{} connections",
        server.connections()
    );
}

#[tokio::test]
async fn a_connection_closed_by_the_server_is_replaced_unnoticed() {
    let server = SmtpServer::start().await.unwrap();
    let sender = sender(&server);
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    server.go_down().await;
    server.come_back().await.unwrap();
    assert_eq!(sender.send(&email()).await.name(), "accepted");
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_mail_waits_for_a_free_connection_only_so_long() {
    let server = SmtpServer::start().await.unwrap();
    server.set_faults(Faults {
        slow: Some((Step::Message, PATIENCE)),
        ..Faults::default()
    });
    let sender = SmtpSender::new(SmtpSettings {
        pool_size: 1,
        timeout: Duration::from_secs(1),
        ..settings(&server)
    })
    .unwrap();
    let (slow, other) = (email(), email());
    let slow = sender.send(&slow);
    let waiting = async {
        server.wait_for(1, PATIENCE).await.unwrap();
        sender.send(&other).await
    };
    let (slow, waiting) = tokio::join!(slow, waiting);
    assert_eq!(slow.name(), "ambiguous");
    assert_eq!(waiting.name(), "retry_after");
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn waiting_for_mail_that_does_not_come_says_what_came() {
    let server = SmtpServer::start().await.unwrap();
    assert_eq!(sender(&server).send(&email()).await.name(), "accepted");
    let waited = server.wait_for(2, Duration::from_millis(10)).await;
    let error = waited.unwrap_err();
    assert_eq!((error.received, error.wanted), (1, 2));
}

#[tokio::test]
async fn two_servers_do_not_share_a_port_and_one_can_be_fixed() {
    let server = SmtpServer::start().await.unwrap();
    assert!(SmtpServer::bind(server.address()).await.is_err());
    let address = server.address();
    server.go_down().await;
    let second = SmtpServer::bind(address).await.unwrap();
    assert_eq!(sender(&second).send(&email()).await.name(), "accepted");
}

#[tokio::test]
async fn only_a_dot_between_two_crlfs_ends_a_message() {
    let server = SmtpServer::start().await.unwrap();
    let mut client = TcpStream::connect(server.address()).await.unwrap();
    let pipelined = b"EHLO a\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n\
        Subject: x\r\n\r\n..one\r\nbare\n.\nsmuggled\r\n.\r\nQUIT\r\n";
    client.write_all(pipelined).await.unwrap();
    let mut dialogue = String::new();
    client.read_to_string(&mut dialogue).await.unwrap();
    assert!(dialogue.ends_with("221 2.0.0 goodbye\r\n"), "{dialogue}");
    let mails = server.received();
    assert_eq!(mails.len(), 1);
    assert_eq!(
        mails[0].raw,
        b"Subject: x\r\n\r\n.one\r\nbare\n.\nsmuggled\r\n"
    );
}
