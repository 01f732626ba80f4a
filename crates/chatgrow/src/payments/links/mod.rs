//! Payment links: what somebody is asked to pay, at an address of its own.
//!
//! A link asks for one sum, for a visit, a registration, a visit that is booked once it is paid, or anything
//! else. What comes in for it is taken down whatever has become of what it was for, and what cannot be kept goes
//! back: never is money kept without what it was paid for.

mod ask;
mod close;
mod create;
mod details;
mod model;
mod routes;
mod send;
mod settle;
mod store;

use crate::platform::db::Tx;
use crate::platform::ids::PaymentLinkId;

pub use ask::{NewLink, ask_payment};
pub use close::expire_link;
pub use details::{
    LinkDetails, ToPay, booked_url, check_payable, link_details, open_link_of, pay_url, was_asked,
};
pub use model::{LinkStatus, PaymentLink};
pub(super) use routes::routes;
pub use settle::{Settled, return_surplus, settle_link};

/// The link `id` of the business that `tx` works on.
///
/// # Errors
/// The driver's.
pub async fn link(tx: &mut Tx, id: PaymentLinkId) -> sqlx::Result<Option<PaymentLink>> {
    tx.payment_link(id).await
}

/// As [`link`], held until the commit: others who would pay, change or end it wait.
///
/// # Errors
/// The driver's.
pub async fn hold_link(tx: &mut Tx, id: PaymentLinkId) -> sqlx::Result<Option<PaymentLink>> {
    tx.hold_payment_link(id).await
}
