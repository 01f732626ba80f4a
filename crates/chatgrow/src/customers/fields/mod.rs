//! Fields that a business defines for its customers: what they are called, what kind of value they take, in which order
//! they stand. What a customer has in them belongs to the card and is read, checked and written with it.
//!
//! A field is put away rather than removed where customers have something in it: what they have is kept, and comes back
//! with the field.

mod archive;
mod edit;
mod form;
mod model;
mod order;
mod routes;
mod store;
mod value;
mod written;

pub use model::Values;
pub(crate) use model::{CustomerField, FieldKind};
pub(super) use routes::routes;
pub(super) use value::{applied, path};
pub(crate) use written::{Words, read};

use super::model::Customer;
use crate::platform::db::Tx;

/// The fields that are in use, in their order.
///
/// # Errors
/// The driver's.
pub(crate) async fn in_use(tx: &mut Tx) -> sqlx::Result<Vec<CustomerField>> {
    let mut fields = tx.customer_fields().await?;
    fields.retain(|field| !field.is_archived);
    Ok(fields)
}

/// Customers as the API shows them: without what they have in fields that are put away.
pub(super) async fn shown(tx: &mut Tx, customers: &mut [Customer]) -> sqlx::Result<()> {
    if customers.iter().all(|customer| customer.fields.is_empty()) {
        return Ok(());
    }
    let fields = in_use(tx).await?;
    for customer in customers {
        let is_shown = |id| fields.iter().any(|field| field.id == id);
        customer.fields.retain(|id, _| is_shown(*id));
    }
    Ok(())
}

/// As [`shown`], of one.
pub(super) async fn shown_one(tx: &mut Tx, mut customer: Customer) -> sqlx::Result<Customer> {
    shown(tx, std::slice::from_mut(&mut customer)).await?;
    Ok(customer)
}
