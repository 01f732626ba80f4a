//! How fast planned messages reach a mail server, next to loops that only hand mails over.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use chatgrow_channels::simulator::{Faults, ReceivedMail, SmtpServer, Step};
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use serde_json::json;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::cases::Case;
use crate::database::{Engine, Raw, fetch_one_value};
use crate::http::Connection;
use crate::run::Place;
use crate::server::{Server, Settings};
use crate::setup;
use crate::world::{Customer, World};

/// As many as the application keeps to one mail server.
const CONNECTIONS: u32 = 4;
/// What the fastest of the ways sends well within it.
const PATIENCE: Duration = Duration::from_secs(1200);

/// What to measure.
pub(crate) struct Outbox<'a> {
    pub(crate) place: Place<'a>,
    /// Messages that are due when the server starts.
    pub(crate) messages: usize,
    /// What the mail server takes to accept one.
    pub(crate) answers_after: Duration,
    /// How long the bare loop is measured for.
    pub(crate) measured: Duration,
}

/// What came of it.
pub(crate) struct Sent {
    engine: Engine,
    messages: usize,
    answers_after: Duration,
    /// Messages a second, from the first tenth to the last.
    rate: f64,
    cpu: Duration,
    idle_kib: u64,
    waiting_kib: u64,
    after_kib: u64,
    lettre_rate: f64,
    raw_kib: usize,
}

impl Outbox<'_> {
    /// Measures it.
    ///
    /// # Errors
    /// When anything at all fails.
    pub(crate) async fn measure(&self) -> anyhow::Result<Sent> {
        self.place
            .with(async |settings| self.on(settings).await)
            .await
    }

    async fn on(&self, settings: &Settings) -> anyhow::Result<Sent> {
        let sink = SmtpServer::start().await?;
        if !self.answers_after.is_zero() {
            sink.set_faults(Faults {
                slow: Some((Step::Message, self.answers_after)),
                ..Faults::default()
            });
        }
        let idle_kib = plan_messages(settings, self.messages).await?;
        let settings = Settings {
            mail: Some(sink.address()),
            ..settings.clone()
        };
        let (server, _) = Server::start(&settings).await?;
        let waiting_kib = server.resident_kib()?;
        let (first, last) = (self.messages / 10, self.messages);
        sink.wait_for(first, PATIENCE).await?;
        let (began, cpu_before, already) = (Instant::now(), server.cpu()?, sink.received().len());
        sink.wait_for(last, PATIENCE).await?;
        let (took, sent) = (began.elapsed(), last - already);
        let cpu = server.cpu()?.saturating_sub(cpu_before);
        let after_kib = server.resident_kib()?;
        server.stop().await?;

        let mail = sink.received().last().cloned().context("no mail came")?;
        sink.clear();
        let lettre_rate = bare_lettre(sink.address(), &mail, self.measured).await?;
        Ok(Sent {
            engine: self.place.engine,
            messages: self.messages,
            answers_after: self.answers_after,
            rate: per_second(sent, took),
            cpu: cpu / u32::try_from(sent)?,
            idle_kib,
            waiting_kib,
            after_kib,
            lettre_rate,
            raw_kib: mail.raw.len() / 1024,
        })
    }
}

fn per_second(count: usize, took: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / took.as_secs_f64()
}

/// Opens a business with one visit to come, and plans messages about it that are due. Gives the memory of
/// the idle server.
async fn plan_messages(settings: &Settings, count: usize) -> anyhow::Result<u64> {
    let (server, _) = Server::start(settings).await?;
    let idle_kib = server.resident_kib()?;
    let mut world = setup::open_business(&server, settings).await?.world;
    let card = Customer {
        id: Uuid::nil(),
        name: "נועה לוי".to_owned(),
        phone: "+972502345678".to_owned(),
        email: Some("noa@example.com".to_owned()),
    };
    let customer = setup::add_customer(&server, &world, &card).await?;
    world.customers.push(Customer {
        id: customer,
        ..card
    });
    let booking = Case::BookWithMail.booking(&world, 0)?;
    Connection::open(server.address)
        .await?
        .ask(&booking)
        .await?;
    let mut database = Raw::open(settings).await?;
    database.begin(world.business).await?;
    let appointment = fetch_one_value!(&mut database, Uuid, "SELECT id FROM appointments")?;
    database.run("COMMIT").await?;
    insert(&mut database, &world, (customer, appointment), count).await?;
    database.close().await?;
    server.stop().await?;
    Ok(idle_kib)
}

async fn insert(
    database: &mut Raw,
    world: &World,
    (customer, appointment): (Uuid, Uuid),
    count: usize,
) -> anyhow::Result<()> {
    const MESSAGE: [&str; 13] = [
        "business_id",
        "id",
        "intent_key",
        "template",
        "channel",
        "lang",
        "recipient",
        "recipient_name",
        "customer_id",
        "appointment_id",
        "status",
        "due_at",
        "created_at",
    ];
    const JOB: [&str; 7] = [
        "id",
        "business_id",
        "kind",
        "key",
        "payload",
        "due_at",
        "created_at",
    ];
    let at = world.now.as_millisecond();
    let (mut messages, mut jobs) = (Vec::new(), Vec::new());
    for number in 0..count {
        // Theirs and their jobs', and nobody else's.
        let id = Uuid::from_u128(1 << 64 | number as u128);
        messages.push(vec![
            world.business.into(),
            id.into(),
            format!("appointment:{appointment}:bench-{number}:0").into(),
            "appointment_confirmation".into(),
            "email".into(),
            "he".into(),
            "noa@example.com".into(),
            "נועה לוי".into(),
            customer.into(),
            appointment.into(),
            "planned".into(),
            at.into(),
            at.into(),
        ]);
        jobs.push(vec![
            Uuid::from_u128(2 << 64 | number as u128).into(),
            world.business.into(),
            "send_message".into(),
            format!("message:{id}").into(),
            json!({ "kind": "send_message", "message": id }).into(),
            at.into(),
            at.into(),
        ]);
    }
    database.begin(world.business).await?;
    database.insert("messages", &MESSAGE, &messages).await?;
    database.insert("jobs", &JOB, &jobs).await?;
    Ok(database.run("COMMIT").await?)
}

/// The same mail again and again by lettre's own pool of as many connections; mails a second.
async fn bare_lettre(
    sink: SocketAddr,
    mail: &Arc<ReceivedMail>,
    measured: Duration,
) -> anyhow::Result<f64> {
    let pool = PoolConfig::new().max_size(CONNECTIONS);
    let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(sink.ip().to_string())
        .port(sink.port())
        .pool_config(pool)
        .build();
    let addresses = mail.envelope_to.iter().map(|to| to.parse());
    let to = addresses.collect::<Result<Vec<_>, _>>()?;
    let envelope = lettre::address::Envelope::new(Some(mail.envelope_from.parse()?), to)?;
    let began = Instant::now();
    let mut senders = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (transport, envelope, mail) = (transport.clone(), envelope.clone(), Arc::clone(mail));
        senders.spawn(async move {
            let mut sent = 0;
            while began.elapsed() < measured {
                transport.send_raw(&envelope, &mail.raw).await?;
                sent += 1;
            }
            anyhow::Ok(sent)
        });
    }
    let mut sent = 0;
    while let Some(done) = senders.join_next().await {
        sent += done??;
    }
    Ok(per_second(sent, began.elapsed()))
}

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |kib: u64| kib / 1024;
        writeln!(
            f,
            "{}, {} messages of {} KiB due, a mail server that accepts after {:?}: {:.0} messages/s, {} µs of CPU each. \
             Bare lettre on {CONNECTIONS} connections: {:.0}/s; ratio {:.2} (goal 0.8). \
             Memory: {} MB idle, {} MB while they wait, {} MB after.",
            self.engine,
            self.messages,
            self.raw_kib,
            self.answers_after,
            self.rate,
            self.cpu.as_micros(),
            self.lettre_rate,
            self.rate / self.lettre_rate,
            megabytes(self.idle_kib),
            megabytes(self.waiting_kib),
            megabytes(self.after_kib)
        )
    }
}
