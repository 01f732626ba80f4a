//! Acts on many customers at once: a tag put on or taken off, cards put away or brought back.
//!
//! Whom an act is for is written down when it begins, so that nobody who matches later falls under it. Few are done in
//! the request's transaction; many by a job, some at a time, each time one transaction that holds the act. What became
//! of each card is written beside it, so an act can be taken back as a whole: it is done the other way round to those
//! that it changed, and to no others. The journal tells of each card what the same act on one card tells.

mod form;
mod model;
mod routes;
mod run;
mod start;
mod step;
mod step_store;
mod store;
mod view;

pub(super) use routes::routes;
pub(crate) use run::run;
