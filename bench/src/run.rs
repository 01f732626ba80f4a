//! One run: an empty database, the business, its seed, every case, the report.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use jiff::Timestamp;

use crate::bare::{self, Bare, BareClient};
use crate::cases::Case;
use crate::database::{self, Engine, Raw, fetch_one_value};
use crate::http::Connection;
use crate::load::{Client, Measured, Plan, measure};
use crate::process;
use crate::report::{Line, Report};
use crate::script::{Script, Step};
use crate::seed::{self, Amount};
use crate::server::{Server, Settings};
use crate::setup;
use crate::world::World;

/// How often the server is started to time it.
const STARTS: usize = 5;
/// What an idle server is given to settle before its memory is read.
const SETTLE: Duration = Duration::from_secs(2);

/// What to measure.
pub(crate) struct Run<'a> {
    pub(crate) binary: &'a Path,
    pub(crate) engine: Engine,
    pub(crate) postgres_url: Option<&'a str>,
    pub(crate) amount: Amount,
    pub(crate) cases: &'a [Case],
    pub(crate) plan: Plan,
}

impl Run<'_> {
    /// Measures it. The data lives in a temporary folder, or a database of its own that is dropped.
    ///
    /// # Errors
    /// When anything at all fails.
    pub(crate) async fn measure(&self) -> anyhow::Result<Report> {
        let place = Place {
            binary: self.binary,
            engine: self.engine,
            postgres_url: self.postgres_url,
        };
        place
            .with(async |settings| self.measure_on(settings).await)
            .await
    }

    async fn measure_on(&self, settings: &Settings) -> anyhow::Result<Report> {
        let world = Arc::new(self.fill(settings).await?);
        let (starts, server) = start_often(settings).await?;
        setup::look(&server, &world, self.amount.size + 1).await?;
        tokio::time::sleep(SETTLE).await;
        let idle_kib = server.resident_kib()?;
        let bare = Arc::new(Bare::open(settings, world.business).await?);
        let mut lines = Vec::new();
        for case in self.cases {
            lines.push(self.measure_case(*case, &server, &bare, &world).await?);
            drained(settings, &server).await?;
        }
        tokio::time::sleep(SETTLE).await;
        let idle_after_kib = server.resident_kib()?;
        server.stop().await?;
        Ok(Report {
            engine: self.engine,
            size: self.amount.size,
            starts,
            idle_kib,
            idle_after_kib,
            lines,
        })
    }

    async fn fill(&self, settings: &Settings) -> anyhow::Result<World> {
        let (server, _) = Server::start(settings).await?;
        let mut opened = setup::open_business(&server, settings).await?;
        let mut database = Raw::open(settings).await?;
        seed::check(&server, &mut database, &opened.world).await?;
        seed::fill(&mut database, &mut opened.world, &opened.staff, self.amount).await?;
        if self.engine == Engine::Postgres {
            // What autovacuum does within minutes by itself.
            database.run("VACUUM ANALYZE").await?;
        }
        database.close().await?;
        server.stop().await?;
        Ok(opened.world)
    }

    async fn measure_case(
        &self,
        case: Case,
        server: &Server,
        bare: &Arc<Bare>,
        world: &Arc<World>,
    ) -> anyhow::Result<Line> {
        let context = || format!("measuring {}", case.name());
        let script = Arc::new(Script::parse(case.statements()).with_context(context)?);
        let mut clients = Vec::new();
        for _ in 0..self.plan.clients {
            clients.push(HttpClient {
                connection: Connection::open(server.address).await?,
                case,
                world: Arc::clone(world),
            });
        }
        let of_server = measure(clients, self.plan, || server.cpu());
        let of_server = of_server.await.with_context(context)?;
        let server_kib = server.resident_kib()?;
        let of_bare = |with_password| {
            let client = || BareClient {
                bare: Arc::clone(bare),
                script: Arc::clone(&script),
                case,
                world: Arc::clone(world),
                with_password,
            };
            let clients = std::iter::repeat_with(client).take(self.plan.clients);
            measure(clients.collect(), self.plan, process::own_cpu)
        };
        let has_password = script
            .steps
            .iter()
            .any(|step| matches!(step, Step::Password));
        let statements_alone: Option<Measured> = if has_password {
            Some(of_bare(false).await.with_context(context)?)
        } else {
            None
        };
        let (statements, transactions) = bare::counts(bare, &script);
        Ok(Line {
            case,
            writes: script.writes(),
            statements,
            transactions,
            server: of_server,
            server_kib,
            bare: of_bare(true).await.with_context(context)?,
            statements_alone,
        })
    }
}

/// Where a server runs and on which engine.
pub(crate) struct Place<'a> {
    pub(crate) binary: &'a Path,
    pub(crate) engine: Engine,
    pub(crate) postgres_url: Option<&'a str>,
}

impl Place<'_> {
    /// Does `work` on data of its own, in a temporary folder or a database that is dropped afterwards.
    ///
    /// # Errors
    /// When anything at all fails.
    pub(crate) async fn with<T>(
        &self,
        work: impl AsyncFnOnce(&Settings) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let folder = Folder::new()?;
        let mut settings = Settings {
            binary: self.binary.to_owned(),
            data_dir: folder.0.clone(),
            database_url: None,
            mail: None,
            only_web: false,
        };
        if self.engine == Engine::Sqlite {
            return work(&settings).await;
        }
        let url = self
            .postgres_url
            .context("PostgreSQL needs --postgres-url or TEST_POSTGRES_URL")?;
        let name = format!("chatgrow_bench_{}", std::process::id());
        let mut beside = Raw::Postgres(Box::new(database::postgres(url).await?));
        beside.run(format!("CREATE DATABASE {name}")).await?;
        settings.database_url = Some(database::url_of(url, &name)?);
        let done = work(&settings).await;
        beside
            .run(format!("DROP DATABASE {name} WITH (FORCE)"))
            .await?;
        done
    }
}

/// A folder under the system's temporary one that is removed with what is in it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> std::io::Result<Self> {
        let name = format!("chatgrow-bench-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Starts the server often enough for a median, and leaves the last one running.
async fn start_often(settings: &Settings) -> anyhow::Result<(Vec<Duration>, Server)> {
    let mut starts = Vec::new();
    loop {
        let (server, took) = Server::start(settings).await?;
        starts.push(took);
        if starts.len() == STARTS {
            starts.sort_unstable();
            return Ok((starts, server));
        }
        server.stop().await?;
    }
}

/// Waits until the jobs that a case planned are done, so that the next case has the machine to itself.
async fn drained(settings: &Settings, server: &Server) -> anyhow::Result<()> {
    const DUE: &str = "
        SELECT count(*) FROM jobs WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $1";
    #[expect(
        clippy::disallowed_methods,
        reason = "what is due is due by the server's clock"
    )]
    let now = Timestamp::now().as_millisecond();
    let mut database = Raw::open(settings).await?;
    while fetch_one_value!(&mut database, i64, DUE, now)? > 0 {
        server.cpu().context("the server ended")?;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    database.close().await?;
    Ok(())
}

struct HttpClient {
    connection: Connection,
    case: Case,
    world: Arc<World>,
}

impl Client for HttpClient {
    async fn send(&mut self) -> anyhow::Result<bool> {
        let Some(turn) = self.world.next(self.case) else {
            return Ok(false);
        };
        let request = self.case.request(&self.world, turn)?;
        let answer = self.connection.send(&request).await?;
        anyhow::ensure!(
            answer.status == self.case.expected(),
            "{} was answered {}: {}",
            request.path,
            answer.status,
            answer.text()
        );
        Ok(true)
    }
}
