//! Thousands of messages are due and the workers are killed again and again: each is sent, and a reader's mail
//! server, which knows a second copy by its Message-ID, shows each once.
//!
//! `CHATGROW_OUTBOX` sets how many there are (`make test` takes few).

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use chatgrow_channels::simulator::{Faults, ReceivedMail, SmtpServer, Step};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, PgConnection, QueryBuilder, SqliteConnection};
use uuid::Uuid;

use crate::crash::{Shop, environment};
use crate::harness::{fresh_postgres, variable};
use crate::process::{Server, free_port, request};

const KILLS: usize = 20;
const DUE: usize = 600;
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    let data = tempfile::tempdir().unwrap();
    run(data.path().to_str().unwrap(), None, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_with_two_workers() {
    let data = tempfile::tempdir().unwrap();
    let database = fresh_postgres().await;
    run(data.path().to_str().unwrap(), Some(database), 2).await;
}

async fn run(data: &str, database: Option<String>, workers: usize) {
    let due: usize = variable("CHATGROW_OUTBOX").map_or(DUE, |text| text.parse().unwrap());
    let mail = SmtpServer::start().await.unwrap();
    let mut env = environment(data, &mail, database.clone());
    // One mail at a time is between the mail server and our record: a kill repeats one at most.
    env.insert("SMTP_CONNECTIONS".to_owned(), "1".to_owned());
    let visit = Visit::booked(&env, &mail).await;
    let messages = match &database {
        Some(url) => visit.plan_in_postgres(url, due).await,
        None => visit.plan_in_sqlite(data, due).await,
    };

    let mut dice = 0x2545_F491_u64;
    let mut servers: Vec<(u16, Option<Server>)> = (0..workers)
        .map(|_| free_port())
        .map(|port| (port, Some(Server::start(&env, port))))
        .collect();
    for kill in 0..KILLS {
        // A random moment within this kill's part of the work.
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let part = due * 9 / 10 / KILLS;
        let moment = kill * part + usize::try_from(dice % part as u64).unwrap();
        let arrived = mail.wait_for(moment, PATIENCE).await;
        arrived.expect("the work has stopped");
        let (port, server) = &mut servers[kill % workers];
        server.take().unwrap().kill();
        *server = Some(Server::start(&env, *port));
    }
    loop {
        let received = mail.received();
        let (here, missing) = (received.len(), due - distinct(&received).len());
        if missing == 0 {
            break;
        }
        // One after another, so that each has its own patience.
        for more in 1..=missing {
            let arrived = mail.wait_for(here + more, PATIENCE).await;
            arrived.expect("a message was lost");
        }
    }
    assert_eq!(sent(&mail), messages);
    let repeats = mail.received().len() - due;
    println!(
        "{due} messages, {KILLS} kills, {workers} workers, {repeats} sent again under their Message-ID"
    );
    assert!(repeats <= KILLS, "{repeats} repeats: more than one a kill");
}

/// A mail server that answers later than leases end: whoever waits for it still holds the work.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_slow_mail_server_is_not_begun_again() {
    const LATE: Duration = Duration::from_secs(4);
    let data = tempfile::tempdir().unwrap();
    let data = data.path().to_str().unwrap();
    let mail = SmtpServer::start().await.unwrap();
    let mut env = environment(data, &mail, None);
    env.insert("JOB_LEASE_SECONDS".to_owned(), "1".to_owned());
    env.insert("SMTP_CONNECTIONS".to_owned(), "1".to_owned());
    let visit = Visit::booked(&env, &mail).await;
    let messages = visit.plan_in_sqlite(data, 2).await;
    mail.set_faults(Faults {
        slow: Some((Step::Message, LATE)),
        ..Faults::default()
    });
    let _server = Server::start(&env, free_port());
    mail.wait_for(2, PATIENCE).await.expect("both were sent");
    assert_eq!(sent(&mail), messages);
    let third = mail.wait_for(3, LATE * 2).await;
    assert!(third.is_err(), "sent again while the first was under way");
}

/// The messages that arrived, each once however many copies of it came.
fn sent(mail: &SmtpServer) -> HashSet<Uuid> {
    distinct(&mail.received())
}

fn distinct(received: &[Arc<ReceivedMail>]) -> HashSet<Uuid> {
    let ids = received
        .iter()
        .filter_map(|mail| mail.message_id.as_deref());
    ids.map(|id| id.split('@').next().unwrap().parse().unwrap())
        .collect()
}

/// A visit that messages are about.
struct Visit {
    business: Uuid,
    customer: Uuid,
    appointment: Uuid,
}

/// A message and the job that sends it.
struct Planned {
    message: Uuid,
    intent: String,
    payload: String,
}

const MESSAGE: &str = "
    INSERT INTO messages (business_id, id, intent_key, template, channel, lang, recipient, recipient_name,
        customer_id, appointment_id, status, due_at, created_at) ";
const JOB: &str = "INSERT INTO jobs (id, business_id, kind, key, payload, due_at, created_at) ";

macro_rules! insert {
    ($visit:expr, $planned:expr, $connection:expr, $cast:literal) => {
        // What the visit itself has planned may fall due meanwhile.
        sqlx::query("UPDATE messages SET status = 'skipped' WHERE status = 'planned'")
            .execute(&mut $connection)
            .await
            .unwrap();
        for some in $planned.chunks(500) {
            let mut query = QueryBuilder::new(MESSAGE);
            query.push_values(some, |mut row, one| {
                row.push_bind($visit.business)
                    .push_bind(one.message)
                    .push_bind(one.intent.clone())
                    .push("'appointment_confirmation', 'email', 'he', 'noa@example.com', 'נועה'")
                    .push_bind($visit.customer)
                    .push_bind($visit.appointment)
                    .push("'planned', 0, 0");
            });
            query.build().execute(&mut $connection).await.unwrap();
            let mut query = QueryBuilder::new(JOB);
            query.push_values(some, |mut row, one| {
                row.push_bind(Uuid::now_v7())
                    .push_bind($visit.business)
                    .push("'send_message'")
                    .push_bind(format!("message:{}", one.message))
                    .push_bind(one.payload.clone())
                    .push_unseparated($cast)
                    .push("0, 0");
            });
            query.build().execute(&mut $connection).await.unwrap();
        }
    };
}

impl Visit {
    /// Books a visit, waits for its confirmation, and stops the program.
    async fn booked(env: &HashMap<String, String>, mail: &SmtpServer) -> Self {
        let server = Server::start(env, free_port());
        let shop = Shop::open(server.address, mail).await;
        let times = shop.open_times(server.address);
        assert!(shop.book(server.address, &times[times.len() - 1]));
        mail.wait_for(1, PATIENCE).await.unwrap();
        mail.clear();
        let visit = read(server.address, &shop, "/api/appointments")["items"][0].clone();
        let business = read(server.address, &shop, "/api/business");
        let id = |value: &serde_json::Value| value.as_str().unwrap().parse().unwrap();
        Self {
            business: id(&business["id"]),
            customer: id(&visit["customer"]["id"]),
            appointment: id(&visit["id"]),
        }
    }

    /// Another message about the visit.
    fn message(&self, number: usize) -> Planned {
        let message = Uuid::now_v7();
        Planned {
            message,
            intent: format!("appointment:{}:test-{number}:0", self.appointment),
            payload: format!(r#"{{"kind":"send_message","message":"{message}"}}"#),
        }
    }

    async fn plan_in_sqlite(&self, data: &str, due: usize) -> HashSet<Uuid> {
        let file = SqliteConnectOptions::new().filename(format!("{data}/chatgrow.db"));
        let mut database = SqliteConnection::connect_with(&file).await.unwrap();
        let planned: Vec<Planned> = (0..due).map(|number| self.message(number)).collect();
        insert!(self, planned, database, "");
        database.close().await.unwrap();
        planned.iter().map(|one| one.message).collect()
    }

    async fn plan_in_postgres(&self, url: &str, due: usize) -> HashSet<Uuid> {
        let mut database = PgConnection::connect(url).await.unwrap();
        let scope = format!("SET chatgrow.business = '{}'", self.business);
        let scope = sqlx::AssertSqlSafe(scope);
        sqlx::query(scope).execute(&mut database).await.unwrap();
        let planned: Vec<Planned> = (0..due).map(|number| self.message(number)).collect();
        insert!(self, planned, database, "::jsonb");
        database.close().await.unwrap();
        planned.iter().map(|one| one.message).collect()
    }
}

fn read(address: SocketAddr, shop: &Shop, path: &str) -> serde_json::Value {
    request(address, "GET", path, Some(&shop.token), None)
        .unwrap()
        .1
}
