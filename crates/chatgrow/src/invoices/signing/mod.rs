//! Signing of documents: the keys of a business, when a document is a computerized one (bookkeeping instruction 18B),
//! and what is known of a signature.
//!
//! Whether a document is computerized is decided when it is issued and stands in its snapshot. Such a document has no
//! file but a signed one. Whatever else is issued while documents are signed gets its original on paper.

mod agree;
mod delivery;
mod keys;
mod model;
mod routes;
mod sign;
mod store;
mod switch;

pub use agree::{agree_to_documents, asks_about_documents};
pub(super) use delivery::{Delivery, PaperReason, delivery, must_be_mailable, wanted};
pub(super) use keys::{ready as ready_key, renew_if_due};
pub(super) use model::{Signature, digits, signature};
pub(super) use routes::routes;
pub(super) use sign::{SignError, Signer, signer};
