//! Webhooks: addresses of the business's own programs that are told of changes.
//!
//! Recording a change writes, in the same transaction, one delivery for each address that wants its kind and a job
//! for it; (address, change) is unique. The job signs the change as the change feed gives it (Standard Webhooks
//! 1.0) and posts it through the guard of addresses that users set. What is not taken is tried again over three
//! days; an address that says 410 or fails for five days is left alone until its owner switches it on again. A
//! delivery may arrive twice, always under the same `webhook-id`, and in another order: its `seq` tells.

mod answer;
mod deliver;
mod delivery_routes;
mod delivery_store;
mod edit;
mod form;
mod model;
mod plan;
mod record;
mod replay;
mod routes;
mod signature;
mod store;
mod view;

pub use deliver::deliver;
pub use plan::{plan, told_of};

use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

/// The routes of webhooks.
pub fn routes() -> OpenApiRouter<App> {
    routes::routes().merge(delivery_routes::routes())
}
