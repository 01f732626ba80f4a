//! The public pages of events: what is on, one event, registering, and the registration of a link.
//!
//! Rendered here, without a script, as all public pages are. Every sentence is in `locales/*/pages.ftl`.

mod event;
mod form;
mod form_fields;
mod give;
mod list;
mod registration;
mod words;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

use crate::app::App;
use crate::calendar::refuse_other_sites;

/// The public pages' routes.
pub fn pages() -> Router<App> {
    let give = get(give::ask).post(give::give);
    let cancel = get(registration::ask_to_cancel).post(registration::cancel);
    Router::new()
        .route("/b/{slug}/events", get(list::show))
        .route(
            "/b/{slug}/events/{id}",
            get(event::show).post(form::register),
        )
        .route("/e/{token}", get(registration::show))
        .route("/e/{token}/cancel", cancel)
        .route("/e/{token}/accept", post(registration::accept))
        .route("/e/{token}/give/{seat}", give)
        .layer(middleware::from_fn(refuse_other_sites))
}
