//! Paying a link online: the page that says what is asked, attempts at a gateway, and what becomes of them.
//!
//! The payer types the card at the gateway. What comes back, a callback or the payer's browser, is never believed:
//! both only bring forward the look at what the gateway itself says, and that look comes anyway. So a callback that
//! is late, repeated, forged or lost changes nothing but the time.

mod decide;
mod gateway_page;
mod hooks;
mod model;
mod open;
mod page;
mod record;
mod routes;
mod shown;
mod store;
mod verify;

use axum::Router;
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

pub(super) use verify::look_now;
pub use verify::{acknowledge_checkout, verify_checkout};

/// The routes of attempts, and of what gateways report.
pub(super) fn routes() -> OpenApiRouter<App> {
    routes::routes().merge(hooks::routes())
}

/// The public pages' routes.
pub fn pages() -> Router<App> {
    page::routes()
}
