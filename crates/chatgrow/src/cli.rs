//! The command line: `serve`, `doctor`, `openapi`, `migrate`, `verify-documents`, `simulate-gateway`, `backup`,
//! `restore`.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use tokio::net::TcpListener;

use crate::app::{self, App};
use crate::invoices;
use crate::jobs;
use crate::ops::simulator::{self, Simulated};
use crate::ops::{backup, demo, doctor};
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Role};
use crate::platform::logs;

/// Runs a small business: customers, appointments, payments, receipts, messages.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer requests and work through due jobs.
    Serve {
        /// What this instance does.
        #[arg(long, value_enum, default_value_t)]
        role: Role,
        /// Start without the demo business.
        #[arg(long)]
        no_demo: bool,
    },
    /// Check each configured service and say what to do.
    Doctor,
    /// Print the OpenAPI document.
    Openapi,
    /// Bring the database up to date and stop.
    Migrate,
    /// Run a simulated payment gateway, in which no money moves, to try things out.
    SimulateGateway {
        /// Which one.
        which: Simulated,
    },
    /// Check the numbers, the chain, the totals and the stored PDFs of every legal document.
    VerifyDocuments,
    /// Copy the database into one file that is checked, also while it is in use.
    Backup {
        /// A new file, or a folder to put one into.
        path: PathBuf,
    },
    /// Put a backup in the place of the database, which no program may have open.
    Restore {
        /// The backup.
        path: PathBuf,
    },
}

/// Runs the program by its arguments.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    dotenvy::dotenv().ok();
    let outcome = tokio::runtime::Runtime::new()
        .context("the runtime cannot be started")
        .and_then(|runtime| runtime.block_on(run(cli.command)));
    match outcome {
        Ok(code) => code,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "chatgrow: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Openapi => {
            let document = app::openapi().to_pretty_json()?;
            writeln!(std::io::stdout(), "{document}")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Serve { role, no_demo } => serve(role, !no_demo).await,
        Command::Migrate => {
            let app = app::open(Config::from_env()?, Clock::System).await?;
            app.db.close().await;
            Ok(ExitCode::SUCCESS)
        }
        Command::VerifyDocuments => verify_documents().await,
        Command::SimulateGateway { which } => {
            simulator::run(which).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Doctor => {
            let works = doctor::examine(Config::from_env(), &mut std::io::stdout()).await?;
            Ok(code(works))
        }
        Command::Backup { path } => {
            let (config, now) = (Config::from_env()?, Clock::System.now());
            let made = backup::back_up_to(&config, &path, now, &mut std::io::stdout()).await?;
            Ok(code(made))
        }
        Command::Restore { path } => {
            let (config, now) = (Config::from_env()?, Clock::System.now());
            let done = backup::restore_from(&config, &path, now, &mut std::io::stdout()).await?;
            Ok(code(done))
        }
    }
}

fn code(succeeded: bool) -> ExitCode {
    if succeeded {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

async fn serve(role: Role, with_demo: bool) -> anyhow::Result<ExitCode> {
    let config = Config::from_env()?;
    let _logs = logs::start(&config.log)?;
    let app = app::open(config, Clock::System).await?;
    let listener = TcpListener::bind((app.config.host, app.config.port))
        .await
        .context("the port is taken")?;
    tracing::info!(address = %listener.local_addr()?, engine = app.db.engine(), "ready");
    if with_demo && role != Role::Worker {
        greet(&app).await?;
    }
    backup::plan_next(&app).await?;
    let worker = (role != Role::Web).then(|| tokio::spawn(jobs::work_until_stopped(app.clone())));
    tokio::spawn(stop_on_signal(app.clone()));
    let service = app::router(&app).into_make_service_with_connect_info::<SocketAddr>();
    let stopping = app.stopping.clone();
    axum::serve(listener, service)
        .with_graceful_shutdown(async move { stopping.cancelled().await })
        .await?;
    if let Some(worker) = worker {
        worker.await?;
    }
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn verify_documents() -> anyhow::Result<ExitCode> {
    let app = app::open(Config::from_env()?, Clock::System).await?;
    let verified = invoices::verify(&app).await?;
    app.db.close().await;
    let mut out = std::io::stdout();
    for fault in &verified.faults {
        writeln!(out, "✗ {fault}")?;
    }
    writeln!(
        out,
        "{} documents, {} faults",
        verified.documents,
        verified.faults.len()
    )?;
    Ok(code(verified.faults.is_empty()))
}

/// Opens the demo on a first start and prints how to sign in to it.
async fn greet(app: &App) -> anyhow::Result<()> {
    let Some(demo) = demo::open_on_first_start(app).await? else {
        return Ok(());
    };
    simulator::start_for_demo(app).await?;
    let base = &app.config.base_url;
    writeln!(
        std::io::stdout(),
        "\n  ChatGrow  {base}\n\n  Demo sign-in   {} / {}\n",
        demo.email,
        demo.password
    )?;
    // Later the demo may have been put away.
    if let Some(url) = demo.pay_url {
        writeln!(
            std::io::stdout(),
            "  Booking page   {base}/b/studio-dana\n  Pay by a link  {url}  (no money moves)\n"
        )?;
    }
    Ok(())
}

async fn stop_on_signal(app: App) {
    let mut terminate =
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(signal) => signal,
            Err(error) => {
                tracing::error!(%error, "signals cannot be heard");
                return;
            }
        };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
    tracing::info!("stopping: requests and jobs in hand are finished first");
    app.stopping.cancel();
}
