//! Closures: stretches of time in which nobody of the business works. Guests are offered nothing then; the
//! desk may still book.

mod edit;
mod model;
mod routes;
mod store;

pub(super) use edit::change_of;
pub use model::Closure;
pub(super) use routes::routes;
pub(super) use store::ClosureRow;
