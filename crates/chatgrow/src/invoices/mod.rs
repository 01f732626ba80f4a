//! Invoices: legal documents; for now receipts (400), one for each payment.
//!
//! A document is issued in the transaction of its payment: numbered without gaps, frozen as a snapshot,
//! chained to the one before by its hash, and never changed again. A job then draws the one original,
//! which is kept and sent byte for byte; whatever is drawn later is a copy.

mod content;
mod deliver;
mod issue;
mod model;
mod pdf;
mod routes;
mod send;
mod store;
mod verify;

pub use deliver::{deliver, plan, stored_file};
pub use issue::issue_for_payment;
pub use model::{Document, StoredFile};
pub use routes::routes;
pub use store::documents_of;
pub use verify::{Fault, Verified, Wrong, verify};
