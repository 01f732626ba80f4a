//! The statements of a request, sent by the driver alone: no HTTP, no JSON, no checks, no pool.
//!
//! It keeps as many connections as the application does and has as many clients as the server had; a
//! client takes a free connection for each transaction. Rows are fetched and dropped undecoded.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordVerifier as _};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _, SqliteConnection};
use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

use crate::cases::Case;
use crate::database::{self, Engine, scoped};
use crate::load::Client;
use crate::script::{Script, Step, Transaction};
use crate::server::Settings;
use crate::value::{Variables, bind_value};
use crate::world::World;

/// `SQLITE_READERS` of `platform/db/open.rs`; writes go through one connection.
const SQLITE_READERS: usize = 4;
/// The default of `DATABASE_CONNECTIONS`.
const POSTGRES_CONNECTIONS: usize = 10;
/// Passwords checked at once: `AT_ONCE` of `accounts/passwords.rs`.
const PASSWORDS_AT_ONCE: usize = 2;

/// Connections that clients take turns with.
struct Turns<C> {
    free: Mutex<Vec<C>>,
    turns: Semaphore,
}

impl<C> Turns<C> {
    fn new(connections: Vec<C>) -> Self {
        Self {
            turns: Semaphore::new(connections.len()),
            free: Mutex::new(connections),
        }
    }

    async fn take(&self) -> anyhow::Result<(SemaphorePermit<'_>, C)> {
        let turn = self.turns.acquire().await?;
        let free = self
            .free
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        Ok((turn, free.context("every connection is taken")?))
    }

    fn give_back(&self, connection: C) {
        self.free
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(connection);
    }
}

enum Connections {
    Sqlite {
        readers: Turns<SqliteConnection>,
        writer: Turns<SqliteConnection>,
    },
    Postgres(Turns<PgConnection>),
}

/// The driver with its connections.
pub(crate) struct Bare {
    connections: Connections,
    business: Uuid,
    passwords: Semaphore,
}

impl Bare {
    /// Opens the connections to the database of `settings`.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn open(settings: &Settings, business: Uuid) -> anyhow::Result<Self> {
        let connections = match &settings.database_url {
            None => {
                let mut readers = Vec::new();
                for _ in 0..SQLITE_READERS {
                    readers.push(database::sqlite(settings, true).await?);
                }
                Connections::Sqlite {
                    readers: Turns::new(readers),
                    writer: Turns::new(vec![database::sqlite(settings, false).await?]),
                }
            }
            Some(url) => {
                let mut all = Vec::new();
                for _ in 0..POSTGRES_CONNECTIONS {
                    all.push(database::postgres(url).await?);
                }
                Connections::Postgres(Turns::new(all))
            }
        };
        Ok(Self {
            connections,
            business,
            passwords: Semaphore::new(PASSWORDS_AT_ONCE),
        })
    }

    fn engine(&self) -> Engine {
        match self.connections {
            Connections::Sqlite { .. } => Engine::Sqlite,
            Connections::Postgres(_) => Engine::Postgres,
        }
    }

    async fn run(&self, transaction: &Transaction, values: &mut Variables) -> anyhow::Result<()> {
        match &self.connections {
            Connections::Sqlite { readers, writer } => {
                let (turns, begin) = if transaction.writes {
                    (writer, "BEGIN IMMEDIATE")
                } else {
                    (readers, "BEGIN")
                };
                let (_turn, mut connection) = turns.take().await?;
                let begun = connection.begin_with(begin).await?;
                let done = run_on_sqlite(begun, transaction, values).await;
                turns.give_back(connection);
                done
            }
            Connections::Postgres(turns) => {
                let begin = match (transaction.of_business, transaction.writes) {
                    (false, _) => "BEGIN".to_owned(),
                    (true, true) => scoped("BEGIN", self.business),
                    (true, false) => scoped(
                        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                        self.business,
                    ),
                };
                let (_turn, mut connection) = turns.take().await?;
                let begun = connection.begin_with(AssertSqlSafe(begin)).await?;
                let done = run_on_postgres(begun, transaction, values).await;
                turns.give_back(connection);
                done
            }
        }
    }
}

/// The same for either engine; sqlx has a type per engine and no common one that costs nothing.
macro_rules! run_on {
    ($name:ident, $engine:expr, $database:ty) => {
        async fn $name(
            mut begun: sqlx::Transaction<'_, $database>,
            transaction: &Transaction,
            values: &mut Variables,
        ) -> anyhow::Result<()> {
            for statement in &transaction.statements {
                if !statement.is_sent_to($engine) {
                    continue;
                }
                let mut query = sqlx::query(statement.sql);
                for bind in &statement.binds {
                    query = bind_value!(query, bind, bind.value(values)?);
                }
                let rows = query
                    .fetch_all(&mut *begun)
                    .await
                    .with_context(|| format!("the driver sent: {}", statement.sql))?;
                if let Some(name) = statement.take {
                    let row = rows.first().context("a row is taken from, and none came")?;
                    values.set(name, row.try_get::<i64, _>(0)?);
                }
            }
            if transaction.commits {
                begun.commit().await?;
            } else {
                begun.rollback().await?;
            }
            Ok(())
        }
    };
}

run_on!(run_on_sqlite, Engine::Sqlite, sqlx::Sqlite);
run_on!(run_on_postgres, Engine::Postgres, sqlx::Postgres);

/// One client of the bare driver.
pub(crate) struct BareClient {
    pub(crate) bare: Arc<Bare>,
    pub(crate) script: Arc<Script>,
    pub(crate) case: Case,
    pub(crate) world: Arc<World>,
    /// Whether passwords are checked as well.
    pub(crate) with_password: bool,
}

impl Client for BareClient {
    async fn send(&mut self) -> anyhow::Result<bool> {
        let Some(turn) = self.world.next(self.case) else {
            return Ok(false);
        };
        let mut values = self.case.variables(&self.world, turn)?;
        for step in &self.script.steps {
            match step {
                Step::Transaction(transaction) => {
                    self.bare.run(transaction, &mut values).await?;
                }
                Step::Password if self.with_password => self.check_password().await?,
                Step::Password => {}
            }
        }
        Ok(true)
    }
}

impl BareClient {
    async fn check_password(&self) -> anyhow::Result<()> {
        let _turn = self.bare.passwords.acquire().await?;
        let world = Arc::clone(&self.world);
        let is_right = tokio::task::spawn_blocking(move || {
            PasswordHash::new(&world.password_hash).is_ok_and(|hash| {
                Argon2::default()
                    .verify_password(world.password.as_bytes(), &hash)
                    .is_ok()
            })
        });
        anyhow::ensure!(
            is_right.await?,
            "the owner's password does not fit its hash"
        );
        Ok(())
    }
}

/// How many statements and transactions the request of `script` sends on the engine of `bare`.
pub(crate) fn counts(bare: &Bare, script: &Script) -> (usize, usize) {
    script.counts(bare.engine())
}
