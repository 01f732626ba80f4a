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
    ($($test:tt)*) => {
        $crate::harness::both_in!($crate::harness::TestApp, $crate::system::start; $($test)*);
    };
}
use owned;

/// What `path` answers to who may ask.
async fn read(client: &Client, path: &str) -> serde_json::Value {
    client.get(path).await.expect(StatusCode::OK)
}
