//! Backups of SQLite: one file that holds the whole database as it was at one moment, taken while the service works.
//!
//! A backup has its name only after it was checked; until then it has another, so that a copy that was broken off can
//! never be taken for one. PostgreSQL is backed up by its own tools: `pg_dump.rs` says how.
//!
//! What is sealed in the database stays sealed in a backup. The key (`DATA_DIR/secret`, or `JWT_SECRET` and
//! `ENCRYPTION_KEY`) is not in it, and has to be kept somewhere else.

mod check;
mod command;
mod copy;
mod folder;
mod job;
mod pg_dump;
mod restore;
mod state;

pub use command::{back_up_to, restore_from};
pub use job::{back_up, plan_next};

pub(super) use folder::{Kept, Step, UnderWay, find};
pub(super) use job::ask;
pub(super) use pg_dump::pg_dump_command;
pub(super) use state::{BackupState, bytes_of, state};

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::config::Config;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = BackupCause)]
pub enum Cause {
    /// The hour had come.
    Daily,
    /// Somebody asked for it.
    ByHand,
}

/// Why there is no backup, or why one was not restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database said no.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A file could not be read or written.
    #[error("a file: {0}")]
    File(#[from] std::io::Error),
    /// Another backup is being made.
    #[error("another backup is under way")]
    UnderWay,
    /// There is something of that name already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// There is nothing to copy.
    #[error("{} is not there", .0.display())]
    Missing(PathBuf),
    /// It is no whole database of ours.
    #[error("it is not whole: {0}")]
    Broken(String),
    /// It was made by a newer program.
    #[error(
        "it has version {found} of the schema, and this program knows {known}: use a newer one"
    )]
    TooNew {
        /// Its version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// Another program has the database open.
    #[error("the database is in use: stop ChatGrow first")]
    InUse,
}

/// Where this installation keeps its backups.
pub(super) fn folder_of(config: &Config) -> PathBuf {
    config.data_dir.join("backups")
}
