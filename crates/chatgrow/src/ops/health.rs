//! Health, told truthfully: each thing we need is asked, with a time limit.

use std::time::{Duration, Instant};

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;

const PATIENCE: Duration = Duration::from_secs(3);

/// How something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    /// It works.
    Ok,
    /// It does not, and the service goes on without it.
    Degraded,
    /// It does not, and the service cannot work.
    Down,
}

/// One thing we need.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Check {
    /// `database`, `redis` or `mail`.
    pub(super) name: &'static str,
    pub(super) status: Status,
    /// Milliseconds that the answer took.
    pub(super) ms: u64,
    /// What it is, or what is wrong with it.
    pub(super) detail: String,
}

/// The health of this instance.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Health {
    /// The worst of the checks.
    pub(super) status: Status,
    pub(super) version: &'static str,
    pub(super) checks: Vec<Check>,
}

/// Asks everything we need. Mail is asked only when `with_mail`: a carrier may count sign-ins.
pub(super) async fn health(app: &App, with_mail: bool) -> Health {
    let mut checks = vec![database(app).await];
    if let Some(redis) = &app.redis {
        checks.push(redis_check(redis.clone()).await);
    }
    if with_mail {
        checks.push(mail(app).await);
    }
    let has = |status| checks.iter().any(|check| check.status == status);
    let status = if has(Status::Down) {
        Status::Down
    } else if has(Status::Degraded) {
        Status::Degraded
    } else {
        Status::Ok
    };
    Health {
        status,
        version: env!("CARGO_PKG_VERSION"),
        checks,
    }
}

async fn database(app: &App) -> Check {
    let outcome = timed(app.db.ping()).await;
    check("database", Status::Down, app.db.engine(), outcome)
}

async fn redis_check(mut redis: redis::aio::ConnectionManager) -> Check {
    let outcome =
        timed(async move { redis::cmd("PING").query_async::<()>(&mut redis).await }).await;
    // Limits and wake-ups go on in process: slower, not wrong.
    check("redis", Status::Degraded, "redis", outcome)
}

async fn mail(app: &App) -> Check {
    if !app.mailer.delivers() {
        let detail = "mail is printed to the log, never delivered".to_owned();
        return Check {
            name: "mail",
            status: Status::Degraded,
            ms: 0,
            detail,
        };
    }
    check(
        "mail",
        Status::Degraded,
        "smtp",
        timed(app.mailer.check()).await,
    )
}

async fn timed<E: std::fmt::Display>(
    asked: impl Future<Output = Result<(), E>>,
) -> (u64, Result<(), String>) {
    let started = Instant::now();
    let outcome = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(outcome) => outcome.map_err(|error| error.to_string()),
        Err(_) => Err("no answer in time".to_owned()),
    };
    (
        u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        outcome,
    )
}

fn check(
    name: &'static str,
    if_broken: Status,
    what: &str,
    (ms, outcome): (u64, Result<(), String>),
) -> Check {
    match outcome {
        Ok(()) => Check {
            name,
            status: Status::Ok,
            ms,
            detail: what.to_owned(),
        },
        Err(error) => {
            tracing::warn!(name, error, "a health check failed");
            // The error may name hosts and accounts: it is for the log and the doctor.
            Check {
                name,
                status: if_broken,
                ms,
                detail: format!("{what} does not answer"),
            }
        }
    }
}
