//! The pages of who signs up and of who wants out. Rendered here, without a script, as all public pages are; every
//! sentence is in `locales/*/pages.ftl`.

mod confirm;
mod subscribe;
mod unsubscribe;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

use crate::app::App;
use crate::calendar::refuse_other_sites;

/// The public pages' routes.
pub fn pages() -> Router<App> {
    let subscribe = get(subscribe::show).post(subscribe::subscribe);
    let confirm = get(confirm::show).post(confirm::confirm);
    // A mail program may send the way out from anywhere (RFC 8058): its token alone says that it may.
    let unsubscribe = get(unsubscribe::show).post(unsubscribe::leave);
    Router::new()
        .route("/b/{slug}/subscribe", subscribe)
        .layer(middleware::from_fn(refuse_other_sites))
        .route("/subscribe/{token}", confirm)
        .route("/unsubscribe/{token}", unsubscribe)
        .route("/unsubscribe/{token}/undo", post(unsubscribe::come_back))
}
