//! Opening a database: pools, pragmas, migrations, and the refusal of a role that could bypass
//! row-level security.

use std::path::Path;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, PgConnection};

use super::{Db, Pools};
use crate::platform::live::Live;

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

const SQLITE_READERS: u32 = 4;

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database did not answer, or refused us.
    #[error("the database cannot be opened: {0}")]
    Connect(#[from] sqlx::Error),
    /// A migration failed, or the database is newer than this program.
    #[error("the database cannot be brought up to date: {0}")]
    Migrate(#[from] MigrateError),
    /// Rows of the named table refer to rows that are not there.
    #[error(
        "the database is damaged: rows of {0} refer to rows that are not there; restore a backup"
    )]
    BrokenReferences(String),
    /// The role is a superuser or has BYPASSRLS: row-level security would not hold it.
    #[error(
        "the PostgreSQL role in DATABASE_URL bypasses row-level security; use a plain role that owns the \
         database: CREATE ROLE chatgrow LOGIN PASSWORD '…'; CREATE DATABASE chatgrow OWNER chatgrow;"
    )]
    RoleBypassesSecurity,
}

/// How SQLite makes commits last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqliteSync {
    /// Each commit survives a power cut.
    Full,
    /// The last commits may be lost in a power cut, never in a crash of the program.
    Normal,
}

impl Db {
    /// Opens (and creates, if need be) the SQLite database in `file` and brings it up to date.
    ///
    /// # Errors
    /// [`OpenError`] when the file cannot be used or a migration fails.
    pub async fn open_sqlite(
        file: &Path,
        sync: SqliteSync,
        live: Arc<Live>,
    ) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(match sync {
                SqliteSync::Full => SqliteSynchronous::Full,
                SqliteSync::Normal => SqliteSynchronous::Normal,
            })
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .row_buffer_size(1024)
            .disable_statement_logging();
        migrate_sqlite(&options).await?;
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(30))
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(SQLITE_READERS)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options.pragma("query_only", "1"));
        Ok(Self {
            pools: Pools::Sqlite {
                writer,
                readers,
                file: file.to_owned(),
            },
            live,
            turns: Arc::default(),
        })
    }

    /// Connects to PostgreSQL at `url` and brings it up to date, by `direct_url` when a pooler sits
    /// at `url`: the migrator takes a session lock, which a pooler in transaction mode cannot carry.
    ///
    /// # Errors
    /// [`OpenError`] when the server refuses, a migration fails, or the role would bypass row-level
    /// security.
    pub async fn open_postgres(
        url: &str,
        direct_url: Option<&str>,
        connections: u32,
        live: Arc<Live>,
    ) -> Result<Self, OpenError> {
        let mut direct =
            PgConnection::connect_with(&postgres_options(direct_url.unwrap_or(url))?).await?;
        let bypasses: bool = sqlx::query_scalar(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
        )
        .fetch_one(&mut direct)
        .await?;
        if bypasses {
            return Err(OpenError::RoleBypassesSecurity);
        }
        POSTGRES_MIGRATIONS.run(&mut direct).await?;
        direct.close().await?;

        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(30))
            .connect_with(postgres_options(url)?)
            .await?;
        Ok(Self {
            pools: Pools::Postgres(pool),
            live,
            turns: Arc::default(),
        })
    }
}

/// The newest version of the schema of SQLite that this program knows.
#[must_use]
pub fn newest_sqlite_schema() -> i64 {
    let versions = SQLITE_MIGRATIONS.iter().map(|migration| migration.version);
    versions.max().unwrap_or_default()
}

/// Brings the database up to date on a connection without foreign keys: SQLite changes a table's rules only
/// by making it anew, and would follow the references to the old one (sqlite.org/lang_altertable.html,
/// section 7). Whether every reference still holds is asked afterwards.
async fn migrate_sqlite(options: &SqliteConnectOptions) -> Result<(), OpenError> {
    let mut conn = options.clone().foreign_keys(false).connect().await?;
    SQLITE_MIGRATIONS.run(&mut conn).await?;
    let broken: Vec<(String,)> =
        sqlx::query_as("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
            .fetch_all(&mut conn)
            .await?;
    conn.close().await?;
    match broken.into_iter().next() {
        None => Ok(()),
        Some((table,)) => Err(OpenError::BrokenReferences(table)),
    }
}

/// `extra_float_digits` is a start-up parameter that pgbouncer refuses.
fn postgres_options(url: &str) -> sqlx::Result<PgConnectOptions> {
    Ok(PgConnectOptions::from_str(url)?
        .extra_float_digits(None)
        .disable_statement_logging())
}
