//! How the installation is.

use std::fs;
use std::path::Path;
use std::time::Duration;

use axum::extract::State;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::store::ConnectionCounts;
use super::troubles::{Signs, Trouble};
use crate::accounts::PlatformOwner;
use crate::app::App;
use crate::ops::advice::Advice;
use crate::ops::backup::{self, BackupState};
use crate::ops::health::{Check, Health, Status, health};
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem};

/// How long connections of businesses are counted at most: the page is for looking, not for waiting.
const COUNTING: Duration = Duration::from_secs(2);

/// The health of the installation. Everything is counted; nothing tells what a business keeps.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SystemHealth {
    /// The worst of the checks.
    status: Status,
    version: &'static str,
    now: Timestamp,
    started_at: Timestamp,
    /// Whether what is needed answers; mail and gateways are asked by `chatgrow doctor`.
    checks: Vec<Check>,
    database: DatabaseView,
    /// The disk of the data folder; null where it cannot be asked.
    disk: Option<DiskView>,
    jobs: JobsView,
    connections: ConnectionsView,
    /// The newest backup here; null when there is none, or the database is PostgreSQL.
    last_backup_at: Option<Timestamp>,
    /// What is out of order.
    troubles: Vec<Trouble>,
    /// What deserves a look in the configuration.
    advice: Vec<Advice>,
}

/// The database.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemDatabase)]
struct DatabaseView {
    /// `sqlite` or `postgres`.
    engine: &'static str,
    bytes: Option<u64>,
    schema_version: i64,
    /// How far its clock is ahead of ours, in milliseconds; null where both are one.
    drift_ms: Option<i64>,
}

/// Room on a disk, in bytes.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemDisk)]
struct DiskView {
    free: u64,
    whole: u64,
}

/// Work to be done.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemJobs)]
struct JobsView {
    kinds: Vec<JobKindView>,
    /// Since when the oldest message that has not left is due; null when none is.
    oldest_message_due_at: Option<Timestamp>,
}

/// Jobs of one kind.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SystemJobKind)]
struct JobKindView {
    kind: String,
    /// In nobody's hands, due or not; those that are late among them.
    waiting: i64,
    /// In the hands of a worker.
    running: i64,
    /// Due for more than a minute and in nobody's hands.
    late: i64,
    /// Given up.
    failed: i64,
}

/// Connections that businesses send by.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemConnections)]
struct ConnectionsView {
    active: i64,
    /// Left alone for a while after failures.
    paused: i64,
    /// Would have taken no messages when they were last looked at.
    failing: i64,
    /// False when there were too many to be counted in time.
    is_complete: bool,
}

/// How the installation is.
#[utoipa::path(get, path = "/api/system/health", tag = "system", responses((status = 200, body = SystemHealth)),
    security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn read_health(
    State(app): State<App>,
    _: PlatformOwner,
) -> Result<Json<SystemHealth>, Problem> {
    let now = app.clock.now();
    let Health {
        status,
        version,
        checks,
    } = health(&app, false).await;
    let database = database(&app, now).await?;
    let disk = disk(&app.config.data_dir);
    let jobs = jobs(&app, now).await?;
    let (connections, is_complete) = connections(&app, now).await?;
    let backups = backup::state(&app).await?;
    let last_backup_at = backups.kept.first().map(|kept| kept.at);
    let signs = Signs {
        now,
        failed_jobs: jobs.kinds.iter().map(|kind| kind.failed).sum(),
        late_jobs: jobs.kinds.iter().map(|kind| kind.late).sum(),
        oldest_message: jobs.oldest_message_due_at,
        failing_connections: connections.paused.max(connections.failing),
        disk: disk.as_ref().map(|disk| (disk.free, disk.whole)),
        drift_ms: database.drift_ms,
        backups: daily_since(&app, &backups),
        backup_failed: backups.error.is_some(),
        redis_is_down: checks
            .iter()
            .any(|check| check.name == "redis" && check.status != Status::Ok),
    };
    Ok(Json(SystemHealth {
        status,
        version,
        now,
        started_at: app.started_at,
        checks,
        database,
        disk,
        jobs,
        connections: ConnectionsView {
            active: connections.active,
            paused: connections.paused,
            failing: connections.failing,
            is_complete,
        },
        last_backup_at,
        troubles: signs.troubles(),
        advice: Advice::on(&app.config),
    }))
}

/// Since when a daily backup could have been made, and when the last one was; `None` where none are made.
fn daily_since(app: &App, backups: &BackupState) -> Option<(Timestamp, Option<Timestamp>)> {
    app.db.sqlite_file()?;
    app.config.backup.at?;
    Some((app.started_at, backups.kept.first().map(|kept| kept.at)))
}

async fn database(app: &App, now: Timestamp) -> sqlx::Result<DatabaseView> {
    let mut tx = app.db.platform_read().await?;
    let schema_version = tx.schema_version().await?;
    let server = tx.server_facts().await?;
    let bytes = match (server, app.db.sqlite_file()) {
        (Some((bytes, _)), _) => u64::try_from(bytes).ok(),
        (None, Some(file)) => Some(backup::bytes_of(file)),
        (None, None) => None,
    };
    Ok(DatabaseView {
        engine: app.db.engine(),
        bytes,
        schema_version,
        drift_ms: server.map(|(_, at)| at.saturating_sub(now.as_millisecond())),
    })
}

/// The disk under `folder`.
fn disk(folder: &Path) -> Option<DiskView> {
    let folder = fs::canonicalize(folder).ok()?;
    let about = rustix::fs::statvfs(&folder).ok()?;
    Some(DiskView {
        free: about.f_bavail.saturating_mul(about.f_frsize),
        whole: about.f_blocks.saturating_mul(about.f_frsize),
    })
}

async fn jobs(app: &App, now: Timestamp) -> sqlx::Result<JobsView> {
    let mut tx = app.db.platform_read().await?;
    let counts = tx.job_counts(now).await?;
    let oldest = tx.oldest_due("send_message", now).await?;
    let kinds = counts.into_iter().map(|counts| JobKindView {
        kind: counts.kind,
        waiting: counts.waiting,
        running: counts.running,
        late: counts.late,
        failed: counts.failed,
    });
    Ok(JobsView {
        kinds: kinds.collect(),
        oldest_message_due_at: oldest.and_then(|at| Timestamp::from_millisecond(at).ok()),
    })
}

/// The connections of all businesses together, and whether all were counted. Those who have connections in use are
/// known by the jobs that look at them.
async fn connections(app: &App, now: Timestamp) -> sqlx::Result<(ConnectionCounts, bool)> {
    let mut tx = app.db.platform_read().await?;
    let businesses = tx.businesses_with_jobs("check_connection").await?;
    let until = tokio::time::Instant::now() + COUNTING;
    let mut sum = ConnectionCounts::default();
    for business in businesses {
        if tokio::time::Instant::now() > until {
            return Ok((sum, false));
        }
        let mut inside = tx.enter(Scope::granted(business)).await?;
        let counted = inside.connection_counts(now).await?;
        tx = inside.leave();
        sum.active += counted.active;
        sum.paused += counted.paused;
        sum.failing += counted.failing;
    }
    Ok((sum, true))
}
