//! Two databases, one code: SQLite in the data folder, or PostgreSQL.
//!
//! SQL is written once, as a `const` beside its use, and runs on whichever engine the transaction
//! holds. A [`Tx`] belongs to one business: it can only be begun with a [`Scope`], and on PostgreSQL
//! row-level security holds it to that business a second time. A [`PlatformTx`] is for what belongs
//! to no business or to all: users, sessions, jobs.

mod open;
mod statement;
mod turns;
mod tx;

pub use open::{OpenError, SqliteSync, newest_sqlite_schema};
pub(crate) use statement::{Statement, Value};
pub(crate) use tx::Unit;
pub use tx::{PlatformTx, Scope, Tx};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sqlx::{PgPool, SqlitePool};

use super::live::Live;

/// The open database. SQLite has one writer, so writers queue in its pool instead of meeting "busy".
#[derive(Clone, Debug)]
pub struct Db {
    pub(crate) pools: Pools,
    live: Arc<Live>,
    turns: Arc<turns::Turns>,
}

/// The pools of the engine in use.
#[derive(Clone, Debug)]
pub(crate) enum Pools {
    /// One writing connection and several that only read.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
        file: PathBuf,
    },
    /// One pool; through pgbouncer in transaction mode if the operator puts one in front.
    Postgres(PgPool),
}

/// The transaction of the engine in use.
pub(crate) enum Conn {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Runs the same expression on whichever connection the transaction holds.
macro_rules! on {
    ($tx:expr, $conn:ident => $body:expr) => {
        match &mut $tx.conn {
            $crate::platform::db::Conn::Sqlite(tx) => {
                let $conn = &mut **tx;
                $body
            }
            $crate::platform::db::Conn::Postgres(tx) => {
                let $conn = &mut **tx;
                $body
            }
        }
    };
}

/// `execute!(tx, SQL, bind, …)`: the number of rows changed.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $crate::platform::db::on!($tx, conn => sqlx::query($sql)$(.bind($bind))*.execute(conn).await
            .map(|done| done.rows_affected()))
    };
}

/// `fetch_all!(tx, SQL, bind, …)`: every row, as a type that derives `FromRow` or a tuple.
macro_rules! fetch_all {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $crate::platform::db::on!($tx, conn => sqlx::query_as($sql)$(.bind($bind))*.fetch_all(conn).await)
    };
}

/// `fetch_optional!(tx, SQL, bind, …)`: the first row, if there is one.
macro_rules! fetch_optional {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $crate::platform::db::on!($tx, conn => sqlx::query_as($sql)$(.bind($bind))*.fetch_optional(conn).await)
    };
}

/// `fetch_one!(tx, SQL, bind, …)`: the one row; an error when there is none.
macro_rules! fetch_one {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $crate::platform::db::on!($tx, conn => sqlx::query_as($sql)$(.bind($bind))*.fetch_one(conn).await)
    };
}

pub(crate) use {execute, fetch_all, fetch_one, fetch_optional, on};

impl Db {
    /// The hub that is told of each commit.
    #[must_use]
    pub fn live(&self) -> &Arc<Live> {
        &self.live
    }

    /// `"sqlite"` or `"postgres"`, for logs and health.
    #[must_use]
    pub fn engine(&self) -> &'static str {
        match &self.pools {
            Pools::Sqlite { .. } => "sqlite",
            Pools::Postgres(_) => "postgres",
        }
    }

    /// The file of the database, when it is one.
    #[must_use]
    pub fn sqlite_file(&self) -> Option<&Path> {
        match &self.pools {
            Pools::Sqlite { file, .. } => Some(file),
            Pools::Postgres(_) => None,
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// The driver's, when it does not.
    pub async fn ping(&self) -> sqlx::Result<()> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                sqlx::query("SELECT 1").execute(readers).await.map(drop)
            }
            Pools::Postgres(pool) => sqlx::query("SELECT 1").execute(pool).await.map(drop),
        }
    }

    /// Lets running statements end and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite {
                writer, readers, ..
            } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

/// Whether a statement failed on the named constraint or trigger of PostgreSQL, or, on SQLite, with a
/// message that holds `sqlite`: SQLite names the columns of a unique index and not the index.
#[must_use]
pub fn violates(error: &sqlx::Error, constraint: &str, sqlite: &str) -> bool {
    error.as_database_error().is_some_and(|error| {
        error.constraint() == Some(constraint)
            || (error.constraint().is_none() && error.message().contains(sqlite))
    })
}

/// A pattern for `LIKE … ESCAPE '\'` that finds `text` anywhere, its wildcards taken as letters.
#[must_use]
pub fn contains_pattern(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}
