//! Putting a backup in the place of the database.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use super::BackupError;
use super::check::{self, Whole};
use super::copy::{beside, sync_folder_of};

/// What was done.
#[derive(Debug)]
pub(super) struct Restored {
    pub(super) whole: Whole,
    /// Where the database lies that was there before.
    pub(super) before: Option<PathBuf>,
}

/// Puts the backup in `backup` in the place of the database in `database`; that one is kept beside it. Nothing is
/// touched before the backup was found whole, nor while a program has the database open.
pub(super) async fn restore(
    backup: &Path,
    database: &Path,
    now: Timestamp,
) -> Result<Restored, BackupError> {
    if !backup.is_file() {
        return Err(BackupError::Missing(backup.to_owned()));
    }
    let whole = check::check(backup).await?;
    let restoring = beside(database, ".restoring");
    if let Some(folder) = database.parent() {
        fs::create_dir_all(folder)?;
    }
    copy_file(backup, &restoring)?;
    let held = match hold(database).await {
        Ok(held) => held,
        Err(error) => {
            fs::remove_file(&restoring)?;
            return Err(error);
        }
    };
    let before = put_aside(database, now)?;
    fs::rename(&restoring, database)?;
    sync_folder_of(database)?;
    if let Some(conn) = held {
        conn.close().await?;
    }
    Ok(Restored { whole, before })
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.sync_all()
}

/// Holds a database that no other program has open, all its pages in its one file; `None` when there is none. Whoever
/// has it open in WAL mode holds a shared lock, and to leave that mode SQLite wants the whole file for itself.
async fn hold(database: &Path) -> Result<Option<SqliteConnection>, BackupError> {
    if !database.exists() {
        return Ok(None);
    }
    let options = SqliteConnectOptions::new()
        .filename(database)
        .create_if_missing(false)
        .busy_timeout(std::time::Duration::ZERO)
        .disable_statement_logging();
    let mut conn = options.connect().await?;
    for sql in ["PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"] {
        if let Err(error) = sqlx::query(sql).execute(&mut conn).await {
            let is_locked = error.as_database_error().is_some_and(|error| {
                let message = error.message();
                message.contains("locked") || message.contains("busy")
            });
            return Err(if is_locked {
                BackupError::InUse
            } else {
                error.into()
            });
        }
    }
    let (mode,): (String,) = sqlx::query_as("PRAGMA journal_mode")
        .fetch_one(&mut conn)
        .await?;
    if mode != "delete" {
        return Err(BackupError::InUse);
    }
    Ok(Some(conn))
}

/// Gives another name to the database that is there, and to what was written beside it: SQLite would take a log that
/// is left over for that of the new one.
fn put_aside(database: &Path, now: Timestamp) -> io::Result<Option<PathBuf>> {
    let ending = format!(".before-{}", now.strftime("%Y%m%dT%H%M%SZ"));
    let aside = beside(database, &ending);
    for part in ["", "-wal", "-shm"] {
        let file = beside(database, part);
        if file.exists() {
            fs::rename(file, beside(&aside, part))?;
        }
    }
    Ok(aside.exists().then_some(aside))
}
