//! Refunds: money of a payment that is given back, whole or in part.
//!
//! What came by hand goes back by hand, at once. What a gateway took the gateway gives back, in a job; its
//! outcome may be unknown for a while, and then counts as given back. The database lets no payment give back
//! more than came in, and one refund of a payment be under way at a time.

mod ask;
mod charge;
mod end;
mod model;
mod routes;
mod sending_store;
mod store;

use crate::platform::db::Tx;
use crate::platform::ids::RefundId;

pub use ask::{ask_refund, refund_by_hand};
pub use charge::refund_charge;
pub use end::{refund_ended, refund_sent};
pub use model::{Refund, RefundOutcome, RefundStatus};
pub(super) use routes::routes;

/// The refund `id` of the business that `tx` works on.
///
/// # Errors
/// The driver's.
pub async fn refund(tx: &mut Tx, id: RefundId) -> sqlx::Result<Option<Refund>> {
    tx.refund(id).await
}
