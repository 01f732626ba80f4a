//! The public pages: a guest finds a business, books a visit, sees it, moves it and calls it off.
//!
//! Rendered here, without a script: each step is a page of its own, reached by a link or a form, so that
//! any browser on any line can book. Every sentence is in `locales/*/pages.ftl`.

mod book;
mod business;
mod details;
mod join;
mod page;
mod palette;
mod problems;
mod reschedule;
mod shop;
mod statement;
mod times;
mod visit;
mod waiting;
mod week;
mod words;

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};

pub(crate) use book::refuse_other_sites;
pub(crate) use business::in_script;
pub(crate) use page::{Page, Visitor, answer, keep_private};
pub use problems::html_problems;
pub(crate) use shop::Contact;
pub(crate) use words::{day, price, telephone};

use crate::app::App;
use crate::platform::http::{serve_embed, serve_static};

/// The public pages' routes.
pub fn pages() -> Router<App> {
    let booking = get(business::show).post(book::book);
    Router::new()
        .route("/b/{slug}", booking)
        .route("/b/{slug}/hold", post(book::hold))
        .route("/b/{slug}/waiting", post(join::join))
        .layer(middleware::from_fn(book::refuse_other_sites))
        .route("/my/{token}", get(visit::show))
        .route(
            "/my/{token}/cancel",
            get(visit::ask_to_cancel).post(visit::cancel),
        )
        .route(
            "/my/{token}/move",
            get(reschedule::show).post(reschedule::reschedule),
        )
        .route("/my/waiting/{token}", get(waiting::show))
        .route("/my/waiting/{token}/accept", post(waiting::accept))
        .route("/my/waiting/{token}/decline", post(waiting::decline))
        .route("/my/waiting/{token}/withdraw", post(waiting::withdraw))
        .route("/accessibility", get(statement::show))
        .route("/static/{name}", get(serve_static))
        .route("/embed.js", get(serve_embed))
}
