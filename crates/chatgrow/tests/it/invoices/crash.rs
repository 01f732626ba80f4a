//! `kill -9` while many issue at once: the numbers are 1 to n, none missing and none twice, whatever was answered.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use chatgrow::platform::random;
use chatgrow_channels::simulator::SmtpServer;
use serde_json::{Value, json};

use crate::crash::{Shop, environment};
use crate::harness::{fresh_postgres, variable};
use crate::process::{Server, free_port, request};

const ISSUERS: usize = 8;
const KILLS: usize = 6;

/// How many documents: 200, or what `TEST_ISSUES` says.
fn goal() -> usize {
    variable("TEST_ISSUES")
        .and_then(|text| text.parse().ok())
        .unwrap_or(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    let data = tempfile::tempdir().unwrap();
    run(data.path().to_str().unwrap(), None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    let data = tempfile::tempdir().unwrap();
    run(data.path().to_str().unwrap(), Some(fresh_postgres().await)).await;
}

async fn run(data: &str, database: Option<String>) {
    let mail = SmtpServer::start().await.unwrap();
    let env = environment(data, &mail, database);
    let port = free_port();
    let mut server = Server::start(&env, port);
    let shop = Shop::open(server.address, &mail).await;
    let card = json!({ "fullName": "דנה" });
    let (status, customer) = request(
        server.address,
        "POST",
        "/api/customers",
        Some(&shop.token),
        Some(&card),
    )
    .unwrap();
    assert_eq!(status, 201);
    let customer = customer["id"].as_str().unwrap().to_owned();
    let answered = Arc::new(AtomicUsize::new(0));

    for round in 0..KILLS {
        let stop = Arc::new(AtomicBool::new(false));
        let issuers: Vec<_> = (0..ISSUERS)
            .map(|_| {
                let (stop, answered) = (stop.clone(), answered.clone());
                let (token, customer, address) =
                    (shop.token.clone(), customer.clone(), server.address);
                std::thread::spawn(move || {
                    while !stop.load(Ordering::SeqCst) {
                        if issue(address, &token, &customer) {
                            answered.fetch_add(1, Ordering::SeqCst);
                        }
                    }
                })
            })
            .collect();
        // The kill falls anywhere between two answers of the round.
        let share = goal() / KILLS;
        let jitter = usize::try_from(random::up_to(share as u64 / 2)).unwrap();
        let until = if round + 1 == KILLS {
            goal()
        } else {
            round * share + share / 2 + jitter
        };
        tokio::task::spawn_blocking({
            let answered = answered.clone();
            move || {
                while answered.load(Ordering::SeqCst) < until {
                    std::thread::yield_now();
                }
            }
        })
        .await
        .unwrap();
        server.kill();
        stop.store(true, Ordering::SeqCst);
        for issuer in issuers {
            issuer.join().unwrap();
        }
        server = Server::start(&env, port);
    }

    let numbers = numbers(server.address, &shop.token);
    let answered = answered.load(Ordering::SeqCst);
    println!(
        "{} documents, {answered} answered, {KILLS} kills",
        numbers.len()
    );
    assert!(
        numbers.len() >= answered,
        "{} stored, {answered} answered",
        numbers.len()
    );
    let complete: Vec<i64> = (1..=i64::try_from(numbers.len()).unwrap()).rev().collect();
    assert_eq!(numbers, complete);
    drop(server);
    verified(&env, numbers.len());
}

fn issue(address: SocketAddr, token: &str, customer: &str) -> bool {
    let body = json!({ "customerId": customer, "description": "שמפו", "method": "cash",
        "amount": { "amount": 100, "currency": "ILS" } });
    request(address, "POST", "/api/payments", Some(token), Some(&body))
        .is_some_and(|(status, _)| status == 201)
}

/// The number of every document, the newest first.
fn numbers(address: SocketAddr, token: &str) -> Vec<i64> {
    let mut numbers = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/api/invoices?limit=200{cursor}");
        let (status, page): (u16, Value) =
            request(address, "GET", &path, Some(token), None).unwrap();
        assert_eq!(status, 200, "{page}");
        let items = page["items"].as_array().unwrap();
        numbers.extend(items.iter().map(|item| item["number"].as_i64().unwrap()));
        let Some(next) = page["nextCursor"].as_str() else {
            return numbers;
        };
        cursor = format!("&cursor={next}");
    }
}

/// The program's own check, offline.
fn verified(env: &HashMap<String, String>, documents: usize) {
    let checked = Command::new(env!("CARGO_BIN_EXE_chatgrow"))
        .arg("verify-documents")
        .env_clear()
        .envs(env)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{told}");
    assert_eq!(told.trim(), format!("{documents} documents, 0 faults"));
}
