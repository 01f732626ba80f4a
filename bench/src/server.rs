//! The release binary as a process of its own, with data of its own.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use crate::http::{Connection, Request};
use crate::process;

const PATIENCE: Duration = Duration::from_secs(30);

/// What to start, and on which data.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The binary.
    pub(crate) binary: PathBuf,
    /// `DATA_DIR`.
    pub(crate) data_dir: PathBuf,
    /// PostgreSQL instead of SQLite.
    pub(crate) database_url: Option<String>,
    /// The mail server; the log when there is none.
    pub(crate) mail: Option<SocketAddr>,
    /// Answers requests only, and leaves what is due to others.
    pub(crate) only_web: bool,
}

impl Settings {
    /// The file that SQLite's database is in.
    pub(crate) fn sqlite_file(&self) -> PathBuf {
        self.data_dir.join("chatgrow.db")
    }
}

/// A running server; it is killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    pid: u32,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// Starts the server; gives it with the time from the start of its process to its first 200 from
    /// `/health/ready`.
    ///
    /// # Errors
    /// When it does not get ready within 30 seconds.
    pub(crate) async fn start(settings: &Settings) -> anyhow::Result<(Self, Duration)> {
        let address = free_address().await?;
        let log = std::fs::File::create(settings.data_dir.join("server.log"))?;
        let mut command = command(settings, address);
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true);
        let began = Instant::now();
        let mut child = command.spawn().context("the binary cannot be started")?;
        while !is_ready(address).await {
            if child.try_wait()?.is_some() || began.elapsed() > PATIENCE {
                bail!("the server is not ready: {}", log_of(&settings.data_dir));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let took = began.elapsed();
        let pid = child.id().context("the server ended")?;
        let server = Self {
            child,
            pid,
            address,
        };
        Ok((server, took))
    }

    /// CPU time used so far.
    ///
    /// # Errors
    /// When it has ended.
    pub(crate) fn cpu(&self) -> anyhow::Result<Duration> {
        process::cpu(self.pid)
    }

    /// Memory in RAM, in KiB.
    ///
    /// # Errors
    /// When it has ended.
    pub(crate) fn resident_kib(&self) -> anyhow::Result<u64> {
        process::resident_kib(self.pid)
    }

    /// Asks it to stop (SIGTERM), and waits until it has.
    ///
    /// # Errors
    /// When it does not stop within 30 seconds, or says that it failed.
    pub(crate) async fn stop(mut self) -> anyhow::Result<()> {
        Command::new("kill")
            .args(["-TERM", &self.pid.to_string()])
            .status()
            .await?;
        let status = tokio::time::timeout(PATIENCE, self.child.wait())
            .await
            .context("the server does not stop")??;
        anyhow::ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }
}

/// In its data folder, so that no `.env` of the checkout is read, and with nothing else in its environment.
fn command(settings: &Settings, address: SocketAddr) -> Command {
    let mut command = Command::new(&settings.binary);
    command
        .args(["serve", "--no-demo"])
        .current_dir(&settings.data_dir)
        .env_clear()
        .env("HOST", address.ip().to_string())
        .env("PORT", address.port().to_string())
        .env("BASE_URL", format!("http://{address}"))
        .env("DATA_DIR", &settings.data_dir)
        .env("LOG_LEVEL", "error")
        .env("JWT_EXPIRES_IN", "24h")
        .env("RATE_LIMIT_MAX_REQUESTS", "1000000000")
        .env("RATE_LIMIT_SIGN_IN", "1000000000")
        .env("RATE_LIMIT_GUEST_WRITES", "1000000000");
    if let Some(url) = &settings.database_url {
        command.env("DATABASE_URL", url);
    }
    if settings.only_web {
        command.args(["--role", "web"]);
    }
    match settings.mail {
        None => command.env("EMAIL_PROVIDER", "console"),
        Some(server) => command
            .env("EMAIL_PROVIDER", "smtp")
            .env("EMAIL_FROM", "mail@chatgrow.test")
            .env("SMTP_HOST", server.ip().to_string())
            .env("SMTP_PORT", server.port().to_string())
            .env("SMTP_TLS", "none"),
    };
    command
}

/// A port that was free a moment ago.
async fn free_address() -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    Ok(listener.local_addr()?)
}

async fn is_ready(address: SocketAddr) -> bool {
    let Ok(mut connection) = Connection::open(address).await else {
        return false;
    };
    let answer = connection.send(&Request::get("/health/ready")).await;
    answer.is_ok_and(|answer| answer.status == 200)
}

fn log_of(data_dir: &Path) -> String {
    std::fs::read_to_string(data_dir.join("server.log")).unwrap_or_default()
}
