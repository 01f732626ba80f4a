//! The application: its parts opened in order, its routes and layers put together.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use chatgrow_allocation_numbers::Authority;
use chatgrow_outside_calendars::google::Google;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

use crate::platform::clock::Clock;
use crate::platform::config::{Config, DatabaseConfig, Secret};
use crate::platform::db::Db;
use crate::platform::http::{self, Problem};
use crate::platform::i18n::Sentences;
use crate::platform::limits::Limits;
use crate::platform::links::Links;
use crate::platform::live::Live;
use crate::platform::outbound::Outbound;
use crate::platform::vault::Vault;
use crate::{
    accounts, calendar, catalog, consents, customers, events, exports, imports, invoices, journal,
    messages, ops, outside, payments, push, reports, subscribers, webhooks,
};

/// The application's parts, shared by every request and worker.
pub type App = Arc<Parts>;

/// See [`App`].
pub struct Parts {
    /// The configuration.
    pub config: Config,
    /// The time of day.
    pub clock: Clock,
    /// The database.
    pub db: Db,
    /// Sentences for people.
    pub sentences: Sentences,
    /// Signed links.
    pub links: Links,
    /// Rate limits.
    pub limits: Limits,
    /// Requests to the outside.
    pub outbound: Outbound,
    /// Secrets of connections at rest.
    pub vault: Vault,
    /// Who sends push notifications.
    pub vapid: push::Vapid,
    /// Gateways that take payments online.
    pub gateways: payments::Gateways,
    /// Google Calendar, when this installation may use it.
    pub google: Option<Google>,
    /// The tax authority, when this installation may ask it for allocation numbers.
    pub authority: Option<Authority>,
    /// Access tokens.
    pub tokens: accounts::AccessTokens,
    /// Password hashing, off the async threads and bounded.
    pub passwords: accounts::Passwords,
    /// The carrier of mail.
    pub mailer: messages::Mailer,
    /// The carriers of SMS and WhatsApp, and of the businesses' connections.
    pub carriers: messages::Carriers,
    /// The connection to Redis, when there is one.
    pub redis: Option<redis::aio::ConnectionManager>,
    /// Measurements for Prometheus; absent where another application of this process holds them.
    pub metrics: Option<PrometheusHandle>,
    /// When it was opened.
    pub started_at: jiff::Timestamp,
    /// Cancelled when the application is to stop.
    pub stopping: CancellationToken,
}

/// Opens everything that `config` names.
///
/// # Errors
/// When the database or Redis cannot be opened, or the data folder cannot be written.
pub async fn open(config: Config, clock: Clock) -> anyhow::Result<App> {
    let secret = ops::secrets::installation_secret(&config)?;
    let (redis, live) = match &config.redis_url {
        None => (None, Arc::new(Live::default())),
        Some(url) => {
            let client = redis::Client::open(url.expose())
                .map_err(|_| anyhow::anyhow!("REDIS_URL cannot be read"))?;
            let manager = client
                .get_connection_manager()
                .await
                .context("Redis does not answer")?;
            (
                Some(manager),
                Live::over_redis(client)
                    .await
                    .context("Redis does not answer")?,
            )
        }
    };
    let db = match &config.database {
        DatabaseConfig::Sqlite { sync } => {
            std::fs::create_dir_all(&config.data_dir).context("the data folder cannot be made")?;
            Db::open_sqlite(&config.data_dir.join("chatgrow.db"), *sync, live).await?
        }
        DatabaseConfig::Postgres {
            url,
            direct_url,
            connections,
        } => {
            let direct = direct_url.as_ref().map(Secret::expose);
            Db::open_postgres(url.expose(), direct, *connections, live).await?
        }
    };
    let outbound = Outbound::new(config.outbound)?;
    let google = outside::open_google(&config, &outbound);
    let authority = invoices::open_authority(&config, &outbound);
    let sealing = config.encryption_key.as_ref().unwrap_or(&secret);
    let app = Arc::new(Parts {
        started_at: clock.now(),
        clock,
        db,
        sentences: Sentences::default(),
        links: Links::new(secret.expose()),
        limits: Limits::new(&config.rates, redis.clone()),
        vault: Vault::new(sealing)?,
        vapid: push::Vapid::new(sealing, &config.base_url)?,
        google,
        gateways: payments::Gateways::new(&config.gateways, &outbound),
        authority,
        tokens: accounts::AccessTokens::new(secret.expose(), config.access_lifetime),
        passwords: accounts::Passwords::new(config.bcrypt_rounds),
        mailer: messages::Mailer::new(&config.mail, &outbound)?,
        carriers: messages::Carriers::new(&config.texts, &outbound)?,
        redis,
        metrics: metrics_exporter_prometheus::PrometheusBuilder::new()
            .install_recorder()
            .ok(),
        stopping: CancellationToken::new(),
        outbound,
        config,
    });
    messages::note_channels(&app).await?;
    payments::note_gateway(&app).await?;
    Ok(app)
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "ChatGrow",
        description = "Runs a small business: customers, appointments, payments, receipts, messages."
    ),
    components(schemas(http::ProblemBody))
)]
struct ApiDoc;

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(ApiDoc::openapi())
        .merge(accounts::routes())
        .merge(customers::routes())
        .merge(imports::routes())
        .merge(exports::routes())
        .merge(catalog::routes())
        .merge(calendar::routes())
        .merge(payments::routes())
        .merge(invoices::routes())
        .merge(messages::routes())
        .merge(journal::routes::routes())
        .merge(reports::routes())
        .merge(outside::routes())
        .merge(events::routes())
        .merge(consents::routes())
        .merge(subscribers::routes())
        .merge(webhooks::routes())
        .merge(push::routes())
        .merge(ops::routes())
}

/// The OpenAPI 3.1 document of this build.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    let (_, mut api) = api().split_for_parts();
    http::complete_openapi(&mut api);
    api
}

const MAX_BODY: usize = 1024 * 1024;
const TIMEOUT: Duration = Duration::from_secs(30);

/// The whole service: every route under its layers.
pub fn router(app: &App) -> Router {
    let (routes, _) = api().split_for_parts();
    let pages = ops::pages()
        .merge(calendar::pages())
        .merge(events::pages())
        .merge(invoices::pages())
        .merge(subscribers::pages())
        .merge(payments::pages());
    let authenticate = middleware::from_fn_with_state(app.clone(), accounts::authenticate);
    done_once(app, routes)
        .layer(authenticate)
        .merge(done_once(app, pages).layer(middleware::from_fn(accounts::as_guest)))
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(|| async { Problem::MethodNotAllowed })
        .layer(middleware::from_fn_with_state(
            app.clone(),
            http::rate_limit,
        ))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn(limit_time))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            http::render_problems,
        ))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            calendar::html_problems,
        ))
        .layer(CompressionLayer::new())
        .layer(cors(&app.config.cors_origins))
        .layer(middleware::from_fn(http::security_headers))
        .layer(middleware::from_fn(http::observe))
        .with_state(app.clone())
}

/// Under the layer that answers a repeated request as the first one; what panics is answered too.
fn done_once(app: &App, routes: Router<App>) -> Router<App> {
    let idempotency = middleware::from_fn_with_state(app.clone(), http::idempotency);
    routes
        .layer(CatchPanicLayer::custom(|_| {
            Problem::Internal(anyhow::anyhow!("a handler panicked")).into_response()
        }))
        .layer(idempotency)
}

/// A request that takes too long is answered; a stream has answered by then and goes on.
async fn limit_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(TIMEOUT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::Unavailable("the request took too long".to_owned()).into_response(),
    }
}

fn cors(origins: &[String]) -> CorsLayer {
    let origins: Vec<HeaderValue> = origins
        .iter()
        .filter_map(|origin| origin.parse().ok())
        .collect();
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_credentials(true)
        .allow_methods([
            Method::GET,
            Method::POST,
            Method::PUT,
            Method::PATCH,
            Method::DELETE,
        ])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            header::ACCEPT_LANGUAGE,
            HeaderName::from_static("x-csrf-token"),
            HeaderName::from_static("x-business-id"),
            HeaderName::from_static("idempotency-key"),
        ])
        .expose_headers([HeaderName::from_static("x-request-id"), header::RETRY_AFTER])
        .max_age(Duration::from_secs(600))
}
