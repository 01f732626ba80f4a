//! The database under the server, reached without it: for seeding, and for the bare driver.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use anyhow::Context as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection, QueryBuilder,
    SqliteConnection,
};
use uuid::Uuid;

use crate::server::Settings;
use crate::value::{Value, bind_value};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        <Self as clap::ValueEnum>::from_str(name, false)
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

/// One raw connection.
pub(crate) enum Raw {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

/// Opens SQLite with what the application opens it with (`platform/db/open.rs`).
///
/// # Errors
/// The driver's.
pub(crate) async fn sqlite(
    settings: &Settings,
    only_reads: bool,
) -> anyhow::Result<SqliteConnection> {
    let mut options = SqliteConnectOptions::new()
        .filename(settings.sqlite_file())
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .row_buffer_size(1024)
        .disable_statement_logging();
    if only_reads {
        options = options.pragma("query_only", "1");
    }
    Ok(options.connect().await?)
}

/// Connects to PostgreSQL at `url`.
///
/// # Errors
/// The driver's.
pub(crate) async fn postgres(url: &str) -> anyhow::Result<PgConnection> {
    let options = PgConnectOptions::from_str(url)?.disable_statement_logging();
    Ok(options.connect().await?)
}

/// `url` with another database's name.
///
/// # Errors
/// When `url` names no database.
pub(crate) fn url_of(url: &str, database: &str) -> anyhow::Result<String> {
    let (server, _) = url.rsplit_once('/').context("the URL names no database")?;
    Ok(format!("{server}/{database}"))
}

/// The statement, run on whichever engine, with the number or id in the first column of its first row.
macro_rules! fetch_one_value {
    ($raw:expr, $kind:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        match $raw {
            $crate::database::Raw::Sqlite(connection) => {
                sqlx::query_scalar::<_, $kind>($sql)$(.bind($bind))*.fetch_one(&mut **connection).await
            }
            $crate::database::Raw::Postgres(connection) => {
                sqlx::query_scalar::<_, $kind>($sql)$(.bind($bind))*.fetch_one(&mut **connection).await
            }
        }
    };
}

pub(crate) use fetch_one_value;

/// SQLite takes 32,766 parameters at most in a statement, PostgreSQL 65,535.
const MAX_PARAMETERS: usize = 30_000;

impl Raw {
    /// Opens a connection that may read and write.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn open(settings: &Settings) -> anyhow::Result<Self> {
        Ok(match &settings.database_url {
            None => Self::Sqlite(Box::new(sqlite(settings, false).await?)),
            Some(url) => Self::Postgres(Box::new(postgres(url).await?)),
        })
    }

    /// Runs a statement without parameters.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn run(&mut self, sql: impl Into<String>) -> sqlx::Result<()> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.into()));
        match self {
            Self::Sqlite(connection) => query.execute(&mut **connection).await.map(drop),
            Self::Postgres(connection) => query.execute(&mut **connection).await.map(drop),
        }
    }

    /// Begins a transaction that changes the data of `business`.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn begin(&mut self, business: Uuid) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(_) => self.run("BEGIN IMMEDIATE").await,
            Self::Postgres(_) => self.run(scoped("BEGIN", business)).await,
        }
    }

    /// Inserts rows, many in one statement.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn insert(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: &[Vec<Value>],
    ) -> anyhow::Result<()> {
        let head = format!("INSERT INTO {table} ({}) ", columns.join(", "));
        for some in rows.chunks(MAX_PARAMETERS / columns.len()) {
            match self {
                Self::Sqlite(connection) => {
                    let mut query = QueryBuilder::new(&head);
                    query.push_values(some, |mut row, values| {
                        for value in values {
                            bind_value!(row, push_bind, value);
                        }
                    });
                    query.build().execute(&mut **connection).await?;
                }
                Self::Postgres(connection) => {
                    let mut query = QueryBuilder::new(&head);
                    query.push_values(some, |mut row, values| {
                        for value in values {
                            bind_value!(row, push_bind, value);
                        }
                    });
                    query.build().execute(&mut **connection).await?;
                }
            }
        }
        Ok(())
    }

    /// Closes the connection.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn close(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        }
    }
}

/// A beginning on PostgreSQL that row-level security holds to `business`, as `platform/db/tx.rs` writes it.
pub(crate) fn scoped(begin: &str, business: Uuid) -> String {
    format!(
        "{begin}; SET LOCAL chatgrow.business = '{}'",
        business.as_hyphenated()
    )
}
