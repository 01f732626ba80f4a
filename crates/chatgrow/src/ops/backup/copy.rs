//! Copying a database that is in use into one file, at one moment of it.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use super::BackupError;
use super::check::{self, Whole};

/// What a copy is called while its pages are written, and while they are checked.
pub(super) const COPYING: &str = ".copying";
pub(super) const CHECKING: &str = ".checking";

/// A backup that was made and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Copied {
    pub(super) bytes: u64,
    pub(super) whole: Whole,
}

/// Copies the database in `source` to `target`, which must not be there yet. Under that name there is a whole backup
/// or nothing, whenever the program or the machine stops.
pub(super) async fn copy(source: &Path, target: &Path) -> Result<Copied, BackupError> {
    if !source.is_file() {
        return Err(BackupError::Missing(source.to_owned()));
    }
    if target.exists() {
        return Err(BackupError::Exists(target.to_owned()));
    }
    let (copying, checking) = (beside(target, COPYING), beside(target, CHECKING));
    let outcome = attempt(source, target, (&copying, &checking)).await;
    if outcome.is_err() {
        let _ = fs::remove_file(&copying);
        let _ = fs::remove_file(&checking);
    }
    outcome
}

async fn attempt(
    source: &Path,
    target: &Path,
    (copying, checking): (&Path, &Path),
) -> Result<Copied, BackupError> {
    reserve(copying)?;
    let mut conn = open_in_use(source).await?;
    let before = check::entries(&mut conn).await?;
    let made = write_pages(&mut conn, copying).await;
    let after = check::entries(&mut conn).await?;
    conn.close().await?;
    made?;
    let file = File::open(copying)?;
    file.sync_all()?;
    fs::rename(copying, checking)?;
    let whole = check::check(checking).await?;
    if !(before..=after).contains(&whole.entries) {
        let what = format!(
            "it holds {} entries of the journal, and there were {before} to {after}",
            whole.entries
        );
        return Err(BackupError::Broken(what));
    }
    let bytes = file.metadata()?.len();
    fs::rename(checking, target)?;
    sync_folder_of(target)?;
    Ok(Copied { bytes, whole })
}

/// Opens a database that others may be writing to. Not as one to be read only: such a connection could not tidy up
/// after itself when it is the last.
async fn open_in_use(source: &Path) -> sqlx::Result<SqliteConnection> {
    SqliteConnectOptions::new()
        .filename(source)
        .create_if_missing(false)
        .busy_timeout(Duration::from_secs(10))
        .disable_statement_logging()
        .connect()
        .await
}

/// An empty file that only its owner may read; SQLite writes into such a one.
fn reserve(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    options.open(file).map(drop)
}

/// One reading transaction, so that the copy is of one moment; who writes is not held up.
async fn write_pages(conn: &mut SqliteConnection, into: &Path) -> Result<(), BackupError> {
    let Some(into) = into.to_str() else {
        let what = "the name is not UTF-8";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, what).into());
    };
    sqlx::query("VACUUM INTO $1")
        .bind(into)
        .execute(conn)
        .await?;
    Ok(())
}

/// The file of the same name with `ending` after it.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    name.into()
}

/// Makes a new name in a folder survive a power cut.
pub(super) fn sync_folder_of(file: &Path) -> io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
