//! The whole service on a fresh database, with time standing still and a real SMTP server in process.

use std::collections::HashMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use chatgrow::app::{self, App};
use chatgrow::jobs;
use chatgrow::platform::clock::Clock;
use chatgrow::platform::config::Config;
use chatgrow::platform::logs::RecentLayer;
use chatgrow_channels::simulator::SmtpServer;
use http_body_util::BodyExt as _;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, PgConnection, PgPool, SqlitePool};
use tower::ServiceExt as _;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// A Sunday morning in Israel, in winter time.
pub(crate) const START: &str = "2026-01-04T06:00:00Z";

/// Declares a test that runs on SQLite and on PostgreSQL: `both!(async fn name(app) { … });`
macro_rules! both {
    ($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block) => {
        async fn $name($app: $crate::harness::TestApp) $body

        mod $name {
            use $crate::harness::{Engine, TestApp};

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$name(TestApp::start(Engine::Sqlite, &[]).await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$name(TestApp::start(Engine::Postgres, &[]).await).await;
            }
        }
    };
}
pub(crate) use both;

/// Declares a test that runs on both databases in what `start` opens on each:
/// `both_in!(World, crate::room::World::start; async fn name(world) { … });`
macro_rules! both_in {
    ($World:ty, $start:path; async fn $name:ident($world:ident) $body:block) => {
        async fn $name($world: $World) $body

        mod $name {
            use $crate::harness::Engine;

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$name($start(Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$name($start(Engine::Postgres).await).await;
            }
        }
    };
}
pub(crate) use both_in;

/// Runs the same expression on either pool: `raw!(app.raw, pool => …)`.
macro_rules! raw {
    ($raw:expr, $pool:ident => $body:expr) => {
        match &$raw {
            $crate::harness::Raw::Sqlite($pool) => $body,
            $crate::harness::Raw::Postgres($pool) => $body,
        }
    };
}
pub(crate) use raw;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// The service under test.
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) mail: SmtpServer,
    pub(crate) engine: Engine,
    pub(crate) raw: Raw,
    _data: tempfile::TempDir,
}

impl TestApp {
    /// A service on an empty database, with further variables of its environment.
    pub(crate) async fn start(engine: Engine, variables: &[(&str, &str)]) -> Self {
        let lines = tracing_subscriber::fmt::layer().with_test_writer();
        let logs = tracing_subscriber::registry()
            .with(lines.with_filter(LevelFilter::WARN))
            .with(RecentLayer.with_filter(LevelFilter::INFO));
        let _ = logs.try_init();
        let mail = SmtpServer::start().await.unwrap();
        let data = tempfile::tempdir().unwrap();
        let mut env: HashMap<String, String> = HashMap::new();
        let mut set = |name: &str, value: &str| env.insert(name.to_owned(), value.to_owned());
        set("DATA_DIR", data.path().to_str().unwrap());
        set("JWT_SECRET", "0123456789abcdef0123456789abcdef");
        set("BASE_URL", "https://chatgrow.test");
        set("RATE_LIMIT_MAX_REQUESTS", "1000000");
        set("RATE_LIMIT_SIGN_IN", "1000000");
        set("RATE_LIMIT_GUEST_WRITES", "1000000");
        set("SQLITE_SYNCHRONOUS", "normal");
        set("EMAIL_FROM", "ChatGrow <mail@chatgrow.test>");
        set("SMTP_HOST", &mail.address().ip().to_string());
        set("SMTP_PORT", &mail.address().port().to_string());
        set("SMTP_TLS", "none");
        let given = |wanted: &str| variables.iter().find(|(name, _)| *name == wanted);
        let given = given("DATABASE_DIRECT_URL").or_else(|| given("DATABASE_URL"));
        let database = match engine {
            Engine::Sqlite => given.map(|(_, url)| (*url).to_owned()),
            Engine::Postgres => Some(fresh_postgres().await),
        };
        if let Some(url) = &database {
            set("DATABASE_URL", url);
            set("DATABASE_CONNECTIONS", "20");
        }
        for (name, value) in variables {
            set(name, value);
        }
        let config = Config::read(|name| env.get(name).cloned()).unwrap();
        let app = app::open(config, Clock::manual(START.parse().unwrap()))
            .await
            .unwrap();
        let raw = match &database {
            Some(url) => Raw::Postgres(PgPool::connect(url).await.unwrap()),
            None => {
                let file = SqliteConnectOptions::new().filename(data.path().join("chatgrow.db"));
                Raw::Sqlite(SqlitePool::connect_with(file).await.unwrap())
            }
        };
        Self {
            router: app::router(&app),
            app,
            mail,
            engine,
            raw,
            _data: data,
        }
    }

    /// A caller without an account.
    pub(crate) fn guest(&self) -> Client {
        Client {
            router: self.router.clone(),
            token: None,
            headers: HeaderMap::new(),
        }
    }

    /// Registers, follows the link of the mail, and is signed in as the owner of a new business.
    pub(crate) async fn owner(&self, name: &str) -> Client {
        let email = format!("{name}@example.com");
        let body = json!({ "fullName": name, "businessName": format!("Studio {name}"), "email": email,
            "password": "correct horse battery" });
        self.guest()
            .post("/api/auth/register", body)
            .await
            .expect(StatusCode::ACCEPTED);
        self.run_jobs().await;
        let token = self.link_token(&email).await;
        let session = self
            .guest()
            .post("/api/auth/verify-email", json!({ "token": token }))
            .await;
        let session = session.expect(StatusCode::OK);
        self.guest()
            .with_token(session["accessToken"].as_str().unwrap())
    }

    /// A member of `owner`'s team in `role`, signed in.
    pub(crate) async fn member(&self, owner: &Client, name: &str, role: &str) -> Client {
        let email = format!("{name}@example.com");
        let body = json!({ "email": email, "fullName": name, "role": role });
        owner
            .post("/api/team", body)
            .await
            .expect(StatusCode::CREATED);
        self.run_jobs().await;
        let token = self.link_token(&email).await;
        let password = "correct horse battery";
        let reset = json!({ "token": token, "password": password });
        self.guest()
            .post("/api/auth/reset-password", reset)
            .await
            .expect(StatusCode::NO_CONTENT);
        self.sign_in(name).await
    }

    /// The person of this name in a session of their own: a second one, or after time has ended the first.
    pub(crate) async fn sign_in(&self, name: &str) -> Client {
        let login =
            json!({ "email": format!("{name}@example.com"), "password": "correct horse battery" });
        let session = self.guest().post("/api/auth/login", login).await;
        let session = session.expect(StatusCode::OK);
        self.guest()
            .with_token(session["accessToken"].as_str().unwrap())
    }

    /// The token in the link of the newest mail to `email`.
    pub(crate) async fn link_token(&self, email: &str) -> String {
        let mails = self.mail.received();
        let mail = mails
            .iter()
            .rev()
            .find(|mail| mail.to.as_ref().is_some_and(|to| to.address == email))
            .unwrap();
        let text = mail.text.clone().unwrap();
        let token = text.split("token=").nth(1).unwrap();
        token
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    }

    /// Does every job that is due. What the team did is told half a minute later, so that it can be undone: if
    /// something waits for that, the clock moves on to it.
    pub(crate) async fn run_jobs(&self) -> usize {
        let mut ran = self.run_due().await;
        while let Some(due) = self.held_for_undo().await {
            self.app.clock.set(due);
            ran += self.run_due().await;
        }
        ran
    }

    /// Does every job that is due at this moment.
    pub(crate) async fn run_due(&self) -> usize {
        jobs::run_due(&self.app).await.unwrap()
    }

    /// When the last message is due that was planned for half a minute later.
    async fn held_for_undo(&self) -> Option<Timestamp> {
        const SQL: &str = "
            SELECT COALESCE(max(due_at), 0) FROM jobs
            WHERE kind = 'send_message' AND attempts = 0 AND done_at IS NULL AND failed_at IS NULL
                AND due_at > $1 AND due_at <= created_at + 30000";
        let now = self.app.clock.now().as_millisecond();
        let due: i64 = raw!(self.raw, pool => sqlx::query_scalar(SQL).bind(now).fetch_one(pool).await.unwrap());
        (due > 0).then(|| Timestamp::from_millisecond(due).unwrap())
    }

    /// The one number of a query on the data of `business` alone.
    pub(crate) async fn count(&self, sql: &'static str, business: &str) -> i64 {
        match &self.raw {
            Raw::Sqlite(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
            Raw::Postgres(pool) => {
                let mut tx = pool.begin().await.unwrap();
                let scope = "SELECT set_config('chatgrow.business', $1, true)";
                sqlx::query(scope)
                    .bind(business)
                    .execute(&mut *tx)
                    .await
                    .unwrap();
                sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap()
            }
        }
    }

    /// Moves the clock to `at`.
    pub(crate) fn set_clock(&self, at: &str) {
        self.app.clock.set(at.parse().unwrap());
    }

    /// Moves the clock on.
    pub(crate) fn advance(&self, by: SignedDuration) -> Timestamp {
        let at = self.app.clock.now().checked_add(by).unwrap();
        self.app.clock.set(at);
        at
    }
}

/// The address of a new, empty database on the test server.
pub(crate) async fn fresh_postgres() -> String {
    let Some(url) = variable("TEST_POSTGRES_URL") else {
        panic!("TEST_POSTGRES_URL is not set: run the tests through scripts/with-services.sh");
    };
    let name = format!("t_{}", uuid::Uuid::now_v7().simple());
    let mut server = PgConnection::connect(&url).await.unwrap();
    let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(create).execute(&mut server).await.unwrap();
    server.close().await.unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

/// A variable of the test's environment.
pub(crate) fn variable(name: &str) -> Option<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "tests learn here where their services are"
    )]
    std::env::var(name).ok()
}

/// Somebody who sends requests.
#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    token: Option<String>,
    headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// The body, which must have come with `status`.
    #[track_caller]
    pub(crate) fn expect(self, status: StatusCode) -> Value {
        assert_eq!(
            self.status,
            status,
            "{}",
            String::from_utf8_lossy(&self.bytes)
        );
        self.json()
    }

    /// The body as JSON; null when it is empty.
    pub(crate) fn json(&self) -> Value {
        if self.bytes.is_empty() {
            Value::Null
        } else {
            serde_json::from_slice(&self.bytes).unwrap()
        }
    }

    /// The `code` of a problem.
    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
}

impl Client {
    pub(crate) fn with_token(mut self, token: &str) -> Self {
        self.token = Some(token.to_owned());
        self
    }

    pub(crate) fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.parse().unwrap());
        self
    }

    pub(crate) fn token(&self) -> &str {
        self.token.as_deref().unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let body = body.map(|body| ("application/json", body.to_string().into_bytes()));
        self.send_bytes(method, path, body).await
    }

    /// Sends bytes of any media type.
    pub(crate) async fn send_bytes(
        &self,
        method: Method,
        path: &str,
        body: Option<(&str, Vec<u8>)>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let body = match body {
            Some((media, bytes)) => {
                request = request.header("content-type", media);
                Body::from(bytes)
            }
            None => Body::empty(),
        };
        let mut request = request.body(body).unwrap();
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40000))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }
}

/// A connection of the test's own, past every rule of the program: for what the database holds by itself.
pub(crate) enum Raw {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Raw {
    /// The one number of a query without binds.
    pub(crate) async fn number(&self, sql: &'static str) -> i64 {
        raw!(*self, pool => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap())
    }
}
