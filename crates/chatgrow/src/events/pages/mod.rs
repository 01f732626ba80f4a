//! The public pages of events.

use axum::Router;

use crate::app::App;

/// The public pages' routes.
pub fn pages() -> Router<App> {
    Router::new()
}
