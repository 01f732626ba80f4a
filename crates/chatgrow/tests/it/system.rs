//! The page of those who run the installation: who sees it, what it tells and what never, and backups.

mod access;
mod backups;
mod command;
mod figures;
mod logs;

use axum::http::StatusCode;

use crate::harness::{Client, Engine, TestApp};

/// A service that `dana@example.com` runs.
async fn start(engine: Engine) -> TestApp {
    TestApp::start(engine, &[("PLATFORM_OWNERS", "Dana@Example.com")]).await
}

/// Declares a test of such a service on both databases.
macro_rules! owned {
    (async fn $name:ident($app:ident) $body:block) => {
        async fn $name($app: $crate::harness::TestApp) $body

        mod $name {
            use $crate::harness::Engine;

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$name(crate::system::start(Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$name(crate::system::start(Engine::Postgres).await).await;
            }
        }
    };
}
use owned;

/// What `path` answers to who may ask.
async fn read(client: &Client, path: &str) -> serde_json::Value {
    client.get(path).await.expect(StatusCode::OK)
}
