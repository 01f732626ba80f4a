//! The journal: what happened in a business, numbered without gaps in commit order, never changed.
//!
//! Every verb records its change here, last in its transaction; recording also plans what must follow
//! (messages, documents, webhooks). From the one journal come the audit trail, a customer's timeline, the change
//! feed and the live views. Nobody calls an integration from a handler.

mod audit;
mod audit_routes;
mod feed;
mod kind;
mod plan;
mod record;
pub mod routes;
mod store;
mod turn;

pub use feed::{
    Entry, EntryActor, EntrySubject, change, changes_after, kinds_of_customer, timeline,
};
pub use kind::Kind;
pub use record::{Actor, Change, Subject};
pub use turn::{Prepared, Turn, queue, record};
