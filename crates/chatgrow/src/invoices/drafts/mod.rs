//! Drafts: documents being written. They have no number and no legal meaning; a preview is marked as what it is.

mod content;
mod edit;
mod routes;
mod store;

pub(super) use content::{Discount, DraftContent, Item, Row, Vat};
pub(super) use edit::writable;
pub(super) use routes::routes;
pub(super) use store::{read_content, written};
