//! `kill -9` in the middle of the day: nothing that was answered is lost, nobody is written to twice.
//!
//! Plain SMTP cannot be asked whether it took a message whose answer was lost, so a message in hand at the
//! kill may arrive twice; under one Message-ID, at most as often as there were jobs in hand, and counted.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use chatgrow_channels::simulator::SmtpServer;
use serde_json::{Value, json};

use crate::harness::fresh_postgres;
use crate::process::{Server, free_port, request};

const KILLS: usize = 5;
const GUESTS: usize = 4;

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
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let open_times = Arc::new(shop.open_times(server.address));

    for round in 0..KILLS {
        let stop = Arc::new(AtomicBool::new(false));
        let guests: Vec<_> = (0..GUESTS)
            .map(|guest| {
                let (shop, times) = (shop.clone(), open_times.clone());
                let (stop, acknowledged) = (stop.clone(), acknowledged.clone());
                let address = server.address;
                std::thread::spawn(move || {
                    // Each guest and round has times of its own.
                    let mine = times
                        .iter()
                        .skip(round * GUESTS + guest)
                        .step_by(GUESTS * KILLS);
                    for time in mine {
                        if stop.load(Ordering::SeqCst) {
                            return;
                        }
                        if shop.book(address, time) {
                            acknowledged.fetch_add(1, Ordering::SeqCst);
                        }
                    }
                })
            })
            .collect();
        // The kill falls between a booking and its mail: after a few more of either.
        let booked = acknowledged.load(Ordering::SeqCst) + 3 + round * 2;
        let sent = mail.received().len() + 2 + round;
        tokio::task::spawn_blocking({
            let acknowledged = acknowledged.clone();
            move || {
                while acknowledged.load(Ordering::SeqCst) < booked {
                    std::thread::yield_now();
                }
            }
        })
        .await
        .unwrap();
        let _ = mail.wait_for(sent, Duration::from_secs(20)).await;
        server.kill();
        stop.store(true, Ordering::SeqCst);
        for guest in guests {
            guest.join().unwrap();
        }
        server = Server::start(&env, port);
    }

    shop.check(server.address, &mail, acknowledged.load(Ordering::SeqCst))
        .await;
}

/// What the program is started with: mail goes to `mail`, leases end soon, nobody is asked to slow down.
pub(crate) fn environment(
    data: &str,
    mail: &SmtpServer,
    database: Option<String>,
) -> HashMap<String, String> {
    let mut env: HashMap<String, String> = [
        ("DATA_DIR", data),
        ("JWT_SECRET", "0123456789abcdef0123456789abcdef"),
        ("RATE_LIMIT_MAX_REQUESTS", "1000000"),
        ("RATE_LIMIT_SIGN_IN", "1000000"),
        ("RATE_LIMIT_GUEST_WRITES", "1000000"),
        ("JOB_LEASE_SECONDS", "3"),
        ("EMAIL_FROM", "mail@chatgrow.test"),
        ("SMTP_HOST", "127.0.0.1"),
        ("SMTP_TLS", "none"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    env.insert("SMTP_PORT".to_owned(), mail.address().port().to_string());
    if let Some(url) = database {
        env.insert("DATABASE_URL".to_owned(), url);
    }
    env
}

/// A business opened over TCP.
#[derive(Clone)]
pub(crate) struct Shop {
    pub(crate) token: String,
    slug: String,
    service: String,
}

impl Shop {
    pub(crate) async fn open(address: SocketAddr, mail: &SmtpServer) -> Self {
        let form = json!({ "fullName": "Dana", "businessName": "Studio Dana", "email": "dana@example.com",
            "password": "correct horse battery" });
        let (status, _) =
            request(address, "POST", "/api/auth/register", None, Some(&form)).unwrap();
        assert_eq!(status, 202);
        let mails = mail.wait_for(1, Duration::from_secs(20)).await.unwrap();
        let text = mails[0].text.clone().unwrap();
        let token: String = text
            .split("token=")
            .nth(1)
            .unwrap()
            .chars()
            .take_while(|c| c.is_alphanumeric() || "-_".contains(*c))
            .collect();
        let verify = json!({ "token": token });
        let (_, session) = request(
            address,
            "POST",
            "/api/auth/verify-email",
            None,
            Some(&verify),
        )
        .unwrap();
        let token = session["accessToken"].as_str().unwrap().to_owned();
        let service = json!({ "name": "יוגה", "durationMinutes": 15, "price": { "amount": 12000, "currency": "ILS" } });
        let (status, service) = request(
            address,
            "POST",
            "/api/services",
            Some(&token),
            Some(&service),
        )
        .unwrap();
        assert_eq!(status, 201, "{service}");
        mail.clear();
        Self {
            token,
            slug: "studio-dana".to_owned(),
            service: service["id"].as_str().unwrap().to_owned(),
        }
    }

    pub(crate) fn open_times(&self, address: SocketAddr) -> Vec<String> {
        let today = jiff::Zoned::now().date();
        let until = today.checked_add(jiff::Span::new().days(40)).unwrap();
        let path = format!(
            "/api/public/{}/slots?service={}&from={today}&to={until}",
            self.slug, self.service
        );
        let (_, slots) = request(address, "GET", &path, None, None).unwrap();
        let days = slots["days"].as_array().unwrap().iter();
        days.flat_map(|day| day["slots"].as_array().unwrap())
            .map(|slot| slot["startsAt"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Whether the booking was acknowledged.
    pub(crate) fn book(&self, address: SocketAddr, time: &str) -> bool {
        let guest =
            json!({ "fullName": "נועה", "phone": "0521234567", "email": "noa@example.com" });
        let body = json!({ "serviceId": self.service, "startsAt": time, "customer": guest });
        let path = format!("/api/public/{}/appointments", self.slug);
        request(address, "POST", &path, None, Some(&body)).is_some_and(|(status, _)| status == 201)
    }

    fn all(&self, address: SocketAddr, path: &str) -> Vec<Value> {
        let mut items = Vec::new();
        let mut cursor = String::new();
        loop {
            let (status, page) = request(
                address,
                "GET",
                &format!("{path}limit=200{cursor}"),
                Some(&self.token),
                None,
            )
            .unwrap();
            assert_eq!(status, 200, "{page}");
            items.extend(page["items"].as_array().unwrap().clone());
            let Some(next) = page["nextCursor"].as_str() else {
                return items;
            };
            cursor = format!("&cursor={next}");
        }
    }

    async fn check(&self, address: SocketAddr, mail: &SmtpServer, acknowledged: usize) {
        let appointments = self.all(address, "/api/appointments?");
        assert!(
            appointments.len() >= acknowledged,
            "{} stored, {acknowledged} acknowledged",
            appointments.len()
        );
        // One confirmation for each visit stored, whoever heard of it.
        let wanted: usize = appointments.len();
        let distinct = || -> HashSet<String> {
            mail.received()
                .iter()
                .filter_map(|mail| mail.message_id.clone())
                .collect()
        };
        while distinct().len() < wanted {
            let more = mail.received().len() + 1;
            mail.wait_for(more, Duration::from_secs(60))
                .await
                .expect("a mail was lost");
        }
        assert_eq!(distinct().len(), wanted);
        let repeats = mail.received().len() - wanted;
        println!(
            "{wanted} visits, {acknowledged} acknowledged, {KILLS} kills, {repeats} mails repeated"
        );
        assert!(
            repeats <= KILLS * 16,
            "{repeats} repeats: more than were in hand at the kills"
        );

        let mut next = 1;
        loop {
            let (_, page) = request(
                address,
                "GET",
                &format!("/api/changes?after={}", next - 1),
                Some(&self.token),
                None,
            )
            .unwrap();
            let entries = page["items"].as_array().unwrap();
            if entries.is_empty() {
                return;
            }
            for entry in entries {
                assert_eq!(entry["seq"], next, "the journal has a gap");
                next += 1;
            }
        }
    }
}
