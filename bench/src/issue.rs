//! How fast one series of legal documents grows when many issue at once, next to a bare driver that takes a number
//! from a counter's row and writes one row of the same size, each in a transaction of its own.
//!
//! The server answers requests only (`--role web`): no document is drawn while it is measured.

use std::fmt;
use std::sync::Arc;

use serde_json::json;
use uuid::Uuid;

use crate::database::{Engine, Raw, fetch_one_value};
use crate::http::{Connection, Request};
use crate::load::{Client, Measured, Plan, measure};
use crate::process;
use crate::run::Place;
use crate::server::{Server, Settings};
use crate::setup;
use crate::world::{Customer, World};

/// How many documents the series has before it is measured.
const EARLIER: usize = 500;

/// What to measure.
pub(crate) struct Issue<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) plan: Plan,
}

/// What came of it.
pub(crate) struct Issued {
    engine: Engine,
    clients: usize,
    documents: i64,
    server: Measured,
    bare: Measured,
}

impl Issue<'_> {
    /// Measures it.
    ///
    /// # Errors
    /// When anything at all fails, or a number is missing in the series.
    pub(crate) async fn measure(&self) -> anyhow::Result<Issued> {
        self.place
            .with(async |settings| self.on(settings).await)
            .await
    }

    async fn on(&self, settings: &Settings) -> anyhow::Result<Issued> {
        let settings = Settings {
            only_web: true,
            ..settings.clone()
        };
        let (server, _) = Server::start(&settings).await?;
        let world = setup::open_business(&server, &settings).await?.world;
        let mut clients = Vec::new();
        for number in 0..self.plan.clients {
            // Each for a customer of its own: one customer's money is taken down in turns.
            let customer = setup::add_customer(&server, &world, &card(number)).await?;
            clients.push(Issuer {
                connection: Connection::open(server.address).await?,
                request: payment(&world, customer),
            });
        }
        // A database without rows and statistics plans as if tables had no more than a page.
        for _ in 0..EARLIER {
            clients[0].send().await?;
        }
        let mut database = Raw::open(&settings).await?;
        database.run("ANALYZE").await?;
        let of_server = measure(clients, self.plan, || server.cpu()).await?;
        server.stop().await?;

        database.begin(world.business).await?;
        let documents = fetch_one_value!(&mut database, i64, "SELECT count(*) FROM documents")?;
        let last = fetch_one_value!(&mut database, i64, "SELECT max(number) FROM documents")?;
        anyhow::ensure!(
            last == documents,
            "{documents} documents, the last is {last}"
        );
        database.run("COMMIT").await?;
        let row = row(&mut database).await?;
        let mut clients = Vec::new();
        for _ in 0..self.plan.clients {
            clients.push(BareIssuer {
                database: Raw::open(&settings).await?,
                row: row.clone(),
            });
        }
        let bare = measure(clients, self.plan, process::own_cpu).await?;
        Ok(Issued {
            engine: self.place.engine,
            clients: self.plan.clients,
            documents,
            server: of_server,
            bare,
        })
    }
}

fn card(number: usize) -> Customer {
    Customer {
        id: Uuid::nil(),
        name: "נועה לוי".to_owned(),
        phone: format!("+9725023456{number:02}"),
        email: None,
    }
}

/// Cash for a sale: the payment, its lines in the ledger, the journal and the document, all or none.
fn payment(world: &World, customer: Uuid) -> Request {
    let body = json!({
        "customerId": customer, "description": "תספורת וצבע", "method": "cash",
        "amount": { "amount": 25_000, "currency": "ILS" },
    });
    Request::with_json("POST", "/api/payments", &body).by(&world.token)
}

struct Issuer {
    connection: Connection,
    request: Request,
}

impl Client for Issuer {
    async fn send(&mut self) -> anyhow::Result<bool> {
        let answer = self.connection.send(&self.request).await?;
        anyhow::ensure!(answer.status == 201, "{}: {}", answer.status, answer.text());
        Ok(true)
    }
}

/// The tables of the bare driver, and what it writes: as many bytes as a document's row has.
async fn row(database: &mut Raw) -> anyhow::Result<Arc<str>> {
    const TABLES: &str = "
        CREATE TABLE bare_counters (id INTEGER PRIMARY KEY, last INTEGER NOT NULL);
        INSERT INTO bare_counters VALUES (1, 0);
        CREATE TABLE bare_documents (number INTEGER PRIMARY KEY, body TEXT NOT NULL);";
    database.run(TABLES).await?;
    Ok("x".repeat(2048).into())
}

struct BareIssuer {
    database: Raw,
    row: Arc<str>,
}

impl Client for BareIssuer {
    async fn send(&mut self) -> anyhow::Result<bool> {
        const TAKE: &str =
            "UPDATE bare_counters SET last = last + 1 WHERE id = 1 RETURNING CAST(last AS BIGINT)";
        let begin = match self.database {
            Raw::Sqlite(_) => "BEGIN IMMEDIATE",
            Raw::Postgres(_) => "BEGIN",
        };
        self.database.run(begin).await?;
        let number = fetch_one_value!(&mut self.database, i64, TAKE)?;
        let insert = format!(
            "INSERT INTO bare_documents VALUES ({number}, '{}')",
            self.row
        );
        self.database.run(insert).await?;
        self.database.run("COMMIT").await?;
        Ok(true)
    }
}

impl fmt::Display for Issued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{}, {} clients, one series: {:.0} documents/s ({} in all, no number missing), p50 {:.1} ms, p99 {:.1} ms, \
             {} µs of the server's CPU each. Bare counter and row: {:.0}/s, p50 {:.1} ms; ratio {:.2}.",
            self.engine,
            self.clients,
            self.server.rate,
            self.documents,
            self.server.p50.as_secs_f64() * 1e3,
            self.server.p99.as_secs_f64() * 1e3,
            self.server.cpu.as_micros(),
            self.bare.rate,
            self.bare.p50.as_secs_f64() * 1e3,
            self.server.rate / self.bare.rate
        )
    }
}
