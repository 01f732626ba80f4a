//! Customers: the people the business serves. One card a person: name, telephone, e-mail, tags, notes;
//! found by any spelling of them, put away and brought back, two cards of one person merged into one.
//! What happened with a person is read from the journal.
//!
//! A telephone number belongs to one card of a business, archived ones included; a card that was merged
//! into another is no longer seen and gives its number free.
//!
//! Files of customers are read by the room `imports`; what a row does to a card is here (`take_in`,
//! `take_back_made`), as is the file of what the list shows.
//!
//! What a business wants to know of its customers beyond that it defines itself (`fields`); a card may have files
//! (`files`).
//! Which customers are meant is said in one place (`filter`), for the list, its file, kept views, acts on many at once
//! (`bulk`) and the audiences of campaigns.
//!
//! Other rooms find a card with [`read`], keep it from being merged away while they book with [`hold`],
//! and let [`find_or_create`] recognise who is booking.

mod archive;
mod bulk;
mod edit;
mod export;
mod fields;
mod files;
mod filter;
mod find_or_create;
mod form;
mod list;
mod list_store;
mod merge;
mod model;
mod notes;
mod routes;
mod search;
mod store;
mod take_back;
mod take_in;
mod views;

pub(crate) use bulk::run as run_act;
pub(crate) use edit::today;
pub use fields::Values;
pub(crate) use fields::{CustomerField, FieldKind, in_use as fields_in_use, read as read_field};
pub(crate) use files::forget as forget_file;
pub(crate) use filter::{Criteria, CustomerFilter, criteria};
pub use find_or_create::{Recognised, find_or_create};
pub(crate) use form::check;
pub(crate) use list::{CustomerList, first_page};
pub(crate) use model::{Card, Written};
pub use model::{Customer, NewCustomer, Status};
pub use routes::routes;
pub(crate) use take_back::{Kept, TakenBack, take_back_filled, take_back_made};
pub(crate) use take_in::{Addresses, TakenIn, addresses, known, take_in};

use std::collections::HashMap;

use jiff::Timestamp;

use crate::platform::db::Tx;
use crate::platform::ids::CustomerId;

/// The card of `id`; `None` when there is none in this business or it was merged into another.
///
/// # Errors
/// The driver's.
pub async fn read(tx: &mut Tx, id: CustomerId) -> sqlx::Result<Option<Customer>> {
    tx.customer(id).await
}

/// The names of `ids`, as their cards have them now; those of no card of the business are absent.
///
/// # Errors
/// The driver's.
pub async fn names(tx: &mut Tx, ids: &[CustomerId]) -> sqlx::Result<HashMap<CustomerId, String>> {
    tx.customer_names(ids).await
}

/// As [`read`], and nobody changes or merges the card until the transaction ends: for a change that
/// refers to it.
///
/// # Errors
/// The driver's.
pub async fn hold(tx: &mut Tx, id: CustomerId) -> sqlx::Result<Option<Customer>> {
    if tx.hold_customer(id).await? {
        tx.customer(id).await
    } else {
        Ok(None)
    }
}

/// Whose number this is, in E.164.
///
/// # Errors
/// The driver's.
pub async fn of_phone(tx: &mut Tx, phone: &str) -> sqlx::Result<Option<CustomerId>> {
    tx.customer_of_phone(phone).await
}

/// Notes that the customer was here at `at`; an earlier moment than the last known changes nothing.
/// It is no edit of the card: its version stays.
///
/// # Errors
/// The driver's.
pub async fn touch_last_visit(tx: &mut Tx, id: CustomerId, at: Timestamp) -> sqlx::Result<()> {
    tx.touch_last_visit(id, at).await
}
