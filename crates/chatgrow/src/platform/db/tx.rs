//! Units of work. Dropping one without `commit` rolls it back.

use std::sync::Arc;

use sqlx::AssertSqlSafe;

use super::turns::{Turn, Turns};
use super::{Conn, Db, Pools};
use crate::platform::ids::BusinessId;
use crate::platform::live::Live;

/// The right to touch one business's data. Made where a caller's role has been checked, where a
/// public address names the business, or where a job carries it; nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    business: BusinessId,
}

impl Scope {
    /// The scope of `business`. Whoever calls this has checked that its caller may touch that business.
    pub(crate) fn granted(business: BusinessId) -> Self {
        Self { business }
    }

    /// The business whose data may be touched.
    #[must_use]
    pub fn business(self) -> BusinessId {
        self.business
    }
}

/// One unit of work on the data of one business.
pub struct Tx {
    pub(crate) conn: Conn,
    scope: Scope,
    live: Arc<Live>,
    wakes: Wakes,
    /// Whether this work holds the business's journal, as it does until it ends: it is not taken within a savepoint.
    pub(crate) holds_journal: bool,
    turns: Arc<Turns>,
    turn: Option<Turn>,
}

/// One unit of work on what belongs to no business: users, sessions, jobs.
pub struct PlatformTx {
    pub(crate) conn: Conn,
    live: Arc<Live>,
    wakes: Wakes,
    turns: Arc<Turns>,
}

/// Whom to wake once the work is committed.
#[derive(Debug, Clone, Copy, Default)]
struct Wakes {
    workers: bool,
    viewers: bool,
}

impl Db {
    /// Begins work that changes the data of one business.
    ///
    /// # Errors
    /// The driver's, when no connection can be had.
    pub async fn write(&self, scope: Scope) -> sqlx::Result<Tx> {
        let conn = match &self.pools {
            // A deferred transaction that turns to writing later can fail with "busy".
            Pools::Sqlite { writer, .. } => {
                Conn::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres(pool) => Conn::Postgres(pool.begin_with(begin("BEGIN", scope)).await?),
        };
        Ok(self.tx(conn, scope))
    }

    /// Begins work that only reads the data of one business, at one moment in time.
    ///
    /// # Errors
    /// The driver's, when no connection can be had.
    pub async fn read(&self, scope: Scope) -> sqlx::Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => {
                let begin = begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", scope);
                Conn::Postgres(pool.begin_with(begin).await?)
            }
        };
        Ok(self.tx(conn, scope))
    }

    fn tx(&self, conn: Conn, scope: Scope) -> Tx {
        Tx {
            conn,
            scope,
            live: self.live.clone(),
            wakes: Wakes::default(),
            holds_journal: false,
            turns: self.turns.clone(),
            turn: None,
        }
    }

    /// Begins work that changes what belongs to no business.
    ///
    /// # Errors
    /// The driver's, when no connection can be had.
    pub async fn platform_write(&self) -> sqlx::Result<PlatformTx> {
        let conn = match &self.pools {
            Pools::Sqlite { writer, .. } => {
                Conn::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?)
            }
            Pools::Postgres(pool) => Conn::Postgres(pool.begin().await?),
        };
        Ok(PlatformTx {
            conn,
            live: self.live.clone(),
            wakes: Wakes::default(),
            turns: self.turns.clone(),
        })
    }

    /// Begins work that only reads what belongs to no business.
    ///
    /// # Errors
    /// The driver's, when no connection can be had.
    pub async fn platform_read(&self) -> sqlx::Result<PlatformTx> {
        let conn = match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => Conn::Postgres(pool.begin().await?),
        };
        Ok(PlatformTx {
            conn,
            live: self.live.clone(),
            wakes: Wakes::default(),
            turns: self.turns.clone(),
        })
    }
}

/// The opening of a transaction that row-level security holds to the scope: both in one round trip,
/// and gone with the transaction, so that a pooler in transaction mode may sit in between.
fn begin(begin: &str, scope: Scope) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "{begin}; SET LOCAL chatgrow.business = '{}'",
        scope.business.0.as_hyphenated()
    ))
}

impl Tx {
    /// The business this work is on.
    #[must_use]
    pub fn business(&self) -> BusinessId {
        self.scope.business
    }

    /// Goes on with the same work outside the business, to [`PlatformTx::enter`] another: what a person does to
    /// their account is told to every business of theirs. Live views of this one find it by themselves.
    #[must_use]
    pub fn leave(self) -> PlatformTx {
        PlatformTx {
            conn: self.conn,
            live: self.live,
            wakes: self.wakes,
            turns: self.turns,
        }
    }

    /// Waits until no other work on this business, in this process, holds its journal. SQLite has one writer, which is a
    /// turn by itself.
    pub(crate) async fn wait_for_turn(&mut self) {
        if !self.holds_journal && matches!(self.conn, Conn::Postgres(_)) {
            self.turn = self.turns.wait(self.scope.business).await;
        }
    }

    /// Wakes the live views of this business once this is committed: its journal has grown.
    pub(crate) fn wake_viewers(&mut self) {
        self.wakes.viewers = true;
    }

    /// Makes the work lasting, then wakes whoever waits for it.
    ///
    /// # Errors
    /// The driver's; then nothing is known to be stored.
    pub async fn commit(self) -> sqlx::Result<()> {
        commit(self.conn).await?;
        if self.wakes.workers {
            self.live.wake_workers();
        }
        if self.wakes.viewers {
            self.live.wake_viewers(self.scope.business);
        }
        Ok(())
    }
}

impl PlatformTx {
    /// Goes on with the same work inside one business, as registration does.
    ///
    /// # Errors
    /// The driver's.
    pub async fn enter(mut self, scope: Scope) -> sqlx::Result<Tx> {
        if let Conn::Postgres(tx) = &mut self.conn {
            sqlx::query("SELECT set_config('chatgrow.business', $1, true)")
                .bind(scope.business.to_string())
                .execute(&mut **tx)
                .await?;
        }
        Ok(Tx {
            conn: self.conn,
            scope,
            live: self.live,
            wakes: self.wakes,
            holds_journal: false,
            turns: self.turns,
            turn: None,
        })
    }

    /// Makes the work lasting, then wakes whoever waits for it.
    ///
    /// # Errors
    /// The driver's; then nothing is known to be stored.
    pub async fn commit(self) -> sqlx::Result<()> {
        commit(self.conn).await?;
        if self.wakes.workers {
            self.live.wake_workers();
        }
        Ok(())
    }
}

async fn commit(conn: Conn) -> sqlx::Result<()> {
    match conn {
        Conn::Sqlite(tx) => tx.commit().await,
        Conn::Postgres(tx) => tx.commit().await,
    }
}

/// Either kind of unit of work, for the few things that both may do: plan a job.
pub(crate) trait Unit {
    /// The connection underneath.
    fn raw(&mut self) -> Raw<'_>;
    /// Wakes the workers once this is committed.
    fn wake_workers(&mut self);
}

/// A borrowed connection that the query macros take.
pub(crate) struct Raw<'a> {
    pub(crate) conn: &'a mut Conn,
}

impl Unit for Tx {
    fn raw(&mut self) -> Raw<'_> {
        Raw {
            conn: &mut self.conn,
        }
    }

    fn wake_workers(&mut self) {
        self.wakes.workers = true;
    }
}

impl Unit for PlatformTx {
    fn raw(&mut self) -> Raw<'_> {
        Raw {
            conn: &mut self.conn,
        }
    }

    fn wake_workers(&mut self) {
        self.wakes.workers = true;
    }
}
