//! Configuration: the environment and `.env`, read once, every fault named in one message.
//! Names are those of ChatGrow 2.0 where it had one. Secrets never print.

mod authority;
mod calendars;
mod gateways;
mod installation;
mod mail;
mod read;
mod texts;

pub use authority::AuthorityConfig;
pub use calendars::{CalendarsConfig, GoogleConfig};
pub use gateways::{DefaultGateway, GatewaysConfig};
pub use installation::BackupConfig;
pub use mail::{MailConfig, MailProvider};
pub use read::{ConfigError, Reader};
pub use texts::{SmsProvider, TextsConfig};

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::Duration;

use crate::platform::db::SqliteSync;
use crate::platform::outbound::Allowed;
use crate::platform::text::Email;

/// A value that must not be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    #[must_use]
    pub fn new(value: String) -> Self {
        Self(value)
    }

    /// The secret itself; for use, not for printing.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// What this instance does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Role {
    /// Answers HTTP only.
    Web,
    /// Works through due jobs only (and answers health and metrics).
    Worker,
    /// Both.
    #[default]
    All,
}

/// Where the database is.
#[derive(Debug, Clone)]
pub enum DatabaseConfig {
    /// SQLite in the data folder.
    Sqlite {
        /// How commits are made lasting.
        sync: SqliteSync,
    },
    /// PostgreSQL.
    Postgres {
        /// Where queries go; a pooler may sit here.
        url: Secret,
        /// Where migrations go, when `url` is a pooler.
        direct_url: Option<Secret>,
        /// Connections kept at most.
        connections: u32,
    },
}

/// How logs are written.
#[derive(Debug, Clone)]
pub struct LogConfig {
    /// A `tracing` filter, for example `info` or `info,chatgrow=debug`.
    pub filter: String,
    /// JSON lines instead of text for people.
    pub json: bool,
    /// A folder for daily files; the console when absent.
    pub folder: Option<PathBuf>,
    /// Daily files kept; older ones are deleted.
    pub max_files: usize,
    /// A file's largest size in bytes; what is beyond it that day is dropped and counted.
    pub max_bytes: u64,
}

/// Requests allowed per window and address.
#[derive(Debug, Clone, Copy)]
pub struct RateConfig {
    /// The window.
    pub window: Duration,
    /// Requests of any kind.
    pub requests: u32,
    /// Attempts to sign in, register or reset, per address and per account.
    pub sign_in: u32,
    /// Bookings and other writes by guests.
    pub guest_writes: u32,
}

/// The whole configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on; 0 lets the system choose.
    pub port: u16,
    /// Where people reach us, without a slash at the end: links in messages start with it.
    pub base_url: String,
    /// Whether `NODE_ENV` is `production`.
    pub production: bool,
    /// The folder of the database, generated secrets and logs.
    pub data_dir: PathBuf,
    /// The database.
    pub database: DatabaseConfig,
    /// Redis, for several instances.
    pub redis_url: Option<Secret>,
    /// The key of tokens and signed links; generated into the data folder when absent.
    pub jwt_secret: Option<Secret>,
    /// How long an access token lives.
    pub access_lifetime: Duration,
    /// How long a sign-in lives without use.
    pub refresh_lifetime: Duration,
    /// The highest bcrypt cost that is verified for imported accounts.
    pub bcrypt_rounds: u32,
    /// Origins that may call with credentials.
    pub cors_origins: Vec<String>,
    /// Rate limits.
    pub rates: RateConfig,
    /// Whether `X-Forwarded-For` of the nearest proxy is believed.
    pub trust_proxy: bool,
    /// How long a worker may be silent about a job before another takes it. Longer than a carrier's
    /// slowest answer, so that slowness is not taken for death.
    pub job_lease: Duration,
    /// What `/metrics` asks for, when set.
    pub metrics_token: Option<Secret>,
    /// Logs.
    pub log: LogConfig,
    /// Mail.
    pub mail: MailConfig,
    /// SMS and WhatsApp.
    pub texts: TextsConfig,
    /// What the secrets of connections are sealed with; the installation's secret when absent.
    pub encryption_key: Option<Secret>,
    /// What addresses of users may be.
    pub outbound: Allowed,
    /// How long an address that is told of changes may take to answer.
    pub webhook_timeout: Duration,
    /// What files of customers may take of a business, in bytes.
    pub customer_files_bytes: u64,
    /// Calendars kept elsewhere.
    pub calendars: CalendarsConfig,
    /// Gateways that take payments online.
    pub gateways: GatewaysConfig,
    /// The tax authority; allocation numbers cannot be asked for when absent.
    pub authority: Option<AuthorityConfig>,
    /// Who runs the installation; on one machine the first account when none is named.
    pub platform_owners: Vec<Email>,
    /// Backups that are made by themselves.
    pub backup: BackupConfig,
}

impl Config {
    /// Reads the configuration through `lookup` (the environment, or a map in tests).
    ///
    /// # Errors
    /// One error that names every fault.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut read = Reader::new(&lookup);
        let port = read.number("PORT", 5000_u16, 0..=65535);
        let production = read.one_of(
            "NODE_ENV",
            &["development", "test", "production"],
            "development",
        ) == "production";
        let base_url = base_url(&mut read, port);
        let data_dir = PathBuf::from(read.text("DATA_DIR").unwrap_or_else(|| "data".into()));
        let config = Self {
            host: read.parsed("HOST", IpAddr::V4(Ipv4Addr::UNSPECIFIED), "an IP address"),
            port,
            production,
            database: database(&mut read),
            redis_url: read.url("REDIS_URL", &["redis://", "rediss://"]),
            jwt_secret: jwt_secret(&mut read),
            access_lifetime: read.duration("JWT_EXPIRES_IN", "15m"),
            refresh_lifetime: read.duration("REFRESH_TOKEN_EXPIRES_IN", "30d"),
            bcrypt_rounds: read.number("BCRYPT_ROUNDS", 12, 4..=16),
            cors_origins: cors_origins(&mut read),
            rates: rates(&mut read),
            trust_proxy: read.flag("TRUST_PROXY", false),
            job_lease: Duration::from_secs(read.number("JOB_LEASE_SECONDS", 180_u64, 1..=3600)),
            metrics_token: read.text("METRICS_TOKEN").map(Secret::new),
            log: log(&mut read, production, &data_dir),
            mail: MailConfig::read(&mut read),
            texts: TextsConfig::read(&mut read),
            encryption_key: encryption_key(&mut read),
            outbound: Allowed {
                private: read.flag("OUTBOUND_ALLOW_PRIVATE", false),
                http: read.flag("OUTBOUND_ALLOW_HTTP", false),
            },
            webhook_timeout: Duration::from_secs(read.number(
                "WEBHOOK_TIMEOUT_SECONDS",
                10_u64,
                1..=25,
            )),
            customer_files_bytes: read.number("CUSTOMER_FILES_MB", 500_u64, 1..=1_000_000)
                * 1024
                * 1024,
            calendars: CalendarsConfig::read(&mut read, &base_url),
            gateways: GatewaysConfig::read(&mut read),
            authority: AuthorityConfig::read(&mut read, &base_url),
            platform_owners: installation::platform_owners(&mut read),
            backup: BackupConfig::read(&mut read),
            base_url,
            data_dir,
        };
        read.finish()?;
        Ok(config)
    }

    /// The configuration of this process's environment.
    ///
    /// # Errors
    /// As [`Config::read`].
    pub fn from_env() -> Result<Self, ConfigError> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where the environment is read"
        )]
        Self::read(|name| std::env::var(name).ok())
    }
}

fn base_url(read: &mut Reader<'_>, port: u16) -> String {
    let url = read
        .text("BASE_URL")
        .unwrap_or_else(|| format!("http://localhost:{port}"));
    if !(url.starts_with("http://") || url.starts_with("https://")) {
        read.fault("BASE_URL", "must begin with http:// or https://");
    }
    url.trim_end_matches('/').to_owned()
}

fn database(read: &mut Reader<'_>) -> DatabaseConfig {
    let url = read.url("DATABASE_URL", &["postgres://", "postgresql://"]);
    let direct_url = read.url("DATABASE_DIRECT_URL", &["postgres://", "postgresql://"]);
    let connections = read.number("DATABASE_CONNECTIONS", 10, 1..=500);
    let sync = match read
        .one_of("SQLITE_SYNCHRONOUS", &["full", "normal"], "full")
        .as_str()
    {
        "normal" => SqliteSync::Normal,
        _ => SqliteSync::Full,
    };
    match url {
        Some(url) => DatabaseConfig::Postgres {
            url,
            direct_url,
            connections,
        },
        None => DatabaseConfig::Sqlite { sync },
    }
}

fn jwt_secret(read: &mut Reader<'_>) -> Option<Secret> {
    let secret = read.text("JWT_SECRET")?;
    if secret.len() < 32 {
        read.fault("JWT_SECRET", "must have at least 32 characters");
    }
    Some(Secret::new(secret))
}

fn encryption_key(read: &mut Reader<'_>) -> Option<Secret> {
    let key = read.text("ENCRYPTION_KEY")?;
    if key.len() < 32 {
        read.fault("ENCRYPTION_KEY", "must have at least 32 characters");
    }
    Some(Secret::new(key))
}

fn cors_origins(read: &mut Reader<'_>) -> Vec<String> {
    let origins: Vec<String> = read.list("CORS_ORIGIN");
    if origins
        .iter()
        .any(|origin| !(origin.starts_with("http://") || origin.starts_with("https://")))
    {
        read.fault(
            "CORS_ORIGIN",
            "must be a comma list of origins such as https://example.com",
        );
    }
    origins
        .into_iter()
        .map(|origin| origin.trim_end_matches('/').to_owned())
        .collect()
}

fn rates(read: &mut Reader<'_>) -> RateConfig {
    RateConfig {
        window: Duration::from_millis(read.number(
            "RATE_LIMIT_WINDOW_MS",
            900_000_u64,
            1000..=86_400_000,
        )),
        requests: read.number("RATE_LIMIT_MAX_REQUESTS", 3000, 1..=1_000_000_000),
        sign_in: read.number("RATE_LIMIT_SIGN_IN", 30, 1..=1_000_000_000),
        guest_writes: read.number("RATE_LIMIT_GUEST_WRITES", 60, 1..=1_000_000_000),
    }
}

fn log(read: &mut Reader<'_>, production: bool, data_dir: &std::path::Path) -> LogConfig {
    let to_files = read.flag("LOG_TO_FILES", production);
    LogConfig {
        filter: read.text("LOG_LEVEL").unwrap_or_else(|| "info".into()),
        json: read.one_of(
            "LOG_FORMAT",
            &["text", "json"],
            if production { "json" } else { "text" },
        ) == "json",
        folder: to_files.then(|| {
            read.text("LOG_DIR")
                .map_or_else(|| data_dir.join("logs"), PathBuf::from)
        }),
        max_files: read.number("LOG_MAX_FILES", 14, 1..=3650),
        max_bytes: read.number("LOG_MAX_SIZE_MB", 100_u64, 1..=100_000) * 1024 * 1024,
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, String> {
        let lookup = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        Config::read(lookup).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_set_is_a_whole_configuration() {
        let config = read(&[]).expect("defaults are valid");
        assert_eq!(
            (config.port, config.base_url.as_str()),
            (5000, "http://localhost:5000")
        );
    }

    #[test]
    fn every_fault_is_named_at_once_and_no_secret_is_shown() {
        let error = read(&[
            ("PORT", "eighty"),
            ("JWT_SECRET", "hunter2"),
            ("DATABASE_URL", "mysql://root:hunter3@db"),
            ("REFRESH_TOKEN_EXPIRES_IN", "soon"),
            ("EMAIL_PROVIDER", "smtp"),
        ])
        .expect_err("five faults");
        for name in [
            "PORT",
            "JWT_SECRET",
            "DATABASE_URL",
            "REFRESH_TOKEN_EXPIRES_IN",
            "SMTP_HOST",
        ] {
            assert!(error.contains(name), "{name} in {error}");
        }
        assert!(!error.contains("hunter"), "{error}");
    }

    #[test]
    fn printing_a_configuration_shows_no_secret() {
        let config = read(&[
            ("JWT_SECRET", "0123456789abcdef0123456789abcdef"),
            ("SMTP_HOST", "mail.example.com"),
            ("SMTP_USER", "u"),
            ("SMTP_PASS", "sesame"),
            ("DATABASE_URL", "postgres://u:sesame@db/chatgrow"),
        ])
        .expect("valid");
        let shown = format!("{config:?}");
        assert!(
            !shown.contains("sesame") && !shown.contains("0123456789abcdef"),
            "{shown}"
        );
    }
}
