//! Backups: what is there, making one, taking one away.

use std::fs::File;
use std::path::Path as FilePath;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::acts::{self, Act};
use super::people::mask_people;
use crate::accounts::PlatformOwner;
use crate::app::App;
use crate::ops::backup::{self, Cause, Kept, Step, UnderWay};
use crate::platform::config::DatabaseConfig;
use crate::platform::http::{Json, Problem, file_body};

/// A backup that was made and checked.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemBackup)]
struct BackupView {
    name: String,
    cause: Cause,
    at: Timestamp,
    bytes: u64,
}

impl From<Kept> for BackupView {
    fn from(kept: Kept) -> Self {
        Self {
            name: kept.name,
            cause: kept.cause,
            at: kept.at,
            bytes: kept.bytes,
        }
    }
}

/// How far a backup has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum BackupStep {
    /// A worker takes it up as soon as a hand is free.
    Waiting,
    /// Its pages are written.
    Copying,
    /// It is read through.
    Checking,
}

/// A backup that is being made.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct BackupUnderWay {
    step: BackupStep,
    /// Written so far.
    bytes: u64,
    /// Of about so many.
    of_bytes: u64,
}

/// The backups of this installation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Backups {
    /// Whether they are made here; PostgreSQL is backed up by its own tools.
    is_here: bool,
    /// The time of day (UTC) at which one is made, `HH:MM`; null when none are made by themselves.
    daily_at: Option<String>,
    /// How many of each cause are kept.
    keep: usize,
    /// The newest first. What is listed was checked.
    items: Vec<BackupView>,
    under_way: Option<BackupUnderWay>,
    /// Why the last attempt failed; null when it did not.
    error: Option<String>,
    /// How PostgreSQL is backed up, for a shell; null on SQLite.
    command: Option<String>,
}

/// The backups of this installation.
#[utoipa::path(get, path = "/api/system/backups", tag = "system", responses((status = 200, body = Backups)),
    security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn list_backups(
    State(app): State<App>,
    _: PlatformOwner,
) -> Result<Json<Backups>, Problem> {
    let state = backup::state(&app).await?;
    let of_bytes = app.db.sqlite_file().map_or(0, backup::bytes_of);
    let under_way = match state.under_way {
        Some(UnderWay { step, bytes }) => Some((step_of(step), bytes)),
        None if state.at_hand => Some((BackupStep::Waiting, 0)),
        None => None,
    };
    let daily_at = app.config.backup.at.filter(|_| state.is_here);
    Ok(Json(Backups {
        is_here: state.is_here,
        daily_at: daily_at.map(|at| at.strftime("%H:%M").to_string()),
        keep: app.config.backup.keep,
        items: state.kept.into_iter().map(BackupView::from).collect(),
        under_way: under_way.map(|(step, bytes)| BackupUnderWay {
            step,
            bytes,
            of_bytes,
        }),
        error: state.error.as_deref().map(mask_people),
        command: command(&app),
    }))
}

fn step_of(step: Step) -> BackupStep {
    match step {
        Step::Copying => BackupStep::Copying,
        Step::Checking => BackupStep::Checking,
    }
}

fn command(app: &App) -> Option<String> {
    match &app.config.database {
        DatabaseConfig::Sqlite { .. } => None,
        DatabaseConfig::Postgres {
            url, direct_url, ..
        } => {
            let url = direct_url.as_ref().unwrap_or(url).expose();
            let file = FilePath::new("chatgrow.dump");
            Some(backup::pg_dump_command(url, file))
        }
    }
}

/// Make a backup now. `GET /api/system/backups` tells how far it is.
#[utoipa::path(post, path = "/api/system/backups", tag = "system",
    responses((status = 202, description = "It is made as soon as a worker has a free hand")),
    security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn make_backup(
    State(app): State<App>,
    owner: PlatformOwner,
) -> Result<StatusCode, Problem> {
    let mut tx = app.db.platform_write().await?;
    backup::ask(&app, &mut tx).await?;
    acts::record(&mut tx, app.clock.now(), &owner, (Act::BackupAsked, "")).await?;
    tx.commit().await?;
    Ok(StatusCode::ACCEPTED)
}

/// A database of SQLite.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
struct DatabaseFile(#[expect(dead_code, reason = "only describes the answer")] Vec<u8>);

/// Take a backup away. It holds the data of every business; that it was taken is taken down.
#[utoipa::path(get, path = "/api/system/backups/{name}", tag = "system",
    params(("name" = String, Path, description = "As it is listed")),
    responses((status = 200, description = "The file", body = DatabaseFile, content_type = "application/vnd.sqlite3")),
    security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn download_backup(
    State(app): State<App>,
    owner: PlatformOwner,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let folder = backup::folder_of(&app.config);
    // Only what the folder itself lists: no name leads out of it.
    let kept = backup::find(&folder, &name).map_err(Problem::internal)?;
    let kept = kept.ok_or(Problem::NotFound)?;
    let file = File::open(folder.join(&kept.name)).map_err(Problem::internal)?;
    let mut tx = app.db.platform_write().await?;
    let act = (Act::BackupDownloaded, kept.name.as_str());
    acts::record(&mut tx, app.clock.now(), &owner, act).await?;
    tx.commit().await?;
    let headers = [
        (header::CONTENT_TYPE, "application/vnd.sqlite3".to_owned()),
        (header::CONTENT_LENGTH, kept.bytes.to_string()),
        // As it is: it is large, and whoever waits sees how far it has come.
        (header::CONTENT_ENCODING, "identity".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", kept.name),
        ),
    ];
    Ok((headers, file_body(file)?).into_response())
}
