//! Invoices: legal documents of every kind, from the quote to the receipt.
//!
//! A document is issued in one transaction with what it is about: numbered without gaps in the series of its kind,
//! frozen as a snapshot, chained to the one before by its hash, and never changed again. What takes it back, pays it
//! or comes in its place is a later document that refers to it. A job then draws the one original, which is kept and
//! sent byte for byte; whatever is drawn later is a copy.
//!
//! Before it is issued a document is a draft (`drafts`), or follows by itself: from a payment or refund
//! ([`ForPayment`], [`issue_for_refund`]), or from a rule (`recurring`).

mod allocation;
mod deliver;
mod details;
mod drafts;
mod exports;
mod issue;
mod model;
mod pages;
mod pdf;
mod recurring;
mod routes;
mod send;
mod settings;
mod signing;
mod store;
mod verify;

pub use allocation::{
    exchange as connect_authority, open_authority, request as request_allocation,
    tell as tell_authority,
};
pub use deliver::{deliver, plan, stored_file};
pub use exports::put_every_pdf;
pub use issue::{ForPayment, issue_for_refund};
pub use model::{Document, Kind, Purpose, Reference, Status, StoredFile};
pub use pages::pages;
pub use recurring::issue_due as issue_recurring;
pub use routes::routes;
pub use settings::{apply_tax_status, logo_path, note_tax_kind};
pub use signing::{agree_to_documents, asks_about_documents};
pub use store::documents_of;
pub use verify::{Fault, Verified, Wrong, verify};
