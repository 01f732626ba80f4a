//! Where the backups of this installation stand.

use std::fs;
use std::path::Path;

use super::copy::beside;
use super::job::KIND;
use super::{Kept, UnderWay, folder, folder_of};
use crate::app::App;
use crate::platform::http::Problem;

/// See [`state`].
#[derive(Debug)]
pub(in crate::ops) struct BackupState {
    /// Whether backups are made here at all.
    pub(in crate::ops) is_here: bool,
    /// The newest first.
    pub(in crate::ops) kept: Vec<Kept>,
    pub(in crate::ops) under_way: Option<UnderWay>,
    /// Whether one is being made or waits for a free hand.
    pub(in crate::ops) at_hand: bool,
    /// Why the last attempt failed.
    pub(in crate::ops) error: Option<String>,
}

/// What there is, what is being made, and what went wrong.
///
/// # Errors
/// [`Problem::Internal`] when the folder cannot be read, or the driver's.
pub(in crate::ops) async fn state(app: &App) -> Result<BackupState, Problem> {
    let is_here = app.db.sqlite_file().is_some();
    let folder = folder_of(&app.config);
    let kept = if is_here {
        folder::kept(&folder).map_err(Problem::internal)?
    } else {
        Vec::new()
    };
    let mut tx = app.db.platform_read().await?;
    let at_hand = tx.is_at_hand(KIND, app.clock.now()).await?;
    let error = tx.latest_error(KIND).await?;
    // A backup that was made since makes up for it.
    let newest = kept
        .first()
        .map_or(i64::MIN, |kept| kept.at.as_millisecond());
    let error = error.filter(|(at, _)| *at > newest);
    // What a backup that was broken off left behind is nothing that is being made.
    let under_way = if at_hand {
        folder::under_way(&folder).map_err(Problem::internal)?
    } else {
        None
    };
    Ok(BackupState {
        is_here,
        kept,
        under_way,
        at_hand,
        error: error.map(|(_, why)| why),
    })
}

/// The bytes of a database of SQLite: its file and what was written beside it since.
pub(in crate::ops) fn bytes_of(database: &Path) -> u64 {
    let files = [database.to_owned(), beside(database, "-wal")];
    let sizes = files
        .iter()
        .map(|file| fs::metadata(file).map_or(0, |about| about.len()));
    sizes.sum()
}
