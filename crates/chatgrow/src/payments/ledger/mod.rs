//! The ledger: what each change of money did to which account, double entry, only ever added to.
//!
//! A payment moves what is owed to the means it came by; a refund moves it back; a document that charges makes
//! the customer owe what it charges. Whatever a balance is, it is a sum of these entries.

mod model;
mod post;
mod routes;
mod store;
mod verify;

pub use model::Account;
pub(super) use model::{Posting, Source, of_payment, of_refund, reversed};
pub(super) use post::post;
pub use post::{PostedDocument, post_document};
pub(super) use routes::routes;
pub use verify::{Unbalanced, verify_ledger};
