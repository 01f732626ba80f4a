//! Measures the release binary: starts it, fills its database, sends it requests over HTTP, and sends the
//! same statements by a bare driver next to it; with `--outbox`, how fast messages leave, next to bare lettre; with
//! `--issue`, how fast one series of documents grows.
//! `bench/README.md` says how, and what came of it.

mod bare;
mod cases;
mod database;
mod http;
mod issue;
mod load;
mod names;
mod outbox;
mod process;
mod report;
mod run;
mod script;
mod seed;
mod server;
mod setup;
mod value;
mod world;

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;

use crate::cases::Case;
use crate::database::Engine;
use crate::load::Plan;
use crate::seed::Amount;

/// Measures the release binary against a bare database driver; prints Markdown.
#[derive(Parser)]
struct Arguments {
    /// The server.
    #[arg(long, default_value = "target/release/chatgrow")]
    binary: PathBuf,
    /// On which databases.
    #[arg(long, value_delimiter = ',', default_value = "sqlite,postgres")]
    engine: Vec<Engine>,
    /// With how many customers, and as many bookings.
    #[arg(long, value_delimiter = ',', default_value = "1000,10000,100000")]
    sizes: Vec<usize>,
    /// Which cases; all when absent.
    #[arg(long, value_delimiter = ',')]
    cases: Vec<Case>,
    /// Clients that each have one request under way.
    #[arg(long, default_value_t = 16)]
    clients: usize,
    /// Seconds that each case is measured for, each way.
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Seconds before that, which are not counted.
    #[arg(long, default_value_t = 1.0)]
    warm_up: f64,
    /// Of the random numbers that the seed takes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Measures so many messages on their way to a mail server instead of the cases.
    #[arg(long)]
    outbox: Option<usize>,
    /// Measures how fast one series of documents grows instead of the cases.
    #[arg(long)]
    issue: bool,
    /// Milliseconds that the mail server takes to accept a message.
    #[arg(long, value_delimiter = ',', default_value = "0,10")]
    mail_answers_after: Vec<u64>,
    /// A PostgreSQL database whose role may create others beside it.
    #[arg(long, env = "TEST_POSTGRES_URL")]
    postgres_url: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let cases = if arguments.cases.is_empty() {
        <Case as clap::ValueEnum>::value_variants().to_vec()
    } else {
        arguments.cases
    };
    let plan = Plan {
        clients: arguments.clients,
        warm_up: Duration::from_secs_f64(arguments.warm_up),
        measured: Duration::from_secs_f64(arguments.seconds),
    };
    let binary = std::path::absolute(&arguments.binary)?;
    let size_of_binary = std::fs::metadata(&binary)?.len();
    let mut out = std::io::stdout();
    let place = |engine| run::Place {
        binary: &binary,
        engine,
        postgres_url: arguments.postgres_url.as_deref(),
    };
    if arguments.issue {
        for engine in &arguments.engine {
            let issue = issue::Issue {
                place: place(*engine),
                plan,
            };
            writeln!(out, "{}", issue.measure().await?)?;
        }
        return Ok(());
    }
    if let Some(messages) = arguments.outbox {
        for engine in &arguments.engine {
            for delay in &arguments.mail_answers_after {
                let outbox = outbox::Outbox {
                    place: place(*engine),
                    messages,
                    answers_after: Duration::from_millis(*delay),
                    measured: plan.measured,
                };
                writeln!(out, "{}", outbox.measure().await?)?;
            }
        }
        return Ok(());
    }
    writeln!(
        out,
        "Binary: {}.{} MB. {} clients, {} s a case each way after {} s of warm-up, seed {}.\n",
        size_of_binary / 1_000_000,
        size_of_binary / 100_000 % 10,
        plan.clients,
        arguments.seconds,
        arguments.warm_up,
        arguments.seed
    )?;
    for engine in &arguments.engine {
        for size in &arguments.sizes {
            let run = run::Run {
                binary: &binary,
                engine: *engine,
                postgres_url: arguments.postgres_url.as_deref(),
                amount: Amount {
                    size: *size,
                    seed: arguments.seed,
                },
                cases: &cases,
                plan,
            };
            writeln!(out, "{}", run.measure().await?.to_markdown())?;
            out.flush()?;
        }
    }
    Ok(())
}
