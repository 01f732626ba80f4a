//! Whether a file is a whole database of ours: read page by page, its references followed, its rows counted.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};

use super::BackupError;
use crate::platform::db::newest_sqlite_schema;

/// What a whole database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole {
    /// The version of its schema.
    pub(super) schema: i64,
    /// Rows of all tables.
    pub(super) rows: i64,
    /// Entries of all journals: they only grow, so that two moments can be compared.
    pub(super) entries: i64,
}

/// Opens the database in `file`, which nobody writes to.
async fn open(file: &Path) -> sqlx::Result<SqliteConnection> {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .read_only(true)
        .busy_timeout(std::time::Duration::from_secs(10))
        .disable_statement_logging()
        .connect()
        .await
}

/// Looks through the whole of `file`.
pub(super) async fn check(file: &Path) -> Result<Whole, BackupError> {
    let unreadable = |error: sqlx::Error| BackupError::Broken(error.to_string());
    let mut conn = open(file).await.map_err(unreadable)?;
    let outcome = look(&mut conn).await;
    conn.close().await?;
    outcome
}

async fn look(conn: &mut SqliteConnection) -> Result<Whole, BackupError> {
    let found: Result<String, _> = sqlx::query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(&mut *conn)
        .await;
    match found {
        Ok(verdict) if verdict == "ok" => {}
        Ok(verdict) => return Err(BackupError::Broken(verdict)),
        Err(error) => return Err(BackupError::Broken(error.to_string())),
    }
    let schema = schema(conn).await?;
    let broken: Option<String> =
        sqlx::query_scalar("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
            .fetch_optional(&mut *conn)
            .await?;
    if let Some(table) = broken {
        let what = format!("rows of {table} refer to rows that are not there");
        return Err(BackupError::Broken(what));
    }
    let entries = entries(conn).await?;
    let written: i64 = sqlx::query_scalar("SELECT count(*) FROM journal")
        .fetch_one(&mut *conn)
        .await?;
    if written != entries {
        return Err(BackupError::Broken("the journal has gaps".to_owned()));
    }
    Ok(Whole {
        schema,
        rows: rows(conn).await?,
        entries,
    })
}

/// The version of the schema, if this program knows it.
async fn schema(conn: &mut SqliteConnection) -> Result<i64, BackupError> {
    const SQL: &str = "SELECT MAX(version), MIN(success) FROM _sqlx_migrations";
    let row: Result<(Option<i64>, Option<bool>), _> = sqlx::query_as(SQL).fetch_one(conn).await;
    let foreign = || BackupError::Broken("it is no database of ChatGrow".to_owned());
    let (version, succeeded) = row.map_err(|_| foreign())?;
    let found = version.ok_or_else(foreign)?;
    if succeeded != Some(true) {
        return Err(BackupError::Broken("a migration of it failed".to_owned()));
    }
    let known = newest_sqlite_schema();
    if found > known {
        return Err(BackupError::TooNew { found, known });
    }
    Ok(found)
}

/// How many entries the heads of the journals say there are.
pub(super) async fn entries(conn: &mut SqliteConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar("SELECT COALESCE(SUM(last_seq), 0) FROM journal_heads")
        .fetch_one(conn)
        .await
}

async fn rows(conn: &mut SqliteConnection) -> sqlx::Result<i64> {
    const TABLES: &str =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let tables: Vec<String> = sqlx::query_scalar(TABLES).fetch_all(&mut *conn).await?;
    let mut rows = 0;
    for table in tables {
        // The name comes from the database's own list of its tables.
        let count = AssertSqlSafe(format!("SELECT count(*) FROM \"{table}\""));
        let (of_table,): (i64,) = sqlx::query_as(count).fetch_one(&mut *conn).await?;
        rows += of_table;
    }
    Ok(rows)
}
